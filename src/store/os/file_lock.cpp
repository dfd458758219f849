#include "store/os/file_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
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

bool saysNoRoom(int error) { return error == ENOSPC || error == EDQUOT; }

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

// -1, and errno: it cannot be had, or is no file of ours.
int openLockFile(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | kOpenAsIs, 0666);
  if (descriptor < 0 || isPlainFile(descriptor)) return descriptor;
  ::close(descriptor);
  errno = ELOOP;
  return -1;
}

// What it says of the lock that its file could not be opened. Throws where that says nothing.
LockAnswer answerWithoutFile(const fs::path& path, int error) {
  if (error == ELOOP || error == EISDIR || error == ENXIO || error == ENODEV) return LockAnswer::NotALockFile;
  if (saysNoRoom(error)) return LockAnswer::NoRoom;
  struct stat found {};
  const bool isRefused = error == EACCES || error == EPERM || error == EROFS;
  if (isRefused && ::lstat(path.c_str(), &found) == 0) {
    return S_ISREG(found.st_mode) ? LockAnswer::Held : LockAnswer::NotALockFile;
  }
  errno = error;
  failLock(path);
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

// False when the holder before us removed the file between our opening and our locking it, and when it was
// moved.
bool isStillNamed(int descriptor, const fs::path& path) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(descriptor, &opened) == 0 && ::lstat(path.c_str(), &named) == 0 &&
         opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

std::string contentOf(int descriptor) {
  std::array<char, 1024> bytes{};
  const auto count = ::pread(descriptor, bytes.data(), bytes.size(), 0);
  return count <= 0 ? std::string{} : std::string(bytes.data(), static_cast<std::size_t>(count));
}

bool writeAtStart(int descriptor, const std::string& text) {
  const auto count = ::pwrite(descriptor, text.data(), text.size(), 0);
  if (count >= 0 && static_cast<std::size_t>(count) < text.size()) errno = ENOSPC;
  return count == static_cast<ssize_t>(text.size());
}

// Over what stands there, which is cut only afterwards: a full disk must not cost what it says. False, and
// errno, when it is as it was.
bool writeContent(int descriptor, const std::string& text) {
  const auto before = contentOf(descriptor);
  auto covering = text;
  covering.resize(std::max(text.size(), before.size()), '\n');
  if (writeAtStart(descriptor, covering) && ::ftruncate(descriptor, static_cast<off_t>(text.size())) == 0) {
    return true;
  }
  const int error = errno;
  (void)writeAtStart(descriptor, before);
  (void)!::ftruncate(descriptor, static_cast<off_t>(before.size()));
  errno = error;
  return false;
}

// A lock file that names nobody goes again, unless it comes to be kept. Its descriptor must live longer.
class PassingLockFile {
 public:
  PassingLockFile(const fs::path& path, bool namesNobody) : m_path(path), m_isPassing(namesNobody) {}
  PassingLockFile(const PassingLockFile&) = delete;
  PassingLockFile& operator=(const PassingLockFile&) = delete;
  ~PassingLockFile() {
    if (m_isPassing) ::unlink(m_path.c_str());
  }

  void keep() { m_isPassing = false; }

 private:
  const fs::path& m_path;
  bool m_isPassing;
};

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
    if (opened.get() < 0) {
      const auto without = answerWithoutFile(path, errno);
      if (without != LockAnswer::Held) return {without, {}, {}, {}};
      return {without, {}, holderOf(file).value_or(LockHolder{}), {}};
    }
    const auto answer = lockAtOnce(opened.get(), path);
    if (answer == LockAnswer::Held) return {answer, {}, holderNamedIn(opened.get()), {}};
    const auto before = parseLockText(contentOf(opened.get()));
    if (answer == LockAnswer::NoLocks) {
      if (!before) ::unlink(path.c_str());
      return {answer, {}, before, {}};
    }
    if (!isStillNamed(opened.get(), path)) continue;
    if (before && isRunning(*before)) return {LockAnswer::Held, {}, before, {}};
    PassingLockFile passing(path, !before);
    FileLock lock(path, thisProcess(nowUtc));
    const auto held = identityOf(file) ? lock.hold(file) : LockAnswer::Taken;
    if (held != LockAnswer::Taken) return {held, {}, {}, {}};
    if (!writeContent(opened.get(), lockText(lock.m_self))) {
      if (saysNoRoom(errno)) return {LockAnswer::NoRoom, {}, {}, {}};
      failLock(path);
    }
    passing.keep();
    lock.m_descriptor = opened.keep();
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

FileLock::FileLock(fs::path path, LockHolder self) : m_path(std::move(path)), m_self(std::move(self)) {}

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
  // It has moved along: with its folder, or with all that stands beside the file.
  if (isStillNamed(m_descriptor, path)) {
    m_path = path;
    return;
  }
  OwnedDescriptor opened(openLockFile(path, O_RDWR | O_CREAT));
  if (opened.get() < 0) failLock(path);
  if (lockAtOnce(opened.get(), path) != LockAnswer::Taken) {
    errno = EEXIST;
    failLock(path);
  }
  PassingLockFile passing(path, !parseLockText(contentOf(opened.get())));
  if (!writeContent(opened.get(), lockText(m_self))) failLock(path);
  passing.keep();
  letGoOfName();
  m_path = path;
  m_descriptor = opened.keep();
}

}  // namespace lianes::store::os
