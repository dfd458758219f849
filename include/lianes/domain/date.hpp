#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lianes/base/contract.hpp"

namespace lianes {

// A valid day of the Gregorian calendar between the years 1 and 9999. It has no empty value.
class Date {
 public:
  static std::optional<Date> of(int year, unsigned month, unsigned day);
  // ISO 8601, "2020-09-01" only.
  static std::optional<Date> parse(std::string_view text);
  std::string text() const;

  int year() const { return static_cast<int>(m_day.year()); }
  unsigned month() const { return static_cast<unsigned>(m_day.month()); }
  unsigned day() const { return static_cast<unsigned>(m_day.day()); }

  // Nothing when the result leaves the years 1 to 9999.
  std::optional<Date> plusDays(std::int64_t count) const;
  // The same day `months` later, or the last day of that month when it is shorter.
  std::optional<Date> plusMonths(std::int64_t months) const;
  std::int64_t daysSince(Date earlier) const;

  friend constexpr auto operator<=>(const Date&, const Date&) = default;

 private:
  explicit constexpr Date(std::chrono::year_month_day day) : m_day(day) {}
  std::chrono::year_month_day m_day;
};

// A moment in UTC, to the millisecond. Written "2020-09-01T12:34:56.789Z".
class Instant {
 public:
  explicit constexpr Instant(std::int64_t millisecondsSince1970) : m_milliseconds(millisecondsSince1970) {}
  static std::optional<Instant> parse(std::string_view text);
  std::string text() const;
  constexpr std::int64_t millisecondsSince1970() const { return m_milliseconds; }

  friend constexpr auto operator<=>(const Instant&, const Instant&) = default;

 private:
  std::int64_t m_milliseconds;
};

}  // namespace lianes
