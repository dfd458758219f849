#pragma once

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "lianes/domain/entities/participation.hpp"
#include "lianes/store/consortium_file.hpp"

// Who takes part in a mission or in a meeting.
namespace lianes::app {

using Occasion = std::variant<Id<Mission>, Id<Meeting>>;

// By the name of the person.
std::vector<Participation> participantsOf(const store::ConsortiumFile& file, const Occasion& occasion);

// A participation to begin with. The person is there for their own organisation, in the role that their
// office and the kind of that organisation suggest: elected, officer, association, Malian partner, organiser
// for the lead association.
Participation suggestedParticipation(const store::ConsortiumFile& file, const Occasion& occasion,
                                     Id<Person> person, Uuid id);

// What is noted of people, often of several at once.
enum class Note : std::uint8_t { Invited, Accepted, Declined, Present, Absent };

// One step for all of them. An answer is dated today, never before the invitation. Requires: at least one.
store::StepRequest noteStep(const store::ConsortiumFile& file, std::span<const Participation> people,
                            Note note, Date today);

// One step that takes all of them off. Requires: at least one.
store::StepRequest withdrawalStep(const store::ConsortiumFile& file, std::span<const Participation> people);

}  // namespace lianes::app
