#pragma once

#include <map>
#include <optional>
#include <vector>

#include "lianes/domain/entities.hpp"
#include "lianes/funding/facts.hpp"
#include "lianes/store/overview_sums.hpp"
#include "store/rows.hpp"
#include "store/sql/connection.hpp"

// The parts of the engine's facts, each read on its own.
namespace lianes::store {

// In the order of their making.
template <Described Entity>
std::vector<Entity> readAll(sql::Connection& connection) {
  constexpr auto kKind = Description<Entity>::kind;
  auto rows = connection.prepare("SELECT " + columnList(kKind) + " FROM \"" + std::string(codeOf(kKind)) +
                                 "\" ORDER BY id");
  std::vector<Entity> all;
  while (rows.step()) all.push_back(fromRecord<Entity>(readRow(kKind, rows)));
  return all;
}

// The consortium of the file; nothing before it is entered.
std::optional<Consortium> readConsortium(sql::Connection& connection);

// Whether something dated `day` counts on `asOf`; without a date it does.
inline bool countsBy(const std::optional<Date>& day, const std::optional<Date>& asOf) {
  return !day || !asOf || *day <= *asOf;
}

Result<CallRules, Problems> readRules(sql::Connection& connection, Id<Call> call, std::optional<Date> asOf);

// One for each organisation with a membership.
std::map<Uuid, funding::MemberFacts> readMembers(sql::Connection& connection, std::optional<Date> asOf);

// What readScenario says of budgets: the sum of the eligible cash lines of the version that counts.
class BudgetFacts {
 public:
  BudgetFacts(sql::Connection& connection, std::optional<Date> asOf);

  // Nothing when there is no version. Adds to `problems` when the sum leaves 64 bits or is negative.
  std::optional<Money> ofProject(Id<MicroProject> project, Problems& problems);
  std::optional<Money> ofMission(Id<Mission> mission, Problems& problems);

  std::vector<BudgetSum> all();

 private:
  std::optional<Money> sumOf(const std::map<Uuid, Id<BudgetVersion>>& chosen, const RecordReference& owner,
                             bool eligibleOnly, Problems& problems);

  sql::Connection& m_connection;
  std::map<Uuid, Id<BudgetVersion>> m_ofProjects;
  std::map<Uuid, Id<BudgetVersion>> m_ofMissions;
  std::map<Uuid, Id<BudgetVersion>> m_ofProgramme;
};

// Needs the members to know who owes a share.
std::vector<funding::MissionFacts> readMissions(sql::Connection& connection,
                                                const std::map<Uuid, funding::MemberFacts>& members,
                                                std::optional<Date> asOf, Problems& problems);

}  // namespace lianes::store
