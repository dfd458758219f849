#include <map>
#include <utility>

#include "funding/derivation_steps.hpp"
#include "lianes/funding/simulation.hpp"

namespace lianes::funding {
namespace {

class FigureList {
 public:
  void about(EntityKind kind, std::string id) {
    m_kind = kind;
    m_id = std::move(id);
    m_member.clear();
  }
  void of(std::string member) { m_member = std::move(member); }
  void add(Figure figure, Value value) {
    if (std::holds_alternative<std::monostate>(value)) return;
    m_figures.push_back({m_kind, m_id, m_member, figure, std::move(value)});
  }
  std::vector<PlanFigure> take() { return std::move(m_figures); }

 private:
  EntityKind m_kind = EntityKind::Consortium;
  std::string m_id;
  std::string m_member;
  std::vector<PlanFigure> m_figures;
};

void addConsortium(const Plan& plan, FigureList& figures) {
  figures.about(EntityKind::Consortium, "");
  figures.add(Figure::Engaged, plan.consortium.engaged);
  figures.add(Figure::Eligible, plan.consortium.eligible);
  figures.add(Figure::Margin, plan.consortium.margin);
  figures.about(EntityKind::Grant, "envelope");
  figures.add(Figure::Granted, valueOf(plan.envelope.granted));
  figures.add(Figure::Asked, plan.envelope.asked);
  figures.add(Figure::Used, plan.envelope.used);
  figures.add(Figure::Free, valueOf(plan.envelope.free));
  figures.add(Figure::Short, plan.envelope.missing);
}

void addProject(const ProjectFacts& facts, const ProjectPlan& project, FigureList& figures) {
  figures.about(EntityKind::MicroProject, project.id);
  figures.add(Figure::Contribution, project.contribution);
  figures.add(Figure::Entitlement, valueOf(project.entitlement));
  figures.add(Figure::Need, project.need);
  figures.add(Figure::Ceiling, valueOf(project.ceiling));
  figures.add(Figure::Claim, project.claim);
  figures.add(Figure::Grant, project.grant);
  figures.add(Figure::Gap, project.gap);
  figures.add(Figure::Surplus, project.surplus);
  figures.add(Figure::Binding, std::string(codeOf(project.binding)));
  figures.add(Figure::ContributionToClose, project.contributionToClose);
  std::map<std::string_view, Money> byMember;
  for (std::size_t i = 0; i < facts.contributions.size(); ++i) {
    byMember[facts.contributions[i].member] += project.grantByContribution[i].amount;
  }
  for (const auto& [member, amount] : byMember) {
    figures.of(std::string(member));
    figures.add(Figure::GrantByContribution, amount);
  }
}

void addMission(const MissionPlan& mission, FigureList& figures) {
  figures.about(EntityKind::Mission, mission.id);
  figures.add(Figure::Cap, valueOf(mission.cap));
  figures.add(Figure::Balance, mission.balance);
  for (const auto& share : mission.shares) {
    figures.of(share.member);
    figures.add(Figure::Share, share.share);
  }
}

}  // namespace

std::vector<PlanFigure> figuresOf(const Scenario& scenario, const Plan& plan) {
  FigureList figures;
  addConsortium(plan, figures);
  for (std::size_t i = 0; i < plan.projects.size(); ++i) {
    addProject(scenario.projects[i], plan.projects[i], figures);
  }
  for (const auto& mission : plan.missions) addMission(mission, figures);
  for (const auto& expense : plan.expenses) {
    figures.about(EntityKind::Expense, expense.id);
    figures.add(Figure::Euros, expense.eur);
    figures.add(Figure::Eligible, expense.eligible());
  }
  return figures.take();
}

}  // namespace lianes::funding
