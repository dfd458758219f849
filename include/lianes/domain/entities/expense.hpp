#pragma once

#include <array>
#include <optional>
#include <string>

#include "lianes/domain/description.hpp"

namespace lianes {

struct BudgetLine;
struct MicroProject;
struct Mission;
struct Organisation;
struct Report;

enum class CostNature : std::uint8_t { Direct, Pooled, Indirect };

template <>
struct Choices<CostNature> {
  static constexpr std::array<std::string_view, 3> codes{"direct", "pooled", "indirect"};
};

enum class PaymentMethod : std::uint8_t { Transfer, Card, Cheque, Cash, MobileMoney };

template <>
struct Choices<PaymentMethod> {
  static constexpr std::array<std::string_view, 5> codes{"transfer", "card", "cheque", "cash",
                                                         "mobile_money"};
};

enum class ExpenseState : std::uint8_t { Active, Parked, Cancelled, Refused };

template <>
struct Choices<ExpenseState> {
  static constexpr std::array<std::string_view, 4> codes{"active", "parked", "cancelled", "refused"};
};

// One voucher. Its original amount is the truth; the euros are converted from it once. A negative amount
// corrects or refunds.
struct Expense {
  Id<Expense> id;
  std::int64_t number = 1;  // of the voucher
  std::optional<Id<MicroProject>> project{};
  std::optional<Id<Mission>> mission{};
  CostNature nature = CostNature::Direct;  // a direct expense belongs to a project or to a mission
  Date spentOn;                            // the day that decides eligibility
  std::optional<Date> paidOn{};
  std::optional<PaymentMethod> paymentMethod{};
  std::string supplier{};
  std::string supplierReference{};  // the invoice's number at the supplier
  std::string label{};
  std::string account{};
  Money amount;                 // as on the voucher
  std::optional<Ratio> rate{};  // XOF for one EUR, where the voucher has its own; else the fixed parity
  Money eur;                    // converted once, here
  std::optional<Id<Organisation>> member{};  // the collectivité whose letter makes it eligible
  bool inKind = false;
  ExpenseState state = ExpenseState::Active;  // parked: left to the next report
  std::string stateReason{};
  std::optional<Id<BudgetLine>> budgetLine{};
  std::optional<Id<Report>> report{};  // the report that takes it over
  std::optional<Id<Expense>> corrects{};
  std::string note{};

  friend bool operator==(const Expense&, const Expense&) = default;
};

template <>
struct Description<Expense> {
  static constexpr EntityKind kind = EntityKind::Expense;
  static constexpr auto fields = std::tuple{
      field("number", &Expense::number, {.lowest = 1, .highest = 1'000'000}),
      field("project_id", &Expense::project),
      field("mission_id", &Expense::mission),
      field("nature", &Expense::nature),
      field("spent_on", &Expense::spentOn),
      field("paid_on", &Expense::paidOn),
      field("payment_method", &Expense::paymentMethod),
      field("supplier", &Expense::supplier),
      field("supplier_reference", &Expense::supplierReference, {.longest = 100}),
      field("label", &Expense::label, {.required = true, .longest = 500}),
      field("account", &Expense::account, {.required = true, .longest = 10}),
      field("amount", &Expense::amount, {.lowest = INT64_MIN}),
      field("rate", &Expense::rate),
      field("eur", &Expense::eur, {.computed = true, .lowest = INT64_MIN, .currency = Currency::Eur}),
      field("member_id", &Expense::member),
      field("in_kind", &Expense::inKind),
      field("state", &Expense::state),
      field("state_reason", &Expense::stateReason, {.multiline = true, .longest = 1000}),
      field("budget_line_id", &Expense::budgetLine),
      field("report_id", &Expense::report),
      field("corrects_id", &Expense::corrects),
      field("note", &Expense::note, {.multiline = true, .longest = 10'000}),
  };
};

}  // namespace lianes
