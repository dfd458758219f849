#include "lianes/app/meetings.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "lianes/domain/entities.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::app {
namespace {

constexpr std::int64_t kMonthsBetween = 2;

// "Groupe Mali n° 3" after "Groupe Mali n° 2"; a title that ends in no number stays.
std::string numberedAfter(const std::string& title) {
  const auto last = title.find_last_not_of("0123456789");
  const auto start = last == std::string::npos ? 0 : last + 1;
  std::int64_t number = 0;
  const auto* end = title.data() + title.size();
  const auto [read, error] = std::from_chars(title.data() + start, end, number);
  if (error != std::errc{} || read != end || number == INT64_MAX) return title;
  return title.substr(0, start) + std::to_string(number + 1);
}

bool isOpenOn(const ActionItem& action, Date day) {
  if (action.state == ActionState::Open) return true;
  return action.state == ActionState::Done && action.doneOn && *action.doneOn >= day;
}

}  // namespace

std::vector<MeetingAction> actionsOf(const store::ConsortiumFile& file, const Meeting& meeting) {
  std::vector<MeetingAction> found;
  for (auto& action : store::allRecords<ActionItem>(file)) {
    if (!action.meeting) continue;
    if (*action.meeting == meeting.id) {
      found.push_back({std::move(action), false, {}});
      continue;
    }
    const auto origin = file.find(*action.meeting);
    const bool isEarlier =
        origin && origin->kind == meeting.kind && origin->takesPlaceOn < meeting.takesPlaceOn;
    if (isEarlier && isOpenOn(action, meeting.takesPlaceOn)) {
      found.push_back({std::move(action), true, origin->title});
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    if (a.isCarried != b.isCarried) return b.isCarried;
    if (!a.action.dueOn || !b.action.dueOn) return a.action.dueOn.has_value() && !b.action.dueOn;
    return *a.action.dueOn < *b.action.dueOn;
  });
  return found;
}

Meeting proposedMeeting(const store::ConsortiumFile& file, MeetingKind kind, Date today, Uuid id) {
  const auto fromToday = today.plusMonths(kMonthsBetween).value_or(today);
  Meeting proposed{.id = Id<Meeting>(id), .kind = kind, .takesPlaceOn = fromToday};
  std::optional<Meeting> last;
  for (auto& meeting : store::allRecords<Meeting>(file, {{"kind_of", std::string(codeOf(kind))}})) {
    if (!last || last->takesPlaceOn < meeting.takesPlaceOn) last = std::move(meeting);
  }
  if (!last) return proposed;
  proposed.title = numberedAfter(last->title);
  proposed.time = last->time;
  proposed.place = last->place;
  const auto next = last->takesPlaceOn.plusMonths(kMonthsBetween).value_or(today);
  if (next >= today) proposed.takesPlaceOn = next;
  return proposed;
}

}  // namespace lianes::app
