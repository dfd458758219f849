#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianes/domain/entities/person.hpp"
#include "lianes/store/consortium_file.hpp"

// What the law grants to a person whom the file knows: to see what is held (GDPR, article 15), and to be
// forgotten (article 17) without the accounts losing anything.
namespace lianes::app {

struct PersonHoldings {
  Record person;
  std::vector<Record> mentions;      // every other record that refers to the person, kind by kind
  std::vector<store::Step> history;  // the steps that wrote or changed the person's record, newest first
};

// Requires: the file has that person.
PersonHoldings holdingsOf(const store::ConsortiumFile& file, Id<Person> person);

// One step that empties every personal field of the person and of what was entered for one mission about them
// (passport, travel, emergency contact), and dates it. The records stay, so that accounts and minutes remain
// whole. It also erases these values from the history, for good: no undo brings them back. Not erased: texts
// and documents that mention the person; copies of the file elsewhere. Requires: the file has that person,
// not yet anonymised.
store::StepRequest anonymise(const store::ConsortiumFile& file, Id<Person> person, Date today);

// The same for passport, travel and emergency contacts of missions that are over: the mission's end, or where
// it has none its beginning, is past, or it was cancelled. Nothing when there is nothing left of that.
std::optional<store::StepRequest> forgetTravel(const store::ConsortiumFile& file, Date today);

struct ErasedForGood {
  store::StepNumber step = 0;
  std::vector<std::string>
      left;  // names of backups that could not be rewritten, and still hold what was erased
};
// Performs such a step and cleans the file and its backups (store/erasure.hpp).
Result<ErasedForGood, Problems> eraseForGood(store::ConsortiumFile& file, const store::StepRequest& request);

}  // namespace lianes::app
