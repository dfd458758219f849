#include "lianes/store/erasure.hpp"

#include <algorithm>
#include <sstream>

#include "lianes/store/backup.hpp"
#include "lianes/store/check.hpp"
#include "lianes/store/documents.hpp"
#include "lianes/store/folding.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/store/record_json.hpp"
#include "lianes/store/search.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"
#include "support/seeded.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::ConsortiumFixture;
using test::Seeded;

// People whose every value is a word of its own, so that it can be looked for in bytes.
struct ErasureFixture : ConsortiumFixture {
  ErasureFixture() : sender(town("Lesquin")) { add(sender); }
  Person person(const std::string& word) {
    return {.id = Id<Person>(newId()),
            .givenName = "prenom" + word,
            .familyName = "nom" + word,
            .position = "fonction" + word,
            .email = "courriel" + word + "@exemple.fr",
            .phone = "telephone" + word,
            .address = "adresse" + word,
            .collectedOn = Date::of(2020, 9, 1).value(),
            .note = "note" + word};
  }
  Participation travels(const Person& who, const Mission& mission, const std::string& word) {
    return {.id = Id<Participation>(newId()),
            .mission = mission.id,
            .person = who.id,
            .forOrganisation = sender.id,
            .passportNumber = "passeport" + word,
            .passportExpiresOn = Date::of(2027, 3, 4),
            .emergencyContact = "urgence" + word,
            .travel = "voyage" + word};
  }
  Mission mission() {
    Mission made{.id = Id<Mission>(newId()), .title = "Mission (exemple fictif)"};
    add(made);
    return made;
  }
  StepNumber enter(StepAction action, const Record& record, const Edit& edit) {
    const auto done =
        file->perform({{action, {std::string(codeOf(record.kind)), nameIn(*file, record)}}, {edit}});
    REQUIRE(done.ok());
    return *done;
  }
  StepNumber enter(const Person& who) {
    return enter(StepAction::Added, toRecord(who), Insert{toRecord(who)});
  }
  StepNumber replace(const Person& who) {
    return enter(StepAction::Changed, toRecord(who), Update{toRecord(who)});
  }
  // As the use case does it.
  StepNumber anonymise(const Person& who, const std::vector<Participation>& trips = {}) {
    Person emptied{.id = who.id, .collectedOn = who.collectedOn, .anonymisedOn = Date::of(2020, 10, 1)};
    StepRequest request{{StepAction::Anonymised, {"person", who.id.text()}}, {Update{toRecord(emptied)}}};
    for (auto trip : trips) {
      trip.passportNumber = trip.emergencyContact = trip.travel = "";
      trip.passportExpiresOn.reset();
      request.edits.emplace_back(Update{toRecord(trip)});
    }
    const auto done = file->perform(request);
    REQUIRE(done.ok());
    return *done;
  }

  Organisation sender;
};

// Every file of the folder and below that holds the text.
std::vector<fs::path> filesWith(const fs::path& folder, const std::string& text) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const auto bytes = test::bytesOf(entry.path());
    if (std::search(bytes.begin(), bytes.end(), text.begin(), text.end()) != bytes.end()) {
      found.push_back(entry.path());
    }
  }
  return found;
}

}  // namespace

TEST_CASE("No byte of the file, its log and its backups holds what was known of people who are anonymised") {
  ErasureFixture fixture;
  Seeded chance;
  INFO(chance.seed());
  const auto mission = fixture.mission();
  std::vector<Person> people;
  std::vector<Participation> trips;
  std::vector<std::string> words;
  const auto kept = fixture.person("gardee");
  fixture.enter(kept);
  for (int i = 0; i < 10; ++i) {
    const auto word = std::string("zq") + static_cast<char>('a' + i) + "xk";
    words.push_back(word);
    people.push_back(fixture.person(word));
    fixture.enter(people.back());
    trips.push_back(fixture.travels(people.back(), mission, word));
    fixture.enter(StepAction::Added, toRecord(trips.back()), Insert{toRecord(trips.back())});
  }
  const auto rounds = test::faultCount(60);
  for (std::int64_t round = 0; round < rounds; ++round) {
    auto& person = people[static_cast<std::size_t>(chance.between(0, 9))];
    person.phone = "0" + std::to_string(chance.between(100, 999)) +
                   words[static_cast<std::size_t>(&person - people.data())];
    fixture.replace(person);
    if (chance.between(0, 9) == 0) REQUIRE(backUp(*fixture.file, BackupOccasion::Asked).ok());
    if (chance.between(0, 9) == 0) (void)LogFolder(*fixture.file).fold();
  }
  REQUIRE(backUp(*fixture.file, BackupOccasion::Asked).ok());
  REQUIRE_FALSE(filesWith(fixture.folder(), "nom" + words.front()).empty());
  for (std::size_t i = 0; i < people.size(); ++i) fixture.anonymise(people[i], {trips[i]});
  CHECK(isErasureDue(*fixture.file));
  const auto erasure = finishErasure(*fixture.file);
  CHECK(erasure.isDone);
  CHECK(erasure.left.empty());
  CHECK_FALSE(isErasureDue(*fixture.file));
  for (const auto& word : words) {
    INFO(word);
    CHECK(filesWith(fixture.folder(), word).empty());
  }
  CHECK_FALSE(filesWith(fixture.folder(), kept.familyName).empty());
  CHECK(fixture.file->find(kept.id) == kept);
  CHECK(checkFile(*fixture.file).sound());
  for (const auto& backup : listBackups(fixture.path())) {
    auto opened = ConsortiumFile::open(backup.path, fixture.environment(), OpenIntent::Read);
    REQUIRE(opened.ok());
    CHECK(checkFile(opened.value()).sound());
    CHECK(opened->find(kept.id) == kept);
  }
}

TEST_CASE("The past tells what was erased of a person, and everything else as it was") {
  ErasureFixture fixture;
  auto person = fixture.person("aissata");
  person.elected = true;
  const auto entered = fixture.enter(person);
  REQUIRE(stepNumbered(*fixture.file, entered)->label.arguments.back().find("nomaissata") !=
          std::string::npos);
  fixture.anonymise(person);
  const auto then = findAt(*fixture.file, EntityKind::Person, person.id.uuid(), entered);
  REQUIRE(then);
  const auto family = describe(EntityKind::Person).indexOf("family_name").value();
  const auto honorific = describe(EntityKind::Person).indexOf("honorific").value();
  const auto elected = describe(EntityKind::Person).indexOf("elected").value();
  CHECK(isErased(*then, family));
  CHECK_FALSE(isErased(*then, honorific));  // it never had one
  CHECK(then->values[elected] == FieldValue(true));
  CHECK(writeRecord(*then).find("aissata") == std::string::npos);
  CHECK(stepNumbered(*fixture.file, entered)->label.arguments == std::vector<std::string>{"person", ""});
}

TEST_CASE("A title that names somebody through what a record refers to is erased as well") {
  ErasureFixture fixture;
  const auto delegate = fixture.person("zqlxk");
  fixture.enter(delegate);
  const Membership membership{
      .id = Id<Membership>(fixture.newId()), .organisation = fixture.sender.id, .delegate = delegate.id};
  fixture.enter(StepAction::Added, toRecord(membership), Insert{toRecord(membership)});
  const Agreement agreement{.id = Id<Agreement>(fixture.newId()), .membership = membership.id};
  const auto named = fixture.enter(StepAction::Added, toRecord(agreement), Insert{toRecord(agreement)});
  REQUIRE(stepNumbered(*fixture.file, named)->label.arguments.back().find("zqlxk") != std::string::npos);
  fixture.anonymise(delegate);
  CHECK(finishErasure(*fixture.file).isDone);
  CHECK(filesWith(fixture.folder(), "zqlxk").empty());
  CHECK(stepNumbered(*fixture.file, named)->label.arguments.back().empty());
}

TEST_CASE("What was erased cannot be undone, and the reason is told") {
  ErasureFixture fixture;
  const auto town = fixture.town("Roncq");
  fixture.add(town);
  const auto person = fixture.person("aissata");
  fixture.enter(person);
  const auto erased = fixture.anonymise(person);
  const auto refused = fixture.file->undo(erased);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().front().code == ProblemCode::Erased);
  CHECK(fixture.file->nextUndo()->number == erased - 1);  // it is not among what undo would take next
  CHECK_FALSE(fixture.file->undo().ok());                 // nor can whoever is gone be removed
  CHECK(fixture.file->find(person.id)->anonymisedOn);
}

TEST_CASE("An erasure that was cut off is finished by the next opening") {
  ErasureFixture fixture;
  const auto person = fixture.person("aissata");
  fixture.enter(person);
  REQUIRE(backUp(*fixture.file, BackupOccasion::Asked).ok());
  fixture.anonymise(person);
  fixture.reopen();
  CHECK_FALSE(isErasureDue(*fixture.file));
  CHECK(filesWith(fixture.folder(), "aissata").empty());
}

TEST_CASE("A backup that cannot be read as one of ours is named, and the erasure stays due") {
  ErasureFixture fixture;
  const auto person = fixture.person("aissata");
  fixture.enter(person);
  const auto backup = backUp(*fixture.file, BackupOccasion::Asked);
  REQUIRE(backup.ok());
  auto bytes = test::bytesOf(backup->path);
  std::fill(bytes.begin() + 5000, bytes.begin() + 9000, std::uint8_t{7});
  test::writeBytes(backup->path, bytes);
  fixture.anonymise(person);
  const auto erasure = finishErasure(*fixture.file);
  CHECK(erasure.left == std::vector<fs::path>{backup->path});
  CHECK(isErasureDue(*fixture.file));
  fs::remove(backup->path);
  CHECK(finishErasure(*fixture.file).left.empty());
  CHECK_FALSE(isErasureDue(*fixture.file));
}

TEST_CASE("Travel data is erased without the person, who can still be anonymised") {
  ErasureFixture fixture;
  const auto person = fixture.person("aissata");
  fixture.enter(person);
  const auto trip = fixture.travels(person, fixture.mission(), "bamako");
  fixture.add(trip);
  auto emptied = trip;
  emptied.passportNumber = emptied.emergencyContact = emptied.travel = "";
  emptied.passportExpiresOn.reset();
  fixture.perform(StepAction::TravelErased, Update{toRecord(emptied)});
  (void)finishErasure(*fixture.file);
  CHECK(filesWith(fixture.folder(), "passeportbamako").empty());
  CHECK(search(*fixture.file, "nomaissata").size() == 1);
  CHECK(fixture.file->find(person.id) == person);
  CHECK(checkFile(*fixture.file).sound());
}

TEST_CASE(
    "The content of a removed document leaves with an erasure, and its removal can no longer be undone") {
  ErasureFixture fixture;
  const auto person = fixture.person("aissata");
  fixture.enter(person);
  const auto town = fixture.town("Roncq");
  fixture.add(town);
  std::istringstream scan("octets du passeport scanné");
  const Document paper{.id = Id<Document>(fixture.newId()),
                       .attachedTo = {EntityKind::Organisation, town.id.uuid()},
                       .kind = DocumentKind::Other,
                       .name = "scan.txt",
                       .mediaType = "text/plain",
                       .size = 0,
                       .sha256 = ""};
  REQUIRE(addDocument(*fixture.file, scan, paper).ok());
  const auto removed = fixture.perform(StepAction::Removed, Remove{EntityKind::Document, paper.id.uuid()});
  fixture.anonymise(person);
  (void)finishErasure(*fixture.file);
  CHECK(filesWith(fixture.folder(), "octets du passeport").empty());
  const auto refused = fixture.file->undo(removed);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().front().code == ProblemCode::Erased);
  CHECK(checkFile(*fixture.file).sound());
}

}  // namespace lianes::store
