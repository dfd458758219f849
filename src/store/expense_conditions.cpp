#include "store/expense_conditions.hpp"

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

ExpenseConditions::ExpenseConditions(const ExpenseFilter& filter, EvidenceLeftOutBy evidence) {
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
  addWords(filter.text);
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

void ExpenseConditions::addWords(std::string_view text) {
  const auto query = searchQuery(text);
  if (query.empty()) return;
  m_values.emplace_back(query);
  m_sql += " AND expense.row_number IN (SELECT rowid - " + std::to_string(searchRow(EntityKind::Expense, 0)) +
           " FROM search WHERE search MATCH " + place(0) +
           " AND rowid >= " + std::to_string(searchRow(EntityKind::Expense, 0)) + " AND rowid < " +
           std::to_string(searchRow(EntityKind::Expense, kSearchRowsOfKind)) + ")";
}

}  // namespace lianes::store
