#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "domain/typed_number.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/money_text.hpp"

namespace lianes {
namespace {

constexpr std::size_t kMostTypedCharacters = 200;

struct TypedUnit {
  std::string_view text;
  Currency currency;
};
constexpr std::array kTypedUnits{
    TypedUnit{"eur", Currency::Eur},       TypedUnit{"euro", Currency::Eur},
    TypedUnit{"euros", Currency::Eur},     TypedUnit{"xof", Currency::Xof},
    TypedUnit{"fcfa", Currency::Xof},      TypedUnit{"f cfa", Currency::Xof},
    TypedUnit{"cfa", Currency::Xof},       TypedUnit{"f", Currency::Xof},
    TypedUnit{"franc", Currency::Xof},     TypedUnit{"francs", Currency::Xof},
    TypedUnit{"franc cfa", Currency::Xof}, TypedUnit{"francs cfa", Currency::Xof},
};

// What was typed in ASCII: lower case, one plain space for a run of spaces, the signs that keyboards lack
// replaced. Nothing when a character has no place in an amount.
std::optional<std::string> plainSigns(std::u32string_view characters) {
  std::string plain;
  for (const auto character : characters) {
    if (character == 0x20AC) {
      plain += "eur";
    } else if (character == 0x2212) {
      plain += '-';
    } else if (character == 0xD7) {
      plain += '*';
    } else if (character == 0xF7) {
      plain += '/';
    } else if (character >= 0x20 && isSpace(character)) {
      if (!plain.ends_with(' ')) plain += ' ';
    } else if (character > 0x20 && character < 0x7F) {
      plain += static_cast<char>(character >= 'A' && character <= 'Z' ? character + 32 : character);
    } else {
      return std::nullopt;
    }
  }
  return plain;
}

std::string_view withoutSpaces(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

bool takeTypedMinus(std::string_view& text) {
  const bool negative = text.starts_with('-');
  if (negative) text = withoutSpaces(text.substr(1));
  return negative;
}

constexpr std::string_view kUnitLetters = "abcdefghijklmnopqrstuvwxyz ";

// Takes the words at the front or, failing that, at the back of `text`.
std::string_view takeUnitText(std::string_view& text) {
  const auto firstOther = std::min(text.find_first_not_of(kUnitLetters), text.size());
  auto unit = withoutSpaces(text.substr(0, firstOther));
  if (!unit.empty()) {
    text = withoutSpaces(text.substr(firstOther));
    return unit;
  }
  const auto afterLastOther = text.find_last_not_of(kUnitLetters) + 1;
  unit = withoutSpaces(text.substr(afterLastOther));
  text = withoutSpaces(text.substr(0, afterLastOther));
  return unit;
}

// The strict form of what was typed, whose value the caller then reads.
Result<std::string, ProblemCode> strictFormOf(std::string_view text, bool negative, Currency currency) {
  auto number = readTypedNumber(text, currency, NumberPlace::Alone);
  if (!number) return failure(number.error());
  const auto mark = number->fraction.empty() ? "" : ".";
  return (negative ? "-" : "") + number->whole + mark + number->fraction;
}

Checked<Money> moneyOfMinorUnits(const std::string& digits, Currency currency) {
  std::int64_t minor = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), minor);
  if (error != std::errc{}) return failure(Problem{ProblemCode::AmountTooLarge, {}, {}});
  return Money(minor, currency);
}

struct TypedUnitRead {
  bool known = true;
  std::optional<Currency> currency;
};

TypedUnitRead unitNamed(std::string_view text) {
  if (text.empty()) return {};
  const auto found = std::find_if(kTypedUnits.begin(), kTypedUnits.end(),
                                  [&](const TypedUnit& unit) { return unit.text == text; });
  if (found == kTypedUnits.end()) return {false, {}};
  return {true, found->currency};
}

Checked<Money> readPlainSigns(std::string_view text, Currency currency) {
  const auto fail = [](ProblemCode code) { return failure(Problem{code, {}, {}}); };
  const bool isFormula = text.starts_with('=');
  if (isFormula) text = withoutSpaces(text.substr(1));

  bool negative = !isFormula && takeTypedMinus(text);
  const auto unit = unitNamed(takeUnitText(text));
  if (!unit.known) return fail(ProblemCode::NotATypedAmount);
  if (unit.currency && *unit.currency != currency) {
    return failure(Problem{ProblemCode::WrongCurrency,
                           {},
                           {std::string(codeOf(*unit.currency)), std::string(codeOf(currency))}});
  }
  if (isFormula) {
    const auto minor = evaluateFormula(text, currency);
    if (!minor) return fail(minor.error());
    return moneyOfMinorUnits(*minor, currency);
  }
  negative = negative || takeTypedMinus(text);
  const auto strict = strictFormOf(text, negative, currency);
  if (!strict) return fail(strict.error());
  return parseMoney(*strict, currency);
}

}  // namespace

Checked<Money> parseTypedMoney(std::string_view text, Currency currency) {
  const auto characters = decodeUtf8(trimmed(text));
  if (!characters) return failure(Problem{ProblemCode::NotUtf8, {}, {}});
  if (characters->size() > kMostTypedCharacters) {
    return failure(Problem{ProblemCode::TooLong, {}, {std::to_string(kMostTypedCharacters)}});
  }
  const auto plain = plainSigns(*characters);
  auto amount = plain ? readPlainSigns(*plain, currency)
                      : Checked<Money>(failure(Problem{ProblemCode::NotATypedAmount, {}, {}}));
  if (amount || amount.error().code == ProblemCode::WrongCurrency) return amount;

  Problem problem{amount.error().code, {}, {std::string(text)}};
  if (problem.code == ProblemCode::TooManyDecimals)
    problem.arguments.push_back(std::to_string(decimalsOf(currency)));
  if (problem.code == ProblemCode::DivisionByZero) problem.arguments.clear();
  return failure(std::move(problem));
}

Checked<Money> parseMoneyOfAnyUnit(std::string_view text, Currency usual) {
  auto amount = parseTypedMoney(text, usual);
  if (amount || amount.error().code != ProblemCode::WrongCurrency) return amount;
  return parseTypedMoney(text, usual == Currency::Eur ? Currency::Xof : Currency::Eur);
}

}  // namespace lianes
