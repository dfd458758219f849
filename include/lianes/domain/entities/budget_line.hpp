#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct BudgetVersion;
struct Organisation;

enum class BudgetSide : std::uint8_t { Expense, Resource };

template <>
struct Choices<BudgetSide> {
  static constexpr std::array<std::string_view, 2> codes{"expense", "resource"};
};

// One line of a budget version.
struct BudgetLine {
  Id<BudgetLine> id;
  Id<BudgetVersion> version;
  std::int64_t position = 0;  // order on screen and paper
  BudgetSide side = BudgetSide::Expense;
  std::string account{};
  std::string label{};
  std::optional<Ratio> quantity{};  // a decimal as written: 25:10 for 2,5
  std::string unit{};
  std::optional<Money> unitPrice{};  // in the currency of the amount
  Money amount;
  std::optional<Ratio> rate{};  // XOF for one EUR, where the line has its own; else the fixed parity
  Money eur;                    // converted once, here
  bool inKind = false;
  bool indirect = false;  // its share of indirect costs, by the consortium's key
  bool eligible = true;
  std::optional<Id<Organisation>> funder{};  // of a resource
  std::string justification{};               // calculation, quote
  std::string note{};

  friend bool operator==(const BudgetLine&, const BudgetLine&) = default;
};

template <>
struct Description<BudgetLine> {
  static constexpr EntityKind kind = EntityKind::BudgetLine;
  static constexpr auto fields = std::tuple{
      field("version_id", &BudgetLine::version),
      field("position", &BudgetLine::position),
      field("side", &BudgetLine::side),
      field("account", &BudgetLine::account, {.required = true, .longest = 10}),
      field("label", &BudgetLine::label, {.required = true, .longest = 500}),
      field("quantity", &BudgetLine::quantity),
      field("unit", &BudgetLine::unit, {.longest = 50}),
      field("unit_price", &BudgetLine::unitPrice, {.lowest = INT64_MIN}),
      field("amount", &BudgetLine::amount, {.lowest = INT64_MIN}),
      field("rate", &BudgetLine::rate),
      field("eur", &BudgetLine::eur, {.computed = true, .lowest = INT64_MIN, .currency = Currency::Eur}),
      field("in_kind", &BudgetLine::inKind),
      field("indirect", &BudgetLine::indirect),
      field("eligible", &BudgetLine::eligible),
      field("funder_id", &BudgetLine::funder),
      field("justification", &BudgetLine::justification, {.multiline = true, .longest = 10'000}),
      field("note", &BudgetLine::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
