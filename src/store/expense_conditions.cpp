#include "store/expense_conditions.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "lianes/store/voucher_names.hpp"
#include "store/rows.hpp"
#include "store/search_index.hpp"

namespace lianes::store {

const std::string_view kHasEvidence =
    "EXISTS (SELECT 1 FROM document WHERE attached_to = 'expense:' || lower(substr(hex(expense.id), 1, 8) || "
    "'-' || substr(hex(expense.id), 9, 4) || '-' || substr(hex(expense.id), 13, 4) || '-' || "
    "substr(hex(expense.id), 17, 4) || '-' || substr(hex(expense.id), 21)) AND kind_of = 'evidence')";

namespace {

// One change for all rows, also where somebody is reading already; what is left halfway is made anew.
class GatheringOfEvidence {
 public:
  explicit GatheringOfEvidence(sql::Connection& connection) : m_connection(connection) {
    m_connection.execute("SAVEPOINT gathering_evidence");
  }
  GatheringOfEvidence(const GatheringOfEvidence&) = delete;
  GatheringOfEvidence& operator=(const GatheringOfEvidence&) = delete;
  ~GatheringOfEvidence() {
    try {
      m_connection.execute("RELEASE gathering_evidence");
    } catch (const sql::DatabaseError&) {
      // The step is not noted, so that it is gathered again.
    }
  }

  bool isUpToDate() {
    m_connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS evidenced_expense (expense_row INTEGER PRIMARY KEY, state TEXT NOT "
        "NULL, "
        "eur INTEGER NOT NULL); CREATE TEMP TABLE IF NOT EXISTS evidence_gathered (step INTEGER NOT NULL)");
    auto& same = m_connection.cached(
        "SELECT 1 FROM temp.evidence_gathered WHERE step = (SELECT coalesce(max(number), 0) FROM step)");
    const bool found = same.step();
    same.reset();
    return found;
  }

  void gather() {
    m_connection.execute("DELETE FROM temp.evidence_gathered; DELETE FROM temp.evidenced_expense");
    auto& documents = m_connection.cached(
        "SELECT attached_to FROM document WHERE attached_to >= 'expense:' AND attached_to < 'expense;' AND "
        "kind_of = 'evidence'");
    auto& row = m_connection.cached(
        "INSERT OR IGNORE INTO temp.evidenced_expense SELECT row_number, state, eur FROM expense WHERE id = "
        "$1");
    while (documents.step()) {
      const auto owner = RecordReference::parse(documents.text(0));
      if (!owner) continue;
      row.bind(1, blobOf(owner->id));
      row.run();
    }
    documents.reset();
    m_connection.execute("INSERT INTO temp.evidence_gathered SELECT coalesce(max(number), 0) FROM step");
  }

 private:
  sql::Connection& m_connection;
};

}  // namespace

void gatherEvidenced(sql::Connection& connection) {
  GatheringOfEvidence gathering(connection);
  if (!gathering.isUpToDate()) gathering.gather();
}

ExpenseConditions::ExpenseConditions(const ConsortiumFile& file, const ExpenseFilter& filter,
                                     EvidenceLeftOutBy evidence) {
  if (filter.project) addReference("project_id", filter.project->uuid());
  if (filter.mission) addReference("mission_id", filter.mission->uuid());
  if (filter.member) addReference("member_id", filter.member->uuid());
  if (filter.state) addText("expense.state = ", codeOf(*filter.state));
  if (filter.state && *filter.state != ExpenseState::Active) m_sql += kIsNotActive;
  if (filter.eligible) {
    m_sql += " AND EXISTS (SELECT 1 FROM expense_verdict WHERE expense_row = expense.row_number AND reasons ";
    m_sql += *filter.eligible ? "= '')" : "<> '')";
  }
  if (filter.period.last()) addText("expense.spent_on <= ", filter.period.last()->text());
  if (filter.withoutEvidence && evidence == EvidenceLeftOutBy::Condition)
    m_sql += " AND NOT " + std::string(kHasEvidence);
  if ((filter.eligible || filter.withoutEvidence) && !filter.state) {
    m_sql += " AND expense.state <> 'cancelled'";
  }
  const auto typed = parseListFilter(filter.text);
  const bool isAllSigns = std::all_of(typed.terms.begin(), typed.terms.end(), isOfSigns);
  for (const auto& term : typed.terms) {
    if (isAllSigns || !isOfSigns(term)) addTerm(file, term);
  }
  // Beside another condition, a bound that is always there: a walk by day instead of through the table.
  if (filter.period.first() || !m_sql.empty()) {
    addText("expense.spent_on >= ", filter.period.first() ? filter.period.first()->text() : "");
  }
}

int ExpenseConditions::bindTo(sql::Statement& statement) const {
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

void ExpenseConditions::addReference(std::string_view column, const Uuid& id) {
  m_values.emplace_back(id);
  m_sql += " AND expense." + std::string(column) + " = " + place(0);
}

void ExpenseConditions::addText(std::string_view condition, std::string_view text) {
  m_values.emplace_back(std::string(text));
  m_sql += " AND " + std::string(condition) + place(0);
}

std::string ExpenseConditions::bound(std::variant<Uuid, std::string, std::int64_t> value) {
  m_values.push_back(std::move(value));
  return place(0);
}

// The row numbers of a kind that the index finds.
std::string ExpenseConditions::matching(std::string_view query, EntityKind kind) {
  const auto first = std::to_string(searchRow(kind, 0));
  return "SELECT rowid - " + first + " FROM search WHERE search MATCH " + bound(std::string(query)) +
         " AND rowid >= " + first + " AND rowid < " + std::to_string(searchRow(kind, kSearchRowsOfKind));
}

std::string ExpenseConditions::within(const Period& days) {
  auto sql = "expense.spent_on >= " + bound(days.first() ? days.first()->text() : std::string());
  if (days.last()) sql += " AND expense.spent_on <= " + bound(days.last()->text());
  return sql;
}

// The euros are those of any voucher; francs are those it was paid in.
std::string ExpenseConditions::within(const AmountBounds& bounds) {
  const bool isEuros = bounds.currency == Currency::Eur;
  const std::string column = isEuros ? "expense.eur" : "expense.amount";
  std::string sql = isEuros ? "" : "expense.spent_on >= '' AND expense.amount_currency = 'XOF' AND ";
  sql += column + " >= " + bound(bounds.least.value_or(INT64_MIN));
  if (bounds.most) sql += " AND " + column + " <= " + bound(*bounds.most);
  return sql;
}

std::string ExpenseConditions::numbered(const ConsortiumFile& file, const TypedVoucherNumber& typed) {
  std::string sql;
  for (const auto& owner : VoucherNames(file).ownersCalled(typed.code)) {
    sql += sql.empty() ? "" : " UNION ";
    sql += "SELECT row_number FROM expense WHERE coalesce(project_id, mission_id, x'') = ";
    sql += owner ? bound(*owner) : "x''";
    sql += " AND substr(spent_on, 1, 4) = " + bound(std::to_string(typed.year)) +
           " AND number = " + bound(typed.number);
  }
  return sql;
}

// Any of what the term holds, each found through an index of its own.
void ExpenseConditions::addTerm(const ConsortiumFile& file, const FilterTerm& term) {
  std::vector<std::string> ways;
  if (const auto query = termQuery(term); !query.empty())
    ways.push_back(matching(query, EntityKind::Expense));
  if (auto words = wordQuery(term); !words.empty()) {
    words = "name : " + words;
    ways.push_back(
        "SELECT row_number FROM expense WHERE project_id IN (SELECT id FROM micro_project WHERE row_number "
        "IN (" +
        matching(words, EntityKind::MicroProject) + "))");
    ways.push_back(
        "SELECT row_number FROM expense WHERE mission_id IN (SELECT id FROM mission WHERE row_number IN (" +
        matching(words, EntityKind::Mission) + "))");
  }
  const auto rowsWhere = [&](const std::string& condition) {
    ways.push_back("SELECT row_number FROM expense WHERE " + condition);
  };
  if (term.days) rowsWhere(within(*term.days));
  if (term.year) rowsWhere(within(Period(Date::of(*term.year, 1, 1), Date::of(*term.year, 12, 31))));
  if (term.isBound()) {
    for (const auto& bounds : term.amounts) rowsWhere(within(bounds));
  }
  if (term.voucher) {
    if (auto sql = numbered(file, *term.voucher); !sql.empty()) ways.push_back(std::move(sql));
  }
  m_sql += " AND expense.row_number IN (";
  for (std::size_t at = 0; at < ways.size(); ++at) m_sql += (at == 0 ? "" : " UNION ") + ways[at];
  m_sql += ways.empty() ? "NULL)" : ")";
}

}  // namespace lianes::store
