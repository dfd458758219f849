#include <utility>

#include "funding/derivation_steps.hpp"
#include "lianes/funding/explain.hpp"

namespace lianes::funding {
namespace {

// The trees of one project, each built once and copied into the trees that rest on it.
struct ProjectTrees {
  const Scenario& scenario;
  const Plan& plan;
  const ProjectFacts& facts;
  const ProjectPlan& project;

  Derivation budget() const {
    return fact(Figure::EligibleBudget, facts.eligibleBudget, EntityKind::MicroProject, facts.id);
  }
  Derivation cofunding() const {
    return fact(Figure::Cofunding, facts.cofunding, EntityKind::MicroProject, facts.id);
  }
  Derivation part(const ContributionFacts& contribution) const {
    return whose(contribution.member, fact(Figure::ContributionPart, contribution.amount,
                                           EntityKind::Contribution, contribution.id));
  }
  Derivation leverage() const { return ruleOfCall(Figure::Leverage, *scenario.rules.leverage); }

  Derivation contribution() const {
    std::vector<Derivation> parts;
    parts.reserve(facts.contributions.size());
    for (const auto& contribution : facts.contributions) parts.push_back(part(contribution));
    return step(Figure::Contribution, Rule::F2, Formula::Sum, project.contribution, std::move(parts));
  }
  Derivation entitlement() const {
    return step(Figure::Entitlement, Rule::F2, Formula::Product, *project.entitlement,
                {contribution(), leverage()}, Rounding::Down);
  }
  Derivation need() const {
    return step(Figure::Need, Rule::F3, Formula::PositiveDifference, project.need,
                {budget(), contribution(), cofunding()});
  }
  Derivation ceiling() const {
    return step(Figure::Ceiling, Rule::F4, Formula::Product, *project.ceiling,
                {budget(), ruleOfCall(Figure::MaxGrantRate, *scenario.rules.maxGrantRate)}, Rounding::Down);
  }
  Derivation claim() const {
    std::vector<Derivation> limits;
    if (project.entitlement) limits.push_back(entitlement());
    limits.push_back(need());
    if (project.ceiling) limits.push_back(ceiling());
    return step(Figure::Claim, Rule::F5, Formula::Minimum, project.claim, std::move(limits));
  }

  Derivation grant() const {
    const auto of = [&](Formula formula, std::vector<Derivation> operands,
                        Rounding rounding = Rounding::Exact) {
      return step(Figure::Grant, Rule::F6, formula, project.grant, std::move(operands), rounding);
    };
    if (plan.envelope.missing.isZero()) return of(Formula::Minimum, {claim()});
    switch (scenario.policy) {
      case ShortagePolicy::Proportional:
        return of(
            Formula::Part,
            {fact(Figure::Granted, *scenario.envelope, EntityKind::Grant, "envelope"), claim(),
             elsewhere(Figure::Asked, Rule::F6, plan.envelope.asked), extraCent(Rule::F6, project.extraCent)},
            Rounding::Down);
      case ShortagePolicy::Equal:
        return of(Formula::MinimumPlusCent, {claim(), elsewhere(Figure::Level, Rule::F6, project.decisive),
                                             extraCent(Rule::F6, project.extraCent)});
      case ShortagePolicy::FirstCommitted:
      case ShortagePolicy::Priority:
        return of(Formula::Minimum, {claim(), elsewhere(Figure::LeftInQueue, Rule::F6, project.decisive)});
    }
    return of(Formula::Minimum, {claim()});
  }

  Derivation binding() const {
    std::vector<Derivation> operands{elsewhere(Figure::Grant, Rule::F6, project.grant),
                                     elsewhere(Figure::Claim, Rule::F5, project.claim)};
    if (project.entitlement)
      operands.push_back(elsewhere(Figure::Entitlement, Rule::F2, *project.entitlement));
    operands.push_back(elsewhere(Figure::Need, Rule::F3, project.need));
    if (project.ceiling) operands.push_back(elsewhere(Figure::Ceiling, Rule::F4, *project.ceiling));
    return step(Figure::Binding, Rule::F7, Formula::WhatBinds, std::string(codeOf(project.binding)),
                std::move(operands));
  }
  Derivation gap() const {
    return step(Figure::Gap, Rule::F8, Formula::PositiveDifference, project.gap,
                {budget(), contribution(), cofunding(), grant()});
  }
  Derivation surplus() const {
    return step(Figure::Surplus, Rule::F8, Formula::Excess, project.surplus,
                {budget(), contribution(), cofunding(), grant()});
  }
  Derivation contributionToClose() const {
    if (!project.entitlement) {
      return step(Figure::ContributionToClose, Rule::F8, Formula::PositiveDifference,
                  project.contributionToClose, {budget(), ceiling(), cofunding()});
    }
    return step(Figure::ContributionToClose, Rule::F8, Formula::SmallestClosing, project.contributionToClose,
                {budget(), cofunding(), leverage()});
  }
  Derivation grantOf(std::size_t contributor) const {
    const auto& attributed = project.grantByContribution[contributor];
    return whose(
        facts.contributions[contributor].member,
        step(Figure::GrantByContribution, Rule::F9, Formula::Part, attributed.amount,
             {elsewhere(Figure::Grant, Rule::F6, project.grant), part(facts.contributions[contributor]),
              elsewhere(Figure::Contribution, Rule::F2, project.contribution),
              extraCent(Rule::F9, attributed.extraCent)},
             Rounding::Down));
  }
};

}  // namespace

std::vector<Derivation> explainProject(const Scenario& scenario, const Plan& plan, std::size_t index) {
  const ProjectTrees trees{scenario, plan, scenario.projects.at(index), plan.projects.at(index)};
  std::vector<Derivation> why{trees.contribution()};
  if (trees.project.entitlement) why.push_back(trees.entitlement());
  why.push_back(trees.need());
  if (trees.project.ceiling) why.push_back(trees.ceiling());
  why.push_back(trees.claim());
  why.push_back(trees.grant());
  why.push_back(trees.gap());
  why.push_back(trees.surplus());
  why.push_back(trees.binding());
  why.push_back(trees.contributionToClose());
  for (std::size_t i = 0; i < trees.facts.contributions.size(); ++i) why.push_back(trees.grantOf(i));
  return why;
}

}  // namespace lianes::funding
