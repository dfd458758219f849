#include "gui/state_copy.hpp"

#include "lianes/base/files.hpp"
#include "lianes/store/database_failure.hpp"

namespace lianes::gui {

std::optional<Problem> copyState(const std::filesystem::path& from, const std::filesystem::path& target,
                                 store::Environment environment) {
  environment.backsUpAtOpening = false;
  try {
    std::error_code error;
    if (std::filesystem::equivalent(from, target, error)) {
      return Problem{ProblemCode::AlreadyExists, target.string(), {}};
    }
    OutputFile copy(target);
    std::filesystem::copy_file(from, copy.partial(), std::filesystem::copy_options::overwrite_existing);
    copy.sync();
    const auto readBack = store::ConsortiumFile::open(copy.partial(), environment, store::OpenIntent::Read);
    if (!readBack) return readBack.error().problem;
    copy.publish();
  } catch (const std::exception& failure) {
    return store::problemOf(failure, target.string());
  }
  return std::nullopt;
}

}  // namespace lianes::gui
