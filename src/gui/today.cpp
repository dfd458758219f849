#include "gui/today.hpp"

#include <QtCore/QDate>

namespace lianes::gui {

Date today() {
  const auto now = QDate::currentDate();
  const auto day = Date::of(now.year(), static_cast<unsigned>(now.month()), static_cast<unsigned>(now.day()));
  require(day.has_value(), "the computer's day is a date");
  return *day;
}

}  // namespace lianes::gui
