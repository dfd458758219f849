#include "cli/program.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace lianes::program {
namespace {

namespace fs = std::filesystem;

// The key and the known hands of these tests, not those of whoever runs them. A test may say another place
// later.
void keepDataApart() {
  static const TemporaryFolder data;
  static const int done = ::setenv("XDG_DATA_HOME", data.path().c_str(), 1);
  if (done != 0) throw std::runtime_error("the environment cannot be set");
}

// Files instead of pipes: nothing to drain while the program runs, so nothing can wait for the other.
int spawned(const std::vector<std::string>& arguments, const fs::path& in, const fs::path& out,
            const fs::path& err) {
  keepDataApart();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  constexpr int kWrite = O_WRONLY | O_CREAT | O_TRUNC;
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), kWrite, 0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), kWrite, 0600);

  std::vector<std::string> words{LIANES_CLI};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);

  pid_t child = 0;
  const int failed = posix_spawn(&child, LIANES_CLI, &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::runtime_error(LIANES_CLI " cannot be started");
  int state = 0;
  while (waitpid(child, &state, 0) < 0) {
    if (errno != EINTR) throw std::runtime_error("the program cannot be waited for");
  }
  return WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
}

}  // namespace

Outcome run(const std::vector<std::string>& arguments, std::string_view input) {
  const PrivateFolder folder;
  const auto in = folder.write("in", input);
  const auto out = folder.path() / "out";
  const auto err = folder.path() / "err";
  const int status = spawned(arguments, in, out, err);
  return {status, readWhole(out), readWhole(err)};
}

Outcome runInto(const fs::path& output, const std::vector<std::string>& arguments, std::string_view input) {
  const PrivateFolder folder;
  const auto in = folder.write("in", input);
  const auto err = folder.path() / "err";
  const int status = spawned(arguments, in, output, err);
  return {status, {}, readWhole(err)};
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
