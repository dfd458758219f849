#include <algorithm>

#include "lianes/store/backup.hpp"
#include "lianes/store/check.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/store/record_json.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"
#include "support/fault_vfs.hpp"
#include "support/seeded.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::bytesOf;
using test::ConsortiumFixture;
using test::failureOf;
using test::faultCount;
using test::FaultFileSystem;
using test::FileBytes;
using test::Seeded;

// The fixture with its file on a disk that can fail.
struct FaultyFixture : ConsortiumFixture {
  FaultyFixture() {
    file.reset();
    auto faulty = environment();
    faulty.fileSystem = FaultFileSystem::name;
    auto opened = ConsortiumFile::open(path(), faulty);
    REQUIRE(opened.ok());
    file = std::make_unique<ConsortiumFile>(std::move(opened).value());
  }

  std::optional<sql::DatabaseErrorKind> tryStep() {
    auto any = town("Roncq");
    any.note = std::string(3000, 'n');
    return failureOf([&] { add(any); });
  }
  StepNumber lastStep() const {
    const auto newest = steps(*file, {.most = 1});
    return newest.empty() ? 0 : newest.front().number;
  }
};

// Everything that a user could be shown.
std::string shownOf(const ConsortiumFile& file) {
  std::string all;
  for (const auto& step : steps(file, {})) {
    all += std::to_string(step.number) + step.author + step.at.text();
    for (const auto& change : changesOf(file, step.number)) {
      all += change.id.text();
      if (change.before) appendRecord(*change.before, all);
      if (!change.after) continue;
      appendRecord(*change.after, all);
      const auto record = file.find(change.kind, change.id);
      if (record) appendRecord(*record, all);
    }
  }
  return all;
}

enum class DamageKind : std::uint8_t { Byte, Bit, Sector, Truncation, Pages };
constexpr std::int64_t kDamageKinds = 5;

void damage(FileBytes& bytes, DamageKind kind, Seeded& chance) {
  const auto size = static_cast<std::int64_t>(bytes.size());
  const auto at = static_cast<std::size_t>(chance.between(0, size - 1));
  constexpr std::size_t kSectorBytes = 512;
  constexpr std::size_t kPageBytes = 4096;
  switch (kind) {
    case DamageKind::Byte:
      bytes[at] = static_cast<std::uint8_t>(bytes[at] + chance.between(1, 255));
      break;
    case DamageKind::Bit:
      bytes[at] ^= static_cast<std::uint8_t>(1U << chance.between(0, 7));
      break;
    case DamageKind::Sector: {
      const auto sector = bytes.begin() + static_cast<std::ptrdiff_t>(at / kSectorBytes * kSectorBytes);
      std::fill(sector, sector + kSectorBytes, std::uint8_t{0});
      break;
    }
    case DamageKind::Truncation:
      bytes.resize(at);
      break;
    case DamageKind::Pages: {
      const auto other = static_cast<std::size_t>(chance.between(0, size - 1)) / kPageBytes * kPageBytes;
      const auto page = bytes.begin() + static_cast<std::ptrdiff_t>(at / kPageBytes * kPageBytes);
      std::swap_ranges(page, page + kPageBytes, bytes.begin() + static_cast<std::ptrdiff_t>(other));
    }
  }
}

}  // namespace

TEST_CASE("A full disk refuses the step and the backup, keeps what was saved, and work goes on") {
  for (std::int64_t room = 0; room < 200'000; room += 9'973) {
    auto& faults = FaultFileSystem::fresh();
    FaultyFixture fixture;
    faults.fillAfter(room);
    StepNumber saved = 0;
    std::optional<sql::DatabaseErrorKind> failed;
    while (!failed && saved < 500) {
      failed = fixture.tryStep();
      if (!failed) ++saved;
    }
    INFO("room " << room << ", saved " << saved);
    CHECK(failed == sql::DatabaseErrorKind::Full);
    CHECK(fixture.lastStep() == saved);
    CHECK(failureOf([&] { (void)backUp(*fixture.file, BackupOccasion::Asked); }) ==
          sql::DatabaseErrorKind::Full);
    CHECK(listBackups(fixture.path()).empty());
    faults.heal();
    CHECK_FALSE(fixture.tryStep());
    CHECK(backUp(*fixture.file, BackupOccasion::Asked).ok());
    fixture.reopen();
    CHECK(fixture.lastStep() == saved + 1);
    CHECK(checkFile(*fixture.file).sound());
  }
}

TEST_CASE("When every fifth write of the file fails, each step is whole or not there") {
  auto& faults = FaultFileSystem::fresh();
  FaultyFixture fixture;
  faults.failEveryWrite(5);
  StepNumber saved = 0;
  for (int round = 0; round < 60; ++round) {
    if (!fixture.tryStep()) ++saved;
    CHECK(fixture.lastStep() == saved);
  }
  (void)failureOf([&] { (void)backUp(*fixture.file, BackupOccasion::Asked); });
  faults.heal();
  fixture.reopen();
  CHECK(fixture.lastStep() == saved);
  CHECK(checkFile(*fixture.file).sound());
}

TEST_CASE("Damage to a consortium file is named, or does not touch what is shown") {
  ConsortiumFixture fixture;
  for (int i = 0; i < 30; ++i) {
    auto town = fixture.town("Commune " + std::to_string(i));
    town.note = std::string(400, 'n');
    fixture.add(town);
    town.population = 1000 + i;
    fixture.change(town);
  }
  const auto original = shownOf(*fixture.file);
  fixture.file.reset();
  const auto sound = bytesOf(fixture.path());
  Seeded chance;
  INFO(chance.seed());
  std::int64_t unseen = 0;
  const auto rounds = faultCount(30) * kDamageKinds;
  for (std::int64_t round = 0; round < rounds; ++round) {
    auto bytes = sound;
    damage(bytes, static_cast<DamageKind>(round % kDamageKinds), chance);
    test::writeBytes(fixture.path(), bytes);
    const auto opened = ConsortiumFile::open(fixture.path(), fixture.environment(), OpenIntent::Read);
    if (!opened.ok()) continue;
    std::string shown;
    const auto failed = failureOf([&] { shown = shownOf(opened.value()); });
    if (failed ? failed != sql::DatabaseErrorKind::Damaged : shown != original) ++unseen;
  }
  CHECK(unseen == 0);
}

TEST_CASE("A clock that jumps back ten times changes neither the order of steps nor their wholeness") {
  ConsortiumFixture fixture;
  constexpr std::int64_t kThirtyDays = 30LL * 86'400'000;
  for (int jump = 0; jump < 10; ++jump) {
    fixture.add(fixture.town("Commune " + std::to_string(jump)));
    fixture.clock -= kThirtyDays;
    fixture.reopen();
    CHECK_FALSE(fixture.file->report().openingBackup.empty());
    CHECK(fs::exists(fixture.file->report().openingBackup));
  }
  const auto newestFirst = steps(*fixture.file, {});
  REQUIRE(newestFirst.size() == 10);
  CHECK(std::is_sorted(newestFirst.rbegin(), newestFirst.rend(),
                       [](const Step& a, const Step& b) { return a.number < b.number; }));
  CHECK(checkFile(*fixture.file).sound());
}

}  // namespace lianes::store
