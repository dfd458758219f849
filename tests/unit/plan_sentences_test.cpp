#include <catch2/catch.hpp>

#include "lianes/wording/derivation_text.hpp"
#include "support/scenarios.hpp"

namespace lianes::wording {
namespace {

using funding::Scenario;
using scenarios::eur;
using scenarios::project;

std::string bindingIn(const Scenario& scenario, Language language = Language::English) {
  const auto plan = funding::plan(scenario).value();
  return bindingSentence(plan.projects.at(0), plan.envelope, scenario.rules, language);
}

Scenario oneProject(std::string_view budget, std::string_view contribution,
                    std::string_view cofunding = "0") {
  auto scenario = scenarios::empty();
  scenario.projects.push_back(project("P", budget, {{"A", contribution}}, cofunding));
  return scenario;
}

bool promises(const std::string& text) { return text.find("would still bring") != std::string::npos; }

}  // namespace

TEST_CASE("while leverage binds, the next three euros are said to bring seven") {
  const auto scenario = oneProject("10000.00", "1000.00");
  CHECK(bindingIn(scenario) ==
        "Leverage is what binds: €3 more would still bring €7. €6,666.67 is still to be funded; €2,000.00 "
        "more of contribution would do if the envelope and the ceiling allow.");
  CHECK_THAT(bindingIn(scenario, Language::French),
             Catch::StartsWith(
                 "L’effet levier est ce qui limite\u202f: 3\u00a0€ de plus apporteraient encore 7\u00a0€."));
}

TEST_CASE("seven euros are not promised where less than ten are missing") {
  CHECK(promises(bindingIn(oneProject("20.00", "3.00"))));
  CHECK_FALSE(promises(bindingIn(oneProject("19.99", "3.00"))));
}

TEST_CASE("seven euros are not promised where the envelope has less left") {
  auto scenario = oneProject("10000.00", "300.00");
  scenario.envelope = eur("707.00");
  CHECK(promises(bindingIn(scenario)));
  scenario.envelope = eur("706.99");
  CHECK_FALSE(promises(bindingIn(scenario)));
}

TEST_CASE("seven euros are not promised where the ceiling has less room") {
  auto scenario = oneProject("1010.00", "300.00");
  scenario.rules.maxGrantRate = Ratio(70, 100);
  CHECK(promises(bindingIn(scenario)));
  scenario.projects[0].eligibleBudget = eur("1009.98");
  CHECK_FALSE(promises(bindingIn(scenario)));
}

TEST_CASE("a leverage of nothing promises nothing") {
  auto scenario = oneProject("10000.00", "300.00");
  scenario.rules.leverage = Ratio(0, 1);
  CHECK_FALSE(promises(bindingIn(scenario)));
}

TEST_CASE("each way to be limited has its own sentence") {
  CHECK(bindingIn(oneProject("1000.00", "300.00")) == "The budget is fully funded.");
  CHECK(bindingIn(oneProject("1000.00", "600.00")) == "The budget is fully funded.");
  CHECK(bindingIn(oneProject("1000.00", "1200.00")) == "Beware: the resources exceed the budget by €200.00.");

  auto ceiling = oneProject("1000.00", "290.00");
  ceiling.rules.maxGrantRate = Ratio(50, 100);
  CHECK(bindingIn(ceiling) == "The grant ceiling is reached. €210.00 is still to be funded.");

  auto envelope = oneProject("1000.00", "300.00");
  envelope.envelope = eur("600.00");
  CHECK(bindingIn(envelope) == "The envelope is exhausted. €100.00 is still to be funded.");
}

TEST_CASE("the margin says who is missing or who is critical, and nothing where there is room") {
  auto scenario = scenarios::empty();
  scenario.rules.minMembers = 2;
  const auto margin = [&](Language language) {
    return marginSentence(funding::plan(scenario).value().consortium, language);
  };
  const auto add = [&](std::string id) {
    scenario.members.push_back(
        {std::move(id), std::nullopt, scenarios::day("2020-08-25"), std::nullopt, false});
  };
  CHECK(margin(Language::English) == "2 local authorities are missing for the programme to be eligible.");
  add("A");
  CHECK(margin(Language::French) == "Il manque une collectivité pour que le programme soit éligible.");
  add("B");
  CHECK(margin(Language::French) ==
        "Aucune marge\u202f: le départ d’une seule collectivité rendrait le programme inéligible (A, B).");
  add("C");
  CHECK(margin(Language::French).empty());
}

TEST_CASE("a mission says that its shares were reduced, only where they were") {
  auto scenario = scenarios::empty();
  scenario.missions.push_back({"Bamako", eur("14000.00"), {}, {}});
  auto& mission = scenario.missions.front();
  const auto text = [&] {
    return missionSentence(funding::plan(scenario).value().missions.at(0), Language::English);
  };
  for (const char* member : {"A", "B", "C", "D", "E", "F"}) mission.shares.push_back({member, std::nullopt});
  CHECK(text().empty());
  mission.shares.push_back({"G", std::nullopt});
  CHECK(text() == "The shares exceeded what is left to pay: they are reduced to €14,000.00 in all.");
}

}  // namespace lianes::wording
