#include "store/os/file_lock.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <utility>

#include "lianes/base/files.hpp"
#include "support/database.hpp"

namespace lianes::test {
namespace {

namespace fs = std::filesystem;
using store::os::FileLock;
using store::os::LockAnswer;

constexpr const char* kNow = "2026-03-04T05:06:07Z";
constexpr const char* kEarlierStart = "00000000-0000-0000-0000-000000000000";

// Another process that holds the lock until it is killed.
class HoldingProcess {
 public:
  explicit HoldingProcess(const fs::path& file) {
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    m_process = ::fork();
    if (m_process == 0) {
      const auto outcome = FileLock::acquire(file, kNow);
      const char answer = outcome.lock ? 'y' : 'n';
      if (::write(pipe[1], &answer, 1) != 1) ::_exit(1);
      for (;;) ::pause();
    }
    char answer = 0;
    REQUIRE(::read(pipe[0], &answer, 1) == 1);
    REQUIRE(answer == 'y');
    ::close(pipe[0]);
    ::close(pipe[1]);
  }
  HoldingProcess(const HoldingProcess&) = delete;
  HoldingProcess& operator=(const HoldingProcess&) = delete;
  ~HoldingProcess() { kill(); }

  pid_t process() const { return m_process; }
  // Ended, while nobody has taken note of it.
  void killUnnoticed() const {
    ::kill(m_process, SIGKILL);
    siginfo_t ended{};
    REQUIRE(::waitid(P_PID, static_cast<id_t>(m_process), &ended, WEXITED | WNOWAIT) == 0);
  }
  void kill() {
    if (m_process <= 0) return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
    m_process = -1;
  }

 private:
  pid_t m_process = -1;
};

// Whether `look` holds in a process that the rights of files bind, as they do not bind root. It finds itself
// in the folder, which it may have no way to.
template <typename Look>
bool holdsForAnother(const fs::path& folder, Look look) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::chdir(folder.c_str()) != 0) ::_exit(2);
    if (::geteuid() == 0 && ::setuid(65534) != 0) ::_exit(2);
    try {
      ::_exit(look() ? 0 : 1);
    } catch (...) {
      ::_exit(3);
    }
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

// No file takes more than so many bytes, as on a disk that is full. Whatever is written meanwhile is cut too.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    auto limit = m_before;
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

 private:
  struct rlimit m_before {};
};

LockAnswer answerOnFullDisk(const fs::path& file) {
  constexpr rlim_t kCutsTheText = 40;
  const FullDisk full(kCutsTheText);
  return FileLock::acquire(file, kNow).answer;
}

store::os::LockHolder goneProcess() {
  auto holder = store::os::thisProcess(kNow);
  holder.processStart += 1;
  holder.saved = store::os::SavedMark{7, std::string(64, 'a')};
  return holder;
}

void writeLock(const fs::path& file, const store::os::LockHolder& holder) {
  std::ofstream(FileLock::pathFor(file)) << store::os::lockText(holder);
}

}  // namespace

TEST_CASE("The holder of a file is told to the second one, in another process and in this one") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  HoldingProcess other(file);
  const auto refused = FileLock::acquire(file, kNow);
  CHECK_FALSE(refused.lock);
  REQUIRE(refused.holder);
  CHECK(refused.holder->process == other.process());
  CHECK(refused.holder->since == kNow);
  CHECK_FALSE(refused.holder->user.empty());
  other.kill();

  const auto mine = FileLock::acquire(file, kNow);
  REQUIRE(mine.lock);
  const auto again = FileLock::acquire(file, kNow);
  REQUIRE(again.holder);
  CHECK(again.holder->process == ::getpid());
}

TEST_CASE("The lock of a killed process is taken over without a word") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  HoldingProcess(file).kill();
  REQUIRE(fs::exists(FileLock::pathFor(file)));
  CHECK(FileLock::acquire(file, kNow).lock);
  CHECK_FALSE(fs::exists(FileLock::pathFor(file)));
}

TEST_CASE("The lock of a killed process is taken over before its parent has taken note of its end") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  const HoldingProcess other(file);
  other.killUnnoticed();
  CHECK(FileLock::acquire(file, kNow).lock);
}

TEST_CASE("A reused process number is recognised by its start") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  auto holder = store::os::thisProcess(kNow);
  writeLock(file, holder);
  CHECK(FileLock::acquire(file, kNow).holder);
  holder.processStart += 1;
  writeLock(file, holder);
  CHECK(FileLock::acquire(file, kNow).lock);
}

TEST_CASE("A lock of another host is believed until somebody removes it") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  writeLock(file, {1, 1, "another-host", "aminata", kNow});
  const auto refused = FileLock::acquire(file, kNow);
  REQUIRE(refused.holder);
  CHECK(refused.holder->user == "aminata");
  fs::remove(FileLock::pathFor(file));
  CHECK(FileLock::acquire(file, kNow).lock);
}

TEST_CASE("A lock file that makes no sense holds nothing") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  for (const char* text : {"", "process 12", "process x\nstart 1\nhost h\nuser u\nsince s\n", "\n\n\n"}) {
    std::ofstream(FileLock::pathFor(file)) << text;
    CHECK(FileLock::acquire(file, kNow).lock);
  }
}

TEST_CASE("A lock moves with its owner and is gone with it") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  {
    auto outcome = FileLock::acquire(file, kNow);
    REQUIRE(outcome.lock);
    const FileLock moved = std::move(*outcome.lock);
    outcome.lock.reset();
    CHECK(FileLock::acquire(file, kNow).holder);
  }
  CHECK_FALSE(fs::exists(FileLock::pathFor(file)));
}

TEST_CASE("A lock that moved along with its file goes on under its new name") {
  const TemporaryFolder folder;
  const auto before = folder.path() / "before";
  const auto file = folder.path() / "after" / "book.lianes";
  fs::create_directory(before);
  auto outcome = FileLock::acquire(before / "book.lianes", kNow);
  REQUIRE(outcome.lock);
  fs::rename(before, file.parent_path());
  outcome.lock->moveTo(file);
  CHECK(FileLock::acquire(file, kNow).answer == LockAnswer::Held);
  outcome.lock.reset();
  CHECK(fs::is_empty(file.parent_path()));
}

TEST_CASE("A computer knows a lock of its present start, whatever else it is known by") {
  auto holder = store::os::thisProcess(kNow);
  REQUIRE_FALSE(holder.boot.empty());
  holder.machine = std::string(32, '0');
  holder.host = "another-host";
  CHECK(isOfThisComputer(holder));
}

TEST_CASE("A lock of an earlier start is known by the computer, not by what it is called") {
  auto holder = store::os::thisProcess(kNow);
  if (holder.machine.empty()) return;  // a computer without a name of its own
  holder.boot = kEarlierStart;
  const auto host = std::exchange(holder.host, "another-host");
  CHECK(isOfThisComputer(holder));
  CHECK_FALSE(isRunning(holder));
  holder.machine = std::string(32, '0');
  holder.host = host;
  CHECK_FALSE(isOfThisComputer(holder));
}

TEST_CASE("A lock of a computer without a name of its own is known by the host") {
  auto holder = store::os::thisProcess(kNow);
  holder.boot = kEarlierStart;
  holder.machine.clear();
  CHECK(isOfThisComputer(holder));
  holder.host = "another-host";
  CHECK_FALSE(isOfThisComputer(holder));
}

TEST_CASE("A lock file that only its owner may write names the holder to others") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  fs::permissions(folder.path(), fs::perms::all);
  writeLock(file, {1, 1, "another-host", "aminata", kNow});
  fs::permissions(FileLock::pathFor(file),
                  fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
  CHECK(holdsForAnother(folder.path(), [&] {
    const auto refused = FileLock::acquire("book.lianes", kNow);
    return refused.answer == LockAnswer::Held && refused.holder && refused.holder->user == "aminata";
  }));
}

TEST_CASE("A lock file that cannot even be read holds the file, for nobody known") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  fs::permissions(folder.path(), fs::perms::all);
  writeLock(file, {1, 1, "another-host", "aminata", kNow});
  fs::permissions(FileLock::pathFor(file), fs::perms::none);
  CHECK(holdsForAnother(folder.path(), [&] {
    const auto refused = FileLock::acquire("book.lianes", kNow);
    return refused.answer == LockAnswer::Held && refused.holder && refused.holder->user.empty();
  }));
}

TEST_CASE("A lock file that cannot be written is not removed, and that is an answer") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  fs::permissions(folder.path(), fs::perms::all);
  writeLock(file, {1, 1, "another-host", "aminata", kNow});
  fs::permissions(FileLock::pathFor(file),
                  fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
  CHECK(holdsForAnother(folder.path(), [&] { return !FileLock::remove("book.lianes"); }));
  CHECK(fs::exists(FileLock::pathFor(file)));
}

TEST_CASE("A full disk does not cost what the lock of a killed process says") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  const auto gone = goneProcess();
  writeLock(file, gone);
  const auto before = bytesOf(FileLock::pathFor(file));
  CHECK(answerOnFullDisk(file) == LockAnswer::NoRoom);
  CHECK(bytesOf(FileLock::pathFor(file)) == before);
  const auto taken = FileLock::acquire(file, kNow);
  REQUIRE(taken.lock);
  CHECK(taken.leftBehind == gone.saved);
}

TEST_CASE("A full disk leaves no lock file that names nobody") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  CHECK(answerOnFullDisk(file) == LockAnswer::NoRoom);
  CHECK_FALSE(fs::exists(FileLock::pathFor(file)));
}

TEST_CASE("A lock that replaces a longer one says no more than its own") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  writeLock(file, goneProcess());
  const auto mine = FileLock::acquire(file, kNow);
  REQUIRE(mine.lock);
  const auto text = bytesOf(FileLock::pathFor(file));
  CHECK(std::string(text.begin(), text.end()) == lockText(store::os::thisProcess(kNow)));
}

TEST_CASE("A lock that is not taken leaves what an earlier process wrote") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "book.lianes";
  const auto link = folder.path() / "link.lianes";
  writeBytes(file, {1, 2, 3});
  fs::create_hard_link(file, link);
  const auto held = FileLock::acquire(link, kNow);
  REQUIRE(held.lock);
  writeLock(file, goneProcess());
  const auto before = bytesOf(FileLock::pathFor(file));
  CHECK(FileLock::acquire(file, kNow).answer == LockAnswer::HeldByOtherName);
  CHECK(bytesOf(FileLock::pathFor(file)) == before);
}

TEST_CASE("A lock in a folder that is not there is an error of the file system") {
  CHECK_THROWS_AS(FileLock::acquire("/nowhere/at/all/book.lianes", kNow), fs::filesystem_error);
}

TEST_CASE("Temporary folders are private and go away; free room is known; files sync") {
  fs::path path;
  {
    const TemporaryFolder folder;
    path = folder.path();
    CHECK(fs::status(path).permissions() == fs::perms::owner_all);
    CHECK(store::os::freeBytes(path) > 0);
    CHECK(store::os::isWritable(path));
    CHECK_FALSE(store::os::isWritable(path / "none"));
    writeBytes(path / "file", {1, 2, 3});
    store::os::syncFile(path / "file");
    CHECK_THROWS_AS(store::os::syncFile(path / "none"), std::system_error);
  }
  CHECK_FALSE(fs::exists(path));
}

}  // namespace lianes::test
