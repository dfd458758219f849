#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lianes/domain/date.hpp"
#include "lianes/domain/entity_kind.hpp"
#include "lianes/domain/money.hpp"

// Why a figure is what it is, as a tree: the rule that made it, the operands it was made from (each a tree of
// its own, down to facts that name their record), and how it was rounded. `explain.hpp` builds trees;
// `wording` turns them into sentences; `exchange` into JSON.
namespace lianes::funding {

// The rules of docs/funding-rules.md. A fact is what the engine was told.
enum class Rule : std::uint8_t { Fact, F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12 };

// What a number is. The codes of computed figures are the keys of the plan's JSON.
enum class Figure : std::uint8_t {
  // Facts
  ContributionPart,
  EligibleBudget,
  Cofunding,
  Leverage,
  MaxGrantRate,
  Granted,
  MinMembers,
  Members,
  Cost,
  OtherFunding,
  MissionCap,
  Agreed,
  OriginalAmount,
  Rate,
  ExpenseDate,
  LetterReceived,
  LetterDeadline,
  LateWaiver,
  EligibilityStart,
  PeriodEnd,
  Withdrawn,
  // The consortium
  Engaged,
  Margin,
  Eligible,
  // A project
  Contribution,
  Entitlement,
  Need,
  Ceiling,
  Claim,
  Grant,
  Gap,
  Surplus,
  Binding,
  ContributionToClose,
  GrantByContribution,
  // The envelope
  Asked,
  Used,
  Free,
  Short,
  Level,
  LeftInQueue,
  ExtraCent,
  // A mission
  Cap,
  Share,
  WantedShare,
  WantedShares,
  ShareLimit,
  OtherFundingUsed,
  Balance,
  // An expense
  Euros,
  HasLetter,
  LetterInTime,
  NotBeforeStart,
  NotAfterEnd,
  BeforeWithdrawal,
};

// How a value follows from the operands, in their order.
enum class Formula : std::uint8_t {
  Given,               // a fact: no operands
  Elsewhere,           // a figure of the plan with a derivation of its own: no operands
  Count,               // of the operands
  Sum,                 // of all
  Difference,          // the first less all others
  PositiveDifference,  // the same, never below 0
  Excess,              // all others less the first, never below 0
  Product,             // amount × ratio, rounded
  Minimum,             // of all
  MinimumPlusCent,     // the smaller of two, plus the last (a cent or none)
  Part,                // total × weight ÷ sum of weights rounded down, plus the last (a cent or none)
  SmallestClosing,     // smallest x with x + floor(x × ratio) >= first - second; operands: both, ratio
  AtLeast,             // first >= second
  WhatBinds,  // the first operand after the grant and the claim that equals the claim; envelope below it
  Present,    // the operand has a value
  NotAfter,   // first <= second
  NotAfterOrWaived,  // first <= second, or the third is true
  NotBefore,         // first >= second
  Before,            // first < second
  All,               // every operand is true
};

// An amount, a factor, a count, a verdict, a day, a code such as "leverage", or nothing.
using Value = std::variant<std::monostate, Money, Ratio, std::int64_t, bool, Date, std::string>;

// The record a fact was read from.
struct Source {
  EntityKind kind;
  std::string id;

  friend bool operator==(const Source&, const Source&) = default;
};

struct Derivation {
  Figure figure;
  std::string whose = {};  // the member or project it belongs to, where the tree holds several of one figure
  Rule rule = Rule::Fact;
  Formula formula = Formula::Given;
  Rounding rounding = Rounding::Exact;
  Value value;
  std::optional<Source> source;
  std::vector<Derivation> operands;
};

}  // namespace lianes::funding

template <>
struct lianes::Choices<lianes::funding::Rule> {
  static constexpr std::array<std::string_view, 13> codes{"fact", "F1", "F2", "F3",  "F4",  "F5", "F6",
                                                          "F7",   "F8", "F9", "F10", "F11", "F12"};
};

template <>
struct lianes::Choices<lianes::funding::Figure> {
  static constexpr std::array<std::string_view, 55> codes{"contribution_part",
                                                          "eligible_budget",
                                                          "cofunding",
                                                          "leverage",
                                                          "max_grant_rate",
                                                          "granted",
                                                          "min_members",
                                                          "members",
                                                          "cost",
                                                          "other_funding",
                                                          "mission_cap",
                                                          "agreed",
                                                          "amount",
                                                          "rate",
                                                          "date",
                                                          "letter_received",
                                                          "letter_deadline",
                                                          "late_waiver",
                                                          "eligibility_start",
                                                          "period_end",
                                                          "withdrawn",
                                                          "engaged",
                                                          "margin",
                                                          "eligible",
                                                          "contribution",
                                                          "entitlement",
                                                          "need",
                                                          "ceiling",
                                                          "claim",
                                                          "grant",
                                                          "gap",
                                                          "surplus",
                                                          "binding",
                                                          "contribution_to_close",
                                                          "grant_by_contribution",
                                                          "asked",
                                                          "used",
                                                          "free",
                                                          "short",
                                                          "level",
                                                          "left_in_queue",
                                                          "extra_cent",
                                                          "cap",
                                                          "share",
                                                          "wanted_share",
                                                          "wanted_shares",
                                                          "share_limit",
                                                          "other_funding_used",
                                                          "balance",
                                                          "eur",
                                                          "has_letter",
                                                          "letter_in_time",
                                                          "not_before_start",
                                                          "not_after_end",
                                                          "before_withdrawal"};
};

template <>
struct lianes::Choices<lianes::funding::Formula> {
  static constexpr std::array<std::string_view, 20> codes{"given",
                                                          "elsewhere",
                                                          "count",
                                                          "sum",
                                                          "difference",
                                                          "positive_difference",
                                                          "excess",
                                                          "product",
                                                          "minimum",
                                                          "minimum_plus_cent",
                                                          "part",
                                                          "smallest_closing",
                                                          "at_least",
                                                          "what_binds",
                                                          "present",
                                                          "not_after",
                                                          "not_after_or_waived",
                                                          "not_before",
                                                          "before",
                                                          "all"};
};
