#include "store/os/private_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace lianes::store::os {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void failOnPrivate(int error, const char* what) {
  throw std::system_error(error, std::generic_category(), what);
}

class PrivateDescriptor {
 public:
  explicit PrivateDescriptor(int descriptor) : m_descriptor(descriptor) {}
  PrivateDescriptor(const PrivateDescriptor&) = delete;
  PrivateDescriptor& operator=(const PrivateDescriptor&) = delete;
  ~PrivateDescriptor() {
    if (m_descriptor >= 0) ::close(m_descriptor);
  }
  int number() const { return m_descriptor; }

 private:
  int m_descriptor;
};

}  // namespace

std::optional<std::string> readPrivateFile(const fs::path& file, std::size_t most) {
  const PrivateDescriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (opened.number() < 0) {
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    failOnPrivate(errno, "open");
  }
  struct stat status {};
  if (::fstat(opened.number(), &status) != 0) failOnPrivate(errno, "stat");
  if (!S_ISREG(status.st_mode)) failOnPrivate(EINVAL, "not a regular file");
  if (status.st_size < 0 || static_cast<std::size_t>(status.st_size) > most) failOnPrivate(EFBIG, "too long");
  std::string text(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t done = 0;
  while (done < text.size()) {
    const auto count = ::read(opened.number(), text.data() + done, text.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) failOnPrivate(errno, "read");
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  text.resize(done);
  return text;
}

void makePrivateFile(const fs::path& file, std::string_view bytes) {
  const auto folder = file.parent_path();
  fs::create_directories(folder);
  auto partial = (folder / ".lianes-XXXXXX").string();
  const PrivateDescriptor made(::mkostemp(partial.data(), O_CLOEXEC));  // for its owner alone
  if (made.number() < 0) failOnPrivate(errno, "make");
  int error = 0;
  for (auto left = bytes; error == 0 && !left.empty();) {
    const auto count = ::write(made.number(), left.data(), left.size());
    if (count >= 0) left.remove_prefix(static_cast<std::size_t>(count));
    if (count < 0 && errno != EINTR) error = errno;
  }
  if (error == 0 && ::fsync(made.number()) != 0) error = errno;
  // A link, unlike a new name, never takes the place of what another process has put there. Where the file
  // system knows no links, the name is given only as long as it is free.
  if (error == 0 && ::link(partial.c_str(), file.c_str()) != 0 && errno != EEXIST) {
    error = ::renameat2(AT_FDCWD, partial.c_str(), AT_FDCWD, file.c_str(), RENAME_NOREPLACE) == 0 ||
                    errno == EEXIST
                ? 0
                : errno;
  }
  ::unlink(partial.c_str());
  if (error != 0) failOnPrivate(error, "make");
}

}  // namespace lianes::store::os
