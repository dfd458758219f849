#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Membership;

enum class AgreementKind : std::uint8_t { Convention, Amendment };

template <>
struct Choices<AgreementKind> {
  static constexpr std::array<std::string_view, 2> codes{"convention", "amendment"};
};

// One version of the convention negotiated with a collectivité. In force once transmitted to the préfet.
struct Agreement {
  Id<Agreement> id;
  Id<Membership> membership;
  std::int64_t version = 1;
  AgreementKind kind = AgreementKind::Convention;
  std::string reason{};  // of an amendment
  std::optional<Date> deliberationOn{};
  std::string deliberationReference{};
  std::optional<Date> signedOn{};
  std::optional<Date> transmittedOn{};  // to the préfet: takes legal effect
  std::optional<Date> validFrom{};
  std::optional<Date> validUntil{};
  std::optional<Money> amount{};             // the contribution agreed
  std::optional<Ratio> transferTolerance{};  // between budget headings, where this convention sets its own
  std::string terms{};                       // what is particular to this collectivité
  std::string note{};

  friend bool operator==(const Agreement&, const Agreement&) = default;
};

template <>
struct Description<Agreement> {
  static constexpr EntityKind kind = EntityKind::Agreement;
  static constexpr auto fields = std::tuple{
      field("membership_id", &Agreement::membership),
      field("version", &Agreement::version, {.lowest = 1, .highest = 1'000'000}),
      field("kind_of", &Agreement::kind),
      field("reason", &Agreement::reason, {.multiline = true, .longest = 1000}),
      field("deliberation_on", &Agreement::deliberationOn),
      field("deliberation_reference", &Agreement::deliberationReference, {.longest = 100}),
      field("signed_on", &Agreement::signedOn),
      field("transmitted_on", &Agreement::transmittedOn),
      field("valid_from", &Agreement::validFrom),
      field("valid_until", &Agreement::validUntil),
      field("amount", &Agreement::amount, {.currency = Currency::Eur}),
      field("transfer_tolerance", &Agreement::transferTolerance),
      field("terms", &Agreement::terms, {.multiline = true, .longest = 10'000}),
      field("note", &Agreement::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
