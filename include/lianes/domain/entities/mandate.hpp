#pragma once

#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Organisation;

// The dated right of an association to act on behalf of a collectivité (comité de jumelage).
struct Mandate {
  Id<Mandate> id;
  Id<Organisation> association;
  Id<Organisation> collectivity;
  std::optional<Date> from{};
  std::optional<Date> until{};  // included
  std::string note{};

  bool holdsOn(Date day) const { return (!from || *from <= day) && (!until || day <= *until); }

  friend bool operator==(const Mandate&, const Mandate&) = default;
};

template <>
struct Description<Mandate> {
  static constexpr EntityKind kind = EntityKind::Mandate;
  static constexpr auto fields = std::tuple{
      field("association_id", &Mandate::association),
      field("collectivity_id", &Mandate::collectivity),
      field("valid_from", &Mandate::from),
      field("valid_until", &Mandate::until),
      field("note", &Mandate::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
