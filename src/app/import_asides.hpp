#pragma once

#include <map>

#include "app/import_money.hpp"

namespace lianes::app {

// The rows of a table that are no expenses of their own, or that say so and are not: totals, headings,
// balances, what was not paid. By their place in the table.
struct RowsAside {
  std::map<std::size_t, Problem> aside{};
  std::map<std::size_t, Problem> refused{};
  bool hasUnsaidSums = false;  // a row equals those above it without saying so, and nobody has answered yet
};

RowsAside rowsAside(const ImportPlan& plan, const exchange::DelimitedTable& table, const TableFacts& facts);

}  // namespace lianes::app
