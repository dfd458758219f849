#include <array>

#include "app/sample_parts.hpp"

// Two times of exchange: Lille was held, Bamako moved.
namespace lianes::app {
namespace {

Mission lilleMission(Story& story, const SampleCast& cast) {
  return {.id = story.newId<Mission>(dayOf("2020-07-08")),
          .title = "Rencontre de Lille : théories du changement",
          .kind = MissionKind::Training,
          .place = "Lille",
          .country = "FR",
          .startsOn = dayOf("2020-11-19"),
          .endsOn = dayOf("2020-11-20"),
          .budget = Money::cents(9'600'00),
          .otherFunding = Money::cents(4'800'00),
          .manager = cast.coordinator.id,
          .programme = "Jour 1 : ce que nous voulons changer. Jour 2 : indicateurs, budgets, conventions.",
          .securityZone = SecurityZone::Green,
          .note = fictional("Rencontre et sommes inventées")};
}

Mission tellLille(Story& story, const SampleCast& cast) {
  auto mission = lilleMission(story, cast);
  story.add(dayOf("2020-07-08"), mission);
  mission.state = MissionState::Confirmed;
  mission.securityDecision = SecurityDecision::Go;
  mission.securityDecidedOn = dayOf("2020-10-22");
  mission.securityDecidedBy = cast.coordinator.id;
  mission.logistics = "Jauge réduite à douze personnes, masques et visioconférence pour les partenaires.";
  story.change(*mission.securityDecidedOn, mission);
  mission.state = MissionState::Held;
  mission.learned = "Chaque équipe est repartie avec un arbre de changement et deux indicateurs par projet.";
  story.change(dayOf("2020-11-23"), mission);
  return mission;
}

Mission bamakoMission(Story& story, const SampleCast& cast) {
  return {.id = story.newId<Mission>(dayOf("2021-02-08")),
          .title = "Rencontre de Bamako : bilan et évaluation",
          .kind = MissionKind::Closing,
          .place = "Bamako",
          .country = "ML",
          .startsOn = dayOf("2021-11-15"),
          .endsOn = dayOf("2021-11-19"),
          .budget = Money::cents(14'000'00),
          .otherFunding = Money::cents(4'000'00),
          .manager = cast.coordinator.id,
          .programme = "Visites de terrain, évaluation collective, suites à donner.",
          .securityZone = SecurityZone::Orange,
          .embassyContact = "service-cooperation@exemple.invalid",
          .securityMeasures =
              "Trajets de jour ; chauffeurs connus ; registre des téléphones ; point chaque soir.",
          .note = fictional("Rencontre et sommes inventées")};
}

Mission variantOf(Story& story, const Mission& original, std::string place, std::string country) {
  const auto day = dayOf("2021-09-21");
  Mission variant{.id = story.newId<Mission>(day),
                  .title = "Rencontre de clôture : " + place,
                  .kind = MissionKind::Closing,
                  .place = std::move(place),
                  .country = std::move(country),
                  .variantOf = original.id,
                  .manager = original.manager,
                  .note = fictional("Variante inventée")};
  return variant;
}

Mission tellBamako(Story& story, const SampleCast& cast) {
  auto mission = bamakoMission(story, cast);
  story.add(dayOf("2021-02-08"), mission);
  mission.securityZone = SecurityZone::Red;
  mission.securityDecision = SecurityDecision::NoGo;
  mission.securityDecidedOn = dayOf("2021-09-20");
  mission.securityDecidedBy = cast.coordinator.id;
  mission.securityReason = "L’ambassade déconseille les regroupements jusqu’à nouvel ordre.";
  mission.state = MissionState::Moved;
  mission.stateReason = "Déplacée à Dakar en mars 2022, faute de sécurité à Bamako";
  story.change(*mission.securityDecidedOn, mission);
  auto dakar = variantOf(story, mission, "Dakar", "SN");
  dakar.startsOn = dayOf("2022-03-14");
  dakar.endsOn = dayOf("2022-03-17");
  dakar.budget = Money::cents(12'600'00);
  dakar.otherFunding = Money::cents(4'000'00);
  dakar.securityZone = SecurityZone::Yellow;
  story.add(dayOf("2021-09-21"), dakar);
  auto remote = variantOf(story, mission, "à distance", "FR");
  remote.startsOn = dayOf("2021-11-16");
  remote.endsOn = dayOf("2021-11-16");
  remote.budget = Money::cents(1'150'00);
  story.add(dayOf("2021-09-21"), remote);
  return mission;
}

struct ShareRow {
  std::int64_t euros;  // agreed; 0: the cap
  std::string_view receivedOn;
};
constexpr auto kShareRows = std::to_array<ShareRow>(
    {{900, "2021-01-14"}, {0, ""}, {700, ""}, {600, "2021-02-26"}, {0, "2020-12-15"}});
constexpr std::int64_t kLilleCap = 1'440'00;

void tellShares(Story& story, const SampleCast& cast, const Mission& lille) {
  const auto agreed = dayOf("2020-10-26");
  for (std::size_t i = 0; i < kShareRows.size(); ++i) {
    const auto& row = kShareRows[i];
    MissionShare share{.id = story.newId<MissionShare>(agreed),
                       .mission = lille.id,
                       .organisation = cast.towns[i].town.id,
                       .note = fictional("Part inventée")};
    if (row.euros > 0) share.agreed = Money::cents(row.euros * kCentsPerEuro);
    story.add(agreed, share);
    share.calledOn = dayOf("2020-11-30");
    story.change(*share.calledOn, share);
    if (row.receivedOn.empty()) continue;
    share.receivedAmount = share.agreed.value_or(Money::cents(kLilleCap));
    share.receivedOn = dayOf(row.receivedOn);
    story.change(*share.receivedOn, share);
  }
}

struct Invited {
  const Person& person;
  Id<Organisation> organisation;
  ParticipationRole role;
};

std::vector<Invited> invitedPeople(const SampleCast& cast, bool partners) {
  std::vector<Invited> invited;
  for (const auto& town : cast.towns) {
    invited.push_back({town.elected, town.town.id, ParticipationRole::Elected});
    invited.push_back({town.volunteer, town.town.id, ParticipationRole::Association});
    if (partners) invited.push_back({town.malian, town.town.id, ParticipationRole::MalianPartner});
  }
  invited.push_back({cast.coordinator, cast.lead.id, ParticipationRole::Organiser});
  invited.push_back({cast.engineer, cast.waterAgency.id, ParticipationRole::Speaker});
  return invited;
}

void tellLillePeople(Story& story, const SampleCast& cast, const Mission& mission) {
  const auto invitedOn = dayOf("2020-10-01");
  const auto afterwards = dayOf("2020-11-23");
  std::vector<store::Edit> present;
  for (const auto& invited : invitedPeople(cast, false)) {
    Participation participation{.id = story.newId<Participation>(invitedOn),
                                .mission = mission.id,
                                .person = invited.person.id,
                                .forOrganisation = invited.organisation,
                                .role = invited.role,
                                .invitedOn = invitedOn};
    story.add(invitedOn, participation);
    const bool ill = invited.person.id == cast.towns[2].volunteer.id;
    participation.answer = ill ? ParticipationAnswer::Declined : ParticipationAnswer::Accepted;
    participation.answeredOn = invitedOn.plusDays(story.between(2, 20));
    story.change(*participation.answeredOn, participation);
    participation.attended = !ill;
    present.emplace_back(store::Update{toRecord(participation)});
  }
  story.put(afterwards, std::move(present));
}

void tellBamakoPeople(Story& story, const SampleCast& cast, const Mission& mission) {
  const auto day = dayOf("2021-06-21");
  std::vector<Participation> invitations;
  for (const auto& invited : invitedPeople(cast, true)) {
    invitations.push_back({.id = story.newId<Participation>(day),
                           .mission = mission.id,
                           .person = invited.person.id,
                           .forOrganisation = invited.organisation,
                           .role = invited.role,
                           .invitedOn = day});
  }
  story.put(day, invitations);
}

}  // namespace

SampleMissions tellMissions(Story& story, const SampleCast& cast) {
  story.tellAs(sampleAuthor(cast.coordinator));
  const auto lille = tellLille(story, cast);
  tellShares(story, cast, lille);
  tellLillePeople(story, cast, lille);
  const auto bamako = tellBamako(story, cast);
  tellBamakoPeople(story, cast, bamako);
  return {lille.id, bamako.id};
}

}  // namespace lianes::app
