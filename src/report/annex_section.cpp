#include "lianes/funding/explain.hpp"
#include "lianes/wording/derivation_text.hpp"
#include "lianes/wording/due_text.hpp"
#include "lianes/wording/labels.hpp"
#include "report/grant_tables.hpp"
#include "report/sections.hpp"
#include "report/unit_tables.hpp"

// Part 7: annexes.
namespace lianes::report {
namespace {

using wording::Language;

void addCents(Writer& writer, const Telling& telling) {
  const auto& facts = telling.facts;
  writer.heading(2, "Comptes en euros et centimes");
  addGrantTables(writer, facts, telling.whole, {"centimes_", Cents::Kept, false, false});
  if (telling.units.empty()) return;
  writer.add(unitLinesTable(facts, telling.units, UnitSide::Charges, Cents::Kept));
  writer.add(unitLinesTable(facts, telling.units, UnitSide::Products, Cents::Kept));
}

void addFunders(Writer& writer, const Facts& facts) {
  TableWriter table("cofinanceurs", "Subventions et cofinancements",
                    {textColumn("financeur", "Financeur", 3), textColumn("objet", "Objet", 4),
                     textColumn("projet", "Projet", 3), textColumn("etat", "État", 2),
                     amountColumn("sollicite", "Sollicité", 2), amountColumn("accorde", "Accordé", 2),
                     amountColumn("recu", "Reçu", 2)});
  std::vector<std::size_t> rows;
  for (const auto& grant : facts.grants) {
    if (grant.project && !facts.scope.has(*grant.project)) continue;
    const auto* project = findIn(facts.projects, grant.project);
    Money received;
    for (const auto& tranche : facts.tranches) {
      const bool isReceived = tranche.receivedOn && *tranche.receivedOn <= facts.scope.to;
      if (tranche.grant == grant.id && isReceived) received += tranche.receivedAmount.value_or(Money());
    }
    rows.push_back(table.line({nameOf(facts, std::optional(grant.funder)), grant.title,
                               project != nullptr ? nameOf(*project) : std::string("Programme"),
                               std::string(wording::choiceLabel(grant.state, Language::French)),
                               cellOf(grant.soughtAmount), cellOf(grant.grantedAmount), received}));
  }
  if (rows.empty()) return;
  table.sum({"Total", std::string(), std::string(), std::string()}, rows);
  writer.heading(2, "Cofinanceurs");
  writer.add(table.finish());
}

void addTimeline(Writer& writer, const Facts& facts) {
  TableWriter table(
      "calendrier", "Calendrier",
      {dateColumn("date", "Date"), textColumn("evenement", "Événement", 8), textColumn("etat", "État", 1)});
  for (const auto& item : facts.due) {
    const bool isInternal = item.code == DueCode::PassportPurge || item.code == DueCode::PersonalDataKept ||
                            item.code == DueCode::ActionDue || item.code == DueCode::MeetingDay;
    const bool isOfProject =
        item.record.kind == EntityKind::MicroProject && facts.scope.has(Id<MicroProject>(item.record.id));
    if (!facts.scope.isWhole() && !isOfProject) continue;
    if (isInternal || item.date < facts.scope.from) continue;
    const auto state = item.done ? "fait" : item.date < facts.scope.to ? "en retard" : "à venir";
    table.line({item.date, wording::sentence(item, Language::French), std::string(state)});
  }
  if (table.isEmpty()) return;
  writer.heading(2, "Calendrier");
  writer.add(table.finish());
}

std::vector<std::string> sentencesOf(const Facts& facts, const std::vector<funding::Derivation>& reasons) {
  std::vector<std::string> sentences;
  for (const auto& reason : reasons) {
    sentences.push_back(withNames(facts, wording::sentence(reason, Language::French)));
  }
  return sentences;
}

}  // namespace

void addReasons(Writer& writer, const Telling& telling) {
  const auto& facts = telling.facts;
  if (!facts.plan) return;
  writer.heading(2, "Pourquoi ces chiffres");
  writer.heading(3, "Consortium et enveloppe");
  writer.list(sentencesOf(facts, funding::explainConsortium(facts.scenario, *facts.plan)));
  // The envelope's sentences name every project.
  if (facts.scope.isWhole()) {
    writer.list(sentencesOf(facts, funding::explainEnvelope(facts.scenario, *facts.plan)));
  }
  for (std::size_t i = 0; i < facts.plan->projects.size(); ++i) {
    const auto id = Uuid::parse(facts.plan->projects[i].id);
    if (!id || !facts.scope.has(Id<MicroProject>(*id))) continue;
    const auto* project = findIn(facts.projects, Id<MicroProject>(*id));
    if (project != nullptr) writer.named(3, nameOf(*project));
    writer.list(sentencesOf(facts, funding::explainProject(facts.scenario, *facts.plan, i)));
  }
  if (!facts.scope.isWhole()) return;
  for (std::size_t i = 0; i < facts.plan->missions.size(); ++i) {
    const auto id = Uuid::parse(facts.plan->missions[i].id);
    const auto* mission = id ? findIn(facts.missions, Id<Mission>(*id)) : nullptr;
    if (mission != nullptr) writer.named(3, mission->title);
    writer.list(sentencesOf(facts, funding::explainMission(facts.scenario, *facts.plan, i)));
  }
}

void addAnnexes(Writer& writer, const Telling& telling) {
  writer.breakPage();
  writer.heading(1, "7. Annexes");
  addCents(writer, telling);
  addVoucherLists(writer, telling);
  addFunders(writer, telling.facts);
  addReasons(writer, telling);
  addTimeline(writer, telling.facts);
  addCertification(writer, telling.facts);
}

}  // namespace lianes::report
