#include <algorithm>
#include <map>

#include "app/import_cells.hpp"
#include "app/import_columns.hpp"
#include "app/import_heads.hpp"
#include "lianes/base/text.hpp"

namespace lianes::app {
namespace {

using exchange::DelimitedTable;
using exchange::ExpenseColumn;

// The columns of a table that hold amounts, by what their heads say, and what stands in them.
class AmountColumns {
 public:
  AmountColumns(const ImportPlan& plan, const DelimitedTable& table) : m_plan(plan), m_table(table) {
    for (std::size_t at = 0; at < plan.heads.size(); ++at) {
      const auto role = amountRoleOf(plan.heads[at]);
      const bool isOurs = role != AmountRole::None && !isNamedOtherwise(at);
      if (isOurs && most(cellsOf(table, plan.firstRow, at), looksLikeAmount)) m_columns[role].push_back(at);
    }
  }

  const std::vector<std::size_t>& of(AmountRole role) { return m_columns[role]; }
  std::optional<std::size_t> first(AmountRole role) {
    const auto& columns = m_columns[role];
    return columns.empty() ? std::nullopt : std::optional(columns.front());
  }

  // The numbers of a column by row, in hundredths; nothing where there is none.
  std::vector<std::optional<std::int64_t>> numbers(std::size_t column) const {
    const auto mark = decimalMarkOf(cellsOf(m_table, m_plan.firstRow, column));
    std::vector<std::optional<std::int64_t>> all;
    for (std::size_t at = m_plan.firstRow; at < m_table.rows.size() && all.size() < kRowsLookedAt; ++at) {
      const auto& cells = m_table.rows[at].cells;
      const auto cell = column < cells.size() ? std::string_view(cells[column]) : std::string_view();
      const auto unit = unitOfAmount(cell).value_or(Currency::Eur);
      const auto read = importedAmount(cell, unit, true, mark.value_or(exchange::DecimalMark::Comma));
      const std::int64_t scale = unit == Currency::Xof ? 100 : 1;
      const bool isUsual = read.ok() && read->money.minor() < kMostUsual && read->money.minor() > -kMostUsual;
      all.push_back(isUsual ? std::optional(read->money.minor() * scale) : std::nullopt);
    }
    return all;
  }

  bool areEqual(std::size_t a, std::size_t b) const { return numbers(a) == numbers(b); }

  // Whether `total` is the sum of `part` so far, row by row.
  bool isRunning(std::size_t total, std::size_t part) const {
    const auto sums = numbers(total);
    const auto parts = numbers(part);
    std::int64_t sum = 0;
    std::size_t seen = 0;
    for (std::size_t at = 0; at < sums.size(); ++at) {
      if (!sums[at] || !parts[at]) continue;
      sum += *parts[at];
      if (sum != *sums[at]) return false;
      ++seen;
    }
    return seen > 1;
  }

  // Whether each total is what `combine` makes of the two others.
  bool follows(std::size_t total, std::size_t a, std::size_t b, auto combine) const {
    const auto totals = numbers(total);
    const auto left = numbers(a);
    const auto right = numbers(b);
    std::size_t seen = 0;
    for (std::size_t at = 0; at < totals.size(); ++at) {
      if (!totals[at] || !left[at] || !right[at]) continue;
      const auto difference = *totals[at] - combine(*left[at], *right[at]);
      if (difference > 1 || difference < -1) return false;
      ++seen;
    }
    return seen > 0;
  }

 private:
  static constexpr std::int64_t kMostUsual = 1'000'000'000'000;

  bool isNamedOtherwise(std::size_t at) const {
    for (std::size_t column = 0; column < m_plan.columns.size(); ++column) {
      const auto kind = static_cast<ExpenseColumn>(column);
      const bool isAmount =
          kind == ExpenseColumn::Amount || kind == ExpenseColumn::AmountXof || kind == ExpenseColumn::Credit;
      if (m_plan.columns[column] == at && !isAmount) return true;
    }
    return false;
  }

  const ImportPlan& m_plan;
  const DelimitedTable& m_table;
  std::map<AmountRole, std::vector<std::size_t>> m_columns;
};

bool isInFrancs(const ImportPlan& plan, std::size_t column) {
  return currencyNamedIn(plan.heads[column]).currency == Currency::Xof;
}

// One for all that hold the same; several where they differ.
std::vector<std::size_t> differing(const AmountColumns& columns, const std::vector<std::size_t>& from) {
  std::vector<std::size_t> kept;
  for (const auto column : from) {
    const bool isKnown =
        std::any_of(kept.begin(), kept.end(), [&](auto other) { return columns.areEqual(column, other); });
    if (!isKnown) kept.push_back(column);
  }
  return kept;
}

bool isBareTotal(const ImportPlan& plan, std::size_t column) {
  return exchange::holdsWords(plainHead(plan.heads[column]), "total") &&
         !exchange::holdsWords(plainHead(plan.heads[column]), "ttc");
}

// The columns of the best kind that there are.
std::vector<std::size_t> bestAmounts(const ImportPlan& plan, AmountColumns& columns) {
  auto spent = columns.of(AmountRole::Spent);
  const auto& plain = columns.of(AmountRole::Plain);
  // A total beside an amount may be a running one, or made of it, or yet another thing.
  const bool isOneTotal = spent.size() == 1 && isBareTotal(plan, spent[0]) && plain.size() == 1;
  if (!isOneTotal) return spent.empty() ? plain : spent;
  if (columns.isRunning(spent[0], plain[0])) return plain;
  const auto product = [](std::int64_t a, std::int64_t b) { return a / 100 * b + a % 100 * b / 100; };
  const auto sum = [](std::int64_t a, std::int64_t b) { return a + b; };
  const auto quantity = columns.first(AmountRole::Quantity);
  const auto tax = columns.first(AmountRole::Tax);
  const bool isMade = (quantity && columns.follows(spent[0], plain[0], *quantity, product)) ||
                      (tax && columns.follows(spent[0], plain[0], *tax, sum));
  if (!isMade) spent.push_back(plain[0]);
  return spent;
}

std::vector<AmountChoice> choicesOf(const ImportPlan& plan, AmountColumns& columns) {
  std::vector<AmountChoice> choices;
  const auto quantity = columns.first(AmountRole::Quantity);
  const auto tax = columns.first(AmountRole::Tax);
  const auto net = columns.first(AmountRole::NetOfTax);
  auto best = bestAmounts(plan, columns);
  const bool isInEuros =
      std::any_of(best.begin(), best.end(), [&](auto at) { return !isInFrancs(plan, at); });
  if (isInEuros) std::erase_if(best, [&](auto at) { return isInFrancs(plan, at); });
  best = differing(columns, best);
  for (const auto column : best) {
    const auto head = plainHead(plan.heads[column]);
    const bool isPrice = head == "prix" || head == "cout" || head == "cost";
    if (isPrice && quantity && best.size() == 1) choices.push_back({column, quantity, {}});
    choices.push_back({column, {}, {}});
    const bool isPlain = amountRoleOf(head) == AmountRole::Plain;
    if (isPlain && tax && !net && best.size() == 1) choices.push_back({column, {}, tax});
  }
  if (!choices.empty()) return choices;
  if (net && tax) choices.push_back({*net, {}, tax});
  for (const auto column : columns.of(AmountRole::NetOfTax)) choices.push_back({column, {}, {}});
  const auto price = columns.first(AmountRole::UnitPrice);
  if (price && quantity && choices.empty()) choices.push_back({*price, quantity, {}});
  if (price && choices.size() < 2) choices.push_back({*price, {}, {}});
  for (const auto column : columns.of(AmountRole::Planned)) choices.push_back({column, {}, {}});
  return choices;
}

}  // namespace

void chooseAmount(ImportPlan& plan, const DelimitedTable& table) {
  AmountColumns columns(plan, table);
  const auto credit = plan.of(ExpenseColumn::Credit);
  const auto debit = columns.first(AmountRole::Debit);
  const auto received = columns.first(AmountRole::Credit);
  if (debit && (credit || received)) {
    plan.of(ExpenseColumn::Amount) = debit;
    if (!credit) plan.of(ExpenseColumn::Credit) = received;
    if (plan.of(ExpenseColumn::AmountXof) == debit) plan.of(ExpenseColumn::AmountXof).reset();
    return;
  }
  plan.of(ExpenseColumn::Credit).reset();
  const auto choices = choicesOf(plan, columns);
  if (choices.empty()) return;
  const bool isFrancs = isInFrancs(plan, choices.front().amount);
  const auto role = amountRoleOf(plan.heads[choices.front().amount]);
  const bool isSure = choices.size() == 1 && (role == AmountRole::Spent || role == AmountRole::Plain);
  if (isFrancs && isSure) {
    plan.of(ExpenseColumn::AmountXof) = choices.front().amount;
    if (plan.of(ExpenseColumn::Amount) == choices.front().amount) plan.of(ExpenseColumn::Amount).reset();
    return;
  }
  if (isFrancs) plan.of(ExpenseColumn::AmountXof).reset();
  plan.of(ExpenseColumn::Amount) = choices.front().amount;
  plan.of(ExpenseColumn::Quantity) = choices.front().times;
  plan.of(ExpenseColumn::Tax) = choices.front().plus;
  if (!isSure) plan.amountChoices = choices;
}

}  // namespace lianes::app
