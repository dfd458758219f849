#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Person;

enum class MissionKind : std::uint8_t { Exchange, Training, FollowUp, Expertise, Closing, Other };

template <>
struct Choices<MissionKind> {
  static constexpr std::array<std::string_view, 6> codes{"exchange",  "training", "follow_up",
                                                         "expertise", "closing",  "other"};
};

enum class MissionState : std::uint8_t { Planned, Confirmed, Held, Moved, Remote, Cancelled };

template <>
struct Choices<MissionState> {
  static constexpr std::array<std::string_view, 6> codes{"planned", "confirmed", "held",
                                                         "moved",   "remote",    "cancelled"};
};

enum class SecurityZone : std::uint8_t { Green, Yellow, Orange, Red };

template <>
struct Choices<SecurityZone> {
  static constexpr std::array<std::string_view, 4> codes{"green", "yellow", "orange", "red"};
};

enum class SecurityDecision : std::uint8_t { Pending, Go, NoGo };

template <>
struct Choices<SecurityDecision> {
  static constexpr std::array<std::string_view, 3> codes{"pending", "go", "no_go"};
};

// An event in France or Mali, with its costs and its security file. Costs stay reportable when it is moved
// or cancelled.
struct Mission {
  Id<Mission> id;
  std::string title{};
  MissionKind kind = MissionKind::Exchange;
  std::string place{};
  std::string country{};  // ISO 3166-1 alpha-2
  std::optional<Date> startsOn{};
  std::optional<Date> endsOn{};
  MissionState state = MissionState::Planned;
  std::string stateReason{};               // of a move or a cancellation
  std::optional<Id<Mission>> variantOf{};  // another place or form of this one, to compare
  std::optional<Money> budget{};           // what it should cost in all
  std::optional<Money> otherFunding{};     // what does not fall on the collectivités
  std::optional<Id<Person>> manager{};
  std::string programme{};
  std::string logistics{};
  std::string learned{};                       // told in the reports
  std::optional<SecurityZone> securityZone{};  // the ministry's advice to travellers
  std::string embassyContact{};
  std::optional<Date> clearanceOn{};  // the embassy's support
  std::string clearanceReference{};
  std::string securityMeasures{};  // the checklist before going
  SecurityDecision securityDecision = SecurityDecision::Pending;
  std::optional<Date> securityDecidedOn{};
  std::optional<Id<Person>> securityDecidedBy{};
  std::string securityReason{};
  std::string note{};

  friend bool operator==(const Mission&, const Mission&) = default;
};

template <>
struct Description<Mission> {
  static constexpr EntityKind kind = EntityKind::Mission;
  static constexpr auto fields = std::tuple{
      field("title", &Mission::title, {.required = true}),
      field("kind_of", &Mission::kind),
      field("place", &Mission::place),
      field("country", &Mission::country, {.longest = 2}),
      field("starts_on", &Mission::startsOn),
      field("ends_on", &Mission::endsOn),
      field("state", &Mission::state),
      field("state_reason", &Mission::stateReason, {.multiline = true, .longest = 1000}),
      field("variant_of_id", &Mission::variantOf),
      field("budget", &Mission::budget, {.currency = Currency::Eur}),
      field("other_funding", &Mission::otherFunding, {.currency = Currency::Eur}),
      field("manager_id", &Mission::manager),
      field("programme", &Mission::programme, {.multiline = true, .longest = 10'000}),
      field("logistics", &Mission::logistics, {.multiline = true, .longest = 10'000}),
      field("learned", &Mission::learned, {.multiline = true, .longest = 10'000}),
      field("security_zone", &Mission::securityZone),
      field("embassy_contact", &Mission::embassyContact, {.personal = true, .longest = 500}),
      field("clearance_on", &Mission::clearanceOn),
      field("clearance_reference", &Mission::clearanceReference, {.longest = 100}),
      field("security_measures", &Mission::securityMeasures, {.multiline = true, .longest = 10'000}),
      field("security_decision", &Mission::securityDecision),
      field("security_decided_on", &Mission::securityDecidedOn),
      field("security_decided_by_id", &Mission::securityDecidedBy),
      field("security_reason", &Mission::securityReason, {.multiline = true, .longest = 1000}),
      field("note", &Mission::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
