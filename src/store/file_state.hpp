#pragma once

#include <filesystem>
#include <optional>

#include "lianes/store/consortium_file.hpp"
#include "store/journal_rows.hpp"
#include "store/os/file_lock.hpp"
#include "store/sql/connection.hpp"

namespace lianes::store {

// What an open file holds. The lock comes first, so that it is let go of last.
struct ConsortiumFile::State {
  std::optional<os::FileLock> lock;
  std::filesystem::path path;
  sql::Connection connection;
  Environment environment;
  OpenReport report;
  std::optional<ChainedStep> last;  // the newest step
};

}  // namespace lianes::store
