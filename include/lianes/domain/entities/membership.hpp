#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Organisation;
struct Person;

enum class MembershipStage : std::uint8_t { Contact, Letter, Convention, Active, Withdrawn };

template <>
struct Choices<MembershipStage> {
  static constexpr std::array<std::string_view, 5> codes{"contact", "letter", "convention", "active",
                                                         "withdrawn"};
};

// A collectivité's road into the consortium, from the first contact to the end.
struct Membership {
  Id<Membership> id;
  Id<Organisation> organisation;
  MembershipStage stage = MembershipStage::Contact;
  std::optional<Date> contactedOn{};
  std::optional<Date> letterSignedOn{};    // letter of intent
  std::optional<Date> letterSentOn{};      // by the collectivité
  std::optional<Date> letterReceivedOn{};  // engages the collectivité
  bool lateWaiver = false;                 // a late letter was accepted all the same
  std::string lateWaiverReason{};
  std::optional<Money> intendedAmount{};  // announced in the letter, before any vote
  std::optional<Id<Person>> delegate{};   // the elected person named for the exchanges
  std::optional<Date> withdrawnOn{};
  std::string withdrawalReason{};
  std::string note{};

  friend bool operator==(const Membership&, const Membership&) = default;
};

template <>
struct Description<Membership> {
  static constexpr EntityKind kind = EntityKind::Membership;
  static constexpr auto fields = std::tuple{
      field("organisation_id", &Membership::organisation),
      field("stage", &Membership::stage),
      field("contacted_on", &Membership::contactedOn),
      field("letter_signed_on", &Membership::letterSignedOn),
      field("letter_sent_on", &Membership::letterSentOn),
      field("letter_received_on", &Membership::letterReceivedOn),
      field("late_waiver", &Membership::lateWaiver),
      field("late_waiver_reason", &Membership::lateWaiverReason, {.multiline = true, .longest = 1000}),
      field("intended_amount", &Membership::intendedAmount, {.currency = Currency::Eur}),
      field("delegate_id", &Membership::delegate),
      field("withdrawn_on", &Membership::withdrawnOn),
      field("withdrawal_reason", &Membership::withdrawalReason, {.multiline = true, .longest = 1000}),
      field("note", &Membership::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
