#include "lianes/domain/due.hpp"

namespace lianes {

DueGroup groupOf(const DueItem& item, Date today) {
  constexpr std::int64_t kWeek = 7;
  constexpr std::int64_t kMonth = 30;
  if (item.done) return DueGroup::Done;
  const auto days = item.date.daysSince(today);
  if (days < 0) return DueGroup::Overdue;
  if (days <= kWeek) return DueGroup::Week;
  return days <= kMonth ? DueGroup::Month : DueGroup::Later;
}

}  // namespace lianes
