#include "store/sql/stepwise_copy.hpp"

#include <memory>
#include <system_error>

#include "store/os/files.hpp"
#include "store/sql/open_file.hpp"

namespace lianes::store::sql {
namespace {

constexpr int kPiecePages = 256;  // a megabyte
constexpr int kPagesUntilSync =
    16'384;  // 64 MB: on a slow key the last sync would otherwise take all the time

struct FinishBackup {
  void operator()(sqlite3_backup* copy) const { sqlite3_backup_finish(copy); }
};
using Backup = std::unique_ptr<sqlite3_backup, FinishBackup>;

[[noreturn]] void throwTargetError(sqlite3* target, int code) {
  try {
    throwDatabaseError(target, code, "copy the pages");
  } catch (const DatabaseError& error) {
    throw CopyTargetError(error.kind(), error.code(), error.what());
  }
}

// The failure is noted at the target; what happened underneath is known to the side that it happened on.
[[noreturn]] void throwCopyError(sqlite3* from, sqlite3* to, int code) {
  if (sqlite3_extended_errcode(from) == code) throwDatabaseError(from, code, "read the pages to copy");
  throwTargetError(to, code);
}

void syncSoFar(sqlite3* to) {
  sqlite3_file* file = nullptr;
  if (sqlite3_file_control(to, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file)) != SQLITE_OK)
    return;
  if (file == nullptr || file->pMethods == nullptr) return;
  const int code = file->pMethods->xSync(file, SQLITE_SYNC_NORMAL);
  if (code != SQLITE_OK) throwTargetError(to, code);
}

bool copyPages(sqlite3* from, sqlite3* to, const PagesCopied& goesOn) {
  Backup copy(sqlite3_backup_init(to, "main", from, "main"));
  if (!copy) throwTargetError(to, sqlite3_extended_errcode(to));
  int sinceSync = 0;
  for (;;) {
    const int code = sqlite3_backup_step(copy.get(), kPiecePages);
    if (code != SQLITE_OK && code != SQLITE_DONE) throwCopyError(from, to, code);
    const std::int64_t total = sqlite3_backup_pagecount(copy.get());
    if (!goesOn(total - sqlite3_backup_remaining(copy.get()), total)) return false;
    if (code == SQLITE_DONE) break;
    sinceSync += kPiecePages;
    if (sinceSync < kPagesUntilSync) continue;
    syncSoFar(to);
    sinceSync = 0;
  }
  const int finished = sqlite3_backup_finish(copy.release());
  if (finished != SQLITE_OK) throwCopyError(from, to, finished);
  return true;
}

}  // namespace

bool copyStepwise(const Connection& from, const std::filesystem::path& target,
                  const ConnectionOptions& options, const PagesCopied& goesOn) {
  Database copy;
  try {
    copy = openOwnCopy(target, options, from.native().database);
    if (!copyPages(from.native().database, copy.get(), goesOn)) {
      copy.reset();
      removeDatabase(target);
      return false;
    }
    // The copied header says WAL; a single file opens on a read-only medium.
    setJournalMode(copy.get(), "delete");
    copy.reset();
    os::syncFile(target);
    return true;
  } catch (const std::system_error& error) {
    removeDatabase(target);
    throw CopyTargetError(DatabaseErrorKind::InputOutput, SQLITE_IOERR_FSYNC, error.what());
  } catch (...) {
    copy.reset();
    removeDatabase(target);
    throw;
  }
}

}  // namespace lianes::store::sql
