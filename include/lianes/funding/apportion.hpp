#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lianes/domain/money.hpp"

namespace lianes::funding {

struct Weight {
  std::int64_t weight;  // not negative
  std::string_view id;  // decides the last ties, byte by byte
};

// One part of an apportioned total: the exact quotient rounded down, plus one unit or none.
struct Part {
  std::int64_t amount = 0;
  bool extraUnit = false;  // `amount` includes one of the units that rounding down had left over
};

// LR: splits `total` in proportion to the weights. The parts sum to the total; the units left by rounding
// down go one each by largest remainder, then larger weight, then id. All weights zero gives all zero.
// Requires: total and weights not negative. Cost: linear in the number of weights.
std::vector<Part> largestRemainder(std::int64_t total, std::span<const Weight> weights);

// F16: EUR amounts in whole euros that add up to their total in whole euros (halves up). With negative lines
// among them, each line is rounded down and the missing euros go by largest remainder. The result is in
// cents.
std::vector<Money> wholeEuros(std::span<const Money> lines);

}  // namespace lianes::funding
