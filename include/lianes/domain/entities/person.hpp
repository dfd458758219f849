#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Organisation;

enum class LegalBasis : std::uint8_t { Consent, Contract, LegalObligation, PublicTask, LegitimateInterest };

template <>
struct Choices<LegalBasis> {
  static constexpr std::array<std::string_view, 5> codes{"consent", "contract", "legal_obligation",
                                                         "public_task", "legitimate_interest"};
};

// Someone the programme deals with. Erasing a person empties the personal fields and keeps the record, so
// that accounts and minutes stay whole.
struct Person {
  Id<Person> id;
  std::string honorific{};
  std::string givenName{};
  std::string familyName{};  // required until the person is anonymised
  std::optional<Id<Organisation>> organisation{};
  std::string position{};
  bool elected = false;  // holds an elected office
  std::string email{};
  std::string phone{};
  std::string address{};
  LegalBasis legalBasis = LegalBasis::LegitimateInterest;  // GDPR, article 6
  Date collectedOn;
  std::optional<Date> retainUntil{};
  std::optional<Date> anonymisedOn{};
  std::string note{};

  friend bool operator==(const Person&, const Person&) = default;
};

template <>
struct Description<Person> {
  static constexpr EntityKind kind = EntityKind::Person;
  static constexpr auto fields = std::tuple{
      field("honorific", &Person::honorific, {.personal = true, .longest = 20}),
      field("given_name", &Person::givenName, {.personal = true}),
      field("family_name", &Person::familyName, {.personal = true}),
      field("organisation_id", &Person::organisation),
      field("position", &Person::position, {.personal = true}),
      field("elected", &Person::elected),
      field("email", &Person::email, {.personal = true}),
      field("phone", &Person::phone, {.personal = true, .longest = 40}),
      field("address", &Person::address, {.personal = true, .multiline = true, .longest = 1000}),
      field("legal_basis", &Person::legalBasis),
      field("collected_on", &Person::collectedOn),
      field("retain_until", &Person::retainUntil),
      field("anonymised_on", &Person::anonymisedOn),
      field("note", &Person::note, {.personal = true, .multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
