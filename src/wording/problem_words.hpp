#pragma once

#include <cstdint>

#include "lianes/domain/problem.hpp"
#include "wording/bilingual.hpp"

namespace lianes::wording {

// What a sentence begins with: a subject of its own, what the user wrote (the first argument, quoted), or a
// verb whose subject is the place.
enum class Opening : std::uint8_t { Subject, Written, Verb };

// How a problem is said: a pattern whose places {0}, {1} … take its arguments.
struct ProblemWords {
  ProblemCode code;
  Bilingual pattern;
  Opening opening = Opening::Subject;
};

const ProblemWords& wordsFor(ProblemCode code);

}  // namespace lianes::wording
