#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// Running lianes-cli as a user does, without a shell in between.
namespace lianes::program {

struct Outcome {
  int status = -1;  // 128 + the signal when one ended the program
  std::string out;
  std::string err;
};

// Runs the built program with these arguments, `input` on its standard input.
Outcome run(const std::vector<std::string>& arguments, std::string_view input = {});

// The same with standard output on an existing file such as /dev/full; `out` stays empty.
Outcome runInto(const std::filesystem::path& output, const std::vector<std::string>& arguments,
                std::string_view input = {});

// A folder that only its user may enter, removed with all it holds.
class PrivateFolder {
 public:
  PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  ~PrivateFolder();

  const std::filesystem::path& path() const { return m_path; }
  // Writes a file and names it.
  std::string write(const std::string& name, std::string_view text) const;

 private:
  std::filesystem::path m_path;
};

std::string readWhole(const std::filesystem::path& file);

// A file of the repository.
std::filesystem::path inRepository(std::string_view path);

}  // namespace lianes::program
