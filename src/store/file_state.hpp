#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "lianes/base/files.hpp"
#include "lianes/store/consortium_file.hpp"
#include "store/file_mark.hpp"
#include "store/journal_rows.hpp"
#include "store/log_binding.hpp"
#include "store/os/file_lock.hpp"
#include "store/os/held_file.hpp"
#include "store/sql/connection.hpp"

namespace lianes::store {

inline Holder toHolder(const os::LockHolder& holder) {
  return {holder.user, holder.host, holder.process, holder.since};
}

// What an open file holds. The folder of a copy and the lock come first, so that they are let go of last.
struct ConsortiumFile::State {
  std::unique_ptr<TemporaryFolder> aside;
  std::optional<os::FileLock> lock;
  os::HeldFile held;
  std::filesystem::path path;
  sql::Connection connection;
  Environment environment;
  OpenReport report;
  std::optional<ChainedStep> last;   // the newest step
  bool isSecond = false;             // another object of this process holds the file, and settles it
  std::shared_ptr<FileMark> mark{};  // of a file that is open for writing
  OwnLog log{};
  bool isOverwritten = false;

  // For whoever finds the lock left behind: the newest step is on disk.
  void noteSaved();

  // In place of a file that was overwritten; what it lacks is reported as lost.
  void showRecovery();
};

}  // namespace lianes::store
