#include "lianes/funding/settlement.hpp"

#include <algorithm>

#include "lianes/domain/wide.hpp"

namespace lianes::funding {
namespace {

constexpr Money kZero = Money::cents(0);

}  // namespace

Settlement settle(const RealCosts& costs) {
  Settlement settlement;
  if (costs.budget > kZero) {
    const auto inProportion =
        divide(Wide(costs.accepted.minor()) * costs.grant.minor(), costs.budget.minor(), Rounding::Down);
    const Wide uncovered =
        Wide(costs.accepted.minor()) - costs.contributionsReceived.minor() - costs.cofundingReceived.minor();
    const Wide due = std::min({Wide(costs.grant.minor()), inProportion, std::max(Wide(0), uncovered)});
    settlement.due = Money::cents(*narrow(due));  // at most the grant
  }
  settlement.toRepay = std::max(kZero, costs.paid - settlement.due);
  settlement.balance = std::max(kZero, settlement.due - costs.paid);
  return settlement;
}

std::vector<TranchePlan> tranches(std::span<const YearlyAmount> years, std::optional<Ratio> lastAdvance) {
  std::vector<TranchePlan> plan;
  for (const auto& year : years) plan.push_back({year.year, year.amount, false});
  if (plan.empty() || !lastAdvance) return plan;
  require(lastAdvance->numerator() <= lastAdvance->denominator(), "an advance is part of the year's amount");
  const auto whole = plan.back().amount;
  plan.back().amount = whole.times(*lastAdvance, Rounding::Down);
  plan.push_back({plan.back().year, whole - plan.back().amount, true});
  return plan;
}

bool isCallable(bool dependsOnReport, bool reportAccepted) { return !dependsOnReport || reportAccepted; }

std::optional<InKindVerdict> judgeInKind(const InKind& inKind, std::optional<Ratio> cap) {
  InKindVerdict verdict;
  verdict.balanced = inKind.uses == inKind.resources;
  if (!cap) return verdict;
  const auto own = inKind.ownCash.checkedAdd(inKind.resources);
  if (!own) return std::nullopt;
  verdict.cap = own->checkedTimes(*cap, Rounding::Down);
  if (!verdict.cap) return std::nullopt;
  verdict.exceeding = std::max(kZero, inKind.resources - *verdict.cap);
  return verdict;
}

std::optional<OwnShareVerdict> judgeOwnShare(Money wholeBudget, Money own, Ratio minimum) {
  const Wide exact = Wide(wholeBudget.minor()) * minimum.numerator();
  const auto least = narrow((exact + minimum.denominator() - 1) / minimum.denominator());
  if (!least) return std::nullopt;
  OwnShareVerdict verdict{Money::cents(*least), kZero};
  verdict.missing = std::max(kZero, verdict.least - own);
  return verdict;
}

}  // namespace lianes::funding
