#include <algorithm>
#include <utility>

#include "funding/derivation_steps.hpp"
#include "lianes/domain/wide.hpp"
#include "lianes/funding/explain.hpp"

namespace lianes::funding {
namespace {

struct MissionTrees {
  const Scenario& scenario;
  const MissionFacts& facts;
  const MissionPlan& mission;

  Derivation cost() const { return fact(Figure::Cost, facts.cost, EntityKind::Mission, facts.id); }
  Derivation otherFunding() const {
    return fact(Figure::OtherFunding, facts.otherFunding, EntityKind::Mission, facts.id);
  }
  Derivation cap() const {
    return step(Figure::Cap, Rule::F10, Formula::Product, *mission.cap,
                {cost(), ruleOfCall(Figure::MissionCap, *scenario.rules.missionCap)}, Rounding::Down);
  }

  Derivation limit() const {
    std::vector<Derivation> limits{step(Figure::ShareLimit, Rule::F10, Formula::PositiveDifference,
                                        std::max(Money(), facts.cost - facts.otherFunding),
                                        {cost(), otherFunding()})};
    if (scenario.rules.missionCapScope == MissionCapScope::All && mission.cap) limits.push_back(cap());
    return step(Figure::ShareLimit, Rule::F10, Formula::Minimum, mission.limit, std::move(limits));
  }

  // What the member would pay if all shares together were not too much.
  Derivation wanted(std::size_t index, Figure figure) const {
    std::vector<Derivation> limits;
    if (facts.shares[index].agreed) {
      limits.push_back(fact(Figure::Agreed, *facts.shares[index].agreed, EntityKind::MissionShare,
                            facts.shares[index].member));
    }
    if (mission.cap) limits.push_back(cap());
    if (limits.empty()) return fact(figure, Money(), EntityKind::MissionShare, facts.shares[index].member);
    return step(figure, Rule::F10, Formula::Minimum, mission.shares[index].wanted, std::move(limits));
  }

  Derivation share(std::size_t index) const {
    if (!mission.reduced) return wanted(index, Figure::Share);
    return step(Figure::Share, Rule::F10, Formula::Part, mission.shares[index].share,
                {limit(), wanted(index, Figure::WantedShare), wantedShares(),
                 extraCent(Rule::F10, mission.shares[index].extraCent)},
                Rounding::Down);
  }

  Derivation wantedShares() const {
    std::vector<Derivation> parts;
    Wide sum = 0;
    for (const auto& share : mission.shares) {
      parts.push_back(whose(share.member, elsewhere(Figure::WantedShare, Rule::F10, share.wanted)));
      sum += share.wanted.minor();
    }
    // Only a reduced mission asks for this sum; beyond 64 bits it is left out rather than wrong.
    const auto cents = narrow(sum);
    return step(Figure::WantedShares, Rule::F10, Formula::Sum, cents ? Value(Money::cents(*cents)) : Value(),
                std::move(parts));
  }

  Derivation balance() const {
    std::vector<Derivation> operands{
        cost(), step(Figure::OtherFundingUsed, Rule::F10, Formula::Minimum,
                     std::min(facts.otherFunding, facts.cost), {otherFunding(), cost()})};
    for (const auto& share : mission.shares)
      operands.push_back(whose(share.member, elsewhere(Figure::Share, Rule::F10, share.share)));
    return step(Figure::Balance, Rule::F10, Formula::Difference, mission.balance, std::move(operands));
  }
};

}  // namespace

std::vector<Derivation> explainMission(const Scenario& scenario, const Plan& plan, std::size_t index) {
  const MissionTrees trees{scenario, scenario.missions.at(index), plan.missions.at(index)};
  std::vector<Derivation> why;
  if (trees.mission.cap) why.push_back(trees.cap());
  for (std::size_t i = 0; i < trees.facts.shares.size(); ++i)
    why.push_back(whose(trees.facts.shares[i].member, trees.share(i)));
  why.push_back(trees.balance());
  return why;
}

}  // namespace lianes::funding
