#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lianes/funding/facts.hpp"

namespace lianes::funding {

// F1: engaged, a member's letter of intent is received and it has not withdrawn.
bool isEngaged(const MemberFacts& member);

// F1: whether the consortium reaches the call's threshold, and who would break it by leaving.
struct ConsortiumPlan {
  std::int64_t engaged = 0;
  std::int64_t minimum = 0;
  bool eligible = false;
  std::int64_t margin = 0;                   // below 0: that many are missing
  std::vector<std::string> criticalMembers;  // each engaged member, when the margin is 0
};
ConsortiumPlan planConsortium(std::span<const MemberFacts> members, std::int64_t minimum);

// F11: why an expense is not eligible, in the order in which the reasons are given.
enum class Ineligibility : std::uint8_t { NoLetter, LetterLate, BeforeStart, AfterEnd, Withdrawn };

// F11: the first eligible day of a member's expenses under the call's policy; nothing when the date it names
// is missing, which sets no start.
std::optional<Date> eligibilityStart(const CallRules& rules, const MemberFacts& member);

// F11: every reason against an expense of that day; none means eligible. The start day itself and the last
// day are eligible; the convention's date plays no part.
std::vector<Ineligibility> reasonsAgainst(const CallRules& rules, const MemberFacts& member, Date day);

// The same for an expense of the lead association itself: only the programme's last day counts.
std::vector<Ineligibility> reasonsAgainst(const CallRules& rules, Date day);

}  // namespace lianes::funding

template <>
struct lianes::Choices<lianes::funding::Ineligibility> {
  static constexpr std::array<std::string_view, 5> codes{"no_letter", "letter_late", "before_start",
                                                         "after_end", "withdrawn"};
};
