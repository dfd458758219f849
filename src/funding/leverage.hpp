#pragma once

#include <optional>

#include "lianes/domain/money.hpp"

// What one project can ask of the ministry, and what it still lacks (F2 to F5, F8). Every function is exact,
// takes EUR amounts that are not negative, and allocates nothing. An empty result is an amount beyond 64
// bits.
namespace lianes::funding {

// F2: floor(contribution × leverage) on the total contribution. Empty also when contribution × numerator
// leaves 64 bits, even where the quotient would fit: the interface promises an error there.
std::optional<Money> entitlement(Money contribution, Ratio leverage);

// F3: what the budget still needs after contributions and other funding, never negative.
Money need(Money budget, Money contribution, Money cofunding);

// F4: floor(budget × rate).
std::optional<Money> ceiling(Money budget, Ratio maxGrantRate);

// F8: what stays unfunded, and what exceeds the budget; at most one of them is above zero.
struct Balance {
  Money gap;
  Money surplus;
};
std::optional<Balance> balance(Money budget, Money contribution, Money cofunding, Money grant);

// F8: the smallest x with x + floor(x × leverage) >= budget - cofunding; 0 when nothing is missing. It sees
// the leverage alone: `smallestClosingContribution` (simulation.hpp) also sees the ceiling and the envelope.
Money contributionToClose(Money budget, Money cofunding, Ratio leverage);

}  // namespace lianes::funding
