#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "store/sql/connection.hpp"

namespace lianes::store::sql {

// damagedPages() of an open file, through its own connection, as SQLite reads them: a page that the log has
// is not judged by what the file has of it. A page full of zeros was never written, and is left to those who
// follow the references to it. Also empties the connection's cache, so that what is read next comes from the
// disk. `read` is told now and then how many pages are read; what it throws ends the scan. Requires: a
// transaction that has begun to read, so that nobody writes the file's pages meanwhile. Throws: DatabaseError
// (InputOutput).
std::vector<std::uint32_t> damagedPages(Connection& connection,
                                        const std::function<void(std::int64_t pages)>& read = {});

}  // namespace lianes::store::sql
