#include "lianes/funding/plan.hpp"

#include <algorithm>
#include <unordered_map>

#include "funding/envelope.hpp"
#include "funding/leverage.hpp"
#include "lianes/domain/wide.hpp"
#include "lianes/funding/apportion.hpp"
#include "lianes/funding/conversion.hpp"

namespace lianes::funding {
namespace {

// Unwinds from the depth of one figure to plan(), which turns it into its result.
struct Refusal {
  Problem problem;
};

std::string placeOf(const char* list, std::size_t index, const char* field = "") {
  return std::string(list) + '[' + std::to_string(index) + ']' + field;
}

// `place` is only made when something is wrong: plans have many figures and few problems.
Money orRefuse(std::optional<Money> amount, auto place) {
  if (!amount) throw Refusal{{ProblemCode::AmountTooLarge, place(), {}}};
  return *amount;
}

std::optional<Money> sumOf(const auto& parts, auto amountOf) {
  Wide sum = 0;
  for (const auto& part : parts) sum += amountOf(part).minor();
  const auto cents = narrow(sum);
  if (!cents) return std::nullopt;
  return Money::cents(*cents);
}

// F2 to F5: everything about a project that does not depend on the others.
ProjectPlan planClaim(const CallRules& rules, const ProjectFacts& project, std::size_t index) {
  const auto contributions = [&] { return placeOf("projects", index, ".contributions"); };
  ProjectPlan plan;
  plan.id = project.id;
  plan.contribution =
      orRefuse(sumOf(project.contributions, [](const ContributionFacts& facts) { return facts.amount; }),
               contributions);
  plan.need = need(project.eligibleBudget, plan.contribution, project.cofunding);
  plan.claim = plan.need;
  plan.binding = Binding::Need;
  if (rules.maxGrantRate) {
    plan.ceiling = orRefuse(ceiling(project.eligibleBudget, *rules.maxGrantRate),
                            [&] { return placeOf("projects", index, ".eligible_budget"); });
    if (*plan.ceiling < plan.claim) {
      plan.claim = *plan.ceiling;
      plan.binding = Binding::Ceiling;
    }
  }
  if (rules.leverage) {
    plan.entitlement = orRefuse(entitlement(plan.contribution, *rules.leverage), contributions);
    if (*plan.entitlement <= plan.claim) {
      plan.claim = *plan.entitlement;
      plan.binding = Binding::Leverage;
    }
    plan.contributionToClose =
        contributionToClose(project.eligibleBudget, project.cofunding, *rules.leverage);
  } else {
    // Without leverage the ministry covers what its highest rate allows; the rest is for the contributors.
    plan.contributionToClose = need(project.eligibleBudget, *plan.ceiling, project.cofunding);
  }
  return plan;
}

// F9.
std::vector<AttributedGrant> attribute(Money grant, const std::vector<ContributionFacts>& contributions) {
  std::vector<Weight> weights;
  weights.reserve(contributions.size());
  for (const auto& contribution : contributions) {
    weights.push_back({contribution.amount.minor(), contribution.member});
  }
  std::vector<AttributedGrant> attributed;
  attributed.reserve(contributions.size());
  for (const auto& part : largestRemainder(grant.minor(), weights)) {
    attributed.push_back({Money::cents(part.amount), part.extraUnit});
  }
  return attributed;
}

// F6 to F9: what the envelope leaves of each claim, and what follows from it.
void planGrants(const Scenario& scenario, std::vector<ProjectPlan>& projects) {
  std::vector<Claim> claims;
  claims.reserve(projects.size());
  for (std::size_t i = 0; i < projects.size(); ++i) {
    const auto& facts = scenario.projects[i];
    claims.push_back({projects[i].id, projects[i].claim, facts.committedOn, facts.priority});
  }
  const auto allotments = allot(scenario.envelope, claims, scenario.policy);
  for (std::size_t i = 0; i < projects.size(); ++i) {
    auto& plan = projects[i];
    const auto& facts = scenario.projects[i];
    plan.grant = allotments[i].grant;
    plan.decisive = allotments[i].decisive;
    plan.extraCent = allotments[i].extraCent;
    if (plan.grant < plan.claim) plan.binding = Binding::Envelope;
    const auto left = balance(facts.eligibleBudget, plan.contribution, facts.cofunding, plan.grant);
    if (!left) throw Refusal{{ProblemCode::AmountTooLarge, placeOf("projects", i, ".cofunding"), {}}};
    plan.gap = left->gap;
    plan.surplus = left->surplus;
    plan.grantByContribution = attribute(plan.grant, facts.contributions);
  }
}

EnvelopePlan planEnvelope(const Scenario& scenario, const std::vector<ProjectPlan>& projects) {
  const auto place = [] { return std::string("projects"); };
  EnvelopePlan plan;
  plan.granted = scenario.envelope;
  plan.asked = orRefuse(sumOf(projects, [](const ProjectPlan& project) { return project.claim; }), place);
  plan.used = orRefuse(sumOf(projects, [](const ProjectPlan& project) { return project.grant; }), place);
  if (plan.granted) plan.free = *plan.granted - plan.used;
  plan.missing = plan.asked - plan.used;
  return plan;
}

std::vector<MissionPlan> planMissions(const Scenario& scenario) {
  std::vector<MissionPlan> plans;
  plans.reserve(scenario.missions.size());
  for (std::size_t i = 0; i < scenario.missions.size(); ++i) {
    auto mission = planMission(scenario.missions[i], scenario.rules);
    if (!mission) throw Refusal{{ProblemCode::AmountTooLarge, placeOf("missions", i, ".cost"), {}}};
    plans.push_back(std::move(*mission));
  }
  return plans;
}

std::vector<ExpensePlan> planExpenses(const Scenario& scenario) {
  std::unordered_map<std::string_view, const MemberFacts*> members;
  for (const auto& member : scenario.members) members.emplace(member.id, &member);
  const MemberFacts unknown{};  // someone whose letter nobody has seen

  std::vector<ExpensePlan> plans;
  plans.reserve(scenario.expenses.size());
  for (std::size_t i = 0; i < scenario.expenses.size(); ++i) {
    const auto& expense = scenario.expenses[i];
    const Money eur =
        orRefuse(toEuros(expense.amount, expense.rate), [&] { return placeOf("expenses", i, ".amount"); });
    std::vector<Ineligibility> reasons;
    if (expense.member) {
      const auto found = members.find(*expense.member);
      const auto& member = found == members.end() ? unknown : *found->second;
      reasons = reasonsAgainst(scenario.rules, member, expense.date);
    } else {
      reasons = reasonsAgainst(scenario.rules, expense.date);
    }
    plans.push_back({expense.id, eur, std::move(reasons)});
  }
  return plans;
}

void requireRules(const Scenario& scenario) {
  const auto& rules = scenario.rules;
  if (!rules.minMembers) throw Refusal{{ProblemCode::MissingRule, "call.min_members", {}}};
  if (!scenario.projects.empty() && !rules.leverage && !rules.maxGrantRate) {
    throw Refusal{{ProblemCode::MissingRule, "call.leverage", {}}};
  }
}

}  // namespace

Checked<Plan> plan(const Scenario& scenario) try {
  requireRules(scenario);
  Plan result;
  result.consortium = planConsortium(scenario.members, *scenario.rules.minMembers);
  result.projects.reserve(scenario.projects.size());
  for (std::size_t i = 0; i < scenario.projects.size(); ++i) {
    result.projects.push_back(planClaim(scenario.rules, scenario.projects[i], i));
  }
  planGrants(scenario, result.projects);
  result.envelope = planEnvelope(scenario, result.projects);
  result.missions = planMissions(scenario);
  result.expenses = planExpenses(scenario);
  return result;
} catch (Refusal& refusal) {
  return failure(std::move(refusal.problem));
}

}  // namespace lianes::funding
