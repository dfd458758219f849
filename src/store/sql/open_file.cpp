#include "store/sql/open_file.hpp"

#include <array>
#include <string>

#include "store/os/files.hpp"
#include "store/sql/limits.hpp"
#include "store/sql/page_checksum.hpp"

namespace lianes::store::sql {
namespace {

namespace fs = std::filesystem;

// EXTRA is FULL with the log, and in a settled file syncs the folder too: a journal that comes back after a
// power cut would undo the last commit. 16 MiB of pages at most, taken as they are read. When the log is
// folded in is for us to say: SQLite would do it within somebody's commit.
constexpr std::string_view kSettings =
    "PRAGMA foreign_keys = ON;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA cache_size = -16384;"
    "PRAGMA cell_size_check = ON;"
    "PRAGMA synchronous = EXTRA;"
    "PRAGMA wal_autocheckpoint = 0;"
    "PRAGMA journal_size_limit = 16777216;";

[[noreturn]] void refuse(DatabaseErrorKind kind, int code, std::string_view why, const fs::path& file) {
  throw DatabaseError(kind, code, std::string(why) + ": " + file.string());
}

// As a URI, so that no name (a '?', a leading "file:") is taken for anything but a name.
std::string uriOf(const fs::path& file, bool immutable) {
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri = "file://";
  for (const char character : fs::absolute(file).string()) {
    if (kPlain.find(character) != std::string_view::npos) {
      uri += character;
      continue;
    }
    const auto byte = static_cast<unsigned char>(character);
    uri += '%';
    uri += kDigits[byte >> 4U];
    uri += kDigits[byte & 15U];
  }
  if (immutable) uri += "?immutable=1";
  return uri;
}

void requireThere(const fs::path& file) {
  std::error_code error;
  const auto status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found || status.type() == fs::file_type::none) {
    refuse(DatabaseErrorKind::CannotOpen, SQLITE_CANTOPEN, "no such file", file);
  }
  if (status.type() != fs::file_type::regular) {
    refuse(DatabaseErrorKind::CannotOpen, SQLITE_CANTOPEN, "not a regular file", file);
  }
  // SQLite takes an empty file for an empty database; ours are never empty.
  if (fs::file_size(file, error) == 0) {
    refuse(DatabaseErrorKind::Damaged, SQLITE_CORRUPT, "the file is empty", file);
  }
}

void requireAbsent(const fs::path& file) {
  std::error_code error;
  if (fs::symlink_status(file, error).type() != fs::file_type::not_found) {
    refuse(DatabaseErrorKind::CannotOpen, SQLITE_CANTOPEN, "there is such a file", file);
  }
  const auto folder = fs::absolute(file).parent_path();
  if (fs::is_directory(folder, error) && !os::isWritable(folder)) {
    refuse(DatabaseErrorKind::ReadOnly, SQLITE_READONLY_DIRECTORY, "the folder cannot be written", file);
  }
}

// SQLite would open for reading a file that it may not write, and fail later on a folder that it may not.
void requireWritable(const fs::path& file) {
  if (!os::isWritable(file)) {
    refuse(DatabaseErrorKind::ReadOnly, SQLITE_READONLY, "the file cannot be written", file);
  }
  // The log stands beside the file itself, wherever a link led here from.
  if (!os::isWritable(fs::canonical(file).parent_path())) {
    refuse(DatabaseErrorKind::ReadOnly, SQLITE_READONLY_DIRECTORY, "the folder cannot be written", file);
  }
}

// Read without its log, a file shows what was true before, or the middle of a change.
void requireSettled(const fs::path& file) {
  for (const char* suffix : {"-wal", "-journal"}) {
    auto side = file;
    side += suffix;
    std::error_code error;
    if (fs::file_size(side, error) > 0 && !error) {
      refuse(DatabaseErrorKind::CannotOpen, SQLITE_CANTOPEN, "a log beside the file was not folded in", side);
    }
  }
}

void setSwitch(sqlite3* database, int option, int value) {
  checkDatabase(database, sqlite3_db_config(database, option, value, nullptr), "harden");
}

void harden(sqlite3* database) {
  bound(database);
  setSwitch(database, SQLITE_DBCONFIG_DQS_DML, 0);
  setSwitch(database, SQLITE_DBCONFIG_DQS_DDL, 0);
  setSwitch(database, SQLITE_DBCONFIG_DEFENSIVE, 1);
  setSwitch(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
  // Some of the settings make SQLite read the whole schema, whoever made it.
  const BoundedWork bounded(database);
  try {
    executeAll(database, kSettings);
  } catch (const DatabaseError& error) {
    if (error.kind() != DatabaseErrorKind::Interrupted) throw;
    throw DatabaseError(DatabaseErrorKind::Damaged, error.code(), "the schema has far too many objects");
  }
}

Database openHandle(const std::string& uri, int flags, const ConnectionOptions& options) {
  constexpr int kAlways = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const std::string vfs = options.checksums ? checksumFileSystem(options.vfs) : options.vfs;
  sqlite3* opened = nullptr;
  const int code =
      sqlite3_open_v2(uri.c_str(), &opened, flags | kAlways, vfs.empty() ? nullptr : vfs.c_str());
  Database database(opened);
  checkDatabase(opened, code, "open");
  sqlite3_busy_timeout(opened, options.busyMilliseconds);
  return database;
}

// Requires: nothing was written yet. The size first: setting it forgets the reserve.
void shapePages(sqlite3* database, bool checksums) {
  executeAll(database, "PRAGMA page_size = " + std::to_string(kPageSize));
  int reserve = checksums ? kChecksumBytes : 0;
  checkDatabase(database, sqlite3_file_control(database, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve),
                "reserve room for the checksums");
}

void readHeader(sqlite3* database) { executeAll(database, "PRAGMA schema_version;"); }

Database openHardened(const std::string& uri, int flags, const ConnectionOptions& options) {
  auto database = openHandle(uri, flags, options);
  harden(database.get());
  readHeader(database.get());
  return database;
}

// What a crash cut off while the log was begun or folded in must be undone before anything is read, which
// SQLite does for who may write alone.
void undoUnfinished(const fs::path& file, const ConnectionOptions& options) {
  requireWritable(file);
  openHardened(uriOf(file, false), SQLITE_OPEN_READWRITE, options);
}

Database openReading(const fs::path& file, const ConnectionOptions& options) {
  requireThere(file);
  const bool immutable = options.mode == OpenMode::Immutable || options.mode == OpenMode::WithoutLog;
  if (options.mode == OpenMode::Immutable) requireSettled(file);
  const auto open = [&] { return openHardened(uriOf(file, immutable), SQLITE_OPEN_READONLY, options); };
  try {
    return open();
  } catch (const DatabaseError& error) {
    if (error.code() != SQLITE_READONLY_ROLLBACK || !options.undoesUnfinished) throw;
  }
  undoUnfinished(file, options);
  return open();
}

Database openWriting(const fs::path& file, const ConnectionOptions& options) {
  requireThere(file);
  requireWritable(file);
  auto database = openHandle(uriOf(file, false), SQLITE_OPEN_READWRITE, options);
  if (sqlite3_db_readonly(database.get(), "main") == 1) {
    refuse(DatabaseErrorKind::ReadOnly, SQLITE_READONLY, "the file cannot be written", file);
  }
  harden(database.get());
  readHeader(database.get());
  setJournalMode(database.get(), "wal");
  return database;
}

}  // namespace

Database openFile(const fs::path& file, const ConnectionOptions& options) {
  if (options.mode == OpenMode::ReadWrite) return openWriting(file, options);
  if (options.mode != OpenMode::Create) return openReading(file, options);
  auto database = openCopy(file, options);
  try {
    setJournalMode(database.get(), "wal");
  } catch (...) {
    database.reset();
    removeDatabase(file);
    throw;
  }
  return database;
}

Database openInMemory() {
  auto database = openHandle(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, {.checksums = false});
  harden(database.get());
  return database;
}

Database openCopy(const fs::path& file, const ConnectionOptions& options) {
  requireAbsent(file);
  constexpr int kFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  auto database = openHandle(uriOf(file, false), kFlags, options);
  harden(database.get());
  shapePages(database.get(), options.checksums);
  return database;
}

Database openOwnCopy(const fs::path& file, const ConnectionOptions& options, sqlite3* original) {
  auto alone = options;
  if (alone.vfs.empty()) alone.vfs = "unix-none";
  auto copy = openCopy(file, alone);
  executeAll(copy.get(), "PRAGMA locking_mode = EXCLUSIVE");
  // Nobody else's, where the original cannot be asked.
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  const char* name = sqlite3_db_filename(original, "main");
  if (name != nullptr && *name != '\0') os::takeRights(name, file);
  return copy;
}

void executeAll(sqlite3* database, std::string_view sql) {
  const int code = sqlite3_exec(database, std::string(sql).c_str(), nullptr, nullptr, nullptr);
  checkDatabase(database, code, "execute");
}

void setJournalMode(sqlite3* database, std::string_view mode) {
  sqlite3_stmt* handle = nullptr;
  const std::string sql = "PRAGMA main.journal_mode = " + std::string(mode);
  checkDatabase(database, sqlite3_prepare_v2(database, sql.c_str(), -1, &handle, nullptr), "journal mode");
  const int stepped = sqlite3_step(handle);
  const auto* answer = reinterpret_cast<const char*>(sqlite3_column_text(handle, 0));
  const bool agreed = stepped == SQLITE_ROW && answer != nullptr && answer == mode;
  const int code = sqlite3_finalize(handle);
  checkDatabase(database, code, "journal mode");
  if (!agreed) {
    throw DatabaseError(DatabaseErrorKind::InputOutput, SQLITE_IOERR,
                        "the journal mode did not become " + std::string(mode));
  }
}

void removeDatabase(const fs::path& file) {
  constexpr std::array<std::string_view, 4> kSuffixes{"", "-wal", "-shm", "-journal"};
  for (const auto suffix : kSuffixes) {
    auto name = file;
    name += suffix;
    std::error_code ignored;
    fs::remove(name, ignored);
  }
}

}  // namespace lianes::store::sql
