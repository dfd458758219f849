#include "store/verdicts.hpp"

#include <algorithm>

#include "store/facts_reader.hpp"
#include "store/rows.hpp"
#include "store/step_writer.hpp"

namespace lianes::store {
namespace {

std::string codesOf(const Verdict& verdict) {
  std::string codes;
  for (const auto reason : verdict) codes += (codes.empty() ? "" : " ") + std::string(codeOf(reason));
  return codes;
}

constexpr std::string_view kJudgedExpenses =
    "SELECT expense.row_number, expense.id, expense.member_id, expense.spent_on, expense_verdict.reasons "
    "FROM "
    "expense LEFT JOIN expense_verdict ON expense_verdict.expense_row = expense.row_number";

}  // namespace

Verdict verdictIn(std::string_view codes) {
  Verdict verdict;
  while (!codes.empty()) {
    const auto end = std::min(codes.find(' '), codes.size());
    const auto reason = choiceOf<funding::Ineligibility>(codes.substr(0, end));
    if (!reason) throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, "expense_verdict");
    verdict.push_back(*reason);
    codes.remove_prefix(std::min(end + 1, codes.size()));
  }
  return verdict;
}

// What the step knows of a new expense need not be read back from its row.
VerdictKeeper::Judged VerdictKeeper::addedExpense(const Record& record) {
  static const auto kMember = describe(EntityKind::Expense).indexOf("member_id").value();
  static const auto kDay = describe(EntityKind::Expense).indexOf("spent_on").value();
  Judged expense{0, record.id, {}, std::get<Date>(record.values[kDay]), {}};
  if (const auto* member = std::get_if<Uuid>(&record.values[kMember])) expense.member = *member;
  return expense;
}

void VerdictKeeper::judgeAdded() {
  for (auto& expense : m_added) {
    if (const auto row = rowNumber(m_connection, EntityKind::Expense, expense.id)) {
      expense.row = *row;
      judge(expense);
    }
  }
}

void VerdictKeeper::note(const std::optional<Record>& before, const std::optional<Record>& after) {
  const auto& record = before ? *before : *after;
  if (record.kind == EntityKind::CallRule || record.kind == EntityKind::Consortium) m_everything = true;
  if (record.kind == EntityKind::Expense && after) {
    if (before) {
      m_expenses.push_back(record.id);
    } else {
      m_added.push_back(addedExpense(*after));
    }
  }
  if (record.kind != EntityKind::Membership) return;
  for (const auto* side : {&before, &after}) {
    if (*side) m_members.insert(fromRecord<Membership>(**side).organisation.uuid());
  }
}

void VerdictKeeper::noteRemovedExpense(std::int64_t row) {
  auto& statement = m_connection.cached("DELETE FROM expense_verdict WHERE expense_row = $1");
  statement.bind(1, row);
  statement.run();
}

void VerdictKeeper::readBasis() {
  if (const auto consortium = readConsortium(m_connection)) {
    if (auto rules = readRules(m_connection, consortium->call, std::nullopt)) m_rules = *rules;
  }
  m_facts = readMembers(m_connection, std::nullopt);
}

void VerdictKeeper::refresh() {
  if (!m_everything && m_members.empty() && m_expenses.empty() && m_added.empty()) return;
  readBasis();
  if (m_everything) return judgeAll("", std::nullopt);
  judgeAdded();
  for (const auto& member : m_members) judgeAll(" WHERE expense.member_id = $1", member);
  for (const auto& expense : m_expenses) judgeAll(" WHERE expense.id = $1", expense);
}

std::vector<std::int64_t> VerdictKeeper::stale() {
  readBasis();
  std::vector<std::int64_t> rows;
  for (const auto& expense : readJudged("", std::nullopt)) {
    if (judgementOf(expense) != expense.stored) rows.push_back(expense.row);
  }
  return rows;
}

void VerdictKeeper::judgeAll(std::string_view where, const std::optional<Uuid>& which) {
  for (const auto& expense : readJudged(where, which)) judge(expense);
}

// All are read before the first is written: a cursor does not outlive its rows.
std::vector<VerdictKeeper::Judged> VerdictKeeper::readJudged(std::string_view where,
                                                             const std::optional<Uuid>& which) {
  auto& rows = m_connection.cached(std::string(kJudgedExpenses) + std::string(where));
  if (which) rows.bind(1, blobOf(*which));
  std::vector<Judged> expenses;
  while (rows.step()) {
    const auto id = uuidOf(rows.blob(1));
    const auto day = Date::parse(rows.text(3));
    if (!day) throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, "expense " + id.text());
    Judged expense{rows.integer(0), id, {}, *day, {}};
    if (!rows.isNull(2)) expense.member = uuidOf(rows.blob(2));
    if (!rows.isNull(4)) expense.stored = std::string(rows.text(4));
    expenses.push_back(std::move(expense));
  }
  rows.reset();
  return expenses;
}

std::optional<std::string> VerdictKeeper::judgementOf(const Judged& expense) const {
  return m_rules ? std::optional(reasonsFor(expense)) : std::nullopt;
}

void VerdictKeeper::judge(const Judged& expense) {
  const auto reasons = judgementOf(expense);
  if (reasons == expense.stored) return;
  if (reasons) {
    auto& statement =
        m_connection.cached("INSERT OR REPLACE INTO expense_verdict (expense_row, reasons) VALUES ($1, $2)");
    statement.bind(1, expense.row);
    statement.bind(2, std::string_view(*reasons));
    statement.run();
  } else {
    noteRemovedExpense(expense.row);
  }
  if (m_changes == nullptr) return;
  const auto verdict = [](const std::optional<std::string>& codes) {
    return codes ? std::optional(verdictIn(*codes)) : std::nullopt;
  };
  m_changes->push_back({Id<Expense>(expense.id), verdict(expense.stored), verdict(reasons)});
}

std::string VerdictKeeper::reasonsFor(const Judged& expense) const {
  if (!expense.member) return codesOf(funding::reasonsAgainst(*m_rules, expense.day));
  static const funding::MemberFacts kUnknown;
  const auto member = m_facts.find(*expense.member);
  return codesOf(
      funding::reasonsAgainst(*m_rules, member == m_facts.end() ? kUnknown : member->second, expense.day));
}

std::optional<Verdict> verdictOf(const ConsortiumFile& file, Id<Expense> expense) {
  auto& statement = file.connection().cached(
      "SELECT reasons FROM expense JOIN expense_verdict ON expense_row = row_number WHERE id = $1");
  statement.bind(1, blobOf(expense.uuid()));
  std::optional<Verdict> verdict;
  if (statement.step()) verdict = verdictIn(statement.text(0));
  statement.reset();
  return verdict;
}

std::optional<Verdict> verdictFor(const ConsortiumFile& file, std::optional<Id<Organisation>> member,
                                  Date day) {
  auto& connection = file.connection();
  const auto consortium = readConsortium(connection);
  if (!consortium) return std::nullopt;
  const auto rules = readRules(connection, consortium->call, std::nullopt);
  if (!rules) return std::nullopt;
  if (!member) return funding::reasonsAgainst(*rules, day);
  const auto members = readMembers(connection, std::nullopt);
  const auto found = members.find(member->uuid());
  return funding::reasonsAgainst(*rules, found == members.end() ? funding::MemberFacts() : found->second,
                                 day);
}

std::vector<VerdictChange> previewVerdicts(ConsortiumFile& file, const StepRequest& request) {
  if (file.isReadOnly()) return {};
  auto& connection = file.connection();
  std::vector<VerdictChange> changes;
  {
    sql::Transaction transaction(connection);  // rolled back
    StepWriter writer(connection);
    for (const auto& edit : request.edits) writer.apply(edit);
    if (!writer.problems().empty()) return {};
    writer.refreshDerived(&changes);
  }
  std::erase_if(changes, [&](const VerdictChange& change) {
    return !rowNumber(connection, EntityKind::Expense, change.expense.uuid());
  });
  std::sort(changes.begin(), changes.end(),
            [](const VerdictChange& a, const VerdictChange& b) { return a.expense < b.expense; });
  return changes;
}

}  // namespace lianes::store
