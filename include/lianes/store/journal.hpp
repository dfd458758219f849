#pragma once

#include <optional>
#include <vector>

#include "lianes/store/consortium_file.hpp"

// Reading the history. A damaged page throws sql::DatabaseError (Damaged) instead of being shown; that nobody
// rewrote the chain is proven by undo, for its step, and by checkFile, for all.
namespace lianes::store {

struct JournalPage {
  std::optional<StepNumber> before{};  // only older steps
  std::size_t most = 100;
  std::optional<RecordReference> record{};  // only steps that changed it
};

// Newest first.
std::vector<Step> steps(const ConsortiumFile& file, const JournalPage& page);
std::optional<Step> stepNumbered(const ConsortiumFile& file, StepNumber number);
std::vector<Change> changesOf(const ConsortiumFile& file, StepNumber number);

// One field of one record that a step changed.
struct FieldChange {
  std::string_view field;
  FieldValue before;
  FieldValue after;
};
// The fields that differ; for a new or removed record, its filled ones.
std::vector<FieldChange> fieldChanges(const Change& change);

// The last step at or before that moment; 0 before the first.
StepNumber stepAt(const ConsortiumFile& file, Instant moment);

// Records as they were after that step.
std::optional<Record> findAt(const ConsortiumFile& file, EntityKind kind, Uuid id, StepNumber step);
std::vector<Record> listAt(const ConsortiumFile& file, EntityKind kind, StepNumber step);

}  // namespace lianes::store
