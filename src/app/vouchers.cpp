#include "app/vouchers.hpp"

#include "lianes/funding/conversion.hpp"

namespace lianes::app {

std::optional<Money> eurosOf(Money amount, std::optional<Ratio> xofForOneEuro) {
  if (!xofForOneEuro) return funding::toEuros(amount, std::nullopt);
  require(xofForOneEuro->numerator() > 0, "a rate of exchange is above zero");
  return funding::toEuros(amount, Ratio(xofForOneEuro->denominator(), xofForOneEuro->numerator()));
}

}  // namespace lianes::app
