#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

namespace lianes::store::os {

// A file that has its name only once it is whole and on disk; until then it is written beside it, and goes
// away with the object. Throws std::system_error.
class NewFile {
 public:
  explicit NewFile(std::filesystem::path target);
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile();

  void write(std::span<const std::uint8_t> bytes);
  void finish();  // replaces a file of that name

 private:
  std::filesystem::path m_target;
  std::filesystem::path m_partial;
  int m_descriptor = -1;
};

}  // namespace lianes::store::os
