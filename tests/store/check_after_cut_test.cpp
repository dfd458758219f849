#include <algorithm>

#include "lianes/store/check.hpp"
#include "lianes/store/folding.hpp"
#include "lianes/store/journal.hpp"
#include "store/sql/connection.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"
#include "support/fault_vfs.hpp"
#include "support/seeded.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::ConsortiumFixture;
using test::FaultFileSystem;
using test::FileBytes;
using test::Seeded;

constexpr std::size_t kPageBytes = 4096;

// Where a folder stood when all steps were said to be saved, and all that was written to fold them in.
struct FoldedIn {
  StepNumber steps = 0;
  std::vector<test::RecordedChange> history;
  std::size_t start = 0;
};

FoldedIn recordFoldingIn(FaultFileSystem& faults, ConsortiumFixture& fixture, Seeded& chance) {
  FoldedIn folded;
  {
    auto environment = fixture.environment();
    environment.fileSystem = FaultFileSystem::name;
    auto file = ConsortiumFile::create(fixture.folder() / "coupure.lianes", environment);
    REQUIRE(file.ok());
    const auto count = chance.between(2, 12);
    LogFolder folder(file.value());
    for (std::int64_t i = 0; i < count; ++i) {
      auto town = fixture.town("Commune " + std::to_string(i));
      town.note = std::string(static_cast<std::size_t>(chance.between(1, 9000)), 'n');
      const auto done = file.value().perform({{StepAction::Added, {}}, {Insert{toRecord(town)}}});
      REQUIRE(done.ok());
      folded.steps = *done;
      if (chance.between(0, 2) == 0) {
        (void)folder.fold(chance.between(0, 2) == 0 ? LogAfter::Emptied : LogAfter::Kept);
      }
    }
    folded.start = faults.history().size();
  }
  folded.history = faults.history();
  return folded;
}

// A file beside its log, copied while it was open, as the power leaves them.
struct LeftBehind {
  explicit LeftBehind(ConsortiumFixture& fixture) : path(folder.path() / "coupure.lianes") {
    fixture.reopen();
    for (const auto* name : {"Roncq", "Lesquin", "Orchies"}) fixture.add(fixture.town(name));
    file = test::bytesOf(fixture.path());
    log = test::bytesOf(fixture.path().string() + "-wal");
    REQUIRE(LogFolder(*fixture.file).fold());
    folded = test::bytesOf(fixture.path());
    REQUIRE(log.size() > kPageBytes);
  }
  void write() const {
    test::writeBytes(path, file);
    test::writeBytes(path.string() + "-wal", log);
    fs::remove(path.string() + "-shm");
  }
  // The pages that folding in changes, counted from 0.
  std::vector<std::size_t> changedPages() const {
    std::vector<std::size_t> pages;
    for (std::size_t at = 0; at + kPageBytes <= std::min(file.size(), folded.size()); at += kPageBytes) {
      const auto begin = static_cast<std::ptrdiff_t>(at);
      const auto end = begin + static_cast<std::ptrdiff_t>(kPageBytes);
      if (!std::equal(file.begin() + begin, file.begin() + end, folded.begin() + begin))
        pages.push_back(at / kPageBytes);
    }
    return pages;
  }

  TemporaryFolder folder;
  fs::path path;
  FileBytes file;
  FileBytes log;
  FileBytes folded;
};

CheckReport checked(ConsortiumFixture& fixture, const fs::path& path) {
  auto opened = ConsortiumFile::open(path, fixture.environment(), OpenIntent::Read);
  REQUIRE(opened.ok());
  return checkFile(opened.value());
}

}  // namespace

TEST_CASE("A power cut while the log is folded in leaves a file that the check calls sound") {
  auto& faults = FaultFileSystem::fresh();
  Seeded chance;
  INFO(chance.seed());
  ConsortiumFixture fixture;
  const auto folded = recordFoldingIn(faults, fixture, chance);
  REQUIRE(folded.history.size() > folded.start);
  std::int64_t alarms = 0;
  std::int64_t lost = 0;
  const auto cuts = test::faultCount(60);
  for (std::int64_t i = 0; i < cuts; ++i) {
    const auto cut = chance.between(static_cast<std::int64_t>(folded.start),
                                    static_cast<std::int64_t>(folded.history.size()));
    const TemporaryFolder folder;
    test::writeContent(test::contentAfterCut(folded.history, static_cast<std::size_t>(cut),
                                             static_cast<std::uint64_t>(chance.number())),
                       folder.path());
    const auto intent = i % 2 == 0 ? OpenIntent::Read : OpenIntent::Write;
    auto opened = ConsortiumFile::open(folder.path() / "coupure.lianes", fixture.environment(), intent);
    REQUIRE(opened.ok());
    if (!checkFile(opened.value()).sound()) ++alarms;
    const auto newest = steps(opened.value(), {.most = 1});
    if (newest.empty() || newest.front().number != folded.steps) ++lost;
  }
  CHECK(alarms == 0);
  CHECK(lost == 0);
}

TEST_CASE("A page half written beside a log that has it whole is no finding") {
  ConsortiumFixture fixture;
  LeftBehind left(fixture);
  const auto pages = left.changedPages();
  REQUIRE(pages.size() > 3);
  const auto before = left.file;
  for (const auto page : pages) {
    const auto begin = left.folded.begin() + static_cast<std::ptrdiff_t>(page * kPageBytes);
    left.file = before;
    std::copy(begin, begin + kPageBytes / 2,
              left.file.begin() + static_cast<std::ptrdiff_t>(page * kPageBytes));
    left.write();
    INFO("page " << page + 1);
    CHECK(checked(fixture, left.path).sound());
  }
}

TEST_CASE("A damaged page that the log does not have is named, whatever the log has") {
  ConsortiumFixture fixture;
  auto town = fixture.town("Loos");
  town.note = std::string(9'000, 'n');
  fixture.add(town);
  fixture.remove(town);
  LeftBehind left(fixture);
  // Opening reads no record that is gone, and no old step.
  std::size_t page = 0;
  const auto changed = left.changedPages();
  const std::string note(3000, 'n');
  for (std::size_t at = 0; at + kPageBytes <= left.file.size(); at += kPageBytes) {
    const auto begin = left.file.begin() + static_cast<std::ptrdiff_t>(at);
    const bool holds = std::search(begin, begin + kPageBytes, note.begin(), note.end()) != begin + kPageBytes;
    if (holds && std::find(changed.begin(), changed.end(), at / kPageBytes) == changed.end())
      page = at / kPageBytes;
  }
  REQUIRE(page > 0);
  left.file[page * kPageBytes + 99] ^= 1;
  left.write();
  const auto report = checked(fixture, left.path);
  const auto named = std::find_if(report.findings.begin(), report.findings.end(), [](const auto& finding) {
    return finding.code == FindingCode::PageDamaged;
  });
  REQUIRE(named != report.findings.end());
  CHECK(named->detail == std::to_string(page + 1));
}

}  // namespace lianes::store
