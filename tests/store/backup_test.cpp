#include "lianes/store/backup.hpp"

#include <algorithm>
#include <chrono>
#include <future>
#include <set>

#include "lianes/store/database_failure.hpp"
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

TEST_CASE("Opening for writing backs up a file that has changed, once a day") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  CHECK(listBackups(fixture.path()).empty());
  fixture.reopen();
  CHECK_FALSE(fixture.file->report().openingBackup.empty());
  fixture.reopen();
  CHECK(fixture.file->report().openingBackup.empty());
  fixture.add(fixture.town("Lesquin"));
  fixture.reopen();
  CHECK(fixture.file->report().openingBackup.empty());
  fixture.clock += kDay;
  fixture.reopen();
  CHECK_FALSE(fixture.file->report().openingBackup.empty());
}

TEST_CASE("Of the backups of one day the first and the last are kept, and the last of each occasion") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const auto first = backedUp(fixture);
  backedUp(fixture);
  const auto imported = backUp(*fixture.file, BackupOccasion::Import);
  REQUIRE(imported.ok());
  backedUp(fixture);
  const auto last = backedUp(fixture);
  std::vector<std::filesystem::path> kept;
  for (const auto& backup : listBackups(fixture.path())) kept.push_back(backup.path);
  CHECK(kept == std::vector{last.path, imported->path, first.path});
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
  REQUIRE(backups.size() == 11 + months.size() - 1);
  CHECK(backups.front().at > backups.back().at);
  const auto tenth = Instant(backups.front().at.millisecondsSince1970() - 10 * kDay);
  CHECK(std::count_if(backups.begin(), backups.end(), [&](const auto& b) { return b.at > tenth; }) == 11);
}

TEST_CASE("Backups made while the clock stands still have names of their own") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const auto frozen = fixture.clock;
  const auto first = backedUp(fixture);
  fixture.clock = frozen;
  CHECK(backedUp(fixture).path != first.path);
}

TEST_CASE("Backups that a wrong clock dated in the future are not the last ones") {
  constexpr std::int64_t kThirtyYears = 30 * 365 * kDay;
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const auto right = fixture.clock;
  fixture.clock += kThirtyYears;
  const auto ahead = backedUp(fixture);
  fixture.clock += kDay;
  const auto furtherAhead = backedUp(fixture);
  fixture.clock = right;
  const auto older = backedUp(fixture);
  fixture.clock += kDay;
  const auto last = backedUp(fixture);
  std::vector<std::filesystem::path> listed;
  for (const auto& backup : listBackups(fixture.path())) listed.push_back(backup.path);
  CHECK(listed == std::vector{last.path, older.path, furtherAhead.path, ahead.path});
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

TEST_CASE("A backup of another consortium is not restored unless it is wished, and both are named") {
  ConsortiumFixture fixture;
  ConsortiumFixture other;
  fixture.add(fixture.town("Roncq"));
  other.clock += kDay;
  other.add(other.town("Lesquin"));
  const auto backup = backedUp(other);
  fixture.file.reset();
  CHECK(otherConsortium(fixture.path(), backup.path));
  const auto refused = restore(fixture.path(), backup.path, fixture.environment());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == ProblemCode::OtherConsortium);
  CHECK(restore(fixture.path(), backup.path, fixture.environment(), {.otherConsortium = true}).ok());
}

TEST_CASE("What a damaged file was is known from its backups when another consortium is to take its place") {
  ConsortiumFixture fixture;
  ConsortiumFixture other;
  fixture.add(fixture.town("Roncq"));
  const auto own = backedUp(fixture);
  other.clock += kDay;
  other.add(other.town("Lesquin"));
  const auto foreign = backedUp(other);
  fixture.file.reset();
  test::writeBytes(fixture.path(), test::FileBytes(20'000, 0x5a));
  CHECK(otherConsortium(fixture.path(), foreign.path));
  CHECK_FALSE(otherConsortium(fixture.path(), own.path));
}

TEST_CASE("A backup that cannot be written is what its failure names, not the file") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const auto backup = backedUp(fixture);
  const auto folder = backup.path.parent_path();
  std::filesystem::remove_all(folder);
  std::filesystem::create_symlink(fixture.folder() / "absent" / "plus loin", folder);
  std::string place;
  try {
    (void)backUp(*fixture.file, BackupOccasion::Asked);
  } catch (const std::runtime_error& failed) {
    place = problemOf(failed, fixture.path().string()).place;
  }
  CHECK(place == folder.string());
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
