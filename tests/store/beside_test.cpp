#include <catch2/catch.hpp>

#include "lianes/store/check.hpp"
#include "support/consortium_fixture.hpp"

namespace lianes::store {

TEST_CASE("A worker's connection writes while the first one reads, which catches up and goes on") {
  test::ConsortiumFixture fixture;
  const auto roncq = fixture.town("Roncq");
  const auto lille = fixture.town("Lille");
  const auto orchies = fixture.town("Orchies");
  fixture.add(roncq);
  StepNumber beside = 0;
  {
    auto second = ConsortiumFile::openBeside(fixture.path(), fixture.environment());
    CHECK_FALSE(second.isReadOnly());
    const auto done = second.perform({{StepAction::Added, {}}, {Insert{toRecord(lille)}}});
    REQUIRE(done.ok());
    beside = *done;
    CHECK(fixture.file->find(roncq.id).has_value());
  }
  CHECK(fixture.file->find(lille.id).has_value());
  fixture.file->catchUp();
  CHECK(fixture.add(orchies) == beside + 1);
  REQUIRE(fixture.file->undo().ok());
  REQUIRE(fixture.file->undo().ok());
  CHECK_FALSE(fixture.file->find(lille.id).has_value());
  CHECK(checkFile(*fixture.file).sound());
  fixture.reopen();
  CHECK(fixture.file->find(roncq.id).has_value());
}

}  // namespace lianes::store
