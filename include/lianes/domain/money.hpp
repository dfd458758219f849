#pragma once

#include <compare>
#include <cstdint>
#include <optional>

#include "lianes/base/contract.hpp"
#include "lianes/domain/currency.hpp"
#include "lianes/domain/ratio.hpp"

namespace lianes {

// How an exact quotient becomes whole minor units. Every call that rounds names one.
enum class Rounding : std::uint8_t {
  Exact,     // requires: there is nothing to round
  Down,      // towards minus infinity
  HalfUp,    // to the nearest, halves away from zero
  HalfEven,  // to the nearest, halves to the even neighbour
};

// An amount: a whole number of minor units (EUR cents, XOF francs) and its currency. Currencies never mix.
// Sums that leave 64 bits, or mix currencies, throw ContractViolation;
// `checkedAdd` and `checkedTimes` are for amounts that a user may have made too large.
class Money {
 public:
  constexpr Money() = default;  // 0.00 EUR
  constexpr Money(std::int64_t minor, Currency currency) : m_minor(minor), m_currency(currency) {}
  static constexpr Money cents(std::int64_t cents) { return {cents, Currency::Eur}; }
  static constexpr Money francs(std::int64_t francs) { return {francs, Currency::Xof}; }

  constexpr std::int64_t minor() const { return m_minor; }
  constexpr Currency currency() const { return m_currency; }
  constexpr bool isZero() const { return m_minor == 0; }
  constexpr bool isNegative() const { return m_minor < 0; }

  constexpr std::optional<Money> checkedAdd(Money other) const {
    require(m_currency == other.m_currency, "amounts of one currency are added");
    std::int64_t sum = 0;
    if (__builtin_add_overflow(m_minor, other.m_minor, &sum)) return std::nullopt;
    return Money(sum, m_currency);
  }
  constexpr std::optional<Money> checkedNegate() const {
    std::int64_t negated = 0;
    if (__builtin_sub_overflow(std::int64_t{0}, m_minor, &negated)) return std::nullopt;
    return Money(negated, m_currency);
  }

  // amount × ratio, exact in between, rounded once; nothing when the result leaves 64 bits.
  std::optional<Money> checkedTimes(Ratio ratio, Rounding rounding) const;
  Money times(Ratio ratio, Rounding rounding) const;

  friend constexpr Money operator+(Money a, Money b) {
    const auto sum = a.checkedAdd(b);
    require(sum.has_value(), "a sum of amounts fits 64 bits");
    return *sum;
  }
  friend constexpr Money operator-(Money a) {
    const auto negated = a.checkedNegate();
    require(negated.has_value(), "a negated amount fits 64 bits");
    return *negated;
  }
  friend constexpr Money operator-(Money a, Money b) {
    require(a.m_currency == b.m_currency, "amounts of one currency are subtracted");
    std::int64_t difference = 0;
    require(!__builtin_sub_overflow(a.m_minor, b.m_minor, &difference), "a difference fits 64 bits");
    return {difference, a.m_currency};
  }
  constexpr Money& operator+=(Money other) { return *this = *this + other; }
  constexpr Money& operator-=(Money other) { return *this = *this - other; }

  friend constexpr bool operator==(Money, Money) = default;
  friend constexpr std::strong_ordering operator<=>(Money a, Money b) {
    require(a.m_currency == b.m_currency, "amounts of one currency are compared");
    return a.m_minor <=> b.m_minor;
  }

 private:
  std::int64_t m_minor = 0;
  Currency m_currency = Currency::Eur;
};

}  // namespace lianes
