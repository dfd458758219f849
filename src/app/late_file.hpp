#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <istream>
#include <memory>
#include <streambuf>

#include "lianes/base/input_file.hpp"

namespace lianes::app {

// A file that is opened when it is first read and closed at its end, so that thousands can be handed over
// without holding one open. A file that cannot be read, or a reading that `goesOn` ends, leaves a bad stream.
class LateFile : public std::istream {
 public:
  LateFile(std::filesystem::path path, std::function<bool()> goesOn);

 private:
  class Bytes : public std::streambuf {
   public:
    Bytes(std::filesystem::path path, std::function<bool()> goesOn);

   protected:
    int_type underflow() override;

   private:
    std::filesystem::path m_path;
    std::function<bool()> m_goesOn;
    std::unique_ptr<InputFile> m_file;
    bool m_isDone = false;
    std::array<char, 65'536> m_piece{};
  };

  std::unique_ptr<Bytes> m_bytes;
};

}  // namespace lianes::app
