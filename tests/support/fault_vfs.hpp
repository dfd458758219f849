#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

// A file system for tests, below SQLite and above the real one: it can refuse reads and writes, and it
// remembers what was written and synced, so that a folder can be rebuilt as a power cut would have left it.
namespace lianes::test {

struct RecordedChange {
  enum class Kind : std::uint8_t { Write, Truncate, Delete, Sync, SyncFolder };
  Kind kind = Kind::Write;
  std::string file = {};                 // its name in the folder
  std::int64_t position = 0;             // of a write; the new size of a truncation
  std::vector<std::uint8_t> bytes = {};  // of a write
};

using FolderContent = std::map<std::string, std::vector<std::uint8_t>>;

// What may be left after a cut before change number `cut`. All that came before a file's last sync is
// there, and a deletion before the folder's; of what came after, `seed` chooses: nothing, everything, a
// prefix or any subset, torn at sectors of 512 bytes.
FolderContent contentAfterCut(const std::vector<RecordedChange>& history, std::size_t cut,
                              std::uint64_t seed);
void writeContent(const FolderContent& content, const std::filesystem::path& folder);

class FaultFileSystem {
 public:
  static constexpr const char* name = "fault";

  // The only one of the program, registered with SQLite under `name`, healed and with an empty history.
  static FaultFileSystem& fresh();

  void failRead(std::int64_t number);      // the n-th from now on, counted from 1, and all after it
  void failWrite(std::int64_t number);     // the n-th from now on, counted from 1
  void failEveryWrite(std::int64_t step);  // each n-th from now on
  void fillAfter(std::int64_t bytes);      // the disk is full once the files have grown by so much
  void heal();

  const std::vector<RecordedChange>& history() const { return m_history; }
  std::int64_t writes() const { return m_writes; }
  std::int64_t reads() const { return m_reads; }
  std::int64_t syncs() const;

  // For the functions that SQLite calls.
  int refusal(std::int64_t growth);  // a result code: SQLITE_OK when the write may happen
  bool refusesRead();
  void record(RecordedChange change);

 private:
  FaultFileSystem() = default;

  std::mutex m_guard;  // several connections, each on a thread of its own
  std::vector<RecordedChange> m_history;
  std::atomic<std::int64_t> m_reads = 0;
  std::atomic<std::int64_t> m_failingRead = 0;  // none
  std::int64_t m_writes = 0;
  std::int64_t m_failing = 0;
  std::int64_t m_step = 0;
  std::int64_t m_room = -1;  // negative: no end
};

}  // namespace lianes::test
