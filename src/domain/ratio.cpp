#include "lianes/domain/ratio.hpp"

#include <charconv>
#include <optional>

namespace lianes {
namespace {

std::optional<std::int64_t> wholeNumber(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

Checked<Ratio> Ratio::make(std::int64_t numerator, std::int64_t denominator) {
  if (numerator < 0 || denominator < 0) return failure(Problem{ProblemCode::NegativeNumber, {}, {}});
  if (denominator == 0) return failure(Problem{ProblemCode::ZeroDenominator, {}, {}});
  return Ratio(numerator, denominator);
}

Checked<Ratio> Ratio::parse(std::string_view text) {
  const auto colon = text.find(':');
  if (colon != std::string_view::npos) {
    const auto numerator = wholeNumber(text.substr(0, colon));
    const auto denominator = wholeNumber(text.substr(colon + 1));
    if (numerator && denominator) return make(*numerator, *denominator);
  }
  return failure(Problem{ProblemCode::Malformed, {}, {std::string(text), "7:3"}});
}

std::string Ratio::text() const { return std::to_string(m_numerator) + ":" + std::to_string(m_denominator); }

}  // namespace lianes
