#include "lianes/domain/money_text.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "lianes/base/text.hpp"

namespace lianes {
namespace {

Failure<Problem> strictMoneyProblem(ProblemCode code, std::string_view text, Currency currency) {
  if (!isValidUtf8(text)) return failure(Problem{ProblemCode::NotUtf8, {}, {}});
  Problem problem{code, {}, {std::string(text)}};
  if (code == ProblemCode::TooManyDecimals) problem.arguments.push_back(std::to_string(decimalsOf(currency)));
  return failure(std::move(problem));
}

bool allDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::int64_t> signedNumber(std::string_view digits, bool negative) {
  std::int64_t number = 0;
  for (const char c : digits) {
    const std::int64_t digit = c - '0';
    if (__builtin_mul_overflow(number, std::int64_t{10}, &number)) return std::nullopt;
    if (__builtin_add_overflow(number, negative ? -digit : digit, &number)) return std::nullopt;
  }
  return number;
}

struct MoneyMarks {
  std::string_view group;
  std::string_view decimal;
};

// Without sign or unit: "1234.50".
std::string magnitudeText(Money amount, MoneyMarks marks) {
  const auto bits = static_cast<std::uint64_t>(amount.minor());
  auto digits = std::to_string(amount.isNegative() ? 0 - bits : bits);
  const auto decimals = static_cast<std::size_t>(decimalsOf(amount.currency()));
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  const auto whole = std::string_view(digits).substr(0, digits.size() - decimals);
  std::string text;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) text += marks.group;
    text += whole[i];
  }
  if (decimals > 0) text.append(marks.decimal).append(digits, whole.size());
  return text;
}

std::string signText(Money amount) { return amount.isNegative() ? "-" : ""; }

// As it is printed: a minus sign, not a hyphen.
std::string shownSign(Money amount) { return amount.isNegative() ? "\u2212" : ""; }

}  // namespace

Checked<Money> parseMoney(std::string_view text, Currency currency) {
  auto rest = text;
  const bool negative = rest.starts_with('-');
  if (negative) rest.remove_prefix(1);
  const auto point = rest.find('.');
  const auto whole = rest.substr(0, point);
  const auto fraction = point == std::string_view::npos ? std::string_view{} : rest.substr(point + 1);
  if (!allDigits(whole) || (point != std::string_view::npos && !allDigits(fraction))) {
    return strictMoneyProblem(ProblemCode::NotAnAmount, text, currency);
  }
  const auto decimals = static_cast<std::size_t>(decimalsOf(currency));
  if (fraction.size() > decimals) return strictMoneyProblem(ProblemCode::TooManyDecimals, text, currency);

  auto digits = std::string(whole).append(fraction).append(decimals - fraction.size(), '0');
  const auto minor = signedNumber(digits, negative);
  if (!minor) return strictMoneyProblem(ProblemCode::AmountTooLarge, text, currency);
  return Money(*minor, currency);
}

std::string formatMoney(Money amount) { return signText(amount) + magnitudeText(amount, {"", "."}); }

std::string formatFrench(Money amount) {
  const auto number = shownSign(amount) + magnitudeText(amount, {"\u202F", ","});
  switch (amount.currency()) {
    case Currency::Eur:
      return number + "\u00A0€";
    case Currency::Xof:
      return number + "\u00A0F\u00A0CFA";
  }
  return number;
}

std::string formatEnglish(Money amount) {
  const auto number = magnitudeText(amount, {",", "."});
  switch (amount.currency()) {
    case Currency::Eur:
      return shownSign(amount) + "€" + number;
    case Currency::Xof:
      return shownSign(amount) + "XOF\u00A0" + number;
  }
  return number;
}

}  // namespace lianes
