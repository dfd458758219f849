#include "app/import_columns.hpp"

#include <algorithm>

#include "app/import_cells.hpp"
#include "app/import_heads.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/account.hpp"

namespace lianes::app {
namespace {

using exchange::DelimitedTable;
using exchange::ExpenseColumn;

bool isTaken(const ImportPlan& plan, std::size_t column) {
  return std::find(plan.columns.begin(), plan.columns.end(), std::optional(column)) != plan.columns.end();
}

bool isDirectionCell(std::string_view cell) { return directionOf(cell).has_value(); }

bool hasLetters(std::string_view cell) {
  return std::any_of(cell.begin(), cell.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

bool isRateCell(std::string_view cell) {
  const auto read = importedMoney(cell, Currency::Eur, true, exchange::DecimalMark::Comma);
  const auto whole = cell.substr(0, cell.find_first_of(".,"));
  const bool isPlausible = whole.size() == 3 && whole >= "500" && whole <= "800";
  return isPlausible || (read.ok() && read->minor() >= 50'000 && read->minor() <= 80'000);
}

// A column that nobody named, of directions or of states alone.
void findUnnamed(ImportPlan& plan, const DelimitedTable& table) {
  for (std::size_t at = 0; at < plan.heads.size(); ++at) {
    const auto cells = cellsOf(table, plan.firstRow, at);
    if (isTaken(plan, at) || cells.empty()) continue;
    const bool areDirections = std::all_of(cells.begin(), cells.end(), isDirectionCell);
    const bool isMeant =
        std::any_of(cells.begin(), cells.end(), hasLetters) ||
        std::any_of(cells.begin(), cells.end(), [](auto cell) { return trimmed(cell) == "+"; });
    const bool needsDirection = !plan.of(ExpenseColumn::Credit) && !plan.of(ExpenseColumn::Direction);
    if (areDirections && isMeant && needsDirection) {
      plan.of(ExpenseColumn::Direction) = at;
    } else if (!plan.of(ExpenseColumn::Status) && std::all_of(cells.begin(), cells.end(), isKnownStatus)) {
      plan.of(ExpenseColumn::Status) = at;
    }
  }
}

std::size_t lengthOf(const std::vector<std::string_view>& cells) {
  std::size_t length = 0;
  for (const auto cell : cells) length += cell.size();
  return cells.empty() ? 0 : length / cells.size();
}

// The column of the longest texts, where nothing better is said.
void guessLabel(ImportPlan& plan, const DelimitedTable& table) {
  std::size_t longest = 0;
  std::optional<std::size_t> best;
  for (std::size_t at = 0; at < plan.heads.size(); ++at) {
    if (isTaken(plan, at)) continue;
    const auto cells = cellsOf(table, plan.firstRow, at);
    const auto texts = static_cast<std::size_t>(std::count_if(
        cells.begin(), cells.end(), [](auto cell) { return hasLetters(cell) && !isDayCell(cell); }));
    if (texts * 2 <= cells.size() || lengthOf(cells) <= longest) continue;
    longest = lengthOf(cells);
    best = at;
  }
  plan.of(ExpenseColumn::Label) = best;
}

}  // namespace

std::vector<std::string_view> cellsOf(const DelimitedTable& table, std::size_t firstRow, std::size_t column,
                                      std::size_t mostRows) {
  std::vector<std::string_view> cells;
  for (std::size_t at = firstRow; at < table.rows.size() && cells.size() < mostRows; ++at) {
    const auto& row = table.rows[at];
    if (row.setAside || row.refused) continue;
    if (column < row.cells.size() && !trimmed(row.cells[column]).empty()) cells.push_back(row.cells[column]);
  }
  return cells;
}

bool isDayCell(std::string_view cell) {
  return importedDay(cell, exchange::DayOrder::DayFirst).ok() ||
         importedDay(cell, exchange::DayOrder::MonthFirst).ok();
}

bool isAccountCode(std::string_view cell) {
  constexpr std::size_t kMostFigures = 6;
  auto code = trimmed(cell);
  if (code.size() < 2 || code.size() > 10) return false;
  if (accountClass(code) == AccountClass::Unknown) {
    const bool isOfPlan = code[0] >= '1' && code[0] <= '8' && code[1] >= '0' && code[1] <= '9';
    if (!isOfPlan || code.size() > kMostFigures) return false;
    return std::all_of(code.begin() + 2, code.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
  }
  while (code.size() > kMostFigures && code.back() == '0') code.remove_suffix(1);
  return code.size() <= kMostFigures;
}

bool most(const std::vector<std::string_view>& cells, const std::function<bool(std::string_view)>& holds) {
  const auto count = static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), holds));
  return !cells.empty() && count * 10 >= cells.size() * 7;
}

void guessColumns(ImportPlan& plan, const DelimitedTable& table) {
  const auto put = [&](ExpenseColumn column, std::size_t at) {
    if (!plan.of(column)) plan.of(column) = at;
  };
  for (std::size_t at = 0; at < plan.heads.size(); ++at) {
    const auto cells = cellsOf(table, plan.firstRow, at);
    if (most(cells, isDayCell)) {
      put(ExpenseColumn::Day, at);
    } else if (most(cells, [](auto cell) { return importedCurrency(cell).ok(); })) {
      put(ExpenseColumn::Currency, at);
    } else if (most(cells, [](auto cell) {
                 return isAccountCode(cell) && accountClass(trimmed(cell)) == AccountClass::Charge;
               })) {
      put(ExpenseColumn::Account, at);
    } else if (most(cells, looksLikeAmount) && cells.size() * 2 >= table.rows.size() - plan.firstRow) {
      const bool isFirst = !plan.of(ExpenseColumn::Amount).has_value();
      if (isFirst) plan.of(ExpenseColumn::Amount) = at;
      if (isFirst) continue;
      if (plan.amountChoices.empty()) plan.amountChoices.push_back({*plan.of(ExpenseColumn::Amount), {}, {}});
      plan.amountChoices.push_back({at, {}, {}});
    }
  }
  findUnnamed(plan, table);
  guessLabel(plan, table);
}

void compareWithCells(ImportPlan& plan, const DelimitedTable& table) {
  const auto cellsUnder = [&](ExpenseColumn column) {
    return plan.of(column) ? cellsOf(table, plan.firstRow, *plan.of(column))
                           : std::vector<std::string_view>();
  };
  // Numbers of bank accounts, cards and phones stand under « Compte » as well.
  const auto accounts = cellsUnder(ExpenseColumn::Account);
  const bool areNumbers = most(accounts, [](auto cell) {
    const auto digits = std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool isWords =
        std::count_if(cell.begin(), cell.end(), [](char c) { return c >= 'a' && c <= 'z'; }) > 3;
    const auto first = trimmed(cell).substr(0, trimmed(cell).find_first_of(" \t-:"));
    return digits >= 4 && !isWords && !isAccountCode(cell) &&
           !(first.size() < 7 && isAccountCode(first) && hasLetters(cell));
  });
  if (areNumbers) plan.of(ExpenseColumn::Account).reset();
  const auto directions = cellsUnder(ExpenseColumn::Direction);
  const auto known = std::count_if(directions.begin(), directions.end(), isDirectionCell);
  if (static_cast<std::size_t>(known) * 2 < directions.size() || directions.empty()) {
    plan.of(ExpenseColumn::Direction).reset();
  }
  if (plan.of(ExpenseColumn::Rate) && !most(cellsUnder(ExpenseColumn::Rate), isRateCell)) {
    plan.of(ExpenseColumn::Rate).reset();
  }
  if (plan.of(ExpenseColumn::Label) && most(cellsUnder(ExpenseColumn::Label), looksLikeAmount)) {
    plan.of(ExpenseColumn::Label).reset();
  }
  if (plan.of(ExpenseColumn::PaidOn) && !most(cellsUnder(ExpenseColumn::PaidOn), isDayCell)) {
    plan.of(ExpenseColumn::PaidOn).reset();
  }
  findUnnamed(plan, table);
  if (!plan.of(ExpenseColumn::Label) && !plan.of(ExpenseColumn::Supplier)) guessLabel(plan, table);
}

}  // namespace lianes::app
