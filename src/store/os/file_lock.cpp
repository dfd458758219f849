#include "store/os/file_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

namespace lianes::store::os {
namespace {

namespace fs = std::filesystem;

enum class LockAnswer : std::uint8_t { Taken, Held, Unsupported };

[[noreturn]] void failLock(const fs::path& path) {
  throw fs::filesystem_error("lock", path, std::error_code(errno, std::generic_category()));
}

// Closes what is not kept.
class OpenLockFile {
 public:
  explicit OpenLockFile(const fs::path& path)
      : m_descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
    if (m_descriptor < 0) failLock(path);
  }
  OpenLockFile(const OpenLockFile&) = delete;
  OpenLockFile& operator=(const OpenLockFile&) = delete;
  ~OpenLockFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
  }

  int descriptor() const { return m_descriptor; }
  int keep() { return std::exchange(m_descriptor, -1); }

 private:
  int m_descriptor;
};

LockAnswer lockAtOnce(int descriptor, const fs::path& path) {
  while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno == EWOULDBLOCK) return LockAnswer::Held;
    // Some network file systems know no locks: what the file says has to do.
    if (errno == ENOLCK || errno == EOPNOTSUPP || errno == ENOSYS || errno == EINVAL)
      return LockAnswer::Unsupported;
    failLock(path);
  }
  return LockAnswer::Taken;
}

// False when the holder before us removed the file between our opening and our locking it.
bool isStillNamed(int descriptor, const fs::path& path) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(descriptor, &opened) == 0 && ::stat(path.c_str(), &named) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

std::string contentOf(int descriptor) {
  std::array<char, 1024> bytes{};
  const auto count = ::pread(descriptor, bytes.data(), bytes.size(), 0);
  return count <= 0 ? std::string{} : std::string(bytes.data(), static_cast<std::size_t>(count));
}

void writeContent(int descriptor, const fs::path& path, const std::string& text) {
  const bool written = ::ftruncate(descriptor, 0) == 0 &&
                       ::pwrite(descriptor, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
  if (written) return;
  const int error = errno;
  ::unlink(path.c_str());
  errno = error;
  failLock(path);
}

// The holder writes its name just after it took the lock: give it that moment.
LockHolder holderNamedIn(int descriptor) {
  constexpr int kPatience = 50;
  for (int i = 0; i < kPatience; ++i) {
    if (auto holder = parseLockText(contentOf(descriptor))) return *holder;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return {};
}

}  // namespace

fs::path FileLock::pathFor(const fs::path& file) {
  auto path = file;
  path += ".lock";
  return path;
}

FileLock::Outcome FileLock::acquire(const fs::path& file, const std::string& nowUtc) {
  const auto path = pathFor(file);
  for (;;) {
    OpenLockFile opened(path);
    const int descriptor = opened.descriptor();
    const auto answer = lockAtOnce(descriptor, path);
    if (answer == LockAnswer::Held) return {std::nullopt, holderNamedIn(descriptor)};
    if (!isStillNamed(descriptor, path)) continue;
    const auto before = parseLockText(contentOf(descriptor));
    if (before && isRunning(*before)) return {std::nullopt, before};
    writeContent(descriptor, path, lockText(thisProcess(nowUtc)));
    return {FileLock(path, opened.keep()), std::nullopt};
  }
}

std::optional<LockHolder> FileLock::holderOf(const fs::path& file) {
  const int descriptor = ::open(pathFor(file).c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return std::nullopt;
  auto holder = parseLockText(contentOf(descriptor));
  ::close(descriptor);
  return holder;
}

bool FileLock::remove(const fs::path& file) {
  const auto path = pathFor(file);
  const OpenLockFile opened(path);
  if (lockAtOnce(opened.descriptor(), path) == LockAnswer::Held) return false;
  const auto holder = parseLockText(contentOf(opened.descriptor()));
  if (holder && holder->host == thisProcess({}).host && isRunning(*holder)) return false;
  return ::unlink(path.c_str()) == 0;
}

FileLock::FileLock(fs::path path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

FileLock::FileLock(FileLock&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(m_path, other.m_path);
  std::swap(m_descriptor, other.m_descriptor);
  return *this;
}

FileLock::~FileLock() {
  if (m_descriptor < 0) return;
  // Emptied first: where it cannot be removed it must not name a process that runs on.
  (void)!::ftruncate(m_descriptor, 0);
  if (isStillNamed(m_descriptor, m_path)) ::unlink(m_path.c_str());
  ::close(m_descriptor);
}

}  // namespace lianes::store::os
