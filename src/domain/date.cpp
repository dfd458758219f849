#include "lianes/domain/date.hpp"

#include <algorithm>

namespace lianes {
namespace {

constexpr std::int64_t kMillisecondsPerDay = 86'400'000;
constexpr std::int64_t kMostDays = 4'000'000;  // more than the calendar holds: keeps the arithmetic in range

std::optional<int> digits(std::string_view text) {
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

std::string padded(std::int64_t number, std::size_t width) {
  auto text = std::to_string(number);
  return std::string(width - std::min(width, text.size()), '0') + text;
}

}  // namespace

std::optional<Date> Date::of(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day candidate{std::chrono::year(year), std::chrono::month(month),
                                              std::chrono::day(day)};
  if (year < 1 || year > 9999 || !candidate.ok()) return std::nullopt;
  return Date(candidate);
}

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::string Date::text() const {
  return padded(year(), 4) + '-' + padded(month(), 2) + '-' + padded(day(), 2);
}

std::optional<Date> Date::plusDays(std::int64_t count) const {
  if (count > kMostDays || count < -kMostDays) return std::nullopt;
  const std::chrono::year_month_day moved{std::chrono::sys_days(m_day) + std::chrono::days(count)};
  return of(static_cast<int>(moved.year()), static_cast<unsigned>(moved.month()),
            static_cast<unsigned>(moved.day()));
}

std::optional<Date> Date::plusMonths(std::int64_t months) const {
  if (months > kMostDays || months < -kMostDays) return std::nullopt;
  const auto index = std::int64_t{year()} * 12 + (month() - 1) + months;
  if (index < 12 || index >= std::int64_t{12} * 10'000) return std::nullopt;
  const std::chrono::year_month target{std::chrono::year(static_cast<int>(index / 12)),
                                       std::chrono::month(static_cast<unsigned>(index % 12 + 1))};
  const auto last = static_cast<unsigned>((target / std::chrono::last).day());
  return of(static_cast<int>(index / 12), static_cast<unsigned>(index % 12 + 1), std::min(day(), last));
}

std::int64_t Date::daysSince(Date earlier) const {
  return (std::chrono::sys_days(m_day) - std::chrono::sys_days(earlier.m_day)).count();
}

std::optional<Instant> Instant::parse(std::string_view text) {
  if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' ||
      text[23] != 'Z') {
    return std::nullopt;
  }
  const auto date = Date::parse(text.substr(0, 10));
  const auto hour = digits(text.substr(11, 2));
  const auto minute = digits(text.substr(14, 2));
  const auto second = digits(text.substr(17, 2));
  const auto millisecond = digits(text.substr(20, 3));
  if (!date || !hour || !minute || !second || !millisecond) return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  const auto day = date->daysSince(*Date::of(1970, 1, 1));
  return Instant(day * kMillisecondsPerDay + ((*hour * 60 + *minute) * 60 + *second) * 1000LL + *millisecond);
}

std::string Instant::text() const {
  auto day = m_milliseconds / kMillisecondsPerDay;
  auto rest = m_milliseconds % kMillisecondsPerDay;
  if (rest < 0) {
    rest += kMillisecondsPerDay;
    --day;
  }
  const auto date = Date::of(1970, 1, 1)->plusDays(day);
  require(date.has_value(), "an instant lies within the calendar");
  return date->text() + 'T' + padded(rest / 3'600'000, 2) + ':' + padded(rest / 60'000 % 60, 2) + ':' +
         padded(rest / 1000 % 60, 2) + '.' + padded(rest % 1000, 3) + 'Z';
}

}  // namespace lianes
