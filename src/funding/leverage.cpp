#include "funding/leverage.hpp"

#include "lianes/domain/wide.hpp"

namespace lianes::funding {
namespace {

constexpr Money kNothing = Money::cents(0);

// budget - contribution - cofunding - grant: may be far below 64 bits, never above.
Wide remainder(Money budget, Money contribution, Money cofunding, Money grant) {
  return Wide(budget.minor()) - contribution.minor() - cofunding.minor() - grant.minor();
}

}  // namespace

std::optional<Money> entitlement(Money contribution, Ratio leverage) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(contribution.minor(), leverage.numerator(), &product)) return std::nullopt;
  return Money::cents(product / leverage.denominator());
}

Money need(Money budget, Money contribution, Money cofunding) {
  const auto missing = remainder(budget, contribution, cofunding, kNothing);
  return missing > 0 ? Money::cents(*narrow(missing)) : kNothing;
}

std::optional<Money> ceiling(Money budget, Ratio maxGrantRate) {
  return budget.checkedTimes(maxGrantRate, Rounding::Down);
}

std::optional<Balance> balance(Money budget, Money contribution, Money cofunding, Money grant) {
  const auto missing = remainder(budget, contribution, cofunding, grant);
  if (missing >= 0) return Balance{Money::cents(*narrow(missing)), kNothing};
  const auto surplus = narrow(-missing);
  if (!surplus) return std::nullopt;
  return Balance{kNothing, Money::cents(*surplus)};
}

Money contributionToClose(Money budget, Money cofunding, Ratio leverage) {
  if (budget <= cofunding) return kNothing;
  // x + floor(x × n / d) = floor(x × (n + d) / d), so x is the target × d / (n + d), rounded up.
  const Wide target = Wide(budget.minor()) - cofunding.minor();
  const Wide both = Wide(leverage.numerator()) + leverage.denominator();
  return Money::cents(*narrow((target * leverage.denominator() + both - 1) / both));
}

}  // namespace lianes::funding
