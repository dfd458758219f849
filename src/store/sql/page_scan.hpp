#pragma once

#include <cstdint>
#include <vector>

#include "store/sql/connection.hpp"

namespace lianes::store::sql {

// damagedPages() of an open file, through its own connection, as SQLite reads them: a page that the log has
// is not judged by what the file has of it. A page full of zeros was never written, and is left to those who
// follow the references to it. Also empties the connection's cache, so that what is read next comes from the
// disk. Requires: a transaction that has begun to read, so that nobody writes the file's pages meanwhile.
// Throws: DatabaseError (InputOutput).
std::vector<std::uint32_t> damagedPages(Connection& connection);

}  // namespace lianes::store::sql
