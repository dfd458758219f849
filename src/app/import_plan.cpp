#include "lianes/app/import_plan.hpp"

#include <algorithm>
#include <utility>

#include "app/import_cells.hpp"
#include "app/import_columns.hpp"
#include "app/import_head_row.hpp"
#include "app/import_heads.hpp"
#include "lianes/base/text.hpp"

namespace lianes::app {
namespace {

using exchange::DelimitedTable;
using exchange::ExpenseColumn;

constexpr std::string_view kHeadSeparator = "\x1F";

std::size_t widthOf(const DelimitedTable& table) {
  std::size_t width = 0;
  for (const auto& row : table.rows) width = std::max(width, row.cells.size());
  return width;
}

ImportPlan planWithHead(const DelimitedTable& table, const HeadPlace& head) {
  ImportPlan plan;
  plan.source = table.source;
  plan.heads.resize(widthOf(table));
  for (std::size_t at = 0; at < head.heads.size(); ++at) plan.heads[at] = head.heads[at];
  plan.headCells = head.heads.size();
  plan.firstRow = head.firstRow;
  return plan;
}

// The columns of the program that wrote the table, whatever else its heads might mean.
void takeColumnsOfSource(ImportPlan& plan) {
  for (std::size_t at = 0; at < exchange::kExpenseColumns; ++at) {
    const auto column = static_cast<ExpenseColumn>(at);
    for (const auto wanted : exchange::alternatives(headsOfSource(plan.source, column))) {
      const auto found = std::find_if(plan.heads.begin(), plan.heads.end(),
                                      [&](const auto& head) { return plainHead(head) == wanted; });
      if (found == plan.heads.end()) continue;
      plan.of(column) = static_cast<std::size_t>(found - plan.heads.begin());
      break;
    }
  }
}

void takeLedgerColumns(ImportPlan& plan) {
  plan.of(ExpenseColumn::Day) = 0;
  plan.of(ExpenseColumn::Reference) = 1;
  plan.of(ExpenseColumn::Supplier) = 2;
  plan.of(ExpenseColumn::Account) = 3;
  plan.of(ExpenseColumn::Currency) = 4;
  plan.of(ExpenseColumn::Amount) = 5;
  plan.of(ExpenseColumn::Label) = 7;
}

void nameColumns(ImportPlan& plan, const DelimitedTable& table) {
  const auto named = columnsNamedBy(plan.heads);
  for (std::size_t at = 0; at < named.size(); ++at) {
    if (named[at] && !plan.of(*named[at])) plan.of(*named[at]) = at;
  }
  compareWithCells(plan, table);
  chooseAmount(plan, table);
}

// What the table itself says of its columns.
void proposeColumns(ImportPlan& plan, const DelimitedTable& table) {
  using exchange::TableSource;
  if (plan.source == TableSource::Ledger) return takeLedgerColumns(plan);
  const bool isKnown = plan.source != TableSource::Unknown && plan.source != TableSource::OrangeMoney;
  if (isKnown && table.head && *table.head + 1 == plan.firstRow) return takeColumnsOfSource(plan);
  if (plan.headCells > 0) return nameColumns(plan, table);
  guessColumns(plan, table);
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

bool isTakenBy(const ImportPlan& plan, std::size_t column) {
  return std::find(plan.columns.begin(), plan.columns.end(), std::optional(column)) != plan.columns.end();
}

// What decides about money, and older mappings do not know, is proposed beside what they say.
void addMoneyColumns(ImportPlan& plan, const DelimitedTable& table) {
  auto proposed = plan;
  proposed.columns.fill(std::nullopt);
  proposeColumns(proposed, table);
  const auto add = [&](ExpenseColumn column) {
    const auto& place = proposed.of(column);
    if (place && !plan.of(column) && !isTakenBy(plan, *place)) plan.of(column) = place;
  };
  const bool hasAmount = plan.of(ExpenseColumn::Amount) || plan.of(ExpenseColumn::AmountXof);
  if (!hasAmount) {
    for (const auto column :
         {ExpenseColumn::Amount, ExpenseColumn::AmountXof, ExpenseColumn::Quantity, ExpenseColumn::Tax}) {
      add(column);
    }
    plan.amountChoices = proposed.amountChoices;
  }
  const bool isDebit = plan.of(ExpenseColumn::Amount) == proposed.of(ExpenseColumn::Amount);
  if (isDebit) add(ExpenseColumn::Credit);
  if (!plan.of(ExpenseColumn::Credit)) add(ExpenseColumn::Direction);
  add(ExpenseColumn::Status);
}

// The accounts of both sides stand in the simple form of GnuCash, each entry once for each: those of charges
// are in the column of the row's own account.
void correctAccountOfSource(ImportPlan& plan) {
  if (plan.source != exchange::TableSource::GnuCashSimple || !plan.of(ExpenseColumn::Account)) return;
  auto own = plan;
  own.columns.fill(std::nullopt);
  takeColumnsOfSource(own);
  plan.of(ExpenseColumn::Account) = own.of(ExpenseColumn::Account);
}

void takeWhatIsSaid(ImportPlan& plan, const exchange::ExpenseMapping& mapping) {
  plan.decimal = mapping.decimal;
  plan.days = mapping.days;
  plan.sign = mapping.sign;
  plan.sums = mapping.sums;
  plan.scale = mapping.scale;
  plan.currency = mapping.currency;
  plan.project = mapping.project;
  plan.mission = mapping.mission;
  plan.account = mapping.account;
  plan.accounts = mapping.accounts;
}

}  // namespace

std::vector<ExpenseColumn> ImportPlan::missing() const {
  std::vector<ExpenseColumn> absent;
  const bool isLabelled = of(ExpenseColumn::Label) || of(ExpenseColumn::Supplier);
  if (!of(ExpenseColumn::Day)) absent.push_back(ExpenseColumn::Day);
  if (!isLabelled) absent.push_back(ExpenseColumn::Label);
  if (!of(ExpenseColumn::Amount) && !of(ExpenseColumn::AmountXof)) absent.push_back(ExpenseColumn::Amount);
  return absent;
}

ImportPlan proposedPlan(const DelimitedTable& table) {
  require(!table.rows.empty(), "a table that is planned has rows");
  auto plan = planWithHead(table, headOf(table));
  proposeColumns(plan, table);
  return plan;
}

Checked<ImportPlan> planBy(const exchange::ExpenseMapping& mapping, const DelimitedTable& table) {
  require(!table.rows.empty(), "a table that is planned has rows");
  if (mapping.head && *mapping.head > table.rows.size()) {
    return failure(Problem{ProblemCode::OutOfRange, "head", {"0", std::to_string(table.rows.size())}});
  }
  auto plan = planWithHead(table, mapping.head ? headAt(table, *mapping.head) : headOf(table));
  takeWhatIsSaid(plan, mapping);
  if (mapping.columns.empty()) {
    proposeColumns(plan, table);
    return plan;
  }
  for (const auto& [column, place] : mapping.columns) {
    const auto at = columnAt(plan, place);
    if (!at) return failure(noSuchColumn(column, place));
    plan.of(column) = at;
  }
  addMoneyColumns(plan, table);
  correctAccountOfSource(plan);
  return plan;
}

exchange::ExpenseMapping mappingOf(const ImportPlan& plan) {
  exchange::ExpenseMapping mapping;
  if (plan.headCells == 0) mapping.head = 0;
  for (std::size_t at = 0; at < exchange::kExpenseColumns; ++at) {
    const auto column = static_cast<ExpenseColumn>(at);
    const bool isOpen =
        !plan.amountChoices.empty() && (column == ExpenseColumn::Amount ||
                                        column == ExpenseColumn::Quantity || column == ExpenseColumn::Tax);
    const auto& place = plan.columns[at];
    if (!place || isOpen) continue;
    const auto& head = plan.heads[*place];
    const bool isNamed = columnAt(plan, exchange::ColumnPlace(head)) == place && !plainHead(head).empty();
    auto& kept = mapping.columns[column];
    if (isNamed) {
      kept = head;
    } else {
      kept = *place + 1;
    }
  }
  mapping.decimal = plan.decimal;
  mapping.days = plan.days;
  mapping.sign = plan.sign;
  mapping.sums = plan.sums;
  mapping.scale = plan.scale;
  mapping.currency = plan.currency;
  mapping.project = plan.project;
  mapping.mission = plan.mission;
  mapping.account = plan.account;
  mapping.accounts = plan.accounts;
  return mapping;
}

std::string headsOf(const ImportPlan& plan) {
  std::string heads;
  for (const auto& head : plan.heads) heads += plainHead(head) + std::string(kHeadSeparator);
  return heads;
}

}  // namespace lianes::app
