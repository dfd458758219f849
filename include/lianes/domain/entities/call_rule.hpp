#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Call;

// What an edition may rule. The comment says how the value is written.
enum class RuleName : std::uint8_t {
  MinMembers,            // count
  Leverage,              // ratio, grant : contribution
  MaxGrantRate,          // ratio of the eligible budget
  MissionCap,            // ratio of a mission's cost
  MissionCapScope,       // each | all
  LetterDeadline,        // date
  EligibilityStart,      // letter_received | letter_signed | deadline | fixed
  EligibilityFixed,      // date, when the start is fixed
  PeriodEnd,             // date, last eligible day
  InKindCap,             // ratio of the collectivités' own contribution, cash and in kind
  MinCollectivityShare,  // ratio of the whole budget, all collectivités together
  LastTrancheAdvance,    // ratio of the last year's tranche
  TransferTolerance,     // ratio of a budget heading
  SignificantGap,        // ratio of the forecast, beyond which a gap wants a comment
};

template <>
struct Choices<RuleName> {
  static constexpr std::array<std::string_view, 14> codes{
      "min_members",        "leverage",        "max_grant_rate",         "mission_cap",
      "mission_cap_scope",  "letter_deadline", "eligibility_start",      "eligibility_fixed",
      "period_end",         "in_kind_cap",     "min_collectivity_share", "last_tranche_advance",
      "transfer_tolerance", "significant_gap"};
};

// One rule of an edition of the call, as data with its source. An amendment (avenant) adds a later-dated
// value beside the old one, which stays as history: see rulesOf.
struct CallRule {
  Id<CallRule> id;
  Id<Call> call;
  RuleName rule;
  std::string value{};              // canonical: "5", "7:3", "2020-09-01", "each"
  std::optional<Date> decidedOn{};  // of the amendment; absent: as the edition was published
  std::string source{};
  std::string note{};

  friend bool operator==(const CallRule&, const CallRule&) = default;
};

template <>
struct Description<CallRule> {
  static constexpr EntityKind kind = EntityKind::CallRule;
  static constexpr auto fields = std::tuple{
      field("call_id", &CallRule::call),
      field("rule", &CallRule::rule),
      field("value", &CallRule::value, {.required = true, .longest = 50}),
      field("decided_on", &CallRule::decidedOn),
      field("source", &CallRule::source, {.required = true, .longest = 500}),
      field("note", &CallRule::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
