#include <array>

#include "app/sample_parts.hpp"

// What the projects change, counted, and who helps whom.
namespace lianes::app {
namespace {

struct IndicatorRow {
  std::string_view code;
  std::string_view name;
  IndicatorLevel level;
  std::string_view unit;
  std::int64_t baseline;
  std::int64_t target;
  std::array<std::int64_t, 2> measured;  // at the end of March and of November 2021
};

constexpr auto kIndicatorRows = std::to_array<IndicatorRow>({
    {"FACH",
     "Maraîchères qui vendent par le groupement",
     IndicatorLevel::Outcome,
     "femme",
     35,
     240,
     {90, 205}},
    {"FACH", "Légumes vendus en ville", IndicatorLevel::Outcome, "tonne par mois", 2, 12, {4, 9}},
    {"LAMB", "Apprentis inscrits", IndicatorLevel::Output, "personne", 0, 36, {14, 33}},
    {"LAMB", "Ateliers ouverts par d’anciens apprentis", IndicatorLevel::Impact, "atelier", 0, 5, {0, 1}},
    {"LESQ", "Caniveaux posés", IndicatorLevel::Output, "mètre", 0, 850, {120, 470}},
    {"LESQ", "Jours de marché perdus par an", IndicatorLevel::Outcome, "jour", 41, 5, {41, 30}},
    {"ORCH",
     "Heures de courant par jour au centre de santé",
     IndicatorLevel::Outcome,
     "heure",
     4,
     24,
     {4, 16}},
    {"ORCH", "Doses de vaccin perdues", IndicatorLevel::Outcome, "dose par mois", 180, 10, {175, 60}},
    {"RONC", "Bornes-fontaines en service", IndicatorLevel::Output, "borne", 0, 2, {0, 2}},
    {"RONC",
     "Habitants à moins de 300 mètres de l’eau",
     IndicatorLevel::Outcome,
     "habitant",
     260,
     2'300,
     {260, 2'150}},
});

void tellIndicator(Story& story, const IndicatorRow& row, Id<MicroProject> project) {
  const auto day = dayOf("2020-11-24");
  const Indicator indicator{.id = story.newId<Indicator>(day),
                            .project = project,
                            .name = std::string(row.name),
                            .level = row.level,
                            .unit = std::string(row.unit),
                            .ascending = row.baseline < row.target,
                            .baseline = Ratio(row.baseline, 1),
                            .baselineOn = dayOf("2020-10-01"),
                            .target = Ratio(row.target, 1),
                            .targetOn = dayOf("2021-12-31"),
                            .verification = "Relevé du comité local",
                            .note = fictional("Valeurs inventées")};
  story.add(day, indicator);
  constexpr std::array<std::string_view, 2> kDays{"2021-03-31", "2021-11-30"};
  for (std::size_t i = 0; i < kDays.size(); ++i) {
    const auto measured = dayOf(kDays[i]);
    story.add(*measured.plusDays(4), Measure{.id = story.newId<Measure>(measured),
                                             .indicator = indicator.id,
                                             .measuredOn = measured,
                                             .value = Ratio(row.measured[i], 1),
                                             .source = fictional("Comité local")});
  }
}

void tellExpertise(Story& story, const SampleCast& cast, const std::vector<SampleProject>& projects) {
  const auto offered = dayOf("2020-10-14");
  Expertise water{.id = story.newId<Expertise>(offered),
                  .field = "hydraulique",
                  .organisation = cast.waterAgency.id,
                  .person = cast.engineer.id,
                  .remote = true,
                  .availability = "Deux jours par mois",
                  .languages = "français",
                  .note = fictional("Offre inventée")};
  story.add(offered, water);
  water.project = projects.back().project.id;
  water.state = ExpertiseState::Matched;
  story.change(dayOf("2020-11-24"), water);
  const auto needed = dayOf("2021-01-25");
  story.add(needed, Expertise{.id = story.newId<Expertise>(needed),
                              .side = ExpertiseSide::Needed,
                              .field = "énergie solaire",
                              .project = projects[3].project.id,
                              .remote = true,
                              .description = "Relire le devis des batteries et le plan de câblage.",
                              .note = fictional("Besoin inventé")});
}

}  // namespace

void tellResults(Story& story, const SampleCast& cast, const std::vector<SampleProject>& projects) {
  for (const auto& row : kIndicatorRows) {
    for (std::size_t i = 0; i < projects.size(); ++i) {
      if (projects[i].project.code != row.code) continue;
      story.tellAs(sampleAuthor(cast.towns[i].volunteer));
      tellIndicator(story, row, projects[i].project.id);
    }
  }
  story.tellAs(sampleAuthor(cast.coordinator));
  tellExpertise(story, cast, projects);
}

}  // namespace lianes::app
