#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "lianes/domain/record.hpp"

// One user action is one step: a transaction that changes records and writes down what it changed. Steps are
// numbered from 1 without gaps and never rewritten; undoing is a step too.
namespace lianes::store {

using StepNumber = std::int64_t;

// What the user did, as a code; `wording` makes the sentence. Codes are kept in files: they never change.
enum class StepAction : std::uint8_t {
  Created,         // the file itself
  Added,           // arguments: kind, name of the record
  Changed,         // arguments: kind, name of the record
  Removed,         // arguments: kind, name of the record
  Put,             // arguments: number of records
  Imported,        // arguments: source, number of records
  Generated,       // arguments: number of records
  RestorePoint,    // arguments: its name
  Frozen,          // arguments: kind, name of the record
  Reopened,        // arguments: kind, name of the record
  ClockCorrected,  // arguments: the first and the last step whose dates are wrong
  // What the journal holds of whoever such a step changes is erased with it, and no undo brings it back:
  Anonymised,    // a person and their participations; arguments: kind, name of the record
  TravelErased,  // participations; arguments: number of records
};

struct StepLabel {
  StepAction action;
  std::vector<std::string> arguments;

  friend bool operator==(const StepLabel&, const StepLabel&) = default;
};

struct Insert {
  Record record;
};
struct Update {
  Record record;  // whole, as it shall be
};
struct Remove {
  EntityKind kind;
  Uuid id;
};
using Edit = std::variant<Insert, Update, Remove>;

struct StepRequest {
  StepLabel label;
  std::vector<Edit> edits;
};

enum class StepNature : std::uint8_t { Do, Undo, Redo };

// A step as the journal holds it.
struct Step {
  StepNumber number = 0;
  Instant at;  // as the clock said; up to a day before the step it follows, that one's
  std::string author;
  StepLabel label;  // of an undo or redo: the label of the step it reverses
  StepNature nature = StepNature::Do;
  std::optional<StepNumber> target;  // the step it reverses
  std::int64_t changes = 0;
};

// One record before and after a step; nothing where it did not exist.
struct Change {
  EntityKind kind;
  Uuid id;
  std::optional<Record> before;
  std::optional<Record> after;
};

}  // namespace lianes::store

template <>
struct lianes::Choices<lianes::store::StepAction> {
  static constexpr std::array<std::string_view, 13> codes{
      "created",       "added",  "changed",  "removed",         "put",        "imported",     "generated",
      "restore_point", "frozen", "reopened", "clock_corrected", "anonymised", "travel_erased"};
};

template <>
struct lianes::Choices<lianes::store::StepNature> {
  static constexpr std::array<std::string_view, 3> codes{"do", "undo", "redo"};
};
