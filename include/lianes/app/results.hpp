#pragma once

#include <cstdint>
#include <optional>

#include "lianes/domain/entities/indicator.hpp"
#include "lianes/domain/entities/measure.hpp"
#include "lianes/store/consortium_file.hpp"

// How far an indicator has come.
namespace lianes::app {

// The latest measure of the indicator in all, not of one category. Of several on one day, the last one
// entered.
std::optional<Measure> latestMeasure(const store::ConsortiumFile& file, Id<Indicator> indicator);

// The part of the way from the baseline (else 0) to the target, in whole percent rounded down; below 0 when
// the value went the other way. Nothing without a target, when there is no way to go, or beyond 64 bits.
std::optional<std::int64_t> progressOf(const Indicator& indicator, Ratio value);

}  // namespace lianes::app
