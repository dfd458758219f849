#include "lianes/domain/call_rules.hpp"

#include <catch2/catch.hpp>

#include <vector>

namespace lianes::call_rules_test {
namespace {

Uuid uuid(std::uint8_t last) {
  Uuid::Bytes bytes{};
  bytes[15] = last;
  return Uuid(bytes);
}

struct Rules {
  std::vector<CallRule> list;

  Rules& with(RuleName rule, std::string value, std::optional<Date> decidedOn = std::nullopt) {
    const auto number = static_cast<std::uint8_t>(list.size() + 1);
    list.push_back(CallRule{Id<CallRule>(uuid(number)), Id<Call>(uuid(0)), rule, std::move(value), decidedOn,
                            "exemple fictif", ""});
    return *this;
  }
  Result<CallRules, Problems> typed() const { return rulesOf(list); }
};

}  // namespace

TEST_CASE("an edition without rules binds nothing and starts eligibility at the letter's reception") {
  const auto rules = rulesOf({});
  REQUIRE(rules.ok());
  CHECK(*rules == CallRules{});
  CHECK(rules->eligibilityStart == EligibilityStart::LetterReceived);
  CHECK(rules->missionCapScope == MissionCapScope::Each);
}

TEST_CASE("each rule of an edition lands in its own place") {
  const auto rules = Rules()
                         .with(RuleName::MinMembers, "5")
                         .with(RuleName::Leverage, "7:3")
                         .with(RuleName::MaxGrantRate, "70:100")
                         .with(RuleName::MissionCap, "15:100")
                         .with(RuleName::MissionCapScope, "all")
                         .with(RuleName::LetterDeadline, "2020-09-01")
                         .with(RuleName::EligibilityStart, "fixed")
                         .with(RuleName::EligibilityFixed, "2020-10-01")
                         .with(RuleName::PeriodEnd, "2021-12-31")
                         .with(RuleName::InKindCap, "50:100")
                         .with(RuleName::MinCollectivityShare, "10:100")
                         .with(RuleName::LastTrancheAdvance, "80:100")
                         .with(RuleName::TransferTolerance, "12:100")
                         .with(RuleName::SignificantGap, "11:100")
                         .typed();
  REQUIRE(rules.ok());
  CHECK(rules->minMembers == 5);
  CHECK(rules->leverage == Ratio(7, 3));
  CHECK(rules->maxGrantRate == Ratio(70, 100));
  CHECK(rules->missionCap == Ratio(15, 100));
  CHECK(rules->missionCapScope == MissionCapScope::All);
  CHECK(rules->letterDeadline == Date::of(2020, 9, 1));
  CHECK(rules->eligibilityStart == EligibilityStart::Fixed);
  CHECK(rules->eligibilityFixed == Date::of(2020, 10, 1));
  CHECK(rules->periodEnd == Date::of(2021, 12, 31));
  CHECK(rules->inKindCap == Ratio(50, 100));
  CHECK(rules->minCollectivityShare == Ratio(10, 100));
  CHECK(rules->lastTrancheAdvance == Ratio(80, 100));
  CHECK(rules->transferTolerance == Ratio(12, 100));
  CHECK(rules->significantGap == Ratio(11, 100));
}

TEST_CASE("an amendment replaces the value of a rule whatever the order of the records") {
  Rules rules;
  rules.with(RuleName::PeriodEnd, "2022-12-31", Date::of(2021, 6, 1));
  rules.with(RuleName::PeriodEnd, "2021-12-31");
  REQUIRE(rules.typed().ok());
  CHECK(rules.typed()->periodEnd == Date::of(2022, 12, 31));
}

TEST_CASE("every wrong value of an edition is named with its rule") {
  const auto rules = Rules()
                         .with(RuleName::MinMembers, "five")
                         .with(RuleName::Leverage, "7:0")
                         .with(RuleName::MissionCap, "15:10")
                         .with(RuleName::LetterDeadline, "1/9/2020")
                         .with(RuleName::MissionCapScope, "some")
                         .typed();
  REQUIRE_FALSE(rules.ok());
  CHECK(rules.error() ==
        Problems{{ProblemCode::Malformed, "min_members", {"five", "5"}},
                 {ProblemCode::ZeroDenominator, "leverage", {}},
                 {ProblemCode::OutOfRange, "mission_cap", {"0", "1"}},
                 {ProblemCode::NotADate, "letter_deadline", {"1/9/2020"}},
                 {ProblemCode::NotAmongChoices, "mission_cap_scope", {"some", "each, all"}}});
}

TEST_CASE("a rule's value is written in one form only") {
  for (const std::string value : {"", " 5", "05", "+5", "-0", "5 ", "5.0", "99999999999999999999"}) {
    INFO(value);
    CHECK(checkRuleValue(RuleName::MinMembers, value)->code == ProblemCode::Malformed);
  }
  for (const std::string value : {"", "7", "07:3", "7:03", "7:-0", "7:3 ", ":", "7:3:1"}) {
    INFO(value);
    CHECK(checkRuleValue(RuleName::Leverage, value).has_value());
  }
  CHECK(checkRuleValue(RuleName::MinMembers, "0")->code == ProblemCode::OutOfRange);
  CHECK_FALSE(checkRuleValue(RuleName::Leverage, "7:3").has_value());
}

TEST_CASE("two values of one rule decided the same day are refused") {
  const auto rules = Rules()
                         .with(RuleName::MinMembers, "5")
                         .with(RuleName::MinMembers, "3", Date::of(2022, 1, 1))
                         .with(RuleName::MinMembers, "4")
                         .typed();
  REQUIRE_FALSE(rules.ok());
  CHECK(rules.error() == Problems{{ProblemCode::DuplicateKey, "min_members", {}}});
}

TEST_CASE("a fixed start of eligibility needs its date") {
  const auto rules = Rules().with(RuleName::EligibilityStart, "fixed").typed();
  REQUIRE_FALSE(rules.ok());
  CHECK(rules.error() == Problems{{ProblemCode::MissingRule, "eligibility_fixed", {"eligibility_fixed"}}});
}

TEST_CASE("a period that ends before its letters are due is refused") {
  const auto rules =
      Rules().with(RuleName::LetterDeadline, "2020-09-01").with(RuleName::PeriodEnd, "2020-08-31").typed();
  REQUIRE_FALSE(rules.ok());
  CHECK(rules.error() == Problems{{ProblemCode::EndBeforeStart, "period_end", {}}});
}

}  // namespace lianes::call_rules_test
