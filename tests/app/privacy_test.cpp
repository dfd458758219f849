#include "lianes/app/privacy.hpp"

#include <algorithm>

#include "lianes/domain/entities/participation.hpp"
#include "lianes/store/check.hpp"
#include "lianes/store/erasure.hpp"
#include "lianes/store/search.hpp"
#include "lianes/store/sums.hpp"
#include "support/open_sample.hpp"

namespace lianes::app {
namespace {

using test::OpenSample;

Person traveller(OpenSample& sample) {
  auto participations = sample.all<Participation>();
  REQUIRE_FALSE(participations.empty());
  auto entry = participations.front();
  entry.passportNumber = "12AB34567";
  entry.emergencyContact = "Une sœur";
  REQUIRE(sample.file->perform({{store::StepAction::Put, {"1"}}, {store::Update{toRecord(entry)}}}).ok());
  return sample.file->find(entry.person).value();
}

}  // namespace

TEST_CASE("Everything that mentions a person is among what is held about them") {
  OpenSample sample;
  const auto person = traveller(sample);
  const auto holdings = holdingsOf(*sample.file, person.id);
  CHECK(holdings.person == toRecord(person));
  const bool hasMission =
      std::any_of(holdings.mentions.begin(), holdings.mentions.end(),
                  [](const Record& mention) { return mention.kind == EntityKind::Participation; });
  CHECK(hasMission);
  CHECK_FALSE(holdings.history.empty());
}

TEST_CASE("Anonymising empties the person and their missions in one step, and keeps every record") {
  OpenSample sample;
  const auto person = traveller(sample);
  const auto before = holdingsOf(*sample.file, person.id);
  const auto today = Date::parse("2022-05-01").value();
  REQUIRE(sample.file->perform(anonymise(*sample.file, person.id, today)).ok());
  const auto emptied = sample.file->find(person.id);
  REQUIRE(emptied);
  CHECK(emptied->anonymisedOn == today);
  CHECK(emptied->familyName.empty());
  CHECK(emptied->email.empty());
  CHECK(emptied->note.empty());
  CHECK(emptied->organisation == person.organisation);
  CHECK(holdingsOf(*sample.file, person.id).mentions.size() == before.mentions.size());
  for (const auto& entry : sample.all<Participation>()) {
    if (entry.person != person.id) continue;
    CHECK(entry.passportNumber.empty());
    CHECK(entry.emergencyContact.empty());
  }
  for (const auto& hit : store::search(*sample.file, person.givenName + ' ' + person.familyName)) {
    CHECK(hit.id != person.id.uuid());
  }
  const auto title = sample.file->nextUndo()->label.arguments;
  CHECK(std::none_of(title.begin(), title.end(), [&](const std::string& argument) {
    return argument.find(person.familyName) != std::string::npos;
  }));
}

TEST_CASE("Erasing everybody leaves every sum as it was, and a file without a finding") {
  OpenSample sample;
  (void)traveller(sample);
  const store::SpendingQuery whole{.byProject = true, .byAccount = true, .byMonth = true};
  const auto spent = store::spending(*sample.file, whole);
  const auto eligible = store::eligibleSpending(*sample.file);
  const auto funded = store::spendingByFunder(*sample.file);
  REQUIRE_FALSE(spent.empty());
  for (const auto& person : sample.all<Person>()) {
    if (person.anonymisedOn) continue;
    REQUIRE(sample.file->perform(anonymise(*sample.file, person.id, Date::parse("2022-05-01").value())).ok());
  }
  CHECK(store::finishErasure(*sample.file).isDone);
  CHECK(store::spending(*sample.file, whole) == spent);
  CHECK(store::eligibleSpending(*sample.file) == eligible);
  CHECK(store::spendingByFunder(*sample.file) == funded);
  CHECK(store::checkFile(*sample.file).sound());
}

TEST_CASE("Travel data is forgotten once its mission is over, and not before") {
  OpenSample sample;
  const auto person = traveller(sample);
  const auto trips = sample.all<Participation>();
  const auto trip = std::find_if(trips.begin(), trips.end(),
                                 [](const auto& entry) { return !entry.passportNumber.empty(); });
  REQUIRE(trip != trips.end());
  REQUIRE(trip->mission);
  auto mission = sample.file->find(*trip->mission).value();
  mission.startsOn = OpenSample::on("2022-03-01");
  mission.endsOn = OpenSample::on("2022-03-09");
  REQUIRE(sample.file->perform({{store::StepAction::Put, {"1"}}, {store::Update{toRecord(mission)}}}).ok());
  CHECK_FALSE(forgetTravel(*sample.file, OpenSample::on("2022-03-09")));
  const auto request = forgetTravel(*sample.file, OpenSample::on("2022-03-10"));
  REQUIRE(request);
  const auto erased = eraseForGood(*sample.file, *request);
  REQUIRE(erased.ok());
  CHECK(erased->left.empty());
  CHECK(sample.file->find(trip->id)->passportNumber.empty());
  CHECK(sample.file->find(person.id) == person);
  CHECK_FALSE(forgetTravel(*sample.file, OpenSample::on("2022-03-10")));
}

}  // namespace lianes::app
