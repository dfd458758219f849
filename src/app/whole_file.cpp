#include "app/whole_file.hpp"

#include <optional>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "lianes/base/files.hpp"
#include "lianes/base/passing_name.hpp"
#include "lianes/store/database_failure.hpp"
#include "lianes/store/file_name.hpp"

namespace lianes::app {
namespace {

namespace fs = std::filesystem;

std::optional<Problem> problemOfPlace(const fs::path& path) {
  if (auto problem = store::problemOfName(path)) return problem;
  if (stateOfName(path) != NameState::Free) return Problem{ProblemCode::AlreadyExists, path.string(), {}};
  // The log of a file that is gone would be taken for that of the new one.
  for (const auto* ending : {"-wal", "-journal"}) {
    auto log = path;
    log += ending;
    std::error_code error;
    if (fs::file_size(log, error) > 0 && !error) return Problem{ProblemCode::AlreadyExists, log.string(), {}};
  }
  return std::nullopt;
}

std::optional<Problem> build(const fs::path& path, store::Environment environment, const Filling& fill) {
  auto created = store::ConsortiumFile::create(path, std::move(environment));
  if (!created) return created.error().problem;
  auto file = std::move(created).value();
  fill(file);
  return std::nullopt;
}

// What hinders a file that is not there yet is its folder.
Problem problemOfPublishing(const std::runtime_error& failed, const fs::path& path) {
  auto problem = store::problemOf(failed, path.string());
  const bool isHindered = problem.code == ProblemCode::CannotWrite || problem.code == ProblemCode::CannotRead;
  if (isHindered) problem.code = ProblemCode::CannotCreate;
  return problem;
}

}  // namespace

Checked<store::ConsortiumFile> makeWholeFile(const fs::path& path, store::Environment building,
                                             store::Environment afterwards, const Filling& fill) {
  if (auto problem = problemOfPlace(path)) return failure(std::move(*problem));
  try {
    tidyAbandoned(fs::temp_directory_path());
    OutputFile whole(path);
    const TemporaryFolder folder;
    const auto built = folder.path() / "new.lianes";
    if (auto problem = build(built, std::move(building), fill)) return failure(std::move(*problem));
    copyInto(whole, built);
    whole.sync();
    whole.publishNew();
  } catch (const std::runtime_error& failed) {
    return failure(problemOfPublishing(failed, path));
  }
  const bool backsUp = std::exchange(afterwards.backsUpAtOpening, false);
  auto opened = store::ConsortiumFile::open(path, std::move(afterwards));
  if (!opened) return failure(opened.error().problem);
  opened.value().environment().backsUpAtOpening = backsUp;
  return std::move(opened).value();
}

}  // namespace lianes::app
