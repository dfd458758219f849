#pragma once

#include <string>
#include <vector>

#include "lianes/funding/plan.hpp"
#include "property/oracle.hpp"

namespace lianes::oracle {

// Every figure and reason in which the engine's plan is not the oracle's, a line each; none means equal. A
// refusal is equal when the oracle finds a figure beyond 64 bits at the very place it names.
std::vector<std::string> differences(const Answer& answer, const Checked<funding::Plan>& plan);

}  // namespace lianes::oracle
