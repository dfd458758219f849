#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "lianes/base/files.hpp"
#include "lianes/store/backup.hpp"
#include "lianes/store/journal.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::bytesOf;
using test::ConsortiumFixture;
using test::FileBytes;
using test::writeBytes;

// Opens for writing, and expects a refusal that leaves no trace.
ProblemCode refusalOf(ConsortiumFixture& fixture, const fs::path& path) {
  const auto before = bytesOf(path);
  const auto refused = ConsortiumFile::open(path, fixture.environment());
  REQUIRE_FALSE(refused.ok());
  const bool unchanged = bytesOf(path) == before;
  CHECK(unchanged);
  for (const auto* suffix : {"-wal", "-shm", "-journal", ".lock"})
    CHECK_FALSE(fs::exists(path.string() + suffix));
  return refused.error().problem.code;
}

// In a process without the rights of the superuser, who may write everywhere. The answer is what it ends
// with.
int asOrdinaryUser(const std::function<int()>& action) {
  const auto process = ::fork();
  if (process == 0) {
    constexpr uid_t kNobody = 65534;
    if (::getuid() == 0 && ::setresuid(kNobody, kNobody, kNobody) != 0) ::_exit(99);
    ::_exit(action());
  }
  int status = 0;
  ::waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// Folder and files that nobody may write, as on a medium for reading only; open again at the end.
class ReadOnlyCopy {
 public:
  explicit ReadOnlyCopy(const fs::path& file) {
    for (const auto* suffix : {"", "-wal"}) {
      const auto source = file.string() + suffix;
      if (!fs::exists(source)) continue;
      const auto target = m_folder.path() / fs::path(source).filename();
      fs::copy_file(source, target);
      fs::permissions(target, fs::perms(0444));
    }
    m_path = m_folder.path() / file.filename();
    fs::permissions(m_folder.path(), fs::perms(0555));
  }
  ReadOnlyCopy(const ReadOnlyCopy&) = delete;
  ReadOnlyCopy& operator=(const ReadOnlyCopy&) = delete;
  ~ReadOnlyCopy() { fs::permissions(m_folder.path(), fs::perms(0700)); }
  const fs::path& path() const { return m_path; }

 private:
  TemporaryFolder m_folder;
  fs::path m_path;
};

// 0 when the file opens for reading only, for that reason, and its last step is the one given.
int openedAs(ConsortiumFixture& fixture, const fs::path& path, ReadOnlyReason reason, StepNumber last) {
  const auto opened = ConsortiumFile::open(path, fixture.environment());
  if (!opened.ok()) return 1;
  if (opened.value().report().readOnly != reason) return 2;
  const auto newest = steps(opened.value(), {.most = 1});
  return !newest.empty() && newest.front().number == last ? 0 : 3;
}

}  // namespace

TEST_CASE("A file of another kind is named as such and left alone") {
  ConsortiumFixture fixture;
  const auto path = fixture.folder() / "autre.lianes";
  writeBytes(path, FileBytes(30'000, 'x'));
  CHECK(refusalOf(fixture, path) == ProblemCode::NotAConsortium);
  writeBytes(path, {'a', 'b'});
  CHECK(refusalOf(fixture, path) == ProblemCode::NotAConsortium);
  fs::remove(path);
  {
    sql::Connection other(path, {.mode = sql::OpenMode::Create, .checksums = false});
    other.execute("CREATE TABLE t (a)");
    other.settle();
  }
  CHECK(refusalOf(fixture, path) == ProblemCode::NotAConsortium);
}

TEST_CASE("An empty file is damaged, a missing one cannot be read, and a folder is no file") {
  ConsortiumFixture fixture;
  const auto path = fixture.folder() / "vide.lianes";
  writeBytes(path, {});
  CHECK(refusalOf(fixture, path) == ProblemCode::FileDamaged);
  CHECK(refusalOf(fixture, fixture.folder() / "absent.lianes") == ProblemCode::CannotRead);
  const auto refused = ConsortiumFile::open(fixture.folder(), fixture.environment());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().problem.code == ProblemCode::NotAPlainFile);
}

TEST_CASE("A file of a newer version is refused with both numbers and left alone") {
  ConsortiumFixture fixture;
  fixture.file->connection().execute("PRAGMA user_version = 999");
  fixture.file.reset();
  CHECK(refusalOf(fixture, fixture.path()) == ProblemCode::NewerFile);
}

TEST_CASE("A truncated file is damaged, and its last whole backup is offered") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const auto backup = backUp(*fixture.file, BackupOccasion::Asked);
  REQUIRE(backup.ok());
  fixture.add(fixture.town("Lesquin"));
  const auto younger = backUp(*fixture.file, BackupOccasion::Import);
  REQUIRE(younger.ok());
  fixture.file.reset();
  fs::resize_file(younger->path, 8192);
  fs::resize_file(fixture.path(), fs::file_size(fixture.path()) / 2);
  CHECK(refusalOf(fixture, fixture.path()) == ProblemCode::FileDamaged);
  const auto refused = ConsortiumFile::open(fixture.path(), fixture.environment());
  CHECK(refused.error().lastBackup == backup->path);
}

TEST_CASE("A file in a folder that cannot be written opens for reading") {
  ConsortiumFixture fixture;
  const auto last = fixture.add(fixture.town("Roncq"));
  fixture.file.reset();
  const ReadOnlyCopy copy(fixture.path());
  CHECK(asOrdinaryUser(
            [&] { return openedAs(fixture, copy.path(), ReadOnlyReason::FileNotWritable, last); }) == 0);
}

TEST_CASE("Steps in a log beside a file that cannot be written are read from a copy") {
  ConsortiumFixture fixture;
  const auto last = fixture.add(fixture.town("Roncq"));
  const ReadOnlyCopy copy(fixture.path());
  REQUIRE(fs::exists(copy.path().string() + "-wal"));
  CHECK(asOrdinaryUser([&] { return openedAs(fixture, copy.path(), ReadOnlyReason::UnsettledCopy, last); }) ==
        0);
}

TEST_CASE("A file of ours that this process holds opens for reading, and names the process") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const auto second = ConsortiumFile::open(fixture.path(), fixture.environment());
  REQUIRE(second.ok());
  CHECK(second.value().report().readOnly == ReadOnlyReason::HeldByAnother);
  REQUIRE(second.value().report().holder);
  CHECK(second.value().report().holder->process == ::getpid());
}

}  // namespace lianes::store
