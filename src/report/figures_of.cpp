#include <set>

#include "lianes/report/live_text.hpp"
#include "report/spending.hpp"

namespace lianes::report {
namespace {

class FigureReader {
 public:
  explicit FigureReader(const Facts& facts) : m_facts(facts) {}

  ReportFigures read() {
    addProgramme();
    std::set<std::string> codes;
    for (const auto& project : m_facts.projects) {
      if (!m_facts.scope.has(project.id)) continue;
      const bool isUnique = !project.code.empty() && codes.insert(project.code).second;
      addProject(project, isUnique ? project.code : project.id.text());
    }
    return std::move(m_figures);
  }

 private:
  void add(std::string name, std::string title, Money value) {
    m_figures.figures.push_back({std::move(name), std::move(title), value});
  }

  void addProgramme() {
    Money budget;
    for (const auto& project : m_facts.projects) {
      if (m_facts.scope.has(project.id)) budget += cashBudgetOf(m_facts, project.id);
    }
    add("budget", "Budgets des micro-projets", budget);
    add("depense", "Dépensé sur la période", spentInReport(m_facts));
    add("depense_cumulee", "Dépensé depuis le début", spentSinceStart(m_facts));
    add("nature", "Valorisé en nature", inKindSpent(m_facts));
    add("parquees", "Dépenses reportées au rapport suivant", spent(m_facts, {VoucherFate::Parked}));
    add("ineligibles", "Dépenses non éligibles à ce jour", spent(m_facts, {VoucherFate::Ineligible}));
    add("participations_recues", "Participations reçues depuis le début",
        contributionsReceived(m_facts, std::nullopt));
    add("tranches_recues", "Tranches du ministère reçues depuis le début", ministryReceived(m_facts));
    addPlan();
  }

  void addPlan() {
    if (!m_facts.plan) return;
    Money contributions;
    Money need;
    Money claim;
    Money granted;
    Money gap;
    for (const auto& project : m_facts.plan->projects) {
      const auto id = Uuid::parse(project.id);
      if (!id || !m_facts.scope.has(Id<MicroProject>(*id))) continue;
      contributions += project.contribution;
      need += project.need;
      claim += project.claim;
      granted += project.grant;
      gap += project.gap;
    }
    Money cofunding;
    for (const auto& project : m_facts.scenario.projects) {
      const auto id = Uuid::parse(project.id);
      if (id && m_facts.scope.has(Id<MicroProject>(*id))) cofunding += project.cofunding;
    }
    add("participations", "Participations des collectivités", contributions);
    add("cofinancements", "Cofinancements accordés aux micro-projets", cofunding);
    add("besoin", "Besoin après participations", need);
    add("demande", "Demandé au titre de l’effet levier", claim);
    add("accorde", "Accordé au titre de l’effet levier", granted);
    add("manque", "Reste à financer", gap);
    const auto& envelope = m_facts.plan->envelope;
    if (envelope.granted) add("enveloppe", "Enveloppe acquise", *envelope.granted);
    if (envelope.free) add("enveloppe_libre", "Enveloppe libre", *envelope.free);
  }

  void addProject(const MicroProject& project, const std::string& code) {
    const auto put = [&](const std::string& name, const std::string& title, Money value) {
      add(name + '/' + code, title + ", " + nameOf(project), value);
    };
    put("budget", "Budget", cashBudgetOf(m_facts, project.id));
    put("depense", "Dépensé sur la période", spentInReport(m_facts, project.id));
    put("depense_cumulee", "Dépensé depuis le début", spentSinceStart(m_facts, project.id));
    const auto* planned = planOf(m_facts, project.id);
    if (planned == nullptr) return;
    put("participations", "Participations", planned->contribution);
    put("besoin", "Besoin", planned->need);
    put("demande", "Demandé", planned->claim);
    put("accorde", "Accordé", planned->grant);
    put("manque", "Reste à financer", planned->gap);
  }

  const Facts& m_facts;
  ReportFigures m_figures;
};

}  // namespace

ReportFigures figuresOf(const Facts& facts) { return FigureReader(facts).read(); }

}  // namespace lianes::report
