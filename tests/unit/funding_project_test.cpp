#include <catch2/catch.hpp>

#include "funding/leverage.hpp"
#include "lianes/funding/plan.hpp"
#include "support/scenarios.hpp"

namespace lianes {
namespace {

using funding::Binding;
using funding::ProjectPlan;
using scenarios::Contributions;
using scenarios::eur;

ProjectPlan planOfProject(const CallRules& rules, funding::ProjectFacts facts) {
  auto scenario = scenarios::empty();
  scenario.rules = rules;
  scenario.projects = {std::move(facts)};
  return funding::plan(scenario).value().projects[0];
}

struct LeverageRow {
  std::string contribution;
  Ratio leverage;
  std::string entitlement;
};

struct BindingRow {
  std::string budget;
  std::string contribution;
  std::string cofunding;
  std::string claim;
  Binding binding;
};

struct ClosingRow {
  std::string budget;
  std::string cofunding;
  Ratio leverage;
  std::string contribution;
};

}  // namespace

TEST_CASE("F2: an entitlement is the contribution times the leverage, rounded down to the cent") {
  const auto row = GENERATE(values<LeverageRow>({{"0", {7, 3}, "0.00"},
                                                 {"0.01", {7, 3}, "0.02"},
                                                 {"0.02", {7, 3}, "0.04"},
                                                 {"0.03", {7, 3}, "0.07"},
                                                 {"100.01", {7, 3}, "233.35"},
                                                 {"200.02", {7, 3}, "466.71"},
                                                 {"3000", {7, 3}, "7000.00"},
                                                 {"3000", {70, 30}, "7000.00"},
                                                 {"5.55", {1, 1}, "5.55"},
                                                 {"5.55", {0, 1}, "0.00"},
                                                 {"0.02", {1, 3}, "0.00"},
                                                 {"0.01", {100, 1}, "1.00"}}));
  INFO(row.contribution << " at " << row.leverage.text());
  CHECK(formatMoney(*funding::entitlement(eur(row.contribution), row.leverage)) == row.entitlement);
}

TEST_CASE("F2: the leverage applies to the total contribution, never to its parts") {
  const auto plan =
      planOfProject(scenarios::rules(), scenarios::project("P", "10000", {{"A", "100.01"}, {"B", "100.01"}}));
  CHECK(plan.entitlement == eur("466.71"));
}

TEST_CASE("F3: the need is what contributions and other funding leave of the budget, never negative") {
  CHECK(funding::need(eur("100"), eur("30"), eur("20")) == eur("50"));
  CHECK(funding::need(eur("100"), eur("80"), eur("20")) == eur("0"));
  CHECK(funding::need(eur("100"), eur("80"), eur("20.01")) == eur("0"));
  CHECK(funding::need(eur("0"), eur("0"), eur("0")) == eur("0"));
}

TEST_CASE("F4: the ceiling is a rate of the budget, rounded down to the cent") {
  CHECK(funding::ceiling(eur("100.01"), Ratio(70, 100)) == eur("70.00"));
  CHECK(funding::ceiling(eur("100.10"), Ratio(70, 100)) == eur("70.07"));
  CHECK(funding::ceiling(eur("100"), Ratio(0, 1)) == eur("0"));
}

TEST_CASE(
    "F5 and F7: the claim is the least of entitlement, need and ceiling, and names the first that equals "
    "it") {
  auto rules = scenarios::rules();
  rules.maxGrantRate = Ratio(1, 2);
  const auto row = GENERATE(values<BindingRow>({{"10000", "300", "0", "700.00", Binding::Leverage},
                                                {"10000", "4000", "3000", "3000.00", Binding::Need},
                                                {"10000", "4000", "0", "5000.00", Binding::Ceiling},
                                                {"10000", "3000", "2000", "5000.00", Binding::Need},
                                                {"1400", "300", "0", "700.00", Binding::Leverage},
                                                {"1400", "300", "400", "700.00", Binding::Leverage},
                                                {"0", "0", "0", "0.00", Binding::Leverage},
                                                {"0", "10", "0", "0.00", Binding::Need},
                                                {"10", "10", "0", "0.00", Binding::Need}}));
  INFO("budget " << row.budget << ", contribution " << row.contribution << ", cofunding " << row.cofunding);
  const auto plan =
      planOfProject(rules, scenarios::project("P", row.budget, {{"A", row.contribution}}, row.cofunding));
  CHECK(formatMoney(plan.claim) == row.claim);
  CHECK(plan.binding == row.binding);
}

TEST_CASE("F7: a grant below its claim is bound by the envelope") {
  auto scenario = scenarios::empty();
  scenario.projects = {scenarios::project("P", "10000", {{"A", "300"}})};
  scenario.envelope = eur("699.99");
  CHECK(funding::plan(scenario)->projects[0].binding == Binding::Envelope);
  scenario.envelope = eur("700.00");
  CHECK(funding::plan(scenario)->projects[0].binding == Binding::Leverage);
}

TEST_CASE("F8: the gap is what stays unfunded") {
  const auto plan =
      planOfProject(scenarios::rules(), scenarios::project("P", "1500", {{"A", "300"}}, "100.50"));
  CHECK(plan.gap == eur("399.50"));
  CHECK(plan.surplus.isZero());
}

TEST_CASE("F8: contributions and other funding above the budget are a surplus, and get no grant") {
  const auto plan =
      planOfProject(scenarios::rules(), scenarios::project("P", "1500", {{"A", "1000"}}, "500.01"));
  CHECK(plan.grant.isZero());
  CHECK(plan.gap.isZero());
  CHECK(plan.surplus == eur("0.01"));
}

TEST_CASE("F8: the contribution to close is the smallest that fills the budget with its leverage") {
  const auto row = GENERATE(values<ClosingRow>({{"10000", "0", {7, 3}, "3000.00"},
                                                {"10000.01", "0", {7, 3}, "3000.01"},
                                                {"10000.03", "0", {7, 3}, "3000.01"},
                                                {"10000.04", "0", {7, 3}, "3000.02"},
                                                {"0.01", "0", {7, 3}, "0.01"},
                                                {"0.03", "0", {7, 3}, "0.01"},
                                                {"0.04", "0", {7, 3}, "0.02"},
                                                {"5", "5", {7, 3}, "0.00"},
                                                {"5", "5.01", {7, 3}, "0.00"},
                                                {"5", "4.99", {7, 3}, "0.01"},
                                                {"5", "0", {0, 1}, "5.00"},
                                                {"1.01", "0", {100, 1}, "0.01"},
                                                {"1.02", "0", {100, 1}, "0.02"}}));
  INFO("budget " << row.budget << ", cofunding " << row.cofunding << ", leverage " << row.leverage.text());
  CHECK(formatMoney(funding::contributionToClose(eur(row.budget), eur(row.cofunding), row.leverage)) ==
        row.contribution);
}

TEST_CASE("F8: without leverage, the contributors close what the highest rate leaves") {
  auto rules = scenarios::rules();
  rules.leverage.reset();
  rules.maxGrantRate = Ratio(70, 100);
  const auto plan = planOfProject(rules, scenarios::project("P", "1000", {{"A", "100"}}, "50"));
  CHECK_FALSE(plan.entitlement.has_value());
  CHECK(plan.claim == eur("700"));
  CHECK(plan.binding == Binding::Ceiling);
  CHECK(plan.contributionToClose == eur("250"));
}

TEST_CASE("F9: a grant is attributed in proportion to the contributions, and the parts sum to it") {
  const auto plan = planOfProject(
      scenarios::rules(),
      scenarios::project("P", "10000", {{"B", "0.01"}, {"A", "0.01"}, {"C", "0"}, {"D", "0.01"}}));
  CHECK(plan.grant == eur("0.07"));
  const auto& parts = plan.grantByContribution;
  CHECK(parts[0].amount == eur("0.02"));
  CHECK(parts[1].amount == eur("0.03"));  // A has the odd cent: first in byte order
  CHECK(parts[1].extraCent);
  CHECK(parts[2].amount.isZero());
  CHECK(parts[3].amount == eur("0.02"));
}

TEST_CASE("F9: a grant to a project without contributions belongs to nobody") {
  auto rules = scenarios::rules();
  rules.leverage.reset();
  rules.maxGrantRate = Ratio(1, 2);
  const auto plan = planOfProject(rules, scenarios::project("P", "1000", {{"A", "0"}}));
  CHECK(plan.grant == eur("500"));
  CHECK(plan.grantByContribution[0].amount.isZero());
}

TEST_CASE("a project without contributions under leverage gets nothing and lacks its whole budget") {
  const auto plan = planOfProject(scenarios::rules(), scenarios::project("P", "1000", {}));
  CHECK(plan.grant.isZero());
  CHECK(plan.gap == eur("1000"));
  CHECK(plan.grantByContribution.empty());
}

}  // namespace lianes
