#include "lianes/report/voucher.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace lianes::report {
namespace {

using GroupKey = std::tuple<std::optional<Id<MicroProject>>, std::optional<Id<Mission>>, std::string,
                            CostNature, bool, VoucherFate>;
using OwnKey =
    std::tuple<std::optional<Id<MicroProject>>, std::optional<Id<Mission>>, Id<Organisation>, VoucherFate>;

struct PaidSums {
  Money eur{};
  Money taken{};
};

bool isChosen(const Expense& expense, const Counting& counting) {
  const auto& chosen = counting.projects;
  return chosen.empty() ||
         (expense.project && std::find(chosen.begin(), chosen.end(), *expense.project) != chosen.end());
}

// Of one that counts: in which report.
VoucherFate placeOf(const Expense& expense, const Counting& counting) {
  using enum VoucherFate;
  if (counting.isByDate) return expense.spentOn >= counting.from ? Counted : Earlier;
  if (!expense.report) return counting.isClosed ? Later : Counted;
  if (expense.report == counting.report) return Counted;
  const auto& later = counting.later;
  if (std::find(later.begin(), later.end(), *expense.report) != later.end()) return Later;
  return counting.kind == ReportKind::Final ? Counted : Earlier;
}

}  // namespace

VoucherFate fateOf(const Expense& expense, bool isEligible, const Counting& counting) {
  if (!isChosen(expense, counting)) return VoucherFate::OutOfScope;
  if (expense.state == ExpenseState::Cancelled) return VoucherFate::Cancelled;
  if (expense.state == ExpenseState::Refused) return VoucherFate::Refused;
  if (expense.spentOn > counting.to) return VoucherFate::Later;
  if (expense.state == ExpenseState::Parked) return VoucherFate::Parked;
  if (!isEligible) return VoucherFate::Ineligible;
  return placeOf(expense, counting);
}

SpendingSummary summarise(const VoucherStream& vouchers, const std::optional<Id<Report>>& report) {
  std::map<GroupKey, SpendingGroup> groups;
  std::map<OwnKey, PaidSums> own;
  SpendingSummary summary;
  vouchers([&](const Voucher& voucher) {
    const auto& expense = voucher.expense;
    auto& group = groups[{expense.project, expense.mission, expense.account, expense.nature, expense.inKind,
                          voucher.fate}];
    group.eur += expense.eur;
    group.count += 1;
    if (!voucher.hasEvidence) group.withoutEvidence += 1;
    const bool isTaken = expense.report && expense.report != report;
    if (isTaken) group.taken += expense.eur;
    const bool isOfAccounts = voucher.fate == VoucherFate::Counted || voucher.fate == VoucherFate::Earlier;
    if (!isOfAccounts || expense.inKind) return;
    const bool isCounted = voucher.fate == VoucherFate::Counted;
    if (isCounted && expense.amount.currency() == Currency::Xof && !expense.rate) {
      summary.francs.francs += expense.amount;
      summary.francs.euros += expense.eur;
    }
    for (const auto& imputation : voucher.imputations) {
      if (!imputation.organisation) continue;
      auto& paid = own[{expense.project, expense.mission, *imputation.organisation, voucher.fate}];
      paid.eur += imputation.amount;
      if (isTaken) paid.taken += imputation.amount;
    }
  });
  for (auto& [key, group] : groups) {
    std::tie(group.project, group.mission, group.account, group.nature, group.inKind, group.fate) = key;
    summary.groups.push_back(std::move(group));
  }
  for (const auto& [key, paid] : own) {
    const auto& [project, mission, organisation, fate] = key;
    summary.paidByOwn.push_back({project, mission, organisation, fate, paid.eur, paid.taken});
  }
  return summary;
}

}  // namespace lianes::report
