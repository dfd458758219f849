#pragma once

#include <filesystem>
#include <string_view>

// Files of our own making. Whatever fails throws std::filesystem::filesystem_error, which names the path.
namespace lianes {

// A file that could not be written, or not be given its name: path1().
class WriteFailure : public std::filesystem::filesystem_error {
 public:
  using std::filesystem::filesystem_error::filesystem_error;
};

// What stands under a name, links not followed. Only a plain file may be replaced: a folder, a device, a pipe
// or a link is somebody's, and a rename would put a file in its stead.
enum class NameState : unsigned char { Free, PlainFile, SomethingElse };
NameState stateOfName(const std::filesystem::path& path);

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

// A file that has its name only once it is whole and on disk. Until then it has none where the file system
// can do that, so that a killed process leaves nothing; elsewhere a passing one beside it. It goes away with
// the object. Requires: no SomethingElse under the name (else WriteFailure with file_exists).
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
  void sync();        // all of it is on disk, not yet under its name
  void publish();     // requires: synced; replaces a file of that name
  void publishNew();  // requires: synced; a file of that name stays, and is a WriteFailure with file_exists

 private:
  bool openNameless();
  void openBeside();
  void giveNewName(const std::filesystem::path& name);
  void finish();

  std::filesystem::path m_target;
  std::filesystem::path m_partial;
  bool m_isNamed = false;
  int m_descriptor = -1;
};

// Gives a file that something else wrote beside its target, and has closed, the target's name once it is on
// disk.
void putInPlace(const std::filesystem::path& partial, const std::filesystem::path& target);

// All of a file at once, as OutputFile does.
void writeFile(const std::filesystem::path& target, std::string_view bytes);

// The bytes of a file into another one.
void copyInto(OutputFile& copy, const std::filesystem::path& file);

}  // namespace lianes
