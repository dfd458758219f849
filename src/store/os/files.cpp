#include "store/os/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace lianes::store::os {
namespace {

namespace fs = std::filesystem;

void syncPath(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0)
    throw std::system_error(errno, std::generic_category(), "open to sync " + path.string());
  const bool synced = ::fsync(descriptor) == 0;
  const int error = errno;
  ::close(descriptor);
  // Some network file systems cannot sync a folder, and need not.
  if (synced || ((flags & O_DIRECTORY) != 0 && error == EINVAL)) return;
  throw std::system_error(error, std::generic_category(), "sync " + path.string());
}

}  // namespace

void syncFile(const fs::path& file) {
  syncPath(file, O_RDONLY);
  const auto folder = file.parent_path();
  syncFolder(folder.empty() ? fs::path(".") : folder);
}

void syncFolder(const fs::path& folder) { syncPath(folder, O_RDONLY | O_DIRECTORY); }

bool isWritable(const fs::path& path) { return ::access(path.c_str(), W_OK) == 0; }

void takeRights(const fs::path& of, const fs::path& file) {
  struct stat model {};
  struct stat made {};
  if (::stat(of.c_str(), &model) != 0) return;
  constexpr auto kUnchanged = static_cast<uid_t>(-1);
  const bool isGiven = ::chown(file.c_str(), model.st_uid, model.st_gid) == 0 ||
                       ::chown(file.c_str(), kUnchanged, model.st_gid) == 0;
  auto mode = model.st_mode & 0777U;
  // Another group may do what everybody may.
  const bool isSameGroup = isGiven || (::stat(file.c_str(), &made) == 0 && made.st_gid == model.st_gid);
  if (!isSameGroup) mode = (mode & 0707U) | ((mode & 0007U) << 3U);
  (void)!::chmod(file.c_str(), mode | S_IRUSR | S_IWUSR);
}

std::uint64_t freeBytes(const fs::path& folder) { return fs::space(folder).available; }

}  // namespace lianes::store::os
