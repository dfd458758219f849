#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianes/app/voucher_doubts.hpp"
#include "lianes/domain/entities/expense.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/store/consortium_file.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/store/verdicts.hpp"

// Entering vouchers one after another, and what becomes of them later.
namespace lianes::app {

// What someone typed about one voucher, as text where it was typed as text.
struct TypedExpense {
  Uuid id;  // of the voucher that is to be
  store::VoucherOwner owner{};
  std::string day{};
  std::string supplier{};
  std::string supplierReference{};
  std::string label{};
  std::string account{};
  std::string amount{};
  Currency currency = Currency::Eur;  // unless the amount is typed with its unit
  std::optional<Id<Organisation>> member{};
};

// What that comes to so far, said while it is typed. A field that is empty or wrong is a problem with the
// field as its place; what can be told from the others is told all the same.
struct ReadExpense {
  std::optional<Date> day;
  std::optional<Money> amount;
  std::optional<Money> eur;
  std::optional<store::Verdict> verdict;
  std::int64_t number = 0;     // that it would take; 0 without a day
  std::vector<Expense> twins;  // earlier ones that it looks like
  std::vector<VoucherDoubt> doubts;
  Problems problems;
};
ReadExpense readTyped(const store::ConsortiumFile& file, const TypedExpense& typed, Date today);

// The step that enters it, its number given. Requires: readTyped() found no problem.
store::StepRequest entryStep(const store::ConsortiumFile& file, const TypedExpense& typed, Date today);

// The collectivité whose letter makes a project's expenses eligible: the French one of its partnership.
std::optional<Id<Organisation>> memberOf(const store::ConsortiumFile& file, Id<MicroProject> project);

// The step that cancels a voucher, parks it for the next report, or makes it count again; the reason stays
// with it. perform() says that a reason is missing. Requires: the file has the voucher.
store::StepRequest stateStep(const store::ConsortiumFile& file, Id<Expense> expense, ExpenseState state,
                             const std::string& reason);

}  // namespace lianes::app
