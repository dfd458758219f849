#pragma once

#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct Expense;
struct Grant;
struct Organisation;

// The part of an expense that a funder's money pays.
struct Imputation {
  Id<Imputation> id;
  Id<Expense> expense;
  std::optional<Id<Organisation>> organisation{};  // its own money
  std::optional<Id<Grant>> grant{};                // or a grant
  Money amount;
  std::string note{};

  friend bool operator==(const Imputation&, const Imputation&) = default;
};

template <>
struct Description<Imputation> {
  static constexpr EntityKind kind = EntityKind::Imputation;
  static constexpr auto fields = std::tuple{
      field("expense_id", &Imputation::expense),
      field("organisation_id", &Imputation::organisation),
      field("grant_id", &Imputation::grant),
      field("amount", &Imputation::amount, {.lowest = INT64_MIN, .currency = Currency::Eur}),
      field("note", &Imputation::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
