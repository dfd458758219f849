#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "lianes/exchange/scenario_json.hpp"
#include "support/seeded.hpp"

namespace lianes::exchange {
namespace {

using nlohmann::json;

// The scenario and the plan that docs/funding-rules.md shows side by side.
constexpr std::string_view kShownScenario = R"({
  "call": {"min_members": 5, "leverage": [7, 3], "mission_cap": [15, 100], "mission_cap_scope": "each",
           "max_grant_rate": null, "letter_deadline": "2020-09-01", "eligibility_start": "letter_received",
           "eligibility_fixed": null, "period_end": "2021-12-31"},
  "envelope": "20000.00", "shortage_policy": "proportional",
  "members": [{"id": "A", "letter_signed": "2020-08-20", "letter_received": "2020-08-25", "withdrawn": null,
               "late_waiver": false}],
  "projects": [{"id": "P1", "eligible_budget": "10000.00", "cofunding": "0.00", "committed_on": "2020-11-02",
                "priority": 2, "contributions": [{"member": "A", "amount": "3000.00"}]}],
  "missions": [{"id": "Lille", "cost": "8333.33", "other_funding": "0.00",
                "shares": [{"member": "A", "agreed": null}]}],
  "expenses": [{"id": "e1", "member": "A", "date": "2020-08-25", "amount": "1250000", "currency": "XOF",
                "rate": null}]})";
constexpr std::string_view kShownPlan = R"({
  "consortium": {"engaged": 1, "minimum": 5, "eligible": false, "margin": -4},
  "projects": [{"id": "P1", "contribution": "3000.00", "entitlement": "7000.00", "need": "7000.00",
                "ceiling": null, "claim": "7000.00", "grant": "7000.00", "gap": "0.00", "surplus": "0.00",
                "binding": "leverage", "contribution_to_close": "3000.00",
                "grant_by_contribution": ["7000.00"]}],
  "missions": [{"id": "Lille", "cap": "1249.99", "reduced": false,
                "shares": [{"member": "A", "share": "1249.99", "capped": false}], "balance": "7083.34"}],
  "expenses": [{"id": "e1", "eur": "1905.61", "eligible": true, "reasons": []}],
  "envelope": {"granted": "20000.00", "used": "7000.00", "free": "13000.00", "short": "0.00"}})";

json planned(std::string_view scenarioText, Explain explain = Explain::No) {
  const auto scenario = readScenario(scenarioText);
  REQUIRE(scenario.ok());
  const auto plan = funding::plan(*scenario);
  REQUIRE(plan.ok());
  return json::parse(writePlan(*scenario, *plan, explain));
}

std::string sampleScenario() {
  std::ifstream stream(LIANES_SOURCE_DIR "/resources/samples/shortage.json");
  return {std::istreambuf_iterator<char>(stream), {}};
}

void shuffle(json& list, lianes::test::Seeded& chance) {
  for (std::size_t i = list.size(); i > 1; --i) {
    std::swap(list[i - 1],
              list[static_cast<std::size_t>(chance.between(0, static_cast<std::int64_t>(i) - 1))]);
  }
}

void sortBy(json& list, const std::string& key) {
  std::sort(list.begin(), list.end(), [&](const json& a, const json& b) { return a.at(key) < b.at(key); });
}

// A plan as a set of records: lists in the order of their ids.
json byId(json plan) {
  for (const auto* list : {"projects", "missions", "expenses"}) sortBy(plan.at(list), "id");
  for (auto& mission : plan.at("missions")) sortBy(mission.at("shares"), "member");
  for (auto& project : plan.at("projects")) {
    auto& parts = project.at("grant_by_contribution");
    std::sort(parts.begin(), parts.end());
  }
  return plan;
}

}  // namespace

TEST_CASE("the scenario of the documentation gives its plan") {
  CHECK(planned(kShownScenario) == json::parse(kShownPlan));
}

TEST_CASE("without an envelope nothing is granted or free, and everything claimed is used") {
  auto scenario = json::parse(kShownScenario);
  scenario["envelope"] = nullptr;
  const auto envelope = planned(scenario.dump()).at("envelope");
  CHECK(envelope == json{{"granted", nullptr}, {"used", "7000.00"}, {"free", nullptr}, {"short", "0.00"}});
}

TEST_CASE("every amount is a string with two decimals, round ones too") {
  const auto plan = planned(R"({"call": {"min_members": 0, "leverage": [7, 3], "mission_cap": [1, 10]},
    "envelope": "100", "projects": [{"id": "P", "eligible_budget": "10", "cofunding": "0.5",
                                     "contributions": [{"member": "A", "amount": "3"}]}],
    "missions": [{"id": "M", "cost": "10", "shares": [{"member": "A"}]}],
    "expenses": [{"id": "e", "date": "2020-09-02", "amount": "2", "currency": "EUR"}]})");
  CHECK(plan.at("projects").at(0).at("contribution") == "3.00");
  CHECK(plan.at("projects").at(0).at("grant") == "6.50");
  CHECK(plan.at("missions").at(0).at("shares").at(0).at("share") == "1.00");
  CHECK(plan.at("expenses").at(0).at("eur") == "2.00");
  CHECK(plan.at("envelope").at("free") == "93.50");
}

TEST_CASE("the reasons against an expense are codes in the order of the rule") {
  const auto plan = planned(R"({"call": {"min_members": 0, "letter_deadline": "2020-09-01",
                                         "period_end": "2020-09-10"},
    "members": [{"id": "A", "letter_received": "2020-12-01", "withdrawn": "2020-10-01"}],
    "expenses": [{"id": "e", "member": "A", "date": "2020-11-01", "amount": "2", "currency": "EUR"}]})");
  CHECK(plan.at("expenses").at(0).at("reasons") ==
        json{"letter_late", "before_start", "after_end", "withdrawn"});
}

TEST_CASE("a plan ends with one line end and holds no NUL byte") {
  const auto scenario =
      readScenario(R"({"call": {"min_members": 0}, "missions": [{"id": "\u0000", "cost": "1"}]})");
  REQUIRE(scenario.ok());
  const auto text = writePlan(*scenario, funding::plan(*scenario).value(), Explain::Yes);
  CHECK(text.find('\0') == std::string::npos);
  CHECK_THAT(text, Catch::EndsWith("}\n"));
  CHECK(json::parse(text).at("missions").at(0).at("id") == std::string(1, '\0'));
}

TEST_CASE("the leaves of a derivation name the record they were read from") {
  const auto plan = planned(kShownScenario, Explain::Yes);
  const auto& entitlement = plan.at("projects").at(0).at("why").at("entitlement");
  CHECK(entitlement.at("rule") == "F2");
  CHECK(entitlement.at("formula") == "product");
  CHECK(entitlement.at("rounding") == "down");
  CHECK(entitlement.at("value") == "7000.00");
  const auto& operands = entitlement.at("operands");
  CHECK(operands.at(0).at("operands").at(0).at("source") ==
        json{{"kind", "contribution"}, {"id", "projects[0].contributions[0]"}});
  CHECK(operands.at(1).at("source") == json{{"kind", "call_rule"}, {"id", "leverage"}});
  CHECK(operands.at(1).at("value") == json{7, 3});
  const auto& amount = plan.at("expenses").at(0).at("why").at("eur").at("operands").at(0);
  CHECK(amount.at("value") == json{{"amount", "1250000"}, {"currency", "XOF"}});
}

TEST_CASE("the order in which a scenario is written changes no figure of its plan") {
  lianes::test::Seeded chance;
  INFO(chance.seed());
  for (const auto* policy : {"proportional", "equal", "first_committed", "priority"}) {
    auto scenario = json::parse(sampleScenario());
    scenario["shortage_policy"] = policy;
    // Ties in every respect but the id.
    for (const auto* id : {"T1", "T2", "T3"}) {
      auto twin = scenario["projects"][0];
      twin["id"] = id;
      scenario["projects"].push_back(twin);
    }
    const auto expected = byId(planned(scenario.dump()));
    for (int i = 0; i < 20; ++i) {
      for (const auto* list : {"members", "projects", "missions", "expenses"})
        shuffle(scenario[list], chance);
      for (auto& project : scenario["projects"]) shuffle(project["contributions"], chance);
      for (auto& mission : scenario["missions"]) shuffle(mission["shares"], chance);
      CHECK(byId(planned(scenario.dump())) == expected);
    }
  }
}

}  // namespace lianes::exchange
