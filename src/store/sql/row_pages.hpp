#pragma once

#include <span>
#include <string_view>

#include "store/sql/connection.hpp"

namespace lianes::store::sql {

// Whether every page that holds rows of these tables proves its checksum and hangs in its tree once, with the
// rows in their order: then the rows are those that were written. Reads each of these pages once, in the
// order of the file, and no index: a page of one proves itself when it is read. False also where this cannot
// be told, as while the log holds pages that the file lacks; then SQLite's own check has the word. Tables
// that there are not are passed over. Throws: DatabaseError.
bool areRowsProven(Connection& connection, std::span<const std::string_view> tables);

}  // namespace lianes::store::sql
