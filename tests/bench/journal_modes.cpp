#include "bench/journal_modes.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "bench/measure.hpp"
#include "store/sql/connection.hpp"
#include "support/fault_vfs.hpp"

namespace lianes::bench {
namespace {

using store::sql::Connection;
using store::sql::OpenMode;
using store::sql::Transaction;

constexpr int kRows = 2000;
constexpr int kSteps = 200;

Connection tableIn(const std::filesystem::path& file, const std::string& fileSystem,
                   const std::string& mode) {
  Connection connection(file, {.mode = OpenMode::Create, .vfs = fileSystem});
  connection.execute(
      "CREATE TABLE record (id INTEGER PRIMARY KEY, body TEXT); CREATE TABLE history (body TEXT)");
  {
    Transaction filling(connection);
    for (int i = 0; i < kRows; ++i) {
      connection.execute("INSERT INTO record (body) VALUES (hex(randomblob(200)))");
    }
    filling.commit();
  }
  connection.execute("PRAGMA journal_mode = " + mode);
  return connection;
}

// Eight records and what the history says of them.
void takeStep(Connection& connection, int turn) {
  Transaction step(connection);
  auto& change = connection.cached("UPDATE record SET body = hex(randomblob(200)) WHERE id = $1");
  for (int i = 0; i < 8; ++i) {
    change.bind(1, std::int64_t{1 + (turn * 37 + i) % kRows});
    change.run();
  }
  connection.cached("INSERT INTO history (body) VALUES (hex(randomblob(1600)))").run();
  step.commit();
}

}  // namespace

void timeJournalModes(const std::filesystem::path& folder) {
  std::printf(
      "The same step by each way to keep it whole: syncs a step, against as many bytes and an fdatasync\n");
  for (const std::string mode : {"wal", "delete", "truncate", "persist"}) {
    auto& counting = test::FaultFileSystem::fresh();
    auto counted = tableIn(folder / (mode + "-counted"), test::FaultFileSystem::name, mode);
    const auto before = counting.syncs();
    const auto historyBefore = counting.history().size();
    for (int turn = 0; turn < kSteps; ++turn) takeStep(counted, turn);
    const auto syncs = static_cast<double>(counting.syncs() - before) / kSteps;
    std::size_t bytes = 0;
    for (auto at = historyBefore; at < counting.history().size(); ++at)
      bytes += counting.history()[at].bytes.size();

    auto timed = tableIn(folder / mode, {}, mode);
    const int plain = open((folder / "plain-bytes").c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    const std::string block(bytes / kSteps, 'x');
    Series syncing;
    Series stepping;
    for (int turn = 0; turn < kSteps; ++turn) {
      syncing.run([&] {
        if (write(plain, block.data(), block.size()) < 0 || fdatasync(plain) != 0) std::abort();
      });
      stepping.run([&] { takeStep(timed, turn); });
    }
    close(plain);
    std::printf("  %-10s %5.2f syncs %10.3f ms %10.3f ms   %6.2f x\n", mode.c_str(), syncs,
                syncing.wall() * 1e3, stepping.wall() * 1e3, stepping.wall() / syncing.wall());
  }
  std::printf("\n");
}

}  // namespace lianes::bench
