#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

// SQLite's own functions with nothing above them: the floor that the store is compared with.
namespace lianes::bench {

struct RawCloser {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  void operator()(sqlite3_value* value) const { sqlite3_value_free(value); }
};
using RawDatabase = std::unique_ptr<sqlite3, RawCloser>;
using RawStatement = std::unique_ptr<sqlite3_stmt, RawCloser>;
using RawValue = std::unique_ptr<sqlite3_value, RawCloser>;

inline void mustBe(int code, int wanted, sqlite3* database) {
  if (code != wanted) throw std::runtime_error(sqlite3_errmsg(database));
}

inline void execute(sqlite3* database, const std::string& sql) {
  mustBe(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK, database);
}

inline RawDatabase openRaw(const std::filesystem::path& file, int flags) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  RawDatabase database(opened);
  mustBe(code, SQLITE_OK, opened);
  return database;
}

inline RawStatement prepareRaw(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  mustBe(sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr), SQLITE_OK, database);
  return RawStatement(statement);
}

// Runs to the end; returns the number of rows.
inline std::int64_t runRaw(sqlite3_stmt* statement) {
  std::int64_t rows = 0;
  int code = sqlite3_step(statement);
  for (; code == SQLITE_ROW; code = sqlite3_step(statement)) ++rows;
  mustBe(code, SQLITE_DONE, sqlite3_db_handle(statement));
  sqlite3_reset(statement);
  return rows;
}

}  // namespace lianes::bench
