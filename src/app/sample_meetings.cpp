#include <array>

#include "app/sample_parts.hpp"

// The groupe Mali, and what it left to do.
namespace lianes::app {
namespace {

struct ActionRow {
  std::string_view title;
  std::size_t town;  // whose volunteer has it
  std::string_view dueOn;
  std::string_view doneOn;
};

struct MeetingRow {
  std::string_view title;
  std::string_view plannedOn;
  std::string_view day;
  std::string_view place;
  std::string_view agenda;
  std::string_view minutes;
  std::string_view decisions;
  std::array<ActionRow, 3> actions;
};

constexpr auto kMeetingRows = std::to_array<MeetingRow>({
    {"Groupe Mali n° 1",
     "2020-09-15",
     "2020-10-13",
     "Lille, maison des associations",
     "Lettres reçues ; conventions ; rencontre de novembre.",
     "Les cinq lettres sont là, celle d’Orchies avec deux jours de retard. Chacun présente son projet.",
     "Une convention par commune. Rencontre maintenue en petit groupe.",
     {{{"Envoyer le modèle de convention à Orchies", 3, "2020-10-20", "2020-10-19"},
       {"Relancer l’Agence de l’eau pour Roncq", 4, "2020-11-10", "2020-11-12"},
       {"Faire voter la convention de Lesquin", 2, "2020-11-30", "2020-11-19"}}}},
    {"Groupe Mali n° 2",
     "2021-02-09",
     "2021-03-16",
     "Visioconférence",
     "Budgets révisés ; rapport intermédiaire ; rencontre de Bamako.",
     "Trois budgets sont révisés. Les pièces manquantes sont à envoyer avant le 10 avril.",
     "Rapport envoyé avant le 30 avril. Point de sécurité en septembre.",
     {{{"Transmettre la convention de Lesquin au préfet", 2, "2021-04-15", ""},
       {"Faire cacheter la facture de la pompe", 4, "2021-04-10", ""},
       {"Chercher un second devis de batteries", 3, "2021-05-01", "2021-04-27"}}}},
});

void tellAttendance(Story& story, const SampleCast& cast, const Meeting& meeting) {
  std::vector<Participation> present;
  const auto attend = [&](const Person& person, const Organisation& organisation, ParticipationRole role) {
    present.push_back({.id = story.newId<Participation>(meeting.takesPlaceOn),
                       .meeting = meeting.id,
                       .person = person.id,
                       .forOrganisation = organisation.id,
                       .role = role,
                       .attended = true});
  };
  for (const auto& town : cast.towns) {
    attend(town.volunteer, town.town, ParticipationRole::Association);
    if (story.between(0, 2) > 0) attend(town.elected, town.town, ParticipationRole::Elected);
  }
  attend(cast.coordinator, cast.lead, ParticipationRole::Organiser);
  story.put(meeting.takesPlaceOn, present);
}

void tellMeeting(Story& story, const SampleCast& cast, const MeetingRow& row) {
  const auto planned = dayOf(row.plannedOn);
  Meeting meeting{.id = story.newId<Meeting>(planned),
                  .title = std::string(row.title),
                  .takesPlaceOn = dayOf(row.day),
                  .time = "18:00",
                  .place = std::string(row.place),
                  .agenda = std::string(row.agenda),
                  .note = fictional("Réunion inventée")};
  story.add(planned, meeting);
  meeting.state = MeetingState::Held;
  meeting.minutes = row.minutes;
  meeting.decisions = row.decisions;
  tellAttendance(story, cast, meeting);
  story.change(*meeting.takesPlaceOn.plusDays(2), meeting);
  for (const auto& action : row.actions) {
    const auto& town = cast.towns[action.town];
    ActionItem item{.id = story.newId<ActionItem>(meeting.takesPlaceOn),
                    .title = std::string(action.title),
                    .meeting = meeting.id,
                    .owner = town.volunteer.id,
                    .organisation = town.association.id,
                    .dueOn = dayOf(action.dueOn)};
    story.add(*meeting.takesPlaceOn.plusDays(2), item);
    if (action.doneOn.empty()) continue;
    item.state = ActionState::Done;
    item.doneOn = dayOf(action.doneOn);
    story.change(*item.doneOn, item);
  }
}

}  // namespace

void tellMeetings(Story& story, const SampleCast& cast) {
  story.tellAs(sampleAuthor(cast.coordinator));
  for (const auto& row : kMeetingRows) tellMeeting(story, cast, row);
}

}  // namespace lianes::app
