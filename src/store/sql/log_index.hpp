#pragma once

#include "store/sql/native.hpp"

namespace lianes::store::sql {

// What SQLite's index of the log, shared between its connections, says of it
// (https://sqlite.org/walformat.html, "The WAL-Index File Format"). Throws: DatabaseError.
LogState readLogState(sqlite3* database);

}  // namespace lianes::store::sql
