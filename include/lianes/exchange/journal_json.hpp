#pragma once

#include <string>

#include "lianes/store/journal.hpp"

namespace lianes::exchange {

// One step with its changes as one line of JSON, without its break: number, at, author, action, arguments,
// nature, target, and per change the record before and after.
std::string writeStep(const store::ConsortiumFile& file, const store::Step& step);

}  // namespace lianes::exchange
