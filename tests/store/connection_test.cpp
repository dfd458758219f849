#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <limits>
#include <thread>

#include "lianes/base/files.hpp"
#include "store/sql/native.hpp"
#include "support/database.hpp"

namespace lianes::test {
namespace {

namespace fs = std::filesystem;
using store::sql::Blob;
using store::sql::Connection;
using store::sql::ConnectionOptions;
using store::sql::DatabaseErrorKind;
using store::sql::OpenMode;
using store::sql::Transaction;

constexpr std::string_view kVouchers =
    "CREATE TABLE voucher (id INTEGER PRIMARY KEY, label TEXT NOT NULL UNIQUE, cents INTEGER CHECK (cents >= "
    "0),"
    " scan BLOB, parent INTEGER REFERENCES voucher(id)) STRICT";

Connection openVouchers() {
  auto connection = Connection::inMemory();
  connection.execute(kVouchers);
  return connection;
}

fs::path makeVouchers(const fs::path& folder) {
  auto file = folder / "book.lianes";
  Connection connection(file, {.mode = OpenMode::Create});
  connection.execute(kVouchers);
  connection.execute("INSERT INTO voucher(label, cents) VALUES ('billet', 1250), ('visa', 9900)");
  return file;
}

}  // namespace

TEST_CASE("Parameters are found by their number, in any order and more than once") {
  auto connection = Connection::inMemory();
  auto statement = connection.prepare("SELECT $2, $1, $2, $10");
  statement.bind(1, 7);
  statement.bind(2, std::string_view("deux"));
  statement.bind(10, std::numeric_limits<std::int64_t>::min());
  REQUIRE(statement.step());
  CHECK(statement.text(0) == "deux");
  CHECK(statement.integer(1) == 7);
  CHECK(statement.text(2) == "deux");
  CHECK(statement.integer(3) == std::numeric_limits<std::int64_t>::min());
  CHECK_FALSE(statement.step());
}

TEST_CASE("Empty texts and blobs are not null, and bytes of any value come back") {
  auto connection = Connection::inMemory();
  auto statement = connection.prepare("SELECT $1, $2, $3, $4, $5 AS nil");
  const std::array<std::uint8_t, 4> bytes{0, 255, 0, 39};
  statement.bind(1, std::string_view{});
  statement.bind(2, Blob{});
  statement.bind(3, Blob(bytes));
  statement.bind(4, std::string_view("a\0b é", 6));
  statement.bindNull(5);
  REQUIRE(statement.step());
  CHECK_FALSE(statement.isNull(0));
  CHECK_FALSE(statement.isNull(1));
  CHECK(std::equal(bytes.begin(), bytes.end(), statement.blob(2).begin(), statement.blob(2).end()));
  CHECK(statement.text(3) == std::string_view("a\0b é", 6));
  CHECK(statement.isNull(4));
  CHECK(statement.columnCount() == 5);
  CHECK(statement.columnName(4) == "nil");
}

TEST_CASE("A reset statement has forgotten what was bound") {
  auto connection = Connection::inMemory();
  auto& statement = connection.cached("SELECT $1");
  statement.bind(1, 3);
  REQUIRE(statement.step());
  auto& again = connection.cached("SELECT $1");
  CHECK(&again == &statement);
  REQUIRE(again.step());
  CHECK(again.isNull(0));
}

TEST_CASE("Wrong SQL and wrong parameters are our own fault") {
  auto connection = openVouchers();
  const auto misuse = DatabaseErrorKind::Misuse;
  CHECK(failureOf([&] { connection.prepare("SELEKT 1"); }) == misuse);
  CHECK(failureOf([&] { connection.prepare("SELECT 1; SELECT 2"); }) == misuse);
  CHECK(failureOf([&] { connection.prepare("  "); }) == misuse);
  CHECK(failureOf([&] { connection.prepare("SELECT ?"); }) == misuse);
  CHECK(failureOf([&] { connection.prepare("SELECT :name"); }) == misuse);
  CHECK(failureOf([&] { connection.prepare("SELECT $1").bind(2, 1); }) == misuse);
  CHECK(failureOf([&] { connection.prepare("SELECT $2").bind(1, 1); }) == misuse);
  CHECK(failureOf([&] { connection.prepare("SELECT $1").bind(-1, 1); }) == misuse);
  CHECK_FALSE(failureOf([&] { connection.prepare("SELECT 1;\n"); }));
}

TEST_CASE("A refused row says constraint, and the statement can be used again") {
  auto connection = openVouchers();
  auto& insert = connection.cached("INSERT INTO voucher(label, cents, parent) VALUES ($1, $2, $3)");
  const auto refusal = [&](std::string_view label, std::int64_t cents, std::optional<std::int64_t> parent) {
    return failureOf([&] {
      insert.bind(1, label);
      insert.bind(2, cents);
      if (parent) insert.bind(3, *parent);
      insert.run();
    });
  };
  CHECK_FALSE(refusal("billet", 1, std::nullopt));
  CHECK(refusal("billet", 1, std::nullopt) == DatabaseErrorKind::Constraint);
  CHECK(refusal("visa", -1, std::nullopt) == DatabaseErrorKind::Constraint);
  CHECK(refusal("visa", 1, 99) == DatabaseErrorKind::Constraint);
  CHECK(failureOf([&] { connection.execute("INSERT INTO voucher(label) VALUES (NULL)"); }) ==
        DatabaseErrorKind::Constraint);
  CHECK(failureOf([&] { connection.execute("INSERT INTO voucher(label, cents) VALUES ('x', 'abc')"); }) ==
        DatabaseErrorKind::Constraint);
  CHECK_FALSE(refusal("visa", 1, connection.lastRow()));
  CHECK(connection.changes() == 1);
  CHECK(numberFrom(connection, "SELECT count(*) FROM voucher") == 2);
}

TEST_CASE("A connection is hardened") {
  auto connection = openVouchers();
  CHECK(failureOf([&] { connection.execute("SELECT \"no such column\""); }) == DatabaseErrorKind::Misuse);
  CHECK(failureOf([&] { connection.execute("CREATE TABLE t (a CHECK (a <> \"text\"))"); }).has_value());
  connection.execute("PRAGMA writable_schema = ON");
  CHECK(failureOf([&] { connection.execute("UPDATE sqlite_schema SET sql = ''"); }).has_value());
  CHECK(numberFrom(connection, "PRAGMA foreign_keys") == 1);
  CHECK(numberFrom(connection, "PRAGMA trusted_schema") == 0);
}

TEST_CASE("A file for writing has a log and is synced at each commit") {
  const TemporaryFolder folder;
  Connection connection(makeVouchers(folder.path()), {});
  CHECK(textFrom(connection, "PRAGMA journal_mode") == "wal");
  CHECK(numberFrom(connection, "PRAGMA synchronous") == 3);
}

TEST_CASE("What is not committed is rolled back") {
  auto connection = openVouchers();
  {
    const Transaction transaction(connection);
    connection.execute("INSERT INTO voucher(label) VALUES ('lost')");
    CHECK(connection.inTransaction());
  }
  CHECK_FALSE(connection.inTransaction());
  {
    Transaction transaction(connection);
    connection.execute("INSERT INTO voucher(label) VALUES ('kept')");
    transaction.commit();
  }
  CHECK(textFrom(connection, "SELECT label FROM voucher") == "kept");
  {
    const Transaction transaction(connection);
    connection.execute("ROLLBACK");
  }
  CHECK_FALSE(connection.inTransaction());
}

TEST_CASE("A commit that a deferred foreign key refuses leaves nothing behind") {
  auto connection = openVouchers();
  connection.execute(
      "CREATE TABLE line (voucher INTEGER REFERENCES voucher(id) DEFERRABLE INITIALLY DEFERRED)");
  const auto failure = failureOf([&] {
    Transaction transaction(connection);
    connection.execute("INSERT INTO line VALUES (5)");
    transaction.commit();
  });
  CHECK(failure == DatabaseErrorKind::Constraint);
  CHECK(numberFrom(connection, "SELECT count(*) FROM line") == 0);
}

TEST_CASE("A second writer is told that the file is busy") {
  const TemporaryFolder folder;
  const auto file = makeVouchers(folder.path());
  Connection first(file, {});
  Connection second(file, {.busyMilliseconds = 20});
  Transaction writing(first);
  CHECK(failureOf([&] { const Transaction refused(second); }) == DatabaseErrorKind::Busy);
  CHECK(numberFrom(second, "SELECT count(*) FROM voucher") == 2);
  writing.commit();
  CHECK_FALSE(failureOf([&] { Transaction(second).commit(); }));
}

TEST_CASE("A long statement can be interrupted from another thread, and the connection goes on") {
  auto connection = Connection::inMemory();
  auto endless = connection.prepare(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
  std::atomic<bool> done{false};
  std::thread other([&] {
    while (!done) {
      connection.interrupt();
      std::this_thread::yield();
    }
  });
  const auto failure = failureOf([&] { endless.step(); });
  done = true;
  other.join();
  CHECK(failure == DatabaseErrorKind::Interrupted);
  CHECK(numberFrom(connection, "SELECT 1") == 1);
}

TEST_CASE("A statement may outlive its connection") {
  std::optional<store::sql::Statement> statement;
  {
    auto connection = Connection::inMemory();
    statement = connection.prepare("SELECT 42");
  }
  CHECK(statement->step());
  CHECK(statement->integer(0) == 42);
}

TEST_CASE("Files that cannot be opened are told apart") {
  const TemporaryFolder folder;
  const auto open = [&](const char* name, OpenMode mode) {
    return failureOf([&] { Connection(folder.path() / name, ConnectionOptions{.mode = mode}); });
  };
  makeVouchers(folder.path());
  fs::create_directory(folder.path() / "folder");
  writeBytes(folder.path() / "empty", {});
  writeBytes(folder.path() / "text", FileBytes(5000, 'x'));
  writeBytes(folder.path() / "short", FileBytes(10, 'x'));
  { Connection(folder.path() / "plain", ConnectionOptions{.mode = OpenMode::Create, .checksums = false}); }
  for (const auto mode : {OpenMode::ReadWrite, OpenMode::ReadOnly, OpenMode::Immutable}) {
    CHECK(open("none", mode) == DatabaseErrorKind::CannotOpen);
    CHECK(open("folder", mode) == DatabaseErrorKind::CannotOpen);
    CHECK(open("empty", mode) == DatabaseErrorKind::Damaged);
    CHECK(open("text", mode) == DatabaseErrorKind::NotDatabase);
    CHECK(open("short", mode) == DatabaseErrorKind::NotDatabase);
    CHECK(open("plain", mode) == DatabaseErrorKind::NotDatabase);
  }
  CHECK(open("book.lianes", OpenMode::Create) == DatabaseErrorKind::CannotOpen);
  CHECK(open("missing/book.lianes", OpenMode::Create) == DatabaseErrorKind::CannotOpen);
}

TEST_CASE("A name is only a name, whatever it looks like") {
  for (const char* name : {"a?mode=memory", "50%25 payé#2", "file:x", "l'été"}) {
    const TemporaryFolder folder;
    const auto file = folder.path() / name;
    { Connection(file, ConnectionOptions{.mode = OpenMode::Create}).execute("CREATE TABLE t (a) "); }
    CHECK(fs::is_regular_file(file));
    Connection again(file, {.mode = OpenMode::Immutable});
    CHECK(numberFrom(again, "SELECT count(*) FROM t") == 0);
  }
}

TEST_CASE("A reader sees what another connection commits, and cannot write") {
  const TemporaryFolder folder;
  const auto file = makeVouchers(folder.path());
  Connection writer(file, {});
  Connection reader(file, {.mode = OpenMode::ReadOnly});
  writer.execute("INSERT INTO voucher(label) VALUES ('taxi')");
  CHECK(numberFrom(reader, "SELECT count(*) FROM voucher") == 3);
  CHECK(failureOf([&] { reader.execute("DELETE FROM voucher"); }) == DatabaseErrorKind::ReadOnly);
}

TEST_CASE("A settled file is one file, and opens where nothing can be written") {
  const TemporaryFolder folder;
  const auto file = makeVouchers(folder.path());
  {
    Connection connection(file, {});
    connection.cached("SELECT * FROM voucher").step();
    connection.execute("INSERT INTO voucher(label) VALUES ('taxi')");
    connection.settle();
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
  }
  const auto before = bytesOf(file);
  fs::permissions(file, fs::perms::owner_read);
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  // The rights of a file do not bind root: a child without them looks.
  const pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 && (::chown(folder.path().c_str(), 65534, 65534) != 0 ||
                             ::chown(file.c_str(), 65534, 65534) != 0 || ::setuid(65534) != 0)) {
      ::_exit(3);
    }
    try {
      Connection immutable(file, {.mode = OpenMode::Immutable});
      auto count = immutable.prepare("SELECT count(*) FROM voucher");
      const bool read = count.step() && count.integer(0) == 3;
      const auto refused = failureOf([&] { Connection(file, ConnectionOptions{}); });
      ::_exit(read && refused == DatabaseErrorKind::ReadOnly ? 0 : 1);
    } catch (...) {
      ::_exit(2);
    }
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  fs::permissions(folder.path(), fs::perms::owner_all);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(bytesOf(file) == before);
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("A file whose log was not folded in is not read without it") {
  const TemporaryFolder folder;
  const auto file = makeVouchers(folder.path());
  Connection writer(file, {});
  writer.execute("INSERT INTO voucher(label) VALUES ('taxi')");
  const ConnectionOptions immutable{.mode = OpenMode::Immutable};
  CHECK(failureOf([&] { Connection(file, immutable); }) == DatabaseErrorKind::CannotOpen);
  writer.settle();
  CHECK_FALSE(failureOf([&] { Connection(file, immutable); }));
}

TEST_CASE("A change that a crash cut off is undone before a file is read, where that is wanted") {
  const TemporaryFolder folder;
  const auto file = makeVouchers(folder.path());
  const auto crashed = folder.path() / "crashed.lianes";
  Connection writer(file, {});
  writer.settle();
  writer.execute("PRAGMA cache_size = 1");  // pages of the change go to the file before it is committed
  const Transaction change(writer);
  for (int row = 0; row < 200; ++row) {
    writer.execute("INSERT INTO voucher(label, scan) VALUES ('taxi " + std::to_string(row) +
                   "', randomblob(5000))");
  }
  fs::copy_file(file, crashed);
  fs::copy_file(folder.path() / "book.lianes-journal", folder.path() / "crashed.lianes-journal");
  CHECK(failureOf([&] { Connection(crashed, {.mode = OpenMode::ReadOnly}); }) == DatabaseErrorKind::ReadOnly);
  Connection reader(crashed, {.mode = OpenMode::ReadOnly, .undoesUnfinished = true});
  CHECK(numberFrom(reader, "SELECT count(*) FROM voucher") == 2);
  CHECK(textFrom(reader, "PRAGMA integrity_check") == "ok");
  CHECK_FALSE(fs::exists(folder.path() / "crashed.lianes-journal"));
}

TEST_CASE("A copy is whole, single, and refuses to replace a file") {
  const TemporaryFolder folder;
  const auto file = makeVouchers(folder.path());
  const auto copy = folder.path() / "copy.lianes";
  Connection connection(file, {});
  connection.execute("INSERT INTO voucher(label) VALUES ('taxi')");
  connection.backUpTo(copy);
  CHECK(failureOf([&] { connection.backUpTo(copy); }) == DatabaseErrorKind::CannotOpen);
  CHECK_FALSE(fs::exists(folder.path() / "copy.lianes-wal"));
  Connection reopened(copy, {.mode = OpenMode::Immutable});
  CHECK(numberFrom(reopened, "SELECT count(*) FROM voucher") == 3);
  CHECK(textFrom(reopened, "PRAGMA integrity_check") == "ok");
  const Transaction open(connection);
  CHECK(failureOf([&] { connection.backUpTo(folder.path() / "other"); }) == DatabaseErrorKind::Misuse);
  CHECK_FALSE(fs::exists(folder.path() / "other"));
}

}  // namespace lianes::test
