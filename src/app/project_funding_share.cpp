#include "lianes/app/project_funding_share.hpp"

#include "lianes/domain/wide.hpp"
#include "lianes/funding/plan.hpp"
#include "lianes/store/overview_sums.hpp"

namespace lianes::app {

Result<std::vector<FundingShare>, Problems> fundingShares(const store::ConsortiumFile& file) {
  const auto scenario = store::readScenarioWithoutExpenses(file);
  if (!scenario) return failure(scenario.error());
  const auto plan = funding::plan(*scenario);
  if (!plan) return failure(Problems{plan.error()});
  std::vector<FundingShare> shares;
  for (std::size_t at = 0; at < plan->projects.size(); ++at) {
    const auto& facts = scenario->projects[at];
    const auto id = Uuid::parse(plan->projects[at].id);
    if (!id || facts.eligibleBudget <= Money()) continue;
    const auto gap = plan->projects[at].gap;
    const auto found = Wide(100) * (Wide(facts.eligibleBudget.minor()) - Wide(gap.minor()));
    const auto percent = narrow(divide(found, Wide(facts.eligibleBudget.minor()), Rounding::Down));
    shares.push_back({Id<MicroProject>(*id), facts.eligibleBudget, gap, percent.value_or(0)});
  }
  return shares;
}

}  // namespace lianes::app
