#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The narrow port to the database. SQL uses the parameters $1 … $n and, where it costs nothing, only what
// PostgreSQL also has: a second driver for shared offices will come. Everything that goes wrong here is the
// world failing, and is thrown as DatabaseError; the edge of the store turns it into a sentence.
namespace lianes::store::sql {

enum class DatabaseErrorKind : std::uint8_t {
  Busy,         // somebody else holds the lock
  Constraint,   // a CHECK, NOT NULL, UNIQUE or foreign key refused the row
  Full,         // no room on the disk
  ReadOnly,     // the file or its medium cannot be written
  CannotOpen,   // no such file, no right, or not a regular file
  NotDatabase,  // another kind of file
  Damaged,      // a page whose checksum is wrong, or a structure that makes no sense
  InputOutput,  // a read or write that the system refused
  Interrupted,
  Misuse,  // a bug of ours: wrong SQL, wrong parameter
};

class DatabaseError : public std::runtime_error {
 public:
  DatabaseError(DatabaseErrorKind kind, int code, const std::string& message)
      : std::runtime_error(message), m_kind(kind), m_code(code) {}
  DatabaseErrorKind kind() const { return m_kind; }
  int code() const { return m_code; }  // the driver's own extended code, for the log

 private:
  DatabaseErrorKind m_kind;
  int m_code;
};

using Blob = std::span<const std::uint8_t>;

// A compiled statement. Parameters count from 1, columns from 0. Texts and blobs read from a row are valid
// until the next step or reset; bound ones are copied.
class Statement {
 public:
  Statement(Statement&&) noexcept;
  Statement& operator=(Statement&&) noexcept;
  ~Statement();

  void bindNull(int parameter);
  void bind(int parameter, std::int64_t value);
  void bind(int parameter, std::string_view text);
  void bind(int parameter, Blob blob);

  bool step();   // true: there is a row
  void run();    // steps to the end and resets; requires a statement without rows to read
  void reset();  // ready to be bound and stepped again; bindings are cleared

  int columnCount() const;
  std::string_view columnName(int column) const;
  bool isNull(int column) const;
  std::int64_t integer(int column) const;
  std::string_view text(int column) const;
  Blob blob(int column) const;

 private:
  friend class Connection;
  struct State;
  explicit Statement(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

enum class OpenMode : std::uint8_t {
  ReadWrite,
  Create,     // requires: no such file yet
  ReadOnly,   // another process may be writing
  Immutable,  // nobody can write: a read-only medium; no lock, no side file; refused (CannotOpen) beside an
              // unfolded log
  WithoutLog  // like Immutable, and a log beside it is not looked at
};

struct ConnectionOptions {
  OpenMode mode = OpenMode::ReadWrite;
  bool checksums = true;  // pages carry and prove a checksum (page_checksum.hpp)
  std::string vfs = {};   // the file system underneath, for the fault tests; empty: the system's
  int busyMilliseconds = 2000;
  // ReadOnly: what a crash cut off (a journal beside the file) is undone first, which changes the file.
  // Requires: the journal is known to be its own.
  bool undoesUnfinished = false;
  // Run within the first transaction that the log holds after it was folded in, so that the log says to which
  // state of the file it belongs.
  std::vector<std::string> atLogBegin = {};
};

// The log beside an open file, in pages.
struct LogState {
  std::uint32_t pages = 0;   // all it holds
  std::uint32_t folded = 0;  // of these, already in the file as well
};

// One connection, used by one thread at a time. Hardened: foreign keys on, double-quoted strings off,
// defensive on, trusted schema off, extended result codes. In ReadWrite and Create: WAL, synced
// at each commit, folded in when it is asked for and when the last connection closes.
class Connection {
 public:
  Connection(const std::filesystem::path& file, const ConnectionOptions& options);
  static Connection inMemory();
  Connection(Connection&&) noexcept;
  Connection& operator=(Connection&&) noexcept;
  ~Connection();  // closes; never throws

  // Compiles a statement; `cached` returns the same one each time for the same text, reset. Requires: a
  // cached statement is not in use when it is asked for again.
  Statement prepare(std::string_view sql);
  Statement& cached(std::string_view sql);
  std::vector<std::string> cachedTexts() const;
  void execute(std::string_view sql);  // one or several statements without parameters

  std::int64_t changes() const;  // rows changed by the last statement
  std::int64_t lastRow() const;
  bool inTransaction() const;

  // Folds the WAL into the file and leaves a single file that also opens on a read-only medium.
  void settle();

  // Brings what the log holds into the file, without keeping a writer waiting. False when a reader's older
  // moment, or a writer at work, leaves something to do. Requires: opened for writing.
  bool foldIn();

  // The same, and nothing is left in the log: waits for nobody, so false also while somebody reads.
  bool emptyLog();

  // What is in the file and its log now stays readable until the end, and the log is not begun anew.
  void beginReading();
  void endReading();

  // Writes the whole database anew, without what was removed from it: nothing of that stays in its pages. The
  // log then holds all of it. Requires: opened for writing, no transaction is open.
  void compact();

  // Requires: opened for writing, and a transaction is open or nobody else writes.
  LogState logState() const;

  // The last bytes of a page (page_checksum.hpp) as the file itself has them, whatever its log says. Nothing
  // when they cannot be read. Requires: opened with checksums.
  std::optional<std::string> sealOf(std::uint32_t page) const;

  // Nothing is folded in when this connection closes.
  void leaveAsIs();

  // Whether the name by which it was opened leads to another file by now, or to none.
  bool hasMoved() const;

  const std::vector<std::string>& atLogBegin() const;

  // Copies the whole database into a new file, page by page, and syncs it. Throws when `target` exists.
  void backUpTo(const std::filesystem::path& target) const;

  // Asks a running statement of this connection to stop, from any thread: it throws Interrupted.
  void interrupt() const;

  struct Native;  // the driver's own handle, for the few pieces that are about SQLite itself
  Native& native() const;

 private:
  bool checkpoint(const char* mode);

  struct State;
  explicit Connection(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

// BEGIN IMMEDIATE … COMMIT; rolls back unless committed. The first one of a fresh log runs `atLogBegin` too.
// Requires: no transaction is open on this connection.
class Transaction {
 public:
  explicit Transaction(Connection& connection);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  Connection& m_connection;
  bool m_open = true;
};

}  // namespace lianes::store::sql
