#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "lianes/base/files.hpp"

// Programs that look at what was written.
namespace lianes::test {

// A folder whose rights a test may take away; it goes away with the object all the same.
class OutputFolder : public TemporaryFolder {
 public:
  ~OutputFolder();

  std::filesystem::path operator/(const std::string& name) const { return path() / name; }
  std::size_t count() const;  // of the files in it
};

struct Ran {
  int status;
  std::string output;
};

// Through the shell; the output has both streams when the command says so.
Ran run(const std::string& command);
bool hasProgram(const std::string& name);

std::string fileText(const std::filesystem::path& file);
// One file of an archive.
std::string unzipped(const std::filesystem::path& archive, const std::string& name);

std::string quoted(const std::filesystem::path& path);

}  // namespace lianes::test
