#include "lianes/store/second_place.hpp"

#include <set>

#include "store/backup_files.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::ConsortiumFixture;

// A consortium with a key that can be pulled out.
struct KeyFixture : ConsortiumFixture {
  explicit KeyFixture(const char* first = "Roncq") {
    add(town(first));
    name = nameInPlace(*file, key.path());
    REQUIRE_FALSE(preparePlace(name));
  }
  Backup backedUp() {
    const auto made = backUpInPlace(*file, name, BackupOccasion::Asked);
    REQUIRE(made.ok());
    REQUIRE(made->has_value());
    return **made;
  }

  TemporaryFolder key;
  fs::path name;
};

}  // namespace

TEST_CASE("A backup in a second place opens, and is known from those beside the file") {
  KeyFixture fixture;
  CHECK(lacksLastStep(*fixture.file, fixture.name));
  const auto backup = fixture.backedUp();
  CHECK(isWholeBackup(backup.path));
  CHECK(backup.path.string().starts_with(fixture.key.path().string()));
  CHECK(listBackups(fixture.path()).empty());
  REQUIRE(listBackups(fixture.name).size() == 1);
  CHECK_FALSE(lacksLastStep(*fixture.file, fixture.name));
  fixture.add(fixture.town("Lesquin"));
  CHECK(lacksLastStep(*fixture.file, fixture.name));
  const auto compared = compareWithBackup(fixture.path(), backup.path);
  REQUIRE(compared.ok());
  CHECK(compared->stepsLost.size() == 1);
}

TEST_CASE("An empty folder where a key would be gets no backup") {
  KeyFixture fixture;
  fs::remove_all(backupFolderOf(fixture.name));
  CHECK_FALSE(isPlaceThere(fixture.name));
  const auto made = backUpInPlace(*fixture.file, fixture.name, BackupOccasion::Asked);
  REQUIRE_FALSE(made.ok());
  CHECK(made.error().code == ProblemCode::PlaceMissing);
  CHECK(made.error().place == fixture.key.path().string());
  CHECK(fs::is_empty(fixture.key.path()));
}

TEST_CASE("A link where the backups would go is not followed") {
  KeyFixture fixture;
  const TemporaryFolder elsewhere;
  fs::remove_all(backupFolderOf(fixture.name));
  fs::create_directory_symlink(elsewhere.path(), backupFolderOf(fixture.name));
  CHECK_FALSE(backUpInPlace(*fixture.file, fixture.name, BackupOccasion::Asked).ok());
  const auto problem = preparePlace(fixture.name);
  REQUIRE(problem);
  CHECK(problem->code == ProblemCode::NotAPlainFile);
  CHECK(fs::is_empty(elsewhere.path()));
}

TEST_CASE("A second place keeps ten days and one backup a month, as the file does") {
  constexpr std::int64_t kDay = 86'400'000;
  KeyFixture fixture;
  std::set<std::string> months;
  for (int day = 0; day < 40; ++day) {
    fixture.clock += kDay;
    months.insert(fixture.backedUp().at.text().substr(0, 7));
  }
  CHECK(listBackups(fixture.name).size() == 10 + months.size() - 1);
}

TEST_CASE("Two consortiums of one name keep apart in the same place") {
  KeyFixture fixture;
  KeyFixture other("Lesquin");
  CHECK(other.path().filename() == fixture.path().filename());
  CHECK(nameInPlace(*other.file, fixture.key.path()) != fixture.name);
  CHECK(fixture.name.filename().string().starts_with("essai ("));
}

TEST_CASE("A copy to a key that is stopped leaves nothing there") {
  KeyFixture fixture;
  const auto made =
      backUpInPlace(*fixture.file, fixture.name, BackupOccasion::Asked, [](CopyStage, int) { return false; });
  REQUIRE(made.ok());
  CHECK_FALSE(made->has_value());
  CHECK(fs::is_empty(backupFolderOf(fixture.name)));
}

}  // namespace lianes::store
