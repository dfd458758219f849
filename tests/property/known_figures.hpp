#pragma once

#include "lianes/funding/facts.hpp"
#include "lianes/funding/plan.hpp"
#include "property/derivation_check.hpp"
#include "property/oracle.hpp"

// What the leaves of a plan's derivations must say: the scenario's facts by their source, the oracle's
// figures by what the tree is about.
namespace lianes::oracle {

// Where a tree belongs: the list and its index; nothing for the consortium and the envelope.
struct Subject {
  enum class List { Whole, Projects, Missions, Expenses };
  List list = List::Whole;
  std::size_t index = 0;
};

Known knownTo(const funding::Scenario& scenario, const Answer& answer, Subject subject);

// Every fault of every tree of the plan, and every root that is not the oracle's figure.
std::vector<std::string> faultsOfTrees(const funding::Scenario& scenario, const Answer& answer,
                                       const funding::Plan& plan);

}  // namespace lianes::oracle
