#pragma once

#include <iosfwd>

#include "lianes/funding/plan.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::cli {

// The plan for a person to read: figures with their names, what binds each project, and with `explain` the
// derivation of every figure below it.
void writePlanText(const funding::Scenario& scenario, const funding::Plan& plan, bool explain,
                   wording::Language language, std::ostream& out);

}  // namespace lianes::cli
