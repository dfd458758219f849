#include "lianes/store/backup.hpp"

#include <algorithm>
#include <chrono>
#include <future>
#include <set>

#include "store/backup_files.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"

namespace lianes::store {
namespace {

using test::bytesOf;
using test::ConsortiumFixture;

constexpr std::int64_t kDay = 86'400'000;

Backup backedUp(ConsortiumFixture& fixture) {
  auto made = backUp(*fixture.file, BackupOccasion::Asked);
  REQUIRE(made.ok());
  return std::move(made).value();
}

}  // namespace

TEST_CASE("A backup is a consortium file that opens and holds every step") {
  ConsortiumFixture fixture;
  const auto town = fixture.town("Roncq");
  const auto step = fixture.add(town);
  const auto backup = backedUp(fixture);
  CHECK(isWholeBackup(backup.path));
  auto opened = ConsortiumFile::open(backup.path, fixture.environment(), OpenIntent::Read);
  REQUIRE(opened.ok());
  CHECK(opened.value().find(town.id) == town);
  CHECK(opened.value().nextUndo()->number == step);
}

TEST_CASE("Opening for writing backs up a file that has changed, and only then") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  CHECK(listBackups(fixture.path()).empty());
  fixture.reopen();
  CHECK_FALSE(fixture.file->report().openingBackup.empty());
  fixture.reopen();
  CHECK(fixture.file->report().openingBackup.empty());
  fixture.add(fixture.town("Lesquin"));
  fixture.reopen();
  CHECK_FALSE(fixture.file->report().openingBackup.empty());
}

TEST_CASE("Steps saved while the file is copied do not make the backup look damaged") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  auto environment = fixture.environment();
  environment.now = [] { return Instant(1'650'000'000'000); };
  const auto reader = ConsortiumFile::open(fixture.path(), environment, OpenIntent::Read);
  REQUIRE(reader.ok());
  auto copying = std::async(std::launch::async, [&]() -> std::string {
    try {
      for (int copy = 0; copy < 10; ++copy) {
        if (!backUp(*reader, BackupOccasion::Asked)) return "refused";
      }
    } catch (const std::exception& failure) {
      return failure.what();
    }
    return {};
  });
  while (copying.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
    fixture.add(fixture.town("Lesquin"));
  }
  CHECK(copying.get() == "");
}

TEST_CASE("The ten youngest days and one backup a month are kept") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  std::set<std::string> months;
  for (int day = 0; day < 40; ++day) {
    fixture.clock += kDay;
    months.insert(backedUp(fixture).at.text().substr(0, 7));
  }
  backedUp(fixture);  // the second of its day
  const auto backups = listBackups(fixture.path());
  REQUIRE(backups.size() == 10 + months.size() - 1);
  CHECK(backups.front().at > backups.back().at);
  const auto tenth = Instant(backups.front().at.millisecondsSince1970() - 10 * kDay);
  CHECK(std::count_if(backups.begin(), backups.end(), [&](const auto& b) { return b.at > tenth; }) == 10);
}

TEST_CASE("Backups made while the clock stands still have names of their own") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const auto frozen = fixture.clock;
  const auto first = backedUp(fixture);
  fixture.clock = frozen;
  CHECK(backedUp(fixture).path != first.path);
}

TEST_CASE("A folder without room is named before anything is written") {
  ConsortiumFixture fixture;
  const auto problem = lackOfRoom(fixture.folder(), UINT64_MAX);
  REQUIRE(problem);
  CHECK(problem->code == ProblemCode::NoRoom);
  CHECK(problem->arguments.size() == 2);
  CHECK_FALSE(lackOfRoom(fixture.folder(), 1));
}

TEST_CASE("The difference with a backup names what restoring adds, changes and removes") {
  ConsortiumFixture fixture;
  auto kept = fixture.town("Roncq");
  const auto gone = fixture.town("Lesquin");
  fixture.add(kept);
  fixture.add(gone);
  const auto backup = backedUp(fixture);
  kept.population = 13'000;
  fixture.change(kept);
  fixture.remove(gone);
  fixture.add(fixture.town("Orchies"));
  const auto compared = compareWithBackup(fixture.path(), backup.path);
  REQUIRE(compared.ok());
  REQUIRE(compared->added.size() == 1);
  CHECK(compared->added.front().name == "Lesquin");
  REQUIRE(compared->changed.size() == 1);
  CHECK(compared->changed.front().id == kept.id.uuid());
  REQUIRE(compared->removed.size() == 1);
  CHECK(compared->removed.front().name == "Orchies");
  REQUIRE(compared->stepsLost.size() == 3);
  CHECK(compared->stepsLost.front().number == 5);
}

TEST_CASE("Restoring puts the backup in place and keeps what stood there") {
  ConsortiumFixture fixture;
  const auto town = fixture.town("Roncq");
  fixture.add(town);
  const auto backup = backedUp(fixture);
  const auto later = fixture.town("Lesquin");
  fixture.add(later);
  fixture.file.reset();
  const auto restored = restore(fixture.path(), backup.path, fixture.environment());
  REQUIRE(restored.ok());
  fixture.reopen();
  CHECK(fixture.file->find(town.id));
  CHECK_FALSE(fixture.file->find(later.id));
  auto before = ConsortiumFile::open(restored->kept, fixture.environment(), OpenIntent::Read);
  REQUIRE(before.ok());
  CHECK(before.value().find(later.id));
}

TEST_CASE("A file that is open for writing is not replaced, and its holder is named") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const auto backup = backedUp(fixture);
  const auto refused = restore(fixture.path(), backup.path, fixture.environment());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == ProblemCode::FileHeld);
  CHECK(refused.error().arguments.size() == 3);
}

TEST_CASE("Restoring over a damaged file keeps its bytes") {
  ConsortiumFixture fixture;
  const auto town = fixture.town("Roncq");
  fixture.add(town);
  const auto backup = backedUp(fixture);
  fixture.file.reset();
  const test::FileBytes garbage(20'000, 0x5a);
  test::writeBytes(fixture.path(), garbage);
  const auto restored = restore(fixture.path(), backup.path, fixture.environment());
  REQUIRE(restored.ok());
  const bool kept = bytesOf(restored->kept) == garbage;
  CHECK(kept);
  fixture.reopen();
  CHECK(fixture.file->find(town.id));
}

TEST_CASE("A damaged backup is not restored, and the file stays as it was") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const auto backup = backedUp(fixture);
  fixture.file.reset();
  auto bytes = bytesOf(backup.path);
  bytes[bytes.size() / 2] ^= 1U;
  test::writeBytes(backup.path, bytes);
  const auto before = bytesOf(fixture.path());
  const auto refused = restore(fixture.path(), backup.path, fixture.environment());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == ProblemCode::FileDamaged);
  const bool unchanged = bytesOf(fixture.path()) == before;
  CHECK(unchanged);
}

}  // namespace lianes::store
