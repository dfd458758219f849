#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct MicroProject;

enum class IndicatorLevel : std::uint8_t { Output, Outcome, Impact };

template <>
struct Choices<IndicatorLevel> {
  static constexpr std::array<std::string_view, 3> codes{"output", "outcome", "impact"};
};

// Something counted to show what changed. Values are decimals as written: 375:10 for 37,5.
struct Indicator {
  Id<Indicator> id;
  std::optional<Id<MicroProject>> project{};  // absent: of the whole programme
  std::string name{};
  IndicatorLevel level = IndicatorLevel::Output;
  std::string definition{};
  std::string unit{};
  bool ascending = true;  // more is better
  std::optional<Ratio> baseline{};
  std::optional<Date> baselineOn{};
  std::optional<Ratio> target{};
  std::optional<Date> targetOn{};
  std::string disaggregation{};  // the categories, such as women and men
  std::string verification{};    // where the values come from
  std::string note{};

  friend bool operator==(const Indicator&, const Indicator&) = default;
};

template <>
struct Description<Indicator> {
  static constexpr EntityKind kind = EntityKind::Indicator;
  static constexpr auto fields = std::tuple{
      field("project_id", &Indicator::project),
      field("name", &Indicator::name, {.required = true}),
      field("level", &Indicator::level),
      field("definition", &Indicator::definition, {.multiline = true, .longest = 10'000}),
      field("unit", &Indicator::unit, {.longest = 50}),
      field("ascending", &Indicator::ascending),
      field("baseline", &Indicator::baseline),
      field("baseline_on", &Indicator::baselineOn),
      field("target", &Indicator::target),
      field("target_on", &Indicator::targetOn),
      field("disaggregation", &Indicator::disaggregation),
      field("verification", &Indicator::verification, {.longest = 500}),
      field("note", &Indicator::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
