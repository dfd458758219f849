#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include "lianes/domain/wide.hpp"
#include "lianes/funding/plan.hpp"
#include "property/scenario_generator.hpp"

namespace lianes {
namespace {

using funding::Plan;
using funding::Scenario;

// Calls `check` with random scenarios and their plans, leaving out those with amounts too large to have one.
void forPlans(const std::function<void(const Scenario&, const Plan&)>& check) {
  constexpr std::uint64_t kFirst = 1'000'000'000;  // not the seeds that are compared with the oracle
  generator::forScenarios(kFirst, 1, generator::countOf(100'000, 4), [&](const Scenario& scenario) {
    const auto plan = funding::plan(scenario);
    if (plan.ok()) check(scenario, *plan);
  });
}

Wide totalOf(const auto& list, auto amountOf) {
  return std::accumulate(list.begin(), list.end(), Wide(0), [&](const Wide& sum, const auto& each) {
    return Wide(sum + amountOf(each).minor());
  });
}

Wide grantsOf(const Plan& plan) {
  return totalOf(plan.projects, [](const auto& project) { return project.grant; });
}
Wide claimsOf(const Plan& plan) {
  return totalOf(plan.projects, [](const auto& project) { return project.claim; });
}

// The amounts of one project, mission or expense, whatever their order in the plan.
using Figures = std::vector<std::int64_t>;
std::map<std::string, Figures> figuresById(const Scenario& scenario, const Plan& plan) {
  std::map<std::string, Figures> figures;
  for (std::size_t i = 0; i < plan.projects.size(); ++i) {
    const auto& project = plan.projects[i];
    figures["project " + project.id] = {project.claim.minor(), project.grant.minor(),
                                        project.gap.minor(),   project.surplus.minor(),
                                        project.extraCent,     static_cast<int>(project.binding),
                                        project.need.minor(),  project.decisive.minor()};
    for (std::size_t part = 0; part < project.grantByContribution.size(); ++part) {
      const auto& contribution = scenario.projects[i].contributions[part];
      // A member that gives the same amount twice may find the odd cent on either of the two.
      auto& amounts = figures["part " + project.id + '/' + contribution.member + '/' +
                              std::to_string(contribution.amount.minor())];
      amounts.push_back(project.grantByContribution[part].amount.minor());
      std::sort(amounts.begin(), amounts.end());
    }
  }
  for (const auto& mission : plan.missions) {
    figures["mission " + mission.id] = {mission.limit.minor(), mission.reduced, mission.balance.minor()};
    for (const auto& share : mission.shares) {
      figures["share " + mission.id + '/' + share.member] = {share.share.minor(), share.capped,
                                                             share.extraCent};
    }
  }
  for (const auto& expense : plan.expenses) {
    auto& amounts = figures["expense " + expense.id];
    amounts.push_back(expense.eur.minor());
    for (const auto reason : expense.reasons) amounts.push_back(static_cast<int>(reason));
  }
  return figures;
}

}  // namespace

TEST_CASE("an entitlement is the leverage on the total contribution, less than a cent rounded away") {
  forPlans([](const Scenario& scenario, const Plan& plan) {
    if (!scenario.rules.leverage) return;
    const Wide numerator = scenario.rules.leverage->numerator();
    const Wide denominator = scenario.rules.leverage->denominator();
    for (const auto& project : plan.projects) {
      const Wide exact = numerator * project.contribution.minor();
      REQUIRE(denominator * project.entitlement->minor() <= exact);
      REQUIRE(exact < denominator * (Wide(project.entitlement->minor()) + 1));
    }
  });
}

TEST_CASE("no grant exceeds its claim, and no claim its entitlement, need or ceiling") {
  forPlans([](const Scenario&, const Plan& plan) {
    for (const auto& project : plan.projects) {
      REQUIRE(project.grant <= project.claim);
      REQUIRE(project.claim <= project.need);
      if (project.entitlement) REQUIRE(project.claim <= *project.entitlement);
      if (project.ceiling) REQUIRE(project.claim <= *project.ceiling);
    }
  });
}

TEST_CASE("grants stay within the envelope, and use all of it under shortage") {
  forPlans([](const Scenario& scenario, const Plan& plan) {
    if (!scenario.envelope) {
      REQUIRE(grantsOf(plan) == claimsOf(plan));
      return;
    }
    REQUIRE(grantsOf(plan) <= scenario.envelope->minor());
    const bool isShort = claimsOf(plan) > scenario.envelope->minor();
    REQUIRE(grantsOf(plan) == (isShort ? Wide(scenario.envelope->minor()) : claimsOf(plan)));
  });
}

TEST_CASE("no share of a mission exceeds the cap on its cost") {
  forPlans([](const Scenario& scenario, const Plan& plan) {
    if (!scenario.rules.missionCap) return;
    const Wide numerator = scenario.rules.missionCap->numerator();
    const Wide denominator = scenario.rules.missionCap->denominator();
    for (std::size_t i = 0; i < plan.missions.size(); ++i) {
      for (const auto& share : plan.missions[i].shares) {
        REQUIRE(denominator * share.share.minor() <= numerator * scenario.missions[i].cost.minor());
      }
    }
  });
}

TEST_CASE("the shares of a mission, what others fund and the balance make up its cost") {
  forPlans([](const Scenario& scenario, const Plan& plan) {
    for (std::size_t i = 0; i < plan.missions.size(); ++i) {
      const Money cost = scenario.missions[i].cost;
      const Wide shares = totalOf(plan.missions[i].shares, [](const auto& share) { return share.share; });
      REQUIRE(shares <= cost.minor());
      const Money others = std::min(cost, scenario.missions[i].otherFunding);
      REQUIRE(shares + others.minor() + plan.missions[i].balance.minor() == cost.minor());
    }
  });
}

TEST_CASE("the parts of a grant sum to it, and follow the contributions within a cent") {
  forPlans([](const Scenario& scenario, const Plan& plan) {
    for (std::size_t i = 0; i < plan.projects.size(); ++i) {
      const auto& project = plan.projects[i];
      const Wide parts = totalOf(project.grantByContribution, [](const auto& part) { return part.amount; });
      REQUIRE(parts == (project.contribution.isZero() ? 0 : project.grant.minor()));
      for (std::size_t part = 0; part < project.grantByContribution.size(); ++part) {
        const Wide exact =
            Wide(project.grant.minor()) * scenario.projects[i].contributions[part].amount.minor();
        const Wide given =
            Wide(project.grantByContribution[part].amount.minor()) * project.contribution.minor();
        REQUIRE(abs(Wide(exact - given)) <= project.contribution.minor());
      }
    }
  });
}

TEST_CASE("a budget is what was contributed, co-funded and granted, with its gap and less its surplus") {
  forPlans([](const Scenario& scenario, const Plan& plan) {
    for (std::size_t i = 0; i < plan.projects.size(); ++i) {
      const auto& project = plan.projects[i];
      const Wide funded =
          Wide(project.contribution.minor()) + scenario.projects[i].cofunding.minor() + project.grant.minor();
      REQUIRE(funded + project.gap.minor() - project.surplus.minor() ==
              scenario.projects[i].eligibleBudget.minor());
      REQUIRE((project.gap.isZero() || project.surplus.isZero()));
      if (!project.surplus.isZero()) REQUIRE(project.grant.isZero());
    }
  });
}

TEST_CASE("nothing in a plan is negative") {
  forPlans([](const Scenario&, const Plan& plan) {
    const auto notNegative = [](Money amount) { REQUIRE_FALSE(amount.isNegative()); };
    notNegative(plan.envelope.used);
    notNegative(plan.envelope.missing);
    if (plan.envelope.free) notNegative(*plan.envelope.free);
    for (const auto& project : plan.projects) {
      notNegative(project.claim);
      notNegative(project.grant);
      notNegative(project.need);
      notNegative(project.gap);
      notNegative(project.surplus);
      notNegative(project.contributionToClose);
      for (const auto& part : project.grantByContribution) notNegative(part.amount);
    }
    for (const auto& mission : plan.missions) {
      notNegative(mission.balance);
      for (const auto& share : mission.shares) notNegative(share.share);
    }
  });
}

TEST_CASE("the order of the input never changes a figure") {
  std::uint64_t order = 0;
  forPlans([&](const Scenario& scenario, const Plan& plan) {
    const auto other = generator::shuffled(scenario, ++order);
    const auto otherPlan = funding::plan(other);
    REQUIRE(otherPlan.ok());
    REQUIRE(figuresById(scenario, plan) == figuresById(other, *otherPlan));
    REQUIRE(plan.envelope.used == otherPlan->envelope.used);
    REQUIRE(plan.consortium.engaged == otherPlan->consortium.engaged);
  });
}

TEST_CASE(
    "more contribution never lowers a project's own grant, unless it lowers the need that bounds the claim") {
  constexpr std::array<std::int64_t, 4> kIncreases{1, 2, 100, 12'345};
  std::uint64_t turn = 0;
  forPlans([&](const Scenario& scenario, const Plan& plan) {
    for (std::size_t i = 0; i < plan.projects.size(); ++i) {
      Scenario richer = scenario;
      const auto increase = Money::cents(kIncreases[turn++ % kIncreases.size()]);
      richer.projects[i].contributions.push_back({"more", "someone else", increase});
      const auto then = funding::plan(richer);
      if (!then.ok()) continue;  // too large to have a plan
      const auto& before = plan.projects[i];
      const auto& after = then->projects[i];
      if (after.claim < before.claim) {
        REQUIRE(after.claim == after.need);
      } else {
        REQUIRE(after.grant >= before.grant);
      }
    }
  });
}

TEST_CASE(
    "contributing what closes the gap closes it, and one cent less does not, while leverage alone limits") {
  forPlans([](const Scenario& scenario, const Plan& plan) {
    if (!scenario.rules.leverage) return;
    Scenario closing = scenario;
    closing.envelope.reset();
    closing.rules.maxGrantRate.reset();
    const auto gaps = [&](std::int64_t less) {
      for (std::size_t i = 0; i < plan.projects.size(); ++i) {
        const auto enough = plan.projects[i].contributionToClose.minor();
        closing.projects[i].contributions = {
            {"c", "m", Money::cents(std::max<std::int64_t>(0, enough - less))}};
      }
      return funding::plan(closing);
    };
    const auto closed = gaps(0);
    const auto oneCentLess = gaps(1);
    if (!closed.ok() || !oneCentLess.ok()) return;
    for (std::size_t i = 0; i < plan.projects.size(); ++i) {
      REQUIRE(closed->projects[i].gap.isZero());
      if (plan.projects[i].contributionToClose.isZero()) continue;
      REQUIRE_FALSE(oneCentLess->projects[i].gap.isZero());
    }
  });
}

TEST_CASE("a plan of a thousand projects keeps its sums under every policy") {
  const auto policy = GENERATE(funding::ShortagePolicy::Proportional, funding::ShortagePolicy::Equal,
                               funding::ShortagePolicy::FirstCommitted, funding::ShortagePolicy::Priority);
  Scenario scenario;
  scenario.rules.minMembers = 5;
  scenario.rules.leverage = Ratio(7, 3);
  scenario.policy = policy;
  generator::Chance chance(7);
  for (int i = 0; i < 1'000; ++i) {
    funding::ProjectFacts project{
        "P" + std::to_string(i), Money::cents(chance.between(0, 3'000'000)), {}, {}, {}, {}};
    if (chance.percent(80)) project.committedOn = Date::of(2020, 9, 1)->plusDays(chance.between(0, 60));
    for (int part = 0; part < 3; ++part) {
      project.contributions.push_back(
          {"c", std::string(1, static_cast<char>('A' + part)), Money::cents(chance.between(0, 500'000))});
    }
    scenario.projects.push_back(std::move(project));
  }
  const auto claims = claimsOf(*funding::plan(scenario));
  scenario.envelope = Money::cents(*narrow(claims / 3));
  const auto plan = funding::plan(scenario);
  REQUIRE(plan.ok());
  CHECK(grantsOf(*plan) == claims / 3);
  const auto other = generator::shuffled(scenario, 11);
  CHECK(figuresById(scenario, *plan) == figuresById(other, *funding::plan(other)));
}

}  // namespace lianes
