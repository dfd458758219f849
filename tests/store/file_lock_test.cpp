#include "store/os/file_lock.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "lianes/base/files.hpp"
#include "support/database.hpp"

namespace lianes::test {
namespace {

namespace fs = std::filesystem;
using store::os::FileLock;

constexpr const char* kNow = "2026-03-04T05:06:07Z";

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
