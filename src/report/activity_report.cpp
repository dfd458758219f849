#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/report/builders.hpp"
#include "lianes/wording/labels.hpp"
#include "report/sections.hpp"
#include "report/spending.hpp"

namespace lianes::report {
namespace {

std::string titleOf(const Facts& facts) {
  return facts.counting.kind == ReportKind::Final ? "Compte rendu technique et financier final"
                                                  : "Compte rendu technique et financier intermédiaire";
}

std::string stateOf(const Facts& facts) {
  if (!facts.scope.isWhole()) return "Extrait";
  if (!facts.report || facts.report->state == ReportState::Draft) return "Projet";
  const auto state = std::string(wording::choiceLabel(facts.report->state, wording::Language::French));
  const auto day =
      facts.report->frozenAt ? Date::parse(facts.report->frozenAt->text().substr(0, 10)) : std::nullopt;
  auto told = day ? "Figé le " + formatFrenchLong(*day) : state;
  if (facts.isRemade) told += " – document recomposé";
  return told;
}

Cover coverOf(const Facts& facts) {
  Cover cover;
  cover.title = titleOf(facts);
  cover.subtitle = facts.consortium.name;
  cover.lines = {typeset("Programme : ") + callText(facts), typeset("Financeur : " + facts.call.funder),
                 typeset("Association chef de file : ") + leadName(facts),
                 typeset("Période : " + periodText(facts.scope.from, facts.scope.to))};
  if (facts.report) cover.lines.push_back(typeset("Rapport n° " + std::to_string(facts.report->number)));
  if (!facts.scope.isWhole()) {
    std::vector<std::string> names;
    for (const auto& project : facts.projects) {
      if (facts.scope.has(project.id)) names.push_back(nameOf(project));
    }
    cover.lines.push_back(typeset("Projets choisis : ") + joined(names));
  }
  cover.state = stateOf(facts);
  cover.fingerprint = facts.fingerprint;
  return cover;
}

void addSummary(Writer& writer, const Telling& telling) {
  const auto& facts = telling.facts;
  writer.heading(1, "1. En bref");
  if (facts.isRemade && facts.scope.isWhole()) {
    writer.say(
        "Ce rapport est figé, mais le document d’alors n’est pas conservé dans ce fichier : celui-ci est "
        "recomposé à partir des données d’aujourd’hui et peut différer de celui qui a été envoyé.",
        ParagraphStyle::Note);
  }
  KeyFigures key;
  for (const auto* name : {"depense", "depense_cumulee", "participations", "accorde", "tranches_recues"}) {
    if (const auto* figure = telling.figures.find(name))
      key.entries.push_back({figure->title, figure->value, {}});
  }
  writer.add(std::move(key));
  if (!facts.report) return;
  addNarrative(writer, telling, "Résumé", facts.report->summary);
  addNarrative(writer, telling, "Activités", facts.report->activities);
  addNarrative(writer, telling, "Difficultés", facts.report->difficulties);
  addNarrative(writer, telling, "Enseignements", facts.report->lessons);
  addNarrative(writer, telling, "Justifications", facts.report->justification);
}

std::string idOf(const Facts& facts) {
  const std::string kind =
      facts.counting.kind == ReportKind::Final ? "rapport-final" : "rapport-intermediaire";
  return kind + '-' + facts.scope.from.text() + '-' + facts.scope.to.text() +
         (facts.scope.isWhole() ? "" : "-extrait");
}

}  // namespace

ReportModel activityReport(const Facts& facts) {
  ReportModel model{
      .id = idOf(facts), .cover = coverOf(facts), .author = leadName(facts), .date = facts.scope.to};
  Writer writer(model);
  const auto telling = tellingOf(facts);
  addSummary(writer, telling);
  addConsortium(writer, telling);
  addProjects(writer, telling);
  addMissions(writer, telling);
  addFinances(writer, telling);
  addLeverage(writer, telling);
  addAnnexes(writer, telling);
  return model;
}

}  // namespace lianes::report
