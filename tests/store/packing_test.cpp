#include "lianes/store/packing.hpp"

#include "lianes/store/check.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/store/search.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"
#include "support/seeded.hpp"

namespace lianes::store {
namespace {

using test::ConsortiumFixture;
using test::Seeded;

constexpr std::int64_t kEnough = 9000;

// Ids in no order leave gaps behind.
StepNumber enterTowns(ConsortiumFixture& fixture, std::int64_t count) {
  Seeded chance(5);
  StepRequest request{{StepAction::Put, {}}, {}};
  for (std::int64_t i = 0; i < count; ++i) {
    auto one = fixture.town("Commune " + std::to_string(chance.number()));
    Uuid::Bytes bytes{};
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(chance.between(0, 255));
    one.id = Id<Organisation>(Uuid(bytes));
    request.edits.emplace_back(Insert{toRecord(one)});
  }
  const auto done = fixture.file->perform(request);
  REQUIRE(done.ok());
  return *done;
}

}  // namespace

TEST_CASE("A file that has grown by many records at once is written anew, smaller and the same") {
  ConsortiumFixture fixture;
  const auto before = pagesOf(*fixture.file);
  const auto entered = enterTowns(fixture, kEnough);
  const auto grown = pagesOf(*fixture.file);
  packIfGrown(*fixture.file, before);
  const auto packed = pagesOf(*fixture.file);
  CHECK(packed < grown);
  CHECK(test::numberFrom(fixture.file->connection(), "PRAGMA freelist_count") == 0);
  CHECK(std::filesystem::file_size(fixture.path()) == static_cast<std::uintmax_t>(packed) * 4096);
  CHECK(checkFile(*fixture.file).sound());
  CHECK(listAt(*fixture.file, EntityKind::Organisation, entered).size() == static_cast<std::size_t>(kEnough));
  fixture.add(fixture.town("Roncq"));
  CHECK(search(*fixture.file, "Roncq").size() == 1);
  fixture.reopen();
  CHECK(checkFile(*fixture.file).sound());
}

TEST_CASE("A file that has hardly grown is left as it is") {
  ConsortiumFixture fixture;
  enterTowns(fixture, kEnough);
  const auto before = pagesOf(*fixture.file);
  fixture.add(fixture.town("Roncq"));
  const auto after = pagesOf(*fixture.file);
  packIfGrown(*fixture.file, before);
  CHECK(pagesOf(*fixture.file) == after);
}

TEST_CASE("Where somebody reads an older moment a file that has grown stays whole, packed or not") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Lesquin"));
  auto reader = ConsortiumFile::open(fixture.path(), fixture.environment(), OpenIntent::ReadAgain);
  REQUIRE(reader.ok());
  reader->connection().beginReading();
  const auto before = pagesOf(*fixture.file);
  enterTowns(fixture, kEnough);
  packIfGrown(*fixture.file, before);
  CHECK(test::numberFrom(reader->connection(), "SELECT count(*) FROM organisation") == 1);
  reader->connection().endReading();
  CHECK(test::numberFrom(reader->connection(), "SELECT count(*) FROM organisation") == kEnough + 1);
  CHECK(checkFile(*fixture.file).sound());
}

}  // namespace lianes::store
