#include "lianes/store/mission_facts.hpp"

#include <set>

#include "store/facts_reader.hpp"

namespace lianes::store {
namespace {

using Members = std::map<Uuid, funding::MemberFacts>;

bool isDecided(const Mission& mission) {
  return mission.state == MissionState::Confirmed || mission.state == MissionState::Held;
}

// For which members an organisation takes part: itself, else those that mandate it, else the French side of
// its partnerships.
class Representatives {
 public:
  Representatives(sql::Connection& connection, const Members& members) : m_members(members) {
    for (const auto& mandate : readAll<Mandate>(connection)) {
      m_mandates.emplace(mandate.association.uuid(), mandate);
    }
    for (const auto& partnership : readAll<Partnership>(connection)) {
      const auto french = partnership.frenchCollectivity.uuid();
      if (partnership.association) m_partners.emplace(partnership.association->uuid(), french);
      m_partners.emplace(partnership.malianCollectivity.uuid(), french);
    }
  }

  std::set<Uuid> membersFor(const Uuid& organisation, std::optional<Date> day) const {
    if (m_members.count(organisation) != 0) return {organisation};
    std::set<Uuid> found;
    const auto add = [&](const Uuid& collectivity) {
      if (m_members.count(collectivity) != 0) found.insert(collectivity);
    };
    const auto [first, last] = m_mandates.equal_range(organisation);
    for (auto mandate = first; mandate != last; ++mandate) {
      const auto& [from, until] = std::pair(mandate->second.from, mandate->second.until);
      const bool valid = !day || ((!from || *from <= *day) && (!until || *day <= *until));
      if (valid) add(mandate->second.collectivity.uuid());
    }
    if (!found.empty()) return found;
    const auto [begin, end] = m_partners.equal_range(organisation);
    for (auto partner = begin; partner != end; ++partner) add(partner->second);
    return found;
  }

 private:
  const Members& m_members;
  std::multimap<Uuid, Mandate> m_mandates;
  std::multimap<Uuid, Uuid> m_partners;  // association or Malian collectivité to French collectivité
};

class MissionReader {
 public:
  MissionReader(sql::Connection& connection, const Members& members, std::optional<Date> asOf,
                Problems& problems)
      : m_connection(connection),
        m_members(members),
        m_asOf(asOf),
        m_problems(problems),
        m_budgets(connection, asOf),
        m_representation(connection, members) {}

  std::vector<funding::MissionFacts> read() {
    const auto missions = readLinks();
    std::vector<funding::MissionFacts> all;
    for (const auto& mission : missions) {
      if (mission.variantOf && !isDecided(mission)) continue;
      auto facts = factsOf(mission);
      const bool happensNoMore = mission.state == MissionState::Cancelled || isReplaced(mission);
      if (happensNoMore && facts.cost.isZero()) continue;
      all.push_back(std::move(facts));
    }
    return all;
  }

  std::vector<MissionReading> readEach() {
    std::vector<MissionReading> all;
    for (const auto& mission : readLinks()) {
      all.push_back({factsOf(mission), spentOn(mission).value_or(Money()), isReal(mission)});
    }
    return all;
  }

  std::vector<Representation> representations(const Mission& mission) {
    readLinks();
    std::vector<Representation> all;
    for (const auto& participation : m_participations[mission.id.uuid()]) {
      for (const auto& member : membersOf(participation, mission)) {
        all.push_back({participation.id, Id<Organisation>(member)});
      }
    }
    return all;
  }

 private:
  std::vector<Mission> readLinks() {
    auto missions = readAll<Mission>(m_connection);
    for (const auto& mission : missions) {
      if (mission.variantOf && isDecided(mission)) m_replaced.insert(mission.variantOf->uuid());
    }
    for (const auto& share : readAll<MissionShare>(m_connection)) {
      m_agreed[share.mission.uuid()].push_back(share);
    }
    for (const auto& participation : readAll<Participation>(m_connection)) {
      if (participation.mission) m_participations[participation.mission->uuid()].push_back(participation);
    }
    return missions;
  }

  bool isReplaced(const Mission& mission) const { return m_replaced.count(mission.id.uuid()) != 0; }

  bool isReal(const Mission& mission) const {
    return mission.state == MissionState::Held || mission.state == MissionState::Cancelled ||
           isReplaced(mission);
  }

  funding::MissionFacts factsOf(const Mission& mission) {
    auto cost = isReal(mission) ? spentOn(mission) : mission.budget;
    if (!cost) cost = m_budgets.ofMission(mission.id, m_problems);
    return {mission.id.text(), cost.value_or(Money()), mission.otherFunding.value_or(Money()),
            sharesOf(mission)};
  }

  std::optional<Money> spentOn(const Mission& mission) {
    auto& rows = m_connection.cached(
        "SELECT eur FROM expense WHERE mission_id = $1 AND state <> 'cancelled' AND in_kind = 0 AND spent_on "
        "<= $2");
    rows.bind(1, blobOf(mission.id.uuid()));
    rows.bind(2, std::string_view(m_asOf ? m_asOf->text() : "9999-12-31"));
    std::optional<Money> sum = Money();
    while (rows.step()) {
      if (sum) sum = sum->checkedAdd(Money::cents(rows.integer(0)));
    }
    rows.reset();
    if (!sum) {
      const RecordReference place{EntityKind::Mission, mission.id.uuid()};
      m_problems.push_back({ProblemCode::AmountTooLarge, place.text(), {}});
      return Money();
    }
    return std::max(*sum, Money());  // more refunded than spent: there is nothing left to pay
  }

  // A member who had withdrawn by then owes only what it already paid.
  bool hasLeft(const Uuid& member, const Mission& mission) const {
    const auto facts = m_members.find(member);
    if (facts == m_members.end() || !facts->second.withdrawn) return false;
    return !mission.startsOn || *facts->second.withdrawn <= *mission.startsOn;
  }

  std::vector<funding::ShareFacts> sharesOf(const Mission& mission) {
    std::map<Uuid, std::optional<Money>> shares;
    for (const auto& share : m_agreed[mission.id.uuid()]) {
      const auto organisation = share.organisation.uuid();
      auto owed = share.agreed;
      if (hasLeft(organisation, mission)) {
        if (!share.receivedAmount || !countsBy(share.receivedOn, m_asOf)) continue;
        owed = share.receivedAmount;
      }
      const auto [entry, isNew] = shares.try_emplace(organisation, owed);
      if (isNew || !owed) continue;
      entry->second = entry->second ? entry->second->checkedAdd(*owed) : owed;
      if (!entry->second) {
        const RecordReference place{EntityKind::MissionShare, share.id.uuid()};
        m_problems.push_back({ProblemCode::AmountTooLarge, place.text(), {}});
      }
    }
    for (const auto& participation : m_participations[mission.id.uuid()]) {
      for (const auto& member : membersOf(participation, mission)) shares.try_emplace(member);
    }
    std::vector<funding::ShareFacts> facts;
    for (const auto& [member, agreed] : shares) facts.push_back({Id<Organisation>(member).text(), agreed});
    return facts;
  }

  std::set<Uuid> membersOf(const Participation& participation, const Mission& mission) const {
    const bool isGuest = participation.role == ParticipationRole::Speaker ||
                         participation.role == ParticipationRole::Organiser;
    const bool isAway =
        participation.answer == ParticipationAnswer::Declined || participation.attended == false;
    if (!participation.forOrganisation || isGuest || isAway) return {};
    auto members = m_representation.membersFor(participation.forOrganisation->uuid(), mission.startsOn);
    std::erase_if(members, [&](const Uuid& member) { return hasLeft(member, mission); });
    return members;
  }

  sql::Connection& m_connection;
  const Members& m_members;
  std::optional<Date> m_asOf;
  Problems& m_problems;
  BudgetFacts m_budgets;
  Representatives m_representation;
  std::set<Uuid> m_replaced;  // by a decided variant
  std::map<Uuid, std::vector<MissionShare>> m_agreed;
  std::map<Uuid, std::vector<Participation>> m_participations;
};

}  // namespace

std::vector<funding::MissionFacts> readMissions(sql::Connection& connection, const Members& members,
                                                std::optional<Date> asOf, Problems& problems) {
  return MissionReader(connection, members, asOf, problems).read();
}

Result<MissionScenario, Problems> readMissionScenario(const ConsortiumFile& file) {
  auto& connection = file.connection();
  const auto consortium = readConsortium(connection);
  if (!consortium) return failure(Problems{{ProblemCode::Missing, "consortium", {}}});
  const auto rules = readRules(connection, consortium->call, {});
  if (!rules) return failure(rules.error());
  Problems problems;
  const auto members = readMembers(connection, {});
  MissionScenario scenario{*rules, MissionReader(connection, members, {}, problems).readEach()};
  if (!problems.empty()) return failure(std::move(problems));
  return scenario;
}

std::vector<Representation> representationsIn(const ConsortiumFile& file, const Mission& mission) {
  auto& connection = file.connection();
  const auto members = readMembers(connection, {});
  Problems problems;
  return MissionReader(connection, members, {}, problems).representations(mission);
}

}  // namespace lianes::store
