#include "store/os/files.hpp"

#include <fcntl.h>
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

std::uint64_t freeBytes(const fs::path& folder) { return fs::space(folder).available; }

}  // namespace lianes::store::os
