#pragma once

#include "lianes/domain/problem.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::app {

// Vouchers and tables of expenses name a project by its code. The problems of codes that the step would give
// to a project while another one has them after it, compared as names are searched for: without capitals and
// accents. A code that stays is no problem. Each place is "edits[n].code".
Problems problemsOfCodes(const store::ConsortiumFile& file, const store::StepRequest& step);

}  // namespace lianes::app
