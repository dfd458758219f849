#include "lianes/domain/date_text.hpp"
#include "support/seeded.hpp"
#include "support/show_values.hpp"

using namespace lianes;

namespace {

constexpr std::int64_t kDaysOfTheCalendar = 3'652'059;  // from 0001-01-01 to 9999-12-31

Date anyDate(test::Seeded& chance) {
  return *Date::of(1, 1, 1)->plusDays(chance.between(0, kDaysOfTheCalendar - 1));
}

}  // namespace

TEST_CASE("adding the days between two dates leads from one to the other") {
  test::Seeded chance;
  INFO(chance.seed());
  for (int i = 0; i < 5'000; ++i) {
    const auto from = anyDate(chance);
    const auto to = anyDate(chance);
    INFO(from.text() << " to " << to.text());
    REQUIRE(from.plusDays(to.daysSince(from)) == to);
    REQUIRE((from < to) == (to.daysSince(from) > 0));
  }
}

TEST_CASE("every day of the calendar has one next day, and its text sorts after") {
  auto day = *Date::of(1, 1, 1);
  std::int64_t count = 1;
  bool sorted = true;
  while (const auto next = day.plusDays(1)) {
    sorted = sorted && day < *next;
    day = *next;
    ++count;
  }
  CHECK(sorted);
  CHECK(count == kDaysOfTheCalendar);
  CHECK(day == Date::of(9999, 12, 31));
}

TEST_CASE("any date is read back from every form in which it is written") {
  test::Seeded chance;
  INFO(chance.seed());
  for (int i = 0; i < 5'000; ++i) {
    const auto date = anyDate(chance);
    const auto today = anyDate(chance);
    INFO(date.text() << ", today " << today.text());
    REQUIRE(Date::parse(date.text()) == date);
    REQUIRE(parseTypedDate(date.text(), today).value() == date);
    REQUIRE(parseTypedDate(formatFrench(date), today).value() == date);
    REQUIRE(parseTypedDate(formatFrenchLong(date), today).value() == date);
  }
}

TEST_CASE("months later is never in another month than asked") {
  test::Seeded chance;
  INFO(chance.seed());
  for (int i = 0; i < 5'000; ++i) {
    const auto date = anyDate(chance);
    const auto months = chance.between(-3'000, 3'000);
    INFO(date.text() << " plus " << months);
    const auto moved = date.plusMonths(months);
    const auto index = date.year() * 12 + static_cast<int>(date.month()) - 1 + months;
    REQUIRE(moved.has_value() == (index >= 12 && index < 120'000));
    if (!moved) continue;
    REQUIRE(moved->year() * 12 + static_cast<int>(moved->month()) - 1 == index);
    REQUIRE(moved->day() <= date.day());
    REQUIRE((moved->day() == date.day() || moved->plusDays(1)->day() == 1));
  }
}
