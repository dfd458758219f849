#include <dlfcn.h>
#include <fcntl.h>

#include <cerrno>
#include <cstdarg>

// Loaded before a program, this makes every file system one without locks, as some that are mounted from
// elsewhere are. The names are those of the C library.
namespace {

bool isAboutLocks(int command) {
  return command == F_SETLK || command == F_SETLKW || command == F_GETLK || command == F_OFD_SETLK ||
         command == F_OFD_SETLKW || command == F_OFD_GETLK;
}

int fcntlBelow(const char* name, int descriptor, int command, void* argument) {
  if (isAboutLocks(command)) {
    errno = ENOLCK;
    return -1;
  }
  using Fcntl = int (*)(int, int, ...);
  return reinterpret_cast<Fcntl>(::dlsym(RTLD_NEXT, name))(descriptor, command, argument);
}

}  // namespace

extern "C" int fcntl(int descriptor, int command, ...) {
  va_list more;
  va_start(more, command);
  void* const argument = va_arg(more, void*);
  va_end(more);
  return fcntlBelow("fcntl", descriptor, command, argument);
}

extern "C" int fcntl64(int descriptor, int command, ...) {
  va_list more;
  va_start(more, command);
  void* const argument = va_arg(more, void*);
  va_end(more);
  return fcntlBelow("fcntl64", descriptor, command, argument);
}

extern "C" int flock(int, int) {
  errno = ENOLCK;
  return -1;
}
