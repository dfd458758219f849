#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <memory>
#include <mutex>
#include <new>
#include <string_view>
#include <utility>

#include "store/sql/gathered_log.hpp"
#include "store/sql/native.hpp"
#include "store/sql/page_checksum.hpp"
#include "store/sql/short_name.hpp"

// The shim itself. SQLite calls it through C tables: nothing here may throw.
namespace lianes::store::sql {
namespace {

constexpr int kSmallestPage = 512;
constexpr int kHeaderBytes = 100;

// What SQLite allocates for an open main file: this, and behind it the file of the system below.
struct CheckedFile {
  sqlite3_file head;
  sqlite3_file* below;
  ShortName* shortName;  // of a path that is too long for the system below
  std::uint8_t* copy;    // room for one page
  int copySize;
  int pageSize;  // of a first page that proved itself; 0: none was seen yet
  std::uint32_t damagedPage;
};
static_assert(sizeof(CheckedFile) % alignof(sqlite3_int64) == 0);  // as SQLite aligns what it allocates

CheckedFile& checked(sqlite3_file* file) { return *reinterpret_cast<CheckedFile*>(file); }
sqlite3_file* below(sqlite3_file* file) { return checked(file).below; }

// SQLite reads the header again as a page before it believes it.
bool isLookAtHeader(int size, sqlite3_int64 offset) { return offset + size <= kHeaderBytes; }

// SQLite writes whole pages alone, the first of them before any page size is known here.
bool isWholePage(int size, sqlite3_int64 offset) { return size >= kSmallestPage && offset % size == 0; }

std::uint32_t numberOfPage(int size, sqlite3_int64 offset) {
  return static_cast<std::uint32_t>(offset / size) + 1;
}

// A first page that does not prove itself: a damaged file of ours, or a file of another kind?
bool looksLikeOurs(std::span<const std::uint8_t> firstPage) {
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  if (firstPage[20] != kChecksumBytes) return false;
  const bool magic = std::equal(kMagic.begin(), kMagic.end(), firstPage.begin(), [](char wanted, auto found) {
    return static_cast<std::uint8_t>(wanted) == found;
  });
  return magic || (firstPage[16] == (kPageSize >> 8U) && firstPage[17] == (kPageSize & 0xffU));
}

// What the last 16 bytes of a page may be used for is in the first one's header. Pages of another size than
// it names, as VACUUM writes them to change the size, and pages without the reserve would be spoiled by a
// seal.
int namedPageSize(const std::uint8_t* header) {
  const int named = (header[16] << 8) | header[17];
  return named == 1 ? 65536 : named;
}

bool leavesRoom(const std::uint8_t* firstPage, int size) {
  return firstPage[20] == kChecksumBytes && namedPageSize(firstPage) == size;
}

bool makeRoom(CheckedFile& self, int size) {
  if (self.copySize >= size) return true;
  auto* larger = static_cast<std::uint8_t*>(sqlite3_realloc(self.copy, size));
  if (larger == nullptr) return false;
  self.copy = larger;
  self.copySize = size;
  return true;
}

int closeChecked(sqlite3_file* file) {
  sqlite3_free(checked(file).copy);
  checked(file).copy = nullptr;
  const int code = below(file)->pMethods->xClose(below(file));
  delete std::exchange(checked(file).shortName, nullptr);
  return code;
}

int readPage(CheckedFile& self, std::uint8_t* into, int size, sqlite3_int64 offset) {
  const int code = self.below->pMethods->xRead(self.below, into, size, offset);
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) return code;
  const std::span page(into, static_cast<std::size_t>(size));
  const auto number = numberOfPage(size, offset);
  if (code == SQLITE_OK && isSealed(page, number)) {
    std::memset(page.data() + page.size() - kChecksumBytes, 0, kChecksumBytes);
    if (number == 1) self.pageSize = size;
    return SQLITE_OK;
  }
  if (number == 1 && !looksLikeOurs(page)) return SQLITE_NOTADB;
  self.damagedPage = number;
  return SQLITE_IOERR_DATA;
}

// Where the log has the first page, SQLite may ask for another one before it. A first page that does not
// prove itself is not believed: the log may be about to mend it.
int learnPageSize(CheckedFile& self) {
  if (self.pageSize != 0) return SQLITE_OK;
  std::array<std::uint8_t, kHeaderBytes> header{};
  const int code = self.below->pMethods->xRead(self.below, header.data(), kHeaderBytes, 0);
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) return code;
  const int named = namedPageSize(header.data());
  for (const int size : {named, kPageSize}) {
    if (size < kSmallestPage || !std::has_single_bit(static_cast<unsigned>(size))) continue;
    if (!makeRoom(self, size)) return SQLITE_IOERR_NOMEM;
    if (readPage(self, self.copy, size, 0) == SQLITE_OK) return SQLITE_OK;
  }
  self.pageSize = kPageSize;
  return SQLITE_OK;
}

// SQLite from 3.45 on reads of a long value what it needs, past its cache of pages.
int readParts(CheckedFile& self, std::uint8_t* into, int size, sqlite3_int64 offset) {
  if (!makeRoom(self, self.pageSize)) return SQLITE_IOERR_NOMEM;
  for (const auto end = offset + size; offset < end;) {
    const auto inPage = static_cast<int>(offset % self.pageSize);
    const auto part = static_cast<int>(std::min<sqlite3_int64>(self.pageSize - inPage, end - offset));
    const int code = readPage(self, self.copy, self.pageSize, offset - inPage);
    if (code != SQLITE_OK) return code;
    std::memcpy(into, self.copy + inPage, static_cast<std::size_t>(part));
    into += part;
    offset += part;
  }
  return SQLITE_OK;
}

int readChecked(sqlite3_file* file, void* into, int size, sqlite3_int64 offset) {
  auto& self = checked(file);
  auto* bytes = static_cast<std::uint8_t*>(into);
  if (isLookAtHeader(size, offset)) return self.below->pMethods->xRead(self.below, bytes, size, offset);
  // What SQLite takes for the first page says best whether this is a file of ours at all.
  if (offset == 0 && size >= kSmallestPage && self.pageSize == 0) return readPage(self, bytes, size, offset);
  if (const int code = learnPageSize(self); code != SQLITE_OK) return code;
  const bool isWhole = size == self.pageSize && offset % size == 0;
  return isWhole ? readPage(self, bytes, size, offset) : readParts(self, bytes, size, offset);
}

int writeChecked(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset) {
  auto& self = checked(file);
  if (!isWholePage(size, offset)) return self.below->pMethods->xWrite(self.below, from, size, offset);
  if (offset == 0 && !leavesRoom(static_cast<const std::uint8_t*>(from), size)) return SQLITE_IOERR_WRITE;
  if (!makeRoom(self, size)) return SQLITE_IOERR_NOMEM;
  if (offset == 0) self.pageSize = size;
  std::memcpy(self.copy, from, static_cast<std::size_t>(size));
  sealPage({self.copy, static_cast<std::size_t>(size)}, numberOfPage(size, offset));
  return self.below->pMethods->xWrite(self.below, self.copy, size, offset);
}

int truncateChecked(sqlite3_file* file, sqlite3_int64 size) {
  return below(file)->pMethods->xTruncate(below(file), size);
}

int syncChecked(sqlite3_file* file, int flags) { return below(file)->pMethods->xSync(below(file), flags); }

int sizeOfChecked(sqlite3_file* file, sqlite3_int64* size) {
  return below(file)->pMethods->xFileSize(below(file), size);
}

int lockChecked(sqlite3_file* file, int level) { return below(file)->pMethods->xLock(below(file), level); }

int unlockChecked(sqlite3_file* file, int level) {
  return below(file)->pMethods->xUnlock(below(file), level);
}

int isReservedChecked(sqlite3_file* file, int* answer) {
  return below(file)->pMethods->xCheckReservedLock(below(file), answer);
}

int readSeal(CheckedFile& self, PageSeal& seal) {
  const int size = self.pageSize == 0 ? kPageSize : self.pageSize;
  const auto at = sqlite3_int64{seal.page} * size - kChecksumBytes;
  const int code = self.below->pMethods->xRead(self.below, seal.bytes.data(), kChecksumBytes, at);
  return code == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : code;
}

int controlChecked(sqlite3_file* file, int operation, void* argument) {
  if (operation == kDamagedPageControl) {
    *static_cast<std::uint32_t*>(argument) = checked(file).damagedPage;
    return SQLITE_OK;
  }
  if (operation == kPageSealControl) return readSeal(checked(file), *static_cast<PageSeal*>(argument));
  const int code = below(file)->pMethods->xFileControl(below(file), operation, argument);
  if (code == SQLITE_OK && operation == SQLITE_FCNTL_VFSNAME) {
    auto** name = static_cast<char**>(argument);
    *name = sqlite3_mprintf("lianes/%z", *name);
  }
  return code;
}

int sectorOfChecked(sqlite3_file* file) { return below(file)->pMethods->xSectorSize(below(file)); }

int deviceOfChecked(sqlite3_file* file) {
  constexpr int kSubpageRead = 0x00008000;  // SQLITE_IOCAP_SUBPAGE_READ: a part costs its whole page here
  return below(file)->pMethods->xDeviceCharacteristics(below(file)) & ~kSubpageRead;
}

int mapShared(sqlite3_file* file, int region, int size, int extend, void volatile** memory) {
  return below(file)->pMethods->xShmMap(below(file), region, size, extend, memory);
}

int lockShared(sqlite3_file* file, int offset, int count, int flags) {
  return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
}

void fenceShared(sqlite3_file* file) { below(file)->pMethods->xShmBarrier(below(file)); }

int unmapShared(sqlite3_file* file, int remove) {
  return below(file)->pMethods->xShmUnmap(below(file), remove);
}

// Version 2 has the shared memory of the log, and not the mapped pages that would pass us by.
constexpr sqlite3_io_methods methodsOfVersion(int version) {
  return {version,        closeChecked,    readChecked,     writeChecked,  truncateChecked,
          syncChecked,    sizeOfChecked,   lockChecked,     unlockChecked, isReservedChecked,
          controlChecked, sectorOfChecked, deviceOfChecked, mapShared,     lockShared,
          fenceShared,    unmapShared,     nullptr,         nullptr};
}
constexpr sqlite3_io_methods kWithoutLog = methodsOfVersion(1);
constexpr sqlite3_io_methods kWithLog = methodsOfVersion(2);

sqlite3_vfs* base(sqlite3_vfs* shim) { return static_cast<sqlite3_vfs*>(shim->pAppData); }

int openBelow(sqlite3_vfs* shim, const char* name, sqlite3_file* file, int flags, int* given) {
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0) {
    const auto* side = ShortName::isNeeded(name) ? ShortName::ofSideFile(name, flags) : name;
    // Without a name the system below would make a passing file.
    if (side == nullptr && name != nullptr) return SQLITE_CANTOPEN;
    if ((flags & SQLITE_OPEN_WAL) != 0) return openGatheredLog(base(shim), side, file, flags, given);
    return base(shim)->xOpen(base(shim), side, file, flags, given);
  }
  auto* self = new (file) CheckedFile{};
  self->below = reinterpret_cast<sqlite3_file*>(self + 1);
  if (ShortName::isNeeded(name)) {
    self->shortName = new (std::nothrow) ShortName(name);
    name = self->shortName == nullptr ? nullptr : self->shortName->text();
    if (name == nullptr) {
      delete std::exchange(self->shortName, nullptr);
      return SQLITE_CANTOPEN;
    }
  }
  const int code = base(shim)->xOpen(base(shim), name, self->below, flags, given);
  // SQLite closes what has methods, even after a failure.
  if (self->below->pMethods != nullptr) {
    const auto& methods = *self->below->pMethods;
    const bool sharesMemory = methods.iVersion >= 2 && methods.xShmMap != nullptr;
    self->head.pMethods = sharesMemory ? &kWithLog : &kWithoutLog;
  } else {
    delete std::exchange(self->shortName, nullptr);
  }
  return code;
}

int removeBelow(sqlite3_vfs* shim, const char* name, int syncFolder) {
  if (!ShortName::isNeeded(name)) return base(shim)->xDelete(base(shim), name, syncFolder);
  const ShortName reached(name);
  if (reached.text() == nullptr) return SQLITE_IOERR_DELETE;
  return base(shim)->xDelete(base(shim), reached.text(), syncFolder);
}

int accessBelow(sqlite3_vfs* shim, const char* name, int flags, int* answer) {
  if (!ShortName::isNeeded(name)) return base(shim)->xAccess(base(shim), name, flags, answer);
  const ShortName reached(name);
  if (reached.text() == nullptr) return SQLITE_IOERR_ACCESS;
  return base(shim)->xAccess(base(shim), reached.text(), flags, answer);
}

int fullNameBelow(sqlite3_vfs* shim, const char* name, int size, char* answer) {
  const int taken = std::min(size, base(shim)->mxPathname + 1);
  const int code = base(shim)->xFullPathname(base(shim), name, taken, answer);
  if ((code & 0xff) != SQLITE_CANTOPEN) return code;
  return resolvePath(name, size, answer) ? SQLITE_OK : code;
}

int randomBelow(sqlite3_vfs* shim, int size, char* bytes) {
  return base(shim)->xRandomness(base(shim), size, bytes);
}

int sleepBelow(sqlite3_vfs* shim, int microseconds) { return base(shim)->xSleep(base(shim), microseconds); }

int timeBelow(sqlite3_vfs* shim, double* days) { return base(shim)->xCurrentTime(base(shim), days); }

int lastErrorBelow(sqlite3_vfs* shim, int size, char* text) {
  return base(shim)->xGetLastError(base(shim), size, text);
}

int exactTimeBelow(sqlite3_vfs* shim, sqlite3_int64* milliseconds) {
  return base(shim)->xCurrentTimeInt64(base(shim), milliseconds);
}

struct RegisteredShim {
  std::string name;
  sqlite3_vfs vfs{};
};

std::unique_ptr<RegisteredShim> shimOver(sqlite3_vfs* under, std::string name) {
  auto shim = std::make_unique<RegisteredShim>();
  shim->name = std::move(name);
  auto& vfs = shim->vfs;
  vfs.iVersion = std::min(under->iVersion, 2);
  vfs.szOsFile = std::max(static_cast<int>(sizeof(CheckedFile)), gatheredLogBytes()) + under->szOsFile;
  vfs.mxPathname = std::max(under->mxPathname, ShortName::kLongestPath);
  vfs.zName = shim->name.c_str();
  vfs.pAppData = under;
  vfs.xOpen = openBelow;
  vfs.xDelete = removeBelow;
  vfs.xAccess = accessBelow;
  vfs.xFullPathname = fullNameBelow;
  vfs.xRandomness = randomBelow;
  vfs.xSleep = sleepBelow;
  vfs.xCurrentTime = timeBelow;
  vfs.xGetLastError = lastErrorBelow;
  vfs.xCurrentTimeInt64 = exactTimeBelow;
  return shim;
}

}  // namespace

std::string checksumFileSystem(const std::string& base) {
  static std::mutex registering;
  const std::lock_guard guard(registering);
  std::string name = base.empty() ? "lianes" : "lianes:" + base;
  if (sqlite3_vfs_find(name.c_str()) != nullptr) return name;
  sqlite3_vfs* under = sqlite3_vfs_find(base.empty() ? nullptr : base.c_str());
  if (under == nullptr) {
    throw DatabaseError(DatabaseErrorKind::Misuse, SQLITE_MISUSE, "no file system named " + base);
  }
  auto shim = shimOver(under, name);
  checkDatabase(nullptr, sqlite3_vfs_register(&shim->vfs, 0), "register the checksums");
  (void)shim.release();  // SQLite's list holds it from now on, as long as the program runs
  return name;
}

}  // namespace lianes::store::sql
