#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianes/domain/entities/expertise.hpp"
#include "lianes/domain/entities/organisation.hpp"
#include "lianes/domain/entities/person.hpp"
#include "lianes/store/consortium_file.hpp"

// The address book: organisations with their people, how long a person may be kept, and who can help whom.
namespace lianes::app {

struct OrganisationView {
  Organisation organisation;
  std::vector<Person> people{};
  bool isMember = false;
};
std::vector<OrganisationView> organisationViews(const store::ConsortiumFile& file);  // by name

enum class Retention { NoEnd, Kept, Overdue, Anonymised };

// Overdue from the day after the last one the person may be kept.
Retention retentionOf(const Person& person, Date today);

struct PersonView {
  Person person;
  std::string organisation;
  Retention retention = Retention::NoEnd;
};
std::vector<PersonView> personViews(const store::ConsortiumFile& file, Date today);  // by name

struct ExpertiseView {
  Expertise expertise;
  std::string organisation;
  std::string person;
  std::string project;
  std::vector<Id<Expertise>> answers{};  // of the other side, not yet done, in the same field
};
// Needs first. Two fields are the same when they share a word of at least four letters.
std::vector<ExpertiseView> expertiseViews(const store::ConsortiumFile& file);

}  // namespace lianes::app
