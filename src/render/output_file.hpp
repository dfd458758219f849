#pragma once

#include <filesystem>
#include <string_view>

namespace lianes::render {

// A file that has its name only once it is whole and on disk; until then it is beside it under another name,
// and goes away with the object. Throws WriteFailure.
class OutputFile {
 public:
  explicit OutputFile(std::filesystem::path target);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  // For what writes by name; the file is there, empty.
  const std::filesystem::path& partial() const { return m_partial; }
  const std::filesystem::path& target() const { return m_target; }

  void write(std::string_view bytes);
  void sync();     // all of it is on disk, not yet under its name
  void publish();  // requires: synced; replaces a file of that name

 private:
  std::filesystem::path m_target;
  std::filesystem::path m_partial;
  int m_descriptor = -1;
};

void writeFile(const std::filesystem::path& target, std::string_view bytes);

}  // namespace lianes::render
