#pragma once

#include <string>
#include <vector>

#include "lianes/domain/entities/action_item.hpp"
#include "lianes/domain/entities/meeting.hpp"
#include "lianes/store/consortium_file.hpp"

// What a meeting of the groupe Mali begins with, and what it finds on its table.
namespace lianes::app {

// One action as a meeting sees it.
struct MeetingAction {
  ActionItem action;
  bool isCarried = false;  // decided before, and open when the meeting took place
  std::string from;        // the meeting that decided it, when carried
};

// What the meeting decided, then what earlier meetings left open: still open, or done on the meeting's day or
// later. By date, those without one last. A dropped action is carried no more.
std::vector<MeetingAction> actionsOf(const store::ConsortiumFile& file, const Meeting& meeting);

// The next meeting of that kind, as it is proposed: two months after the last one that is known, at its time
// and place, numbered after it; two months from today when that would have passed, or when there is none.
Meeting proposedMeeting(const store::ConsortiumFile& file, MeetingKind kind, Date today, Uuid id);

}  // namespace lianes::app
