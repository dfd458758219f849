#pragma once

#include <iosfwd>
#include <vector>

#include "lianes/funding/plan.hpp"
#include "lianes/store/sums.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::cli {

// The plan for a person to read: figures with their names, what binds each project, and with `explain` the
// derivation of every figure below it.
void writePlanText(const funding::Scenario& scenario, const funding::Plan& plan, bool explain,
                   wording::Language language, std::ostream& out);

// What the vouchers of a file come to, for a plan without any of them.
void writeSpendingText(const std::vector<store::JudgedSum>& spending, wording::Language language,
                       std::ostream& out);

}  // namespace lianes::cli
