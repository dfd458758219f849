#include "store/sql/gathered_log.hpp"

#include <cstdint>
#include <cstring>
#include <new>
#include <utility>

namespace lianes::store::sql {
namespace {

constexpr int kMostGathered = 120 * 1024;  // SQLite's own file system takes less than 128 KiB at a time

struct GatheredLog {
  sqlite3_file head;
  sqlite3_file* below;
  std::uint8_t* bytes;  // of kMostGathered, once one was needed
  int mayGather;        // 1 or 0
  int size;
  sqlite3_int64 offset;  // where in the file they belong
};
static_assert(sizeof(GatheredLog) % alignof(sqlite3_int64) == 0);  // as SQLite aligns what it allocates

GatheredLog& gathered(sqlite3_file* file) { return *reinterpret_cast<GatheredLog*>(file); }
sqlite3_file* underLog(sqlite3_file* file) { return gathered(file).below; }

// What could not be written stays: SQLite has been told that it is.
int handOn(GatheredLog& self) {
  if (self.size == 0) return SQLITE_OK;
  const int code = self.below->pMethods->xWrite(self.below, self.bytes, self.size, self.offset);
  if (code == SQLITE_OK) self.size = 0;
  return code;
}

int closeLog(sqlite3_file* file) {
  auto& self = gathered(file);
  // What is left is of a commit that was given up.
  sqlite3_free(std::exchange(self.bytes, nullptr));
  return self.below->pMethods->xClose(self.below);
}

int writeLog(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset) {
  auto& self = gathered(file);
  const bool follows = self.size > 0 && offset == self.offset + self.size;
  if (!follows || size > kMostGathered - self.size) {
    if (const int code = handOn(self); code != SQLITE_OK) return code;
  }
  if (self.bytes == nullptr && self.mayGather != 0) {
    self.bytes = static_cast<std::uint8_t*>(sqlite3_malloc(kMostGathered));
  }
  if (self.bytes == nullptr || size > kMostGathered) {
    return self.below->pMethods->xWrite(self.below, from, size, offset);
  }
  if (self.size == 0) self.offset = offset;
  std::memcpy(self.bytes + self.size, from, static_cast<std::size_t>(size));
  self.size += size;
  return SQLITE_OK;
}

int readLog(sqlite3_file* file, void* into, int size, sqlite3_int64 offset) {
  auto& self = gathered(file);
  const auto begin = offset - self.offset;
  if (begin >= 0 && begin + size <= self.size) {
    std::memcpy(into, self.bytes + begin, static_cast<std::size_t>(size));
    return SQLITE_OK;
  }
  if (begin < self.size && begin + size > 0) {
    if (const int code = handOn(self); code != SQLITE_OK) return code;
  }
  return self.below->pMethods->xRead(self.below, into, size, offset);
}

int truncateLog(sqlite3_file* file, sqlite3_int64 size) {
  if (const int code = handOn(gathered(file)); code != SQLITE_OK) return code;
  return underLog(file)->pMethods->xTruncate(underLog(file), size);
}

int syncLog(sqlite3_file* file, int flags) {
  if (const int code = handOn(gathered(file)); code != SQLITE_OK) return code;
  return underLog(file)->pMethods->xSync(underLog(file), flags);
}

int sizeOfLog(sqlite3_file* file, sqlite3_int64* size) {
  if (const int code = handOn(gathered(file)); code != SQLITE_OK) return code;
  return underLog(file)->pMethods->xFileSize(underLog(file), size);
}

int lockLog(sqlite3_file* file, int level) { return underLog(file)->pMethods->xLock(underLog(file), level); }
int unlockLog(sqlite3_file* file, int level) {
  return underLog(file)->pMethods->xUnlock(underLog(file), level);
}

int isLogReserved(sqlite3_file* file, int* answer) {
  return underLog(file)->pMethods->xCheckReservedLock(underLog(file), answer);
}

int controlLog(sqlite3_file* file, int operation, void* argument) {
  return underLog(file)->pMethods->xFileControl(underLog(file), operation, argument);
}

int sectorOfLog(sqlite3_file* file) { return underLog(file)->pMethods->xSectorSize(underLog(file)); }
int deviceOfLog(sqlite3_file* file) {
  return underLog(file)->pMethods->xDeviceCharacteristics(underLog(file));
}

constexpr sqlite3_io_methods kLogMethods = {1,          closeLog,    readLog,     writeLog,  truncateLog,
                                            syncLog,    sizeOfLog,   lockLog,     unlockLog, isLogReserved,
                                            controlLog, sectorOfLog, deviceOfLog, nullptr,   nullptr,
                                            nullptr,    nullptr,     nullptr,     nullptr};

}  // namespace

int gatheredLogBytes() { return static_cast<int>(sizeof(GatheredLog)); }

int openGatheredLog(sqlite3_vfs* under, const char* name, sqlite3_file* file, int flags, int* given) {
  auto* self = new (file) GatheredLog{};
  self->below = reinterpret_cast<sqlite3_file*>(self + 1);
  const int code = under->xOpen(under, name, self->below, flags, given);
  if (self->below->pMethods == nullptr) return code;
  self->head.pMethods = &kLogMethods;
  // Otherwise SQLite fills up the sector behind the commit after the sync, and nothing says when it has.
  const int device = self->below->pMethods->xDeviceCharacteristics(self->below);
  self->mayGather = (device & SQLITE_IOCAP_POWERSAFE_OVERWRITE) != 0 ? 1 : 0;
  return code;
}

}  // namespace lianes::store::sql
