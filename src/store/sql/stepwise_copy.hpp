#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "store/sql/connection.hpp"

namespace lianes::store::sql {

// What is written failed, not the file that is read.
class CopyTargetError : public DatabaseError {
 public:
  using DatabaseError::DatabaseError;
};

// Told how many pages are copied of how many; false stops.
using PagesCopied = std::function<bool(std::int64_t done, std::int64_t total)>;

// Connection::backUpTo in pieces, which can be watched and stopped. False: stopped; nothing is left then, nor
// after a failure. Requires: `from` reads at one moment (a transaction is open); no file `target`; of the
// options, `vfs` and `checksums` count. Throws: CopyTargetError; DatabaseError when `from` cannot be read.
bool copyStepwise(const Connection& from, const std::filesystem::path& target,
                  const ConnectionOptions& options, const PagesCopied& goesOn);

}  // namespace lianes::store::sql
