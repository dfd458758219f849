#include "store/sql/connection.hpp"

#include <functional>
#include <optional>
#include <system_error>
#include <unordered_map>

#include "store/os/files.hpp"
#include "store/sql/log_index.hpp"
#include "store/sql/open_file.hpp"
#include "store/sql/page_checksum.hpp"
#include "store/sql/statement.hpp"

namespace lianes::store::sql {
namespace {

namespace fs = std::filesystem;

constexpr int kBackUpPages = -1;  // all in one step: one read lock, one moment of the file

void copyDatabase(sqlite3* from, sqlite3* to) {
  sqlite3_backup* copy = sqlite3_backup_init(to, "main", from, "main");
  if (copy == nullptr) throwDatabaseError(to, sqlite3_extended_errcode(to), "begin the copy");
  const int stepped = sqlite3_backup_step(copy, kBackUpPages);
  const int finished = sqlite3_backup_finish(copy);
  if (stepped == SQLITE_DONE && finished == SQLITE_OK) return;
  // The failure is noted at the target; what happened underneath is known to the side that it happened on.
  const int code = finished != SQLITE_OK ? finished : stepped;
  throwDatabaseError(sqlite3_extended_errcode(from) == code ? from : to, code, "copy the pages");
}

}  // namespace

struct Connection::State {
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  explicit State(Database opened) : database(std::move(opened)), native{database.get()} {}

  Database database;
  Native native;
  std::unordered_map<std::string, Statement, TextHash, std::equal_to<>> statements;
  std::optional<ConnectionOptions> options;  // nothing for a database in memory
};

Connection::Connection(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

Connection::Connection(const fs::path& file, const ConnectionOptions& options)
    : m_state(std::make_unique<State>(openFile(file, options))) {
  m_state->options = options;
}

Connection Connection::inMemory() { return Connection(std::make_unique<State>(openInMemory())); }

Statement Connection::prepare(std::string_view sql) {
  return Statement(std::make_unique<Statement::State>(m_state->native.database, sql, 0U));
}

Statement& Connection::cached(std::string_view sql) {
  if (const auto known = m_state->statements.find(sql); known != m_state->statements.end()) {
    known->second.reset();
    return known->second;
  }
  constexpr unsigned kKept = SQLITE_PREPARE_PERSISTENT;
  Statement compiled(std::make_unique<Statement::State>(m_state->native.database, sql, kKept));
  return m_state->statements.emplace(std::string(sql), std::move(compiled)).first->second;
}

std::vector<std::string> Connection::cachedTexts() const {
  std::vector<std::string> texts;
  for (const auto& [text, statement] : m_state->statements) texts.push_back(text);
  return texts;
}

void Connection::execute(std::string_view sql) { executeAll(m_state->native.database, sql); }

std::int64_t Connection::changes() const { return sqlite3_changes64(m_state->native.database); }

std::int64_t Connection::lastRow() const { return sqlite3_last_insert_rowid(m_state->native.database); }

bool Connection::inTransaction() const { return sqlite3_get_autocommit(m_state->native.database) == 0; }

void Connection::settle() {
  for (auto& [sql, statement] : m_state->statements) statement.reset();
  {
    auto checkpoint = prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    if (checkpoint.step() && checkpoint.integer(0) != 0) {
      throw DatabaseError(DatabaseErrorKind::Busy, SQLITE_BUSY, "somebody reads the file that is to settle");
    }
  }
  setJournalMode(m_state->native.database, "delete");
}

bool Connection::checkpoint(const char* mode) {
  auto folding = prepare("PRAGMA wal_checkpoint(" + std::string(mode) + ")");
  return folding.step() && folding.integer(0) == 0 && folding.integer(1) == folding.integer(2);
}

bool Connection::foldIn() { return checkpoint("PASSIVE"); }

bool Connection::emptyLog() {
  // Emptying the log holds writers up while it waits for readers: so first all of the work, then no waiting.
  if (!foldIn()) return false;
  auto* database = m_state->native.database;
  sqlite3_busy_timeout(database, 0);
  const bool isEmpty = checkpoint("TRUNCATE");
  sqlite3_busy_timeout(database, m_state->options ? m_state->options->busyMilliseconds : 0);
  return isEmpty;
}

void Connection::compact() {
  for (auto& [sql, statement] : m_state->statements) statement.reset();
  execute("VACUUM");
}

void Connection::beginReading() {
  cached("BEGIN").run();
  auto& version = cached("PRAGMA user_version");
  version.step();
  version.reset();
}

void Connection::endReading() {
  if (inTransaction()) cached("COMMIT").run();
}

LogState Connection::logState() const { return readLogState(m_state->native.database); }

std::optional<std::string> Connection::sealOf(std::uint32_t page) const {
  PageSeal seal{.page = page};
  auto* database = m_state->native.database;
  if (sqlite3_file_control(database, "main", kPageSealControl, &seal) != SQLITE_OK) return std::nullopt;
  return std::string(seal.bytes.begin(), seal.bytes.end());
}

bool Connection::hasMoved() const {
  int moved = 0;
  auto* database = m_state->native.database;
  return sqlite3_file_control(database, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

void Connection::leaveAsIs() {
  sqlite3_db_config(m_state->native.database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

const std::vector<std::string>& Connection::atLogBegin() const {
  static const std::vector<std::string> kNothing;
  return m_state->options ? m_state->options->atLogBegin : kNothing;
}

void Connection::backUpTo(const fs::path& target) const {
  if (inTransaction()) {
    throw DatabaseError(DatabaseErrorKind::Misuse, SQLITE_MISUSE, "a copy in the middle of a transaction");
  }
  const auto options = m_state->options.value_or(ConnectionOptions{});
  auto copy = openOwnCopy(target, options, m_state->native.database);
  try {
    copyDatabase(m_state->native.database, copy.get());
    // The copied header says WAL; a single file opens on a read-only medium.
    setJournalMode(copy.get(), "delete");
    copy.reset();
    os::syncFile(target);
  } catch (const std::system_error& error) {
    removeDatabase(target);
    throw DatabaseError(DatabaseErrorKind::InputOutput, SQLITE_IOERR_FSYNC, error.what());
  } catch (...) {
    copy.reset();
    removeDatabase(target);
    throw;
  }
}

void Connection::interrupt() const { sqlite3_interrupt(m_state->native.database); }

Connection::Native& Connection::native() const { return m_state->native; }

}  // namespace lianes::store::sql
