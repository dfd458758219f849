#include <set>

#include "lianes/domain/date_text.hpp"
#include "lianes/report/builders.hpp"
#include "report/sections.hpp"

// The letters that ask people to a mission, and a collectivité without an élu(e) there to name one.
namespace lianes::report {
namespace {

constexpr std::string_view kByHand = "…………";  // what is not known yet

bool isEngaged(const Membership& membership, Date day) {
  return membership.letterReceivedOn && *membership.letterReceivedOn <= day &&
         (!membership.withdrawnOn || day < *membership.withdrawnOn);
}

class InvitationWriter {
 public:
  InvitationWriter(Writer& writer, const Facts& facts, const Mission& mission)
      : m_writer(writer),
        m_facts(facts),
        m_mission(mission),
        m_lead(leadName(facts)),
        m_participants(participantsOf(mission.id)) {
    // A variant that has none of its own is for those of the mission it stands for.
    if (m_participants.empty() && mission.variantOf) m_participants = participantsOf(*mission.variantOf);
  }

  void writeAll() {
    for (const auto* participation : m_participants) {
      const bool isToBeAsked = !participation->answer && !participation->attended;
      if (isToBeAsked && participation->role != ParticipationRole::Organiser) invite(*participation);
    }
    std::set<Id<Organisation>> asked;
    for (const auto& membership : m_facts.memberships) {
      const bool isMember = isEngaged(membership, m_facts.scope.to);
      if (isMember && !hasElected(membership.organisation) && asked.insert(membership.organisation).second) {
        askToName(membership);
      }
    }
    if (m_count > 0) return;
    m_writer.say(
        "Il n’y a pas d’invitation à écrire : toutes les personnes notées ont répondu, et chaque "
        "collectivité "
        "engagée a nommé un(e) élu(e).");
  }

 private:
  std::vector<const Participation*> participantsOf(Id<Mission> mission) const {
    std::vector<const Participation*> all;
    for (const auto& participation : m_facts.participations) {
      if (participation.mission == mission) all.push_back(&participation);
    }
    return all;
  }

  bool hasElected(Id<Organisation> collectivity) const {
    return std::any_of(m_participants.begin(), m_participants.end(), [&](const Participation* each) {
      return each->forOrganisation == collectivity && each->role == ParticipationRole::Elected &&
             each->answer != ParticipationAnswer::Declined;
    });
  }

  void begin(const std::string& recipient, std::string_view greeting) {
    if (m_count++ > 0) m_writer.breakPage();
    m_writer.named(2, recipient);
    m_writer.say(std::string(kByHand) + ", le " + std::string(kByHand));
    m_writer.say(greeting);
  }

  void invite(const Participation& participation) {
    const auto* person = findIn(m_facts.people, participation.person);
    std::vector<std::string> recipient{nameOf(m_facts, std::optional(participation.person))};
    if (person != nullptr && !person->position.empty()) recipient.push_back(person->position);
    if (person != nullptr && person->organisation) recipient.push_back(nameOf(m_facts, person->organisation));
    begin(joined(recipient), greetingOf(person));
    m_writer.say(m_lead + " a le plaisir de vous inviter à la rencontre « " + m_mission.title + " »" +
                 when() + ", " + frame());
    if (participation.role == ParticipationRole::Speaker) {
      m_writer.say("Vous y prendriez la parole comme intervenant(e).");
    } else if (participation.forOrganisation) {
      m_writer.say("Vous y prendriez part pour " + nameOf(m_facts, participation.forOrganisation) + '.');
    }
    finish(participation.forOrganisation, "Merci de nous dire avant le " + std::string(kByHand) +
                                              " si vous y serez, et ce dont vous aurez besoin.");
  }

  void askToName(const Membership& membership) {
    const auto name = nameOf(m_facts, std::optional(membership.organisation));
    begin(name, "Madame, Monsieur,");
    m_writer.say(m_lead + " a le plaisir d’inviter " + name + " à la rencontre « " + m_mission.title + " »" +
                 when() + ", " + frame());
    m_writer.say(
        "Chaque collectivité y est représentée par un(e) élu(e). Aucun nom ne nous est encore connu "
        "pour la vôtre.");
    if (membership.delegate) {
      m_writer.say("L’élu(e) référent(e) de la collectivité est " + nameOf(m_facts, membership.delegate) +
                   '.');
    }
    finish(membership.organisation,
           "Merci de nous dire avant le " + std::string(kByHand) + " qui la collectivité désigne.");
  }

  // What every letter says, down to who signs it.
  void finish(std::optional<Id<Organisation>> payer, const std::string& answer) {
    if (!m_mission.programme.empty()) {
      m_writer.heading(3, "Programme");
      m_writer.quote(m_mission.programme);
    }
    if (m_facts.rules.missionCap && isMember(payer)) {
      m_writer.say("La part de la collectivité dans le coût de cette rencontre ne dépasse pas " +
                   percentText(*m_facts.rules.missionCap) + " de ce coût.");
    }
    if (m_mission.country != "FR" && m_mission.state != MissionState::Remote) {
      m_writer.say(
          "Le déplacement n’a lieu que si les conditions de sécurité, examinées avec l’ambassade, le "
          "permettent.");
    }
    m_writer.say(answer);
    const auto signatory = m_mission.manager ? nameOf(m_facts, m_mission.manager) + ", " : std::string();
    m_writer.say(signatory + "pour " + m_lead, ParagraphStyle::Signature);
  }

  bool isMember(const std::optional<Id<Organisation>>& organisation) const {
    return std::any_of(m_facts.memberships.begin(), m_facts.memberships.end(), [&](const Membership& each) {
      return each.organisation == organisation && isEngaged(each, m_facts.scope.to);
    });
  }

  std::string when() const {
    std::string text;
    if (m_mission.startsOn && m_mission.endsOn && *m_mission.startsOn < *m_mission.endsOn) {
      text = ", " + periodText(*m_mission.startsOn, *m_mission.endsOn);
    } else if (m_mission.startsOn) {
      text = ", le " + formatFrenchLong(*m_mission.startsOn);
    }
    if (m_mission.state == MissionState::Remote) return text + ", à distance";
    return m_mission.place.empty() ? text : text + ", lieu : " + m_mission.place;
  }

  std::string frame() const {
    return "dans le cadre du consortium « " + m_facts.consortium.name + " » et de l’appel « " +
           m_facts.call.title + " » (édition " + m_facts.call.edition + ").";
  }

  static std::string_view greetingOf(const Person* person) {
    if (person != nullptr && person->honorific == "Mme") return "Madame,";
    if (person != nullptr && person->honorific == "M.") return "Monsieur,";
    return "Madame, Monsieur,";
  }

  Writer& m_writer;
  const Facts& m_facts;
  const Mission& m_mission;
  std::string m_lead;
  std::vector<const Participation*> m_participants;
  int m_count = 0;
};

}  // namespace

std::optional<ReportModel> invitationsTo(const Facts& facts, Id<Mission> id) {
  const auto* mission = findIn(facts.missions, id);
  if (mission == nullptr) return std::nullopt;
  auto model =
      shortDocument(facts, "invitations-" + slugOf(mission->title),
                    {"Invitations", mission->title, {callText(facts)}, "Projet à relire et à compléter"});
  Writer writer(model);
  if (mission->state == MissionState::Cancelled || mission->state == MissionState::Moved) {
    writer.say(mission->state == MissionState::Moved
                   ? "Cette rencontre est déplacée : les invitations s’écrivent depuis celle qui la remplace."
                   : "Cette rencontre est annulée : il n’y a pas d’invitation à écrire.",
               ParagraphStyle::Lead);
  } else {
    InvitationWriter(writer, facts, *mission).writeAll();
  }
  return model;
}

}  // namespace lianes::report
