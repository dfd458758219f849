#include <vector>

#include "lianes/domain/period.hpp"
#include "support/show_values.hpp"

using namespace lianes;

namespace {

Date isoDay(std::string_view text) {
  const auto date = Date::parse(text);
  REQUIRE(date);
  return *date;
}

}  // namespace

TEST_CASE("an ISO date is read and written") {
  CHECK(isoDay("2020-09-01") == Date::of(2020, 9, 1));
  CHECK(isoDay("2020-09-01").text() == "2020-09-01");
  CHECK(isoDay("0001-01-01").text() == "0001-01-01");
  CHECK(isoDay("9999-12-31").text() == "9999-12-31");
}

TEST_CASE("the 29th of February exists in leap years alone") {
  CHECK(Date::of(2020, 2, 29));
  CHECK(Date::of(2000, 2, 29));
  CHECK_FALSE(Date::of(2021, 2, 29));
  CHECK_FALSE(Date::of(1900, 2, 29));
}

TEST_CASE("dates that do not exist, or are not written strictly, are refused") {
  const std::string text = GENERATE(values<std::string>(
      {"", "2020-9-1", "2020-13-01", "2020-00-01", "2020-04-31", "2020-01-00", "0000-01-01", "20200901",
       "2020/09/01", " 2020-09-01", "2020-09-01 ", "-020-09-01", "2020-09-0a", "+020-09-01"}));
  INFO(text);
  CHECK_FALSE(Date::parse(text));
}

TEST_CASE("years lie between 1 and 9999") {
  CHECK_FALSE(Date::of(0, 12, 31));
  CHECK_FALSE(Date::of(10'000, 1, 1));
  CHECK_FALSE(Date::of(-1, 1, 1));
}

TEST_CASE("days are counted over months, leap days and years") {
  CHECK(isoDay("2020-02-28").plusDays(2) == isoDay("2020-03-01"));
  CHECK(isoDay("2021-02-28").plusDays(1) == isoDay("2021-03-01"));
  CHECK(isoDay("2021-01-01").plusDays(-1) == isoDay("2020-12-31"));
  CHECK(isoDay("2021-01-01").daysSince(isoDay("2020-01-01")) == 366);
  CHECK(isoDay("2020-01-01").daysSince(isoDay("2021-01-01")) == -366);
}

TEST_CASE("a day beyond the calendar is nothing, however far") {
  CHECK_FALSE(isoDay("9999-12-31").plusDays(1));
  CHECK_FALSE(isoDay("0001-01-01").plusDays(-1));
  CHECK_FALSE(isoDay("2020-01-01").plusDays(std::numeric_limits<std::int64_t>::max()));
  CHECK_FALSE(isoDay("2020-01-01").plusDays(std::numeric_limits<std::int64_t>::min()));
  CHECK(isoDay("0001-01-01").plusDays(3'652'058) == isoDay("9999-12-31"));
}

TEST_CASE("months later is the same day, or the last of a shorter month") {
  CHECK(isoDay("2020-01-15").plusMonths(1) == isoDay("2020-02-15"));
  CHECK(isoDay("2020-01-31").plusMonths(1) == isoDay("2020-02-29"));
  CHECK(isoDay("2021-01-31").plusMonths(1) == isoDay("2021-02-28"));
  CHECK(isoDay("2020-10-31").plusMonths(1) == isoDay("2020-11-30"));
  CHECK(isoDay("2020-12-31").plusMonths(1) == isoDay("2021-01-31"));
  CHECK(isoDay("2020-02-29").plusMonths(12) == isoDay("2021-02-28"));
  CHECK(isoDay("2020-01-31").plusMonths(-1) == isoDay("2019-12-31"));
  CHECK(isoDay("2020-01-31").plusMonths(-11) == isoDay("2019-02-28"));
  CHECK(isoDay("2020-05-20").plusMonths(0) == isoDay("2020-05-20"));
}

TEST_CASE("months beyond the calendar are nothing, however many") {
  CHECK_FALSE(isoDay("9999-12-01").plusMonths(1));
  CHECK_FALSE(isoDay("0001-01-31").plusMonths(-1));
  CHECK(isoDay("0001-02-28").plusMonths(-1) == isoDay("0001-01-28"));
  CHECK_FALSE(isoDay("2020-01-01").plusMonths(std::numeric_limits<std::int64_t>::max()));
  CHECK_FALSE(isoDay("2020-01-01").plusMonths(std::numeric_limits<std::int64_t>::min()));
}

TEST_CASE("an instant is read and written to the millisecond") {
  const std::string text = GENERATE(values<std::string>({
      "2020-09-01T12:34:56.789Z",
      "1970-01-01T00:00:00.000Z",
      "1969-12-31T23:59:59.999Z",
      "0001-01-01T00:00:00.000Z",
      "9999-12-31T23:59:59.999Z",
  }));
  const auto instant = Instant::parse(text);
  REQUIRE(instant);
  CHECK(instant->text() == text);
}

TEST_CASE("instants count milliseconds since 1970") {
  CHECK(Instant::parse("1970-01-02T00:00:00.001Z") == Instant(86'400'001));
  CHECK(Instant::parse("1969-12-31T23:59:59.999Z") == Instant(-1));
}

TEST_CASE("instants that do not exist, or are not written strictly, are refused") {
  const std::string text = GENERATE(values<std::string>(
      {"", "2020-09-01", "2020-09-01T12:34:56Z", "2020-09-01T24:00:00.000Z", "2020-09-01T12:60:00.000Z",
       "2020-09-01T12:34:60.000Z", "2020-09-31T12:34:56.789Z", "2020-09-01 12:34:56.789Z",
       "2020-09-01T12:34:56.789+", "2020-09-01T12:34:56.78aZ", "2020-09-01T12:34:56.7890Z"}));
  INFO(text);
  CHECK_FALSE(Instant::parse(text));
}

TEST_CASE("an instant outside the calendar has no text") {
  CHECK_THROWS_AS(Instant(std::numeric_limits<std::int64_t>::max()).text(), ContractViolation);
  CHECK_THROWS_AS(Instant(std::numeric_limits<std::int64_t>::min()).text(), ContractViolation);
}

TEST_CASE("a period includes both its ends") {
  const Period period(isoDay("2020-09-01"), isoDay("2020-09-30"));
  CHECK(period.contains(isoDay("2020-09-01")));
  CHECK(period.contains(isoDay("2020-09-30")));
  CHECK_FALSE(period.contains(isoDay("2020-08-31")));
  CHECK_FALSE(period.contains(isoDay("2020-10-01")));
}

TEST_CASE("an open end of a period has no limit") {
  const auto day = isoDay("2020-09-01");
  CHECK(Period({}, day).contains(isoDay("0001-01-01")));
  CHECK_FALSE(Period({}, day).contains(isoDay("2020-09-02")));
  CHECK(Period(day, {}).contains(isoDay("9999-12-31")));
  CHECK_FALSE(Period(day, {}).contains(isoDay("2020-08-31")));
  CHECK(Period({}, {}).contains(day));
}

TEST_CASE("a period does not end before it begins") {
  const auto first = isoDay("2020-09-02");
  const auto last = isoDay("2020-09-01");
  CHECK_THROWS_AS(Period(first, last), ContractViolation);
  CHECK_FALSE(Period::make(first, last));
  CHECK(Period::make(first, first));
}

TEST_CASE("periods overlap when they share a day") {
  const auto a = isoDay("2020-01-01");
  const auto b = isoDay("2020-02-01");
  const auto c = isoDay("2020-03-01");
  const auto d = isoDay("2020-04-01");
  CHECK(Period(a, c).overlaps(Period(b, d)));
  CHECK(Period(a, b).overlaps(Period(b, c)));
  CHECK(Period(a, d).overlaps(Period(b, c)));
  CHECK_FALSE(Period(a, b).overlaps(Period(c, d)));
  CHECK_FALSE(Period(c, d).overlaps(Period(a, b)));
  CHECK(Period({}, b).overlaps(Period(a, {})));
  CHECK_FALSE(Period({}, b).overlaps(Period(c, {})));
  CHECK(Period({}, {}).overlaps(Period(a, a)));
}
