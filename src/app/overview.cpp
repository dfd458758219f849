#include "lianes/app/overview.hpp"

#include <algorithm>
#include <map>

#include "lianes/app/deadlines.hpp"
#include "lianes/store/all_records.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/store/overview_sums.hpp"
#include "lianes/store/sums.hpp"

namespace lianes::app {
namespace {

template <Described Entity>
RecordReference referenceTo(const Entity& entity) {
  return {Description<Entity>::kind, entity.id.uuid()};
}

// Whether what bears this date had happened by that day.
bool happened(const std::optional<Date>& day, Date today) { return day && *day <= today; }

class OverviewReader {
 public:
  OverviewReader(const store::ConsortiumFile& file, Date today, const funding::Scenario& scenario,
                 const funding::Plan& plan)
      : m_file(file), m_today(today), m_scenario(scenario), m_plan(plan), m_overview{.day = today} {}

  Overview read() {
    m_overview.envelope = m_plan.envelope;
    m_overview.periodEnd = m_scenario.rules.periodEnd;
    readMembers();
    const auto budgets = store::budgets(m_file, m_today);
    readProjects();
    readMissions();
    readSpending(budgets);
    readDues();
    readFlaws();
    return std::move(m_overview);
  }

 private:
  void readMembers();
  void readMissingOfMembers();
  void readProjects();
  void readMissions();
  void readSpending(const std::vector<store::BudgetSum>& budgets);
  void readDues();
  void readFlaws();
  void addMissing(MissingKind kind, std::vector<NamedRecord> records) {
    const auto count = static_cast<std::int64_t>(records.size());
    if (count > 0) m_overview.missing.push_back({kind, count, std::move(records)});
  }

  const store::ConsortiumFile& m_file;
  Date m_today;
  const funding::Scenario& m_scenario;
  const funding::Plan& m_plan;
  Overview m_overview;
  std::vector<Membership> m_memberships;            // the newest of each organisation
  std::map<Id<Organisation>, std::string> m_towns;  // names of those
  std::map<Id<Mission>, Mission> m_missions;        // that count
};

void OverviewReader::readMembers() {
  std::map<Id<Organisation>, Membership> newest;
  for (auto& membership : store::allRecords<Membership>(m_file)) {
    const auto organisation = membership.organisation;
    const auto known = newest.find(organisation);
    if (known == newest.end() || known->second.id < membership.id) {
      newest.insert_or_assign(organisation, std::move(membership));
    }
  }
  std::map<std::string, NamedRecord> byOrganisation;
  for (auto& [organisation, membership] : newest) {
    const auto town = m_file.find(organisation);
    m_towns.emplace(organisation, town ? town->name : std::string());
    byOrganisation.emplace(organisation.text(), NamedRecord{referenceTo(membership), m_towns[organisation]});
    m_memberships.push_back(std::move(membership));
  }
  const auto byName = [&](const Membership& left, const Membership& right) {
    return m_towns[left.organisation] < m_towns[right.organisation];
  };
  std::sort(m_memberships.begin(), m_memberships.end(), byName);
  auto& consortium = m_overview.consortium;
  const auto& planned = m_plan.consortium;
  consortium.engaged = planned.engaged;
  consortium.minimum = planned.minimum;
  consortium.margin = planned.margin;
  consortium.eligible = planned.eligible;
  consortium.known = std::count_if(
      m_memberships.begin(), m_memberships.end(),
      [this](const Membership& membership) { return !happened(membership.withdrawnOn, m_today); });
  for (const auto& member : planned.criticalMembers) {
    const auto found = byOrganisation.find(member);
    if (found != byOrganisation.end()) consortium.critical.push_back(found->second);
  }
  std::sort(consortium.critical.begin(), consortium.critical.end(),
            [](const NamedRecord& left, const NamedRecord& right) { return left.name < right.name; });
  readMissingOfMembers();
}

void OverviewReader::readMissingOfMembers() {
  std::vector<NamedRecord> letters;
  std::map<Id<Membership>, std::string> names;
  for (const auto& membership : m_memberships) {
    const auto& name = m_towns[membership.organisation];
    names.emplace(membership.id, name);
    const bool isGone =
        membership.stage == MembershipStage::Withdrawn || happened(membership.withdrawnOn, m_today);
    if (!isGone && !happened(membership.letterReceivedOn, m_today)) {
      letters.push_back({referenceTo(membership), name});
    }
  }
  std::vector<NamedRecord> agreements;
  for (const auto& agreement : store::allRecords<Agreement>(m_file)) {
    const auto name = names.find(agreement.membership);
    const bool waits = happened(agreement.signedOn, m_today) && !happened(agreement.transmittedOn, m_today);
    if (waits && name != names.end()) agreements.push_back({referenceTo(agreement), name->second});
  }
  addMissing(MissingKind::Letter, std::move(letters));
  addMissing(MissingKind::Transmission, std::move(agreements));
}

void OverviewReader::readProjects() {
  for (std::size_t place = 0; place < m_plan.projects.size(); ++place) {
    const auto& planned = m_plan.projects[place];
    const auto& facts = m_scenario.projects[place];
    const Id<MicroProject> id(Uuid::parse(planned.id).value());
    const auto record = m_file.find(EntityKind::MicroProject, id.uuid());
    m_overview.projects.push_back({id, record ? store::nameOf(*record) : std::string(), facts.eligibleBudget,
                                   planned.contribution, planned.grant, facts.cofunding, planned.gap,
                                   Money()});
  }
  std::sort(m_overview.projects.begin(), m_overview.projects.end(),
            [](const ProjectOverview& left, const ProjectOverview& right) { return left.name < right.name; });
}

void OverviewReader::readMissions() {
  for (std::size_t place = 0; place < m_plan.missions.size(); ++place) {
    const auto& planned = m_plan.missions[place];
    const auto mission = m_file.find(Id<Mission>(Uuid::parse(planned.id).value()));
    if (!mission) continue;
    Money shares;
    std::int64_t capped = 0;
    for (const auto& share : planned.shares) {
      shares += share.share;
      if (share.capped) ++capped;
    }
    m_missions.emplace(mission->id, *mission);
    m_overview.missions.push_back({mission->id, mission->title, m_scenario.missions[place].cost, shares,
                                   planned.balance, planned.cap, capped, planned.reduced});
  }
  std::stable_sort(m_overview.missions.begin(), m_overview.missions.end(),
                   [this](const MissionOverview& left, const MissionOverview& right) {
                     return m_missions.at(left.id).startsOn < m_missions.at(right.id).startsOn;
                   });
}

void OverviewReader::readSpending(const std::vector<store::BudgetSum>& budgets) {
  std::map<Id<MicroProject>, ProjectOverview*> projects;
  for (auto& project : m_overview.projects) projects.emplace(project.id, &project);
  auto& total = m_overview.spending;
  for (const auto& budget : budgets) {
    if (budget.mission) {
      const auto mission = m_missions.find(*budget.mission);
      if (mission == m_missions.end() || mission->second.budget) continue;
    } else if (budget.project && projects.count(*budget.project) == 0) {
      continue;
    }
    total.budget += budget.eur;
  }
  for (const auto& [id, mission] : m_missions) total.budget += mission.budget.value_or(Money());

  std::map<std::string, Money> months;
  const store::SpendingQuery query{
      .byProject = true, .byMonth = true, .period = Period(std::nullopt, m_today)};
  for (const auto& sum : store::spending(m_file, query)) {
    total.spent += sum.eur;
    total.vouchers += sum.vouchers;
    months[sum.month] += sum.eur;
    const auto project = sum.project ? projects.find(*sum.project) : projects.end();
    if (project != projects.end()) project->second->spent += sum.eur;
  }
  if (months.empty()) return;
  Money until;
  auto month = Date::parse(months.begin()->first + "-01");
  const auto last = Date::parse(months.rbegin()->first + "-01");
  for (; month && last && *month <= *last; month = month->plusMonths(1)) {
    const auto spent = months[month->text().substr(0, 7)];
    until += spent;
    m_overview.months.push_back({*month, spent, until});
  }
}

void OverviewReader::readDues() {
  m_overview.dues = dueItems(m_file, m_today);
  std::erase_if(m_overview.dues, [](const DueItem& item) { return item.done; });
}

void OverviewReader::readFlaws() {
  const auto flaws = store::flawsOfExpenses(m_file);
  if (flaws.withoutEvidence > 0) {
    m_overview.missing.push_back({MissingKind::Evidence, flaws.withoutEvidence});
  }
  if (flaws.ineligible > 0) m_overview.missing.push_back({MissingKind::Ineligible, flaws.ineligible});
}

}  // namespace

bool Overview::isBlank() const {
  return consortium.known == 0 && projects.empty() && missions.empty() && spending.vouchers == 0;
}

Checked<Overview> overview(const store::ConsortiumFile& file, Date today) {
  const auto scenario = store::readScenarioWithoutExpenses(file, today);
  if (!scenario) return failure(scenario.error().front());
  const auto plan = funding::plan(*scenario);
  if (!plan) return failure(plan.error());
  return OverviewReader(file, today, *scenario, *plan).read();
}

}  // namespace lianes::app
