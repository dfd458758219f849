#include <catch2/catch.hpp>

#include <map>
#include <regex>
#include <tuple>

#include "lianes/funding/simulation.hpp"
#include "lianes/wording/derivation_text.hpp"
#include "property/scenario_generator.hpp"
#include "support/show_values.hpp"

namespace lianes::funding {
namespace {

using FigureKey = std::tuple<EntityKind, std::string, std::string, Figure>;

std::map<FigureKey, Value> figureMap(const Scenario& scenario, const Plan& plan) {
  std::map<FigureKey, Value> figures;
  for (const auto& figure : figuresOf(scenario, plan)) {
    const auto added =
        figures.emplace(FigureKey{figure.kind, figure.id, figure.member, figure.figure}, figure.value);
    REQUIRE(added.second);
  }
  return figures;
}

// The scenario with more from someone who has not contributed yet.
Scenario withMore(Scenario scenario, std::size_t project, Money amount) {
  scenario.projects.at(project).contributions.push_back({"", "one more contributor", amount});
  return scenario;
}

struct Promise {
  Money more;
  Money brought;
};

// The amounts that the sentence beside a project's grant names, if it promises any.
std::optional<Promise> promiseOf(const Scenario& scenario, const Plan& plan, std::size_t project) {
  static const std::regex words("€([0-9]+) more would still bring €([0-9]+)\\.");
  const auto text = wording::bindingSentence(plan.projects[project], plan.envelope, scenario.rules,
                                             wording::Language::English);
  std::smatch amounts;
  if (!std::regex_search(text, amounts, words)) return std::nullopt;
  return Promise{Money::cents(std::stoll(amounts[1]) * 100), Money::cents(std::stoll(amounts[2]) * 100)};
}

}  // namespace

TEST_CASE("the next euros that a project's sentence promises are granted by the recomputed plan") {
  int promises = 0;
  const auto check = [&](const Scenario& scenario) {
    const auto now = plan(scenario);
    if (!now) return;
    for (std::size_t i = 0; i < now->projects.size(); ++i) {
      const auto promise = promiseOf(scenario, *now, i);
      if (!promise) continue;
      ++promises;
      const auto then = plan(withMore(scenario, i, promise->more));
      REQUIRE(then.ok());
      CHECK(then->projects[i].grant - now->projects[i].grant == promise->brought);
      CHECK(now->projects[i].gap - then->projects[i].gap == promise->more + promise->brought);
    }
  };
  generator::forScenarios(9'000'000, 1, generator::countOf(2000), [&](Scenario scenario) {
    check(scenario);
    // Once more with an envelope that ends where the promise does, or a cent before.
    scenario.envelope.reset();
    const auto free = plan(scenario);
    if (!free || !scenario.rules.leverage) return;
    const auto brought = Money::cents(scenario.rules.leverage->numerator() * 100);
    for (const auto room : {brought, brought - Money::cents(1)}) {
      const auto envelope = free->envelope.used.checkedAdd(room);
      if (envelope && !envelope->isNegative()) check(withEnvelope(scenario, envelope));
    }
  });
  CHECK(promises > 0);
}

TEST_CASE("the differences of a simulation are all figures that differ and no other") {
  generator::forScenarios(9'100'000, 1, generator::countOf(1000), [&](const Scenario& scenario) {
    if (!plan(scenario)) return;
    CHECK(simulate(scenario, scenario).value().differences.empty());
    if (scenario.members.empty()) return;
    const auto after = withWithdrawal(scenario, scenario.members.front().id, *Date::of(2021, 1, 1));
    const auto simulation = simulate(scenario, after);
    REQUIRE(simulation.ok());
    auto old = figureMap(scenario, simulation->before);
    auto now = figureMap(after, simulation->after);
    for (const auto& difference : simulation->differences) {
      const FigureKey key{difference.kind, difference.id, difference.member, difference.figure};
      CHECK(difference.before != difference.after);
      CHECK(old.contains(key) == difference.before.has_value());
      CHECK(now.contains(key) == difference.after.has_value());
      if (difference.before) CHECK(old.at(key) == *difference.before);
      if (difference.after) CHECK(now.at(key) == *difference.after);
      old.erase(key);
      now.erase(key);
    }
    CHECK(old == now);
  });
}

TEST_CASE("the smallest closing contribution closes the gap, and one cent less does not") {
  int closed = 0;
  generator::forScenarios(9'200'000, 1, generator::countOf(400), [&](const Scenario& scenario) {
    const auto now = plan(scenario);
    if (!now) return;
    for (std::size_t i = 0; i < now->projects.size(); ++i) {
      const auto& project = now->projects[i];
      const auto smallest = smallestClosingContribution(scenario, project.id, "one more contributor");
      if (!smallest) continue;  // an amount beyond 64 bits on the way
      CAPTURE(project.id, *smallest);
      if (project.gap.isZero()) {
        CHECK(*smallest == project.contribution);
        continue;
      }
      ++closed;
      const auto more = *smallest - project.contribution;
      CHECK(plan(withMore(scenario, i, more)).value().projects[i].gap.isZero());
      CHECK_FALSE(plan(withMore(scenario, i, more - Money::cents(1))).value().projects[i].gap.isZero());
      const auto half = Money::cents(more.minor() / 2);
      if (half < more) CHECK_FALSE(plan(withMore(scenario, i, half)).value().projects[i].gap.isZero());
    }
  });
  CHECK(closed > 0);
}

TEST_CASE("the value of the next euro is what a recomputed plan grants more or less") {
  generator::forScenarios(9'300'000, 1, generator::countOf(1000), [&](const Scenario& scenario) {
    const auto now = plan(scenario);
    if (!now) return;
    for (std::size_t i = 0; i < now->projects.size(); ++i) {
      const auto then = plan(withMore(scenario, i, Money::cents(100)));
      if (!then) continue;
      const auto value = valueOfNextEuro(scenario, now->projects[i].id, "one more contributor");
      CHECK(value.value() == then->projects[i].grant - now->projects[i].grant);
      CHECK(value.value() >= Money::cents(-100));
    }
  });
}

}  // namespace lianes::funding
