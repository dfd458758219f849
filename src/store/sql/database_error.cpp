#include <cerrno>
#include <new>

#include "store/sql/native.hpp"
#include "store/sql/page_checksum.hpp"

namespace lianes::store::sql {
namespace {

constexpr int kPrimaryCode = 0xff;

bool isOutOfMemory(int code) { return (code & kPrimaryCode) == SQLITE_NOMEM || code == SQLITE_IOERR_NOMEM; }

DatabaseErrorKind kindOfRefusedIo(int code, int systemError) {
  switch (code) {
    case SQLITE_IOERR_DATA:
    case SQLITE_IOERR_CORRUPTFS:
      return DatabaseErrorKind::Damaged;
    case SQLITE_IOERR_BLOCKED:
    case SQLITE_IOERR_LOCK:
      return DatabaseErrorKind::Busy;
    default:
      break;
  }
  switch (systemError) {
    case ENOSPC:
    case EDQUOT:
      return DatabaseErrorKind::Full;
    case EROFS:
      return DatabaseErrorKind::ReadOnly;
    default:
      return DatabaseErrorKind::InputOutput;
  }
}

DatabaseErrorKind kindOfUnopened(int systemError) {
  switch (systemError) {
    case ENOSPC:
    case EDQUOT:
      return DatabaseErrorKind::Full;
    case EROFS:
      return DatabaseErrorKind::ReadOnly;
    default:
      return DatabaseErrorKind::CannotOpen;
  }
}

DatabaseErrorKind kindOfCode(int code, int systemError) {
  switch (code & kPrimaryCode) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return DatabaseErrorKind::Busy;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return DatabaseErrorKind::Constraint;
    case SQLITE_FULL:
      return DatabaseErrorKind::Full;
    case SQLITE_READONLY:
      return DatabaseErrorKind::ReadOnly;
    case SQLITE_CANTOPEN:
      return kindOfUnopened(systemError);
    case SQLITE_PERM:
      return DatabaseErrorKind::CannotOpen;
    case SQLITE_NOTADB:
      return DatabaseErrorKind::NotDatabase;
    case SQLITE_CORRUPT:
    case SQLITE_TOOBIG:  // what validate() let pass is far smaller
      return DatabaseErrorKind::Damaged;
    case SQLITE_IOERR:
      return kindOfRefusedIo(code, systemError);
    case SQLITE_INTERRUPT:
    case SQLITE_ABORT:
      return DatabaseErrorKind::Interrupted;
    default:
      return DatabaseErrorKind::Misuse;
  }
}

}  // namespace

void throwDatabaseError(sqlite3* database, int code, std::string_view doing) {
  if (isOutOfMemory(code)) throw std::bad_alloc();
  const int systemError = database == nullptr ? 0 : sqlite3_system_errno(database);
  // The connection's own message is richer, but only when it is about this very failure.
  const bool own = database != nullptr && sqlite3_extended_errcode(database) == code;
  auto message = std::string(doing) + ": " + (own ? sqlite3_errmsg(database) : sqlite3_errstr(code));
  if (std::uint32_t page = 0;
      code == SQLITE_IOERR_DATA && database != nullptr &&
      sqlite3_file_control(database, "main", kDamagedPageControl, &page) == SQLITE_OK) {
    message += " (the checksum of page " + std::to_string(page) + ")";
  }
  throw DatabaseError(kindOfCode(code, systemError), code, message);
}

}  // namespace lianes::store::sql
