#pragma once

#include <string>
#include <string_view>

#include "lianes/domain/problem.hpp"
#include "lianes/funding/facts.hpp"
#include "lianes/funding/plan.hpp"

// The engine's checkable interface: scenarios and plans as JSON (docs/funding-rules.md, "Interface").
namespace lianes::exchange {

// Reads a scenario strictly: every key known, every amount exact, every id once. Fails with the first
// problem, its place being the path of the value: `projects[2].contributions[0].amount`.
Checked<funding::Scenario> readScenario(std::string_view json);

enum class Explain { No, Yes };

// The plan of that scenario, amounts as strings with two decimals. With Explain::Yes, each object also
// carries `why`: the derivation of each of its figures, and its sentence in both languages.
std::string writePlan(const funding::Scenario& scenario, const funding::Plan& plan, Explain explain);

}  // namespace lianes::exchange
