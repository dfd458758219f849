#include "lianes/app/import_plan.hpp"

#include <algorithm>
#include <utility>

#include "app/import_cells.hpp"
#include "app/import_heads.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/account.hpp"

namespace lianes::app {
namespace {

using exchange::DelimitedTable;
using exchange::ExpenseColumn;

constexpr std::size_t kRowsBeforeHead = 12;  // titles, dates of printing
constexpr std::size_t kLeastNamed = 2;
constexpr std::size_t kRowsLookedAt = 500;
constexpr std::string_view kHeadSeparator = "\x1F";

std::size_t widthOf(const DelimitedTable& table) {
  std::size_t width = 0;
  for (const auto& row : table.rows) width = std::max(width, row.cells.size());
  return width;
}

std::size_t namedIn(const std::vector<std::string>& cells) {
  const auto named = columnsNamedBy(cells);
  return static_cast<std::size_t>(
      std::count_if(named.begin(), named.end(), [](const auto& column) { return column.has_value(); }));
}

bool isDayCell(std::string_view cell) { return importedDay(cell, exchange::DayOrder::DayFirst).ok(); }

bool isAmountCell(std::string_view cell) {
  return importedMoney(cell, Currency::Eur, false, exchange::DecimalMark::Comma).ok();
}

bool holdsData(const exchange::TableRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [](const auto& cell) { return isDayCell(cell) || isAmountCell(cell); });
}

// The row that names most columns, else a first row of words above one of figures; nothing without either.
std::optional<std::size_t> headRowOf(const DelimitedTable& table) {
  std::optional<std::size_t> best;
  std::size_t mostNamed = kLeastNamed - 1;
  for (std::size_t at = 0; at < std::min(table.rows.size(), kRowsBeforeHead); ++at) {
    const auto named = namedIn(table.rows[at].cells);
    if (named > mostNamed) {
      best = at;
      mostNamed = named;
    }
  }
  const bool isAboveFigures = table.rows.size() > 1 && !holdsData(table.rows[0]) && holdsData(table.rows[1]);
  return best || !isAboveFigures ? best : std::optional(std::size_t{0});
}

std::vector<std::string_view> cellsOf(const DelimitedTable& table, const ImportPlan& plan,
                                      std::size_t column) {
  std::vector<std::string_view> cells;
  for (std::size_t at = plan.firstRow; at < table.rows.size() && cells.size() < kRowsLookedAt; ++at) {
    const auto& row = table.rows[at].cells;
    if (column < row.size() && !trimmed(row[column]).empty()) cells.push_back(row[column]);
  }
  return cells;
}

bool most(const std::vector<std::string_view>& cells, const auto& holds) {
  const auto count = static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), holds));
  return !cells.empty() && count * 10 >= cells.size() * 9;
}

// Without heads: what the cells of each column look like.
void guessColumns(ImportPlan& plan, const DelimitedTable& table) {
  const auto put = [&](ExpenseColumn column, std::size_t at) {
    if (!plan.of(column)) plan.of(column) = at;
  };
  for (std::size_t at = 0; at < plan.heads.size(); ++at) {
    const auto cells = cellsOf(table, plan, at);
    if (most(cells, isDayCell)) {
      put(ExpenseColumn::Day, at);
    } else if (most(cells, [](auto cell) { return importedCurrency(cell).ok(); })) {
      put(ExpenseColumn::Currency, at);
    } else if (most(cells, [](auto cell) { return accountClass(trimmed(cell)) == AccountClass::Charge; })) {
      put(ExpenseColumn::Account, at);
    } else if (most(cells, isAmountCell)) {
      put(ExpenseColumn::Amount, at);
    }
  }
}

// What the amounts and days themselves say of how they are written.
void findHabits(ImportPlan& plan, const DelimitedTable& table) {
  std::vector<std::string_view> amounts;
  for (const auto column : {ExpenseColumn::Amount, ExpenseColumn::AmountXof}) {
    if (!plan.of(column)) continue;
    const auto cells = cellsOf(table, plan, *plan.of(column));
    amounts.insert(amounts.end(), cells.begin(), cells.end());
  }
  if (!plan.decimal) plan.decimal = decimalMarkOf(amounts);
  if (!plan.days && plan.of(ExpenseColumn::Day)) {
    plan.days = dayOrderOf(cellsOf(table, plan, *plan.of(ExpenseColumn::Day)));
  }
}

ImportPlan planWithHead(const DelimitedTable& table, std::optional<std::size_t> headRow) {
  ImportPlan plan;
  plan.heads.resize(widthOf(table));
  if (!headRow) return plan;
  const auto& cells = table.rows[*headRow].cells;
  for (std::size_t at = 0; at < cells.size(); ++at) plan.heads[at] = std::string(trimmed(cells[at]));
  plan.firstRow = *headRow + 1;
  return plan;
}

void nameColumns(ImportPlan& plan) {
  const auto named = columnsNamedBy(plan.heads);
  for (std::size_t at = 0; at < named.size(); ++at) {
    if (named[at] && !plan.of(*named[at])) plan.of(*named[at]) = at;
  }
}

bool hasHeads(const ImportPlan& plan) {
  return std::any_of(plan.heads.begin(), plan.heads.end(), [](const auto& head) { return !head.empty(); });
}

std::optional<std::size_t> columnAt(const ImportPlan& plan, const exchange::ColumnPlace& place) {
  if (const auto* number = std::get_if<std::size_t>(&place)) {
    return *number <= plan.heads.size() ? std::optional(*number - 1) : std::nullopt;
  }
  const auto wanted = plainHead(std::get<std::string>(place));
  const auto found = std::find_if(plan.heads.begin(), plan.heads.end(),
                                  [&](const auto& head) { return plainHead(head) == wanted; });
  if (found == plan.heads.end()) return std::nullopt;
  return static_cast<std::size_t>(found - plan.heads.begin());
}

Problem noSuchColumn(ExpenseColumn column, const exchange::ColumnPlace& place) {
  const auto* number = std::get_if<std::size_t>(&place);
  return {ProblemCode::NoSuchColumn,
          "columns." + std::string(codeOf(column)),
          {number ? std::to_string(*number) : std::get<std::string>(place)}};
}

}  // namespace

std::vector<ExpenseColumn> ImportPlan::missing() const {
  std::vector<ExpenseColumn> absent;
  if (!of(ExpenseColumn::Day)) absent.push_back(ExpenseColumn::Day);
  if (!of(ExpenseColumn::Label)) absent.push_back(ExpenseColumn::Label);
  if (!of(ExpenseColumn::Account) && !of(ExpenseColumn::BudgetLine)) absent.push_back(ExpenseColumn::Account);
  if (!of(ExpenseColumn::Amount) && !of(ExpenseColumn::AmountXof)) absent.push_back(ExpenseColumn::Amount);
  return absent;
}

ImportPlan proposedPlan(const DelimitedTable& table) {
  require(!table.rows.empty(), "a table that is planned has rows");
  const auto headRow = headRowOf(table);
  auto plan = planWithHead(table, headRow);
  if (headRow) {
    nameColumns(plan);
  } else {
    guessColumns(plan, table);
  }
  findHabits(plan, table);
  return plan;
}

Checked<ImportPlan> planBy(const exchange::ExpenseMapping& mapping, const DelimitedTable& table) {
  require(!table.rows.empty(), "a table that is planned has rows");
  auto headRow = headRowOf(table);
  if (mapping.head) headRow = *mapping.head == 0 ? std::nullopt : std::optional(*mapping.head - 1);
  if (headRow && *headRow >= table.rows.size()) {
    return failure(Problem{ProblemCode::OutOfRange, "head", {"0", std::to_string(table.rows.size())}});
  }
  auto plan = planWithHead(table, headRow);
  if (mapping.columns.empty()) headRow ? nameColumns(plan) : guessColumns(plan, table);
  for (const auto& [column, place] : mapping.columns) {
    const auto at = columnAt(plan, place);
    if (!at) return failure(noSuchColumn(column, place));
    plan.of(column) = at;
  }
  plan.decimal = mapping.decimal;
  plan.days = mapping.days;
  plan.currency = mapping.currency;
  plan.project = mapping.project;
  plan.mission = mapping.mission;
  findHabits(plan, table);
  return plan;
}

exchange::ExpenseMapping mappingOf(const ImportPlan& plan) {
  exchange::ExpenseMapping mapping;
  if (!hasHeads(plan)) mapping.head = 0;
  for (std::size_t at = 0; at < exchange::kExpenseColumns; ++at) {
    const auto& place = plan.columns[at];
    if (!place) continue;
    const auto& head = plan.heads[*place];
    const auto isNamed = columnAt(plan, exchange::ColumnPlace(head)) == place && !plainHead(head).empty();
    auto& kept = mapping.columns[static_cast<ExpenseColumn>(at)];
    if (isNamed) {
      kept = head;
    } else {
      kept = *place + 1;
    }
  }
  mapping.decimal = plan.decimal;
  mapping.days = plan.days;
  mapping.currency = plan.currency;
  mapping.project = plan.project;
  mapping.mission = plan.mission;
  return mapping;
}

std::string headsOf(const ImportPlan& plan) {
  std::string heads;
  for (const auto& head : plan.heads) heads += plainHead(head) + std::string(kHeadSeparator);
  return heads;
}

}  // namespace lianes::app
