#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lianes/domain/entities/micro_project.hpp"
#include "lianes/domain/entities/mission.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/funding/facts.hpp"
#include "lianes/store/consortium_file.hpp"

// What a page that shows the whole consortium at once asks of a file, read from indexes and short tables
// alone.
namespace lianes::store {

// readScenario (facts.hpp) without a single expense, whatever their number: for who only looks at members,
// projects, missions and the envelope.
Result<funding::Scenario, Problems> readScenarioWithoutExpenses(const ConsortiumFile& file,
                                                                std::optional<Date> asOf = {});

// What one budget plans to spend, in euros: the cash lines, eligible or not, of the version that counts
// (facts.hpp) of a project, of a mission, or, with neither, of the programme's pooled costs.
struct BudgetSum {
  std::optional<Id<MicroProject>> project;
  std::optional<Id<Mission>> mission;
  Money eur;

  friend bool operator==(const BudgetSum&, const BudgetSum&) = default;
};
// Projects, then missions, then the programme. A budget that leaves 64 bits is left out.
std::vector<BudgetSum> budgets(const ConsortiumFile& file, std::optional<Date> asOf = {});

// How many vouchers the filters `withoutEvidence` and `eligible = false` of lists.hpp find. Both leave out
// cancelled vouchers, unless the filter names a state.
struct ExpenseFlaws {
  std::int64_t withoutEvidence = 0;
  std::int64_t ineligible = 0;
};
ExpenseFlaws flawsOfExpenses(const ConsortiumFile& file);

}  // namespace lianes::store
