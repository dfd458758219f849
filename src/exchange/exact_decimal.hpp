#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lianes/domain/date.hpp"

// Numbers of spreadsheets, which keep them as binary fractions and write those out. Everything here works on
// the digits.
namespace lianes::exchange {

// "1.1000000000000001", "-1.5E+3", "007" as "1.1", "-1500", "7": the 15 digits that a binary fraction is
// good for, without exponent. Whole numbers of up to 18 digits stay as they are. Nothing when it is no
// number, or one beyond 1e308.
std::optional<std::string> exactDecimal(std::string_view written);
// The same into a text that keeps its memory; answers whether it is a number.
bool putExactDecimal(std::string_view written, std::string& text);

enum class DateSystem : std::uint8_t { From1900, From1904 };

// A day and a time of it as a number of days: 44267.5 is noon of 2021-03-12. `time` is "12:00:00", empty at
// midnight. Nothing for a number outside the calendar of the programs: a day before their first one, or the
// 29th of February 1900.
struct SerialMoment {
  Date day;
  std::string time;
};
std::optional<SerialMoment> momentOfSerial(std::string_view decimal, DateSystem system);

// The hours, minutes and seconds of such a number, days counted as 24 hours: "36:30:00".
std::optional<std::string> durationOfSerial(std::string_view decimal);

}  // namespace lianes::exchange
