#include "lianes/app/enter_expense.hpp"

#include <utility>

#include "app/expense_draft.hpp"
#include "app/vouchers.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/date_text.hpp"
#include "lianes/domain/entities/micro_project.hpp"
#include "lianes/domain/entities/partnership.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/store/expense_rows.hpp"

namespace lianes::app {
namespace {

// A field that was typed, or the problem with the field's name.
template <class Value>
std::optional<Value> noted(Checked<Value> read, std::string_view field, Problems& problems) {
  if (read) return std::move(read).value();
  auto problem = read.error();
  problem.place = std::string(field);
  problems.push_back(std::move(problem));
  return std::nullopt;
}

}  // namespace

Expense expenseDraft(const TypedExpense& typed, Date day, Money amount, Money eur) {
  Expense expense{.id = Id<Expense>(typed.id),
                  .spentOn = day,
                  .supplier = std::string(trimmed(typed.supplier)),
                  .supplierReference = std::string(trimmed(typed.supplierReference)),
                  .label = std::string(trimmed(typed.label)),
                  .account = std::string(trimmed(typed.account)),
                  .amount = amount,
                  .eur = eur,
                  .member = typed.member};
  if (const auto* project = std::get_if<Id<MicroProject>>(&typed.owner)) expense.project = *project;
  if (const auto* mission = std::get_if<Id<Mission>>(&typed.owner)) expense.mission = *mission;
  // What belongs to no project and no mission is shared by all.
  if (!expense.project && !expense.mission) expense.nature = CostNature::Pooled;
  return expense;
}

ReadExpense readTyped(const store::ConsortiumFile& file, const TypedExpense& typed, Date today) {
  ReadExpense read;
  read.day = noted(trimmed(typed.day).empty() ? Checked<Date>(failure(Problem{ProblemCode::Missing, {}, {}}))
                                              : parseTypedDate(trimmed(typed.day), today),
                   "spent_on", read.problems);
  read.amount =
      noted(trimmed(typed.amount).empty() ? Checked<Money>(failure(Problem{ProblemCode::Missing, {}, {}}))
                                          : parseMoneyOfAnyUnit(trimmed(typed.amount), typed.currency),
            "amount", read.problems);
  if (read.amount) read.eur = eurosOf(*read.amount, std::nullopt);
  if (read.amount && !read.eur) read.problems.push_back({ProblemCode::AmountTooLarge, "amount", {}});
  if (read.day) {
    read.verdict = store::verdictFor(file, typed.member, *read.day);
    read.number = store::nextVoucherNumber(file, typed.owner, read.day->year());
  }
  // The rest of the fields is judged as the record's own description judges it.
  const auto draft =
      expenseDraft(typed, read.day.value_or(today), read.amount.value_or(Money(0, typed.currency)),
                   read.eur.value_or(Money::cents(0)));
  for (auto& problem : validate(draft)) read.problems.push_back(std::move(problem));
  if (read.amount) read.twins = store::expensesLike(file, draft);
  if (read.amount && read.eur) read.doubts = doubtsOf(file, draft);
  return read;
}

store::StepRequest entryStep(const store::ConsortiumFile& file, const TypedExpense& typed, Date today) {
  const auto read = readTyped(file, typed, today);
  require(read.problems.empty(), "a voucher that is entered was read without a problem");
  auto record = toRecord(expenseDraft(typed, *read.day, *read.amount, *read.eur));
  const auto number = describe(EntityKind::Expense).indexOf("number");
  require(number.has_value(), "a voucher has a number");
  record.values[*number] = {};  // the next one
  return savingStep(file, std::move(record));
}

std::optional<Id<Organisation>> memberOf(const store::ConsortiumFile& file, Id<MicroProject> project) {
  const auto found = file.find(project);
  if (!found) return std::nullopt;
  const auto partnership = file.find(found->partnership);
  return partnership ? std::optional(partnership->frenchCollectivity) : std::nullopt;
}

store::StepRequest stateStep(const store::ConsortiumFile& file, Id<Expense> id, ExpenseState state,
                             const std::string& reason) {
  auto expense = file.find(id);
  require(expense.has_value(), "a voucher whose state changes is in the file");
  expense->state = state;
  expense->stateReason = state == ExpenseState::Active ? std::string() : std::string(trimmed(reason));
  return savingStep(file, toRecord(*expense));
}

}  // namespace lianes::app
