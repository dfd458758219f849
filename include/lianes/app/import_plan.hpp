#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "lianes/exchange/expense_mapping.hpp"

// Which column of a table is what of a voucher: proposed from the words above the columns, or taken from a
// mapping that somebody wrote or a program remembers.
namespace lianes::app {

struct ImportPlan {
  std::vector<std::string> heads;  // of the table's columns; empty texts where it has no head
  std::size_t firstRow = 0;        // of the rows to be imported
  std::array<std::optional<std::size_t>, exchange::kExpenseColumns> columns{};
  std::optional<exchange::DecimalMark> decimal{};  // nothing: the amounts of a column say it themselves
  std::optional<exchange::DayOrder> days{};        // likewise
  Currency currency = Currency::Eur;               // of amounts that name none
  std::string project{};                           // of rows that name neither a project nor a mission
  std::string mission{};

  std::optional<std::size_t>& of(exchange::ExpenseColumn column) {
    return columns[static_cast<std::size_t>(column)];
  }
  const std::optional<std::size_t>& of(exchange::ExpenseColumn column) const {
    return columns[static_cast<std::size_t>(column)];
  }
  // What has to be chosen before a row can become a voucher.
  std::vector<exchange::ExpenseColumn> missing() const;

  friend bool operator==(const ImportPlan&, const ImportPlan&) = default;
};

// From a head in French or English among the first rows, accents and case ignored; without one, from what the
// cells hold. Requires: a table with rows.
ImportPlan proposedPlan(const exchange::DelimitedTable& table);

// What the mapping says; a head or columns that it does not name are proposed. Fails with NoSuchColumn, or
// OutOfRange for a head below the table.
Checked<ImportPlan> planBy(const exchange::ExpenseMapping& mapping, const exchange::DelimitedTable& table);

// The plan as it is kept. Columns are named by their heads, so that a moved one is found again.
exchange::ExpenseMapping mappingOf(const ImportPlan& plan);

// What a mapping is remembered by: the same for two tables with the same heads, whatever their rows.
std::string headsOf(const ImportPlan& plan);

}  // namespace lianes::app
