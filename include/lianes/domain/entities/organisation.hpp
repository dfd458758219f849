#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

enum class OrganisationKind : std::uint8_t {
  Collectivity,
  TwinningAssociation,
  Association,
  Company,
  School,
  PublicBody,  // the State, an agency, an embassy
  Other,
};

template <>
struct Choices<OrganisationKind> {
  static constexpr std::array<std::string_view, 7> codes{
      "collectivity", "twinning_association", "association", "company", "school", "public_body", "other"};
};

enum class CollectivityLevel : std::uint8_t { Commune, Epci, Department, Region, Cercle, MalianRegion };

template <>
struct Choices<CollectivityLevel> {
  static constexpr std::array<std::string_view, 6> codes{"commune", "epci",   "departement",
                                                         "region",  "cercle", "malian_region"};
};

// Anyone who can be a member, a partner, a funder or a supplier: never a person.
struct Organisation {
  Id<Organisation> id;
  std::string name{};
  std::string shortName{};
  OrganisationKind kind = OrganisationKind::Collectivity;
  std::optional<CollectivityLevel> level{};  // of a collectivity only
  std::string country{};                     // ISO 3166-1 alpha-2
  std::string officialCode{};                // INSEE code, EPCI SIREN ... as the directory gives it
  std::string siren{};
  std::string registration{};  // RNA number of an association, récépissé in Mali
  std::string department{};
  std::string region{};
  std::optional<std::int64_t> population{};
  std::string address{};
  std::string email{};
  std::string phone{};
  std::string website{};
  std::string note{};

  friend bool operator==(const Organisation&, const Organisation&) = default;
};

template <>
struct Description<Organisation> {
  static constexpr EntityKind kind = EntityKind::Organisation;
  static constexpr auto fields = std::tuple{
      field("name", &Organisation::name, {.required = true}),
      field("short_name", &Organisation::shortName, {.longest = 50}),
      field("kind_of", &Organisation::kind),
      field("level", &Organisation::level),
      field("country", &Organisation::country, {.required = true, .longest = 2}),
      field("official_code", &Organisation::officialCode, {.longest = 20}),
      field("siren", &Organisation::siren, {.longest = 9}),
      field("registration", &Organisation::registration, {.longest = 50}),
      field("department", &Organisation::department),
      field("region", &Organisation::region),
      field("population", &Organisation::population),
      field("address", &Organisation::address, {.multiline = true, .longest = 1000}),
      field("email", &Organisation::email),
      field("phone", &Organisation::phone, {.longest = 40}),
      field("website", &Organisation::website, {.longest = 500}),
      field("note", &Organisation::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
