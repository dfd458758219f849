#include "store/sql/gathered_log.hpp"

#include "support/database.hpp"
#include "support/fault_vfs.hpp"

namespace lianes::test {
namespace {

using store::sql::Connection;
using store::sql::DatabaseError;
using store::sql::OpenMode;

std::size_t writesToLog(const FaultFileSystem& faults) {
  std::size_t writes = 0;
  for (const auto& change : faults.history()) {
    const bool isLog = change.file.ends_with("-wal");
    if (isLog && change.kind == RecordedChange::Kind::Write) ++writes;
  }
  return writes;
}

Connection tableIn(const std::filesystem::path& file) {
  Connection connection(file, {.mode = OpenMode::Create, .vfs = FaultFileSystem::name});
  connection.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, label TEXT)");
  return connection;
}

std::int64_t linesIn(Connection& connection) {
  auto count = connection.prepare("SELECT count(*) FROM line");
  count.step();
  return count.integer(0);
}

constexpr auto kManyPages = "INSERT INTO line (label) VALUES (hex(randomblob(20000)))";

}  // namespace

TEST_CASE("A commit of many pages reaches the log in one piece") {
  const TemporaryFolder folder;
  auto& faults = FaultFileSystem::fresh();
  auto connection = tableIn(folder.path() / "essai.db");
  const auto before = writesToLog(faults);
  connection.execute(kManyPages);
  CHECK(writesToLog(faults) == before + 1);
}

TEST_CASE("What is in the log and not yet committed is read back by who wrote it") {
  const TemporaryFolder folder;
  FaultFileSystem::fresh();
  auto connection = tableIn(folder.path() / "essai.db");
  connection.execute("PRAGMA cache_size = 5; BEGIN");
  for (int i = 0; i < 20; ++i) connection.execute(kManyPages);
  CHECK(linesIn(connection) == 20);
  Connection other(folder.path() / "essai.db", {.mode = OpenMode::ReadOnly, .vfs = FaultFileSystem::name});
  CHECK(linesIn(other) == 0);
  connection.execute("COMMIT");
  CHECK(linesIn(other) == 20);
}

TEST_CASE("A commit that the disk does not take fails, and leaves what was there") {
  const TemporaryFolder folder;
  auto& faults = FaultFileSystem::fresh();
  auto connection = tableIn(folder.path() / "essai.db");
  connection.execute(kManyPages);
  faults.fillAfter(10'000);
  CHECK_THROWS_AS(connection.execute(kManyPages), DatabaseError);
  faults.heal();
  CHECK(linesIn(connection) == 1);
  connection.execute(kManyPages);
  CHECK(linesIn(connection) == 2);
}

}  // namespace lianes::test
