#pragma once

#include <iosfwd>
#include <span>
#include <string_view>

#include "lianes/domain/record.hpp"
#include "lianes/exchange/rows_json.hpp"
#include "lianes/store/step.hpp"
#include "lianes/wording/language.hpp"

namespace lianes::cli {

// Records as an aligned table of their filled columns, as a JSON list, or as CSV with every field.
void writeRecords(EntityKind kind, std::span<const Record> records, std::string_view format,
                  wording::Language language, std::ostream& out);

// One record, a line a filled field.
void writeRecord(const Record& record, wording::Language language, std::ostream& out);

// The number of the step just made.
void writeStepDone(store::StepNumber step, bool json, std::ostream& out);

}  // namespace lianes::cli
