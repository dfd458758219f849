#include "exchange/exact_decimal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace lianes::exchange {
namespace {

constexpr std::size_t kGoodDigits = 15;
constexpr std::size_t kMostWholeDigits = 18;
constexpr std::int64_t kMostExponent = 308;
constexpr std::int64_t kSecondsOfDay = 86'400;

bool isDigitOfNumber(char character) { return character >= '0' && character <= '9'; }

// 0.d1d2d3… times ten to the power of `scale`.
struct WrittenNumber {
  bool isNegative = false;
  bool isPlain = true;  // neither a point nor an exponent
  std::string digits;   // without zeros at either end; empty for zero
  std::int64_t scale = 0;
};

// Takes digits from the front; answers whether there was any.
bool takeDigits(std::string_view& rest, std::string& digits) {
  const auto end = std::find_if_not(rest.begin(), rest.end(), isDigitOfNumber);
  const auto count = static_cast<std::size_t>(end - rest.begin());
  digits.append(rest.substr(0, count));
  rest.remove_prefix(count);
  return count > 0;
}

bool takeExponent(std::string_view rest, std::int64_t& scale) {
  if (rest.starts_with('+')) rest.remove_prefix(1);
  std::int64_t exponent = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), exponent);
  if (error != std::errc{} || end != rest.data() + rest.size()) return false;
  if (exponent > 2 * kMostExponent || exponent < -2 * kMostExponent) return false;
  scale += exponent;
  return true;
}

void dropZeros(WrittenNumber& number) {
  const auto first = std::min(number.digits.find_first_not_of('0'), number.digits.size());
  number.digits.erase(0, first);
  number.scale -= static_cast<std::int64_t>(first);
  number.digits.erase(number.digits.find_last_not_of('0') + 1);
}

std::optional<WrittenNumber> readNumber(std::string_view written) {
  WrittenNumber number;
  number.isNegative = written.starts_with('-');
  if (number.isNegative || written.starts_with('+')) written.remove_prefix(1);
  bool hasDigits = takeDigits(written, number.digits);
  number.scale = static_cast<std::int64_t>(number.digits.size());
  if (written.starts_with('.')) {
    written.remove_prefix(1);
    number.isPlain = false;
    hasDigits = takeDigits(written, number.digits) || hasDigits;
  }
  if (!hasDigits) return std::nullopt;
  if (!written.empty()) {
    if (written.front() != 'e' && written.front() != 'E') return std::nullopt;
    number.isPlain = false;
    if (!takeExponent(written.substr(1), number.scale)) return std::nullopt;
  }
  dropZeros(number);
  if (number.digits.empty()) return WrittenNumber{};
  if (number.scale > kMostExponent + 1 || number.scale < -kMostExponent) return std::nullopt;
  return number;
}

// To 15 digits, halves up.
void roundToGoodDigits(WrittenNumber& number) {
  const bool staysWhole = number.isPlain && number.scale <= static_cast<std::int64_t>(kMostWholeDigits);
  if (number.digits.size() <= kGoodDigits || staysWhole) return;
  const bool isUp = number.digits[kGoodDigits] >= '5';
  number.digits.resize(kGoodDigits);
  auto at = number.digits.size();
  while (isUp && at > 0 && number.digits[at - 1] == '9') number.digits[--at] = '0';
  if (isUp && at > 0) ++number.digits[at - 1];
  if (isUp && at == 0) {
    number.digits.insert(0, 1, '1');
    ++number.scale;
  }
  number.digits.erase(number.digits.find_last_not_of('0') + 1);
}

std::string plainForm(const WrittenNumber& number) {
  if (number.digits.empty()) return "0";
  std::string text(number.isNegative ? 1 : 0, '-');
  const auto count = static_cast<std::int64_t>(number.digits.size());
  if (number.scale <= 0) {
    return text + "0." + std::string(static_cast<std::size_t>(-number.scale), '0') + number.digits;
  }
  const auto whole = static_cast<std::size_t>(number.scale);
  if (count <= number.scale) return text + number.digits + std::string(whole - number.digits.size(), '0');
  return text + number.digits.substr(0, whole) + '.' + number.digits.substr(whole);
}

// What most cells hold needs no second look: a few digits, perhaps a point, no zero too many.
bool isPlainAlready(std::string_view written) {
  const auto digits = written.substr(written.starts_with('-') ? 1 : 0);
  if (digits.empty() || digits.size() > kGoodDigits) return false;
  if (digits.front() == '0' && !digits.starts_with("0.")) return written == "0";
  bool hasPoint = false;
  for (const char character : digits) {
    if (isDigitOfNumber(character)) continue;
    if (character != '.' || hasPoint) return false;
    hasPoint = true;
  }
  return digits.front() != '.' && digits.back() != '.' && !(hasPoint && digits.back() == '0');
}

// A number of days in whole seconds, halves up. Nothing when it is negative or absurd.
std::optional<std::int64_t> secondsOf(std::string_view decimal) {
  const auto point = std::min(decimal.find('.'), decimal.size());
  std::int64_t days = 0;
  const auto whole = decimal.substr(0, point);
  const auto [end, error] = std::from_chars(whole.data(), whole.data() + whole.size(), days);
  constexpr std::int64_t kMostDays = 10'000'000;
  if (decimal.starts_with('-') || error != std::errc{} || end != whole.data() + whole.size()) {
    return std::nullopt;
  }
  if (days > kMostDays) return std::nullopt;
  std::int64_t part = 0;
  std::int64_t unit = 1;
  constexpr std::int64_t kFinest = 1'000'000'000'000;
  for (const char digit : decimal.substr(std::min(point + 1, decimal.size()))) {
    if (unit == kFinest) break;
    part = part * 10 + (digit - '0');
    unit *= 10;
  }
  return days * kSecondsOfDay + (part * kSecondsOfDay + unit / 2) / unit;
}

std::string clockText(std::int64_t seconds) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%02lld:%02lld:%02lld", static_cast<long long>(seconds / 3600),
                static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60));
  return text.data();
}

// The day that the programs call 0. In that of 1900 a 29th of February of that year counts, which never was.
std::optional<Date> dayZero(std::int64_t days, DateSystem system) {
  constexpr std::int64_t kDayThatNeverWas = 60;
  if (system == DateSystem::From1904) return Date::of(1904, 1, 1);
  if (days < 1 || days == kDayThatNeverWas) return std::nullopt;
  return Date::of(1899, 12, days < kDayThatNeverWas ? 31 : 30);
}

}  // namespace

bool putExactDecimal(std::string_view written, std::string& text) {
  if (isPlainAlready(written)) {
    text.assign(written);
    return true;
  }
  auto number = readNumber(written);
  if (!number) return false;
  roundToGoodDigits(*number);
  text = plainForm(*number);
  return true;
}

std::optional<std::string> exactDecimal(std::string_view written) {
  std::string text;
  if (!putExactDecimal(written, text)) return std::nullopt;
  return text;
}

std::optional<SerialMoment> momentOfSerial(std::string_view decimal, DateSystem system) {
  const auto seconds = secondsOf(decimal);
  if (!seconds) return std::nullopt;
  const auto days = *seconds / kSecondsOfDay;
  const auto zero = dayZero(days, system);
  const auto day = zero ? zero->plusDays(days) : std::nullopt;
  if (!day) return std::nullopt;
  const auto rest = *seconds % kSecondsOfDay;
  return SerialMoment{*day, rest == 0 ? std::string{} : clockText(rest)};
}

std::optional<std::string> durationOfSerial(std::string_view decimal) {
  const auto seconds = secondsOf(decimal);
  if (!seconds) return std::nullopt;
  return clockText(*seconds);
}

}  // namespace lianes::exchange
