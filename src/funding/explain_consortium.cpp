#include <utility>

#include "funding/derivation_steps.hpp"
#include "lianes/funding/explain.hpp"

namespace lianes::funding {

std::vector<Derivation> explainConsortium(const Scenario& scenario, const Plan& plan) {
  const auto& consortium = plan.consortium;
  std::vector<Derivation> engagedMembers;
  for (const auto& member : scenario.members) {
    if (!isEngaged(member)) continue;
    engagedMembers.push_back(whose(
        member.id, fact(Figure::LetterReceived, *member.letterReceived, EntityKind::Membership, member.id)));
  }
  const auto minimum = ruleOfCall(Figure::MinMembers, consortium.minimum);
  const auto engaged =
      step(Figure::Engaged, Rule::F1, Formula::Count, consortium.engaged, std::move(engagedMembers));
  return {engaged,
          step(Figure::Eligible, Rule::F1, Formula::AtLeast, consortium.eligible, {engaged, minimum}),
          step(Figure::Margin, Rule::F1, Formula::Difference, consortium.margin, {engaged, minimum})};
}

std::vector<Derivation> explainEnvelope(const Scenario& scenario, const Plan& plan) {
  std::vector<Derivation> claims;
  std::vector<Derivation> grants;
  claims.reserve(plan.projects.size());
  grants.reserve(plan.projects.size());
  for (const auto& project : plan.projects) {
    claims.push_back(whose(project.id, elsewhere(Figure::Claim, Rule::F5, project.claim)));
    claims.back().source = Source{EntityKind::MicroProject, project.id};
    grants.push_back(whose(project.id, elsewhere(Figure::Grant, Rule::F6, project.grant)));
    grants.back().source = Source{EntityKind::MicroProject, project.id};
  }
  const auto& envelope = plan.envelope;
  const auto asked = elsewhere(Figure::Asked, Rule::F6, envelope.asked);
  const auto used = elsewhere(Figure::Used, Rule::F6, envelope.used);
  std::vector<Derivation> why{
      step(Figure::Asked, Rule::F6, Formula::Sum, envelope.asked, std::move(claims)),
      step(Figure::Used, Rule::F6, Formula::Sum, envelope.used, std::move(grants)),
  };
  if (envelope.granted) {
    const auto granted = fact(Figure::Granted, *scenario.envelope, EntityKind::Grant, "envelope");
    why.push_back(step(Figure::Free, Rule::F6, Formula::Difference, *envelope.free, {granted, used}));
  }
  why.push_back(step(Figure::Short, Rule::F6, Formula::Difference, envelope.missing, {asked, used}));
  return why;
}

}  // namespace lianes::funding
