#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lianes/domain/money_text.hpp"
#include "lianes/funding/facts.hpp"

// Short ways to write scenarios in tests, and the worked example of docs/funding-rules.md.
namespace lianes::scenarios {

inline Money eur(std::string_view text) { return parseMoney(text, Currency::Eur).value(); }
inline Date day(std::string_view text) { return Date::parse(text).value(); }

inline CallRules rules() {
  CallRules rules;
  rules.minMembers = 5;
  rules.leverage = Ratio(7, 3);
  rules.missionCap = Ratio(15, 100);
  rules.letterDeadline = day("2020-09-01");
  rules.periodEnd = day("2021-12-31");
  return rules;
}

inline funding::Scenario empty() {
  funding::Scenario scenario;
  scenario.rules = rules();
  return scenario;
}

using Contributions = std::vector<std::pair<std::string, std::string_view>>;

// A project with contributions given as member and amount; their ids are "project-member".
inline funding::ProjectFacts project(std::string id, std::string_view budget,
                                     const Contributions& contributions, std::string_view cofunding = "0") {
  funding::ProjectFacts facts{id, eur(budget), eur(cofunding), std::nullopt, std::nullopt, {}};
  for (const auto& [member, amount] : contributions) {
    facts.contributions.push_back({id + "-" + member, member, eur(amount)});
  }
  return facts;
}

// Three projects that ask for 20 599.54 of an envelope of 20 000.00.
inline funding::Scenario shortage(funding::ShortagePolicy policy) {
  auto scenario = empty();
  scenario.envelope = eur("20000.00");
  scenario.policy = policy;
  scenario.projects = {project("P1", "10000.00", {{"A", "3000.00"}}),
                       project("P2", "18500.00", {{"B", "100.01"}, {"C", "4100.01"}}, "2500.00"),
                       project("P3", "9000.00", {{"D", "4000.00"}}, "1200.50")};
  scenario.projects[0].committedOn = day("2020-11-02");
  scenario.projects[0].priority = 2;
  scenario.projects[1].committedOn = day("2020-10-12");
  scenario.projects[1].priority = 1;
  scenario.projects[2].committedOn = day("2021-01-20");
  scenario.projects[2].priority = 3;
  return scenario;
}

}  // namespace lianes::scenarios
