#pragma once

#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct MicroProject;
struct Organisation;

// What a collectivité puts into a project, in cash; several instalments are several records. In-kind gifts
// are budget lines.
struct Contribution {
  Id<Contribution> id;
  Id<MicroProject> project;
  Id<Organisation> organisation;
  Money amount;  // promised; counts for the leverage until an amount is voted
  std::optional<Date> promisedOn{};
  std::optional<Money> votedAmount{};
  std::optional<Date> votedOn{};
  std::string deliberationReference{};
  std::optional<Money> calledAmount{};
  std::optional<Date> calledOn{};
  std::optional<Money> receivedAmount{};
  std::optional<Date> receivedOn{};
  std::string note{};

  friend bool operator==(const Contribution&, const Contribution&) = default;
};

template <>
struct Description<Contribution> {
  static constexpr EntityKind kind = EntityKind::Contribution;
  static constexpr auto fields = std::tuple{
      field("project_id", &Contribution::project),
      field("organisation_id", &Contribution::organisation),
      field("amount", &Contribution::amount, {.currency = Currency::Eur}),
      field("promised_on", &Contribution::promisedOn),
      field("voted_amount", &Contribution::votedAmount, {.currency = Currency::Eur}),
      field("voted_on", &Contribution::votedOn),
      field("deliberation_reference", &Contribution::deliberationReference, {.longest = 100}),
      field("called_amount", &Contribution::calledAmount, {.currency = Currency::Eur}),
      field("called_on", &Contribution::calledOn),
      field("received_amount", &Contribution::receivedAmount, {.currency = Currency::Eur}),
      field("received_on", &Contribution::receivedOn),
      field("note", &Contribution::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
