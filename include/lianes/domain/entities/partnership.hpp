#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Organisation;
struct Person;

enum class PartnershipState : std::uint8_t { Active, Suspended, Ended };

template <>
struct Choices<PartnershipState> {
  static constexpr std::array<std::string_view, 3> codes{"active", "suspended", "ended"};
};

// One French collectivité, through its association, with one Malian collectivité.
struct Partnership {
  Id<Partnership> id;
  Id<Organisation> frenchCollectivity;
  std::optional<Id<Organisation>> association{};  // acts for the French collectivité
  Id<Organisation> malianCollectivity;
  std::string field{};
  std::optional<std::int64_t> sinceYear{};
  PartnershipState state = PartnershipState::Active;
  std::optional<Id<Person>> frenchContact{};
  std::optional<Id<Person>> malianContact{};
  std::string history{};
  std::string note{};

  friend bool operator==(const Partnership&, const Partnership&) = default;
};

template <>
struct Description<Partnership> {
  static constexpr EntityKind kind = EntityKind::Partnership;
  static constexpr auto fields = std::tuple{
      field("french_collectivity_id", &Partnership::frenchCollectivity),
      field("association_id", &Partnership::association),
      field("malian_collectivity_id", &Partnership::malianCollectivity),
      field("field", &Partnership::field),
      field("since_year", &Partnership::sinceYear, {.lowest = 1900, .highest = 2200}),
      field("state", &Partnership::state),
      field("french_contact_id", &Partnership::frenchContact),
      field("malian_contact_id", &Partnership::malianContact),
      field("history", &Partnership::history, {.multiline = true, .longest = 10'000}),
      field("note", &Partnership::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
