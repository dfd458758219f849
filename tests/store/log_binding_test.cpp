#include "store/log_binding.hpp"

#include <algorithm>

#include "lianes/store/backup.hpp"
#include "lianes/store/check.hpp"
#include "lianes/store/journal.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"
#include "support/driver.hpp"
#include "support/seeded.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::bytesOf;
using test::ConsortiumFixture;
using test::Driver;
using test::faultCount;
using test::FileBytes;
using test::Seeded;
using test::writeBytes;

fs::path beside(fs::path file, const char* ending) { return file += ending; }

// A file as a killed process leaves it: with steps in the log beside it that only the log has.
class KilledFile {
 public:
  explicit KilledFile(std::int64_t stepsInLog, bool keepsLock = true) {
    { REQUIRE(ConsortiumFile::create(path(), environment()).ok()); }
    work(3);
    REQUIRE(ConsortiumFile::open(path(), environment()).ok());  // folds in, and is closed
    settled = bytesOf(path());
    saved = work(stepsInLog);
    if (!keepsLock) fs::remove(beside(path(), ".lock"));
  }
  fs::path path() const { return folder.path() / "essai.lianes"; }
  Environment environment() {
    return {[this] { return Instant(clock += 1000); }, [] { return Uuid({}); }, "essai"};
  }
  // As a killed process does it. Returns the last step that it said to be saved.
  StepNumber work(std::int64_t count) {
    Driver driver({"write", path().string()});
    StepNumber last = 0;
    for (; count > 0; --count) last = driver.next();
    driver.kill();
    return std::max(last, driver.last());
  }

  TemporaryFolder folder;
  std::int64_t clock = 4'000'000'000'000;
  FileBytes settled;  // before the steps in the log
  StepNumber saved = 0;
};

StepNumber newestOf(const ConsortiumFile& file) {
  const auto newest = steps(file, {.most = 1});
  return newest.empty() ? 0 : newest.front().number;
}

// As SQLite writes a journal: a head of a sector, then a page with its number and a sum.
FileBytes foreignJournal() {
  FileBytes journal(512 + 4 + 4096 + 4, 0);
  const FileBytes head{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7, 0, 0, 0, 1, 0,    0,
                       0,    0,    0,    0,    0,    2,    0,    0,    2, 0, 0, 0, 0x10, 0};
  std::copy(head.begin(), head.end(), journal.begin());
  journal[515] = 2;
  return journal;
}

// A file that is whole by itself, beside which a log of an earlier state of it was laid.
class ForeignLog : public KilledFile {
 public:
  ForeignLog() : KilledFile(4, false) {
    log = bytesOf(beside(path(), "-wal"));
    { REQUIRE(ConsortiumFile::open(path(), environment()).ok()); }
    work(2);
    { REQUIRE(ConsortiumFile::open(path(), environment()).ok()); }
    fs::remove(beside(path(), ".lock"));
    whole = newestOf(ConsortiumFile::open(path(), environment(), OpenIntent::Read).value());
    alone = bytesOf(path());
    writeBytes(beside(path(), "-wal"), log);
  }
  StepNumber newestIn(const fs::path& file) {
    const auto read = ConsortiumFile::open(file, environment(), OpenIntent::Read);
    REQUIRE(read.ok());
    return newestOf(*read);
  }

  FileBytes log;
  FileBytes alone;
  StepNumber whole = 0;
};

}  // namespace

TEST_CASE("A foreign journal takes nothing from the file's own log") {
  KilledFile killed(4);
  writeBytes(beside(killed.path(), "-journal"), foreignJournal());
  auto opened = ConsortiumFile::open(killed.path(), killed.environment());
  REQUIRE(opened.ok());
  CHECK(newestOf(*opened) >= killed.saved);
  CHECK_FALSE(opened->report().lost);
  CHECK(opened->report().setAside.size() == 1);
}

TEST_CASE("Who only reads a file finds its own log past a foreign journal, and changes nothing") {
  KilledFile killed(4);
  writeBytes(beside(killed.path(), "-journal"), foreignJournal());
  const auto before = bytesOf(killed.path());
  const auto read = ConsortiumFile::open(killed.path(), killed.environment(), OpenIntent::Read);
  REQUIRE(read.ok());
  CHECK(newestOf(*read) >= killed.saved);
  CHECK(read->report().setAside == std::vector<fs::path>{beside(killed.path(), "-journal")});
  CHECK(bytesOf(killed.path()) == before);
  CHECK(bytesOf(beside(killed.path(), "-journal")) == foreignJournal());
}

TEST_CASE("What a restored backup takes the place of is kept without the foreign log beside it") {
  ForeignLog foreign;
  const auto backup = foreign.folder.path() / "autre.lianes";
  writeBytes(backup, foreign.settled);
  const auto restored = restore(foreign.path(), backup, foreign.environment());
  REQUIRE(restored.ok());
  CHECK(foreign.newestIn(restored->kept) == foreign.whole);
  REQUIRE(restored->setAside.size() == 1);
  CHECK(bytesOf(restored->setAside.front()) == foreign.log);
}

TEST_CASE("Comparing a file with a backup reads no foreign log, and leaves file and log as they are") {
  ForeignLog foreign;
  const auto backup = foreign.folder.path() / "autre.lianes";
  writeBytes(backup, foreign.alone);
  writeBytes(beside(foreign.path(), "-journal"), foreignJournal());
  const auto difference = compareWithBackup(foreign.path(), backup);
  REQUIRE(difference.ok());
  CHECK(difference->stepsLost.empty());
  CHECK(difference->changed.empty());
  CHECK(difference->added.empty());
  CHECK_FALSE(otherConsortium(foreign.path(), backup));
  CHECK(bytesOf(foreign.path()) == foreign.alone);
  CHECK(bytesOf(beside(foreign.path(), "-wal")) == foreign.log);
  CHECK(bytesOf(beside(foreign.path(), "-journal")) == foreignJournal());
}

TEST_CASE("A log belongs to the file that it was begun for") {
  KilledFile killed(4);
  CHECK(foreignLogs(killed.path(), {}).empty());
  auto opened = ConsortiumFile::open(killed.path(), killed.environment());
  REQUIRE(opened.ok());
  CHECK(newestOf(*opened) >= killed.saved);
  CHECK(opened->report().setAside.empty());
  CHECK_FALSE(opened->report().lost);
}

TEST_CASE("The log of another state of a file is set aside and named, and the file is as it was without it") {
  KilledFile killed(4, false);
  const auto log = bytesOf(beside(killed.path(), "-wal"));
  { REQUIRE(ConsortiumFile::open(killed.path(), killed.environment()).ok()); }
  killed.work(2);
  { REQUIRE(ConsortiumFile::open(killed.path(), killed.environment()).ok()); }
  const auto whole = newestOf(ConsortiumFile::open(killed.path(), killed.environment()).value());
  writeBytes(beside(killed.path(), "-wal"), log);

  auto read = ConsortiumFile::open(killed.path(), killed.environment(), OpenIntent::Read);
  REQUIRE(read.ok());
  CHECK(newestOf(*read) == whole);
  CHECK(read->report().setAside == std::vector<fs::path>{beside(killed.path(), "-wal")});

  auto opened = ConsortiumFile::open(killed.path(), killed.environment());
  REQUIRE(opened.ok());
  CHECK(newestOf(*opened) == whole);
  CHECK(checkFile(opened.value()).sound());
  REQUIRE(opened->report().setAside.size() == 1);
  const auto& aside = opened->report().setAside.front();
  CHECK(aside.filename().string().starts_with("essai - journal étranger "));
  CHECK(bytesOf(aside) == log);
}

TEST_CASE("A log laid beside the file as it was before is foreign where the two were never together") {
  KilledFile killed(4, false);
  const auto log = bytesOf(beside(killed.path(), "-wal"));
  fs::remove(beside(killed.path(), "-wal"));
  writeBytes(killed.path(), killed.settled);
  { REQUIRE(ConsortiumFile::open(killed.path(), killed.environment()).ok()); }
  killed.work(1);
  { REQUIRE(ConsortiumFile::open(killed.path(), killed.environment()).ok()); }
  writeBytes(beside(killed.path(), "-wal"), log);
  CHECK(foreignLogs(killed.path(), {}) == std::vector<fs::path>{beside(killed.path(), "-wal")});
}

TEST_CASE("A journal of another state of a file is set aside, never rolled back") {
  KilledFile killed(1, false);
  { REQUIRE(ConsortiumFile::open(killed.path(), killed.environment()).ok()); }
  const auto before = bytesOf(killed.path());
  const auto journal = foreignJournal();
  writeBytes(beside(killed.path(), "-journal"), journal);
  auto opened = ConsortiumFile::open(killed.path(), killed.environment());
  REQUIRE(opened.ok());
  REQUIRE(opened->report().setAside.size() == 1);
  CHECK(checkFile(opened.value()).sound());
  CHECK(bytesOf(opened->report().setAside.front()) == journal);
}

TEST_CASE("Whichever two states of a file and a log are laid together, nothing is shown that never was") {
  Seeded chance;
  INFO(chance.seed());
  const auto rounds = faultCount(15);
  constexpr std::size_t kStates = 5;
  std::vector<FileBytes> files;
  std::vector<FileBytes> logs;
  std::vector<StepNumber> alone;
  KilledFile killed(2, false);
  for (std::size_t i = 0; i < kStates; ++i) {
    files.push_back(bytesOf(killed.path()));
    logs.push_back(bytesOf(beside(killed.path(), "-wal")));
    { REQUIRE(ConsortiumFile::open(killed.path(), killed.environment()).ok()); }
    fs::remove(beside(killed.path(), "-wal"));
    killed.work(chance.between(1, 4));
  }
  for (std::int64_t round = 0; round < rounds; ++round) {
    const auto file = static_cast<std::size_t>(chance.between(0, kStates - 1));
    const auto log = static_cast<std::size_t>(chance.between(0, kStates - 1));
    const TemporaryFolder folder;
    const auto path = folder.path() / "essai.lianes";
    writeBytes(path, files[file]);
    writeBytes(beside(path, "-wal"), logs[log]);
    auto opened = ConsortiumFile::open(path, killed.environment());
    INFO("file " << file << ", log " << log);
    REQUIRE(opened.ok());
    CHECK(checkFile(opened.value()).sound());
    // The state after a log was folded in holds all that the log does.
    const bool belongs = file == log || file == log + 1;
    CHECK(opened->report().setAside.empty() == belongs);
  }
}

TEST_CASE("Whatever bit of a log turns over, each step that was said to be saved is there or named as lost") {
  Seeded chance;
  INFO(chance.seed());
  const auto rounds = faultCount(10);
  for (std::int64_t round = 0; round < rounds; ++round) {
    KilledFile killed(chance.between(1, 6));
    const auto log = beside(killed.path(), "-wal");
    auto bytes = bytesOf(log);
    REQUIRE_FALSE(bytes.empty());
    const auto at = static_cast<std::size_t>(chance.between(0, static_cast<std::int64_t>(bytes.size()) - 1));
    bytes[at] ^= static_cast<std::uint8_t>(1U << static_cast<unsigned>(chance.between(0, 7)));
    writeBytes(log, bytes);
    auto opened = ConsortiumFile::open(killed.path(), killed.environment());
    INFO("byte " << at << " of " << bytes.size());
    REQUIRE(opened.ok());
    const auto newest = newestOf(*opened);
    CHECK(checkFile(opened.value()).sound());
    if (newest >= killed.saved) continue;
    REQUIRE(opened->report().lost);
    CHECK(opened->report().lost->first == newest + 1);
    CHECK(opened->report().lost->last >= killed.saved);
    CHECK_FALSE(opened->report().damagedLog.empty());
  }
}

}  // namespace lianes::store
