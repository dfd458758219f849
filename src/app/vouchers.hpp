#pragma once

#include <optional>

#include "lianes/domain/money.hpp"

namespace lianes::app {

// The euros of a voucher or budget line, converted once (F12): by its own rate, XOF for one EUR as an Expense
// keeps it, else at parity. Empty beyond 64 bits. Requires: a rate above 0.
std::optional<Money> eurosOf(Money amount, std::optional<Ratio> xofForOneEuro);

}  // namespace lianes::app
