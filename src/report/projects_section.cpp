#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/wording/labels.hpp"
#include "report/sections.hpp"
#include "report/spending.hpp"

// Part 3: each micro-project.
namespace lianes::report {
namespace {

using wording::Language;

// "Objectifs de développement durable 6 et 11".
std::string sdgText(const std::string& sdgs) {
  std::string text;
  for (const char c : sdgs) text += c == ';' ? std::string(", ") : std::string(1, c);
  return text;
}

void addItem(std::vector<std::string>& items, std::string_view label, const std::string& value) {
  if (!value.empty()) items.push_back(typeset(std::string(label) + " : ") + value);
}

std::string datesText(const MicroProject& project) {
  if (!project.startsOn && !project.endsOn) return {};
  return dayText(project.startsOn) + " – " + dayText(project.endsOn);
}

std::string stateText(const MicroProject& project, Date last) {
  std::string text(wording::choiceLabel(project.state, Language::French));
  if (project.stateSince && *project.stateSince > last) text += ", après la période,";
  if (project.stateSince) text += " depuis le " + formatFrenchLong(*project.stateSince);
  if (!project.stateReason.empty()) text += " (" + project.stateReason + ')';
  return text;
}

std::vector<std::string> identityOf(const Facts& facts, const MicroProject& project) {
  std::vector<std::string> items;
  if (const auto* partnership = findIn(facts.partnerships, project.partnership)) {
    addItem(items, "Partenariat",
            nameOf(facts, partnership->frenchCollectivity) + " – " +
                nameOf(facts, partnership->malianCollectivity));
    if (partnership->association) addItem(items, "Porté par", nameOf(facts, partnership->association));
  }
  if (project.implementer) addItem(items, "Mise en œuvre", nameOf(facts, project.implementer));
  addItem(items, "Lieu", project.place);
  addItem(items, "Domaine", project.field);
  addItem(items, "Compétence transférée", project.competence);
  addItem(items, "Code CAD", project.dacCode);
  addItem(items, "Objectifs de développement durable", sdgText(project.sdgs));
  addItem(items, "État", stateText(project, facts.scope.to));
  addItem(items, "Dates", datesText(project));
  addItem(items, "Bénéficiaires", project.beneficiaries);
  if (project.replaces) {
    const auto* replaced = findIn(facts.projects, *project.replaces);
    if (replaced != nullptr) addItem(items, "Remplace", nameOf(*replaced));
  }
  return items;
}

}  // namespace

void addProject(Writer& writer, const Telling& telling, const MicroProject& project) {
  const auto& facts = telling.facts;
  writer.named(2, nameOf(project), "projet-" + tableSuffix(facts, project.id));
  writer.list(identityOf(facts, project));
  const auto budget = cashBudgetOf(facts, project.id);
  const auto counted = spentInReport(facts, project.id);
  const auto sinceStart = spentSinceStart(facts, project.id);
  writer.add(KeyFigures{{{"Budget", budget, "hors contributions en nature"},
                         {"Dépensé", counted, periodText(facts.scope.from, facts.scope.to)},
                         {"Dépensé depuis le début", sinceStart, {}},
                         {"Consommé", percentageOf(sinceStart, budget), "du budget"}}});
  addNarrative(writer, telling, "Le projet", project.summary);
  addNarrative(writer, telling, "Objectifs", project.objectives);
  addNarrative(writer, telling, "Avancement", project.progress);
  addIndicators(writer, facts, project.id);
  constexpr std::size_t kPhotos = 4;
  addPhotos(writer, facts, {EntityKind::MicroProject, project.id.uuid()}, kPhotos);
}

void addProjects(Writer& writer, const Telling& telling) {
  const auto& facts = telling.facts;
  writer.heading(1, "3. Les micro-projets");
  bool hasAny = false;
  for (const auto& project : facts.projects) {
    if (!facts.scope.has(project.id)) continue;
    addProject(writer, telling, project);
    hasAny = true;
  }
  if (!hasAny) writer.say("Aucun micro-projet n’est encore choisi.");
  if (facts.scope.isWhole()) addIndicators(writer, facts, std::nullopt);
}

}  // namespace lianes::report
