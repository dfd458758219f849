#include "lianes/app/mission_view.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "lianes/app/participants.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/wording/mission_text.hpp"
#include "support/sample_consortium.hpp"
#include "support/show_values.hpp"

namespace lianes::app {
namespace {

using test::SampleConsortium;

class MissionFixture : public SampleConsortium {
 public:
  // Someone of the town who takes part for `forWhom`, the town itself unless said.
  Participation traveller(const Mission& mission, const Member& of,
                          std::optional<Id<Organisation>> forWhom = {}) {
    const Person person{.id = Id<Person>(newId()),
                        .familyName = "Diarra (exemple fictif)",
                        .organisation = of.town.id,
                        .elected = true,
                        .collectedOn = on("2020-07-01")};
    add(person);
    Participation participation{.id = Id<Participation>(newId()),
                                .mission = mission.id,
                                .person = person.id,
                                .forOrganisation = forWhom.value_or(of.town.id),
                                .role = ParticipationRole::Elected};
    add(participation);
    return participation;
  }

  std::vector<Member> towns(int count) {
    std::vector<Member> all;
    for (int at = 0; at < count; ++at) all.push_back(member("Ville " + std::to_string(at + 1)));
    return all;
  }

  MissionView viewOf(const Mission& mission) const {
    auto view = viewMission(*file, mission.id);
    REQUIRE(view.ok());
    return std::move(view).value();
  }
};

}  // namespace

TEST_CASE("Seven collectivités with nothing agreed would pay 105 percent: reduced, and said in words") {
  MissionFixture fixture;
  const auto bamako = fixture.mission("Bamako", "14000.00");
  for (const auto& town : fixture.towns(7)) fixture.traveller(bamako, town);
  const auto view = fixture.viewOf(bamako);
  CHECK(view.plan.cap == fixture.eur("2100.00"));
  CHECK(view.wanted == fixture.eur("14700.00"));
  CHECK(view.shares == fixture.eur("14000.00"));
  CHECK(view.plan.balance.isZero());
  for (const auto& member : view.members) {
    CHECK(member.plan.share == fixture.eur("2000.00"));
    CHECK(member.reduced);
    CHECK(member.people.size() == 1);
  }
  const auto alarm = wording::missionAlarm(view.plan, view.capRate, wording::Language::English);
  CHECK(alarm.find("7 × 15% = 105%") != std::string::npos);
  CHECK(alarm.find("€2,000.00") != std::string::npos);
}

TEST_CASE("What is agreed is held under the cap, and the rest is to be financed") {
  MissionFixture fixture;
  const auto lille = fixture.mission("Lille", "10000.00");
  const auto towns = fixture.towns(2);
  for (const auto& town : towns) fixture.traveller(lille, town);
  auto view = fixture.viewOf(lille);
  const auto step =
      agreedShareStep(*fixture.file, lille.id, view.members[0], fixture.eur("400.00"), fixture.newId());
  REQUIRE(fixture.file->perform(step).ok());
  const auto above =
      agreedShareStep(*fixture.file, lille.id, view.members[1], fixture.eur("1600.00"), fixture.newId());
  REQUIRE(fixture.file->perform(above).ok());
  view = fixture.viewOf(lille);
  CHECK(view.members[0].plan.share == fixture.eur("400.00"));
  CHECK(view.members[1].plan.share == fixture.eur("1500.00"));
  CHECK(view.members[1].plan.capped);
  CHECK(view.plan.balance == fixture.eur("8100.00"));
  CHECK(wording::missionAlarm(view.plan, view.capRate, wording::Language::English).empty());
  // Agreed anew, the same record changes.
  const auto again = agreedShareStep(*fixture.file, lille.id, view.members[0], {}, fixture.newId());
  REQUIRE(fixture.file->perform(again).ok());
  view = fixture.viewOf(lille);
  CHECK(view.members[0].plan.share == fixture.eur("1500.00"));
}

TEST_CASE("A balance sought from a funder leaves the shares as they are and nothing to finance") {
  MissionFixture fixture;
  const auto lille = fixture.mission("Lille", "10000.00");
  fixture.traveller(lille, fixture.member("Roncq"));
  const auto before = fixture.viewOf(lille);
  const auto step = assignedBalanceStep(*fixture.file, before, fixture.lead.id, fixture.newId());
  REQUIRE(fixture.file->perform(step).ok());
  const auto after = fixture.viewOf(lille);
  CHECK(after.plan.balance.isZero());
  CHECK(after.shares == before.shares);
  CHECK(after.otherFunding == fixture.eur("8500.00"));
}

TEST_CASE("A Malian partner makes the French collectivité owe, once") {
  MissionFixture fixture;
  const auto lille = fixture.mission("Lille", "10000.00");
  const auto town = fixture.member("Roncq");
  fixture.traveller(lille, town);
  fixture.traveller(lille, town, fixture.malian.id);
  const auto view = fixture.viewOf(lille);
  REQUIRE(view.members.size() == 1);
  CHECK(view.members[0].name == "Roncq");
  CHECK(view.members[0].people.size() == 2);
}

TEST_CASE("A mission held costs what was spent, not its budget") {
  MissionFixture fixture;
  auto lille = fixture.mission("Lille", "10000.00");
  const auto town = fixture.member("Roncq");
  fixture.traveller(lille, town);
  auto voucher = fixture.expense(1, "2021-03-02", "6000.00");
  voucher.mission = lille.id;
  fixture.add(voucher);
  CHECK(fixture.viewOf(lille).cost == fixture.eur("10000.00"));
  CHECK(fixture.viewOf(lille).spent == fixture.eur("6000.00"));
  lille.state = MissionState::Held;
  fixture.change(lille);
  const auto view = fixture.viewOf(lille);
  CHECK(view.costIsReal);
  CHECK(view.cost == fixture.eur("6000.00"));
  CHECK(view.members[0].plan.share == fixture.eur("900.00"));
}

TEST_CASE("Variants stand beside the mission with its people, and beside what cancelling it would cost") {
  MissionFixture fixture;
  const auto bamako = fixture.mission("Bamako", "14000.00");
  const auto towns = fixture.towns(3);
  for (const auto& town : towns) fixture.traveller(bamako, town);
  auto voucher = fixture.expense(1, "2021-02-02", "1000.00");
  voucher.mission = bamako.id;
  fixture.add(voucher);
  auto dakar = newVariant(bamako, fixture.newId());
  dakar.title = "Dakar";
  dakar.budget = fixture.eur("12000.00");
  fixture.add(dakar);
  const auto views = compareVariants(*fixture.file, dakar.id);
  REQUIRE(views.ok());
  REQUIRE(views->size() == 3);
  CHECK((*views)[0].mission.id == bamako.id);
  CHECK((*views)[0].shares == fixture.eur("6300.00"));
  CHECK((*views)[1].borrowsPeople);
  CHECK((*views)[1].shares == fixture.eur("5400.00"));
  CHECK((*views)[1].plan.balance == fixture.eur("6600.00"));
  CHECK((*views)[2].isIfCancelled);
  CHECK((*views)[2].cost == fixture.eur("1000.00"));
  CHECK((*views)[2].shares == fixture.eur("450.00"));
}

TEST_CASE("Adopting a variant confirms it and marks its mission as moved, in one step") {
  MissionFixture fixture;
  const auto bamako = fixture.mission("Bamako", "14000.00");
  auto dakar = newVariant(bamako, fixture.newId());
  fixture.add(dakar);
  REQUIRE(fixture.file->perform(adoptVariantStep(*fixture.file, dakar)).ok());
  CHECK(fixture.file->find(dakar.id)->state == MissionState::Confirmed);
  CHECK(fixture.file->find(bamako.id)->state == MissionState::Moved);
  REQUIRE(fixture.file->undo().ok());
  CHECK(fixture.file->find(dakar.id)->state == MissionState::Planned);
  CHECK(fixture.file->find(bamako.id)->state == MissionState::Planned);
}

TEST_CASE("What is to be seen to before going abroad shrinks as the file fills, and is short at home") {
  MissionFixture fixture;
  auto mission = fixture.mission("Bamako", "14000.00");
  mission.country = "ML";
  mission.endsOn = fixture.on("2021-03-05");
  fixture.change(mission);
  auto traveller = fixture.traveller(mission, fixture.member("Roncq"));
  const auto open = [&] {
    const auto checks = securityChecks(*fixture.file, mission);
    return std::count_if(checks.begin(), checks.end(), [](const auto& check) { return !check.met; });
  };
  CHECK(open() == 8);
  mission.embassyContact = "service@exemple.invalid";
  mission.clearanceOn = fixture.on("2021-02-01");
  CHECK(open() == 6);
  traveller.emergencyContact = "exemple fictif";
  traveller.passportExpiresOn = fixture.on("2021-03-05");  // not beyond the return
  fixture.change(traveller);
  CHECK(open() == 5);
  traveller.passportExpiresOn = fixture.on("2026-03-05");
  fixture.change(traveller);
  CHECK(open() == 4);
  mission.country = "FR";
  CHECK(securityChecks(*fixture.file, mission).size() == 4);
}

TEST_CASE("A participant begins with their organisation and a role, and several are noted in one step") {
  MissionFixture fixture;
  const auto mission = fixture.mission("Lille", "10000.00");
  const auto town = fixture.member("Roncq");
  const Person person{.id = Id<Person>(fixture.newId()),
                      .familyName = "Petit (exemple fictif)",
                      .organisation = town.town.id,
                      .elected = true,
                      .collectedOn = fixture.on("2020-07-01")};
  fixture.add(person);
  const auto suggested = suggestedParticipation(*fixture.file, mission.id, person.id, fixture.newId());
  CHECK(suggested.forOrganisation == town.town.id);
  CHECK(suggested.role == ParticipationRole::Elected);
  fixture.add(suggested);
  fixture.traveller(mission, town);
  const auto people = participantsOf(*fixture.file, mission.id);
  REQUIRE(people.size() == 2);
  REQUIRE(
      fixture.file->perform(noteStep(*fixture.file, people, Note::Declined, fixture.on("2021-01-10"))).ok());
  for (const auto& each : participantsOf(*fixture.file, mission.id)) {
    CHECK(each.answer == ParticipationAnswer::Declined);
    CHECK(each.answeredOn == fixture.on("2021-01-10"));
  }
  CHECK(fixture.viewOf(mission).members.empty());
  REQUIRE(fixture.file->perform(withdrawalStep(*fixture.file, people)).ok());
  CHECK(participantsOf(*fixture.file, mission.id).empty());
}

}  // namespace lianes::app
