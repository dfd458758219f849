#include <sys/stat.h>

#include <cstdlib>
#include <fstream>

#include "lianes/store/journal.hpp"
#include "store/os/file_lock.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"
#include "support/driver.hpp"

// Names that lead to a file by a detour, and things that have the name of its lock.
namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::bytesOf;
using test::ConsortiumFixture;
using test::Driver;

ProblemCode refusalToOpen(ConsortiumFixture& fixture, const fs::path& path,
                          OpenIntent intent = OpenIntent::Write) {
  const auto refused = ConsortiumFile::open(path, fixture.environment(), intent);
  REQUIRE_FALSE(refused.ok());
  return refused.error().problem.code;
}

// What a process started meanwhile finds: a file system without locks.
class WithoutLocks {
 public:
  WithoutLocks() {
    ::setenv("LD_PRELOAD", LIANES_NO_LOCKS, 1);
    const char* options = std::getenv("ASAN_OPTIONS");
    m_options = options == nullptr ? "" : options;
    ::setenv("ASAN_OPTIONS", (m_options + ":verify_asan_link_order=0").c_str(), 1);
  }
  WithoutLocks(const WithoutLocks&) = delete;
  WithoutLocks& operator=(const WithoutLocks&) = delete;
  ~WithoutLocks() {
    ::unsetenv("LD_PRELOAD");
    ::setenv("ASAN_OPTIONS", m_options.c_str(), 1);
  }

 private:
  std::string m_options;
};

}  // namespace

TEST_CASE("A symbolic link to an open file leads to its lock, and opens for reading") {
  ConsortiumFixture fixture;
  const auto last = fixture.add(fixture.town("Roncq"));
  fs::create_directory(fixture.folder() / "ailleurs");
  const auto link = fixture.folder() / "ailleurs/lien.lianes";
  fs::create_symlink(fixture.path(), link);
  const auto second = ConsortiumFile::open(link, fixture.environment());
  REQUIRE(second.ok());
  CHECK(second->report().readOnly == ReadOnlyReason::HeldByAnother);
  CHECK(steps(*second, {}).front().number == last);
  CHECK(second->path() == fs::canonical(fixture.path()));
  CHECK_FALSE(fs::exists(link.string() + ".lock"));
}

TEST_CASE("A hard link to an open file is not opened, by this process or another, to write or to read") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const auto link = fixture.folder() / "lien.lianes";
  fs::create_hard_link(fixture.path(), link);
  CHECK(refusalToOpen(fixture, link) == ProblemCode::FileHeldElsewhere);
  CHECK(Driver({"write", link.string()}).wait() == 5);
  CHECK(Driver({"read", link.string()}).wait() == 5);
  fixture.file.reset();
  CHECK(Driver({"read", link.string()}).wait() == 0);
}

TEST_CASE("A link in the place of the lock file leaves what it leads to as it is") {
  ConsortiumFixture fixture;
  fixture.file.reset();
  const auto precious = fixture.folder() / "comptes.txt";
  std::ofstream(precious) << "à garder";
  const auto before = bytesOf(precious);
  const auto lock = os::FileLock::pathFor(fixture.path());
  fs::create_symlink(precious, lock);
  CHECK(refusalToOpen(fixture, fixture.path()) == ProblemCode::LockNotOurs);
  CHECK(bytesOf(precious) == before);
  fs::remove(lock);
  fs::create_hard_link(precious, lock);
  CHECK(refusalToOpen(fixture, fixture.path()) == ProblemCode::LockNotOurs);
  CHECK(bytesOf(precious) == before);
}

TEST_CASE("A pipe or a folder in the place of the lock file is named, without waiting") {
  ConsortiumFixture fixture;
  fixture.file.reset();
  const auto lock = os::FileLock::pathFor(fixture.path());
  REQUIRE(::mkfifo(lock.c_str(), 0600) == 0);
  const auto refused = ConsortiumFile::open(fixture.path(), fixture.environment());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().problem.code == ProblemCode::LockNotOurs);
  CHECK(refused.error().problem.place == lock.string());
  fs::remove(lock);
  fs::create_directory(lock);
  CHECK(refusalToOpen(fixture, fixture.path()) == ProblemCode::LockNotOurs);
}

TEST_CASE("A computer that has another name after a crash knows its own lock") {
  ConsortiumFixture fixture;
  fixture.file.reset();
  auto holder = os::thisProcess("2026-03-04T05:06:07Z");
  if (holder.machine.empty()) return;  // a computer without a name of its own
  holder.host = "ancien-nom";
  holder.boot = "00000000-0000-0000-0000-000000000000";
  std::ofstream(os::FileLock::pathFor(fixture.path())) << os::lockText(holder);
  const auto opened = ConsortiumFile::open(fixture.path(), fixture.environment());
  REQUIRE(opened.ok());
  CHECK_FALSE(opened->isReadOnly());
}

TEST_CASE(
    "A lock from before this computer was started anew is taken over, whoever has its process number now") {
  ConsortiumFixture fixture;
  fixture.file.reset();
  auto holder = os::thisProcess("2026-03-04T05:06:07Z");
  holder.boot = "00000000-0000-0000-0000-000000000000";
  std::ofstream(os::FileLock::pathFor(fixture.path())) << os::lockText(holder);
  const auto opened = ConsortiumFile::open(fixture.path(), fixture.environment());
  REQUIRE(opened.ok());
  CHECK_FALSE(opened->isReadOnly());
}

TEST_CASE("Where the file system knows no locks a file is read, not written, and nothing is left beside it") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  fixture.file.reset();
  const auto before = bytesOf(fixture.path());
  const WithoutLocks none;
  CHECK(Driver({"read", fixture.path().string()}).wait() == 0);
  Driver reporting({"report", fixture.path().string()});
  CHECK(reporting.next() == static_cast<StepNumber>(ReadOnlyReason::NoLocks) + 1);
  CHECK(reporting.wait() == 0);
  CHECK(Driver({"write", fixture.path().string()}).wait() == 3);
  CHECK(bytesOf(fixture.path()) == before);
  CHECK_FALSE(fs::exists(os::FileLock::pathFor(fixture.path())));
}

}  // namespace lianes::store
