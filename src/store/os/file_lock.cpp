#include "store/os/file_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <mutex>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

namespace lianes::store::os {
namespace {

namespace fs = std::filesystem;

// Far behind any byte of a file and those that SQLite locks: "LIAN".
constexpr off_t kLockedByte = 0x4C49414E00000000;

[[noreturn]] void failLock(const fs::path& path) {
  throw fs::filesystem_error("lock", path, std::error_code(errno, std::generic_category()));
}

bool saysNoLocks(int error) {
  return error == ENOLCK || error == EOPNOTSUPP || error == ENOSYS || error == EINVAL;
}

// The files that this process holds. Closing a second descriptor of one would drop SQLite's locks on it, so
// whether it is held must be known before it is opened.
class HeldHere {
 public:
  static bool contains(const FileIdentity& file) {
    const std::lock_guard guard(mutex());
    return files().contains(file);
  }
  static void add(const FileIdentity& file) {
    const std::lock_guard guard(mutex());
    files().insert(file);
  }
  static void remove(const FileIdentity& file) {
    const std::lock_guard guard(mutex());
    files().erase(file);
  }

 private:
  static std::mutex& mutex() {
    static std::mutex theOne;
    return theOne;
  }
  static std::set<FileIdentity>& files() {
    static std::set<FileIdentity> theOnes;
    return theOnes;
  }
};

// Closes what is not kept.
class OwnedDescriptor {
 public:
  explicit OwnedDescriptor(int descriptor) : m_descriptor(descriptor) {}
  OwnedDescriptor(const OwnedDescriptor&) = delete;
  OwnedDescriptor& operator=(const OwnedDescriptor&) = delete;
  ~OwnedDescriptor() {
    if (m_descriptor >= 0) ::close(m_descriptor);
  }

  int get() const { return m_descriptor; }
  int keep() { return std::exchange(m_descriptor, -1); }

 private:
  int m_descriptor;
};

// Never through a link, and without waiting for the other end of a pipe.
constexpr int kOpenAsIs = O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;

bool isPlainFile(int descriptor) {
  struct stat found {};
  return ::fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode) && found.st_nlink <= 1;
}

// -1: what has the name is no file of ours.
int openLockFile(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | kOpenAsIs, 0666);
  if (descriptor < 0) {
    if (errno == ELOOP || errno == EISDIR || errno == ENXIO || errno == ENODEV) return -1;
    failLock(path);
  }
  if (isPlainFile(descriptor)) return descriptor;
  ::close(descriptor);
  return -1;
}

LockAnswer lockAtOnce(int descriptor, const fs::path& path) {
  while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno == EWOULDBLOCK) return LockAnswer::Held;
    if (saysNoLocks(errno)) return LockAnswer::NoLocks;
    failLock(path);
  }
  return LockAnswer::Taken;
}

// `command`: F_OFD_SETLK or F_OFD_GETLK. Such a lock belongs to the descriptor, not to the process.
LockAnswer lockFarByte(int descriptor, int command, const fs::path& path) {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = kLockedByte;
  lock.l_len = 1;
  if (::fcntl(descriptor, command, &lock) == 0) {
    return command == F_OFD_GETLK && lock.l_type != F_UNLCK ? LockAnswer::Held : LockAnswer::Taken;
  }
  if (errno == EAGAIN || errno == EACCES) return LockAnswer::Held;
  if (saysNoLocks(errno)) return LockAnswer::NoLocks;
  failLock(path);
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
    OwnedDescriptor opened(openLockFile(path, O_RDWR | O_CREAT));
    if (opened.get() < 0) return {LockAnswer::NotALockFile, {}, {}, {}};
    const auto answer = lockAtOnce(opened.get(), path);
    if (answer == LockAnswer::Held) return {answer, {}, holderNamedIn(opened.get()), {}};
    const auto before = parseLockText(contentOf(opened.get()));
    if (answer == LockAnswer::NoLocks) {
      if (!before) ::unlink(path.c_str());
      return {answer, {}, before, {}};
    }
    if (!isStillNamed(opened.get(), path)) continue;
    if (before && isRunning(*before)) return {LockAnswer::Held, {}, before, {}};
    FileLock lock(path, opened.keep(), thisProcess(nowUtc));
    const auto held = identityOf(file) ? lock.hold(file) : LockAnswer::Taken;
    if (held != LockAnswer::Taken) return {held, {}, {}, {}};
    writeContent(lock.m_descriptor, path, lockText(lock.m_self));
    return {LockAnswer::Taken, std::move(lock), {}, before ? before->saved : std::nullopt};
  }
}

std::optional<LockHolder> FileLock::holderOf(const fs::path& file) {
  const OwnedDescriptor opened(::open(pathFor(file).c_str(), O_RDONLY | kOpenAsIs));
  if (opened.get() < 0 || !isPlainFile(opened.get())) return std::nullopt;
  return parseLockText(contentOf(opened.get()));
}

bool FileLock::isHeldHere(const fs::path& file) {
  const auto identity = identityOf(file);
  return identity && HeldHere::contains(*identity);
}

LockAnswer FileLock::probe(const fs::path& file) {
  if (isHeldHere(file)) return LockAnswer::Held;
  const OwnedDescriptor opened(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (opened.get() < 0) return LockAnswer::Taken;
  const auto answer = lockFarByte(opened.get(), F_OFD_GETLK, file);
  if (answer != LockAnswer::Held) return answer;
  return holderOf(file) ? LockAnswer::Held : LockAnswer::HeldByOtherName;
}

bool FileLock::remove(const fs::path& file) {
  const auto path = pathFor(file);
  const OwnedDescriptor opened(openLockFile(path, O_RDWR));
  if (opened.get() < 0 || lockAtOnce(opened.get(), path) == LockAnswer::Held) return false;
  const auto holder = parseLockText(contentOf(opened.get()));
  if (holder && isOfThisComputer(*holder) && isRunning(*holder)) return false;
  return ::unlink(path.c_str()) == 0;
}

FileLock::FileLock(fs::path path, int descriptor, LockHolder self)
    : m_path(std::move(path)), m_descriptor(descriptor), m_self(std::move(self)) {}

FileLock::FileLock(FileLock&& other) noexcept
    : m_path(std::move(other.m_path)),
      m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_file(std::exchange(other.m_file, -1)),
      m_identity(other.m_identity),
      m_self(std::move(other.m_self)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(m_path, other.m_path);
  std::swap(m_descriptor, other.m_descriptor);
  std::swap(m_file, other.m_file);
  std::swap(m_identity, other.m_identity);
  std::swap(m_self, other.m_self);
  return *this;
}

FileLock::~FileLock() {
  letGoOfName();
  if (m_file < 0) return;
  ::close(m_file);
  HeldHere::remove(m_identity);
}

void FileLock::letGoOfName() {
  if (m_descriptor < 0) return;
  // Emptied first: where it cannot be removed it must not name a process that runs on.
  (void)!::ftruncate(m_descriptor, 0);
  if (isStillNamed(m_descriptor, m_path)) ::unlink(m_path.c_str());
  ::close(std::exchange(m_descriptor, -1));
}

LockAnswer FileLock::hold(const fs::path& file) {
  if (isHeldHere(file)) return LockAnswer::HeldByOtherName;
  OwnedDescriptor opened(::open(file.c_str(), O_RDWR | kOpenAsIs));
  if (opened.get() < 0) failLock(file);
  const auto answer = lockFarByte(opened.get(), F_OFD_SETLK, file);
  if (answer == LockAnswer::Held) return LockAnswer::HeldByOtherName;
  if (answer != LockAnswer::Taken) return answer;
  struct stat found {};
  if (::fstat(opened.get(), &found) != 0) failLock(file);
  m_identity = {found.st_dev, found.st_ino};
  m_file = opened.keep();
  HeldHere::add(m_identity);
  return answer;
}

void FileLock::note(const SavedMark& saved) {
  m_self.saved = saved;
  const auto text = lockText(m_self);
  (void)!::pwrite(m_descriptor, text.data(), text.size(), 0);
}

void FileLock::moveTo(const fs::path& file) {
  const auto path = pathFor(file);
  OwnedDescriptor opened(openLockFile(path, O_RDWR | O_CREAT));
  if (opened.get() < 0 || lockAtOnce(opened.get(), path) != LockAnswer::Taken) {
    errno = EEXIST;
    failLock(path);
  }
  writeContent(opened.get(), path, lockText(m_self));
  letGoOfName();
  m_path = path;
  m_descriptor = opened.keep();
}

}  // namespace lianes::store::os
