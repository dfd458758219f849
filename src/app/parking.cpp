#include <string>
#include <utility>

#include "lianes/app/freezing.hpp"

// Vouchers that wait: left to the next report, and taken in again.
namespace lianes::app {
namespace {

bool isOfFrozenReport(const store::ConsortiumFile& file, const Expense& expense) {
  const auto report = expense.report ? file.find(*expense.report) : std::nullopt;
  return report && report->state != ReportState::Draft;
}

// One step that changes each voucher; none when one of them cannot be.
template <class Change>
Result<store::StepRequest, Problems> changing(const store::ConsortiumFile& file,
                                              std::span<const Id<Expense>> expenses, Change&& change) {
  Problems problems;
  store::StepRequest step{{store::StepAction::Put, {std::to_string(expenses.size())}}, {}};
  for (const auto& id : expenses) {
    auto expense = file.find(id);
    if (!expense) {
      problems.push_back({ProblemCode::RecordMissing, "expense", {id.text()}});
    } else if (isOfFrozenReport(file, *expense)) {
      problems.push_back({ProblemCode::Collides, "report_id", {std::string(codeOf(EntityKind::Report))}});
    } else {
      change(*expense);
      step.edits.emplace_back(store::Update{toRecord(*expense)});
    }
  }
  if (!problems.empty()) return failure(std::move(problems));
  return step;
}

}  // namespace

Result<store::StepRequest, Problems> parkingStep(const store::ConsortiumFile& file,
                                                 std::span<const Id<Expense>> expenses,
                                                 const std::string& reason) {
  return changing(file, expenses, [&](Expense& expense) {
    expense.state = ExpenseState::Parked;
    expense.stateReason = reason;
    expense.report.reset();
  });
}

Result<store::StepRequest, Problems> takingStep(const store::ConsortiumFile& file,
                                                std::span<const Id<Expense>> expenses) {
  return changing(file, expenses, [](Expense& expense) {
    expense.state = ExpenseState::Active;
    expense.stateReason.clear();
    expense.report.reset();
  });
}

}  // namespace lianes::app
