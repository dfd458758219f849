#include <catch2/catch.hpp>

#include "lianes/store/journal.hpp"
#include "support/consortium_fixture.hpp"

namespace lianes::store {
namespace {

using test::ConsortiumFixture;

bool hasCode(const Problems& problems, ProblemCode code) {
  for (const auto& problem : problems) {
    if (problem.code == code) return true;
  }
  return false;
}

Mandate mandateFor(ConsortiumFixture& fixture, const Organisation& association, const Organisation& town) {
  return {.id = Id<Mandate>(fixture.newId()), .association = association.id, .collectivity = town.id};
}

}  // namespace

TEST_CASE("What a step adds is there after reopening") {
  ConsortiumFixture fixture;
  const auto town = fixture.town("Roncq");
  fixture.add(town);
  fixture.reopen();
  CHECK(fixture.file->find(town.id) == town);
}

TEST_CASE("A step with one wrong edit changes nothing and names the edit and the field") {
  ConsortiumFixture fixture;
  auto wrong = fixture.town("");
  const auto right = fixture.town("Lesquin");
  const auto refused =
      fixture.file->perform({{StepAction::Put, {}}, {Insert{toRecord(right)}, Insert{toRecord(wrong)}}});
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().front().place == "edits[1].name");
  CHECK_FALSE(fixture.file->find(right.id));
}

TEST_CASE("Undo takes back what the last step did, and redo does it again") {
  ConsortiumFixture fixture;
  auto town = fixture.town("Orchies");
  fixture.add(town);
  town.population = 8'900;
  fixture.change(town);
  REQUIRE(fixture.file->undo().ok());
  CHECK_FALSE(fixture.file->find(town.id)->population);
  REQUIRE(fixture.file->undo().ok());
  CHECK_FALSE(fixture.file->find(town.id));
  REQUIRE(fixture.file->redo().ok());
  REQUIRE(fixture.file->redo().ok());
  CHECK(fixture.file->find(town.id)->population == 8'900);
}

TEST_CASE("Undo and redo survive closing the file") {
  ConsortiumFixture fixture;
  const auto town = fixture.town("Lambersart");
  fixture.add(town);
  REQUIRE(fixture.file->undo().ok());
  fixture.reopen();
  REQUIRE(fixture.file->nextRedo());
  REQUIRE(fixture.file->redo().ok());
  CHECK(fixture.file->find(town.id));
}

TEST_CASE("A new step empties the redo pile") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  REQUIRE(fixture.file->undo().ok());
  fixture.add(fixture.town("Lesquin"));
  const auto refused = fixture.file->redo();
  REQUIRE_FALSE(refused.ok());
  CHECK(hasCode(refused.error(), ProblemCode::NothingToRedo));
}

TEST_CASE("Undoing an older step is refused, with the later step, when its record has moved on") {
  ConsortiumFixture fixture;
  auto town = fixture.town("Roncq");
  const auto added = fixture.add(town);
  town.note = "écharpe tricolore";
  const auto changed = fixture.change(town);
  const auto refused = fixture.file->undo(added);
  REQUIRE_FALSE(refused.ok());
  const auto& problem = refused.error().front();
  CHECK(problem.code == ProblemCode::MovedOn);
  CHECK(problem.arguments == std::vector<std::string>{"organisation", "Roncq", std::to_string(changed)});
}

TEST_CASE("Undoing an older step leaves the later steps alone and can itself be undone") {
  ConsortiumFixture fixture;
  const auto first = fixture.town("Roncq");
  const auto second = fixture.town("Lesquin");
  const auto addedFirst = fixture.add(first);
  fixture.add(second);
  REQUIRE(fixture.file->undo(addedFirst).ok());
  CHECK_FALSE(fixture.file->find(first.id));
  CHECK(fixture.file->find(second.id));
  REQUIRE(fixture.file->undo().ok());
  CHECK(fixture.file->find(first.id));
}

TEST_CASE("A record that others refer to is not removed, and they are listed") {
  ConsortiumFixture fixture;
  const auto town = fixture.town("Roncq");
  auto association = fixture.town("Comité de jumelage (exemple fictif)");
  association.kind = OrganisationKind::TwinningAssociation;
  association.level.reset();
  fixture.add(town);
  fixture.add(association);
  const auto mandate = mandateFor(fixture, association, town);
  fixture.add(mandate);

  const auto refused =
      fixture.file->perform({{StepAction::Removed, {}}, {Remove{EntityKind::Organisation, town.id.uuid()}}});
  REQUIRE_FALSE(refused.ok());
  CHECK(hasCode(refused.error(), ProblemCode::StillUsed));
  CHECK(fixture.file->find(town.id));
  const auto dependents = dependentsOf(*fixture.file, EntityKind::Organisation, town.id.uuid());
  REQUIRE(dependents.size() == 1);
  CHECK(dependents.front().kind == EntityKind::Mandate);
  CHECK(dependents.front().records == std::vector<Uuid>{mandate.id.uuid()});
}

TEST_CASE("A record and what depends on it can be removed in one step") {
  ConsortiumFixture fixture;
  const auto town = fixture.town("Roncq");
  auto association = fixture.town("Comité de jumelage (exemple fictif)");
  association.kind = OrganisationKind::TwinningAssociation;
  association.level.reset();
  fixture.add(town);
  fixture.add(association);
  const auto mandate = mandateFor(fixture, association, town);
  fixture.add(mandate);
  REQUIRE(fixture.file
              ->perform({{StepAction::Removed, {}},
                         {Remove{EntityKind::Organisation, town.id.uuid()},
                          Remove{EntityKind::Mandate, mandate.id.uuid()}}})
              .ok());
  CHECK_FALSE(fixture.file->find(town.id));
}

TEST_CASE("A reference to a record that does not exist is refused and named") {
  ConsortiumFixture fixture;
  const auto association = fixture.town("Association (exemple fictif)");
  fixture.add(association);
  auto unknown = fixture.town("nulle part");
  const auto refused = fixture.file->perform(
      {{StepAction::Added, {}}, {Insert{toRecord(mandateFor(fixture, association, unknown))}}});
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().front().code == ProblemCode::RecordMissing);
  CHECK(refused.error().front().place == "edits[0].collectivity_id");
}

TEST_CASE("A step that changes nothing is not written") {
  ConsortiumFixture fixture;
  const auto town = fixture.town("Roncq");
  const auto added = fixture.add(town);
  CHECK(fixture.change(town) == added);
  CHECK(steps(*fixture.file, {}).size() == 1);
}

TEST_CASE("A clock put back by an hour does not date a step before the one it follows") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  fixture.clock -= 3'600'000;
  fixture.add(fixture.town("Lesquin"));
  const auto newestFirst = steps(*fixture.file, {});
  REQUIRE(newestFirst.size() == 2);
  CHECK(newestFirst[0].at >= newestFirst[1].at);
}

TEST_CASE("The state of a record at each past step is the state that was") {
  ConsortiumFixture fixture;
  auto town = fixture.town("Roncq");
  const auto added = fixture.add(town);
  town.population = 13'000;
  const auto changed = fixture.change(town);
  const auto removed = fixture.remove(town);
  const auto at = [&](StepNumber step) {
    return findAt(*fixture.file, EntityKind::Organisation, town.id.uuid(), step);
  };
  CHECK_FALSE(fromRecord<Organisation>(*at(added)).population);
  CHECK(fromRecord<Organisation>(*at(changed)).population == 13'000);
  CHECK_FALSE(at(removed));
  CHECK(listAt(*fixture.file, EntityKind::Organisation, changed).size() == 1);
  CHECK(listAt(*fixture.file, EntityKind::Organisation, removed).empty());
}

TEST_CASE("The history of a record tells each field's old and new value") {
  ConsortiumFixture fixture;
  auto town = fixture.town("Roncq");
  fixture.add(town);
  town.email = "mairie@exemple.invalid";
  const auto changed = fixture.change(town);
  const auto changes = changesOf(*fixture.file, changed);
  REQUIRE(changes.size() == 1);
  const auto fields = fieldChanges(changes.front());
  REQUIRE(fields.size() == 1);
  CHECK(fields.front().field == "email");
  CHECK(fields.front().after == FieldValue(std::string("mairie@exemple.invalid")));
}

TEST_CASE("A second opening is told who holds the file and can only read") {
  ConsortiumFixture fixture;
  const auto town = fixture.town("Roncq");
  fixture.add(town);
  auto second = ConsortiumFile::open(fixture.path(), fixture.environment());
  REQUIRE(second.ok());
  CHECK(second.value().report().readOnly == ReadOnlyReason::HeldByAnother);
  CHECK(second.value().report().holder);
  CHECK(second.value().find(town.id) == town);
  const auto refused =
      second.value().perform({{StepAction::Added, {}}, {Insert{toRecord(fixture.town("Lesquin"))}}});
  REQUIRE_FALSE(refused.ok());
  CHECK(hasCode(refused.error(), ProblemCode::FileReadOnly));
}

TEST_CASE("An existing file is never created over") {
  ConsortiumFixture fixture;
  const auto refused = ConsortiumFile::create(fixture.path(), fixture.environment());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().problem.code == ProblemCode::AlreadyExists);
}

TEST_CASE("A record with a document attached is neither removed nor undone into nothing") {
  ConsortiumFixture fixture;
  const auto town = fixture.town("Roncq");
  const auto added = fixture.add(town);
  const Document letter{.id = Id<Document>(fixture.newId()),
                        .attachedTo = {EntityKind::Organisation, town.id.uuid()},
                        .kind = DocumentKind::Letter,
                        .name = "lettre.pdf",
                        .mediaType = "application/pdf",
                        .size = 0,
                        .sha256 = std::string(64, '0')};
  fixture.add(letter);
  const auto removed =
      fixture.file->perform({{StepAction::Removed, {}}, {Remove{EntityKind::Organisation, town.id.uuid()}}});
  REQUIRE_FALSE(removed.ok());
  CHECK(hasCode(removed.error(), ProblemCode::StillUsed));
  const auto undone = fixture.file->undo(added);
  REQUIRE_FALSE(undone.ok());
  CHECK(hasCode(undone.error(), ProblemCode::StillUsed));
  CHECK(fixture.file->find(town.id));
}

TEST_CASE("A document attached to a record that does not exist is refused") {
  ConsortiumFixture fixture;
  const auto unknown = fixture.town("nulle part");
  const Document stray{.id = Id<Document>(fixture.newId()),
                       .attachedTo = {EntityKind::Organisation, unknown.id.uuid()},
                       .name = "lettre.pdf",
                       .mediaType = "application/pdf",
                       .size = 0,
                       .sha256 = std::string(64, '0')};
  const auto refused = fixture.file->perform({{StepAction::Added, {}}, {Insert{toRecord(stray)}}});
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().front().place == "edits[0].attached_to");
}

}  // namespace lianes::store
