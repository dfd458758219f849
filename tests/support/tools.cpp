#include "support/tools.hpp"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace lianes::test {

OutputFolder::~OutputFolder() {
  std::error_code ignored;
  std::filesystem::permissions(path(), std::filesystem::perms::owner_all, ignored);
}

std::size_t OutputFolder::count() const {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path()), {}));
}

Ran run(const std::string& command) {
  auto* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("no shell");
  Ran ran{0, {}};
  std::array<char, 65536> buffer{};
  while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe))
    ran.output.append(buffer.data(), count);
  const int status = ::pclose(pipe);
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

bool hasProgram(const std::string& name) { return run("command -v " + name).status == 0; }

std::string fileText(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string unzipped(const std::filesystem::path& archive, const std::string& name) {
  return run("unzip -p " + quoted(archive) + " " + name).output;
}

std::string quoted(const std::filesystem::path& path) {
  std::string text = "'";
  for (const char c : path.string()) {
    if (c == '\'') text += "'\\'";
    text += c;
  }
  return text + "'";
}

}  // namespace lianes::test
