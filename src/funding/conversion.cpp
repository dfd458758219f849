#include "lianes/funding/conversion.hpp"

#include "lianes/domain/wide.hpp"

namespace lianes::funding {
namespace {

Wide centsFor(const Wide& francs, Ratio rate) {
  return divide(francs * rate.numerator() * kCentsPerEuro, rate.denominator(), Rounding::HalfUp);
}

}  // namespace

std::optional<Money> toEuros(Money amount, std::optional<Ratio> rate) {
  if (amount.currency() == Currency::Eur) return amount;
  const auto factor = rate.value_or(kEurosForOneFranc);
  // Francs × numerator × 100 could leave 128 bits with an absurd rate.
  const auto product = narrow(Wide(factor.numerator()) * kCentsPerEuro);
  if (!product) return std::nullopt;
  const auto cents = narrow(centsFor(amount.minor(), factor));
  if (!cents) return std::nullopt;
  return Money::cents(*cents);
}

std::optional<Money> conversionDifference(std::span<const Money> vouchers) {
  Wide francs = 0;
  Wide cents = 0;
  for (const auto& voucher : vouchers) {
    if (voucher.currency() != Currency::Xof) continue;
    francs += voucher.minor();
    cents += centsFor(voucher.minor(), kEurosForOneFranc);
  }
  const auto difference = narrow(centsFor(francs, kEurosForOneFranc) - cents);
  if (!difference) return std::nullopt;
  return Money::cents(*difference);
}

}  // namespace lianes::funding
