#pragma once

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/base/files.hpp"

// Running lianes-cli as a user does, without a shell in between.
namespace lianes::program {

struct Outcome {
  int status = -1;  // 128 + the signal when one ended the program
  std::string out;
  std::string err;
  std::size_t peakBytes = 0;  // of memory
};

// Runs the built program with these arguments, `input` on its standard input.
Outcome run(const std::vector<std::string>& arguments, std::string_view input = {});

// The same with these variables, "NAME=value", beside or instead of those of the tests.
Outcome runUnder(const std::vector<std::string>& variables, const std::vector<std::string>& arguments);

// The same with standard output on an existing file such as /dev/full; `out` stays empty.
Outcome runInto(const std::filesystem::path& output, const std::vector<std::string>& arguments,
                std::string_view input = {});

// The same with standard output closed before the program begins.
Outcome runWithoutOutput(const std::vector<std::string>& arguments, std::string_view input = {});

// The same with standard input from an existing file; `out` stays empty.
Outcome runFrom(const std::filesystem::path& input, const std::vector<std::string>& arguments);

// A program at work.
class Started {
 public:
  explicit Started(const std::vector<std::string>& arguments);
  Started(const Started&) = delete;
  Started& operator=(const Started&) = delete;
  ~Started();

  // Sends the signal and says how the program ended. Requires: not ended yet.
  int end(int signal);

 private:
  pid_t m_process;
};

// A folder that only its user may enter, removed with all it holds.
class PrivateFolder : public TemporaryFolder {
 public:
  // Writes a file and names it.
  std::string write(const std::string& name, std::string_view text) const;
};

std::string readWhole(const std::filesystem::path& file);

// A file of the repository.
std::filesystem::path inRepository(std::string_view path);

}  // namespace lianes::program
