#include "lianes/funding/simulation.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>

#include "support/scenarios.hpp"
#include "support/show_values.hpp"

namespace lianes::funding {
namespace {

using scenarios::day;
using scenarios::eur;
using scenarios::project;

// The worked example with members, a mission and an expense around it.
Scenario wholeExample() {
  auto scenario = scenarios::shortage(ShortagePolicy::Proportional);
  for (const char* id : {"A", "B", "C", "D", "E"}) {
    scenario.members.push_back({id, std::nullopt, day("2020-08-25"), std::nullopt, false});
  }
  scenario.missions.push_back({"Lille", eur("8333.33"), {}, {{"A", std::nullopt}, {"B", eur("1000.00")}}});
  scenario.expenses.push_back({"e1", "A", day("2020-09-02"), eur("100.00"), std::nullopt});
  scenario.expenses.push_back({"e2", "A", day("2021-02-01"), eur("100.00"), std::nullopt});
  return scenario;
}

std::string written(const std::optional<Date>& date) { return date ? date->text() : "-"; }

// Every fact of a scenario on a line of its own.
std::vector<std::string> factLines(const Scenario& scenario) {
  std::vector<std::string> lines;
  lines.push_back("envelope " + (scenario.envelope ? formatMoney(*scenario.envelope) : std::string("-")));
  lines.push_back("policy " + std::string(codeOf(scenario.policy)));
  for (const auto& member : scenario.members) {
    lines.push_back(member.id + " signed " + written(member.letterSigned));
    lines.push_back(member.id + " received " + written(member.letterReceived));
    lines.push_back(member.id + " withdrawn " + written(member.withdrawn));
  }
  for (const auto& each : scenario.projects) {
    lines.push_back(each.id + " budget " + formatMoney(each.eligibleBudget) + ' ' +
                    formatMoney(each.cofunding));
    for (const auto& part : each.contributions) {
      lines.push_back(each.id + " from " + part.member + ' ' + formatMoney(part.amount));
    }
  }
  for (const auto& mission : scenario.missions) {
    lines.push_back(mission.id + " cost " + formatMoney(mission.cost));
    for (const auto& share : mission.shares) lines.push_back(mission.id + " share of " + share.member);
  }
  for (const auto& expense : scenario.expenses) lines.push_back(expense.id + ' ' + expense.date.text());
  std::sort(lines.begin(), lines.end());
  return lines;
}

using Lines = std::vector<std::string>;

// Facts of `after` that `before` has not.
Lines newFacts(const Scenario& before, const Scenario& after) {
  const auto old = factLines(before);
  const auto now = factLines(after);
  Lines lines;
  std::set_difference(now.begin(), now.end(), old.begin(), old.end(), std::back_inserter(lines));
  return lines;
}

const ProjectPlan& planOfProject(const Plan& plan, std::string_view id) {
  return *std::find_if(plan.projects.begin(), plan.projects.end(),
                       [&](const ProjectPlan& each) { return each.id == id; });
}

Money gapWith(const Scenario& scenario, std::string_view id, Money total) {
  const auto now = planOfProject(plan(scenario).value(), id).contribution;
  auto trial = scenario;
  for (auto& each : trial.projects) {
    if (each.id == id) each.contributions.push_back({"new", "new", total - now});
  }
  return planOfProject(plan(trial).value(), id).gap;
}

void checkSmallest(const Scenario& scenario, Money expected) {
  const auto smallest = smallestClosingContribution(scenario, "P", "A").value();
  CHECK(smallest == expected);
  CHECK(gapWith(scenario, "P", smallest).isZero());
  CHECK(gapWith(scenario, "P", smallest - Money::cents(1)) > Money());
}

Scenario oneProjectOf(std::string_view budget, std::string_view contribution) {
  auto scenario = scenarios::empty();
  scenario.projects.push_back(project("P", budget, {{"A", contribution}}));
  return scenario;
}

}  // namespace

TEST_CASE("a simulated contribution replaces what the member gave to that project, and nothing else") {
  const auto scenario = wholeExample();
  const auto changed = withContribution(scenario, "P2", "B", eur("500.00"));
  CHECK(newFacts(scenario, changed) == Lines{"P2 from B 500.00"});
  CHECK(newFacts(changed, scenario) == Lines{"P2 from B 100.01"});
}

TEST_CASE("several contributions of a member are simulated as one amount") {
  auto scenario = scenarios::empty();
  scenario.projects.push_back(project("P", "100.00", {{"A", "1.00"}, {"B", "2.00"}, {"A", "3.00"}}));
  const auto changed = withContribution(scenario, "P", "A", eur("9.00"));
  CHECK(newFacts(scenario, changed) == Lines{"P from A 9.00"});
  CHECK(newFacts(changed, scenario) == Lines{"P from A 1.00", "P from A 3.00"});
}

TEST_CASE("a simulated contribution of someone new is added, and one of zero is taken away") {
  const auto scenario = wholeExample();
  const auto added = withContribution(scenario, "P1", "E", eur("1.00"));
  CHECK(newFacts(scenario, added) == Lines{"P1 from E 1.00"});
  CHECK(newFacts(added, scenario).empty());
  const auto removed = withContribution(scenario, "P1", "A", Money());
  CHECK(newFacts(scenario, removed).empty());
  CHECK(newFacts(removed, scenario) == Lines{"P1 from A 3000.00"});
  CHECK(newFacts(scenario, withContribution(scenario, "P1", "E", Money())).empty());
}

TEST_CASE("a simulated envelope, policy or letter changes that one fact") {
  const auto scenario = wholeExample();
  CHECK(newFacts(scenario, withEnvelope(scenario, eur("1.00"))) == Lines{"envelope 1.00"});
  CHECK(newFacts(scenario, withEnvelope(scenario, std::nullopt)) == Lines{"envelope -"});
  CHECK(newFacts(scenario, withPolicy(scenario, ShortagePolicy::Equal)) == Lines{"policy equal"});
  CHECK(newFacts(scenario, withLetterReceived(scenario, "B", day("2020-09-09"))) ==
        Lines{"B received 2020-09-09"});
  CHECK(newFacts(scenario, withLetterReceived(scenario, "B", std::nullopt)) == Lines{"B received -"});
}

TEST_CASE("simulating for a project or member that does not exist is a bug") {
  const auto scenario = wholeExample();
  CHECK_THROWS_AS(withContribution(scenario, "P9", "A", eur("1.00")), ContractViolation);
  CHECK_THROWS_AS(withLetterReceived(scenario, "Z", std::nullopt), ContractViolation);
  CHECK_THROWS_AS(withWithdrawal(scenario, "Z", day("2021-01-01")), ContractViolation);
}

TEST_CASE("a withdrawal takes the member's engagement, contributions, shares and later expenses") {
  const auto scenario = wholeExample();
  const auto simulation = simulate(scenario, withWithdrawal(scenario, "A", day("2021-01-01"))).value();
  CHECK(simulation.before.consortium.engaged == 5);
  CHECK(simulation.after.consortium.engaged == 4);
  CHECK(simulation.after.consortium.margin == -1);
  CHECK_FALSE(simulation.after.consortium.eligible);
  CHECK(simulation.after.projects.at(0).contribution.isZero());
  CHECK(simulation.after.projects.at(0).grant.isZero());
  CHECK(simulation.after.projects.at(1).contribution == eur("4200.02"));
  REQUIRE(simulation.after.missions.at(0).shares.size() == 1);
  CHECK(simulation.after.missions.at(0).shares.at(0).member == "B");
  CHECK(simulation.after.expenses.at(0).eligible());
  CHECK(simulation.after.expenses.at(1).reasons == std::vector{Ineligibility::Withdrawn});
}

TEST_CASE("an expense on the day of the withdrawal itself is lost, the day before it is kept") {
  auto scenario = wholeExample();
  scenario.expenses[0].date = day("2020-12-31");
  scenario.expenses[1].date = day("2021-01-01");
  const auto after = plan(withWithdrawal(scenario, "A", day("2021-01-01"))).value();
  CHECK(after.expenses.at(0).eligible());
  CHECK_FALSE(after.expenses.at(1).eligible());
}

TEST_CASE("a changed fact lists exactly the figures that differ, with both values") {
  auto scenario = scenarios::empty();
  scenario.projects = {project("P", "10000.00", {{"A", "300.00"}}),
                       project("Q", "10000.00", {{"B", "300.00"}})};
  const auto simulation = simulate(scenario, withContribution(scenario, "P", "A", eur("600.00"))).value();
  std::vector<std::string> changed;
  for (const auto& difference : simulation.differences) {
    REQUIRE(difference.before);
    REQUIRE(difference.after);
    changed.push_back(std::string(codeOf(difference.kind)) + ' ' + difference.id + ' ' +
                      std::string(codeOf(difference.figure)) + ' ' +
                      formatMoney(std::get<Money>(*difference.before)) + ' ' +
                      formatMoney(std::get<Money>(*difference.after)));
  }
  CHECK(changed == Lines{"grant envelope asked 1400.00 2100.00", "grant envelope used 1400.00 2100.00",
                         "micro_project P contribution 300.00 600.00",
                         "micro_project P entitlement 700.00 1400.00", "micro_project P need 9700.00 9400.00",
                         "micro_project P claim 700.00 1400.00", "micro_project P grant 700.00 1400.00",
                         "micro_project P gap 9000.00 8000.00",
                         "micro_project P grant_by_contribution 700.00 1400.00"});
}

TEST_CASE("a figure that only one of two plans has is nothing in the other") {
  const auto scenario = oneProjectOf("100.00", "3.00");
  const auto limited = simulate(scenario, withEnvelope(scenario, eur("50.00"))).value();
  REQUIRE(limited.differences.size() == 2);
  for (const auto& difference : limited.differences) {
    CHECK_FALSE(difference.before);
    REQUIRE(difference.after);
  }
  const auto unlimited = simulate(withEnvelope(scenario, eur("50.00")), scenario).value();
  REQUIRE(unlimited.differences.size() == 2);
  for (const auto& difference : unlimited.differences) CHECK_FALSE(difference.after);
}

TEST_CASE("the next euro is worth 2.33 while leverage binds") {
  CHECK(valueOfNextEuro(oneProjectOf("10000.00", "300.00"), "P", "A").value() == eur("2.33"));
  CHECK(valueOfNextEuro(oneProjectOf("10000.00", "300.00"), "P", "someone new").value() == eur("2.33"));
}

TEST_CASE("the next euro is worth nothing where the envelope or the ceiling binds") {
  auto exhausted = oneProjectOf("10000.00", "300.00");
  exhausted.envelope = eur("600.00");
  CHECK(valueOfNextEuro(exhausted, "P", "A").value().isZero());
  auto ceiling = oneProjectOf("1000.00", "290.00");
  ceiling.rules.maxGrantRate = Ratio(50, 100);
  CHECK(valueOfNextEuro(ceiling, "P", "A").value().isZero());
}

TEST_CASE("the next euro costs the grant a euro where it only lowers the need") {
  CHECK(valueOfNextEuro(oneProjectOf("1000.00", "400.00"), "P", "A").value() == eur("-1.00"));
}

TEST_CASE("under leverage alone the smallest closing contribution is three tenths of the budget") {
  checkSmallest(oneProjectOf("10000.00", "300.00"), eur("3000.00"));
  checkSmallest(oneProjectOf("10000.01", "300.00"), eur("3000.01"));
  checkSmallest(oneProjectOf("10000.00", "0.00"), eur("3000.00"));
}

TEST_CASE("under a ceiling the contributors pay all that is above it") {
  auto scenario = oneProjectOf("10000.00", "300.00");
  scenario.rules.maxGrantRate = Ratio(50, 100);
  checkSmallest(scenario, eur("5000.00"));
  CHECK(plan(scenario).value().projects.at(0).contributionToClose == eur("3000.00"));
}

TEST_CASE("under a short envelope the contributors pay all that it lacks") {
  auto scenario = oneProjectOf("10000.00", "300.00");
  scenario.envelope = eur("4000.00");
  checkSmallest(scenario, eur("6000.00"));
}

TEST_CASE("under an envelope that others share, the smallest closing contribution still closes") {
  const auto policy = GENERATE(ShortagePolicy::Proportional, ShortagePolicy::Equal,
                               ShortagePolicy::FirstCommitted, ShortagePolicy::Priority);
  auto scenario = oneProjectOf("10000.00", "300.00");
  scenario.projects.push_back(project("Q", "9000.00", {{"B", "2000.00"}}));
  scenario.envelope = eur("5000.00");
  scenario.policy = policy;
  const auto smallest = smallestClosingContribution(scenario, "P", "A").value();
  CHECK(gapWith(scenario, "P", smallest).isZero());
  CHECK(gapWith(scenario, "P", smallest - Money::cents(1)) > Money());
}

TEST_CASE("a project without a gap closes with what it has") {
  CHECK(smallestClosingContribution(oneProjectOf("1000.00", "300.00"), "P", "A").value() == eur("300.00"));
  CHECK(smallestClosingContribution(oneProjectOf("1000.00", "1200.00"), "P", "A").value() == eur("1200.00"));
}

}  // namespace lianes::funding
