#include <algorithm>
#include <fstream>

#include "lianes/base/files.hpp"
#include "lianes/store/backup.hpp"
#include "lianes/store/check.hpp"
#include "lianes/store/journal.hpp"
#include "store/migrations.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"
#include "support/driver.hpp"
#include "support/fault_vfs.hpp"
#include "support/later_schema.hpp"
#include "support/seeded.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::bytesOf;
using test::ConsortiumFixture;
using test::Driver;
using test::faultCount;
using test::FaultFileSystem;
using test::FileBytes;
using test::Seeded;

constexpr StepNumber kSteps = 12;

// A closed file with some steps, and what is needed to put it back as it was.
struct OldFile : ConsortiumFixture {
  OldFile() {
    for (StepNumber step = 0; step < kSteps; ++step) {
      auto one = town("Commune " + std::to_string(step));
      one.note = std::string(2000, 'n');
      add(one);
    }
    file.reset();
    before = bytesOf(path());
  }
  void putBack() const {
    fs::remove_all(folder());
    fs::create_directory(folder());
    test::writeBytes(path(), before);
  }
  Environment later() {
    auto made = environment();
    made.laterSchemas = {test::kLaterSchema};
    return made;
  }
  FileBytes before;
};

bool holdsEveryStep(ConsortiumFile& file) {
  return steps(file, {.most = 1}).front().number == kSteps && checkFile(file).sound();
}

// Somewhere in what the process does, its starting included.
void killSomewhere(Driver& driver, Seeded& chance, std::int64_t longest) {
  volatile std::int64_t spin = chance.between(0, longest);
  while (spin > 0) spin = spin - 1;
  driver.kill();
}

}  // namespace

TEST_CASE("A file of an older schema is migrated after a backup, and keeps everything") {
  OldFile old;
  auto opened = ConsortiumFile::open(old.path(), old.later());
  REQUIRE(opened.ok());
  CHECK(opened->report().migratedFrom == newestSchema());
  CHECK(holdsEveryStep(opened.value()));
  const auto backup =
      ConsortiumFile::open(opened->report().migrationBackup, old.environment(), OpenIntent::Read);
  REQUIRE(backup.ok());
  CHECK(steps(backup.value(), {.most = 1}).front().number == kSteps);
}

TEST_CASE("A migrated file is migrated once, and refused by the program before") {
  OldFile old;
  { REQUIRE(ConsortiumFile::open(old.path(), old.later()).ok()); }
  CHECK_FALSE(ConsortiumFile::open(old.path(), old.later())->report().migratedFrom);
  const auto refused = ConsortiumFile::open(old.path(), old.environment());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().problem.code == ProblemCode::NewerFile);
}

TEST_CASE("A migration killed at any moment leaves the old file or the new one, and the next one succeeds") {
  OldFile old;
  Seeded chance;
  INFO(chance.seed());
  const auto rounds = faultCount(12);
  for (std::int64_t round = 0; round < rounds; ++round) {
    old.putBack();
    Driver driver({"migrate", old.path().string()});
    killSomewhere(driver, chance, 12'000'000);
    auto opened = ConsortiumFile::open(old.path(), old.later());
    REQUIRE(opened.ok());
    CHECK_FALSE(opened->isReadOnly());
    CHECK(holdsEveryStep(opened.value()));
  }
}

TEST_CASE("A disk that fills during a migration leaves the file as it was, and the next one succeeds") {
  constexpr std::int64_t kSizes = 20;
  for (std::int64_t size = 0; size < kSizes; ++size) {
    auto& faults = FaultFileSystem::fresh();
    OldFile old;
    auto environment = old.later();
    environment.fileSystem = FaultFileSystem::name;
    faults.fillAfter(size * 60'000);
    const auto failed = ConsortiumFile::open(old.path(), environment);
    INFO("room " << size * 60'000);
    REQUIRE_FALSE(failed.ok());
    CHECK(failed.error().problem.code == ProblemCode::DiskFull);
    faults.heal();
    {
      auto unchanged = ConsortiumFile::open(old.path(), old.environment(), OpenIntent::Read);
      REQUIRE(unchanged.ok());
      CHECK(holdsEveryStep(unchanged.value()));
    }
    auto opened = ConsortiumFile::open(old.path(), environment);
    REQUIRE(opened.ok());
    CHECK(holdsEveryStep(opened.value()));
  }
}

TEST_CASE("A restore killed at any moment leaves what stood or the backup, whole") {
  OldFile old;
  Seeded chance;
  INFO(chance.seed());
  fs::path backup;
  const TemporaryFolder aside;
  {
    auto opened = ConsortiumFile::open(old.path(), old.environment());
    const auto made = backUp(opened.value(), BackupOccasion::Asked);
    REQUIRE(made.ok());
    backup = aside.path() / "copie.lianes";
    fs::copy_file(made->path, backup);
    auto more = old.town("De plus");
    REQUIRE(opened.value().perform({{StepAction::Added, {}}, {Insert{toRecord(more)}}}).ok());
  }
  old.before = bytesOf(old.path());
  const auto rounds = faultCount(12);
  std::int64_t restored = 0;
  for (std::int64_t round = 0; round < rounds; ++round) {
    old.putBack();
    Driver driver({"restore", old.path().string(), backup.string()});
    killSomewhere(driver, chance, 10'000'000);
    auto opened = ConsortiumFile::open(old.path(), old.environment());
    REQUIRE(opened.ok());
    CHECK_FALSE(opened->isReadOnly());
    const auto last = steps(opened.value(), {.most = 1}).front().number;
    CHECK((last == kSteps || last == kSteps + 1));
    CHECK(checkFile(opened.value()).sound());
    if (last == kSteps) ++restored;
  }
  UNSCOPED_INFO(restored << " of " << rounds << " had gone through");
}

TEST_CASE("A disk that fills during a restore leaves what stood") {
  constexpr std::int64_t kSizes = 20;
  auto& faults = FaultFileSystem::fresh();
  OldFile old;
  auto environment = old.environment();
  environment.fileSystem = FaultFileSystem::name;
  const TemporaryFolder aside;
  const auto backup = aside.path() / "copie.lianes";
  fs::copy_file(old.path(), backup);
  for (std::int64_t size = 0; size < kSizes; ++size) {
    old.putBack();
    faults.fillAfter(size * 18'000);
    INFO("room " << size * 18'000);
    CHECK(test::failureOf([&] { (void)restore(old.path(), backup, environment); }) ==
          sql::DatabaseErrorKind::Full);
    faults.heal();
    auto opened = ConsortiumFile::open(old.path(), old.environment());
    REQUIRE(opened.ok());
    CHECK(holdsEveryStep(opened.value()));
    CHECK_FALSE(fs::exists(old.path().string() + ".restoring"));
  }
  CHECK(restore(old.path(), backup, environment).ok());
}

TEST_CASE("Whichever write of a restore fails, what stands is whole") {
  auto& faults = FaultFileSystem::fresh();
  OldFile old;
  auto environment = old.environment();
  environment.fileSystem = FaultFileSystem::name;
  const TemporaryFolder aside;
  const auto backup = aside.path() / "copie.lianes";
  fs::copy_file(old.path(), backup);
  for (std::int64_t write = 1; write <= 40; write += 3) {
    old.putBack();
    faults.failWrite(write);
    (void)test::failureOf([&] { (void)restore(old.path(), backup, environment); });
    faults.heal();
    auto opened = ConsortiumFile::open(old.path(), old.environment());
    REQUIRE(opened.ok());
    CHECK(holdsEveryStep(opened.value()));
  }
}

}  // namespace lianes::store
