#include "lianes/domain/money_text.hpp"
#include "lianes/report/builders.hpp"
#include "report/sections.hpp"

// What a collectivité declares as its aid for a year.
namespace lianes::report {
namespace {

bool isInYear(const std::optional<Date>& day, int year) { return day && day->year() == year; }

struct AidOfYear {
  Money committed;  // voted in the year
  Money paid;       // received by the programme in the year
};

AidOfYear aidFor(const Facts& facts, Id<Organisation> collectivity, Id<MicroProject> project, int year) {
  AidOfYear aid;
  for (const auto& contribution : facts.contributions) {
    if (contribution.organisation != collectivity || contribution.project != project) continue;
    if (isInYear(contribution.votedOn, year)) aid.committed += contribution.votedAmount.value_or(Money());
    if (isInYear(contribution.receivedOn, year)) aid.paid += contribution.receivedAmount.value_or(Money());
  }
  return aid;
}

Money missionsPaid(const Facts& facts, Id<Organisation> collectivity, int year) {
  Money sum;
  for (const auto& share : facts.missionShares) {
    const bool isIts = share.organisation == collectivity && isInYear(share.receivedOn, year);
    if (isIts) sum += share.receivedAmount.value_or(Money());
  }
  return sum;
}

Cell marker(const std::optional<std::int64_t>& score) {
  return score ? Cell(std::to_string(*score)) : Cell(std::string("à noter"));
}

Table aidTable(const Facts& facts, Id<Organisation> collectivity, int year) {
  TableWriter table(
      "apd", "Aide versée, par projet",
      {textColumn("projet", "Projet", 4), textColumn("pays", "Pays", 1), textColumn("canal", "Canal", 1),
       textColumn("secteur", "Secteur CAD", 1), textColumn("genre", "Genre", 1),
       textColumn("environnement", "Environnement", 1), textColumn("biodiversite", "Biodiversité", 1),
       textColumn("nutrition", "Nutrition", 1), textColumn("inclusion", "Inclusion", 1),
       amountColumn("engage", "Engagé", 2), amountColumn("verse", "Versé", 2)});
  std::vector<std::size_t> rows;
  for (const auto& project : facts.projects) {
    const auto aid = aidFor(facts, collectivity, project.id, year);
    if (aid.committed.isZero() && aid.paid.isZero()) continue;
    const auto orMissing = [](const std::string& code) {
      return code.empty() ? std::string("à compléter") : code;
    };
    rows.push_back(table.line(
        {nameOf(project), facts.call.country, orMissing(project.channelCode), orMissing(project.dacCode),
         marker(project.markerGender), marker(project.markerEnvironment), marker(project.markerBiodiversity),
         marker(project.markerNutrition), marker(project.markerInclusion), aid.committed, aid.paid}));
  }
  const auto missions = missionsPaid(facts, collectivity, year);
  if (!missions.isZero()) {
    std::vector<Cell> cells{std::string("Parts de missions et d’échanges"), facts.call.country};
    cells.resize(9);
    cells.emplace_back(Money());
    cells.emplace_back(missions);
    rows.push_back(table.line(std::move(cells)));
  }
  table.sum({"Total"}, rows);
  table.note("Marqueurs : 0 non visé, 1 objectif significatif, 2 objectif principal.");
  return table.finish();
}

}  // namespace

std::optional<ReportModel> aidDeclaration(const Facts& facts, Id<Organisation> collectivity) {
  const auto* organisation = findIn(facts.organisations, collectivity);
  if (organisation == nullptr) return std::nullopt;
  const auto year = facts.scope.from.year();
  auto model = shortDocument(facts, "apd-" + std::to_string(year) + '-' + slugOf(organisation->name),
                             {"Déclaration d’aide publique au développement " + std::to_string(year),
                              organisation->name,
                              {organisation->siren.empty() ? std::string() : "SIREN " + organisation->siren,
                               typeset("Programme : ") + callText(facts)}});
  model.shape = PageShape::Landscape;
  std::erase_if(model.cover.lines, [](const std::string& line) { return line.empty(); });
  Writer writer(model);
  writer.say(
      "Seule l’aide propre de la collectivité est déclarée ici : ses participations et ses parts de "
      "missions, sans la subvention du ministère ni les contributions en nature.");
  writer.add(aidTable(facts, collectivity, year));
  return model;
}

}  // namespace lianes::report
