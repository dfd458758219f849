#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <string>

#include "lianes/store/check.hpp"
#include "lianes/store/journal.hpp"
#include "store/os/files.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"
#include "support/seeded.hpp"

extern char** environ;

namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::faultCount;
using test::Seeded;

// Another process at work on a file (tests/support/step_driver.cpp).
class Driver {
 public:
  explicit Driver(std::vector<std::string> arguments) {
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, pipe[0]);
    posix_spawn_file_actions_addclose(&actions, pipe[1]);
    arguments.insert(arguments.begin(), LIANES_STEP_DRIVER);
    std::vector<char*> pointers;
    for (auto& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    REQUIRE(::posix_spawn(&m_process, LIANES_STEP_DRIVER, &actions, nullptr, pointers.data(), environ) == 0);
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    m_output = pipe[0];
  }
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;
  ~Driver() {
    kill();
    ::close(m_output);
  }

  // The number of the next step that is on disk; 0 when the process has ended.
  StepNumber next() {
    std::string line;
    for (char character = 0; ::read(m_output, &character, 1) == 1 && character != '\n';) line += character;
    return line.empty() ? 0 : std::stoll(line);
  }
  StepNumber last() {
    StepNumber last = 0;
    while (const auto number = next()) last = number;
    return last;
  }
  void kill() {
    if (m_process <= 0) return;
    ::kill(m_process, SIGKILL);
    wait();
  }
  int wait() {
    int status = 0;
    ::waitpid(m_process, &status, 0);
    m_process = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  pid_t m_process = -1;
  int m_output = -1;
};

Environment plainEnvironment(std::int64_t& clock) {
  return {[&clock] { return Instant(clock += 1000); }, [] { return Uuid({}); }, "essai"};
}

}  // namespace

TEST_CASE("A process that is killed loses no step that was on disk, leaves none half there, and no lock") {
  const os::TemporaryFolder folder;
  const auto path = folder.path() / "essai.lianes";
  Seeded chance;
  INFO(chance.seed());
  std::int64_t clock = 1'700'000'000'000;
  { REQUIRE(ConsortiumFile::create(path, plainEnvironment(clock)).ok()); }
  const auto rounds = faultCount(12);
  for (std::int64_t round = 0; round < rounds; ++round) {
    Driver driver({"write", path.string()});
    StepNumber saved = 0;
    for (auto steps = chance.between(0, 12); steps > 0; --steps) saved = driver.next();
    // Somewhere in the step that follows.
    volatile std::int64_t spin = chance.between(0, 400'000);
    while (spin > 0) spin = spin - 1;
    driver.kill();
    saved = std::max(saved, driver.last());

    auto opened = ConsortiumFile::open(path, plainEnvironment(clock));
    REQUIRE(opened.ok());
    auto& file = opened.value();
    CHECK_FALSE(file.isReadOnly());
    const auto newest = steps(file, {.most = 1});
    CHECK((newest.empty() ? 0 : newest.front().number) >= saved);
    CHECK(checkFile(file).sound());
  }
}

TEST_CASE("While one process writes, another is refused and readers see whole steps only") {
  const os::TemporaryFolder folder;
  const auto path = folder.path() / "essai.lianes";
  Driver writer({"write", path.string()});
  REQUIRE(writer.next() == 1);
  Driver second({"write", path.string()});
  Driver reader({"read", path.string(), "8"});
  Driver otherReader({"read", path.string(), "8"});
  CHECK(second.wait() == 3);
  CHECK(reader.wait() == 0);
  CHECK(otherReader.wait() == 0);
  writer.kill();
  const auto saved = writer.last();
  std::int64_t clock = 1'700'000'000'000;
  auto opened = ConsortiumFile::open(path, plainEnvironment(clock));
  REQUIRE(opened.ok());
  CHECK(steps(opened.value(), {.most = 1}).front().number >= saved);
  CHECK(checkFile(opened.value()).sound());
}

}  // namespace lianes::store
