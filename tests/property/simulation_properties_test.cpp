#include <catch2/catch.hpp>

#include "lianes/funding/plan.hpp"
#include "lianes/funding/simulation.hpp"
#include "property/scenario_generator.hpp"

namespace lianes {
namespace {

using funding::Scenario;

// Scenarios that have a plan, and so do their neighbours: no amount near the end of 64 bits.
void forSimulations(std::uint64_t part,
                    const std::function<void(const Scenario&, const funding::Plan&)>& check) {
  constexpr std::uint64_t kFirst = 2'000'000'000;
  generator::forScenarios(kFirst, 1, generator::countOf(100'000, part), [&](const Scenario& scenario) {
    const auto plan = funding::plan(scenario);
    if (plan.ok()) check(scenario, *plan);
  });
}

}  // namespace

TEST_CASE("simulating no change changes no figure") {
  forSimulations(2, [](const Scenario& scenario, const funding::Plan&) {
    REQUIRE(funding::simulate(scenario, scenario)->differences.empty());
  });
}

TEST_CASE(
    "the smallest closing contribution closes the gap under every rule at once, and one cent less does not") {
  forSimulations(1, [](const Scenario& scenario, const funding::Plan& plan) {
    for (const auto& project : plan.projects) {
      const auto enough = funding::smallestClosingContribution(scenario, project.id, "someone else");
      if (!enough.ok()) continue;  // on the way, an amount left 64 bits
      if (project.gap.isZero()) {
        REQUIRE(*enough == project.contribution);
        continue;
      }
      const auto gapWith = [&](Money added) {
        const auto then =
            funding::plan(funding::withContribution(scenario, project.id, "someone else", added)).value();
        const auto index = static_cast<std::size_t>(&project - plan.projects.data());
        return then.projects[index].gap;
      };
      const auto added = *enough - project.contribution;
      REQUIRE(gapWith(added).isZero());
      REQUIRE_FALSE(gapWith(added - Money::cents(1)).isZero());
    }
  });
}

TEST_CASE("the value of the next euro is the difference between two plans") {
  forSimulations(1, [](const Scenario& scenario, const funding::Plan& plan) {
    for (std::size_t i = 0; i < plan.projects.size(); ++i) {
      const auto value = funding::valueOfNextEuro(scenario, plan.projects[i].id, "someone else");
      if (!value.ok()) continue;
      const auto next = funding::plan(
          funding::withContribution(scenario, plan.projects[i].id, "someone else", Money::cents(100)));
      REQUIRE(next.ok());
      REQUIRE(*value == next->projects[i].grant - plan.projects[i].grant);
    }
  });
}

}  // namespace lianes
