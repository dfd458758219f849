#include <algorithm>
#include <tuple>

#include "lianes/domain/money_text.hpp"
#include "lianes/funding/settlement.hpp"
#include "lianes/wording/derivation_text.hpp"
#include "lianes/wording/labels.hpp"
#include "lianes/wording/problem_text.hpp"
#include "report/sections.hpp"
#include "report/spending.hpp"

// Part 6: the leverage, the envelope, the tranches, and what is due in the end.
namespace lianes::report {
namespace {

using wording::Language;

std::string projectName(const Facts& facts, const std::string& id) {
  const auto uuid = Uuid::parse(id);
  const auto* project = uuid ? findIn(facts.projects, Id<MicroProject>(*uuid)) : nullptr;
  return project != nullptr ? nameOf(*project) : id;
}

bool isInScope(const Facts& facts, const std::string& id) {
  const auto uuid = Uuid::parse(id);
  return uuid && facts.scope.has(Id<MicroProject>(*uuid));
}

Table leverageTable(const Facts& facts) {
  TableWriter table("effet_levier", "Effet levier par projet",
                    {textColumn("projet", "Projet", 4), amountColumn("participation", "Participation", 2),
                     amountColumn("droit", "Droit", 2), amountColumn("besoin", "Besoin", 2),
                     amountColumn("plafond", "Plafond", 2), amountColumn("demande", "Demandé", 2),
                     amountColumn("accorde", "Accordé", 2), amountColumn("manque", "Manque", 2)});
  std::vector<std::size_t> rows;
  for (const auto& project : facts.plan->projects) {
    if (!isInScope(facts, project.id)) continue;
    const auto optional = [](const std::optional<Money>& amount) {
      return amount ? Cell(*amount) : Cell(Dash{});
    };
    rows.push_back(
        table.line({projectName(facts, project.id), project.contribution, optional(project.entitlement),
                    project.need, optional(project.ceiling), project.claim, project.grant, project.gap}));
  }
  table.sum({"Total", {}, Dash{}, {}, Dash{}}, rows);
  return table.finish();
}

void addEnvelope(Writer& writer, const Facts& facts) {
  const auto& envelope = facts.plan->envelope;
  if (!envelope.granted) {
    writer.say("Aucune enveloppe n’est encore accordée : les demandes ne sont pas limitées.");
    return;
  }
  writer.heading(2, "Enveloppe");
  TableWriter table("enveloppe", "Enveloppe",
                    {textColumn("poste", "Poste", 3), amountColumn("montant", "Montant", 2)});
  const auto used = table.line({"Utilisée", envelope.used});
  const auto free = table.line({"Libre", envelope.free.value_or(Money())});
  table.sum({"Enveloppe acquise"}, {used, free});
  table.note("Demandé en tout : " + formatFrench(envelope.asked) +
             " ; au-delà de l’enveloppe : " + formatFrench(envelope.missing) + '.');
  writer.add(table.finish());
  writer.add(Chart{ChartKind::StackedBars,
                   "Enveloppe",
                   {"Enveloppe"},
                   {{"Utilisée", {envelope.used}}, {"Libre", {envelope.free.value_or(Money())}}}});
}

// Whether the ministry can be asked for it now, and why not.
std::string callableText(const Facts& facts, const Tranche& tranche) {
  if (tranche.receivedOn && *tranche.receivedOn <= facts.scope.to) return "Reçue";
  const auto* report = findIn(facts.reports, tranche.dependsOnReport);
  const bool isAccepted = report != nullptr && report->acceptedOn && *report->acceptedOn <= facts.scope.to;
  if (!funding::isCallable(tranche.dependsOnReport.has_value(), isAccepted)) {
    return report == nullptr ? std::string("Attend un rapport")
                             : "Attend le rapport n° " + std::to_string(report->number);
  }
  return tranche.calledOn && *tranche.calledOn <= facts.scope.to ? "Appelée" : "À appeler";
}

void addTranches(Writer& writer, const Facts& facts) {
  TableWriter table("tranches", "Tranches",
                    {textColumn("financeur", "Financeur", 3), textColumn("annee", "Année", 1),
                     textColumn("partie", "Partie", 2), amountColumn("montant", "Montant", 2),
                     textColumn("situation", "Situation", 2), dateColumn("recue_le", "Reçue le"),
                     amountColumn("recu", "Reçu", 2)});
  std::vector<std::size_t> rows;
  for (const auto& tranche : facts.tranches) {
    const auto* grant = findIn(facts.grants, tranche.grant);
    if (grant == nullptr || (grant->project && !facts.scope.has(*grant->project))) continue;
    const bool isReceived = tranche.receivedOn && *tranche.receivedOn <= facts.scope.to;
    rows.push_back(
        table.line({nameOf(facts, std::optional(grant->funder)), std::to_string(tranche.year),
                    std::string(wording::choiceLabel(tranche.part, Language::French)), tranche.amount,
                    typeset(callableText(facts, tranche)), isReceived ? cellOf(tranche.receivedOn) : Cell(),
                    isReceived ? cellOf(tranche.receivedAmount) : Cell()}));
  }
  if (rows.empty()) return;
  table.sum({"Total", std::string(), std::string()}, rows);
  writer.heading(2, "Tranches reçues et à appeler");
  writer.add(table.finish());
}

// What is due of the ministry's money goes to its payments one after the other.
struct TrancheState {
  const Tranche* tranche;
  Money received;
  Money due;
};

std::vector<TrancheState> ministryTranches(const Facts& facts, Money due) {
  std::vector<TrancheState> states;
  for (const auto& tranche : facts.tranches) {
    const auto* grant = findIn(facts.grants, tranche.grant);
    if (grant == nullptr || grant->use != GrantUse::LeverageEnvelope) continue;
    const bool isReceived = tranche.receivedOn && *tranche.receivedOn <= facts.scope.to;
    states.push_back({&tranche, isReceived ? tranche.receivedAmount.value_or(Money()) : Money(), {}});
  }
  std::stable_sort(states.begin(), states.end(), [](const TrancheState& a, const TrancheState& b) {
    return std::tuple(a.tranche->year, a.tranche->part) < std::tuple(b.tranche->year, b.tranche->part);
  });
  for (auto& state : states) {
    state.due = std::min(due, std::max(state.tranche->amount, state.received));
    due -= state.due;
  }
  if (!states.empty()) states.back().due += due;
  return states;
}

std::string netSentence(const Facts& facts, Money due, Money paid) {
  const std::string sums = "versé par le ministère : " + formatFrench(paid) + " ; dû : " + formatFrench(due);
  const bool isFinal = facts.counting.kind == ReportKind::Final;
  const std::string when = isFinal ? "" : " à ce jour";
  if (paid > due) {
    const std::string what =
        isFinal ? "À reverser au ministère : " : "Trop-perçu à ce jour, à reverser ou à employer : ";
    return what + formatFrench(paid - due) + " (" + sums + ").";
  }
  if (due > paid)
    return "À recevoir du ministère" + when + " : " + formatFrench(due - paid) + " (" + sums + ").";
  return "Rien à recevoir ni à reverser" + when + " (" + sums + ").";
}

// One figure in the end, and how it comes from the payments.
void addNet(Writer& writer, const Facts& facts, Money due, Money paid) {
  writer.say(netSentence(facts, due, paid), ParagraphStyle::Lead);
  TableWriter table(
      "solde_tranches", "Solde par tranche",
      {textColumn("tranche", "Tranche", 3), amountColumn("prevu", "Prévue", 2),
       amountColumn("verse", "Versé", 2), amountColumn("du", "Dû", 2),
       amountColumn("a_recevoir", "À recevoir", 2), amountColumn("a_reverser", "À reverser", 2)});
  std::vector<std::size_t> rows;
  for (const auto& state : ministryTranches(facts, due)) {
    const auto part = std::string(wording::choiceLabel(state.tranche->part, Language::French));
    rows.push_back(table.line({std::to_string(state.tranche->year) + ", " + part, state.tranche->amount,
                               state.received, state.due, std::max(Money(), state.due - state.received),
                               std::max(Money(), state.received - state.due)}));
  }
  if (rows.empty()) return;
  table.sum({"Total"}, rows);
  table.note(
      "Ce qui est dû est imputé aux tranches dans l’ordre. Solde net : ce qui est à recevoir moins ce qui "
      "est à "
      "reverser, soit " +
      formatFrench(due - paid) + '.');
  writer.add(table.finish());
}

void addSettlement(Writer& writer, const Facts& facts) {
  TableWriter table(
      "solde", "Subvention due sur les dépenses réelles",
      {textColumn("projet", "Projet", 4), amountColumn("accepte", "Dépenses éligibles", 2),
       amountColumn("accorde", "Accordé", 2), amountColumn("du", "Dû", 2), amountColumn("verse", "Versé", 2),
       amountColumn("solde", "Solde dû", 2), amountColumn("a_reverser", "À reverser", 2)});
  const auto paid = ministryParts(facts, ministryReceived(facts));
  std::vector<std::size_t> rows;
  Money due;
  for (std::size_t i = 0; i < facts.plan->projects.size(); ++i) {
    const auto& project = facts.plan->projects[i];
    if (!isInScope(facts, project.id)) continue;
    const Id<MicroProject> id(*Uuid::parse(project.id));
    const auto part = paid.find(id);
    const auto accepted = std::max(Money(), spentBy(facts, id, {VoucherFate::Counted, VoucherFate::Earlier}));
    const funding::RealCosts costs{accepted,
                                   facts.scenario.projects[i].eligibleBudget,
                                   project.grant,
                                   contributionsReceived(facts, id),
                                   cofundingReceived(facts, id),
                                   part == paid.end() ? Money() : part->second};
    const auto settled = funding::settle(costs);
    due += settled.due;
    rows.push_back(table.line({nameOf(*findIn(facts.projects, id)), accepted, project.grant, settled.due,
                               costs.paid, settled.balance, settled.toRepay}));
  }
  if (rows.empty()) return;
  table.sum({"Total"}, rows);
  const bool isFinal = facts.counting.kind == ReportKind::Final;
  table.note(
      (isFinal ? std::string() : std::string("Situation provisoire, sur les seules dépenses à ce jour. ")) +
      "Dû : le moindre de la subvention accordée, de sa part des dépenses éligibles, et de ce qui reste "
      "après les participations et cofinancements reçus. Les versements du ministère sont répartis "
      "entre les projets à proportion de ce qui leur est accordé.");
  writer.heading(2, "Solde dû ou à reverser");
  writer.add(table.finish());
  if (facts.scope.isWhole()) addNet(writer, facts, due, ministryReceived(facts));
}

}  // namespace

void addLeverage(Writer& writer, const Telling& telling) {
  const auto& facts = telling.facts;
  writer.heading(1, "6. Effet levier et subvention");
  if (!facts.plan) {
    const auto why = facts.planProblem ? wording::line(*facts.planProblem, Language::French) : std::string();
    writer.say("Le plan de financement ne peut pas être calculé : " + why + '.');
  } else {
    writer.add(leverageTable(facts));
    for (const auto& project : facts.plan->projects) {
      if (!isInScope(facts, project.id)) continue;
      writer.say(projectName(facts, project.id) + " : " +
                 wording::bindingSentence(project, facts.plan->envelope, facts.rules, Language::French));
    }
    addEnvelope(writer, facts);
  }
  addTranches(writer, facts);
  if (facts.plan) addSettlement(writer, facts);
}

}  // namespace lianes::report
