#include "store/os/cached.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace lianes::store::os {

void forgetCached(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (descriptor < 0) return;
  (void)::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
  ::close(descriptor);
}

}  // namespace lianes::store::os
