#include "domain/text_check.hpp"

#include <algorithm>
#include <charconv>

namespace lianes {
namespace {

constexpr std::string_view kBlanks = " \t\n\r";

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isCapital(char c) { return c >= 'A' && c <= 'Z'; }

// Bytes of the character that `lead` opens, 0 when none does.
std::size_t sequenceLength(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

// The bounds of the second byte exclude overlong forms, surrogates and what lies beyond U+10FFFF.
bool isSecondByte(unsigned char lead, unsigned char second) {
  const unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  return second >= lowest && second <= highest;
}

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

std::optional<std::int64_t> utf8Length(std::string_view text) {
  std::int64_t length = 0;
  for (std::size_t i = 0; i < text.size(); ++length) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const auto bytes = sequenceLength(lead);
    if (bytes == 0 || bytes > text.size() - i) return std::nullopt;
    if (bytes > 1 && !isSecondByte(lead, static_cast<unsigned char>(text[i + 1]))) return std::nullopt;
    for (std::size_t k = 2; k < bytes; ++k) {
      if (!isContinuation(text[i + k])) return std::nullopt;
    }
    i += bytes;
  }
  return length;
}

bool hasControlCharacter(std::string_view text, bool multiline) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (multiline && (byte == '\t' || byte == '\n')) continue;
    if (byte < 0x20 || byte == 0x7F) return true;
    // U+0080 to U+009F
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
  }
  return false;
}

bool isBlank(std::string_view text) { return text.find_first_not_of(kBlanks) == std::string_view::npos; }

bool isDigits(std::string_view text, std::size_t count) {
  return text.size() == count && std::all_of(text.begin(), text.end(), isDigit);
}

bool isLowerHex(std::string_view text, std::size_t count) {
  const auto hex = [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); };
  return text.size() == count && std::all_of(text.begin(), text.end(), hex);
}

bool isCountryCode(std::string_view text) {
  return text.size() == 2 && isCapital(text[0]) && isCapital(text[1]);
}

bool isSiren(std::string_view text) {
  if (!isDigits(text, 9)) return false;
  int sum = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int digit = text[i] - '0';
    const int weighted = i % 2 == 1 ? 2 * digit : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 == 0;
}

bool isEmail(std::string_view text) {
  const auto at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos)
    return false;
  if (text.find_first_of(" \t,;<>()") != std::string_view::npos) return false;
  const auto domain = text.substr(at + 1);
  const auto dot = domain.find('.');
  return dot != std::string_view::npos && dot != 0 && domain.back() != '.' &&
         domain.find("..") == std::string_view::npos;
}

bool isMediaType(std::string_view text) {
  const auto allowed = [](char c) {
    return isDigit(c) || isCapital(c) || (c >= 'a' && c <= 'z') || c == '/' || c == '.' || c == '+' ||
           c == '-';
  };
  const auto slash = text.find('/');
  return slash != std::string_view::npos && slash != 0 && slash + 1 < text.size() &&
         text.find('/', slash + 1) == std::string_view::npos &&
         std::all_of(text.begin(), text.end(), allowed);
}

bool isTimeOfDay(std::string_view text) {
  return text.size() == 5 && isDigits(text.substr(0, 2), 2) && text[2] == ':' &&
         isDigits(text.substr(3), 2) && text.substr(0, 2) <= "23" && text.substr(3) <= "59";
}

bool isGoalList(std::string_view text) {
  constexpr int kGoals = 17;
  int last = 0;
  while (true) {
    const auto end = std::min(text.find(';'), text.size());
    const auto goal = text.substr(0, end);
    int number = 0;
    const auto parsed = std::from_chars(goal.data(), goal.data() + goal.size(), number);
    if (goal.empty() || goal.front() == '0' || parsed.ec != std::errc{} ||
        parsed.ptr != goal.data() + goal.size()) {
      return false;
    }
    if (number <= last || number > kGoals) return false;
    last = number;
    if (end == text.size()) return true;
    text.remove_prefix(end + 1);
  }
}

}  // namespace lianes
