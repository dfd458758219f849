#pragma once

#include <span>

#include "lianes/exchange/rows_json.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::app {

// Writes rows into a file as one step, all or nothing: a row whose id exists changes that record, any other
// row adds one. Each problem's place is its line and field: "line 3: family_name".
Result<store::StepNumber, Problems> putRows(store::ConsortiumFile& file, std::span<const exchange::Row> rows);

}  // namespace lianes::app
