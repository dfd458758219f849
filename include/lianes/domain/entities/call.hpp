#pragma once

#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

// One edition of the ministry's call for projects. What it rules is in CallRule records.
struct Call {
  Id<Call> id;
  std::string title{};
  std::string edition{};
  std::string funder{};  // the ministry, as it signs
  std::string reference{};
  std::string country{};  // ISO 3166-1 alpha-2, where the projects take place
  std::optional<Date> openedOn{};
  std::optional<Date> closedOn{};
  std::optional<Date> periodStart{};  // as published; what binds expenses is the rule period_end
  std::optional<Date> periodEnd{};
  std::string website{};
  std::string note{};

  friend bool operator==(const Call&, const Call&) = default;
};

template <>
struct Description<Call> {
  static constexpr EntityKind kind = EntityKind::Call;
  static constexpr auto fields = std::tuple{
      field("title", &Call::title, {.required = true}),
      field("edition", &Call::edition, {.required = true, .longest = 50}),
      field("funder", &Call::funder, {.required = true}),
      field("reference", &Call::reference, {.longest = 100}),
      field("country", &Call::country, {.longest = 2}),
      field("opened_on", &Call::openedOn),
      field("closed_on", &Call::closedOn),
      field("period_start", &Call::periodStart),
      field("period_end", &Call::periodEnd),
      field("website", &Call::website, {.longest = 500}),
      field("note", &Call::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
