#pragma once

#include <catch2/catch.hpp>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <string>
#include <vector>

#include "lianes/store/step.hpp"

extern char** environ;

namespace lianes::test {

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
  store::StepNumber next() {
    std::string line;
    for (char character = 0; ::read(m_output, &character, 1) == 1 && character != '\n';) line += character;
    return line.empty() ? 0 : std::stoll(line);
  }
  store::StepNumber last() {
    store::StepNumber last = 0;
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

}  // namespace lianes::test
