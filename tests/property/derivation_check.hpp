#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "lianes/funding/derivation.hpp"
#include "property/oracle.hpp"

// Checks a derivation by doing again what it says: each node's value from its operands by its formula and its
// rounding, in true fractions and without the engine.
namespace lianes::oracle {

// What a node without operands is checked against.
struct Known {
  // The fact as the scenario has it; nothing when the source is not a record of the scenario.
  std::function<std::optional<funding::Value>(const funding::Derivation& leaf)> fact;
  // Whether the plan has this figure; it has a derivation of its own, or none can be given.
  std::function<bool(const funding::Derivation& leaf)> isFigureOfPlan;
};

// Everything wrong in the tree, each with the path of its node.
std::vector<std::string> faults(const funding::Derivation& tree, const Known& known);

// The value that the node's formula gives of its operands; nothing when they are not what the formula takes.
std::optional<funding::Value> recomputed(const funding::Derivation& node);

std::string shownValue(const funding::Value& value);

}  // namespace lianes::oracle
