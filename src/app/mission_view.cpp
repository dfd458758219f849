#include "lianes/app/mission_view.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "lianes/app/save_record.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/funding/explain.hpp"
#include "lianes/store/all_records.hpp"
#include "lianes/store/mission_facts.hpp"

namespace lianes::app {
namespace {

using MissionReadings = std::map<std::string, store::MissionReading>;

struct ReadMissions {
  CallRules rules;
  MissionReadings byId;
};

Result<ReadMissions, Problems> readMissions(const store::ConsortiumFile& file) {
  auto scenario = store::readMissionScenario(file);
  if (!scenario) return failure(scenario.error());
  ReadMissions read{scenario->rules, {}};
  for (auto& reading : scenario->missions) {
    auto id = reading.facts.id;
    read.byId.emplace(std::move(id), std::move(reading));
  }
  return read;
}

std::string missionNameOf(const store::ConsortiumFile& file, EntityKind kind, Uuid id) {
  const auto record = file.find(kind, id);
  return record ? store::nameIn(file, *record) : std::string();
}

class MissionViewer {
 public:
  MissionViewer(const store::ConsortiumFile& file, const ReadMissions& read) : m_file(file), m_read(read) {}

  Result<MissionView, Problems> view(const Mission& mission, bool isIfCancelled) const {
    const auto found = m_read.byId.find(mission.id.text());
    require(found != m_read.byId.end(), "every mission of the file is read");
    auto reading = found->second;
    MissionView view{.mission = mission, .isIfCancelled = isIfCancelled};
    auto peopleOf = mission.id;
    if (mission.variantOf && reading.facts.shares.empty()) {
      const auto original = m_read.byId.find(mission.variantOf->text());
      if (original != m_read.byId.end()) reading.facts.shares = original->second.facts.shares;
      view.borrowsPeople = !reading.facts.shares.empty();
      peopleOf = *mission.variantOf;
    }
    if (isIfCancelled) {
      reading.facts.cost = reading.spent;
      reading.costIsReal = true;
    }
    view.costIsReal = reading.costIsReal;
    view.cost = reading.facts.cost;
    view.spent = reading.spent;
    view.otherFunding = reading.facts.otherFunding;
    view.capRate = m_read.rules.missionCap;
    return planned(std::move(view), reading.facts, peopleOf);
  }

 private:
  Result<MissionView, Problems> planned(MissionView view, const funding::MissionFacts& facts,
                                        Id<Mission> peopleOf) const {
    auto plan = funding::planMission(facts, m_read.rules);
    std::optional<Money> wanted = Money();
    std::optional<Money> shares = Money();
    if (plan) {
      for (const auto& share : plan->shares) {
        if (wanted) wanted = wanted->checkedAdd(share.wanted);
        if (shares) shares = shares->checkedAdd(share.share);
      }
    }
    if (!plan || !wanted || !shares) {
      const RecordReference place{EntityKind::Mission, view.mission.id.uuid()};
      return failure(Problems{{ProblemCode::AmountTooLarge, place.text(), {}}});
    }
    funding::Scenario scenario;
    scenario.rules = m_read.rules;
    scenario.missions = {facts};
    funding::Plan whole;
    whole.missions = {*plan};
    view.why = funding::explainMission(scenario, whole, 0);
    view.plan = std::move(*plan);
    view.wanted = *wanted;
    view.shares = *shares;
    addMembers(view, peopleOf);
    return view;
  }

  void addMembers(MissionView& view, Id<Mission> peopleOf) const {
    std::map<Uuid, MissionShare> records;
    for (auto& share : store::allRecords<MissionShare>(m_file, {{"mission_id", peopleOf.text()}})) {
      const auto member = share.organisation.uuid();
      records.insert_or_assign(member, std::move(share));
    }
    for (const auto& share : view.plan.shares) {
      const auto member = Uuid::parse(share.member);
      require(member.has_value(), "members are named by the id of their organisation");
      MissionShareView each{.member = Id<Organisation>(*member),
                            .name = missionNameOf(m_file, EntityKind::Organisation, *member),
                            .plan = share,
                            .reduced = share.share < share.wanted};
      if (const auto record = records.find(*member); record != records.end()) each.record = record->second;
      view.members.push_back(std::move(each));
    }
    std::sort(view.members.begin(), view.members.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    addPeople(view, peopleOf);
  }

  void addPeople(MissionView& view, Id<Mission> peopleOf) const {
    const auto mission = m_file.find(peopleOf);
    if (!mission) return;
    for (const auto& [participation, member] : store::representationsIn(m_file, *mission)) {
      const auto found = std::find_if(view.members.begin(), view.members.end(),
                                      [&](const auto& each) { return each.member == member; });
      const auto record = m_file.find(participation);
      if (found == view.members.end() || !record) continue;
      found->people.push_back(missionNameOf(m_file, EntityKind::Person, record->person.uuid()));
    }
  }

  const store::ConsortiumFile& m_file;
  const ReadMissions& m_read;
};

bool missionIsOver(const Mission& mission) {
  return mission.state == MissionState::Held || mission.state == MissionState::Cancelled;
}

bool missionTraveller(const Participation& participation) {
  return participation.answer != ParticipationAnswer::Declined && participation.attended != false;
}

std::optional<std::string> homeCountry(const store::ConsortiumFile& file) {
  for (const auto& consortium : store::allRecords<Consortium>(file)) {
    const auto lead = file.find(consortium.leadOrganisation);
    if (lead) return lead->country;
  }
  return std::nullopt;
}

}  // namespace

Result<MissionView, Problems> viewMission(const store::ConsortiumFile& file, Id<Mission> id) {
  const auto mission = file.find(id);
  if (!mission) return failure(Problems{{ProblemCode::RecordMissing, "mission", {id.text()}}});
  const auto read = readMissions(file);
  if (!read) return failure(read.error());
  return MissionViewer(file, *read).view(*mission, false);
}

Result<std::vector<MissionView>, Problems> compareVariants(const store::ConsortiumFile& file,
                                                           Id<Mission> id) {
  auto mission = file.find(id);
  if (mission && mission->variantOf) mission = file.find(*mission->variantOf);
  if (!mission) return failure(Problems{{ProblemCode::RecordMissing, "mission", {id.text()}}});
  const auto read = readMissions(file);
  if (!read) return failure(read.error());
  std::vector<std::pair<Mission, bool>> wanted{{*mission, false}};
  for (const auto& variant : store::allRecords<Mission>(file, {{"variant_of_id", mission->id.text()}})) {
    wanted.emplace_back(variant, false);
  }
  if (!missionIsOver(*mission)) wanted.emplace_back(*mission, true);
  const MissionViewer viewer(file, *read);
  std::vector<MissionView> views;
  for (const auto& [each, isIfCancelled] : wanted) {
    auto view = viewer.view(each, isIfCancelled);
    if (!view) return failure(view.error());
    views.push_back(std::move(view).value());
  }
  return views;
}

store::StepRequest adoptVariantStep(const store::ConsortiumFile& file, const Mission& variant) {
  require(variant.variantOf.has_value(), "a variant is adopted instead of its mission");
  auto adopted = variant;
  adopted.state = MissionState::Confirmed;
  auto step = savingStep(file, toRecord(adopted));
  auto original = file.find(*variant.variantOf);
  if (original && !missionIsOver(*original)) {
    original->state = variant.state == MissionState::Remote ? MissionState::Remote : MissionState::Moved;
    step.edits.emplace_back(store::Update{toRecord(*original)});
  }
  return step;
}

Mission newVariant(const Mission& mission, Uuid id) {
  return {.id = Id<Mission>(id),
          .title = mission.title,
          .kind = mission.kind,
          .place = mission.place,
          .country = mission.country,
          .startsOn = mission.startsOn,
          .endsOn = mission.endsOn,
          .variantOf = mission.variantOf ? mission.variantOf : std::optional(mission.id),
          .budget = mission.budget,
          .otherFunding = mission.otherFunding,
          .manager = mission.manager};
}

store::StepRequest agreedShareStep(const store::ConsortiumFile& file, Id<Mission> mission,
                                   const MissionShareView& share, std::optional<Money> agreed, Uuid newId) {
  const bool isKnown = share.record && share.record->mission == mission;
  auto record =
      isKnown ? *share.record
              : MissionShare{.id = Id<MissionShare>(newId), .mission = mission, .organisation = share.member};
  record.agreed = agreed;
  return savingStep(file, toRecord(record));
}

store::StepRequest assignedBalanceStep(const store::ConsortiumFile& file, const MissionView& view,
                                       Id<Organisation> funder, Uuid newId) {
  require(!view.plan.balance.isZero(), "a balance is assigned while there is one");
  const Grant grant{.id = Id<Grant>(newId),
                    .title = view.mission.title,
                    .funder = funder,
                    .use = GrantUse::Cofunding,
                    .state = GrantState::Sought,
                    .soughtAmount = view.plan.balance};
  auto step = savingStep(file, toRecord(grant));
  auto mission = view.mission;
  mission.otherFunding = view.otherFunding + view.plan.balance;
  step.edits.emplace_back(store::Update{toRecord(mission)});
  return step;
}

std::vector<SecurityCheck> securityChecks(const store::ConsortiumFile& file, const Mission& mission) {
  const bool isAbroad = mission.country.empty() || mission.country != homeCountry(file);
  const auto lastDay = mission.endsOn ? mission.endsOn : mission.startsOn;
  std::int64_t noContact = 0;
  std::int64_t noPassport = 0;
  for (const auto& each : store::allRecords<Participation>(file, {{"mission_id", mission.id.text()}})) {
    if (!missionTraveller(each)) continue;
    if (each.emergencyContact.empty()) ++noContact;
    const bool isValid = each.passportExpiresOn && (!lastDay || *each.passportExpiresOn > *lastDay);
    if (!isValid) ++noPassport;
  }
  std::vector<SecurityCheck> checks{{SecurityPoint::ZoneKnown, mission.securityZone.has_value()},
                                    {SecurityPoint::InCharge, mission.manager.has_value()}};
  if (isAbroad) {
    checks.push_back({SecurityPoint::EmbassyContact, !mission.embassyContact.empty()});
    checks.push_back({SecurityPoint::Clearance, mission.clearanceOn.has_value()});
  }
  checks.push_back({SecurityPoint::Measures, !mission.securityMeasures.empty()});
  if (isAbroad) {
    checks.push_back({SecurityPoint::EmergencyContacts, noContact == 0, noContact});
    checks.push_back({SecurityPoint::Passports, noPassport == 0, noPassport});
  }
  checks.push_back({SecurityPoint::Decided, mission.securityDecision != SecurityDecision::Pending});
  return checks;
}

}  // namespace lianes::app
