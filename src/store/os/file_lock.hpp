#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

// The few things of the operating system that the store needs. Everything POSIX lives in src/store/os, so
// that another system stays within reach.
namespace lianes::store::os {

// Who holds a file, as written in the lock beside it.
struct LockHolder {
  std::int64_t process = 0;
  std::uint64_t processStart = 0;  // as the system counts it: a reused process number has another start
  std::string host;
  std::string user;   // the login name; shown to the second person, never logged
  std::string since;  // ISO 8601, UTC
};

// What the lock file of this process says; what a lock file says (nothing when it is empty or makes no
// sense); and whether its process still runs, as far as one can know from here: a process of another host
// does.
LockHolder thisProcess(const std::string& nowUtc);
std::string lockText(const LockHolder& holder);
std::optional<LockHolder> parseLockText(const std::string& text);
bool isRunning(const LockHolder& holder);

// The right to write a consortium file: a file `NAME.lianes.lock` beside it, held with a lock that the system
// drops when the process ends, however it ends. A lock file left behind by a process that is gone (other
// start time, or no such process on this host) is taken over without a word.
class FileLock {
 public:
  // The lock, or who holds it. Throws std::filesystem::filesystem_error when the folder cannot be written.
  struct Outcome;
  static Outcome acquire(const std::filesystem::path& file, const std::string& nowUtc);

  // The lock file of a consortium file. One left by another host, which cannot be asked whether its process
  // lives, keeps the lock until a person who knows removes it.
  static std::filesystem::path pathFor(const std::filesystem::path& file);

  // Who the lock file names; nothing when there is none or it names nobody.
  static std::optional<LockHolder> holderOf(const std::filesystem::path& file);

  // Removes the lock file unless a process of this host holds it; false when one does.
  static bool remove(const std::filesystem::path& file);

  FileLock(FileLock&&) noexcept;
  FileLock& operator=(FileLock&&) noexcept;
  ~FileLock();  // releases and removes the lock file

 private:
  FileLock(std::filesystem::path path, int descriptor);
  std::filesystem::path m_path;
  int m_descriptor = -1;
};

struct FileLock::Outcome {
  std::optional<FileLock> lock;
  std::optional<LockHolder> holder;  // set when `lock` is not
};

}  // namespace lianes::store::os
