#pragma once

#include <cstdint>
#include <vector>

#include "lianes/domain/entities/micro_project.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::app {

// How much of a project's eligible cash budget is found: contributions, co-funding and the grant it is due.
struct FundingShare {
  Id<MicroProject> project;
  Money budget;
  Money gap;
  std::int64_t percent = 0;  // rounded down; 100 only when nothing is missing
};

// For the projects of the funding plan that have a budget: drafts and cancelled ones are not in it. Fails as
// store::readScenario and funding::plan do.
Result<std::vector<FundingShare>, Problems> fundingShares(const store::ConsortiumFile& file);

}  // namespace lianes::app
