#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct MicroProject;
struct Organisation;
struct Person;

enum class GrantUse : std::uint8_t { LeverageEnvelope, Cofunding };

template <>
struct Choices<GrantUse> {
  static constexpr std::array<std::string_view, 2> codes{"leverage_envelope", "cofunding"};
};

enum class GrantState : std::uint8_t { Sought, Filed, Granted, Refused };

template <>
struct Choices<GrantState> {
  static constexpr std::array<std::string_view, 4> codes{"sought", "filed", "granted", "refused"};
};

// Money of a funder: the ministry's leverage envelope, or a co-funding of one project or of the whole
// programme.
struct Grant {
  Id<Grant> id;
  std::string title{};
  Id<Organisation> funder;
  GrantUse use = GrantUse::Cofunding;
  std::optional<Id<MicroProject>> project{};  // of a co-funding; absent: the programme
  GrantState state = GrantState::Sought;
  std::optional<Money> soughtAmount{};
  std::optional<Date> filedOn{};
  std::optional<Date> decidedOn{};
  std::optional<Money> grantedAmount{};
  std::string refusalReason{};
  std::string reference{};  // of the grant agreement
  std::optional<Date> validFrom{};
  std::optional<Date> validUntil{};
  std::optional<Id<Person>> contact{};
  std::string conditions{};
  std::string note{};

  friend bool operator==(const Grant&, const Grant&) = default;
};

template <>
struct Description<Grant> {
  static constexpr EntityKind kind = EntityKind::Grant;
  static constexpr auto fields = std::tuple{
      field("title", &Grant::title, {.required = true}),
      field("funder_id", &Grant::funder),
      field("use", &Grant::use),
      field("project_id", &Grant::project),
      field("state", &Grant::state),
      field("sought_amount", &Grant::soughtAmount, {.currency = Currency::Eur}),
      field("filed_on", &Grant::filedOn),
      field("decided_on", &Grant::decidedOn),
      field("granted_amount", &Grant::grantedAmount, {.currency = Currency::Eur}),
      field("refusal_reason", &Grant::refusalReason, {.multiline = true, .longest = 1000}),
      field("reference", &Grant::reference, {.longest = 100}),
      field("valid_from", &Grant::validFrom),
      field("valid_until", &Grant::validUntil),
      field("contact_id", &Grant::contact),
      field("conditions", &Grant::conditions, {.multiline = true, .longest = 10'000}),
      field("note", &Grant::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
