#include "lianes/report/voucher.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace lianes::report {
namespace {

using GroupKey = std::tuple<std::optional<Id<MicroProject>>, std::optional<Id<Mission>>, std::string,
                            CostNature, bool, VoucherFate>;
using OwnKey = std::tuple<std::optional<Id<MicroProject>>, std::optional<Id<Mission>>, Id<Organisation>>;

bool isChosen(const Expense& expense, const Counting& counting) {
  const auto& chosen = counting.projects;
  return chosen.empty() ||
         (expense.project && std::find(chosen.begin(), chosen.end(), *expense.project) != chosen.end());
}

bool isTakenByDate(const Expense& expense, const Counting& counting) {
  if (!counting.report) return expense.spentOn >= counting.from;
  if (!expense.report) return !counting.isClosed;
  return counting.kind == ReportKind::Final || expense.report == counting.report;
}

}  // namespace

VoucherFate fateOf(const Expense& expense, bool isEligible, const Counting& counting) {
  if (!isChosen(expense, counting)) return VoucherFate::OutOfScope;
  if (expense.state == ExpenseState::Cancelled) return VoucherFate::Cancelled;
  if (expense.state == ExpenseState::Refused) return VoucherFate::Refused;
  if (expense.spentOn > counting.to) return VoucherFate::Later;
  if (expense.state == ExpenseState::Parked) return VoucherFate::Parked;
  if (!isEligible) return VoucherFate::Ineligible;
  return isTakenByDate(expense, counting) ? VoucherFate::Counted : VoucherFate::Earlier;
}

SpendingSummary summarise(const VoucherStream& vouchers) {
  std::map<GroupKey, SpendingGroup> groups;
  std::map<OwnKey, Money> own;
  SpendingSummary summary;
  vouchers([&](const Voucher& voucher) {
    const auto& expense = voucher.expense;
    auto& group = groups[{expense.project, expense.mission, expense.account, expense.nature, expense.inKind,
                          voucher.fate}];
    group.eur += expense.eur;
    group.count += 1;
    if (!voucher.hasEvidence) group.withoutEvidence += 1;
    if (voucher.fate != VoucherFate::Counted || expense.inKind) return;
    if (expense.amount.currency() == Currency::Xof && !expense.rate) {
      summary.francs.francs += expense.amount;
      summary.francs.euros += expense.eur;
    }
    for (const auto& imputation : voucher.imputations) {
      if (!imputation.organisation) continue;
      own[{expense.project, expense.mission, *imputation.organisation}] += imputation.amount;
    }
  });
  for (auto& [key, group] : groups) {
    std::tie(group.project, group.mission, group.account, group.nature, group.inKind, group.fate) = key;
    summary.groups.push_back(std::move(group));
  }
  for (const auto& [key, amount] : own) {
    summary.paidByOwn.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), amount});
  }
  return summary;
}

}  // namespace lianes::report
