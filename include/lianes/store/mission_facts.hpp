#pragma once

#include <vector>

#include "lianes/domain/entities/mission.hpp"
#include "lianes/domain/entities/participation.hpp"
#include "lianes/funding/facts.hpp"
#include "lianes/store/consortium_file.hpp"

// What the engine is to know of missions one by one, for showing and comparing them.
namespace lianes::store {

// One mission as the engine is told of it.
struct MissionReading {
  funding::MissionFacts facts;
  Money spent;              // so far
  bool costIsReal = false;  // the cost is what was spent
};

struct MissionScenario {
  CallRules rules;
  std::vector<MissionReading> missions;
};

// The rules and every mission, by those rules of readScenario (facts.hpp); variants not yet decided, and
// missions that left no cost, are here too. Fails as readScenario does.
Result<MissionScenario, Problems> readMissionScenario(const ConsortiumFile& file);

// For which member each participation of a mission counts; one that counts for several is there once for
// each.
struct Representation {
  Id<Participation> participation;
  Id<Organisation> member;
};
std::vector<Representation> representationsIn(const ConsortiumFile& file, const Mission& mission);

}  // namespace lianes::store
