#pragma once

#include <string_view>

#include "property/oracle.hpp"

// The parts of the oracle's answer that rest on one project, mission or expense alone.
namespace lianes::oracle {

bool isBeforeInBytes(std::string_view a, std::string_view b);

// F2 to F5 and the contribution of F8; grant and what follows from it are left at nothing.
Project claimOf(const CallRules& rules, const funding::ProjectFacts& facts);

Mission missionOf(const CallRules& rules, const funding::MissionFacts& facts);
Expense expenseOf(const funding::Scenario& scenario, const funding::ExpenseFacts& facts);

}  // namespace lianes::oracle
