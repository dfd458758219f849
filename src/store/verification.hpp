#pragma once

#include <optional>
#include <string>

#include "store/sql/connection.hpp"

namespace lianes::store {

// What is wrong with an open file, found at the cost of reading its rows: every page of every entity proves
// its checksum, every row its types and CHECKs (SQLite's quick_check), and the newest step its place in the
// chain. Nothing when all is well.
std::optional<std::string> quickDamage(sql::Connection& connection);

}  // namespace lianes::store
