#include "domain/typed_number.hpp"

#include <algorithm>
#include <iterator>

namespace lianes {
namespace {

bool isTypedDigit(char c) { return c >= '0' && c <= '9'; }

bool allTypedDigits(std::string_view text) { return std::all_of(text.begin(), text.end(), isTypedDigit); }

// "1 250 000" with its separator: one to three digits, then groups of exactly three.
bool isGrouped(std::string_view text, char separator) {
  const auto firstSize = text.find(separator);
  if (firstSize == 0 || firstSize > 3 || !allTypedDigits(text.substr(0, firstSize))) return false;
  for (text.remove_prefix(firstSize); !text.empty(); text.remove_prefix(4)) {
    if (text.size() < 4 || text.front() != separator || !allTypedDigits(text.substr(1, 3))) return false;
  }
  return true;
}

std::string digitsOnly(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isTypedDigit);
  return digits;
}

// A lone mark before three digits separates groups as well as decimals, unless what precedes it could not
// begin a grouped number ("1234,567", "0.125").
bool couldBeGroup(std::string_view whole, std::string_view fraction) {
  return fraction.size() == 3 && whole.size() <= 3 && whole.front() != '0';
}

// Requires: `groups` and `mark` differ; either is 0 when there is none.
Result<TypedNumber, ProblemCode> splitAtMark(std::string_view text, char groups, char mark) {
  const auto at = text.find(mark);
  const auto whole = text.substr(0, at);
  const auto fraction = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
  const bool wholeIsNumber = groups != 0 ? isGrouped(whole, groups) : allTypedDigits(whole);
  if (!wholeIsNumber || !allTypedDigits(fraction)) {
    return failure(ProblemCode::NotATypedAmount);
  }
  return TypedNumber{digitsOnly(whole), std::string(fraction)};
}

}  // namespace

Result<TypedNumber, ProblemCode> readTypedNumber(std::string_view text, Currency currency,
                                                 NumberPlace place) {
  if (text.empty() || !isTypedDigit(text.front()) || !isTypedDigit(text.back())) {
    return failure(ProblemCode::NotATypedAmount);
  }
  const auto spaces = std::count(text.begin(), text.end(), ' ');
  const auto points = std::count(text.begin(), text.end(), '.');
  const auto commas = std::count(text.begin(), text.end(), ',');
  const char lastMark = points + commas == 0 ? '.' : text[text.find_last_of(".,")];

  if (spaces > 0) return splitAtMark(text, ' ', lastMark);
  if (points > 0 && commas > 0) return splitAtMark(text, lastMark == '.' ? ',' : '.', lastMark);
  if (points + commas > 1) return splitAtMark(text, lastMark, 0);

  auto number = splitAtMark(text, 0, lastMark);
  if (!number || points + commas == 0 || !couldBeGroup(number->whole, number->fraction)) return number;
  if (currency == Currency::Eur || place == NumberPlace::InFormula)
    return failure(ProblemCode::AmbiguousAmount);
  return TypedNumber{number->whole + number->fraction, {}};
}

}  // namespace lianes
