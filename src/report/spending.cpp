#include "report/spending.hpp"

#include <algorithm>

#include "lianes/funding/apportion.hpp"

namespace lianes::report {
namespace {

template <class Condition>
Money sumWhere(const Facts& facts, Condition&& isWanted) {
  Money sum;
  for (const auto& group : facts.spending) {
    if (isWanted(group)) sum += group.eur;
  }
  return sum;
}

bool isOneOf(VoucherFate fate, std::initializer_list<VoucherFate> fates) {
  return std::find(fates.begin(), fates.end(), fate) != fates.end();
}

// Whether lines of the unit are told: of one project, else of all in the scope.
bool isOfUnits(const Facts& facts, const std::string& unit, const std::optional<Id<MicroProject>>& project) {
  if (project) return unit == project->text();
  const auto id = Uuid::parse(unit);
  return facts.scope.isWhole() || (id && facts.scope.has(Id<MicroProject>(*id)));
}

template <class Condition>
Money tranchesReceived(const Facts& facts, Condition&& isWanted) {
  Money sum;
  for (const auto& tranche : facts.tranches) {
    const auto* grant = findIn(facts.grants, tranche.grant);
    if (grant == nullptr || !isWanted(*grant) || !tranche.receivedOn) continue;
    if (*tranche.receivedOn <= facts.scope.to) sum += tranche.receivedAmount.value_or(Money());
  }
  return sum;
}

}  // namespace

Money spent(const Facts& facts, std::initializer_list<VoucherFate> fates) {
  return sumWhere(facts,
                  [&](const SpendingGroup& group) { return !group.inKind && isOneOf(group.fate, fates); });
}

Money spentBy(const Facts& facts, Id<MicroProject> project, std::initializer_list<VoucherFate> fates) {
  return sumWhere(facts, [&](const SpendingGroup& group) {
    return !group.inKind && group.project == project && isOneOf(group.fate, fates);
  });
}

Money spentBy(const Facts& facts, Id<Mission> mission, std::initializer_list<VoucherFate> fates) {
  return sumWhere(facts, [&](const SpendingGroup& group) {
    return !group.inKind && group.mission == mission && isOneOf(group.fate, fates);
  });
}

const std::vector<AccountTotal>* keptAccounts(const Facts& facts) {
  const bool isKept = facts.previousFigures && facts.previousFigures->accounts;
  return isKept && !facts.counting.isByDate ? &*facts.previousFigures->accounts : nullptr;
}

Money spentSinceStart(const Facts& facts, std::optional<Id<MicroProject>> project) {
  return project ? spentBy(facts, *project, {VoucherFate::Counted, VoucherFate::Earlier})
                 : spent(facts, {VoucherFate::Counted, VoucherFate::Earlier});
}

Money toldBefore(const Facts& facts, std::optional<Id<MicroProject>> project) {
  Money sum;
  if (const auto* kept = keptAccounts(facts)) {
    for (const auto& each : *kept) {
      const bool isCash = each.side == AccountSide::Charges || each.side == AccountSide::Indirect;
      if (isCash && isOfUnits(facts, each.unit, project)) sum += each.total;
    }
    return sum;
  }
  for (const auto& group : facts.spending) {
    const bool isToldNow = isOneOf(group.fate, {VoucherFate::Counted, VoucherFate::Earlier});
    if (!group.inKind && isToldNow && (!project || group.project == project)) sum += group.taken;
  }
  return sum;
}

Money spentInReport(const Facts& facts, std::optional<Id<MicroProject>> project) {
  if (facts.counting.isByDate) {
    return project ? spentBy(facts, *project, {VoucherFate::Counted}) : spent(facts, {VoucherFate::Counted});
  }
  const auto whole = spentSinceStart(facts, project);
  return facts.counting.kind == ReportKind::Final ? whole : whole - toldBefore(facts, project);
}

Money inKindSpent(const Facts& facts) {
  return sumWhere(
      facts, [](const SpendingGroup& group) { return group.inKind && group.fate == VoucherFate::Counted; });
}

Money cashBudgetOf(const Facts& facts, Id<MicroProject> project) {
  Money sum;
  const auto* version = budgetOf(facts, project, std::nullopt);
  if (version == nullptr) return sum;
  for (const auto* line : linesOf(facts, *version)) {
    if (line->side == BudgetSide::Expense && !line->inKind) sum += line->eur;
  }
  return sum;
}

Money contributionsReceived(const Facts& facts, std::optional<Id<MicroProject>> project) {
  Money sum;
  for (const auto& contribution : facts.contributions) {
    const bool isWanted = project ? contribution.project == *project : facts.scope.has(contribution.project);
    if (!isWanted || !contribution.receivedOn || *contribution.receivedOn > facts.scope.to) continue;
    sum += contribution.receivedAmount.value_or(Money());
  }
  return sum;
}

Money cofundingReceived(const Facts& facts, Id<MicroProject> project) {
  return tranchesReceived(facts, [&](const Grant& grant) {
    return grant.use == GrantUse::Cofunding && grant.project == project;
  });
}

Money ministryReceived(const Facts& facts) {
  return tranchesReceived(facts, [](const Grant& grant) { return grant.use == GrantUse::LeverageEnvelope; });
}

std::map<Id<MicroProject>, Money> ministryParts(const Facts& facts, Money received) {
  std::map<Id<MicroProject>, Money> parts;
  if (!facts.plan || received.isNegative()) return parts;
  std::vector<funding::Weight> weights;
  for (const auto& project : facts.plan->projects) weights.push_back({project.grant.minor(), project.id});
  const auto shares = funding::largestRemainder(received.minor(), weights);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const auto id = Uuid::parse(facts.plan->projects[i].id);
    if (id) parts.emplace(Id<MicroProject>(*id), Money::cents(shares[i].amount));
  }
  return parts;
}

const funding::ProjectPlan* planOf(const Facts& facts, Id<MicroProject> project) {
  if (!facts.plan) return nullptr;
  const auto& all = facts.plan->projects;
  const auto found =
      std::find_if(all.begin(), all.end(), [id = project.text()](const auto& each) { return each.id == id; });
  return found == all.end() ? nullptr : &*found;
}

const funding::MissionPlan* planOf(const Facts& facts, Id<Mission> mission) {
  if (!facts.plan) return nullptr;
  const auto& all = facts.plan->missions;
  const auto found =
      std::find_if(all.begin(), all.end(), [id = mission.text()](const auto& each) { return each.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace lianes::report
