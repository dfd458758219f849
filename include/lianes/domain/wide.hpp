#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <limits>
#include <optional>

#include "lianes/domain/money.hpp"

// Exact intermediates of money arithmetic: the product of two 64-bit numbers, and sums of many amounts,
// always fit 128 bits. Included by the few files that compute, not by those that only carry amounts.
namespace lianes {

using Wide = boost::multiprecision::int128_t;

// The number as 64 bits, or nothing: convert_to alone would saturate without a word.
inline std::optional<std::int64_t> narrow(const Wide& wide) {
  if (wide < std::numeric_limits<std::int64_t>::min() || wide > std::numeric_limits<std::int64_t>::max()) {
    return std::nullopt;
  }
  return wide.convert_to<std::int64_t>();
}

// Requires: denominator > 0; with Rounding::Exact, a remainder of zero.
Wide divide(const Wide& numerator, const Wide& denominator, Rounding rounding);

}  // namespace lianes
