#include "store/sql/page_scan.hpp"

#include <algorithm>

#include "store/sql/native.hpp"
#include "store/sql/page_checksum.hpp"

namespace lianes::store::sql {
namespace {

bool isSound(sqlite3_file* file, std::vector<std::uint8_t>& page, sqlite3_int64 offset) {
  constexpr int kAttempts = 3;  // another process may be writing the very page
  for (int i = 0; i < kAttempts; ++i) {
    std::fill(page.begin(), page.end(), std::uint8_t{0});
    if (file->pMethods->xRead(file, page.data(), kPageSize, offset) == SQLITE_OK) return true;
    if (std::all_of(page.begin(), page.end(), [](auto byte) { return byte == 0; })) return true;
  }
  return false;
}

}  // namespace

std::vector<std::uint32_t> damagedPages(Connection& connection) {
  auto* database = connection.native().database;
  checkDatabase(database, sqlite3_db_release_memory(database), "empty the cache");
  sqlite3_file* file = nullptr;
  checkDatabase(database, sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file),
                "find the file");
  sqlite3_int64 size = 0;
  checkDatabase(database, file->pMethods->xFileSize(file, &size), "read the file's size");
  std::vector<std::uint8_t> page(static_cast<std::size_t>(kPageSize));
  std::vector<std::uint32_t> damaged;
  const auto lockPage = 0x40000000 / kPageSize;  // never written
  for (sqlite3_int64 index = 0; index * kPageSize < size; ++index) {
    if (index != lockPage && !isSound(file, page, index * kPageSize))
      damaged.push_back(static_cast<std::uint32_t>(index) + 1);
  }
  return damaged;
}

}  // namespace lianes::store::sql
