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
  bool beforeErased = false;  // there was a personal value, which was erased since
  bool afterErased = false;
};
// The fields that differ; for a new or removed record, its filled ones.
std::vector<FieldChange> fieldChanges(const Change& change);

// The last step at or before that moment, by the order of the steps; 0 before the first. One dated after a
// later step was made before it, and one whose date was declared wrong counts as made with the step before
// it; so does one dated more than a day before the file's first steps.
StepNumber stepAt(const ConsortiumFile& file, Instant moment);

// Steps first to last, one after the other, whose dates contradict those around them, or the clock of today,
// by more than a day.
struct ClockJump {
  StepNumber first = 0;
  StepNumber last = 0;

  friend bool operator==(const ClockJump&, const ClockJump&) = default;
};
// Those not declared wrong yet, in order. Reads the whole history: for a worker.
std::vector<ClockJump> clockJumps(const ConsortiumFile& file, Instant now);

// Declares their dates wrong, by a step of its own: history is not rewritten. From then on they are shown
// with, and count at, the date of the step before them.
Result<StepNumber, Problems> correctClock(ConsortiumFile& file, const ClockJump& jump);

// Records as they were after that step.
std::optional<Record> findAt(const ConsortiumFile& file, EntityKind kind, Uuid id, StepNumber step);
std::vector<Record> listAt(const ConsortiumFile& file, EntityKind kind, StepNumber step);

}  // namespace lianes::store
