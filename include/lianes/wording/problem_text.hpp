#pragma once

#include <string>

#include "lianes/domain/problem.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::wording {

// What is wrong and what would be right, in one sentence without its place and without a final full stop:
// `"12.345" has more than two decimals`. What the user wrote is quoted, shortened and freed of control
// characters (`shown`).
std::string sentence(const Problem& problem, Language language);

// The place, then the sentence: `projects[2].cofunding: "12.345" has more than two decimals`. Always one
// line.
std::string line(const Problem& problem, Language language);

}  // namespace lianes::wording
