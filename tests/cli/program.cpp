#include "cli/program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace lianes::program {
namespace {

namespace fs = std::filesystem;

constexpr int kWrite = O_WRONLY | O_CREAT | O_TRUNC;

// Where the standard streams of a program come from and go to. Files instead of pipes: nothing to drain while
// the program runs, so nothing can wait for the other. Without a name standard output is closed.
struct Streams {
  fs::path in;
  fs::path out;
  fs::path err;
};

pid_t start(const std::vector<std::string>& arguments, const Streams& streams, char** environment = environ) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, streams.in.c_str(), O_RDONLY, 0);
  if (streams.out.empty()) {
    posix_spawn_file_actions_addclose(&actions, STDOUT_FILENO);
  } else {
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, streams.out.c_str(), kWrite, 0600);
  }
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, streams.err.c_str(), kWrite, 0600);

  std::vector<std::string> words{LIANES_CLI};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);

  pid_t child = 0;
  const int failed = posix_spawn(&child, LIANES_CLI, &actions, nullptr, pointers.data(), environment);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::runtime_error(LIANES_CLI " cannot be started");
  return child;
}

struct Ending {
  int status;
  std::size_t peakBytes;
};

Ending endOf(pid_t child) {
  int state = 0;
  struct rusage usage {};
  while (wait4(child, &state, 0, &usage) < 0) {
    if (errno != EINTR) throw std::runtime_error("the program cannot be waited for");
  }
  const int status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
  return {status, static_cast<std::size_t>(usage.ru_maxrss) << 10U};
}

Outcome runWith(Streams streams, const std::vector<std::string>& arguments, std::string_view input) {
  const PrivateFolder folder;
  if (streams.in.empty()) streams.in = folder.write("in", input);
  streams.err = folder.path() / "err";
  const auto ending = endOf(start(arguments, streams));
  return {ending.status, {}, readWhole(streams.err), ending.peakBytes};
}

}  // namespace

Outcome run(const std::vector<std::string>& arguments, std::string_view input) {
  const PrivateFolder folder;
  const auto out = folder.path() / "out";
  auto outcome = runWith({{}, out, {}}, arguments, input);
  outcome.out = readWhole(out);
  return outcome;
}

Outcome runUnder(const std::vector<std::string>& variables, const std::vector<std::string>& arguments) {
  auto environment = variables;
  for (char** each = environ; *each != nullptr; ++each) {
    const std::string variable(*each);
    const auto name = variable.substr(0, variable.find('=') + 1);
    const bool isReplaced = std::any_of(variables.begin(), variables.end(),
                                        [&name](const auto& other) { return other.starts_with(name); });
    if (!isReplaced) environment.push_back(variable);
  }
  std::vector<char*> pointers;
  for (auto& variable : environment) pointers.push_back(variable.data());
  pointers.push_back(nullptr);
  const PrivateFolder folder;
  const Streams streams{folder.write("in", {}), folder.path() / "out", folder.path() / "err"};
  const auto ending = endOf(start(arguments, streams, pointers.data()));
  return {ending.status, readWhole(streams.out), readWhole(streams.err), ending.peakBytes};
}

Outcome runInto(const fs::path& output, const std::vector<std::string>& arguments, std::string_view input) {
  return runWith({{}, output, {}}, arguments, input);
}

Outcome runWithoutOutput(const std::vector<std::string>& arguments, std::string_view input) {
  return runWith({{}, {}, {}}, arguments, input);
}

Outcome runFrom(const fs::path& input, const std::vector<std::string>& arguments) {
  return runWith({input, "/dev/null", {}}, arguments, {});
}

Started::Started(const std::vector<std::string>& arguments)
    : m_process(start(arguments, {"/dev/null", "/dev/null", "/dev/null"})) {}

Started::~Started() {
  if (m_process > 0) end(SIGKILL);
}

int Started::end(int signal) {
  ::kill(m_process, signal);
  return endOf(std::exchange(m_process, -1)).status;
}

std::string PrivateFolder::write(const std::string& name, std::string_view text) const {
  const auto file = path() / name;
  std::ofstream stream(file, std::ios::binary);
  stream << text;
  stream.close();
  if (!stream) throw std::runtime_error(file.string() + " cannot be written");
  return file.string();
}

std::string readWhole(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) throw std::runtime_error(file.string() + " cannot be read");
  return text;
}

fs::path inRepository(std::string_view path) { return fs::path(LIANES_SOURCE_DIR) / path; }

}  // namespace lianes::program
