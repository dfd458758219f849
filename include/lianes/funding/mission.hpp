#pragma once

#include <optional>
#include <vector>

#include "lianes/funding/facts.hpp"

namespace lianes::funding {

// One collectivité's part of a mission's cost.
struct SharePlan {
  std::string member;
  Money wanted;  // min(agreed, cap), or the cap when nothing is agreed; before any reduction
  Money share;
  bool capped = false;     // the cap really cut what was agreed
  bool extraCent = false;  // the reduced share includes one of the cents left by rounding
};

struct MissionPlan {
  std::string id;
  std::optional<Money> cap;  // one collectivité's most; nothing when the call sets none
  Money limit;               // the most that all shares together may be
  bool reduced = false;      // the wanted shares exceeded the limit
  std::vector<SharePlan> shares;
  Money balance;  // to assign to a funder
};

// F10: who owes what of a mission. Without a cap, a member with nothing agreed owes nothing.
// Empty when the cap leaves 64 bits. Requires: no member twice.
std::optional<MissionPlan> planMission(const MissionFacts& mission, const CallRules& rules);

}  // namespace lianes::funding
