#include <algorithm>
#include <map>
#include <optional>

#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/funding/mission.hpp"
#include "lianes/wording/derivation_text.hpp"
#include "lianes/wording/labels.hpp"
#include "report/sections.hpp"
#include "report/spending.hpp"

// Part 4: exchanges and missions.
namespace lianes::report {
namespace {

using wording::Language;

class MissionTeller {
 public:
  MissionTeller(Writer& writer, const Telling& telling, const Mission& mission, std::size_t place)
      : m_writer(writer), m_telling(telling), m_facts(telling.facts), m_mission(mission), m_place(place) {}

  void tell() {
    m_writer.named(2, m_mission.title);
    m_writer.list(identity());
    addNarrative(m_writer, m_telling, "Programme", m_mission.programme);
    addPeople();
    addNarrative(m_writer, m_telling, "Ce qui a été appris", m_mission.learned);
    addSecurity();
    addCost();
    constexpr std::size_t kPhotos = 2;
    addPhotos(m_writer, m_facts, {EntityKind::Mission, m_mission.id.uuid()}, kPhotos);
  }

 private:
  std::vector<std::string> identity() const {
    std::string state(wording::choiceLabel(m_mission.state, Language::French));
    if (!m_mission.stateReason.empty()) state += " (" + m_mission.stateReason + ')';
    std::vector<std::string> items{
        typeset("Nature : ") + std::string(wording::choiceLabel(m_mission.kind, Language::French)),
        typeset("État : ") + state};
    if (!m_mission.place.empty()) items.push_back(typeset("Lieu : ") + m_mission.place);
    if (m_mission.startsOn) {
      items.push_back(typeset("Dates : ") + dayText(m_mission.startsOn) + " – " + dayText(m_mission.endsOn));
    }
    return items;
  }

  // It has taken place: as meant, or from a distance.
  bool hasTakenPlace() const {
    const bool isOver = !m_mission.startsOn || *m_mission.startsOn <= m_facts.scope.to;
    return m_mission.state == MissionState::Held || (m_mission.state == MissionState::Remote && isOver);
  }
  // It will not, or not as it was told here.
  bool isCalledOff() const {
    const bool isRefused = m_mission.securityDecision == SecurityDecision::NoGo;
    return m_mission.state == MissionState::Cancelled || m_mission.state == MissionState::Moved ||
           (isRefused && !hasTakenPlace());
  }

  static bool isAbsent(const Participation& participation) {
    return participation.attended == false || participation.answer == ParticipationAnswer::Declined;
  }
  static bool isAttending(const Participation& participation) {
    return !isAbsent(participation) &&
           (participation.attended == true || participation.answer == ParticipationAnswer::Accepted);
  }

  // Only who was there took part; of what is to come or was called off, people are invited.
  void addPeople() {
    if (hasTakenPlace()) {
      addPeople("participants", "Participants", isAttending);
      addPeople("invites", "Personnes invitées, sans présence notée", [](const Participation& participation) {
        return !isAbsent(participation) && !isAttending(participation);
      });
      return;
    }
    const auto* title = isCalledOff() ? "Personnes invitées ; la mission n’a pas eu lieu sous cette forme"
                                      : "Personnes invitées";
    addPeople("invites", title, [](const Participation& participation) {
      return participation.answer != ParticipationAnswer::Declined;
    });
  }

  template <class Condition>
  void addPeople(std::string_view id, std::string_view title, Condition&& isWanted) {
    TableWriter table(idOf(id), title,
                      {textColumn("collectivite", "Pour", 3), textColumn("personnes", "Personnes", 5),
                       countColumn("nombre", "Nombre")});
    std::map<std::string, std::vector<std::string>> people;
    for (const auto& participation : m_facts.participations) {
      if (participation.mission != m_mission.id || !isWanted(participation)) continue;
      const auto role = std::string(wording::choiceLabel(participation.role, Language::French));
      people[nameOf(m_facts, participation.forOrganisation)].push_back(
          nameOf(m_facts, std::optional(participation.person)) + " (" + role + ')');
    }
    std::vector<std::size_t> rows;
    for (const auto& [organisation, names] : people) {
      rows.push_back(table.line({organisation, joined(names), static_cast<std::int64_t>(names.size())}));
    }
    if (rows.empty()) return;
    table.sum({"Total"}, rows);
    m_writer.add(table.finish());
  }

  void addSecurity() {
    std::vector<std::string> items;
    if (m_mission.securityZone) {
      items.push_back(typeset("Zone : ") +
                      std::string(wording::choiceLabel(*m_mission.securityZone, Language::French)));
    }
    if (m_mission.clearanceOn) {
      items.push_back(
          "Accord de l’ambassade du " + formatFrenchLong(*m_mission.clearanceOn) +
          (m_mission.clearanceReference.empty() ? "" : " (" + m_mission.clearanceReference + ')'));
    }
    if (m_mission.securityDecidedOn) {
      auto decision = std::string(wording::choiceLabel(m_mission.securityDecision, Language::French)) +
                      ", le " + formatFrenchLong(*m_mission.securityDecidedOn) + ", " +
                      nameOf(m_facts, m_mission.securityDecidedBy);
      if (!m_mission.securityReason.empty()) decision += typeset(" : ") + m_mission.securityReason;
      items.push_back(typeset("Décision : ") + decision);
    }
    if (items.empty()) return;
    m_writer.heading(3, "Sécurité");
    m_writer.list(std::move(items));
  }

  Money receivedFrom(Id<Organisation> organisation) const {
    Money sum;
    for (const auto& share : m_facts.missionShares) {
      const bool isIts = share.mission == m_mission.id && share.organisation == organisation;
      if (isIts && share.receivedOn && *share.receivedOn <= m_facts.scope.to) {
        sum += share.receivedAmount.value_or(Money());
      }
    }
    return sum;
  }

  // Of one that is over or called off, shares follow from what it cost; else from its budget.
  std::optional<funding::MissionPlan> planOn(Money cost) const {
    const auto* planned = planOf(m_facts, m_mission.id);
    const bool isReal = isCalledOff() || m_mission.state == MissionState::Remote;
    if (!isReal || !hasRealCost()) {
      return planned != nullptr ? std::optional(*planned) : std::nullopt;
    }
    for (auto told : m_facts.scenario.missions) {
      if (told.id != m_mission.id.text()) continue;
      told.cost = std::max(Money(), cost);
      return funding::planMission(told, m_facts.rules);
    }
    return std::nullopt;
  }
  bool hasRealCost() const { return isCalledOff() || hasTakenPlace(); }

  void addCost() {
    const auto spentSoFar = spentBy(m_facts, m_mission.id, {VoucherFate::Counted, VoucherFate::Earlier});
    const auto plan = planOn(spentSoFar);
    KeyFigures figures{
        {{"Budget", cellOf(m_mission.budget), {}}, {"Dépensé", spentSoFar, "depuis le début"}}};
    if (plan) {
      figures.entries.push_back({"Plafond par collectivité", cellOf(plan->cap), {}});
      figures.entries.push_back({"Autres financements", m_mission.otherFunding.value_or(Money()), {}});
      figures.entries.push_back({"Solde à affecter", plan->balance, "à un financeur"});
    }
    m_writer.add(std::move(figures));
    if (plan && !plan->shares.empty()) addShares(*plan);
  }

  void addShares(const funding::MissionPlan& plan) {
    TableWriter table(idOf("parts"),
                      hasRealCost() ? "Parts des collectivités, sur le coût réel"
                                    : "Parts des collectivités, sur le budget",
                      {textColumn("financeur", "Financeur", 4), amountColumn("part", "Part", 2),
                       amountColumn("recu", "Reçu", 2), amountColumn("reste", "Reste à recevoir", 2),
                       amountColumn("a_rembourser", "À rembourser", 2)});
    std::vector<std::size_t> rows;
    for (const auto& share : plan.shares) {
      const auto id = Uuid::parse(share.member);
      if (!id) continue;
      const Id<Organisation> member(*id);
      const auto received = receivedFrom(member);
      rows.push_back(
          table.line({nameOf(m_facts, member), share.share, received,
                      std::max(Money(), share.share - received), std::max(Money(), received - share.share)}));
    }
    table.sum({"Total"}, rows);
    const auto reduced = wording::missionSentence(plan, Language::French);
    if (!reduced.empty()) table.note(reduced);
    m_writer.add(table.finish());
  }

  std::string idOf(std::string_view table) const {
    return std::string(table) + "_mission_" + std::to_string(m_place);
  }

  Writer& m_writer;
  const Telling& m_telling;
  const Facts& m_facts;
  const Mission& m_mission;
  std::size_t m_place;
};

// A variant that nobody decided is a comparison, not an event.
bool isTold(const Facts& facts, const Mission& mission) {
  if (!spentBy(facts, mission.id, {VoucherFate::Counted, VoucherFate::Earlier}).isZero()) return true;
  const bool isOpenVariant = mission.variantOf && mission.state == MissionState::Planned;
  return !isOpenVariant && (!mission.startsOn || *mission.startsOn <= facts.scope.to);
}

}  // namespace

void addMissions(Writer& writer, const Telling& telling) {
  const auto& facts = telling.facts;
  writer.heading(1, "4. Échanges et missions");
  if (!facts.scope.isWhole()) {
    writer.say("Les échanges et missions sont ceux du programme entier ; ils ne sont pas de ce rapport.");
    return;
  }
  std::size_t place = 0;
  for (const auto& mission : facts.missions) {
    if (isTold(facts, mission)) MissionTeller(writer, telling, mission, ++place).tell();
  }
  if (place == 0) writer.say("Aucune mission n’a eu lieu.");
}

}  // namespace lianes::report
