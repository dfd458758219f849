#pragma once

#include <string_view>

#include "store/sql/native.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"

namespace lianes::test {

// Changes a file as a stranger can who knows the seals of its pages, and nothing of this program. Requires:
// nobody has it open.
inline void changeAsStranger(const std::filesystem::path& file, std::string_view sql) {
  store::sql::Connection connection(file, {});
  auto* database = connection.native().database;
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
  for (int what = 0; what < 11; ++what) sqlite3_limit(database, what, 1'000'000'000);
  connection.execute(sql);
  connection.settle();
}

}  // namespace lianes::test
