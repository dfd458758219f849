#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lianes/exchange/expense_mapping.hpp"

// Which column of a table is what of a voucher, and what somebody said about it: proposed from the words
// above the columns and from what stands under them, or taken from a mapping that somebody wrote or a program
// remembers.
namespace lianes::app {

// One of several columns that can be the amount: alone, times a quantity, or with its tax.
struct AmountChoice {
  std::size_t amount = 0;
  std::optional<std::size_t> times{};
  std::optional<std::size_t> plus{};

  friend bool operator==(const AmountChoice&, const AmountChoice&) = default;
};

struct ImportPlan {
  std::vector<std::string> heads;  // of the table's columns; empty texts where it has no head
  std::size_t headCells = 0;       // that the head has; 0: no head
  std::size_t firstRow = 0;        // of the rows to be imported
  std::array<std::optional<std::size_t>, exchange::kExpenseColumns> columns{};
  exchange::TableSource source = exchange::TableSource::Unknown;
  std::vector<AmountChoice> amountChoices{};       // more than one way to read the amount; empty: it is clear
  std::optional<exchange::DecimalMark> decimal{};  // nothing: the amounts of a column say it themselves
  std::optional<exchange::DayOrder> days{};        // likewise
  std::optional<exchange::SpentSign> sign{};       // likewise
  std::optional<exchange::SumReading> sums{};      // nothing: asked where there are such rows
  std::optional<std::size_t> scale{};              // by which amounts are multiplied: 1 or 1000; likewise
  std::optional<Currency> currency{};              // of amounts that name none; nothing: the table says it
  std::string project{};                           // of rows that name neither a project nor a mission
  std::string mission{};
  std::string account{};                          // of rows that name none
  std::map<std::string, std::string> accounts{};  // what the texts of a table mean; "-" leaves them out

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

// From a head in French or English, of one or two rows, above what fits under it; without one, from what the
// cells hold. Requires: a table with rows.
ImportPlan proposedPlan(const exchange::DelimitedTable& table);

// What the mapping says; a head or columns that it does not name are proposed. Fails with NoSuchColumn, or
// OutOfRange for a head below the table.
Checked<ImportPlan> planBy(const exchange::ExpenseMapping& mapping, const exchange::DelimitedTable& table);

// The plan as it is kept. Columns are named by their heads, so that a moved one is found again.
exchange::ExpenseMapping mappingOf(const ImportPlan& plan);

// What a mapping is remembered by: the same for two tables with the same heads, whatever their rows.
std::string headsOf(const ImportPlan& plan);

// The mapping with an answer to a question of a preview: its key ("days", "account", "account:Projet:Ciment",
// a column's code) and one of its answers. Fails with UnknownKey or NotAmongChoices.
Checked<exchange::ExpenseMapping> answered(exchange::ExpenseMapping mapping, const std::string& key,
                                           const std::string& answer);

// The code of an answer about the amount: the column's head or place, and what it is combined with.
std::string codeOfChoice(const ImportPlan& plan, const AmountChoice& choice);

}  // namespace lianes::app
