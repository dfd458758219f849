#include "lianes/funding/simulation.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace lianes::funding {
namespace {

using Subject = std::tuple<EntityKind, std::string, std::string, Figure>;

Subject subjectOf(const PlanFigure& figure) { return {figure.kind, figure.id, figure.member, figure.figure}; }

ProjectFacts& projectIn(Scenario& scenario, std::string_view id) {
  const auto found = std::find_if(scenario.projects.begin(), scenario.projects.end(),
                                  [&](const ProjectFacts& project) { return project.id == id; });
  require(found != scenario.projects.end(), "a simulated project is part of the scenario");
  return *found;
}

MemberFacts& memberIn(Scenario& scenario, std::string_view id) {
  const auto found = std::find_if(scenario.members.begin(), scenario.members.end(),
                                  [&](const MemberFacts& member) { return member.id == id; });
  require(found != scenario.members.end(), "a simulated member is part of the scenario");
  return *found;
}

const ProjectPlan& planOf(const Plan& plan, std::string_view project) {
  const auto found = std::find_if(plan.projects.begin(), plan.projects.end(),
                                  [&](const ProjectPlan& each) { return each.id == project; });
  require(found != plan.projects.end(), "a simulated project is part of the plan");
  return *found;
}

}  // namespace

Checked<Simulation> simulate(const Scenario& before, const Scenario& after) {
  auto planBefore = plan(before);
  if (!planBefore) return failure(planBefore.error());
  auto planAfter = plan(after);
  if (!planAfter) return failure(planAfter.error());

  Simulation simulation{std::move(planBefore).value(), std::move(planAfter).value(), {}};
  const auto old = figuresOf(before, simulation.before);
  const auto now = figuresOf(after, simulation.after);
  std::map<Subject, Value> remaining;
  for (const auto& figure : now) remaining.emplace(subjectOf(figure), figure.value);

  for (const auto& figure : old) {
    FigureDifference difference{figure.kind,   figure.id,    figure.member,
                                figure.figure, figure.value, std::nullopt};
    if (auto match = remaining.extract(subjectOf(figure))) difference.after = std::move(match.mapped());
    if (difference.before != difference.after) simulation.differences.push_back(std::move(difference));
  }
  for (const auto& figure : now) {
    if (!remaining.contains(subjectOf(figure))) continue;
    simulation.differences.push_back(
        {figure.kind, figure.id, figure.member, figure.figure, std::nullopt, figure.value});
  }
  return simulation;
}

Scenario withContribution(Scenario scenario, std::string_view project, std::string_view member,
                          Money amount) {
  auto& contributions = projectIn(scenario, project).contributions;
  auto mine = std::find_if(contributions.begin(), contributions.end(),
                           [&](const ContributionFacts& each) { return each.member == member; });
  if (mine == contributions.end()) {
    if (!amount.isZero()) contributions.push_back({std::string(member), std::string(member), amount});
    return scenario;
  }
  mine->amount = amount;
  const auto rest = amount.isZero() ? mine : std::next(mine);
  contributions.erase(std::remove_if(rest, contributions.end(),
                                     [&](const ContributionFacts& each) { return each.member == member; }),
                      contributions.end());
  return scenario;
}

Scenario withEnvelope(Scenario scenario, std::optional<Money> envelope) {
  scenario.envelope = envelope;
  return scenario;
}

Scenario withPolicy(Scenario scenario, ShortagePolicy policy) {
  scenario.policy = policy;
  return scenario;
}

Scenario withLetterReceived(Scenario scenario, std::string_view member, std::optional<Date> received) {
  memberIn(scenario, member).letterReceived = received;
  return scenario;
}

Scenario withWithdrawal(Scenario scenario, std::string_view member, Date day) {
  memberIn(scenario, member).withdrawn = day;
  for (auto& project : scenario.projects) {
    std::erase_if(project.contributions,
                  [&](const ContributionFacts& each) { return each.member == member; });
  }
  for (auto& mission : scenario.missions) {
    std::erase_if(mission.shares, [&](const ShareFacts& each) { return each.member == member; });
  }
  return scenario;
}

Checked<Money> valueOfNextEuro(const Scenario& scenario, std::string_view project, std::string_view member) {
  Scenario next = scenario;
  projectIn(next, project)
      .contributions.push_back({std::string(member), std::string(member), Money::cents(100)});
  const auto now = plan(scenario);
  if (!now) return failure(now.error());
  const auto then = plan(next);
  if (!then) return failure(then.error());
  return planOf(*then, project).grant - planOf(*now, project).grant;
}

Checked<Money> smallestClosingContribution(const Scenario& scenario, std::string_view project,
                                           std::string_view member) {
  Scenario trial = scenario;
  auto& facts = projectIn(trial, project);
  const auto now = plan(scenario);
  if (!now) return failure(now.error());
  const auto present = planOf(*now, project);
  if (present.gap.isZero()) return present.contribution;

  // Giving all that is missing closes the gap without any grant. Contribution plus grant rises with the
  // contribution but for one cent that a proportional shortage may hand to another project, so the search
  // ends on an amount that closes next to one that does not.
  facts.contributions.push_back({std::string(member), std::string(member), Money()});
  auto& added = facts.contributions.back().amount;
  std::int64_t tooLittle = 0;
  std::int64_t enough = (present.gap + present.grant).minor();
  while (enough - tooLittle > 1) {
    const auto middle = tooLittle + (enough - tooLittle) / 2;
    added = Money::cents(middle);
    const auto then = plan(trial);
    if (!then) return failure(then.error());
    (planOf(*then, project).gap.isZero() ? enough : tooLittle) = middle;
  }
  return present.contribution + Money::cents(enough);
}

}  // namespace lianes::funding
