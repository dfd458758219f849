#include "lianes/app/privacy.hpp"

#include <algorithm>

#include "lianes/domain/entities/participation.hpp"
#include "lianes/store/search.hpp"
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

}  // namespace lianes::app
