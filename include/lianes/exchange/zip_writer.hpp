#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace lianes::exchange {

// A zip archive written to disk. Files are read when it is finished, one after the other, so that the largest
// needs no more memory than the smallest. The same entries give the same bytes: every date in it is the one
// given. Nothing stands under the target's name before finish() returns. Throws std::runtime_error, with what
// the system said, when it cannot be written.
class ZipWriter {
 public:
  ZipWriter(std::filesystem::path target, int year, unsigned month, unsigned day);
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;
  ~ZipWriter();

  // Requires: a relative name, parts parted by '/', that no other entry has; the file stays until finish().
  void addFile(const std::string& name, const std::filesystem::path& file);
  void addText(const std::string& name, std::string text);
  void finish();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

// SHA-256, lower-case hexadecimal.
std::string sha256Of(std::string_view bytes);

}  // namespace lianes::exchange
