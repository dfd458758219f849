#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "lianes/base/result.hpp"
#include "lianes/domain/date.hpp"
#include "lianes/domain/entities/call_rule.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/domain/ratio.hpp"

namespace lianes {

// Whether the mission cap bounds each collectivité's share, or all shares of a mission together as well.
enum class MissionCapScope : std::uint8_t { Each, All };

template <>
struct Choices<MissionCapScope> {
  static constexpr std::array<std::string_view, 2> codes{"each", "all"};
};

// Which day a collectivité's expenses become eligible.
enum class EligibilityStart : std::uint8_t { LetterReceived, LetterSigned, Deadline, Fixed };

template <>
struct Choices<EligibilityStart> {
  static constexpr std::array<std::string_view, 4> codes{"letter_received", "letter_signed", "deadline",
                                                         "fixed"};
};

// The rules of one edition of the call, typed. An absent one does not bind.
struct CallRules {
  std::optional<std::int64_t> minMembers;
  std::optional<Ratio> leverage;
  std::optional<Ratio> maxGrantRate;
  std::optional<Ratio> missionCap;
  MissionCapScope missionCapScope = MissionCapScope::Each;
  std::optional<Date> letterDeadline;
  EligibilityStart eligibilityStart = EligibilityStart::LetterReceived;
  std::optional<Date> eligibilityFixed;
  std::optional<Date> periodEnd;
  std::optional<Ratio> inKindCap;
  std::optional<Ratio> minCollectivityShare;
  std::optional<Ratio> lastTrancheAdvance;
  std::optional<Ratio> transferTolerance;
  std::optional<Ratio> significantGap;

  friend bool operator==(const CallRules&, const CallRules&) = default;
};

// What is wrong with one value by itself; nothing when it is a canonical value of that rule.
std::optional<Problem> checkRuleValue(RuleName rule, std::string_view value);

// The rules in force: of several values of one rule, the last decided. Otherwise every problem, its place
// being the rule's code: values that are not canonical, two values decided the same day, a fixed start
// without its date, a period that ends before it opens. Requires: rules of a single call.
Result<CallRules, Problems> rulesOf(std::span<const CallRule> rules);

}  // namespace lianes
