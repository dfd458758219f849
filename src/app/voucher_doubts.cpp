#include "lianes/app/voucher_doubts.hpp"

#include <algorithm>
#include <optional>

#include "lianes/app/budget.hpp"
#include "lianes/domain/entities/micro_project.hpp"
#include "lianes/domain/entities/mission.hpp"

namespace lianes::app {
namespace {

// The charges of the version that holds: the latest approved one, else the latest draft.
std::optional<Money> chargesOf(const store::ConsortiumFile& file, Id<MicroProject> project) {
  const auto versions = budgetVersions(file, project);
  if (versions.empty()) return std::nullopt;
  const auto approved = std::find_if(versions.rbegin(), versions.rend(), [](const BudgetVersion& version) {
    return version.approvedOn.has_value();
  });
  const auto& holding = approved == versions.rend() ? versions.back() : *approved;
  const auto totals = totalsOf(budgetLines(file, holding.id));
  if (!totals || totals->of(BudgetSection::Charges).isZero()) return std::nullopt;
  return totals->of(BudgetSection::Charges);
}

std::optional<Money> budgetOf(const store::ConsortiumFile& file, const Expense& expense) {
  if (expense.project) return chargesOf(file, *expense.project);
  const auto mission = expense.mission ? file.find(*expense.mission) : std::nullopt;
  if (!mission || !mission->budget || mission->budget->isZero()) return std::nullopt;
  return mission->budget;
}

}  // namespace

std::vector<VoucherDoubt> doubtsOf(const store::ConsortiumFile& file, const Expense& expense) {
  std::vector<VoucherDoubt> doubts;
  if (expense.amount.isNegative() && !expense.corrects) {
    doubts.push_back({VoucherDoubtKind::Negative, expense.amount});
  }
  const auto budget = budgetOf(file, expense);
  if (budget && *budget < expense.eur) {
    doubts.push_back({VoucherDoubtKind::BeyondBudget, expense.eur, *budget});
  }
  return doubts;
}

}  // namespace lianes::app
