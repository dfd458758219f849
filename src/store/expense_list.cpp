#include <algorithm>

#include "lianes/store/lists.hpp"
#include "lianes/store/overview_sums.hpp"
#include "store/rows.hpp"
#include "store/search_index.hpp"
#include "store/verdicts.hpp"

namespace lianes::store {
namespace {

constexpr std::string_view kEvidence =
    "EXISTS (SELECT 1 FROM document WHERE attached_to = 'expense:' || lower(substr(hex(expense.id), 1, 8) || "
    "'-' || substr(hex(expense.id), 9, 4) || '-' || substr(hex(expense.id), 13, 4) || '-' || "
    "substr(hex(expense.id), 17, 4) || '-' || substr(hex(expense.id), 21)) AND kind_of = 'evidence')";

// A condition's text and what it binds, in step.
class ExpenseConditions {
 public:
  explicit ExpenseConditions(const ExpenseFilter& filter) {
    if (filter.project) addReference("project_id", filter.project->uuid());
    if (filter.mission) addReference("mission_id", filter.mission->uuid());
    if (filter.member) addReference("member_id", filter.member->uuid());
    if (filter.state) addText("expense.state = ", codeOf(*filter.state));
    if (filter.eligible) {
      m_sql +=
          " AND EXISTS (SELECT 1 FROM expense_verdict WHERE expense_row = expense.row_number AND reasons ";
      m_sql += *filter.eligible ? "= '')" : "<> '')";
    }
    if (filter.period.last()) addText("expense.spent_on <= ", filter.period.last()->text());
    if (filter.withoutEvidence) m_sql += " AND NOT " + std::string(kEvidence);
    if ((filter.eligible || filter.withoutEvidence) && !filter.state) {
      m_sql += " AND expense.state <> 'cancelled'";
    }
    addWords(filter.text);
    // Beside another condition, a bound that is always there: a walk by day instead of through the table.
    if (filter.period.first() || !m_sql.empty()) {
      addText("expense.spent_on >= ", filter.period.first() ? filter.period.first()->text() : "");
    }
  }

  const std::string& sql() const { return m_sql; }
  std::string place(std::size_t more) const { return '$' + std::to_string(m_values.size() + more); }

  // Returns the number of the next parameter.
  int bindTo(sql::Statement& statement) const {
    int parameter = 1;
    for (const auto& value : m_values) {
      if (const auto* id = std::get_if<Uuid>(&value)) statement.bind(parameter, blobOf(*id));
      if (const auto* text = std::get_if<std::string>(&value)) {
        statement.bind(parameter, std::string_view(*text));
      }
      if (const auto* number = std::get_if<std::int64_t>(&value)) statement.bind(parameter, *number);
      ++parameter;
    }
    return parameter;
  }

 private:
  void addReference(std::string_view column, const Uuid& id) {
    m_values.emplace_back(id);
    m_sql += " AND expense." + std::string(column) + " = " + place(0);
  }
  void addText(std::string_view condition, std::string_view text) {
    m_values.emplace_back(std::string(text));
    m_sql += " AND " + std::string(condition) + place(0);
  }
  void addWords(std::string_view text) {
    std::string query;
    for (const auto& word : searchWords(text.substr(0, 400), 12)) {
      query += (query.empty() ? "\"" : " AND \"") + word + '"';
    }
    if (query.empty()) return;
    m_values.emplace_back("{name words} : (" + query + "*)");
    m_sql += " AND expense.row_number IN (SELECT rowid - " +
             std::to_string(searchRow(EntityKind::Expense, 0)) + " FROM search WHERE search MATCH " +
             place(0) + " AND rowid >= " + std::to_string(searchRow(EntityKind::Expense, 0)) +
             " AND rowid < " + std::to_string(searchRow(EntityKind::Expense, kSearchRowsOfKind)) + ")";
  }

  std::string m_sql;
  std::vector<std::variant<Uuid, std::string, std::int64_t>> m_values;
};

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
                    std::string(kEvidence) + ", " + "row_number, " + columnList(EntityKind::Expense) +
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
  const ExpenseConditions conditions(query.filter);
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

ExpenseTotal totalOf(const ConsortiumFile& file, const ExpenseFilter& filter) {
  const ExpenseConditions conditions(filter);
  auto& rows =
      file.connection().cached("SELECT count(*), sum(eur) FROM expense WHERE true" + conditions.sql());
  conditions.bindTo(rows);
  ExpenseTotal total;
  if (rows.step()) total = {rows.integer(0), Money::cents(rows.integer(1))};
  rows.reset();
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
  const auto vouchers = count("SELECT count(*) FROM expense WHERE state IN ('active', 'parked', 'refused')");
  const auto proven = count(
      "SELECT count(DISTINCT attached_to) FROM document WHERE attached_to >= 'expense:' AND attached_to < "
      "'expense;' AND kind_of = 'evidence'");
  const auto provenCancelled =
      count("SELECT count(*) FROM expense WHERE state = 'cancelled' AND " + std::string(kEvidence));
  const auto ineligible = count(
      "SELECT count(*) FROM expense_verdict INDEXED BY expense_verdict_by_reasons CROSS JOIN expense ON "
      "expense.row_number = expense_row WHERE reasons <> '' AND state <> 'cancelled'");
  return {vouchers - (proven - provenCancelled), ineligible};
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
