#include <algorithm>

#include "lianes/store/lists.hpp"
#include "lianes/store/overview_sums.hpp"
#include "store/expense_conditions.hpp"
#include "store/rows.hpp"
#include "store/verdicts.hpp"

namespace lianes::store {
namespace {

std::string listSql(const ExpenseQuery& query, const ExpenseConditions& conditions) {
  const std::string way = query.descending ? " DESC" : "";
  const std::string column = query.order == ExpenseOrder::Day ? "spent_on" : "eur";
  const std::string number = query.order == ExpenseOrder::Day ? ", number" : "";
  const std::string compare = query.descending ? " < (" : " > (";
  const auto value = conditions.place(1);
  const auto row = conditions.place(2);
  const auto most = conditions.place(3);
  // The place is always bound, so that the first page is found as any other.
  std::string sql = "SELECT (SELECT reasons FROM expense_verdict WHERE expense_row = expense.row_number), " +
                    std::string(kHasEvidence) + ", " + "row_number, " + columnList(EntityKind::Expense) +
                    " FROM expense WHERE ";
  sql += query.order == ExpenseOrder::Day ? "(spent_on, number, row_number)" + compare + value + ", " +
                                                conditions.place(4) + ", " + row + ")"
                                          : "(eur, row_number)" + compare + value + ", " + row + ")";
  return sql + conditions.sql() + " ORDER BY " + column + way + (number.empty() ? "" : number + way) +
         ", row_number" + way + " LIMIT " + most;
}

void bindPlace(sql::Statement& statement, int parameter, const ExpenseQuery& query) {
  const bool down = query.descending;
  const auto far = down ? INT64_MAX : INT64_MIN;
  if (query.order == ExpenseOrder::Day) {
    const auto* day = query.after ? std::get_if<Date>(&query.after->value) : nullptr;
    statement.bind(parameter, std::string_view(day != nullptr ? day->text() : down ? "~" : ""));
    statement.bind(parameter + 3, query.after ? query.after->number : far);
  } else {
    const auto* amount = query.after ? std::get_if<std::int64_t>(&query.after->value) : nullptr;
    statement.bind(parameter, amount != nullptr ? *amount : far);
  }
  statement.bind(parameter + 1, query.after ? query.after->row : far);
  statement.bind(parameter + 2, static_cast<std::int64_t>(query.most) + 1);
}

ExpensePlace placeOf(const Expense& expense, std::int64_t row, ExpenseOrder order) {
  if (order == ExpenseOrder::Day) return {expense.spentOn, expense.number, row};
  return {expense.eur.minor(), expense.number, row};
}

}  // namespace

ExpensePage listExpenses(const ConsortiumFile& file, const ExpenseQuery& query) {
  const ExpenseConditions conditions(file, query.filter);
  auto& rows = file.connection().cached(listSql(query, conditions));
  bindPlace(rows, conditions.bindTo(rows), query);
  ExpensePage page;
  std::optional<ExpensePlace> last;
  while (rows.step()) {
    if (page.rows.size() == query.most) {
      page.next = last;
      break;
    }
    ExpenseRow row{fromRecord<Expense>(readRow(EntityKind::Expense, rows, 3)), {}, rows.integer(1) != 0};
    if (!rows.isNull(0)) row.verdict = verdictIn(rows.text(0));
    last = placeOf(row.expense, rows.integer(2), query.order);
    page.rows.push_back(std::move(row));
  }
  rows.reset();
  return page;
}

namespace {

ExpenseTotal totalBySql(const ConsortiumFile& file, const ExpenseFilter& filter) {
  const ExpenseConditions conditions(file, filter);
  auto& rows =
      file.connection().cached("SELECT count(*), sum(eur) FROM expense WHERE true" + conditions.sql());
  conditions.bindTo(rows);
  ExpenseTotal total;
  if (rows.step()) total = {rows.integer(0), Money::cents(rows.integer(1))};
  rows.reset();
  return total;
}

// Of what the filter finds, apart from evidence. What has any bears all that most ask for.
ExpenseTotal totalWithEvidence(const ConsortiumFile& file, const ExpenseFilter& filter) {
  gatherEvidenced(file.connection());
  const ExpenseConditions conditions(file, filter, EvidenceLeftOutBy::Caller);
  auto alone = filter;
  alone.withoutEvidence = false;
  const bool asksNothingElse = ExpenseConditions(file, alone).sql().empty();
  auto& rows = file.connection().cached(
      asksNothingElse ? "SELECT count(*), sum(eur) FROM temp.evidenced_expense WHERE state <> 'cancelled'"
                      : "SELECT count(*), sum(expense.eur) FROM temp.evidenced_expense CROSS JOIN expense ON "
                        "row_number = evidenced_expense.expense_row WHERE true" +
                            conditions.sql());
  if (!asksNothingElse) conditions.bindTo(rows);
  ExpenseTotal total;
  if (rows.step()) total = {rows.integer(0), Money::cents(rows.integer(1))};
  rows.reset();
  return total;
}

}  // namespace

// What has evidence, and what is cancelled, is taken from the total of all, which an index gives.
ExpenseTotal totalOf(const ConsortiumFile& file, const ExpenseFilter& filter) {
  if (!filter.withoutEvidence) return totalBySql(file, filter);
  auto rest = filter;
  rest.withoutEvidence = false;
  auto total = totalBySql(file, rest);
  const auto takeOut = [&](const ExpenseTotal& part) {
    total.count -= part.count;
    total.eur -= part.eur;
  };
  if (!filter.state && !filter.eligible) {
    rest.state = ExpenseState::Cancelled;
    takeOut(totalBySql(file, rest));
  }
  takeOut(totalWithEvidence(file, filter));
  return total;
}

ExpenseFlaws flawsOfExpenses(const ConsortiumFile& file) {
  const auto count = [&](std::string_view sql) {
    auto& rows = file.connection().cached(sql);
    const auto found = rows.step() ? rows.integer(0) : 0;
    rows.reset();
    return found;
  };
  // Whoever has evidence is told by the documents, each by its own; the cancelled ones are few.
  const auto all = count("SELECT count(*) FROM expense WHERE spent_on >= ''");
  const auto cancelled =
      count("SELECT count(*) FROM expense WHERE state = 'cancelled'" + std::string(kIsNotActive));
  const auto proven = count(
      "SELECT count(DISTINCT attached_to) FROM document WHERE attached_to >= 'expense:' AND attached_to < "
      "'expense;' AND kind_of = 'evidence'");
  const auto provenCancelled = count("SELECT count(*) FROM expense WHERE state = 'cancelled'" +
                                     std::string(kIsNotActive) + " AND " + std::string(kHasEvidence));
  const auto ineligible = count(
      "SELECT count(*) FROM expense_verdict INDEXED BY expense_verdict_by_reasons CROSS JOIN expense ON "
      "expense.row_number = expense_row WHERE reasons <> '' AND state <> 'cancelled'");
  return {all - cancelled - (proven - provenCancelled), ineligible};
}

std::int64_t nextVoucherNumber(const ConsortiumFile& file, const VoucherOwner& owner, int year) {
  auto& rows = file.connection().cached(
      "SELECT max(number) FROM expense WHERE coalesce(project_id, mission_id, x'') = $1 AND substr(spent_on, "
      "1, "
      "4) = $2");
  if (const auto* project = std::get_if<Id<MicroProject>>(&owner)) {
    rows.bind(1, blobOf(project->uuid()));
  } else if (const auto* mission = std::get_if<Id<Mission>>(&owner)) {
    rows.bind(1, blobOf(mission->uuid()));
  } else {
    rows.bind(1, sql::Blob());
  }
  auto digits = std::to_string(year);
  digits.insert(0, 4 - std::min<std::size_t>(4, digits.size()), '0');
  rows.bind(2, std::string_view(digits));
  const auto highest = rows.step() ? rows.integer(0) : 0;
  rows.reset();
  return highest + 1;
}

}  // namespace lianes::store
