#pragma once

#include <string>
#include <vector>

#include "lianes/exchange/delimited_text.hpp"

namespace lianes::app {

// The words above the columns of a table, and where its rows begin. Without a head: no words.
struct HeadPlace {
  std::vector<std::string> heads{};
  std::size_t firstRow = 0;
};

// The row, or the two rows with spans, whose words name columns that what stands below them fits; else a
// first row of words above one of figures. Requires: a table with rows.
HeadPlace headOf(const exchange::DelimitedTable& table);

// The head in that row, from 1; 0: there is none. Requires: a row of the table, or 0.
HeadPlace headAt(const exchange::DelimitedTable& table, std::size_t row);

}  // namespace lianes::app
