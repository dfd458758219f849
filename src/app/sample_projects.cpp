#include <algorithm>
#include <array>

#include "app/sample_parts.hpp"

// The five micro-projects, from the first idea to the end of 2021, and the versions of their budgets.
namespace lianes::app {
namespace {

struct ProjectRow {
  std::string_view code;
  std::string_view title;
  std::string_view field;
  std::string_view competence;
  std::string_view dac;
  std::string_view goals;
  std::string_view committedOn;
  std::int64_t gender;
  std::int64_t environment;
  std::string_view objectives;
  std::string_view beneficiaries;
  std::string_view revision;  // why the budget was revised; empty: it never was
};

constexpr auto kProjectRows = std::to_array<ProjectRow>({
    {"FACH", "Circuit court de produits maraîchers", "alimentation", "développement rural", "31120", "2;11",
     "2020-10-09", 1, 1,
     "Si les groupements vendent ensemble, ils négocient leurs prix et la ville mange local.",
     "240 maraîchères de quatre villages", "Entrepôt loué douze mois au lieu de huit"},
    {"LAMB", "Centre de formation aux métiers du bois", "formation", "éducation et formation", "11330", "4;8",
     "2020-10-02", 1, 0, "Si des jeunes se forment près de chez eux, ils ouvrent leurs ateliers sur place.",
     "36 apprentis par an, dont douze jeunes femmes", "Hausse du prix du bois"},
    {"LESQ", "Caniveaux et eaux de pluie du quartier du marché", "assainissement",
     "hygiène et assainissement", "14032", "6;11;13", "2020-11-27", 0, 2,
     "Si l’eau s’écoule, le marché reste ouvert pendant l’hivernage et le paludisme recule.",
     "1 900 habitants et 150 commerçantes", ""},
    {"ORCH", "Énergie solaire pour le centre de santé", "énergie", "santé", "23231", "3;7", "2020-12-17", 1,
     1, "Si le centre a du courant la nuit, les accouchements y sont sûrs et les vaccins se gardent.",
     "17 000 habitants, 60 naissances par mois", ""},
    {"RONC", "Forage et bornes-fontaines", "eau", "hydraulique", "14031", "6", "2020-10-05", 2, 1,
     "Si l’eau est à moins de 300 mètres, les filles vont à l’école et les maladies reculent.",
     "2 300 habitants de trois hameaux", "Nappe plus profonde que prévu : forage à 92 mètres"},
});

void tellProgress(Story& story, MicroProject project) {
  project.state = ProjectState::Active;
  project.stateSince = project.committedOn;
  story.change(*project.committedOn, project);
  if (project.code == "LESQ") {
    project.state = ProjectState::Suspended;
    project.stateSince = dayOf("2021-06-14");
    project.stateReason = "Inondation du chantier ; l’entreprise demande un report";
    story.change(*project.stateSince, project);
    project.state = ProjectState::Active;
    project.stateSince = dayOf("2021-09-20");
    project.stateReason.clear();
    story.change(*project.stateSince, project);
  }
  if (project.code == "RONC") {
    project.state = ProjectState::Completed;
    project.stateSince = dayOf("2021-11-29");
    project.progress = "Forage réceptionné, deux bornes-fontaines en service, comité de gestion élu.";
    story.change(*project.stateSince, project);
  }
}

std::vector<BudgetLine> tellVersion(Story& story, const SampleCast& cast, const SampleTown& town,
                                    BudgetVersion version) {
  const auto lines = sampleBudget(story, cast, town, version);
  std::vector<store::Edit> edits{store::Insert{toRecord(version)}};
  for (const auto& line : lines) edits.emplace_back(store::Insert{toRecord(line)});
  const auto approved = dayOf(version.number == 1 ? "2020-09-22" : kRevisedOn);
  story.put(*approved.plusDays(-8), std::move(edits));
  version.approvedOn = approved;
  story.change(approved, version);
  return lines;
}

SampleProject tellBudgets(Story& story, const SampleCast& cast, const SampleTown& town,
                          const MicroProject& project, std::string_view revision) {
  BudgetVersion version{.id = story.newId<BudgetVersion>(dayOf("2020-09-14")), .project = project.id};
  story.tellAs(sampleAuthor(town.volunteer));
  const auto lines = tellVersion(story, cast, town, version);
  if (revision.empty()) return {project, lines, lines};
  version.id = story.newId<BudgetVersion>(dayOf("2021-03-04"));
  version.number = 2;
  version.kind = BudgetVersionKind::Revised;
  version.reason = revision;
  return {project, lines, tellVersion(story, cast, town, version)};
}

SampleProject tellProject(Story& story, const SampleCast& cast, const SampleTown& town,
                          const ProjectRow& row) {
  const auto day = dayOf("2020-07-20");
  const MicroProject project{.id = story.newId<MicroProject>(day),
                             .partnership = town.partnership,
                             .code = std::string(row.code),
                             .title = std::string(row.title),
                             .field = std::string(row.field),
                             .competence = std::string(row.competence),
                             .dacCode = std::string(row.dac),
                             .sdgs = std::string(row.goals),
                             .markerGender = row.gender,
                             .markerEnvironment = row.environment,
                             .markerBiodiversity = 0,
                             .markerNutrition = row.code == "FACH" ? 2 : 0,
                             .markerInclusion = 1,
                             .place = town.partner.name,
                             .committedOn = dayOf(row.committedOn),
                             .startsOn = dayOf("2020-10-01"),
                             .endsOn = dayOf("2021-12-31"),
                             .manager = town.volunteer.id,
                             .implementer = town.partner.id,
                             .objectives = std::string(row.objectives),
                             .beneficiaries = std::string(row.beneficiaries),
                             .note = fictional("Projet inventé")};
  story.tellAs(sampleAuthor(cast.coordinator));
  auto idea = project;
  idea.committedOn.reset();
  story.add(day, idea);
  tellProgress(story, project);
  return tellBudgets(story, cast, town, project, row.revision);
}

}  // namespace

std::vector<SampleProject> tellProjects(Story& story, const SampleCast& cast) {
  std::vector<SampleProject> projects;
  for (const auto& town : cast.towns) {
    const auto row = std::find_if(kProjectRows.begin(), kProjectRows.end(),
                                  [&](const auto& each) { return each.code == town.code; });
    require(row != kProjectRows.end(), "every town has its project");
    projects.push_back(tellProject(story, cast, town, *row));
  }
  return projects;
}

}  // namespace lianes::app
