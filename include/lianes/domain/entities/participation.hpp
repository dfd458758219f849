#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Meeting;
struct Mission;
struct Organisation;
struct Person;

enum class ParticipationRole : std::uint8_t {
  Elected,
  Officer,
  Association,
  MalianPartner,
  Speaker,
  Organiser,
  Other
};

template <>
struct Choices<ParticipationRole> {
  static constexpr std::array<std::string_view, 7> codes{
      "elected", "officer", "association", "malian_partner", "speaker", "organiser", "other"};
};

enum class ParticipationAnswer : std::uint8_t { Accepted, Declined, Tentative };

template <>
struct Choices<ParticipationAnswer> {
  static constexpr std::array<std::string_view, 3> codes{"accepted", "declined", "tentative"};
};

// A person at a mission or at a meeting, for an organisation. Passport data is for a mission only and is
// purged after it.
struct Participation {
  Id<Participation> id;
  std::optional<Id<Mission>> mission{};
  std::optional<Id<Meeting>> meeting{};
  Id<Person> person;
  std::optional<Id<Organisation>>
      forOrganisation{};  // whom the person is there for; a collectivité here owes its share of the mission
  ParticipationRole role = ParticipationRole::Other;
  std::optional<Date> invitedOn{};
  std::optional<Date> answeredOn{};
  std::optional<ParticipationAnswer> answer{};
  std::optional<bool> attended{};
  std::string passportNumber{};
  std::optional<Date> passportExpiresOn{};
  std::string emergencyContact{};
  std::string travel{};
  std::string note{};

  friend bool operator==(const Participation&, const Participation&) = default;
};

template <>
struct Description<Participation> {
  static constexpr EntityKind kind = EntityKind::Participation;
  static constexpr auto fields = std::tuple{
      field("mission_id", &Participation::mission),
      field("meeting_id", &Participation::meeting),
      field("person_id", &Participation::person),
      field("for_organisation_id", &Participation::forOrganisation),
      field("role", &Participation::role),
      field("invited_on", &Participation::invitedOn),
      field("answered_on", &Participation::answeredOn),
      field("answer", &Participation::answer),
      field("attended", &Participation::attended),
      field("passport_number", &Participation::passportNumber, {.personal = true, .longest = 30}),
      field("passport_expires_on", &Participation::passportExpiresOn, {.personal = true}),
      field("emergency_contact", &Participation::emergencyContact, {.personal = true, .longest = 500}),
      field("travel", &Participation::travel, {.personal = true, .multiline = true, .longest = 10'000}),
      field("note", &Participation::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
