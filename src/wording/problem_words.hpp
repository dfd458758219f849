#pragma once

#include "lianes/domain/problem.hpp"
#include "wording/bilingual.hpp"

namespace lianes::wording {

// How a problem is said: a pattern whose places {0}, {1} … take its arguments.
struct ProblemWords {
  ProblemCode code;
  Bilingual pattern;
  bool quotesFirst = false;  // the first argument is what the user wrote
};

const ProblemWords& wordsFor(ProblemCode code);

}  // namespace lianes::wording
