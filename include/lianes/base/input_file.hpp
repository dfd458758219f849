#pragma once

#include <filesystem>
#include <istream>
#include <memory>

namespace lianes {

// A file that a user named, read as a stream from its beginning. Only a plain file is opened: a pipe of that
// name would wait for whoever writes into it, perhaps for ever, and a device may do something. What the shell
// hands over opened already (/dev/stdin, /dev/fd/63 of `<(…)`) is read whatever it is.
class InputFile : public std::istream {
 public:
  explicit InputFile(const std::filesystem::path& path);
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  ~InputFile() override;

  bool isOpen() const;
  // Not open, because something else than a plain file has that name.
  bool isSomethingElse() const { return m_isSomethingElse; }

 private:
  class Bytes;
  std::unique_ptr<Bytes> m_bytes;
  bool m_isSomethingElse = false;
};

}  // namespace lianes
