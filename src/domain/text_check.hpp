#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace lianes {

// The number of characters (Unicode scalar values), or nothing when the bytes are not UTF-8.
std::optional<std::int64_t> utf8Length(std::string_view text);

// Control characters, among them the line ends; a multiline text may hold tabs and line feeds.
bool hasControlCharacter(std::string_view text, bool multiline);

bool isBlank(std::string_view text);
bool isDigits(std::string_view text, std::size_t count);
bool isLowerHex(std::string_view text, std::size_t count);
bool isCountryCode(std::string_view text);
// Nine digits whose Luhn sum is a multiple of ten.
bool isSiren(std::string_view text);
// One @ between a name and a dotted domain; no more, since only a letter sent proves an address.
bool isEmail(std::string_view text);
bool isMediaType(std::string_view text);
// "18:00"
bool isTimeOfDay(std::string_view text);
// Numbers 1 to 17, ascending, between semicolons: "6;11".
bool isGoalList(std::string_view text);

}  // namespace lianes
