#include <cstdlib>

#include "lianes/base/files.hpp"
#include "store/sql/page_checksum.hpp"
#include "support/database.hpp"
#include "support/fault_vfs.hpp"
#include "support/seeded.hpp"

namespace lianes::test {
namespace {

namespace fs = std::filesystem;
using store::sql::Connection;
using store::sql::ConnectionOptions;
using store::sql::DatabaseErrorKind;
using store::sql::OpenMode;
using store::sql::Transaction;

const ConnectionOptions kFaulty{.vfs = FaultFileSystem::name};

// One user action: three rows of two tables, or none of them. The sum of a step's rows is zero.
void takeStep(Connection& connection, std::int64_t step, std::int64_t size) {
  Transaction transaction(connection);
  auto& line = connection.cached("INSERT INTO line(step, cents, label) VALUES ($1, $2, $3)");
  for (const std::int64_t cents : {step, -step}) {
    line.bind(1, step);
    line.bind(2, cents);
    line.bind(3, std::string(static_cast<std::size_t>(size), 'x'));
    line.run();
  }
  auto& done = connection.cached("INSERT INTO step(id) VALUES ($1)");
  done.bind(1, step);
  done.run();
  transaction.commit();
}

fs::path makeSteps(const fs::path& folder) {
  auto file = folder / "book.lianes";
  auto options = kFaulty;
  options.mode = OpenMode::Create;
  Connection connection(file, options);
  connection.execute(
      "CREATE TABLE step (id INTEGER PRIMARY KEY); CREATE TABLE line (step INTEGER, cents INTEGER,"
      " label TEXT); CREATE INDEX line_step ON line (step, cents);");
  return file;
}

// How many steps the file holds; -1 when it is damaged, or when one of them is not whole.
std::int64_t wholeSteps(const fs::path& file) {
  std::int64_t steps = -1;
  try {
    Connection connection(file, {});
    const auto broken =
        numberFrom(connection,
                   "SELECT count(*) FROM step WHERE (SELECT count(*) FROM line WHERE step = step.id) <> 2"
                   " OR (SELECT sum(cents) FROM line WHERE step = step.id) <> 0");
    const auto rows = numberFrom(connection, "SELECT count(*) FROM line");
    const auto found = numberFrom(connection, "SELECT count(*) FROM step");
    const bool whole =
        broken == 0 && rows == 2 * found && textFrom(connection, "PRAGMA integrity_check") == "ok";
    if (whole) steps = found;
  } catch (const store::sql::DatabaseError&) {
    return -1;
  }
  return steps;
}

struct Workload {
  std::vector<RecordedChange> history;
  std::size_t start = 0;                  // the file exists
  std::vector<std::size_t> acknowledged;  // how long the history was when each step was known to be saved
};

Workload recordSteps(FaultFileSystem& faults, Seeded& chance, const char* settings) {
  constexpr std::int64_t kSteps = 60;
  const TemporaryFolder folder;
  const auto file = makeSteps(folder.path());
  Workload work;
  work.start = faults.history().size();
  std::optional<Connection> connection;
  for (std::int64_t step = 1; step <= kSteps; ++step) {
    if (!connection) {
      connection.emplace(file, kFaulty);
      connection->execute(settings);
      connection->execute("PRAGMA wal_autocheckpoint = 12");
    }
    takeStep(*connection, step, chance.between(1, 3000));
    work.acknowledged.push_back(faults.history().size());
    if (chance.between(0, 14) == 0) connection->settle();
    if (chance.between(0, 9) == 0) connection.reset();
  }
  connection.reset();
  work.history = faults.history();
  return work;
}

// How many of the cuts lose a step that was known to be saved, or leave something that is not whole.
std::int64_t lossesIn(const Workload& work, Seeded& chance, std::int64_t cuts) {
  std::int64_t losses = 0;
  for (std::int64_t i = 0; i < cuts; ++i) {
    const auto cut = static_cast<std::size_t>(chance.between(static_cast<std::int64_t>(work.start),
                                                             static_cast<std::int64_t>(work.history.size())));
    const TemporaryFolder folder;
    writeContent(contentAfterCut(work.history, cut, static_cast<std::uint64_t>(chance.number())),
                 folder.path());
    const auto saved =
        std::upper_bound(work.acknowledged.begin(), work.acknowledged.end(), cut) - work.acknowledged.begin();
    if (wholeSteps(folder.path() / "book.lianes") < saved) ++losses;
  }
  return losses;
}

}  // namespace

TEST_CASE("No power cut loses a saved step") {
  auto& faults = FaultFileSystem::fresh();
  Seeded chance;
  INFO(chance.seed());
  const auto work = recordSteps(faults, chance, "");
  CHECK(lossesIn(work, chance, faultCount(200)) == 0);
}

TEST_CASE("Without syncing, the same power cuts do lose steps") {
  auto& faults = FaultFileSystem::fresh();
  Seeded chance;
  INFO(chance.seed());
  const auto work = recordSteps(faults, chance, "PRAGMA synchronous = OFF");
  CHECK(lossesIn(work, chance, 100) > 0);
}

TEST_CASE("A saved step costs one sync") {
  auto& faults = FaultFileSystem::fresh();
  const TemporaryFolder folder;
  Connection connection(makeSteps(folder.path()), kFaulty);
  takeStep(connection, 1, 10);
  const auto before = faults.syncs();
  for (std::int64_t step = 2; step <= 101; ++step) takeStep(connection, step, 10);
  CHECK(faults.syncs() - before <= 108);
}

TEST_CASE("A full disk says so, keeps the last saved step, and work goes on when there is room") {
  for (std::int64_t room = 0; room < 120000; room += 4999) {
    auto& faults = FaultFileSystem::fresh();
    const TemporaryFolder folder;
    const auto file = makeSteps(folder.path());
    std::int64_t saved = 0;
    {
      Connection connection(file, kFaulty);
      faults.fillAfter(room);
      const auto failure = failureOf([&] {
        for (std::int64_t step = 1; step < 200; ++step) {
          takeStep(connection, step, 2000);
          saved = step;
        }
      });
      INFO("room " << room << ", saved " << saved);
      CHECK(failure == DatabaseErrorKind::Full);
      CHECK_FALSE(connection.inTransaction());
      CHECK(numberFrom(connection, "SELECT count(*) FROM step") == saved);
      faults.fillAfter(0);  // the refused step was larger than what was left
      CHECK(failureOf([&] { connection.backUpTo(folder.path() / "copy"); }) == DatabaseErrorKind::Full);
      CHECK_FALSE(fs::exists(folder.path() / "copy"));
      faults.heal();
      takeStep(connection, saved + 1, 2000);
    }
    CHECK(wholeSteps(file) == saved + 1);
  }
}

TEST_CASE("Whichever write fails, the last saved step stays and the next one works") {
  for (std::int64_t number = 1; number <= 60; ++number) {
    auto& faults = FaultFileSystem::fresh();
    const TemporaryFolder folder;
    const auto file = makeSteps(folder.path());
    std::int64_t saved = 0;
    {
      Connection connection(file, kFaulty);
      connection.execute("PRAGMA wal_autocheckpoint = 12");
      faults.failWrite(number);
      std::int64_t failures = 0;
      for (std::int64_t step = 1; step <= 12; ++step) {
        const auto failure = failureOf([&] { takeStep(connection, saved + 1, 500); });
        if (failure) {
          ++failures;
          CHECK(failure == DatabaseErrorKind::InputOutput);
        } else {
          ++saved;
        }
      }
      INFO("write " << number);
      CHECK(failures <= 1);
      CHECK(numberFrom(connection, "SELECT count(*) FROM step") == saved);
    }
    CHECK(wholeSteps(file) == saved);
  }
}

TEST_CASE("When every fifth write fails, what was saved is there") {
  auto& faults = FaultFileSystem::fresh();
  const TemporaryFolder folder;
  const auto file = makeSteps(folder.path());
  std::int64_t saved = 0;
  {
    Connection connection(file, kFaulty);
    faults.failEveryWrite(5);
    for (int i = 0; i < 100; ++i) {
      if (!failureOf([&] { takeStep(connection, saved + 1, 1); })) ++saved;
    }
    faults.heal();
  }
  CHECK(wholeSteps(file) == saved);
  CHECK(store::sql::damagedPages(file).empty());
}

}  // namespace lianes::test
