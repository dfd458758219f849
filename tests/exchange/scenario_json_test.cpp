#include "lianes/exchange/scenario_json.hpp"

#include <catch2/catch.hpp>

#include "support/scenarios.hpp"
#include "support/show_values.hpp"

namespace lianes::exchange {
namespace {

using scenarios::day;
using scenarios::eur;

funding::Scenario soundScenario(const std::string& text) {
  const auto scenario = readScenario(text);
  INFO((scenario ? "" : Catch::Detail::stringify(scenario.error())));
  REQUIRE(scenario.ok());
  return *scenario;
}

Problem scenarioProblem(const std::string& text) {
  const auto scenario = readScenario(text);
  REQUIRE_FALSE(scenario.ok());
  return scenario.error();
}

std::string withExpense(const std::string& expense) {
  return R"({"call": {"min_members": 0}, "expenses": [)" + expense + "]}";
}

funding::ExpenseFacts soundExpense(const std::string& rate) {
  const auto scenario = soundScenario(withExpense(
      R"({"id": "e", "date": "2020-09-02", "amount": "655957", "currency": "XOF", "rate": )" + rate + "}"));
  return scenario.expenses.at(0);
}

Problem rateProblem(const std::string& rate) {
  return scenarioProblem(withExpense(
      R"({"id": "e", "date": "2020-09-02", "amount": "1", "currency": "XOF", "rate": )" + rate + "}"));
}

}  // namespace

TEST_CASE("a scenario of nothing but a minimum has no lists, no limit and the default policies") {
  const auto scenario = soundScenario(R"({"call": {"min_members": 5}})");
  CHECK(scenario.rules == [] {
    CallRules rules;
    rules.minMembers = 5;
    return rules;
  }());
  CHECK(scenario.rules.eligibilityStart == EligibilityStart::LetterReceived);
  CHECK(scenario.rules.missionCapScope == MissionCapScope::Each);
  CHECK(scenario.policy == funding::ShortagePolicy::Proportional);
  CHECK_FALSE(scenario.envelope);
  CHECK(scenario.members.empty());
  CHECK(scenario.projects.empty());
  CHECK(scenario.missions.empty());
  CHECK(scenario.expenses.empty());
}

TEST_CASE("null says the same as an absent key") {
  const auto scenario = soundScenario(R"({
    "call": {"min_members": 5, "leverage": null, "mission_cap": null, "mission_cap_scope": null,
             "max_grant_rate": null, "letter_deadline": null, "eligibility_start": null,
             "eligibility_fixed": null, "period_end": null},
    "envelope": null, "shortage_policy": null, "members": null, "projects": null, "missions": null,
    "expenses": null})");
  CHECK(scenario.rules == soundScenario(R"({"call": {"min_members": 5}})").rules);
  CHECK_FALSE(scenario.envelope);
  CHECK(scenario.projects.empty());
}

TEST_CASE("a record of nothing but what it must have gets nothing else") {
  const auto scenario = soundScenario(R"({
    "call": {"min_members": 5}, "members": [{"id": "A"}], "projects": [{"id": "P", "eligible_budget": "1"}],
    "missions": [{"id": "M", "cost": "1.5"}],
    "expenses": [{"id": "e", "date": "2020-09-02", "amount": "1", "currency": "EUR"}]})");
  const auto& member = scenario.members.at(0);
  CHECK_FALSE(member.letterSigned);
  CHECK_FALSE(member.letterReceived);
  CHECK_FALSE(member.withdrawn);
  CHECK_FALSE(member.lateWaiver);
  const auto& project = scenario.projects.at(0);
  CHECK(project.eligibleBudget == eur("1.00"));
  CHECK(project.cofunding.isZero());
  CHECK_FALSE(project.committedOn);
  CHECK_FALSE(project.priority);
  CHECK(project.contributions.empty());
  CHECK(scenario.missions.at(0).cost == eur("1.50"));
  CHECK(scenario.missions.at(0).otherFunding.isZero());
  CHECK(scenario.missions.at(0).shares.empty());
  CHECK_FALSE(scenario.expenses.at(0).member);
  CHECK_FALSE(scenario.expenses.at(0).rate);
}

TEST_CASE("every key of a scenario lands in its own place") {
  const auto scenario = soundScenario(R"({
    "call": {"min_members": 3, "leverage": [1, 2], "mission_cap": [3, 4], "mission_cap_scope": "all",
             "max_grant_rate": [5, 6], "letter_deadline": "2020-01-01", "eligibility_start": "fixed",
             "eligibility_fixed": "2020-01-02", "period_end": "2020-01-03"},
    "envelope": "0.01", "shortage_policy": "priority",
    "members": [{"id": "A", "letter_signed": "2020-01-04", "letter_received": "2020-01-05",
                 "withdrawn": "2020-01-06", "late_waiver": true}],
    "projects": [{"id": "P", "eligible_budget": "0.02", "cofunding": "0.03", "committed_on": "2020-01-07",
                  "priority": -4, "contributions": [{"member": "A", "amount": "0.05"}]}],
    "missions": [{"id": "M", "cost": "0.06", "other_funding": "0.07",
                  "shares": [{"member": "A", "agreed": "0.08"}]}],
    "expenses": [{"id": "e", "member": "A", "date": "2020-01-08", "amount": "9", "currency": "XOF",
                  "rate": [10, 11]}]})");
  const auto& rules = scenario.rules;
  CHECK(rules.minMembers == 3);
  CHECK(rules.leverage == Ratio(1, 2));
  CHECK(rules.missionCap == Ratio(3, 4));
  CHECK(rules.missionCapScope == MissionCapScope::All);
  CHECK(rules.maxGrantRate == Ratio(5, 6));
  CHECK(rules.letterDeadline == day("2020-01-01"));
  CHECK(rules.eligibilityStart == EligibilityStart::Fixed);
  CHECK(rules.eligibilityFixed == day("2020-01-02"));
  CHECK(rules.periodEnd == day("2020-01-03"));
  CHECK(scenario.envelope == eur("0.01"));
  CHECK(scenario.policy == funding::ShortagePolicy::Priority);
  const auto& member = scenario.members.at(0);
  CHECK(member.letterSigned == day("2020-01-04"));
  CHECK(member.letterReceived == day("2020-01-05"));
  CHECK(member.withdrawn == day("2020-01-06"));
  CHECK(member.lateWaiver);
  const auto& project = scenario.projects.at(0);
  CHECK(project.eligibleBudget == eur("0.02"));
  CHECK(project.cofunding == eur("0.03"));
  CHECK(project.committedOn == day("2020-01-07"));
  CHECK(project.priority == -4);
  CHECK(project.contributions.at(0).member == "A");
  CHECK(project.contributions.at(0).amount == eur("0.05"));
  const auto& mission = scenario.missions.at(0);
  CHECK(mission.cost == eur("0.06"));
  CHECK(mission.otherFunding == eur("0.07"));
  CHECK(mission.shares.at(0).agreed == eur("0.08"));
  const auto& expense = scenario.expenses.at(0);
  CHECK(expense.member == "A");
  CHECK(expense.date == day("2020-01-08"));
  CHECK(expense.amount == Money::francs(9));
  CHECK(expense.rate == Ratio(10, 11));
}

TEST_CASE("a rate may be euros for one franc as a ratio, or francs for one euro as banks quote them") {
  CHECK(soundExpense("[1000, 655957]").rate == Ratio(1000, 655'957));
  CHECK(soundExpense("\"655.957\"").rate == Ratio(1000, 655'957));
  CHECK(soundExpense("\"656\"").rate == Ratio(1, 656));
  CHECK(soundExpense("\"660.50\"").rate == Ratio(100, 66'050));
  CHECK(soundExpense("\"0.5\"").rate == Ratio(10, 5));
  CHECK_FALSE(soundExpense("null").rate);
}

TEST_CASE("a rate in another form is refused with the form expected") {
  const auto* text = GENERATE("\"\\t655\"", "\"655,957\"", "\"-655.957\"", "\"655.\"", "\".957\"",
                              "\"6.5.5\"", "\"6e2\"", "\"1.0000000001\"", "\"1234567890123456789\"");
  CAPTURE(text);
  CHECK(rateProblem(text).code == ProblemCode::Malformed);
  CHECK(rateProblem(text).place == "expenses[0].rate");
}

TEST_CASE("a rate of nothing is refused, for nothing can be divided by it") {
  CHECK(rateProblem("\"0\"").code == ProblemCode::ZeroDenominator);
  CHECK(rateProblem("\"0.00\"").code == ProblemCode::ZeroDenominator);
  CHECK(rateProblem("[1, 0]").code == ProblemCode::ZeroDenominator);
}

TEST_CASE("an expense in euros has no rate") {
  const auto problem = scenarioProblem(withExpense(
      R"({"id": "e", "date": "2020-09-02", "amount": "1", "currency": "EUR", "rate": "655.957"})"));
  CHECK(problem.code == ProblemCode::NotAllowedHere);
  CHECK(problem.place == "expenses[0].rate");
}

TEST_CASE("a call without leverage is read when a highest rate stands in for it") {
  const auto scenario =
      soundScenario(R"({"call": {"min_members": 3, "leverage": null, "max_grant_rate": [70, 100]},
    "projects": [{"id": "P", "eligible_budget": "1000.00",
                  "contributions": [{"member": "A", "amount": "100.00"}]}]})");
  const auto plan = funding::plan(scenario);
  REQUIRE(plan.ok());
  CHECK_FALSE(plan->projects.at(0).entitlement);
  CHECK(plan->projects.at(0).grant == eur("700.00"));
}

TEST_CASE("who contributes, shares or spends need not be among the members") {
  const auto scenario =
      soundScenario(R"({"call": {"min_members": 0, "leverage": [7, 3], "mission_cap": [15, 100]},
    "projects": [{"id": "P", "eligible_budget": "10.00", "contributions": [{"member": "X", "amount": "3.00"}]}],
    "missions": [{"id": "M", "cost": "10.00", "shares": [{"member": "X"}]}],
    "expenses": [{"id": "e", "member": "X", "date": "2020-09-02", "amount": "1.00", "currency": "EUR"}]})");
  const auto plan = funding::plan(scenario);
  REQUIRE(plan.ok());
  CHECK(plan->projects.at(0).grant == eur("7.00"));
  CHECK(plan->missions.at(0).shares.at(0).share == eur("1.50"));
  CHECK(plan->expenses.at(0).reasons == std::vector{funding::Ineligibility::NoLetter});
}

TEST_CASE("a member may contribute several times to one project") {
  const auto scenario = soundScenario(R"({"call": {"min_members": 0, "leverage": [7, 3]},
    "projects": [{"id": "P", "eligible_budget": "10000.00",
      "contributions": [{"member": "A", "amount": "100.01"}, {"member": "A", "amount": "100.01"}]}]})");
  const auto plan = funding::plan(scenario);
  REQUIRE(plan.ok());
  CHECK(plan->projects.at(0).entitlement == eur("466.71"));
}

TEST_CASE("the same id may stand in different lists") {
  const auto scenario = soundScenario(R"({"call": {"min_members": 0}, "members": [{"id": "A"}],
    "projects": [{"id": "A", "eligible_budget": "1"}], "missions": [{"id": "A", "cost": "1"}]})");
  CHECK(scenario.projects.at(0).id == scenario.missions.at(0).id);
}

TEST_CASE("ids are compared byte by byte") {
  CHECK(soundScenario(R"({"call": {"min_members": 0}, "members": [{"id": "a"}, {"id": "A"}, {"id": "á"}]})")
            .members.size() == 3);
  CHECK(scenarioProblem(R"({"call": {"min_members": 0}, "members": [{"id": "é"}, {"id": "\u00e9"}]})") ==
        Problem{ProblemCode::DuplicateId, "members[1].id", {"é"}});
}

TEST_CASE("a scenario is read to a depth of 32 levels and no deeper") {
  const auto nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
  CHECK(scenarioProblem(nested(32)).code == ProblemCode::WrongType);
  CHECK(scenarioProblem(nested(33)) == Problem{ProblemCode::TooDeep, "", {"32"}});
  CHECK(scenarioProblem(std::string(1'000'000, '[')).code == ProblemCode::TooDeep);
}

TEST_CASE("an object has a thousand keys at most") {
  std::string keys;
  for (int i = 0; i < 1000; ++i) keys += (i == 0 ? "\"" : ", \"") + std::to_string(i) + "\": 0";
  CHECK(scenarioProblem("{" + keys + "}").code == ProblemCode::UnknownKey);
  CHECK(scenarioProblem("{" + keys + ", \"x\": 0}") == Problem{ProblemCode::TooBig, "", {"1000"}});
}

TEST_CASE("the first wrong value in the order of the rules is the one that is named") {
  CHECK(scenarioProblem(R"({"call": {}, "envelope": "x", "y": 1})").place == "y");
  CHECK(scenarioProblem(R"({"envelope": "x", "call": {}})").place == "call.min_members");
}

}  // namespace lianes::exchange
