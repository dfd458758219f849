#include <algorithm>
#include <atomic>
#include <thread>

#include "lianes/store/backup.hpp"
#include "lianes/store/check.hpp"
#include "lianes/store/folding.hpp"
#include "lianes/store/journal.hpp"
#include "store/backup_files.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"
#include "support/seeded.hpp"

// What other programs do to an open file: those of a colleague, a file manager, a synchronising client.
namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::bytesOf;
using test::ConsortiumFixture;
using test::faultCount;
using test::FileBytes;
using test::Seeded;
using test::writeBytes;

std::vector<fs::path> filesIn(const fs::path& folder) {
  std::vector<fs::path> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file()) names.push_back(entry.path().filename());
  }
  std::sort(names.begin(), names.end());
  return names;
}

StepNumber lastStepIn(const fs::path& file, Environment environment) {
  auto opened = ConsortiumFile::open(file, std::move(environment), OpenIntent::Read);
  REQUIRE(opened.ok());
  CHECK(checkFile(opened.value()).sound());
  const auto newest = steps(*opened, {.most = 1});
  return newest.empty() ? 0 : newest.front().number;
}

// As `mv` and `cp` of a prepared file do.
void replace(const fs::path& file, const fs::path& by) {
  const auto next = file.parent_path() / ".nouveau";
  fs::copy_file(by, next);
  fs::rename(next, file);
}

// A file with three steps, and another state of it beside, older by one.
class OpenFile : public ConsortiumFixture {
 public:
  OpenFile() {
    add(town("Roncq"));
    add(town("Lesquin"));
    file.reset();
    fs::copy_file(path(), older());
    reopen();
    add(town("Orchies"));
  }
  fs::path older() const { return folder() / "ancien.lianes"; }
  Result<StepNumber, Problems> addOne() {
    return file->perform({{StepAction::Added, {}}, {Insert{toRecord(town("Lambersart"))}}});
  }
  StepNumber lastIn(const fs::path& name) { return lastStepIn(name, environment()); }
};

}  // namespace

TEST_CASE("A file replaced while it is open takes no further step, and a copy keeps those it has") {
  OpenFile open;
  replace(open.path(), open.older());
  const auto refused = open.addOne();
  REQUIRE_FALSE(refused.ok());
  const auto& problem = refused.error().front();
  CHECK(problem.code == ProblemCode::FileReplaced);
  CHECK(problem.place == open.path().string());
  const fs::path kept = problem.arguments.front();
  CHECK(kept.filename().string().starts_with("essai - récupération "));
  CHECK(open.file->report().readOnly == ReadOnlyReason::Displaced);
  CHECK(open.addOne().error().front().arguments.front() == kept.string());
  open.file.reset();
  CHECK(open.lastIn(kept) == 3);
  CHECK(open.lastIn(open.path()) == 2);
}

TEST_CASE("A file deleted while it is open is kept in a copy") {
  OpenFile open;
  fs::remove(open.path());
  const auto refused = open.addOne();
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().front().code == ProblemCode::FileRemoved);
  open.file.reset();
  CHECK(open.lastIn(refused.error().front().arguments.front()) == 3);
}

TEST_CASE("A file put into the bin while it is open counts as deleted") {
  OpenFile open;
  fs::create_directories(open.folder() / ".Trash-1000/files");
  fs::rename(open.path(), open.folder() / ".Trash-1000/files/essai.lianes");
  CHECK(open.file->whereabouts().standing == Standing::Removed);
}

TEST_CASE("A file renamed while it is open keeps its steps, and is followed") {
  OpenFile open;
  const auto name = open.folder() / "autre nom.lianes";
  fs::rename(open.path(), name);
  REQUIRE(open.addOne().ok());
  // Whole at once, as what lies beside the old name is no longer found.
  CHECK(open.lastIn(name) == 4);
  REQUIRE(open.file->whereabouts().standing == Standing::Moved);
  open.file->follow();
  CHECK(open.file->path() == name);
  CHECK(open.file->whereabouts().standing == Standing::InPlace);
  REQUIRE(open.addOne().ok());
  CHECK(fs::exists(name.string() + ".lock"));
  open.file.reset();
  CHECK(open.lastIn(name) == 5);
  const std::vector<fs::path> whole{"ancien.lianes", "autre nom.lianes"};
  CHECK(filesIn(open.folder()) == whole);
}

TEST_CASE(
    "Where a client renames the open file and puts the server's in its place, both are whole afterwards") {
  OpenFile open;
  const auto conflict = open.folder() / "essai (conflit).lianes";
  fs::rename(open.path(), conflict);
  fs::copy_file(open.older(), open.path());
  const auto refused = open.addOne();
  REQUIRE_FALSE(refused.ok());
  CHECK(open.lastIn(conflict) == 3);
  open.file.reset();
  CHECK(open.lastIn(open.path()) == 2);
  CHECK_FALSE(fs::exists(open.path().string() + "-wal"));
}

TEST_CASE("A file that another program writes over takes no further step, and its last backup is shown") {
  OpenFile open;
  const auto backup = backUp(*open.file, BackupOccasion::Asked);
  REQUIRE(backup.ok());
  REQUIRE(open.addOne().ok());
  const bool isFolded = GENERATE(true, false);
  std::optional<LogFolder> folder(*open.file);
  if (isFolded) REQUIRE(folder->fold());
  const auto older = bytesOf(open.older());
  const auto bytes = GENERATE_COPY(as<FileBytes>{}, older, FileBytes{1, 2, 3}, FileBytes{});
  writeBytes(open.path(), bytes);
  CHECK_FALSE(folder->fold());
  const auto refused = open.addOne();
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().front().code == ProblemCode::FileOverwritten);
  const auto report = open.file->report();
  CHECK(report.readOnly == ReadOnlyReason::Displaced);
  REQUIRE(report.lost);
  CHECK(report.lost->first == 4);
  CHECK(report.lost->last == 4);
  CHECK(steps(*open.file, {.most = 1}).front().number == 3);
  CHECK(open.file->whereabouts().standing == Standing::Overwritten);
  folder.reset();
  open.file.reset();
  CHECK(open.lastIn(report.recovery) == 3);
  CHECK(bytesOf(open.path()) == bytes);
  CHECK_FALSE(fs::exists(open.path().string() + "-wal"));
}

TEST_CASE("A file without a backup that another program writes over is left alone all the same") {
  OpenFile open;
  fs::remove_all(backupFolderOf(open.path()));
  const auto other = bytesOf(open.older());
  writeBytes(open.path(), other);
  CHECK_THROWS_AS(open.addOne(), sql::DatabaseError);
  CHECK_THROWS_AS(open.addOne(), sql::DatabaseError);
  open.file.reset();
  CHECK(bytesOf(open.path()) == other);
}

TEST_CASE("A worker that writes a file which is written over meanwhile leaves it alone") {
  OpenFile open;
  const auto other = bytesOf(open.older());
  {
    auto second = ConsortiumFile::openBeside(open.path(), open.environment());
    writeBytes(open.path(), other);
    const auto refused =
        second.perform({{StepAction::Added, {}}, {Insert{toRecord(open.town("Lambersart"))}}});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().front().code == ProblemCode::FileOverwritten);
  }
  CHECK(bytesOf(open.path()) == other);
}

TEST_CASE("Folding in from another thread is never taken for a stranger's writing") {
  OpenFile open;
  LogFolder folder(*open.file);
  std::atomic<bool> isDone = false;
  std::thread folding([&] {
    for (int turn = 0; !isDone; ++turn) {
      (void)folder.fold(turn % 2 == 0 ? LogAfter::Kept : LogAfter::Emptied);
    }
  });
  for (std::int64_t i = 0; i < faultCount(100); ++i) REQUIRE(open.addOne().ok());
  isDone = true;
  folding.join();
  CHECK(open.file->whereabouts().standing == Standing::InPlace);
}

TEST_CASE("The log of the file that has taken the name is not that of the one that had it") {
  OpenFile open;
  replace(open.path(), open.older());
  for (const auto* ending : {"-wal", "-shm"}) {
    fs::remove(open.path().string() + ending);
    writeBytes(open.path().string() + ending, FileBytes{1, 2, 3});
  }
  REQUIRE_FALSE(open.addOne().ok());
  open.file.reset();
  CHECK(bytesOf(open.path().string() + "-wal") == FileBytes{1, 2, 3});
}

TEST_CASE("The copy that keeps everything has the rights of the file, whatever has its name by then") {
  OpenFile open;
  const auto own = fs::perms::owner_read | fs::perms::owner_write;
  fs::permissions(open.path(), own);
  const auto backup = backUp(*open.file, BackupOccasion::Asked);
  REQUIRE(backup.ok());
  const bool isReplaced = GENERATE(true, false);
  fs::permissions(open.older(), fs::perms::others_read, fs::perm_options::add);
  if (isReplaced) replace(open.path(), open.older());
  if (!isReplaced) fs::remove(open.path());
  const fs::path kept = open.addOne().error().front().arguments.front();
  for (const auto& file : {backup->path, kept}) CHECK(fs::status(file).permissions() == own);
}

TEST_CASE("A restored file keeps the rights that it had") {
  OpenFile open;
  const auto backup = backUp(*open.file, BackupOccasion::Asked);
  REQUIRE(backup.ok());
  open.file.reset();
  const auto rights = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read;
  fs::permissions(open.path(), rights);
  fs::permissions(backup->path, fs::perms::others_read, fs::perm_options::add);
  REQUIRE(restore(open.path(), backup->path, open.environment()).ok());
  CHECK(fs::status(open.path()).permissions() == rights);
}

TEST_CASE("The copy of a displaced file can be put back in its place, and what stood there is kept") {
  OpenFile open;
  replace(open.path(), open.older());
  const fs::path kept = open.addOne().error().front().arguments.front();
  open.file.reset();
  const auto restored = restore(open.path(), kept, open.environment());
  REQUIRE(restored.ok());
  CHECK(open.lastIn(open.path()) == 3);
  CHECK(open.lastIn(restored->kept) == 2);
}

TEST_CASE("What is saved is in the file itself once the log is folded in, also for who reads it alone") {
  OpenFile open;
  LogFolder folder(*open.file);
  REQUIRE(open.addOne().ok());
  REQUIRE(folder.fold());
  const auto alone = open.folder() / "copie.lianes";
  fs::copy_file(open.path(), alone);
  CHECK(open.lastIn(alone) == 4);
  CHECK(fs::file_size(open.path().string() + "-wal") == 0);
}

TEST_CASE("A log that is kept goes on where it ends, and the file alone is whole each time") {
  OpenFile open;
  const auto log = open.path().string() + "-wal";
  LogFolder folder(*open.file);
  std::uintmax_t size = 0;
  for (StepNumber last = 4; last < 12; ++last) {
    REQUIRE(open.addOne().ok());
    REQUIRE(folder.fold(LogAfter::Kept));
    CHECK(fs::file_size(log) > std::exchange(size, fs::file_size(log)));
    const auto alone = open.folder() / "copie.lianes";
    fs::copy_file(open.path(), alone, fs::copy_options::overwrite_existing);
    CHECK(open.lastIn(alone) == last);
  }
  CHECK(folder.fold());
  CHECK(fs::file_size(log) == 0);
}

TEST_CASE("A log that is kept does not grow for ever") {
  OpenFile open;
  const auto log = open.path().string() + "-wal";
  LogFolder folder(*open.file);
  std::uintmax_t longest = 0;
  for (int turn = 0; longest == 0 || fs::file_size(log) > 0; ++turn) {
    REQUIRE(turn < 2000);
    REQUIRE(open.addOne().ok());
    REQUIRE(folder.fold(LogAfter::Kept));
    longest = std::max(longest, fs::file_size(log));
  }
  CHECK(longest < 8U * 1024 * 1024);
}

TEST_CASE("A kept log is no hindrance to who folds in by another way") {
  OpenFile open;
  LogFolder folder(*open.file);
  REQUIRE(open.addOne().ok());
  REQUIRE(folder.fold(LogAfter::Kept));
  REQUIRE(open.addOne().ok());
  fs::rename(open.path(), open.folder() / "ailleurs.lianes");
  REQUIRE(open.addOne().ok());
  const auto alone = open.folder() / "copie.lianes";
  fs::copy_file(open.folder() / "ailleurs.lianes", alone);
  CHECK(open.lastIn(alone) == 6);
}

TEST_CASE("Folding in does not wait for somebody who reads an older moment, and ends later") {
  OpenFile open;
  LogFolder folder(*open.file);
  REQUIRE(open.addOne().ok());
  auto reader = ConsortiumFile::open(open.path(), open.environment(), OpenIntent::ReadAgain);
  REQUIRE(reader.ok());
  reader->connection().execute("BEGIN; SELECT count(*) FROM step");
  REQUIRE(open.addOne().ok());
  CHECK_FALSE(folder.fold());
  REQUIRE(open.addOne().ok());
  reader->connection().execute("COMMIT");
  CHECK(folder.fold());
}

TEST_CASE(
    "Whatever happens to an open file at whatever moment, each step said to be saved is found again or "
    "named") {
  Seeded chance;
  INFO(chance.seed());
  const auto rounds = faultCount(40);
  for (std::int64_t round = 0; round < rounds; ++round) {
    OpenFile open;
    LogFolder folder(*open.file);
    const auto other = open.folder() / "autre.lianes";
    const auto event = chance.between(0, 4);
    const auto at = chance.between(0, 6);
    StepNumber saved = 3;
    for (std::int64_t i = 0; i <= 6; ++i) {
      if (i == at) {
        if (event == 0) replace(open.path(), open.older());
        if (event == 1) fs::remove(open.path());
        if (event == 2) fs::rename(open.path(), other);
        if (event == 3) {
          fs::rename(open.path(), other);
          fs::copy_file(open.older(), open.path());
        }
        if (event == 4) writeBytes(open.path(), bytesOf(open.older()));
      }
      const auto done = open.addOne();
      if (done) saved = *done;
      if (chance.between(0, 2) == 0) {
        (void)folder.fold(chance.between(0, 1) == 0 ? LogAfter::Kept : LogAfter::Emptied);
      }
    }
    const auto report = open.file->report();
    auto kept = report.recovery;
    { const LogFolder gone = std::move(folder); }
    open.file.reset();
    if (kept.empty()) kept = other;
    INFO("event " << event << " before step " << at);
    // What was written over is nowhere any more: then it is named.
    CHECK((event == 4 ? report.lost.value().last : open.lastIn(kept)) >= saved);
    if (event == 0 || event >= 3) CHECK(open.lastIn(open.path()) == 2);
  }
}

}  // namespace lianes::store
