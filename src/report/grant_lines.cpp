#include "report/grant_lines.hpp"

#include <array>
#include <map>
#include <set>
#include <utility>

#include "lianes/funding/mission.hpp"
#include "lianes/report/gaps.hpp"
#include "report/spending.hpp"

namespace lianes::report {
namespace {

using LineMap = std::map<std::pair<std::string, std::string>, Planned>;

std::vector<GrantLine> linesIn(const LineMap& map) {
  std::vector<GrantLine> lines;
  for (const auto& [key, amounts] : map) {
    if (amounts == Planned()) continue;
    lines.push_back({key.first, key.second, amounts.forecast, amounts.total, amounts.before});
  }
  return lines;
}

// What a funder's money is when no budget line says so, by the accounts' meanings.
std::string_view meaningOf(const Organisation& funder) {
  switch (funder.kind) {
    case OrganisationKind::Collectivity:
      if (funder.level == CollectivityLevel::Region) return "grants_region";
      if (funder.level == CollectivityLevel::Department) return "grants_department";
      return "grants_municipalities";
    case OrganisationKind::PublicBody:
      return "grants_state";
    case OrganisationKind::TwinningAssociation:
    case OrganisationKind::Association:
      return "gifts";
    case OrganisationKind::Company:
    case OrganisationKind::School:
    case OrganisationKind::Other:
      break;
  }
  return "grants_other";
}

std::string_view sourceMeaningOf(std::string_view useMeaning) {
  if (useMeaning == "volunteers") return "volunteering";
  return useMeaning == "aid_in_kind" ? "gifts_in_kind" : "services_in_kind";
}

const AccountList& ownList(const Facts& facts) {
  return facts.accountLists.at(static_cast<std::size_t>(facts.consortium.accountingPlan));
}

// What came in, and what of it an earlier report told.
struct Receipts {
  Money total{};
  Money before{};

  void add(const Facts& facts, const std::optional<Date>& day, Money amount) {
    if (!isReceived(facts, day)) return;
    total += amount;
    if (!facts.counting.isByDate && facts.previous && *day <= facts.previous->periodEnd) before += amount;
  }
};

// The account that budgets keep each funder's money on; of several, that of the first line.
using FunderAccounts = std::map<Id<Organisation>, std::string>;

class UnitCollector {
 public:
  UnitCollector(const Facts& facts, const FunderAccounts& accounts, std::optional<Id<MicroProject>> project,
                std::optional<Id<Mission>> mission)
      : m_facts(facts), m_accountOfFunder(accounts), m_project(project), m_mission(mission) {}

  void addBudget() {
    const auto* version = budgetOf(m_facts, m_project, m_mission);
    if (version == nullptr) return;
    m_hasBudget = true;
    for (const auto* line : linesOf(m_facts, *version)) addLine(*line, version->accountingPlan);
  }

  void addSpending() {
    for (const auto& group : m_facts.spending) {
      if (!isTold(group.fate) || group.project != m_project || group.mission != m_mission) continue;
      if (group.inKind) {
        addInKindDone(group);
      } else {
        auto& map = group.nature == CostNature::Indirect ? m_indirect : m_charges;
        lineOf(map, group.account) += Planned{{}, group.eur, group.taken};
      }
    }
    for (const auto& paid : m_facts.paidByOwn) {
      if (!isTold(paid.fate) || paid.project != m_project || paid.mission != m_mission) continue;
      if (!isContributor(paid.organisation))
        productOf(paid.organisation) += Planned{{}, paid.eur, paid.taken};
    }
  }

  // The forecast is the budget; a mission may have an amount and shares agreed in place of lines.
  bool hasBudget() const { return m_hasBudget; }
  void plan(Id<Organisation> funder, Money amount) { productOf(funder).forecast += amount; }
  void planCharge(std::string_view meaning, Money amount) {
    lineOf(m_charges, std::string(ownList(m_facts).codeOf(meaning))).forecast += amount;
  }
  // Money whose giver is not told.
  void planFrom(std::string_view meaning, const std::string& label, Money amount) {
    m_products[{std::string(ownList(m_facts).codeOf(meaning)), label}].forecast += amount;
  }
  void receive(Id<Organisation> funder, const Receipts& receipts) {
    productOf(funder) += Planned{{}, receipts.total, receipts.before};
  }

  // What the report before this one kept says what was told before, whatever has changed since.
  void takeKept(const std::vector<const AccountTotal*>& kept) {
    for (auto* map : maps()) {
      for (auto& [key, amounts] : *map) amounts.before = {};
    }
    for (const auto* each : kept) {
      (*maps().at(static_cast<std::size_t>(each->side)))[{each->account, each->label}].before += each->total;
    }
  }

  GrantUnit unit(std::string name) const {
    return {m_project,
            m_mission,
            std::move(name),
            {linesIn(m_charges), linesIn(m_indirect), linesIn(m_products), linesIn(m_own), linesIn(m_uses),
             linesIn(m_sources)}};
  }

 private:
  // In the order of AccountSide.
  std::array<LineMap*, 6> maps() {
    return {&m_charges, &m_indirect, &m_products, &m_own, &m_uses, &m_sources};
  }

  bool isTold(VoucherFate fate) const {
    return fate == VoucherFate::Counted || (fate == VoucherFate::Earlier && !m_facts.counting.isByDate);
  }

  Planned& lineOf(LineMap& map, const std::string& account) {
    return map[{account, std::string(ownList(m_facts).labelOf(account))}];
  }

  void addLine(const BudgetLine& line, AccountingPlan plan) {
    const auto account = accountIn(m_facts, line.account, plan);
    if (line.side == BudgetSide::Expense) {
      auto& map = line.inKind ? m_uses : line.indirect ? m_indirect : m_charges;
      lineOf(map, account).forecast += line.eur;
    } else if (line.inKind) {
      lineOf(m_sources, account).forecast += line.eur;
    } else if (line.funder == m_facts.consortium.leadOrganisation) {
      m_own[{account, nameOf(m_facts, line.funder)}].forecast += line.eur;
    } else {
      m_products[{account, line.funder ? nameOf(m_facts, line.funder) : line.label}].forecast += line.eur;
    }
  }

  // A gift in kind is used as it is given: both sides at once.
  void addInKindDone(const SpendingGroup& group) {
    const Planned done{{}, group.eur, group.taken};
    lineOf(m_uses, group.account) += done;
    const auto& list = ownList(m_facts);
    std::string_view meaning;
    for (const auto& account : list.accounts) {
      if (group.account.starts_with(account.code)) meaning = account.meaning;
    }
    lineOf(m_sources, std::string(list.codeOf(sourceMeaningOf(meaning)))) += done;
  }

  Planned& productOf(Id<Organisation> funder) {
    const bool isLead = funder == m_facts.consortium.leadOrganisation;
    const auto known = m_accountOfFunder.find(funder);
    std::string account = known != m_accountOfFunder.end() ? known->second : std::string();
    const auto* organisation = findIn(m_facts.organisations, funder);
    if (account.empty() && organisation != nullptr)
      account = ownList(m_facts).codeOf(meaningOf(*organisation));
    return (isLead ? m_own : m_products)[{account, nameOf(m_facts, funder)}];
  }

  // Whose money is counted when it comes in, not when it pays a voucher.
  bool isContributor(Id<Organisation> organisation) const {
    for (const auto& contribution : m_facts.contributions) {
      if (contribution.project == m_project && contribution.organisation == organisation) return true;
    }
    for (const auto& share : m_facts.missionShares) {
      if (share.mission == m_mission && share.organisation == organisation) return true;
    }
    return false;
  }

  const Facts& m_facts;
  const FunderAccounts& m_accountOfFunder;
  std::optional<Id<MicroProject>> m_project;
  std::optional<Id<Mission>> m_mission;
  bool m_hasBudget = false;
  LineMap m_charges;
  LineMap m_indirect;
  LineMap m_products;
  LineMap m_own;
  LineMap m_uses;
  LineMap m_sources;
};

// The ministry's money is granted to the programme and told by project.
class UnitReader {
 public:
  explicit UnitReader(const Facts& facts) : m_facts(facts) {
    for (const auto& grant : facts.grants) {
      if (grant.use == GrantUse::LeverageEnvelope && !m_ministry) m_ministry = grant.funder;
    }
    m_received = receivedOf([](const Grant& grant) { return grant.use == GrantUse::LeverageEnvelope; });
    m_allocated = ministryParts(facts, m_received.total);
    m_allocatedBefore = ministryParts(facts, m_received.before);
    if (const auto* kept = keptAccounts(facts)) {
      for (const auto& each : *kept) m_kept[unitOfKept(each)].push_back(&each);
    }
    for (const auto& version : facts.budgets) {
      for (const auto* line : linesOf(facts, version)) {
        if (!line->funder || line->inKind) continue;
        m_accounts.emplace(*line->funder, accountIn(facts, line->account, version.accountingPlan));
      }
    }
  }

  std::vector<GrantUnit> read() {
    std::vector<GrantUnit> units;
    for (const auto& project : m_facts.projects) {
      if (m_facts.scope.has(project.id)) units.push_back(unitOf(project));
    }
    if (!m_facts.scope.isWhole()) return units;
    for (const auto& mission : m_facts.missions) {
      auto unit = unitOf(mission);
      if (isUsed(unit)) units.push_back(std::move(unit));
    }
    auto pooled = pooledUnit();
    if (isUsed(pooled)) units.push_back(std::move(pooled));
    return units;
  }

 private:
  template <class Condition>
  Receipts receivedOf(Condition&& isWanted) const {
    Receipts receipts;
    for (const auto& tranche : m_facts.tranches) {
      const auto* grant = findIn(m_facts.grants, tranche.grant);
      if (grant == nullptr || !isWanted(*grant)) continue;
      receipts.add(m_facts, tranche.receivedOn, tranche.receivedAmount.value_or(Money()));
    }
    return receipts;
  }

  Money partOf(const std::map<Id<MicroProject>, Money>& parts, Id<MicroProject> project) const {
    const auto part = parts.find(project);
    return part == parts.end() ? Money() : part->second;
  }

  // What a unit that is gone told is told of the pooled costs from then on.
  std::string unitOfKept(const AccountTotal& kept) const {
    const auto id = Uuid::parse(kept.unit);
    const bool isThere = id && (findIn(m_facts.projects, Id<MicroProject>(*id)) != nullptr ||
                                findIn(m_facts.missions, Id<Mission>(*id)) != nullptr);
    return isThere ? kept.unit : std::string();
  }

  void takeKept(UnitCollector& collector, const std::string& unit) const {
    if (keptAccounts(m_facts) == nullptr) return;
    const auto kept = m_kept.find(unit);
    collector.takeKept(kept == m_kept.end() ? std::vector<const AccountTotal*>() : kept->second);
  }

  static bool isUsed(const GrantUnit& unit) {
    const auto& accounts = unit.accounts;
    for (const auto* lines : {&accounts.charges, &accounts.indirect, &accounts.products, &accounts.own,
                              &accounts.inKindUses, &accounts.inKindSources}) {
      if (!lines->empty()) return true;
    }
    return false;
  }

  GrantUnit unitOf(const MicroProject& project) const {
    UnitCollector collector(m_facts, m_accounts, project.id, std::nullopt);
    collector.addBudget();
    collector.addSpending();
    for (const auto& contribution : m_facts.contributions) {
      if (contribution.project != project.id) continue;
      Receipts receipts;
      receipts.add(m_facts, contribution.receivedOn, contribution.receivedAmount.value_or(Money()));
      collector.receive(contribution.organisation, receipts);
    }
    addCofunding(collector, project.id);
    if (m_ministry) {
      collector.receive(*m_ministry,
                        {partOf(m_allocated, project.id), partOf(m_allocatedBefore, project.id)});
    }
    takeKept(collector, project.id.text());
    return collector.unit(nameOf(project));
  }

  void addCofunding(UnitCollector& collector, std::optional<Id<MicroProject>> project) const {
    for (const auto& grant : m_facts.grants) {
      if (grant.use != GrantUse::Cofunding || grant.project != project) continue;
      collector.receive(grant.funder, receivedOf([&](const Grant& each) { return each.id == grant.id; }));
    }
  }

  GrantUnit unitOf(const Mission& mission) const {
    UnitCollector collector(m_facts, m_accounts, std::nullopt, mission.id);
    collector.addBudget();
    collector.addSpending();
    if (!collector.hasBudget()) planMission(collector, mission);
    for (const auto& share : m_facts.missionShares) {
      if (share.mission != mission.id) continue;
      Receipts receipts;
      receipts.add(m_facts, share.receivedOn, share.receivedAmount.value_or(Money()));
      collector.receive(share.organisation, receipts);
    }
    takeKept(collector, mission.id.text());
    return collector.unit(mission.title);
  }

  // The shares are those that its budget makes, not those of what it cost in the end.
  void planMission(UnitCollector& collector, const Mission& mission) const {
    for (auto told : m_facts.scenario.missions) {
      if (told.id != mission.id.text()) continue;
      told.cost = mission.budget.value_or(Money());
      collector.planCharge("travel", told.cost);
      collector.planFrom("grants_other", std::string(kOtherMissionFunding),
                         mission.otherFunding.value_or(Money()));
      const auto planned = funding::planMission(told, m_facts.rules);
      if (!planned) continue;
      for (const auto& share : planned->shares) {
        const auto member = Uuid::parse(share.member);
        if (member) collector.plan(Id<Organisation>(*member), share.share);
      }
    }
  }

  GrantUnit pooledUnit() const {
    UnitCollector collector(m_facts, m_accounts, std::nullopt, std::nullopt);
    collector.addBudget();
    collector.addSpending();
    addCofunding(collector, std::nullopt);
    if (m_ministry) {
      auto left = m_received;
      for (const auto& [project, part] : m_allocated) left.total -= part;
      for (const auto& [project, part] : m_allocatedBefore) left.before -= part;
      collector.receive(*m_ministry, left);
    }
    takeKept(collector, {});
    return collector.unit("Coûts mutualisés du programme");
  }

  const Facts& m_facts;
  FunderAccounts m_accounts;
  std::optional<Id<Organisation>> m_ministry;
  Receipts m_received;
  std::map<Id<MicroProject>, Money> m_allocated;
  std::map<Id<MicroProject>, Money> m_allocatedBefore;
  std::map<std::string, std::vector<const AccountTotal*>> m_kept;
};

void mergeInto(LineMap& map, const std::vector<GrantLine>& lines) {
  for (const auto& line : lines)
    map[{line.account, line.label}] += Planned{line.forecast, line.total, line.before};
}

}  // namespace

std::vector<GrantUnit> grantUnits(const Facts& facts) { return UnitReader(facts).read(); }

GrantAccounts consolidated(const std::vector<GrantUnit>& units) {
  const auto merged = [&](std::vector<GrantLine> GrantAccounts::*lines) {
    LineMap map;
    for (const auto& unit : units) mergeInto(map, unit.accounts.*lines);
    return linesIn(map);
  };
  return {merged(&GrantAccounts::charges),    merged(&GrantAccounts::indirect),
          merged(&GrantAccounts::products),   merged(&GrantAccounts::own),
          merged(&GrantAccounts::inKindUses), merged(&GrantAccounts::inKindSources)};
}

Planned sumOf(const std::vector<GrantLine>& lines) {
  Planned sum;
  for (const auto& line : lines) sum += Planned{line.forecast, line.total, line.before};
  return sum;
}

Planned chargesOf(const GrantAccounts& accounts) {
  auto sum = sumOf(accounts.charges);
  return sum += sumOf(accounts.indirect);
}

Planned productsOf(const GrantAccounts& accounts) {
  auto sum = sumOf(accounts.products);
  return sum += sumOf(accounts.own);
}

std::string accountIn(const Facts& facts, std::string_view account, AccountingPlan from) {
  if (from == facts.consortium.accountingPlan) return std::string(account);
  const AccountLabel* best = nullptr;
  for (const auto& each : facts.accountLists.at(static_cast<std::size_t>(from)).accounts) {
    if (account.starts_with(each.code)) best = &each;
  }
  if (best == nullptr) return std::string(account);
  const auto code = ownList(facts).codeOf(best->meaning);
  if (code.empty()) return std::string(account);
  return std::string(code) + std::string(account.substr(best->code.size()));
}

bool isReceived(const Facts& facts, const std::optional<Date>& day) {
  if (!day || *day > facts.scope.to) return false;
  return !facts.counting.isByDate || *day >= facts.scope.from;
}

std::vector<AccountTotal> accountTotals(const std::vector<GrantUnit>& units) {
  std::vector<AccountTotal> totals;
  for (const auto& unit : units) {
    const auto id = unit.project ? unit.project->text() : unit.mission ? unit.mission->text() : std::string();
    const auto& accounts = unit.accounts;
    const std::array sides{&accounts.charges, &accounts.indirect,   &accounts.products,
                           &accounts.own,     &accounts.inKindUses, &accounts.inKindSources};
    for (std::size_t side = 0; side < sides.size(); ++side) {
      for (const auto& line : *sides.at(side)) {
        if (line.total.isZero()) continue;
        totals.push_back({static_cast<AccountSide>(side), id, line.account, line.label, line.total});
      }
    }
  }
  return totals;
}

}  // namespace lianes::report
