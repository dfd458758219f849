#pragma once

#include <cstdint>
#include <functional>

#include "lianes/store/consortium_file.hpp"

namespace lianes::app {

struct Volume {
  std::int64_t expenses = 0;
  std::int64_t projects = 0;
  std::uint64_t seed = 1;
};

// How many records there were to be and are; false stops after the step that is written.
using GenerationProgress = std::function<bool(std::int64_t done, std::int64_t total)>;

// Adds invented members, projects with budgets, and vouchers with who paid them, spread over months,
// accounts and both currencies, to measure how the program bears a large file. Every name says that it is
// an example. One step for each thousand records; the same seed adds the same figures. Returns the number of
// records added. Requires: at least one project where there are expenses; counts not below 0.
Result<std::int64_t, Problems> generate(store::ConsortiumFile& file, const Volume& volume,
                                        const GenerationProgress& progress);

}  // namespace lianes::app
