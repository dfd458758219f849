#pragma once

#include "lianes/store/consortium_file.hpp"

// What a form does with one record: begins it, completes what the program computes, saves it as one step.
namespace lianes::app {

// A record of that kind before anything was typed: each choice that cannot be empty at its first value, each
// yes-or-no at no, the rest empty.
Record blankRecord(EntityKind kind, Uuid id);

// The step that adds the record, or changes it when the file has it. Computed fields are filled: the euros of
// an amount (F12), and the number of a new voucher that has none yet, the next of its project or mission and
// year. What is still missing is left for perform() to say.
store::StepRequest savingStep(const store::ConsortiumFile& file, Record record);

// The step that removes a record. Requires: the file has it.
store::StepRequest removalStep(const store::ConsortiumFile& file, EntityKind kind, Uuid id);

// What perform() says of a step with one record, the place of each problem being the field alone.
Problems placedInFields(Problems problems);

}  // namespace lianes::app
