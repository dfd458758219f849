#pragma once

#include <optional>
#include <span>

#include "lianes/domain/money.hpp"

namespace lianes::funding {

// Euros for one CFA franc: 1 EUR = 655.957 XOF exactly (Council Decision 98/683/EC, the franc's fixed
// parity). A constant of law, not a rule of a call.
inline constexpr Ratio kEurosForOneFranc{1000, 655'957};

// F12: an amount in EUR, converted once and never back: amount × rate, rounded half up to the cent. EUR
// amounts are returned as they are. Empty beyond 64 bits.
std::optional<Money> toEuros(Money amount, std::optional<Ratio> rate);

// F12, for information: converting the XOF total at once, less the sum of the converted vouchers. Both at
// parity.
std::optional<Money> conversionDifference(std::span<const Money> vouchers);

}  // namespace lianes::funding
