#pragma once

#include <filesystem>
#include <string>
#include <vector>

// Programs that look at what was written.
namespace lianes::test {

// A folder that goes away with the object.
class OutputFolder {
 public:
  OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;
  ~OutputFolder();

  std::filesystem::path operator/(const std::string& name) const { return m_path / name; }
  const std::filesystem::path& path() const { return m_path; }
  std::size_t count() const;  // of the files in it

 private:
  std::filesystem::path m_path;
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
