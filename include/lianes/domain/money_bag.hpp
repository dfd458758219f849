#pragma once

#include <array>

#include "lianes/domain/money.hpp"

namespace lianes {

// Amounts of several currencies side by side: what a total is when its parts are not all in one currency.
// It never becomes a number by itself.
class MoneyBag {
 public:
  // Throws ContractViolation when one currency's total leaves 64 bits.
  void add(Money amount) {
    auto& total = m_totals[static_cast<std::size_t>(amount.currency())];
    total += amount;
  }
  Money in(Currency currency) const { return m_totals[static_cast<std::size_t>(currency)]; }

  friend bool operator==(const MoneyBag&, const MoneyBag&) = default;

 private:
  std::array<Money, 2> m_totals{Money(0, Currency::Eur), Money(0, Currency::Xof)};
};

}  // namespace lianes
