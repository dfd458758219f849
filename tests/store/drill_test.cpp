#include "lianes/store/drill.hpp"

#include "lianes/store/file_properties.hpp"
#include "lianes/store/second_place.hpp"
#include "lianes/store/snapshot.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::bytesOf;
using test::ConsortiumFixture;

}  // namespace

TEST_CASE("A drill proves the last backup and names the steps since, and changes nothing") {
  ConsortiumFixture fixture;
  const auto kept = fixture.add(fixture.town("Roncq"));
  const auto backup = backUp(*fixture.file, BackupOccasion::Asked);
  REQUIRE(backup.ok());
  const auto lost = fixture.add(fixture.town("Lesquin"));
  const auto before = bytesOf(backup->path);
  const auto drilled = tryLastBackup(fixture.path(), fixture.path(), fixture.environment());
  REQUIRE(drilled.ok());
  REQUIRE(drilled->has_value());
  const auto& drill = **drilled;
  CHECK(drill.check.sound());
  CHECK(drill.last->number == kept);
  REQUIRE(drill.lost);
  REQUIRE(drill.lost->size() == 1);
  CHECK(drill.lost->front().number == lost);
  CHECK(bytesOf(backup->path) == before);
  CHECK(listBackups(fixture.path()).size() == 1);
}

TEST_CASE("A drill of a damaged backup says so, and names the backup") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const auto backup = backUp(*fixture.file, BackupOccasion::Asked);
  REQUIRE(backup.ok());
  auto bytes = bytesOf(backup->path);
  for (std::size_t at = 4096; at < bytes.size(); at += 4096) bytes[at + 2000] ^= 1;
  test::writeBytes(backup->path, bytes);
  const auto drilled = tryLastBackup(fixture.path(), fixture.path(), fixture.environment());
  REQUIRE_FALSE(drilled.ok());
  CHECK(drilled.error().code == ProblemCode::BackupDamaged);
  CHECK(drilled.error().place == backup->path.string());
}

TEST_CASE("A drill without any backup says that there is none, and one that is stopped says nothing") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const auto none = tryLastBackup(fixture.path(), fixture.path(), fixture.environment());
  REQUIRE_FALSE(none.ok());
  CHECK(none.error().code == ProblemCode::NoBackup);
  REQUIRE(backUp(*fixture.file, BackupOccasion::Asked).ok());
  const auto stopped =
      tryLastBackup(fixture.path(), fixture.path(), fixture.environment(), [](int) { return false; });
  REQUIRE(stopped.ok());
  CHECK_FALSE(stopped->has_value());
}

TEST_CASE("A drill proves a backup also where the file itself is gone") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  REQUIRE(backUp(*fixture.file, BackupOccasion::Asked).ok());
  fixture.file.reset();
  fs::remove(fixture.path());
  const auto drilled = tryLastBackup(fixture.path(), fixture.path(), fixture.environment());
  REQUIRE(drilled.ok());
  CHECK((*drilled)->check.sound());
  CHECK_FALSE((*drilled)->lost);
}

TEST_CASE("The properties of a file count its records and tell its steps and backups") {
  ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  const auto last = fixture.add(fixture.town("Lesquin"));
  REQUIRE(backUp(*fixture.file, BackupOccasion::Asked).ok());
  const TemporaryFolder key;
  const auto name = nameInPlace(*fixture.file, key.path());
  const auto properties = propertiesOf(*fixture.file, name);
  CHECK(properties.path == fixture.path());
  CHECK(properties.first->number == 1);
  CHECK(properties.last->number == last);
  CHECK(properties.fingerprint == fingerprintOf(*fixture.file));
  REQUIRE(properties.records.size() == 1);
  CHECK(properties.records.front() == std::pair(EntityKind::Organisation, std::int64_t{2}));
  CHECK(properties.backups.size() == 1);
  CHECK_FALSE(properties.readOnly);
  CHECK(properties.holder);
  REQUIRE(properties.place);
  CHECK_FALSE(properties.place->isThere);
  REQUIRE_FALSE(preparePlace(name));
  CHECK(propertiesOf(*fixture.file, name).place->isThere);
  CHECK(properties.bytesAside > 0);
  fixture.file.reset();
  const auto settled = ConsortiumFile::open(fixture.path(), fixture.environment(), OpenIntent::Read);
  REQUIRE(settled.ok());
  CHECK(propertiesOf(*settled).bytesAside == 0);
  CHECK(propertiesOf(*settled).readOnly == ReadOnlyReason::Asked);
}

}  // namespace lianes::store
