#include "lianes/app/results.hpp"

#include <tuple>

#include "lianes/store/all_records.hpp"

namespace lianes::app {

std::optional<Measure> latestMeasure(const store::ConsortiumFile& file, Id<Indicator> indicator) {
  std::optional<Measure> latest;
  for (const auto& measure : store::allRecords<Measure>(file, {{"indicator_id", indicator.text()}})) {
    if (!measure.category.empty()) continue;
    const auto isLater = [&] {
      return std::tie(latest->measuredOn, latest->id) < std::tie(measure.measuredOn, measure.id);
    };
    if (!latest || isLater()) latest = measure;
  }
  return latest;
}

// Over one denominator, (v - b) / (t - b) has whole numbers above and below.
std::optional<std::int64_t> progressOf(const Indicator& indicator, Ratio value) {
  if (!indicator.target) return std::nullopt;
  const auto base = indicator.baseline.value_or(Ratio(0, 1));
  const auto difference = [&](Ratio a, Ratio otherDenominator) -> std::optional<std::int64_t> {
    std::int64_t left = 0;
    std::int64_t right = 0;
    std::int64_t result = 0;
    const bool overflows = __builtin_mul_overflow(a.numerator(), base.denominator(), &left) ||
                           __builtin_mul_overflow(base.numerator(), a.denominator(), &right) ||
                           __builtin_sub_overflow(left, right, &result) ||
                           __builtin_mul_overflow(result, otherDenominator.denominator(), &result);
    return overflows ? std::nullopt : std::optional(result);
  };
  const auto gone = difference(value, *indicator.target);
  const auto way = difference(*indicator.target, value);
  std::int64_t hundredfold = 0;
  if (!gone || !way || *way == 0 || __builtin_mul_overflow(*gone, std::int64_t{100}, &hundredfold)) {
    return std::nullopt;
  }
  const auto quotient = hundredfold / *way;
  const bool isBelow = hundredfold % *way != 0 && (hundredfold < 0) != (*way < 0);
  return isBelow ? quotient - 1 : quotient;
}

}  // namespace lianes::app
