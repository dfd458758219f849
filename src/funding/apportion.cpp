#include "lianes/funding/apportion.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>

#include "lianes/domain/wide.hpp"

namespace lianes::funding {
namespace {

// A part's claim to one of the left-over units.
struct Remainder {
  Wide remainder;  // over one common denominator
  Weight weight;
  std::size_t index;

  friend bool comesFirst(const Remainder& a, const Remainder& b) {
    if (a.remainder != b.remainder) return a.remainder > b.remainder;
    if (a.weight.weight != b.weight.weight) return a.weight.weight > b.weight.weight;
    if (a.weight.id != b.weight.id) return a.weight.id < b.weight.id;
    return a.index < b.index;  // same member twice: the two parts are interchangeable
  }
};

// Gives the first `units` remainders one unit each. Only who is among them matters, not their order.
void handOut(std::int64_t units, std::vector<Remainder>& remainders, std::vector<Part>& parts) {
  const auto last = remainders.begin() + units;
  std::nth_element(remainders.begin(), last, remainders.end(),
                   [](const Remainder& a, const Remainder& b) { return comesFirst(a, b); });
  std::for_each(remainders.begin(), last, [&](const Remainder& winner) {
    auto& part = parts[winner.index];
    ++part.amount;
    part.extraUnit = true;
  });
}

std::vector<Money> asEuros(const std::vector<Part>& parts) {
  std::vector<Money> euros;
  euros.reserve(parts.size());
  for (const auto& part : parts) {
    const auto cents = narrow(Wide(part.amount) * kCentsPerEuro);
    require(cents.has_value(), "an amount in whole euros fits 64 bits");
    euros.push_back(Money::cents(*cents));
  }
  return euros;
}

}  // namespace

std::vector<Part> largestRemainder(std::int64_t total, std::span<const Weight> weights) {
  require(total >= 0, "an apportioned total is not negative");
  std::vector<Part> parts(weights.size());
  Wide sum = 0;
  for (const auto& weight : weights) {
    require(weight.weight >= 0, "a weight is not negative");
    sum += weight.weight;
  }
  if (sum == 0) return parts;

  std::vector<Remainder> remainders;
  remainders.reserve(weights.size());
  std::int64_t left = total;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    Wide quotient;
    Wide remainder;
    divide_qr(Wide(Wide(total) * weights[i].weight), sum, quotient, remainder);
    parts[i].amount = *narrow(quotient);
    left -= parts[i].amount;
    remainders.push_back({remainder, weights[i], i});
  }
  handOut(left, remainders, parts);
  return parts;
}

std::vector<Money> wholeEuros(std::span<const Money> lines) {
  Wide sum = 0;
  bool anyNegative = false;
  for (const auto& line : lines) {
    sum += line.minor();
    anyNegative = anyNegative || line.isNegative();
  }
  const Wide euros = divide(sum, kCentsPerEuro, Rounding::HalfUp);

  std::vector<Weight> weights;
  weights.reserve(lines.size());
  std::vector<std::string> positions;  // lines have no id: their order on paper decides the last ties
  positions.reserve(lines.size());
  for (const auto& line : lines) {
    const auto position = std::to_string(positions.size());
    positions.push_back(std::string(20 - position.size(), '0') + position);
    weights.push_back({line.minor(), positions.back()});
  }
  const auto total = narrow(euros);
  require(total.has_value(), "a total in euros fits 64 bits");
  if (!anyNegative) return asEuros(largestRemainder(*total, weights));

  // With corrections below zero there is no proportion to keep: each line stays next to its own value.
  std::vector<Part> parts(lines.size());
  std::vector<Remainder> remainders;
  remainders.reserve(lines.size());
  std::int64_t left = *total;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    parts[i].amount = *narrow(divide(weights[i].weight, kCentsPerEuro, Rounding::Down));
    left -= parts[i].amount;
    remainders.push_back({Wide(weights[i].weight) - Wide(parts[i].amount) * kCentsPerEuro, weights[i], i});
  }
  handOut(left, remainders, parts);
  return asEuros(parts);
}

}  // namespace lianes::funding
