#pragma once

#include <optional>
#include <vector>

#include "lianes/domain/due.hpp"
#include "lianes/store/consortium_file.hpp"

// Everything of a consortium that has a date to be met: what someone typed, and what follows from the other
// records.
namespace lianes::app {

// By date, then by what falls due. Derived are: letters of intent by the edition's deadline, ends of the
// period, of agreements, mandates, projects and grants, missions and meetings, expected tranches, reports,
// actions, passport data kept after a mission, and personal data to be erased. What merely happens (an end, a
// day) is done once it has passed, unless someone has still to say how it went. A yearly deadline stands at
// its next date after it was last done. Variants of a mission that nobody decided are left out.
std::vector<DueItem> dueItems(const store::ConsortiumFile& file, Date today);

// The step that says it is done today. Nothing when that is not a matter of a tick: a letter is received, a
// tranche paid, in its own record.
std::optional<store::StepRequest> doneStep(const store::ConsortiumFile& file, const DueItem& item,
                                           Date today);

}  // namespace lianes::app
