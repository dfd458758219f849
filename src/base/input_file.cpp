#include "lianes/base/input_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <streambuf>
#include <string>

namespace lianes {
namespace {

namespace fs = std::filesystem;

bool isHandedOver(const fs::path& path) {
  const auto name = path.string();
  return name == "/dev/stdin" || name.starts_with("/dev/fd/") || name.starts_with("/proc/self/fd/");
}

bool isPlain(const struct stat& state) { return S_ISREG(state.st_mode); }

}  // namespace

class InputFile::Bytes : public std::streambuf {
 public:
  explicit Bytes(int descriptor) : m_descriptor(descriptor) {}
  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;
  ~Bytes() override { ::close(m_descriptor); }

 protected:
  // What is thrown here the stream turns into its bad state.
  int_type underflow() override {
    ssize_t count = 0;
    do {
      count = ::read(m_descriptor, m_piece.data(), m_piece.size());
    } while (count < 0 && errno == EINTR);
    if (count < 0) throw std::runtime_error("the file cannot be read");
    if (count == 0) return traits_type::eof();
    setg(m_piece.data(), m_piece.data(), m_piece.data() + count);
    return traits_type::to_int_type(m_piece.front());
  }

 private:
  int m_descriptor;
  std::array<char, 65'536> m_piece{};
};

InputFile::InputFile(const fs::path& path) : std::istream(nullptr) {
  const bool takesAny = isHandedOver(path);
  struct stat state {};
  if (::stat(path.c_str(), &state) != 0) return;
  // Asked before it is opened, since opening a device may do something; and after, since it may have changed.
  m_isSomethingElse = S_ISDIR(state.st_mode) || (!takesAny && !isPlain(state));
  if (m_isSomethingElse) return;
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | (takesAny ? 0 : O_NONBLOCK));
  if (descriptor < 0) return;
  m_isSomethingElse = ::fstat(descriptor, &state) != 0 || (!takesAny && !isPlain(state));
  if (m_isSomethingElse) {
    ::close(descriptor);
    return;
  }
  m_bytes = std::make_unique<Bytes>(descriptor);
  rdbuf(m_bytes.get());
}

InputFile::~InputFile() = default;

bool InputFile::isOpen() const { return m_bytes != nullptr; }

}  // namespace lianes
