#include <catch2/catch.hpp>

#include <limits>

#include "funding/leverage.hpp"
#include "lianes/funding/plan.hpp"
#include "support/scenarios.hpp"

namespace lianes {
namespace {

using funding::Scenario;
using funding::ShortagePolicy;

constexpr Money kMost = Money::cents(std::numeric_limits<std::int64_t>::max());

funding::ProjectFacts hugeProject(std::string id, Money budget, Money cofunding,
                                  const std::vector<Money>& amounts) {
  funding::ProjectFacts facts{std::move(id), budget, cofunding, std::nullopt, std::nullopt, {}};
  for (const auto amount : amounts) facts.contributions.push_back({"c", "A", amount});
  return facts;
}

Problem refusalOf(const Scenario& scenario) { return funding::plan(scenario).error(); }

Problem tooLargeAt(std::string place) { return {ProblemCode::AmountTooLarge, std::move(place), {}}; }

}  // namespace

TEST_CASE("the largest contribution that the leverage can multiply has an exact entitlement") {
  auto scenario = scenarios::empty();
  const auto contribution = Money::cents(kMost.minor() / 7);
  scenario.projects = {hugeProject("P", kMost, Money(), {contribution})};
  const auto plan = funding::plan(scenario);
  REQUIRE(plan.ok());
  CHECK(plan->projects[0].entitlement == Money::cents(3'074'457'345'618'258'602));
}

TEST_CASE(
    "a contribution that the leverage's numerator takes beyond 64 bits is refused, even if the quotient "
    "fits") {
  auto scenario = scenarios::empty();
  scenario.projects = {hugeProject("P", kMost, Money(), {}),
                       hugeProject("Q", kMost, Money(), {Money::cents(kMost.minor() / 7 + 1)})};
  CHECK(refusalOf(scenario) == tooLargeAt("projects[1].contributions"));
}

TEST_CASE("contributions that together leave 64 bits are refused by the project they belong to") {
  auto scenario = scenarios::empty();
  scenario.rules.leverage = Ratio(0, 1);
  scenario.projects = {hugeProject("P", kMost, Money(), {kMost, Money::cents(1)})};
  CHECK(refusalOf(scenario) == tooLargeAt("projects[0].contributions"));
}

TEST_CASE("a ceiling beyond 64 bits is refused by the budget it is a rate of") {
  auto scenario = scenarios::empty();
  scenario.rules.maxGrantRate = Ratio(3, 2);
  scenario.projects = {hugeProject("P", kMost, Money(), {})};
  CHECK(refusalOf(scenario) == tooLargeAt("projects[0].eligible_budget"));
}

TEST_CASE("a surplus beyond 64 bits is refused by the other funding that makes it") {
  auto scenario = scenarios::empty();
  scenario.rules.leverage = Ratio(1, 1);
  scenario.projects = {hugeProject("P", Money(), kMost, {Money::cents(1)})};
  CHECK(refusalOf(scenario) == tooLargeAt("projects[0].cofunding"));
}

TEST_CASE("claims that together leave 64 bits are refused by the list of projects") {
  auto scenario = scenarios::empty();
  scenario.rules.leverage.reset();
  scenario.rules.maxGrantRate = Ratio(1, 1);
  scenario.projects = {hugeProject("P", kMost, Money(), {}), hugeProject("Q", Money::cents(1), Money(), {})};
  CHECK(refusalOf(scenario) == tooLargeAt("projects"));
  scenario.projects[1].eligibleBudget = Money();
  CHECK(funding::plan(scenario)->envelope.used == kMost);
}

TEST_CASE("a mission's cap beyond 64 bits is refused by the mission's cost") {
  auto scenario = scenarios::empty();
  scenario.rules.missionCap = Ratio(3, 2);
  scenario.missions = {{"M", Money(), Money(), {}}, {"N", kMost, Money(), {}}};
  CHECK(refusalOf(scenario) == tooLargeAt("missions[1].cost"));
}

TEST_CASE("caps that together leave 64 bits are reduced to the cost all the same") {
  auto scenario = scenarios::empty();
  scenario.rules.missionCap = Ratio(1, 1);
  scenario.missions = {
      {"M", kMost, Money(), {{"A", std::nullopt}, {"B", std::nullopt}, {"C", std::nullopt}}}};
  const auto plan = funding::plan(scenario);
  REQUIRE(plan.ok());
  for (const auto& share : plan->missions[0].shares) CHECK(share.share.minor() / 100 == kMost.minor() / 300);
  CHECK(plan->missions[0].balance.isZero());
}

TEST_CASE("an expense whose euros leave 64 bits is refused by its amount") {
  auto scenario = scenarios::empty();
  scenario.expenses = {
      {"e", std::nullopt, scenarios::day("2021-01-01"), Money::francs(kMost.minor()), Ratio(1, 1)}};
  CHECK(refusalOf(scenario) == tooLargeAt("expenses[0].amount"));
  scenario.expenses[0].rate.reset();
  CHECK(funding::plan(scenario)->expenses[0].eur == Money::cents(1'406'094'002'633'522'595));
}

TEST_CASE("leverage by numbers near 64 bits closes exactly") {
  const Ratio even(kMost.minor(), kMost.minor());
  CHECK(funding::contributionToClose(kMost, Money(), even) == Money::cents(kMost.minor() / 2 + 1));
  CHECK(funding::contributionToClose(kMost, Money(), Ratio(0, kMost.minor())) == kMost);
}

TEST_CASE("a call without its minimum of members, or with no rule that bounds grants, has no plan") {
  auto scenario = scenarios::empty();
  scenario.rules.leverage.reset();
  CHECK(funding::plan(scenario).ok());
  scenario.projects = {hugeProject("P", Money(), Money(), {})};
  CHECK(refusalOf(scenario) == Problem{ProblemCode::MissingRule, "call.leverage", {}});
  scenario.rules.minMembers.reset();
  CHECK(refusalOf(scenario) == Problem{ProblemCode::MissingRule, "call.min_members", {}});
}

TEST_CASE("a plan of nothing is empty and uses nothing of its envelope") {
  auto scenario = scenarios::empty();
  scenario.envelope = scenarios::eur("100");
  const auto plan = funding::plan(scenario);
  REQUIRE(plan.ok());
  CHECK(plan->projects.empty());
  CHECK(plan->envelope.free == scenarios::eur("100"));
}

TEST_CASE("ten thousand projects short of half their claims share the envelope to the cent") {
  auto scenario = scenarios::empty();
  scenario.policy = GENERATE(ShortagePolicy::Proportional, ShortagePolicy::Equal,
                             ShortagePolicy::FirstCommitted, ShortagePolicy::Priority);
  INFO(codeOf(scenario.policy));
  std::int64_t asked = 0;
  for (int i = 0; i < 10'000; ++i) {
    const std::int64_t cents = 3 * (i % 997);
    scenario.projects.push_back(hugeProject("P" + std::to_string(i), kMost, Money(), {Money::cents(cents)}));
    scenario.projects.back().committedOn = scenarios::day("2020-09-01").plusDays(i % 90);
    scenario.projects.back().priority = i % 7;
    asked += cents / 3 * 7;
  }
  scenario.envelope = Money::cents(asked / 2);
  const auto plan = funding::plan(scenario);
  REQUIRE(plan.ok());
  CHECK(plan->envelope.asked == Money::cents(asked));
  CHECK(plan->envelope.used == *scenario.envelope);
  CHECK(plan->envelope.missing == Money::cents(asked - asked / 2));
}

}  // namespace lianes
