#include "lianes/funding/eligibility.hpp"

namespace lianes::funding {

bool isEngaged(const MemberFacts& member) { return member.letterReceived && !member.withdrawn; }

ConsortiumPlan planConsortium(std::span<const MemberFacts> members, std::int64_t minimum) {
  ConsortiumPlan plan;
  plan.minimum = minimum;
  for (const auto& member : members) plan.engaged += isEngaged(member) ? 1 : 0;
  plan.margin = plan.engaged - minimum;
  plan.eligible = plan.margin >= 0;
  if (plan.margin == 0) {
    for (const auto& member : members) {
      if (isEngaged(member)) plan.criticalMembers.push_back(member.id);
    }
  }
  return plan;
}

std::optional<Date> eligibilityStart(const CallRules& rules, const MemberFacts& member) {
  switch (rules.eligibilityStart) {
    case EligibilityStart::LetterReceived:
      return member.letterReceived;
    case EligibilityStart::LetterSigned:
      return member.letterSigned;
    case EligibilityStart::Deadline:
      return rules.letterDeadline;
    case EligibilityStart::Fixed:
      return rules.eligibilityFixed;
  }
  return std::nullopt;
}

std::vector<Ineligibility> reasonsAgainst(const CallRules& rules, const MemberFacts& member, Date day) {
  std::vector<Ineligibility> reasons;
  if (!member.letterReceived) {
    reasons.push_back(Ineligibility::NoLetter);
  } else {
    const bool late = rules.letterDeadline && *member.letterReceived > *rules.letterDeadline;
    if (late && !member.lateWaiver) reasons.push_back(Ineligibility::LetterLate);
    const auto start = eligibilityStart(rules, member);
    if (start && day < *start) reasons.push_back(Ineligibility::BeforeStart);
  }
  if (rules.periodEnd && day > *rules.periodEnd) reasons.push_back(Ineligibility::AfterEnd);
  if (member.withdrawn && day >= *member.withdrawn) reasons.push_back(Ineligibility::Withdrawn);
  return reasons;
}

std::vector<Ineligibility> reasonsAgainst(const CallRules& rules, Date day) {
  if (rules.periodEnd && day > *rules.periodEnd) return {Ineligibility::AfterEnd};
  return {};
}

}  // namespace lianes::funding
