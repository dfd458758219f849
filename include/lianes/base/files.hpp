#pragma once

#include <filesystem>
#include <string_view>

// Files of our own making. Whatever fails throws std::filesystem::filesystem_error, which names the path.
namespace lianes {

// A folder that nobody else can read (0700), for files on their way; removed with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

// A file that has its name only once it is whole and on disk; until then it is beside it under another name,
// and goes away with the object.
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

// Gives a file that something else wrote beside its target, and has closed, the target's name once it is on
// disk.
void putInPlace(const std::filesystem::path& partial, const std::filesystem::path& target);

// All of a file at once, as OutputFile does.
void writeFile(const std::filesystem::path& target, std::string_view bytes);

}  // namespace lianes
