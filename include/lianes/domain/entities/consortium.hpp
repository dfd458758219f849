#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/account.hpp"
#include "lianes/domain/description.hpp"

namespace lianes {

struct Call;
struct Organisation;

enum class ShortagePolicy : std::uint8_t { Proportional, Equal, FirstCommitted, Priority };

template <>
struct Choices<ShortagePolicy> {
  static constexpr std::array<std::string_view, 4> codes{"proportional", "equal", "first_committed",
                                                         "priority"};
};

// The group of collectivités that the lead association carries for one call.
struct Consortium {
  Id<Consortium> id;
  std::string name{};
  Id<Call> call;
  Id<Organisation> leadOrganisation;
  std::optional<Date> startsOn{};
  std::optional<Date> endsOn{};  // moved by an extension; the journal keeps the former dates
  ShortagePolicy shortagePolicy = ShortagePolicy::Proportional;  // who yields when the envelope is short
  AccountingPlan accountingPlan = AccountingPlan::Cerfa15059;    // of the expenses' accounts
  std::string indirectCostKey{};  // the named key by which indirect costs are allocated
  std::string description{};
  std::string note{};

  friend bool operator==(const Consortium&, const Consortium&) = default;
};

template <>
struct Description<Consortium> {
  static constexpr EntityKind kind = EntityKind::Consortium;
  static constexpr auto fields = std::tuple{
      field("name", &Consortium::name, {.required = true}),
      field("call_id", &Consortium::call),
      field("lead_organisation_id", &Consortium::leadOrganisation),
      field("starts_on", &Consortium::startsOn),
      field("ends_on", &Consortium::endsOn),
      field("shortage_policy", &Consortium::shortagePolicy),
      field("accounting_plan", &Consortium::accountingPlan),
      field("indirect_cost_key", &Consortium::indirectCostKey, {.multiline = true, .longest = 10'000}),
      field("description", &Consortium::description, {.multiline = true, .longest = 10'000}),
      field("note", &Consortium::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
