#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "lianes/funding/facts.hpp"
#include "lianes/store/verdicts.hpp"
#include "store/sql/connection.hpp"

namespace lianes::store {

// The reasons as the table writes them: codes separated by spaces.
Verdict verdictIn(std::string_view codes);

// Keeps the table expense_verdict in step with expenses, memberships and rules, inside the step that changes
// them. An expense without a row has no verdict: there is no consortium yet, or its call's rules contradict
// each other.
class VerdictKeeper {
 public:
  // Verdicts that change are also added to `changes`, unless it is null.
  VerdictKeeper(sql::Connection& connection, std::vector<VerdictChange>* changes)
      : m_connection(connection), m_changes(changes) {}

  // What a step changed: every row is already as it shall be. Nothing where a record did not exist.
  void note(const std::optional<Record>& before, const std::optional<Record>& after);
  void noteRemovedExpense(std::int64_t row);

  // Judges again what the noted changes touch. Rules and members are read once.
  void refresh();

  // The rows of expenses whose stored verdict is not the one that rules and members give.
  std::vector<std::int64_t> stale();

 private:
  struct Judged {
    std::int64_t row;
    Uuid id;
    std::optional<Uuid> member;
    Date day;
    std::optional<std::string> stored;
  };
  void readBasis();
  std::vector<Judged> readJudged(std::string_view where, const std::optional<Uuid>& which);
  void judgeAll(std::string_view where, const std::optional<Uuid>& which);
  static Judged addedExpense(const Record& record);
  void judgeAdded();
  std::optional<std::string> judgementOf(const Judged& expense) const;
  void judge(const Judged& expense);
  std::string reasonsFor(const Judged& expense) const;

  sql::Connection& m_connection;
  std::vector<VerdictChange>* m_changes;
  bool m_everything = false;
  std::set<Uuid> m_members;
  std::vector<Uuid> m_expenses;
  std::vector<Judged> m_added;  // their rows are found when they are judged
  std::optional<CallRules> m_rules;
  std::map<Uuid, funding::MemberFacts> m_facts;
};

inline std::vector<std::int64_t> staleVerdicts(sql::Connection& connection) {
  return VerdictKeeper(connection, nullptr).stale();
}

}  // namespace lianes::store
