#include "store/read_file.hpp"

#include <algorithm>
#include <system_error>

#include "store/log_binding.hpp"
#include "store/os/file_lock.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;

void copyWritable(const fs::path& from, const fs::path& to) {
  fs::copy_file(from, to);
  fs::permissions(to, fs::perms::owner_write, fs::perm_options::add);
}

}  // namespace

bool isBeingWritten(const fs::path& file) {
  if (os::FileLock::isHeldHere(file)) return true;
  const auto holder = os::FileLock::holderOf(file);
  return holder && os::isRunning(*holder);
}

std::vector<fs::path> filledSides(const fs::path& file) {
  std::vector<fs::path> sides;
  for (const auto* ending : {"-wal", "-journal"}) {
    auto side = file;
    side += ending;
    std::error_code error;
    if (fs::file_size(side, error) > 0 && !error) sides.push_back(std::move(side));
  }
  return sides;
}

std::vector<fs::path> copyWithLog(const fs::path& file, const fs::path& copy) {
  const auto nameBeside = [](const fs::path& side, const fs::path& of, const fs::path& whose) {
    auto name = whose;
    return name += side.string().substr(of.string().size());
  };
  copyWritable(file, copy);
  for (const auto& side : filledSides(file)) copyWritable(side, nameBeside(side, file, copy));
  std::vector<fs::path> foreign;
  for (auto logs = foreignLogs(copy, {}); !logs.empty(); logs = foreignLogs(copy, {})) {
    for (const auto& log : logs) {
      foreign.push_back(nameBeside(log, copy, file));
      fs::remove(log);
    }
  }
  return foreign;
}

ReadFile openToRead(const fs::path& file, const std::string& fileSystem) {
  const auto open = [&](const fs::path& name, sql::OpenMode mode) -> sql::Connection {
    return {name, {.mode = mode, .vfs = fileSystem}};
  };
  if (os::FileLock::isHeldHere(file)) return {nullptr, open(file, sql::OpenMode::ReadOnly)};
  const bool isWritten = isBeingWritten(file);
  if (!isWritten && filledSides(file).empty()) return {nullptr, open(file, sql::OpenMode::Immutable)};
  if (isWritten && foreignLogs(file, fileSystem).empty()) {
    return {nullptr, open(file, sql::OpenMode::ReadOnly)};
  }
  auto aside = std::make_unique<TemporaryFolder>();
  const auto copy = aside->path() / "copy.lianes";
  copyWithLog(file, copy);
  return {std::move(aside),
          sql::Connection(copy, {.mode = sql::OpenMode::ReadOnly, .undoesUnfinished = true})};
}

}  // namespace lianes::store
