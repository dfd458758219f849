#pragma once

#include <optional>
#include <string>

#include "store/sql/connection.hpp"

namespace lianes::store {

// What is wrong with an open file, found at the cost of reading its rows: every page of every entity proves
// its checksum, every row its types and CHECKs (SQLite's quick_check), and the newest step its place in the
// chain. Nothing when all is well.
std::optional<std::string> quickDamage(sql::Connection& connection);

// The same at the cost of reading the pages of the rows alone, once: what a page holds was checked when it
// was written, and its checksum proves that it is that still. Where a page does not prove itself, or the log
// is not folded in, the whole of quickDamage. What indexes, journal and search hold proves itself when it is
// read.
std::optional<std::string> damageAtOpening(sql::Connection& connection);

}  // namespace lianes::store
