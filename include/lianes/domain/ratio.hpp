#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lianes/domain/problem.hpp"

namespace lianes {

// An exact factor such as 7:3 or 15:100, kept as written (15:100 stays 15:100 on screen and in derivations).
// Promises: numerator >= 0, denominator > 0. Comparison is by written form, not by value.
class Ratio {
 public:
  // Throws ContractViolation when the promise is broken; `make` is for input.
  constexpr Ratio(std::int64_t numerator, std::int64_t denominator)
      : m_numerator(numerator), m_denominator(denominator) {
    require(numerator >= 0, "a ratio is not negative");
    require(denominator > 0, "a ratio's denominator is positive");
  }
  static Checked<Ratio> make(std::int64_t numerator, std::int64_t denominator);

  // Strict form "7:3". Fails with Malformed, NegativeNumber or ZeroDenominator.
  static Checked<Ratio> parse(std::string_view text);
  std::string text() const;

  constexpr std::int64_t numerator() const { return m_numerator; }
  constexpr std::int64_t denominator() const { return m_denominator; }

  friend constexpr bool operator==(const Ratio&, const Ratio&) = default;

 private:
  std::int64_t m_numerator;
  std::int64_t m_denominator;
};

}  // namespace lianes
