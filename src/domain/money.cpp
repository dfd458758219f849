#include "lianes/domain/money.hpp"

#include "lianes/domain/wide.hpp"

namespace lianes {

Wide divide(const Wide& numerator, const Wide& denominator, Rounding rounding) {
  require(denominator > 0, "a denominator is positive");
  Wide quotient = numerator / denominator;  // towards zero
  const Wide remainder = numerator % denominator;
  if (remainder == 0) return quotient;
  const bool negative = numerator < 0;
  const Wide twice = 2 * (negative ? Wide(-remainder) : remainder);
  bool awayFromZero = false;
  switch (rounding) {
    case Rounding::Exact:
      require(false, "an exact division has no remainder");
      break;
    case Rounding::Down:
      awayFromZero = negative;
      break;
    case Rounding::HalfUp:
      awayFromZero = twice >= denominator;
      break;
    case Rounding::HalfEven:
      awayFromZero = twice > denominator || (twice == denominator && quotient % 2 != 0);
      break;
  }
  if (awayFromZero) quotient += negative ? -1 : 1;
  return quotient;
}

std::optional<Money> Money::checkedTimes(Ratio ratio, Rounding rounding) const {
  const auto minor = narrow(divide(Wide(m_minor) * ratio.numerator(), ratio.denominator(), rounding));
  if (!minor) return std::nullopt;
  return Money(*minor, m_currency);
}

Money Money::times(Ratio ratio, Rounding rounding) const {
  const auto product = checkedTimes(ratio, rounding);
  require(product.has_value(), "a product of an amount fits 64 bits");
  return *product;
}

}  // namespace lianes
