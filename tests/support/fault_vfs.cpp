#include "support/fault_vfs.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <new>
#include <random>
#include <utility>

namespace lianes::test {
namespace {

struct FaultFile {
  sqlite3_file head;
  sqlite3_file* below;
  bool syncsFolder;  // the next sync, because the file is new
  char name[64];
};

FaultFileSystem* theFaults = nullptr;

FaultFile& faulty(sqlite3_file* file) { return *reinterpret_cast<FaultFile*>(file); }
sqlite3_file* realFile(sqlite3_file* file) { return faulty(file).below; }
const sqlite3_io_methods& real(sqlite3_file* file) { return *faulty(file).below->pMethods; }

int faultClose(sqlite3_file* f) { return real(f).xClose(realFile(f)); }

int faultRead(sqlite3_file* f, void* into, int size, sqlite3_int64 offset) {
  if (theFaults->refusesRead()) return SQLITE_IOERR_READ;
  return real(f).xRead(realFile(f), into, size, offset);
}

int faultWrite(sqlite3_file* f, const void* from, int size, sqlite3_int64 offset) {
  sqlite3_int64 before = 0;
  real(f).xFileSize(realFile(f), &before);
  const int refused = theFaults->refusal(std::max<sqlite3_int64>(0, offset + size - before));
  if (refused != SQLITE_OK) return refused;
  const auto* bytes = static_cast<const std::uint8_t*>(from);
  theFaults->record({RecordedChange::Kind::Write, faulty(f).name, offset, {bytes, bytes + size}});
  return real(f).xWrite(realFile(f), from, size, offset);
}

int faultTruncate(sqlite3_file* f, sqlite3_int64 size) {
  theFaults->record({RecordedChange::Kind::Truncate, faulty(f).name, size, {}});
  return real(f).xTruncate(realFile(f), size);
}

// The real disk is spared: only the history decides what a cut leaves.
int faultSync(sqlite3_file* f, int) {
  theFaults->record({RecordedChange::Kind::Sync, faulty(f).name, 0, {}});
  if (std::exchange(faulty(f).syncsFolder, false)) theFaults->record({RecordedChange::Kind::SyncFolder});
  return SQLITE_OK;
}

int faultSize(sqlite3_file* f, sqlite3_int64* size) { return real(f).xFileSize(realFile(f), size); }
int faultLock(sqlite3_file* f, int level) { return real(f).xLock(realFile(f), level); }
int faultUnlock(sqlite3_file* f, int level) { return real(f).xUnlock(realFile(f), level); }
int faultReserved(sqlite3_file* f, int* answer) { return real(f).xCheckReservedLock(realFile(f), answer); }
int faultControl(sqlite3_file* f, int operation, void* argument) {
  return real(f).xFileControl(realFile(f), operation, argument);
}
int faultSector(sqlite3_file* f) { return real(f).xSectorSize(realFile(f)); }
// What SQLite believes of every disk on Unix: a write spoils nothing beside it. None is atomic, or in order.
int faultDevice(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }
int faultMap(sqlite3_file* f, int region, int size, int extend, void volatile** memory) {
  return real(f).xShmMap(realFile(f), region, size, extend, memory);
}
int faultShared(sqlite3_file* f, int offset, int count, int flags) {
  return real(f).xShmLock(realFile(f), offset, count, flags);
}
void faultFence(sqlite3_file* f) { real(f).xShmBarrier(realFile(f)); }
int faultUnmap(sqlite3_file* f, int remove) { return real(f).xShmUnmap(realFile(f), remove); }

constexpr sqlite3_io_methods kFaultMethods{
    2,           faultClose,  faultRead,     faultWrite,   faultTruncate, faultSync,   faultSize,
    faultLock,   faultUnlock, faultReserved, faultControl, faultSector,   faultDevice, faultMap,
    faultShared, faultFence,  faultUnmap,    nullptr,      nullptr};

sqlite3_vfs* realSystem(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }

int faultOpen(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* given) {
  auto* self = new (file) FaultFile{};
  self->below = reinterpret_cast<sqlite3_file*>(self + 1);
  if (path != nullptr) {
    const auto name = std::filesystem::path(path).filename().string();
    std::copy_n(name.begin(), std::min(name.size(), sizeof self->name - 1), self->name);
  }
  // So does SQLite on Unix, inside the file that is opened below.
  self->syncsFolder =
      (flags & SQLITE_OPEN_CREATE) != 0 && (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
  const int code = realSystem(vfs)->xOpen(realSystem(vfs), path, self->below, flags, given);
  if (self->below->pMethods != nullptr) self->head.pMethods = &kFaultMethods;
  return code;
}

int faultDelete(sqlite3_vfs* vfs, const char* path, int syncFolder) {
  const auto name = std::filesystem::path(path).filename().string();
  theFaults->record({RecordedChange::Kind::Delete, name, 0, {}});
  if (syncFolder != 0) theFaults->record({RecordedChange::Kind::SyncFolder});
  return realSystem(vfs)->xDelete(realSystem(vfs), path, 0);
}

void registerFaults() {
  static sqlite3_vfs vfs;
  sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
  vfs = *system;
  vfs.pNext = nullptr;
  vfs.zName = FaultFileSystem::name;
  vfs.szOsFile = static_cast<int>(sizeof(FaultFile)) + system->szOsFile;
  vfs.pAppData = system;
  vfs.xOpen = faultOpen;
  vfs.xDelete = faultDelete;
  // The system's own functions read their own table: they are called with it, not with ours.
  vfs.xAccess = [](sqlite3_vfs* v, const char* path, int flags, int* answer) {
    return realSystem(v)->xAccess(realSystem(v), path, flags, answer);
  };
  vfs.xFullPathname = [](sqlite3_vfs* v, const char* path, int size, char* answer) {
    return realSystem(v)->xFullPathname(realSystem(v), path, size, answer);
  };
  sqlite3_vfs_register(&vfs, 0);
}

constexpr std::int64_t kSector = 512;
using Bytes = std::vector<std::uint8_t>;

struct RebuiltFile {
  bool exists = false;
  Bytes bytes;
};

void applyWrite(Bytes& file, const RecordedChange& change, std::int64_t from, std::int64_t to) {
  const auto end = static_cast<std::size_t>(change.position + to);
  if (file.size() < end) file.resize(end);
  std::copy(change.bytes.begin() + from, change.bytes.begin() + to, file.begin() + change.position + from);
}

void applyChange(RebuiltFile& file, const RecordedChange& change) {
  switch (change.kind) {
    case RecordedChange::Kind::Write:
      file.exists = true;
      applyWrite(file.bytes, change, 0, static_cast<std::int64_t>(change.bytes.size()));
      break;
    case RecordedChange::Kind::Truncate:
      file.bytes.resize(static_cast<std::size_t>(change.position));
      break;
    case RecordedChange::Kind::Delete:
      file = {};
      break;
    case RecordedChange::Kind::Sync:
    case RecordedChange::Kind::SyncFolder:
      break;
  }
}

using DiskChance = std::mt19937_64;

void applyTorn(RebuiltFile& file, const RecordedChange& change, DiskChance& chance) {
  if (change.kind != RecordedChange::Kind::Write) return applyChange(file, change);
  const auto size = static_cast<std::int64_t>(change.bytes.size());
  for (std::int64_t from = 0; from < size;) {
    const auto to = std::min(size, from + kSector - (change.position + from) % kSector);
    if (chance() % 2 == 0) {
      file.exists = true;
      applyWrite(file.bytes, change, from, to);
    }
    from = to;
  }
}

void applyUnsynced(RebuiltFile& file, const std::vector<const RecordedChange*>& changes, DiskChance& chance) {
  if (changes.empty()) return;
  const auto fate = chance() % 4;
  const auto prefix = fate == 0 ? 0 : fate == 1 ? changes.size() : chance() % changes.size();
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (fate == 3 && chance() % 2 == 0) continue;
    if (fate != 3 && i > prefix) break;
    if (fate == 1 || (fate == 2 && i < prefix) || (fate == 3 && chance() % 2 == 0)) {
      applyChange(file, *changes[i]);
    } else if (fate != 0) {
      applyTorn(file, *changes[i], chance);
    }
  }
}

// A deletion that the folder's sync made to last, and all that was in the file before.
void makeDeletionLast(RebuiltFile& file, std::vector<const RecordedChange*>& waiting) {
  const auto last = std::find_if(waiting.rbegin(), waiting.rend(), [](const auto* change) {
    return change->kind == RecordedChange::Kind::Delete;
  });
  if (last == waiting.rend()) return;
  file = {};
  waiting.erase(waiting.begin(), last.base());
}

}  // namespace

FolderContent contentAfterCut(const std::vector<RecordedChange>& history, std::size_t cut,
                              std::uint64_t seed) {
  std::map<std::string, RebuiltFile> files;
  std::map<std::string, std::vector<const RecordedChange*>> unsynced;
  for (std::size_t i = 0; i < cut; ++i) {
    const auto& change = history[i];
    if (change.kind == RecordedChange::Kind::SyncFolder) {
      for (auto& [name, waiting] : unsynced) makeDeletionLast(files[name], waiting);
    } else if (change.kind == RecordedChange::Kind::Sync) {
      for (const auto* past : unsynced[change.file]) applyChange(files[change.file], *past);
      unsynced[change.file].clear();
    } else {
      unsynced[change.file].push_back(&change);
    }
  }
  DiskChance chance(seed);
  for (const auto& [name, waiting] : unsynced) applyUnsynced(files[name], waiting, chance);
  FolderContent content;
  for (auto& [name, file] : files) {
    if (file.exists) content[name] = std::move(file.bytes);
  }
  return content;
}

void writeContent(const FolderContent& content, const std::filesystem::path& folder) {
  for (const auto& [name, bytes] : content) {
    std::ofstream stream(folder / name, std::ios::binary | std::ios::trunc);
    stream.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  }
}

FaultFileSystem& FaultFileSystem::fresh() {
  static FaultFileSystem faults;
  if (theFaults == nullptr) {
    theFaults = &faults;
    registerFaults();
  }
  faults.heal();
  faults.m_history.clear();
  return faults;
}

void FaultFileSystem::failRead(std::int64_t number) { m_failingRead = m_reads + number; }

void FaultFileSystem::failWrite(std::int64_t number) { m_failing = m_writes + number; }

void FaultFileSystem::failEveryWrite(std::int64_t step) { m_step = step; }

void FaultFileSystem::fillAfter(std::int64_t bytes) { m_room = bytes; }

void FaultFileSystem::heal() {
  m_failing = 0;
  m_failingRead = 0;
  m_step = 0;
  m_room = -1;
}

std::int64_t FaultFileSystem::syncs() const {
  return std::count_if(m_history.begin(), m_history.end(),
                       [](const auto& change) { return change.kind == RecordedChange::Kind::Sync; });
}

bool FaultFileSystem::refusesRead() {
  const auto number = ++m_reads;
  return m_failingRead > 0 && number >= m_failingRead;
}

void FaultFileSystem::record(RecordedChange change) {
  const std::lock_guard lock(m_guard);
  m_history.push_back(std::move(change));
}

int FaultFileSystem::refusal(std::int64_t growth) {
  const std::lock_guard lock(m_guard);
  ++m_writes;
  if (m_writes == m_failing || (m_step > 0 && m_writes % m_step == 0)) return SQLITE_IOERR_WRITE;
  if (m_room < 0) return SQLITE_OK;
  if (growth > m_room) return SQLITE_FULL;
  m_room -= growth;
  return SQLITE_OK;
}

}  // namespace lianes::test
