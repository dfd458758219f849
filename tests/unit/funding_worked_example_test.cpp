#include <catch2/catch.hpp>

#include "lianes/funding/plan.hpp"
#include "support/scenarios.hpp"

namespace lianes {
namespace {

using funding::Binding;
using funding::ShortagePolicy;
using scenarios::eur;

struct ShortageRow {
  ShortagePolicy policy;
  std::vector<std::string> grants;
  std::vector<std::string> partsOfP2;
};

}  // namespace

TEST_CASE("the worked shortage is shared as documented under each policy") {
  const auto row = GENERATE(values<ShortageRow>(
      {{ShortagePolicy::Proportional, {"6796.27", "9514.81", "3688.92"}, {"226.56", "9288.25"}},
       {ShortagePolicy::Equal, {"7000.00", "9200.50", "3799.50"}, {"219.08", "8981.42"}},
       {ShortagePolicy::FirstCommitted, {"7000.00", "9800.04", "3199.96"}, {"233.36", "9566.68"}},
       {ShortagePolicy::Priority, {"7000.00", "9800.04", "3199.96"}, {"233.36", "9566.68"}}}));
  INFO(codeOf(row.policy));
  const auto plan = funding::plan(scenarios::shortage(row.policy));
  REQUIRE(plan.ok());
  for (std::size_t i = 0; i < row.grants.size(); ++i)
    CHECK(formatMoney(plan->projects[i].grant) == row.grants[i]);
  for (std::size_t i = 0; i < row.partsOfP2.size(); ++i) {
    CHECK(formatMoney(plan->projects[1].grantByContribution[i].amount) == row.partsOfP2[i]);
  }
  CHECK(plan->envelope.used == eur("20000.00"));
  CHECK(plan->envelope.free == eur("0.00"));
  CHECK(plan->envelope.missing == eur("599.54"));
}

TEST_CASE("the worked shortage's claims are bound as documented") {
  auto scenario = scenarios::shortage(ShortagePolicy::Proportional);
  scenario.envelope.reset();
  const auto plan = funding::plan(scenario);
  REQUIRE(plan.ok());
  CHECK(plan->projects[0].claim == eur("7000.00"));
  CHECK(plan->projects[0].binding == Binding::Leverage);
  CHECK(plan->projects[1].claim == eur("9800.04"));
  CHECK(plan->projects[1].binding == Binding::Leverage);
  CHECK(plan->projects[2].claim == eur("3799.50"));
  CHECK(plan->projects[2].binding == Binding::Need);
  CHECK_FALSE(plan->envelope.granted.has_value());
  CHECK_FALSE(plan->envelope.free.has_value());
  CHECK(plan->envelope.missing.isZero());
}

TEST_CASE("the documented input gives the documented plan") {
  auto scenario = scenarios::empty();
  scenario.envelope = eur("20000.00");
  scenario.members = {{"A", scenarios::day("2020-08-20"), scenarios::day("2020-08-25"), std::nullopt, false}};
  scenario.projects = {scenarios::project("P1", "10000.00", {{"A", "3000.00"}})};
  scenario.missions = {{"Lille", eur("8333.33"), eur("0.00"), {{"A", std::nullopt}}}};
  scenario.expenses = {{"e1", "A", scenarios::day("2020-08-25"), Money::francs(1'250'000), std::nullopt}};
  const auto plan = funding::plan(scenario);
  REQUIRE(plan.ok());

  CHECK(plan->consortium.engaged == 1);
  CHECK(plan->consortium.margin == -4);
  CHECK_FALSE(plan->consortium.eligible);

  const auto& project = plan->projects[0];
  CHECK(project.contribution == eur("3000.00"));
  CHECK(project.entitlement == eur("7000.00"));
  CHECK(project.need == eur("7000.00"));
  CHECK_FALSE(project.ceiling.has_value());
  CHECK(project.claim == eur("7000.00"));
  CHECK(project.grant == eur("7000.00"));
  CHECK(project.gap.isZero());
  CHECK(project.surplus.isZero());
  CHECK(project.binding == Binding::Leverage);
  CHECK(project.contributionToClose == eur("3000.00"));
  CHECK(project.grantByContribution[0].amount == eur("7000.00"));

  const auto& mission = plan->missions[0];
  CHECK(mission.cap == eur("1249.99"));
  CHECK_FALSE(mission.reduced);
  CHECK(mission.shares[0].share == eur("1249.99"));
  CHECK_FALSE(mission.shares[0].capped);
  CHECK(mission.balance == eur("7083.34"));

  CHECK(plan->expenses[0].eur == eur("1905.61"));
  CHECK(plan->expenses[0].eligible());

  CHECK(plan->envelope.used == eur("7000.00"));
  CHECK(plan->envelope.free == eur("13000.00"));
  CHECK(plan->envelope.missing.isZero());
}

TEST_CASE("seven members at the cap of the Bamako mission exceed its cost and are reduced alike") {
  auto scenario = scenarios::empty();
  scenario.missions = {{"Bamako", eur("14000.00"), eur("0"), {}}};
  for (const char* member : {"A", "B", "C", "D", "E", "F", "G"}) {
    scenario.missions[0].shares.push_back({member, std::nullopt});
  }
  const auto plan = funding::plan(scenario);
  REQUIRE(plan.ok());
  const auto& mission = plan->missions[0];
  CHECK(mission.cap == eur("2100.00"));
  CHECK(mission.reduced);
  for (const auto& share : mission.shares) {
    CHECK(share.wanted == eur("2100.00"));
    CHECK(share.share == eur("2000.00"));
    CHECK_FALSE(share.capped);
  }
  CHECK(mission.balance.isZero());
}

}  // namespace lianes
