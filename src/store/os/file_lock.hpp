#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "store/os/held_file.hpp"

// The few things of the operating system that the store needs. Everything POSIX lives in src/store/os, so
// that another system stays within reach.
namespace lianes::store::os {

// The newest step that a holder knew to be on disk. It stands outside the file and its log, so that a log
// which lost it is found out.
struct SavedMark {
  std::int64_t step = 0;
  std::string hash;  // hexadecimal

  friend bool operator==(const SavedMark&, const SavedMark&) = default;
};

// Who holds a file, as written in the lock beside it.
struct LockHolder {
  std::int64_t process = 0;
  std::uint64_t processStart = 0;  // as the system counts it: a reused process number has another start
  std::string host;
  std::string user;          // the login name; shown to the second person, never logged
  std::string since;         // ISO 8601, UTC
  std::string machine = {};  // a digest that names the computer whatever its name becomes; may be unknown
  std::string boot = {};     // which of its starts; may be unknown
  std::optional<SavedMark> saved = std::nullopt;
};

// What the lock file of this process says; what a lock file says (nothing when it is empty or makes no
// sense); whether it speaks of this computer; and whether its process still runs, as far as one can know from
// here: a process of another computer does.
LockHolder thisProcess(const std::string& nowUtc);
std::string lockText(const LockHolder& holder);
std::optional<LockHolder> parseLockText(const std::string& text);
bool isOfThisComputer(const LockHolder& holder);
bool isRunning(const LockHolder& holder);

enum class LockAnswer : std::uint8_t {
  Taken,
  Held,             // or the lock file is another's, who lets nobody write it
  HeldByOtherName,  // the file itself is held, and no lock file under this name says by whom: another link to
                    // it
  NoLocks,          // the file system knows none: nobody can promise to be alone
  NoRoom,           // on the disk, for the lock file; one left behind is as it was
  NotALockFile      // what has the lock file's name is a link, a folder, a device: not ours, so left alone
};

// The right to write a consortium file, dropped by the system when the process ends, however it ends. Two
// things are held: the file itself, whatever name leads to it; and a file `NAME.lianes.lock` beside it, which
// says by whom. A lock file left behind by a process that is gone (other start time, or no such process on
// this computer) is taken over without a word.
class FileLock {
 public:
  struct Outcome;
  // Requires: `file` is no symbolic link. It may be missing; its creator then calls `hold` once it is there.
  // Throws std::filesystem::filesystem_error when the folder cannot be written. A lock that is not taken
  // leaves what an earlier process wrote there.
  static Outcome acquire(const std::filesystem::path& file, const std::string& nowUtc);

  // The lock file of a consortium file. One left by another computer, which cannot be asked whether its
  // process lives, keeps the lock until a person who knows removes it.
  static std::filesystem::path pathFor(const std::filesystem::path& file);

  // Who the lock file names; nothing when there is none or it names nobody.
  static std::optional<LockHolder> holderOf(const std::filesystem::path& file);

  // Whether somebody writes the file itself, and whether its file system knows locks. Requires: this process
  // has not opened the file, unless by a FileLock.
  static LockAnswer probe(const std::filesystem::path& file);

  // Whether this very process holds the file that has the name now.
  static bool isHeldHere(const std::filesystem::path& file);

  // Removes the lock file unless a process of this computer holds it; false when one does, or when the lock
  // file is not ours to write.
  static bool remove(const std::filesystem::path& file);

  FileLock(FileLock&&) noexcept;
  FileLock& operator=(FileLock&&) noexcept;
  ~FileLock();  // releases and removes the lock file

  LockAnswer hold(const std::filesystem::path& file);

  // The file that is held, whatever has its name by now. Requires: hold() has answered Taken.
  const FileIdentity& identity() const { return m_identity; }
  HeldFile heldFile() const { return HeldFile("/proc/self/fd/" + std::to_string(m_file)); }

  // Notes which step is on disk, for whoever finds this lock left behind. Costs no sync; failures are
  // ignored.
  void note(const SavedMark& saved);

  // The file has this name from now on. Throws like acquire(); the lock stays what it was then.
  void moveTo(const std::filesystem::path& file);

 private:
  FileLock(std::filesystem::path path, LockHolder self);
  void letGoOfName();

  std::filesystem::path m_path;
  int m_descriptor = -1;  // of the lock file
  int m_file = -1;        // of the file itself
  FileIdentity m_identity;
  LockHolder m_self;
};

struct FileLock::Outcome {
  LockAnswer answer;
  std::optional<FileLock> lock;         // when taken
  std::optional<LockHolder> holder;     // when held, as far as it is known; may name nobody
  std::optional<SavedMark> leftBehind;  // when taken over: what the one before knew to be on disk
};

}  // namespace lianes::store::os
