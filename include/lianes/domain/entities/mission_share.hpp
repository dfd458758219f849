#pragma once

#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Mission;
struct Organisation;

// What one collectivité pays of a mission.
struct MissionShare {
  Id<MissionShare> id;
  Id<Mission> mission;
  Id<Organisation> organisation;
  std::optional<Money> agreed{};  // absent: the cap is the planned share
  std::optional<Date> calledOn{};
  std::optional<Money> receivedAmount{};
  std::optional<Date> receivedOn{};
  std::string note{};

  friend bool operator==(const MissionShare&, const MissionShare&) = default;
};

template <>
struct Description<MissionShare> {
  static constexpr EntityKind kind = EntityKind::MissionShare;
  static constexpr auto fields = std::tuple{
      field("mission_id", &MissionShare::mission),
      field("organisation_id", &MissionShare::organisation),
      field("agreed", &MissionShare::agreed, {.currency = Currency::Eur}),
      field("called_on", &MissionShare::calledOn),
      field("received_amount", &MissionShare::receivedAmount, {.currency = Currency::Eur}),
      field("received_on", &MissionShare::receivedOn),
      field("note", &MissionShare::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
