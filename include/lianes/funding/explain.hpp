#pragma once

#include <vector>

#include "lianes/funding/derivation.hpp"
#include "lianes/funding/plan.hpp"

// The derivations of a plan, made on demand: a plan of 100 000 projects carries figures, not trees.
// Each function returns one tree a figure, in the order of the plan's JSON.
// Requires: the plan was made from this very scenario; indexes are those of its lists.
namespace lianes::funding {

std::vector<Derivation> explainConsortium(const Scenario& scenario, const Plan& plan);
std::vector<Derivation> explainEnvelope(const Scenario& scenario, const Plan& plan);
std::vector<Derivation> explainProject(const Scenario& scenario, const Plan& plan, std::size_t index);
std::vector<Derivation> explainMission(const Scenario& scenario, const Plan& plan, std::size_t index);
std::vector<Derivation> explainExpense(const Scenario& scenario, const Plan& plan, std::size_t index);

}  // namespace lianes::funding
