#include "store/sql/log_index.hpp"

#include <cstddef>

namespace lianes::store::sql {
namespace {

constexpr int kIndexBytes = 32768;
// In words of four bytes, in the byte order of the machine.
constexpr std::size_t kPages = 4;
constexpr std::size_t kFolded = 24;

}  // namespace

LogState readLogState(sqlite3* database) {
  sqlite3_file* file = nullptr;
  checkDatabase(database, sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file),
                "find the file");
  void volatile* index = nullptr;
  const int code = file->pMethods->xShmMap(file, 0, kIndexBytes, 0, &index);
  checkDatabase(database, code, "read the index of the log");
  if (index == nullptr) return {};
  const auto* words = static_cast<std::uint32_t volatile*>(index);
  return {words[kPages], words[kFolded]};
}

}  // namespace lianes::store::sql
