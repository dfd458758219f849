#pragma once

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
// whole. Not erased: the journal, which holds the values before this and every earlier step and is never
// rewritten; backups; texts and documents that mention the person. Requires: the file has that person, not
// yet anonymised.
store::StepRequest anonymise(const store::ConsortiumFile& file, Id<Person> person, Date today);

}  // namespace lianes::app
