#include "lianes/app/funding_view.hpp"

#include <algorithm>

#include "lianes/funding/explain.hpp"
#include "lianes/store/all_records.hpp"
#include "lianes/store/facts.hpp"
#include "lianes/store/sums.hpp"

namespace lianes::app {
namespace {

void nameAll(const store::ConsortiumFile& file, FundingView& view) {
  const auto add = [&](EntityKind kind, const std::string& id) {
    const auto uuid = Uuid::parse(id);
    if (!uuid || view.names.contains(id)) return;
    if (const auto record = file.find(kind, *uuid)) view.names.emplace(id, store::nameIn(file, *record));
  };
  for (const auto& member : view.scenario.members) add(EntityKind::Organisation, member.id);
  for (const auto& project : view.scenario.projects) add(EntityKind::MicroProject, project.id);
  for (const auto& mission : view.scenario.missions) {
    add(EntityKind::Mission, mission.id);
    for (const auto& share : mission.shares) add(EntityKind::Organisation, share.member);
  }
  for (const auto& contribution : view.contributions) {
    add(EntityKind::Organisation, contribution.organisation.text());
  }
  for (const auto& grant : view.grants) {
    add(EntityKind::Organisation, grant.funder.text());
    if (grant.project) add(EntityKind::MicroProject, grant.project->text());
  }
}

void readLinks(const store::ConsortiumFile& file, FundingView& view) {
  auto memberships = store::allRecords<Membership>(file);
  std::sort(memberships.begin(), memberships.end(),
            [](const Membership& a, const Membership& b) { return a.id < b.id; });
  for (const auto& each : memberships) {
    view.memberships.insert_or_assign(each.organisation.text(), each.id.uuid());
  }
  auto rules = store::allRecords<CallRule>(file);
  std::erase_if(rules, [&](const CallRule& rule) { return rule.call != view.consortium.call; });
  std::stable_sort(rules.begin(), rules.end(),
                   [](const CallRule& a, const CallRule& b) { return a.decidedOn < b.decidedOn; });
  for (const auto& rule : rules) {
    view.rules.insert_or_assign(std::string(codeOf(rule.rule)), rule.id.uuid());
  }
}

Money receivedOf(const FundingView& view, GrantUse use) {
  Money sum;
  for (const auto& tranche : view.tranches) {
    const auto grant = std::find_if(view.grants.begin(), view.grants.end(),
                                    [&](const Grant& each) { return each.id == tranche.grant; });
    if (grant == view.grants.end() || grant->use != use || !tranche.receivedAmount) continue;
    sum += *tranche.receivedAmount;
  }
  return sum;
}

// Only projects of the plan: a cancelled one is no part of the grant any more.
void readCosts(const store::ConsortiumFile& file, FundingView& view) {
  funding::RealCosts costs;
  for (const auto& project : view.scenario.projects) costs.budget += project.eligibleBudget;
  costs.grant = view.plan.envelope.used;
  for (const auto& contribution : view.contributions) {
    if (!placeOf(view.scenario, contribution.project) || !contribution.receivedAmount) continue;
    costs.contributionsReceived += *contribution.receivedAmount;
  }
  costs.cofundingReceived = receivedOf(view, GrantUse::Cofunding);
  costs.paid = receivedOf(view, GrantUse::LeverageEnvelope);
  view.accepted = view.soFar = costs;
  for (const auto& sum : store::eligibleSpending(file)) {
    if (!placeOf(view.scenario, sum.project)) continue;
    view.accepted.accepted += sum.accepted;
    view.soFar.accepted += sum.eligible;
  }
  // Refunds may outweigh a project's vouchers; nothing is owed on less than nothing.
  view.accepted.accepted = std::max(view.accepted.accepted, Money());
  view.soFar.accepted = std::max(view.soFar.accepted, Money());
}

}  // namespace

std::string FundingView::nameOf(const std::string& id) const {
  const auto name = names.find(id);
  return name == names.end() ? std::string() : name->second;
}

const Report* FundingView::reportOf(const Tranche& tranche) const {
  if (!tranche.dependsOnReport) return nullptr;
  const auto found = std::find_if(reports.begin(), reports.end(),
                                  [&](const Report& each) { return each.id == *tranche.dependsOnReport; });
  return found == reports.end() ? nullptr : &*found;
}

Result<FundingView, Problems> readFunding(const store::ConsortiumFile& file,
                                          const std::optional<Id<MicroProject>>& supposed) {
  auto scenario = supposed ? store::readScenarioSupposing(file, *supposed) : store::readScenario(file);
  if (!scenario) return failure(scenario.error());
  auto plan = funding::plan(*scenario);
  if (!plan) return failure(Problems{plan.error()});
  const auto consortia = store::allRecords<Consortium>(file);
  require(!consortia.empty(), "a scenario is read from a consortium");
  FundingView view{.scenario = std::move(scenario).value(),
                   .plan = std::move(plan).value(),
                   .consortium = consortia.front(),
                   .contributions = store::allRecords<Contribution>(file),
                   .grants = store::allRecords<Grant>(file),
                   .tranches = store::allRecords<Tranche>(file),
                   .reports = store::allRecords<Report>(file),
                   .accepted = {},
                   .soFar = {},
                   .names = {},
                   .memberships = {},
                   .rules = {}};
  nameAll(file, view);
  readLinks(file, view);
  readCosts(file, view);
  return view;
}

funding::Derivation named(funding::Derivation derivation, const FundingView& view) {
  if (auto name = view.nameOf(derivation.whose); !name.empty()) derivation.whose = std::move(name);
  for (auto& operand : derivation.operands) operand = named(std::move(operand), view);
  return derivation;
}

std::optional<funding::Derivation> explanationOf(const funding::Scenario& scenario, const funding::Plan& plan,
                                                 const FigurePlace& place) {
  std::vector<funding::Derivation> trees;
  if (place.kind == EntityKind::Consortium) trees = funding::explainConsortium(scenario, plan);
  if (place.kind == EntityKind::Grant) trees = funding::explainEnvelope(scenario, plan);
  const auto explainIn = [&](const auto& list, auto explain) {
    const auto at =
        std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.id == place.id; });
    if (at != list.end()) trees = explain(scenario, plan, static_cast<std::size_t>(at - list.begin()));
  };
  if (place.kind == EntityKind::MicroProject) explainIn(plan.projects, funding::explainProject);
  if (place.kind == EntityKind::Mission) explainIn(plan.missions, funding::explainMission);
  if (place.kind == EntityKind::Expense) explainIn(plan.expenses, funding::explainExpense);
  std::erase_if(trees, [&](const funding::Derivation& tree) {
    return tree.figure != place.figure || tree.whose != place.member;
  });
  if (trees.empty()) return std::nullopt;
  if (trees.size() == 1) return std::move(trees.front());
  // Instalments of one member: what they bring together is the sum of what each brings.
  funding::Derivation sum{.figure = place.figure,
                          .whose = place.member,
                          .rule = trees.front().rule,
                          .formula = funding::Formula::Sum,
                          .value = Money(),
                          .source = {},
                          .operands = std::move(trees)};
  Money total;
  for (const auto& part : sum.operands) total += std::get<Money>(part.value);
  sum.value = total;
  return sum;
}

std::optional<RecordReference> recordOf(const funding::Source& source, const FundingView& view) {
  if (source.kind == EntityKind::Membership) {
    const auto found = view.memberships.find(source.id);
    if (found == view.memberships.end()) return std::nullopt;
    return RecordReference{source.kind, found->second};
  }
  if (source.kind == EntityKind::CallRule) {
    const auto found = view.rules.find(source.id);
    if (found == view.rules.end()) return std::nullopt;
    return RecordReference{source.kind, found->second};
  }
  if (source.kind == EntityKind::Grant) {
    const auto found = std::find_if(view.grants.begin(), view.grants.end(), [](const Grant& grant) {
      return grant.use == GrantUse::LeverageEnvelope && grant.state == GrantState::Granted;
    });
    if (found == view.grants.end()) return std::nullopt;
    return RecordReference{source.kind, found->id.uuid()};
  }
  const auto id = Uuid::parse(source.id);
  if (!id || source.kind == EntityKind::MissionShare) return std::nullopt;
  return RecordReference{source.kind, *id};
}

std::optional<std::size_t> placeOf(const funding::Scenario& scenario, Id<MicroProject> project) {
  const auto id = project.text();
  const auto found = std::find_if(scenario.projects.begin(), scenario.projects.end(),
                                  [&](const funding::ProjectFacts& each) { return each.id == id; });
  if (found == scenario.projects.end()) return std::nullopt;
  return static_cast<std::size_t>(found - scenario.projects.begin());
}

funding::Scenario projectsOnly(const funding::Scenario& scenario) {
  return {.rules = scenario.rules,
          .envelope = scenario.envelope,
          .policy = scenario.policy,
          .members = scenario.members,
          .projects = scenario.projects,
          .missions = {},
          .expenses = {}};
}

}  // namespace lianes::app
