#pragma once

#include <sqlite3.h>

#include <string_view>

#include "store/sql/connection.hpp"

// What only the SQLite driver itself, and the few pieces that are about SQLite, may see.
namespace lianes::store::sql {

struct Connection::Native {
  sqlite3* database = nullptr;
};

// Throws the DatabaseError for a result code of the driver, and std::bad_alloc when memory ran out.
// `doing` is what was attempted; `database` may be null.
[[noreturn]] void throwDatabaseError(sqlite3* database, int code, std::string_view doing);

// For a call that answers with a result code and nothing else to say.
inline void checkDatabase(sqlite3* database, int code, std::string_view doing) {
  if (code != SQLITE_OK) throwDatabaseError(database, code, doing);
}

}  // namespace lianes::store::sql
