#include <boost/multiprecision/cpp_int.hpp>

#include <optional>

#include "domain/typed_number.hpp"

namespace lianes {
namespace {

namespace mp = boost::multiprecision;
using FormulaInteger = mp::number<mp::cpp_int_backend<>, mp::et_off>;
using FormulaValue = mp::number<mp::cpp_rational_backend, mp::et_off>;

FormulaInteger integerOf(std::string_view digits) {
  FormulaInteger number = 0;  // not from a string: a leading zero would make it octal
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

FormulaInteger tenToThe(std::size_t exponent) {
  FormulaInteger power = 1;
  for (std::size_t i = 0; i < exponent; ++i) power *= 10;
  return power;
}

// sum = product (('+' | '-') product)*;  product = factor (('*' | '/') factor)*;
// factor = '-' factor | '(' sum ')' | number. After a failure nothing is left to read, so every loop ends.
class FormulaReader {
 public:
  FormulaReader(std::string_view text, Currency currency) : m_rest(text), m_currency(currency) {}

  Result<FormulaValue, ProblemCode> value() {
    const auto total = sum();
    skipSpaces();
    if (!m_rest.empty()) fail(ProblemCode::NotATypedAmount);
    if (m_problem) return failure(*m_problem);
    return total;
  }

 private:
  FormulaValue sum() {
    auto total = product();
    while (true) {
      if (take('+')) {
        total += product();
      } else if (take('-')) {
        total -= product();
      } else {
        return total;
      }
    }
  }

  FormulaValue product() {
    auto total = factor();
    while (true) {
      if (take('*') || take('x')) {
        total *= factor();
      } else if (take('/')) {
        const auto divisor = factor();
        if (divisor == 0) return fail(ProblemCode::DivisionByZero);
        total /= divisor;
      } else {
        return total;
      }
    }
  }

  FormulaValue factor() {
    if (take('-')) return -factor();
    if (!take('(')) return number();
    const auto inside = sum();
    return take(')') ? inside : fail(ProblemCode::NotATypedAmount);
  }

  FormulaValue number() {
    skipSpaces();
    auto text = m_rest.substr(0, m_rest.find_first_not_of("0123456789., "));
    text = text.substr(0, text.find_last_not_of(' ') + 1);
    const auto read = readTypedNumber(text, m_currency, NumberPlace::InFormula);
    if (!read) return fail(read.error());
    m_rest.remove_prefix(text.size());
    return FormulaValue(integerOf(read->whole + read->fraction), tenToThe(read->fraction.size()));
  }

  void skipSpaces() { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(' '), m_rest.size())); }

  bool take(char symbol) {
    skipSpaces();
    const bool present = m_rest.starts_with(symbol);
    if (present) m_rest.remove_prefix(1);
    return present;
  }

  // The first problem is the one to tell.
  FormulaValue fail(ProblemCode code) {
    if (!m_problem) m_problem = code;
    m_rest = {};
    return 0;
  }

  std::string_view m_rest;
  Currency m_currency;
  std::optional<ProblemCode> m_problem;
};

}  // namespace

Result<std::string, ProblemCode> evaluateFormula(std::string_view text, Currency currency) {
  const auto value = FormulaReader(text, currency).value();
  if (!value) return failure(value.error());
  const FormulaInteger numerator =
      mp::numerator(*value) * tenToThe(static_cast<std::size_t>(decimalsOf(currency)));
  const FormulaInteger denominator = mp::denominator(*value);
  const FormulaInteger magnitude = (2 * mp::abs(numerator) + denominator) / (2 * denominator);
  return (numerator < 0 ? "-" : "") + magnitude.str();
}

}  // namespace lianes
