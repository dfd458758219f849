#include "lianes/funding/mission.hpp"

#include <algorithm>

#include "lianes/domain/wide.hpp"
#include "lianes/funding/apportion.hpp"

namespace lianes::funding {
namespace {

SharePlan wantedShare(const ShareFacts& facts, std::optional<Money> cap) {
  SharePlan plan{facts.member, facts.agreed.value_or(cap.value_or(Money())), {}, false, false};
  if (cap && plan.wanted > *cap) {
    plan.wanted = *cap;
    plan.capped = true;
  }
  plan.share = plan.wanted;
  return plan;
}

Money limitOf(const MissionFacts& mission, const CallRules& rules, std::optional<Money> cap) {
  const Money left = std::max(Money(), mission.cost - mission.otherFunding);
  return rules.missionCapScope == MissionCapScope::All && cap ? std::min(left, *cap) : left;
}

void reduceTo(Money limit, std::vector<SharePlan>& shares) {
  std::vector<Weight> weights;
  weights.reserve(shares.size());
  for (const auto& share : shares) weights.push_back({share.wanted.minor(), share.member});
  const auto parts = largestRemainder(limit.minor(), weights);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    shares[i].share = Money::cents(parts[i].amount);
    shares[i].extraCent = parts[i].extraUnit;
  }
}

}  // namespace

std::optional<MissionPlan> planMission(const MissionFacts& mission, const CallRules& rules) {
  MissionPlan plan{mission.id, std::nullopt, {}, false, {}, {}};
  if (rules.missionCap) {
    plan.cap = mission.cost.checkedTimes(*rules.missionCap, Rounding::Down);
    if (!plan.cap) return std::nullopt;
  }
  plan.limit = limitOf(mission, rules, plan.cap);

  Wide wanted = 0;
  plan.shares.reserve(mission.shares.size());
  for (const auto& share : mission.shares) {
    plan.shares.push_back(wantedShare(share, plan.cap));
    wanted += plan.shares.back().wanted.minor();
  }
  plan.reduced = wanted > plan.limit.minor();
  if (plan.reduced) reduceTo(plan.limit, plan.shares);

  plan.balance = mission.cost - std::min(mission.otherFunding, mission.cost);
  for (const auto& share : plan.shares) plan.balance -= share.share;
  return plan;
}

}  // namespace lianes::funding
