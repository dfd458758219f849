#include "lianes/store/expense_rows.hpp"

#include <algorithm>

#include "lianes/base/text.hpp"
#include "store/expense_conditions.hpp"
#include "store/rows.hpp"
#include "store/verdicts.hpp"

namespace lianes::store {
namespace {

std::string orderOf(ExpenseSort sort) {
  switch (sort) {
    case ExpenseSort::Day:
      return "spent_on, number, row_number";
    case ExpenseSort::Amount:
      return "eur, spent_on, number, row_number";
    case ExpenseSort::Number:
      return "coalesce((SELECT coalesce(code, '') || title FROM micro_project WHERE id = project_id), "
             "(SELECT title FROM mission WHERE id = mission_id)) COLLATE NOCASE, substr(spent_on, 1, 4), "
             "number, row_number";
    case ExpenseSort::Supplier:
      return "+supplier COLLATE NOCASE, spent_on, number, row_number";
    case ExpenseSort::Project:
      return "coalesce((SELECT coalesce(code, '') || title FROM micro_project WHERE id = project_id), "
             "(SELECT "
             "title FROM mission WHERE id = mission_id)) COLLATE NOCASE, spent_on, number, row_number";
  }
  return {};
}

// Of the suppliers, one after another: each step is a seek, whatever the number of its vouchers.
std::optional<std::string> supplierAfter(sql::Connection& connection, const std::string& name,
                                         bool included) {
  auto& rows = connection.cached(
      included ? "SELECT supplier FROM expense WHERE supplier COLLATE NOCASE >= $1 ORDER BY supplier COLLATE "
                 "NOCASE LIMIT 1"
               : "SELECT supplier FROM expense WHERE supplier COLLATE NOCASE > $1 ORDER BY supplier COLLATE "
                 "NOCASE LIMIT 1");
  rows.bind(1, std::string_view(name));
  std::optional<std::string> found;
  if (rows.step()) found = std::string(rows.text(0));
  rows.reset();
  return found;
}

// In their order.
std::vector<ExpenseRowNumber> evidencedRows(sql::Connection& connection) {
  gatherEvidenced(connection);
  auto& rows = connection.cached("SELECT expense_row FROM temp.evidenced_expense ORDER BY expense_row");
  std::vector<ExpenseRowNumber> numbers;
  while (rows.step()) numbers.push_back(rows.integer(0));
  rows.reset();
  return numbers;
}

bool beginsWith(std::string_view text, std::string_view beginning) {
  return foldForSearch(text).starts_with(foldForSearch(beginning));
}

}  // namespace

std::vector<ExpenseRowNumber> expenseRows(const ConsortiumFile& file, const ExpenseFilter& filter,
                                          ExpenseSort sort, bool descending) {
  const ExpenseConditions conditions(file, filter, EvidenceLeftOutBy::Caller);
  // The bound on the day that conditions lack when they are empty: a walk through an index, not the table.
  auto& rows = file.connection().cached("SELECT row_number FROM expense WHERE spent_on >= ''" +
                                        conditions.sql() + " ORDER BY " + orderOf(sort));
  conditions.bindTo(rows);
  std::vector<ExpenseRowNumber> numbers;
  while (rows.step()) numbers.push_back(rows.integer(0));
  rows.reset();
  if (filter.withoutEvidence) {
    const auto evidenced = evidencedRows(file.connection());
    std::erase_if(numbers,
                  [&](auto row) { return std::binary_search(evidenced.begin(), evidenced.end(), row); });
  }
  if (descending) std::reverse(numbers.begin(), numbers.end());
  return numbers;
}

std::vector<std::optional<ExpenseRow>> readExpenses(const ConsortiumFile& file,
                                                    std::span<const ExpenseRowNumber> numbers) {
  auto& rows = file.connection().cached(
      "SELECT (SELECT reasons FROM expense_verdict WHERE expense_row = expense.row_number), " +
      std::string(kHasEvidence) + ", " + columnList(EntityKind::Expense) +
      " FROM expense WHERE row_number = $1");
  std::vector<std::optional<ExpenseRow>> read;
  read.reserve(numbers.size());
  for (const auto number : numbers) {
    rows.bind(1, number);
    std::optional<ExpenseRow> found;
    if (rows.step()) {
      found =
          ExpenseRow{fromRecord<Expense>(readRow(EntityKind::Expense, rows, 2)), {}, rows.integer(1) != 0};
      if (!rows.isNull(0)) found->verdict = verdictIn(rows.text(0));
    }
    read.push_back(std::move(found));
    rows.reset();
  }
  return read;
}

std::optional<ExpenseRowNumber> rowOfExpense(const ConsortiumFile& file, Id<Expense> expense) {
  return rowNumber(file.connection(), EntityKind::Expense, expense.uuid());
}

ExpenseSum sumOf(const ConsortiumFile& file, std::span<const ExpenseRowNumber> numbers) {
  auto& rows = file.connection().cached("SELECT state, eur FROM expense WHERE row_number = $1");
  ExpenseSum sum;
  std::int64_t cents = 0;
  for (const auto number : numbers) {
    rows.bind(1, number);
    if (rows.step()) {
      ++sum.count;
      if (rows.text(0) == codeOf(ExpenseState::Cancelled)) {
        ++sum.cancelled;
      } else {
        cents += rows.integer(1);
      }
    }
    rows.reset();
  }
  sum.eur = Money::cents(cents);
  return sum;
}

std::vector<std::string> suppliersLike(const ConsortiumFile& file, std::string_view beginning,
                                       std::size_t most) {
  std::vector<std::string> names;
  const std::string first(trimmed(beginning));
  if (first.empty()) return names;
  auto name = supplierAfter(file.connection(), first, true);
  while (name && names.size() < most && beginsWith(*name, first)) {
    names.push_back(*name);
    name = supplierAfter(file.connection(), names.back(), false);
  }
  return names;
}

std::optional<Expense> newestOfSupplier(const ConsortiumFile& file, std::string_view supplier) {
  auto& rows = file.connection().cached("SELECT " + columnList(EntityKind::Expense) +
                                        " FROM expense WHERE supplier = $1 COLLATE NOCASE ORDER BY spent_on "
                                        "DESC, number DESC LIMIT 1");
  rows.bind(1, supplier);
  std::optional<Expense> newest;
  if (rows.step()) newest = fromRecord<Expense>(readRow(EntityKind::Expense, rows));
  rows.reset();
  return newest;
}

std::vector<Expense> expensesLike(const ConsortiumFile& file, const Expense& expense, std::size_t most) {
  if (expense.supplier.empty()) return {};
  auto& rows = file.connection().cached(
      "SELECT " + columnList(EntityKind::Expense) +
      " FROM expense WHERE supplier = $1 COLLATE NOCASE AND (CASE WHEN $2 = '' OR supplier_reference IS NULL "
      "THEN amount = $3 AND amount_currency = $4 ELSE supplier_reference = $2 COLLATE NOCASE END) AND state "
      "<> 'cancelled' AND id <> $5 ORDER BY spent_on DESC, number DESC LIMIT $6");
  rows.bind(1, std::string_view(expense.supplier));
  rows.bind(2, std::string_view(expense.supplierReference));
  rows.bind(3, expense.amount.minor());
  rows.bind(4, codeOf(expense.amount.currency()));
  rows.bind(5, blobOf(expense.id.uuid()));
  rows.bind(6, static_cast<std::int64_t>(most));
  std::vector<Expense> like;
  while (rows.step()) like.push_back(fromRecord<Expense>(readRow(EntityKind::Expense, rows)));
  rows.reset();
  return like;
}

std::vector<Expense> expensesOfSupplier(const ConsortiumFile& file, std::string_view supplier) {
  auto& rows = file.connection().cached(
      "SELECT " + columnList(EntityKind::Expense) +
      " FROM expense WHERE supplier = $1 COLLATE NOCASE AND state <> 'cancelled' ORDER BY spent_on, number");
  rows.bind(1, supplier);
  std::vector<Expense> expenses;
  while (rows.step()) expenses.push_back(fromRecord<Expense>(readRow(EntityKind::Expense, rows)));
  rows.reset();
  return expenses;
}

std::vector<Document> documentsOfContent(const ConsortiumFile& file, std::string_view sha256) {
  auto& rows = file.connection().cached("SELECT " + columnList(EntityKind::Document) +
                                        " FROM document WHERE sha256 = $1 ORDER BY row_number");
  rows.bind(1, sha256);
  std::vector<Document> documents;
  while (rows.step()) documents.push_back(fromRecord<Document>(readRow(EntityKind::Document, rows)));
  rows.reset();
  return documents;
}

}  // namespace lianes::store
