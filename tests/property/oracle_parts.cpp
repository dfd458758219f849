#include "property/oracle_parts.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace lianes::oracle {
namespace {

Int positive(const Int& number) { return number > 0 ? number : Int(0); }

Fraction fractionOf(Ratio ratio) { return Fraction(Int(ratio.numerator()), Int(ratio.denominator())); }

// The smallest number from 0 to `enough` that closes. Requires: `enough` closes, and so does all above what
// does.
Int smallestClosing(const Int& enough, const std::function<bool(const Int&)>& closes) {
  Int below = -1;
  Int closing = enough;
  while (closing - below > 1) {
    const Int middle = (closing + below) / 2;
    (closes(middle) ? closing : below) = middle;
  }
  return closing;
}

Int contributionToClose(const CallRules& rules, const Project& project, const Int& missing) {
  if (missing <= 0) return 0;
  const auto grantFor = [&](const Int& contribution) {
    if (rules.leverage) {
      return Int(contribution * rules.leverage->numerator() / rules.leverage->denominator());
    }
    return std::min(*project.ceiling, positive(missing - contribution));
  };
  return smallestClosing(missing, [&](const Int& x) { return x + grantFor(x) >= missing; });
}

// F11, one reason after the other as the rule lists them.
std::vector<std::string> reasonsAgainst(const CallRules& rules, const funding::MemberFacts* member, Date day,
                                        bool ofTheLead) {
  std::vector<std::string> reasons;
  const auto letter = member != nullptr ? member->letterReceived : std::nullopt;
  if (!ofTheLead && !letter) reasons.push_back("no_letter");
  if (letter) {
    const bool isLate = rules.letterDeadline.has_value() && rules.letterDeadline->daysSince(*letter) < 0;
    if (isLate && !member->lateWaiver) reasons.push_back("letter_late");
    std::optional<Date> start;
    if (rules.eligibilityStart == EligibilityStart::LetterReceived) start = letter;
    if (rules.eligibilityStart == EligibilityStart::LetterSigned) start = member->letterSigned;
    if (rules.eligibilityStart == EligibilityStart::Deadline) start = rules.letterDeadline;
    if (rules.eligibilityStart == EligibilityStart::Fixed) start = rules.eligibilityFixed;
    if (start && day.daysSince(*start) < 0) reasons.push_back("before_start");
  }
  if (rules.periodEnd && day.daysSince(*rules.periodEnd) > 0) reasons.push_back("after_end");
  if (member != nullptr && member->withdrawn && day.daysSince(*member->withdrawn) >= 0) {
    reasons.push_back("withdrawn");
  }
  return reasons;
}

}  // namespace

Int floorOf(const Fraction& fraction) {
  const Int top = numerator(fraction);
  const Int bottom = denominator(fraction);
  Int quotient = top / bottom;
  if (quotient * bottom > top) quotient -= 1;
  return quotient;
}

Int roundedHalfUp(const Fraction& fraction) { return floorOf(fraction + Fraction(1, 2)); }

bool fits64(const Int& number) {
  return number >= std::numeric_limits<std::int64_t>::min() &&
         number <= std::numeric_limits<std::int64_t>::max();
}

bool isBeforeInBytes(std::string_view a, std::string_view b) {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return static_cast<unsigned char>(x) < static_cast<unsigned char>(y);
  });
}

std::vector<Share> largestRemainder(const Int& total, const std::vector<Weighted>& weights) {
  std::vector<Share> shares(weights.size());
  Int sum = 0;
  for (const auto& each : weights) sum += each.weight;
  if (sum == 0) return shares;

  std::vector<Fraction> remainders;
  std::vector<std::size_t> ranking;
  Int missing = total;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Fraction quotient(Int(total * weights[i].weight), sum);
    shares[i].amount = floorOf(quotient);
    missing -= shares[i].amount;
    remainders.push_back(quotient - shares[i].amount);
    ranking.push_back(i);
  }
  std::stable_sort(ranking.begin(), ranking.end(), [&](std::size_t a, std::size_t b) {
    if (remainders[a] != remainders[b]) return remainders[a] > remainders[b];
    if (weights[a].weight != weights[b].weight) return weights[a].weight > weights[b].weight;
    return isBeforeInBytes(weights[a].id, weights[b].id);
  });
  for (const auto i : ranking) {
    if (missing == 0) break;
    shares[i].amount += 1;
    shares[i].extraCent = true;
    missing -= 1;
  }
  return shares;
}

Project claimOf(const CallRules& rules, const funding::ProjectFacts& facts) {
  Project project;
  project.id = facts.id;
  for (const auto& contribution : facts.contributions) project.contribution += contribution.amount.minor();
  const Int missing = Int(facts.eligibleBudget.minor()) - facts.cofunding.minor();
  project.need = positive(missing - project.contribution);
  project.claim = project.need;
  if (rules.leverage) {
    project.entitlement = floorOf(Fraction(project.contribution) * fractionOf(*rules.leverage));
    project.claim = std::min(project.claim, *project.entitlement);
  }
  if (rules.maxGrantRate) {
    project.ceiling = floorOf(Fraction(Int(facts.eligibleBudget.minor())) * fractionOf(*rules.maxGrantRate));
    project.claim = std::min(project.claim, *project.ceiling);
  }
  project.contributionToClose = contributionToClose(rules, project, missing);
  return project;
}

Mission missionOf(const CallRules& rules, const funding::MissionFacts& facts) {
  Mission mission;
  mission.id = facts.id;
  const Int cost = facts.cost.minor();
  const Int other = std::min(cost, Int(facts.otherFunding.minor()));
  mission.limit = cost - other;
  if (rules.missionCap) {
    mission.cap = floorOf(Fraction(cost) * fractionOf(*rules.missionCap));
    if (rules.missionCapScope == MissionCapScope::All) mission.limit = std::min(mission.limit, *mission.cap);
  }
  Int wanted = 0;
  std::vector<Weighted> weights;
  for (const auto& asked : facts.shares) {
    MissionShare share;
    share.member = asked.member;
    if (!asked.agreed) {
      share.wanted = mission.cap.value_or(Int(0));
    } else {
      share.capped = mission.cap && asked.agreed->minor() > *mission.cap;
      share.wanted = share.capped ? *mission.cap : Int(asked.agreed->minor());
    }
    share.share = share.wanted;
    wanted += share.wanted;
    weights.push_back({share.wanted, share.member});
    mission.shares.push_back(share);
  }
  mission.reduced = wanted > mission.limit;
  const auto reduced = mission.reduced ? largestRemainder(mission.limit, weights) : std::vector<Share>();
  mission.balance = cost - other;
  for (std::size_t i = 0; i < mission.shares.size(); ++i) {
    if (mission.reduced) {
      mission.shares[i].share = reduced[i].amount;
      mission.shares[i].extraCent = reduced[i].extraCent;
    }
    mission.balance -= mission.shares[i].share;
  }
  return mission;
}

Expense expenseOf(const funding::Scenario& scenario, const funding::ExpenseFacts& facts) {
  Expense expense;
  expense.id = facts.id;
  expense.eur = facts.amount.minor();
  if (facts.amount.currency() == Currency::Xof) {
    const Fraction euros = facts.rate ? Fraction(expense.eur) * fractionOf(*facts.rate)
                                      : Fraction(Int(expense.eur * 1000), Int(655'957));
    expense.eur = roundedHalfUp(euros * 100);
  }
  const funding::MemberFacts* member = nullptr;
  for (const auto& each : scenario.members) {
    if (facts.member && each.id == *facts.member) member = &each;
  }
  expense.reasons = reasonsAgainst(scenario.rules, member, facts.date, !facts.member);
  return expense;
}

}  // namespace lianes::oracle
