#pragma once

#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Indicator;

// The value of an indicator on one day, in all or for one category.
struct Measure {
  Id<Measure> id;
  Id<Indicator> indicator;
  Date measuredOn;
  std::string category{};  // one of the indicator's disaggregation; empty: all
  Ratio value;
  std::string source{};
  std::string comment{};

  friend bool operator==(const Measure&, const Measure&) = default;
};

template <>
struct Description<Measure> {
  static constexpr EntityKind kind = EntityKind::Measure;
  static constexpr auto fields = std::tuple{
      field("indicator_id", &Measure::indicator),
      field("measured_on", &Measure::measuredOn),
      field("category", &Measure::category),
      field("value", &Measure::value),
      field("source", &Measure::source, {.longest = 500}),
      field("comment", &Measure::comment, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
