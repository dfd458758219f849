#include "store/sql/page_scan.hpp"

#include <algorithm>
#include <set>

#include "store/sql/native.hpp"
#include "store/sql/page_checksum.hpp"

namespace lianes::store::sql {
namespace {

// The index of the log, in shared memory (https://www.sqlite.org/walformat.html, in words of 32 bits): heads
// in the first region, and in each one the numbers of the pages that the log's frames hold, in their order.
constexpr int kRegionBytes = 32768;
constexpr std::uint32_t kFramesOfRegion = 4096;
constexpr std::uint32_t kWordsOfHeads = 34;  // instead of frames, in the first region
constexpr std::uint32_t kIndexVersion = 3007000;
constexpr std::size_t kFrameCountWord = 4;
constexpr std::size_t kFoldedInWord = 24;

constexpr sqlite3_int64 kPagesBetween = 64;  // that `read` is told

const volatile std::uint32_t* regionOf(sqlite3_file* file, int number) {
  volatile void* memory = nullptr;
  const int code = file->pMethods->xShmMap(file, number, kRegionBytes, 0, &memory);
  if (code != SQLITE_OK && code != SQLITE_READONLY) return nullptr;
  return static_cast<const volatile std::uint32_t*>(memory);
}

bool hasLog(Connection& connection) {
  auto mode = connection.prepare("PRAGMA main.journal_mode");
  return mode.step() && mode.text(0) == "wal";
}

// What SQLite takes from the log at this moment, wherever the file has it too: after a power cut while the
// log was folded in, half written.
std::set<std::uint32_t> pagesInLog(Connection& connection, sqlite3_file* file) {
  std::set<std::uint32_t> pages;
  const auto* region = hasLog(connection) ? regionOf(file, 0) : nullptr;
  if (region == nullptr || region[0] != kIndexVersion) return pages;
  const std::uint32_t frames = region[kFrameCountWord];
  if (region[kFoldedInWord] == frames) return pages;
  for (std::uint32_t frame = 0; frame < frames && region != nullptr; ++frame) {
    const auto word = frame + kWordsOfHeads;
    if (frame > 0 && word % kFramesOfRegion == 0) {
      region = regionOf(file, static_cast<int>(word / kFramesOfRegion));
      if (region == nullptr) break;
    }
    const std::uint32_t page = region[word % kFramesOfRegion];
    pages.insert(page);
  }
  return pages;
}

bool isSound(sqlite3_file* file, std::vector<std::uint8_t>& page, sqlite3_int64 offset) {
  std::fill(page.begin(), page.end(), std::uint8_t{0});
  if (file->pMethods->xRead(file, page.data(), kPageSize, offset) == SQLITE_OK) return true;
  return std::all_of(page.begin(), page.end(), [](auto byte) { return byte == 0; });
}

}  // namespace

std::vector<std::uint32_t> damagedPages(Connection& connection,
                                        const std::function<void(std::int64_t pages)>& read) {
  auto* database = connection.native().database;
  checkDatabase(database, sqlite3_db_release_memory(database), "empty the cache");
  sqlite3_file* file = nullptr;
  checkDatabase(database, sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file),
                "find the file");
  sqlite3_int64 size = 0;
  checkDatabase(database, file->pMethods->xFileSize(file, &size), "read the file's size");
  const auto replaced = pagesInLog(connection, file);
  std::vector<std::uint8_t> page(static_cast<std::size_t>(kPageSize));
  std::vector<std::uint32_t> damaged;
  const auto lockPage = 0x40000000 / kPageSize;  // never written
  for (sqlite3_int64 index = 0; index * kPageSize < size; ++index) {
    const auto number = static_cast<std::uint32_t>(index) + 1;
    if (read && index > 0 && index % kPagesBetween == 0) read(index);
    if (index == lockPage || replaced.contains(number)) continue;
    if (!isSound(file, page, index * kPageSize)) damaged.push_back(number);
  }
  return damaged;
}

}  // namespace lianes::store::sql
