#include "gui/desk/today.hpp"

#include <QtCore/QDateTime>

#include "gui/desk/session.hpp"

namespace lianes::gui {

Date today(const Session& session) {
  const auto now = QDateTime::fromMSecsSinceEpoch(session.now().millisecondsSince1970()).date();
  const auto day = Date::of(now.year(), static_cast<unsigned>(now.month()), static_cast<unsigned>(now.day()));
  require(day.has_value(), "the clock shows a date");
  return *day;
}

}  // namespace lianes::gui
