#include "cli/plan_text.hpp"

#include <map>
#include <ostream>
#include <sstream>
#include <string>
#include <utility>

#include "lianes/funding/explain.hpp"
#include "lianes/wording/derivation_text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/spending_text.hpp"
#include "lianes/wording/values.hpp"

namespace lianes::cli {
namespace {

using funding::Derivation;
using funding::Figure;
using funding::Value;
using wording::Language;

class PlanWriter {
 public:
  PlanWriter(const funding::Scenario& scenario, const funding::Plan& plan, bool explain, Language language,
             std::ostream& out)
      : m_scenario(scenario), m_plan(plan), m_explain(explain), m_language(language), m_out(out) {}

  void writeAll() {
    writeConsortium();
    writeEnvelope();
    for (std::size_t i = 0; i < m_plan.projects.size(); ++i) writeProject(i);
    for (std::size_t i = 0; i < m_plan.missions.size(); ++i) writeMission(i);
    for (std::size_t i = 0; i < m_plan.expenses.size(); ++i) writeExpense(i);
  }

 private:
  void heading(EntityKind kind, const std::string& id) {
    if (m_started) m_out << '\n';
    m_started = true;
    m_out << wording::kindLabel(kind, m_language);
    if (!id.empty()) m_out << ' ' << wording::shown(id);
    m_out << '\n';
  }
  void figure(Figure figure, const Value& value, const std::string& whose = {}) {
    m_out << "  " << wording::label(figure, m_language);
    if (!whose.empty()) m_out << " (" << wording::shown(whose) << ')';
    m_out << (m_language == Language::French ? " : " : ": ") << wording::text(value, m_language) << '\n';
  }
  void sentence(const std::string& text) {
    if (!text.empty()) m_out << "  " << text << '\n';
  }
  void why(const std::vector<Derivation>& derivations) {
    if (!m_explain) return;
    for (const auto& derivation : derivations) {
      std::istringstream lines(wording::indentedText(derivation, m_language));
      for (std::string line; std::getline(lines, line);) m_out << "    " << line << '\n';
    }
  }

  void writeConsortium() {
    const auto& consortium = m_plan.consortium;
    heading(EntityKind::Consortium, "");
    figure(Figure::Engaged, consortium.engaged);
    figure(Figure::MinMembers, consortium.minimum);
    figure(Figure::Margin, consortium.margin);
    figure(Figure::Eligible, consortium.eligible);
    sentence(wording::marginSentence(consortium, m_language));
    why(funding::explainConsortium(m_scenario, m_plan));
  }
  void writeEnvelope() {
    const auto& envelope = m_plan.envelope;
    heading(EntityKind::Grant, "");
    if (envelope.granted) figure(Figure::Granted, *envelope.granted);
    figure(Figure::Asked, envelope.asked);
    figure(Figure::Used, envelope.used);
    if (envelope.free) figure(Figure::Free, *envelope.free);
    figure(Figure::Short, envelope.missing);
    why(funding::explainEnvelope(m_scenario, m_plan));
  }
  void writeProject(std::size_t index) {
    const auto& project = m_plan.projects[index];
    heading(EntityKind::MicroProject, project.id);
    figure(Figure::Contribution, project.contribution);
    if (project.entitlement) figure(Figure::Entitlement, *project.entitlement);
    figure(Figure::Need, project.need);
    if (project.ceiling) figure(Figure::Ceiling, *project.ceiling);
    figure(Figure::Claim, project.claim);
    figure(Figure::Grant, project.grant);
    const auto& contributions = m_scenario.projects[index].contributions;
    for (std::size_t i = 0; i < contributions.size(); ++i) {
      figure(Figure::GrantByContribution, project.grantByContribution[i].amount, contributions[i].member);
    }
    figure(Figure::Gap, project.gap);
    if (!project.surplus.isZero()) figure(Figure::Surplus, project.surplus);
    sentence(wording::bindingSentence(project, m_plan.envelope, m_scenario.rules, m_language));
    why(funding::explainProject(m_scenario, m_plan, index));
  }
  void writeMission(std::size_t index) {
    const auto& mission = m_plan.missions[index];
    heading(EntityKind::Mission, mission.id);
    if (mission.cap) figure(Figure::Cap, *mission.cap);
    for (const auto& share : mission.shares) figure(Figure::Share, share.share, share.member);
    figure(Figure::Balance, mission.balance);
    sentence(wording::missionSentence(mission, m_language));
    why(funding::explainMission(m_scenario, m_plan, index));
  }
  void writeExpense(std::size_t index) {
    const auto& expense = m_plan.expenses[index];
    heading(EntityKind::Expense, expense.id);
    figure(Figure::Euros, expense.eur);
    figure(Figure::Eligible, expense.eligible());
    for (const auto reason : expense.reasons) {
      m_out << "  - " << wording::sentence(reason, m_language) << '\n';
    }
    why(funding::explainExpense(m_scenario, m_plan, index));
  }

  const funding::Scenario& m_scenario;
  const funding::Plan& m_plan;
  bool m_explain;
  Language m_language;
  std::ostream& m_out;
  bool m_started = false;
};

}  // namespace

void writePlanText(const funding::Scenario& scenario, const funding::Plan& plan, bool explain,
                   Language language, std::ostream& out) {
  PlanWriter(scenario, plan, explain, language, out).writeAll();
}

void writeSpendingText(const std::vector<store::JudgedSum>& spending, Language language, std::ostream& out) {
  const auto heading = [&](const std::string& whose) {
    out << '\n' << wording::kindPlural(EntityKind::Expense, language) << ' ' << whose << '\n';
  };
  const auto line = [&](const store::Verdict& reasons, std::int64_t vouchers, Money eur) {
    out << "  " << wording::verdictText(reasons, language) << (language == Language::French ? " : " : ": ")
        << wording::vouchersText(vouchers, eur, language) << '\n';
  };
  if (spending.empty()) return;
  std::map<store::Verdict, std::pair<std::int64_t, Money>> all;
  const store::JudgedSum* previous = nullptr;
  for (const auto& sum : spending) {
    if (previous == nullptr || previous->project != sum.project) {
      heading(sum.project ? sum.project->text() : wording::withoutProject(language));
    }
    line(sum.reasons, sum.vouchers, sum.eur);
    auto& [vouchers, eur] = all[sum.reasons];
    vouchers += sum.vouchers;
    eur += sum.eur;
    previous = &sum;
  }
  heading(wording::inAll(language));
  for (const auto& [reasons, sum] : all) line(reasons, sum.first, sum.second);
}

}  // namespace lianes::cli
