#pragma once

#include <cstddef>

#include "lianes/store/consortium_file.hpp"

namespace lianes::app {

// From so many records on a step is one that a person may want to go back from as a whole.
inline constexpr std::size_t kMany = 100;

// Takes a backup before what adds or changes many records at once, unless the youngest one has everything
// already. Where none can be taken work goes on: the step can still be undone.
void backUpBeforeMany(const store::ConsortiumFile& file);

}  // namespace lianes::app
