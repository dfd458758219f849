#include "app/import_head_row.hpp"

#include <algorithm>

#include "app/import_cells.hpp"
#include "app/import_columns.hpp"
#include "app/import_heads.hpp"
#include "lianes/base/text.hpp"

namespace lianes::app {
namespace {

using exchange::DelimitedTable;
using exchange::ExpenseColumn;
using Cells = std::vector<std::string>;

constexpr std::size_t kRowsBeforeHead = 60;  // titles, balances, periods
constexpr std::size_t kLeastNamed = 2;
constexpr std::size_t kRowsBelowHead = 40;
constexpr int kForName = 2;
constexpr int kForFit = 3;

bool holdsData(const Cells& cells) {
  return std::any_of(cells.begin(), cells.end(),
                     [](const auto& cell) { return isDayCell(cell) || looksLikeAmount(cell); });
}

std::size_t filled(const Cells& cells) {
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !trimmed(cell).empty(); }));
}

Cells wordsOf(const Cells& cells) {
  Cells words;
  for (const auto& cell : cells) words.emplace_back(trimmed(cell));
  return words;
}

// How well words and what stands below them go together; nothing where they name too little.
int scoreOf(const DelimitedTable& table, const Cells& heads, std::size_t firstRow) {
  const auto named = columnsNamedBy(heads);
  const auto count =
      std::count_if(named.begin(), named.end(), [](const auto& column) { return column.has_value(); });
  if (static_cast<std::size_t>(count) < kLeastNamed) return 0;
  int score = static_cast<int>(count) * kForName;
  for (std::size_t at = 0; at < named.size(); ++at) {
    if (!named[at]) continue;
    const auto cells = cellsOf(table, firstRow, at, kRowsBelowHead);
    const bool isDay = *named[at] == ExpenseColumn::Day;
    const bool isAmount = *named[at] == ExpenseColumn::Amount || *named[at] == ExpenseColumn::AmountXof ||
                          *named[at] == ExpenseColumn::Credit;
    if ((isDay && most(cells, isDayCell)) || (isAmount && most(cells, looksLikeAmount))) score += kForFit;
  }
  // A row of figures is none of words.
  if (std::any_of(heads.begin(), heads.end(), [](const auto& head) { return isDayCell(head); }))
    score -= kForFit;
  return score;
}

// Two rows of words, of which the upper one spans columns of the lower one: "Montant" above "Prévu" and
// "Réalisé". Nothing where they are not that.
Cells mergedHead(const DelimitedTable& table, std::size_t row) {
  if (row + 2 >= table.rows.size()) return {};
  const auto& upper = table.rows[row].cells;
  const auto& lower = table.rows[row + 1].cells;
  const bool isHead = filled(lower) >= 2 && filled(upper) >= filled(lower) && !holdsData(lower) &&
                      !holdsData(upper) && holdsData(table.rows[row + 2].cells);
  if (!isHead) return {};
  Cells merged(std::max(upper.size(), lower.size()));
  bool isSpanned = false;
  std::string above;
  for (std::size_t at = 0; at < merged.size(); ++at) {
    const auto top = at < upper.size() ? std::string(trimmed(upper[at])) : std::string();
    const auto below = at < lower.size() ? std::string(trimmed(lower[at])) : std::string();
    if (!top.empty()) above = top;
    isSpanned = isSpanned || (top.empty() && !below.empty());
    merged[at] = below.empty() ? top : above.empty() ? below : above + ' ' + below;
  }
  return isSpanned ? merged : Cells();
}

}  // namespace

HeadPlace headAt(const DelimitedTable& table, std::size_t row) {
  if (row == 0) return {};
  auto merged = mergedHead(table, row - 1);
  const auto single = wordsOf(table.rows[row - 1].cells);
  const bool isBetter = !merged.empty() && scoreOf(table, merged, row + 1) >= scoreOf(table, single, row + 1);
  if (isBetter) return {std::move(merged), row + 1};
  return {single, row};
}

HeadPlace headOf(const DelimitedTable& table) {
  if (table.head) return {wordsOf(table.rows[*table.head].cells), *table.head + 1};
  if (table.source == exchange::TableSource::Ledger) return {};
  HeadPlace best;
  int most = 0;
  for (std::size_t at = 0; at < std::min(table.rows.size(), kRowsBeforeHead); ++at) {
    auto place = headAt(table, at + 1);
    const auto score = scoreOf(table, place.heads, place.firstRow);
    if (score <= most) continue;
    most = score;
    best = std::move(place);
  }
  const bool isAboveFigures = table.rows.size() > 1 && !holdsData(table.rows[0].cells) &&
                              holdsData(table.rows[1].cells) &&
                              table.rows[0].cells.size() >= table.rows[1].cells.size();
  if (most > 0 || !isAboveFigures) return best;
  return headAt(table, 1);
}

}  // namespace lianes::app
