#pragma once

#include "lianes/domain/record.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::app {

// Vouchers and tables of expenses name a project by its code. Nothing, or the problem of a code that another
// project has, compared as names are searched for: without capitals and accents. Requires: a micro-project,
// whose other fields may be wrong.
Problems problemsOfCode(const store::ConsortiumFile& file, const Record& project);

}  // namespace lianes::app
