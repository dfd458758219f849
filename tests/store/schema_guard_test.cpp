#include "store/schema_guard.hpp"

#include "lianes/store/backup.hpp"
#include "lianes/store/check.hpp"
#include "store/migrations.hpp"
#include "support/consortium_fixture.hpp"
#include "support/stranger.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::bytesOf;
using test::changeAsStranger;
using test::ConsortiumFixture;

struct StrangersFile : ConsortiumFixture {
  explicit StrangersFile(std::string_view sql) {
    add(town("Roncq"));
    file.reset();
    changeAsStranger(path(), sql);
  }
};

// Refused whatever is intended, as it is said, and left as it was.
void checkForeign(std::string_view sql, ProblemCode code, const std::string& name, const std::string& kind) {
  StrangersFile strangers(sql);
  const auto before = bytesOf(strangers.path());
  INFO(sql);
  for (const auto intent : {OpenIntent::Write, OpenIntent::Read, OpenIntent::ReadAgain}) {
    const auto refused = ConsortiumFile::open(strangers.path(), strangers.environment(), intent);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().problem.code == code);
    CHECK(refused.error().problem.arguments == std::vector{name, kind});
    CHECK(refused.error().problem.place == strangers.path().string());
  }
  const bool unchanged = bytesOf(strangers.path()) == before;
  CHECK(unchanged);
}

constexpr std::string_view kEveryShareOneCent =
    "CREATE TRIGGER helpful AFTER INSERT ON step BEGIN UPDATE contribution SET amount = 1; END";

}  // namespace

TEST_CASE(
    "A file with a trigger that changes amounts at the first save is refused, and the trigger is named") {
  checkForeign(kEveryShareOneCent, ProblemCode::ForeignObject, "helpful", "trigger");
}

TEST_CASE("What a stranger put into a file's schema is named, and nothing of the file is read") {
  using enum ProblemCode;
  checkForeign("CREATE VIEW shown AS SELECT * FROM expense", ForeignObject, "shown", "view");
  checkForeign("CREATE TABLE more (a)", ForeignObject, "more", "table");
  checkForeign("CREATE INDEX more ON person (email)", ForeignObject, "more", "index");
  checkForeign("CREATE VIRTUAL TABLE more USING fts5 (words)", ForeignObject, "more", "virtual_table");
  checkForeign("ALTER TABLE expense ADD COLUMN more TEXT", ForeignObject, "expense.more", "column");
  checkForeign("ALTER TABLE contribution ADD COLUMN half INTEGER AS (amount / 2)", ForeignObject,
               "contribution.half", "generated_column");
  checkForeign("ALTER TABLE search_idx ADD COLUMN more", ForeignObject, "search_idx.more", "column");
}

TEST_CASE("What a stranger took away from a file's schema is named") {
  using enum ProblemCode;
  checkForeign("DROP TABLE setting", MissingObject, "setting", "table");
  checkForeign("DROP INDEX expense_by_day", MissingObject, "expense_by_day", "index");
  checkForeign("ALTER TABLE expertise DROP COLUMN note", MissingObject, "expertise.note", "column");
}

TEST_CASE("What a stranger changed in a file's schema is named") {
  using enum ProblemCode;
  const std::string writable = "PRAGMA writable_schema = ON;";
  checkForeign(writable +
                   "UPDATE sqlite_schema SET sql = replace(sql, 'population >= 0', 'population >= -9') "
                   "WHERE name = 'organisation'",
               AlteredObject, "organisation", "table");
  checkForeign("DROP INDEX expense_by_eur; CREATE INDEX expense_by_eur ON expense (eur) WHERE eur > 100",
               AlteredObject, "expense_by_eur", "index");
  checkForeign("DROP TABLE search; CREATE TABLE search (name, words, figures)", MissingObject,
               "search_config", "table");
  checkForeign(
      "DROP TABLE search; CREATE VIRTUAL TABLE search USING fts5 (name, words, figures, content = '', "
      "columnsize = 0)",
      AlteredObject, "search", "virtual_table");
  // Two tables of the same rows.
  checkForeign(writable +
                   "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = "
                   "'contribution') WHERE name = 'grant'",
               AlteredObject, "grant", "table");
  checkForeign("PRAGMA journal_mode = DELETE; PRAGMA auto_vacuum = 1; VACUUM", AlteredObject, "auto_vacuum",
               "setting");
}

TEST_CASE("A schema without end is refused before it is read") {
  StrangersFile strangers(
      "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
      "SELECT i + 1 FROM n WHERE i < 100000) SELECT 'view', 'v' || i, 'v' || i, 0, 'CREATE VIEW v' || i || "
      "' AS SELECT 1' FROM n");
  const auto refused = ConsortiumFile::open(strangers.path(), strangers.environment());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().problem.code == ProblemCode::FileDamaged);
  CHECK(refused.error().problem.arguments == std::vector<std::string>{"the schema has far too many objects"});
}

TEST_CASE("A backup that a stranger changed is neither compared nor restored, and offered to nobody") {
  ConsortiumFixture fixture;
  const auto town = fixture.town("Roncq");
  fixture.add(town);
  const auto backup = backUp(*fixture.file, BackupOccasion::Asked);
  REQUIRE(backup.ok());
  fixture.file.reset();
  changeAsStranger(backup->path, kEveryShareOneCent);
  const auto before = bytesOf(fixture.path());
  const auto compared = compareWithBackup(fixture.path(), backup->path);
  REQUIRE_FALSE(compared.ok());
  CHECK(compared.error().code == ProblemCode::ForeignObject);
  const auto restored = restore(fixture.path(), backup->path, fixture.environment());
  REQUIRE_FALSE(restored.ok());
  CHECK(restored.error().code == ProblemCode::ForeignObject);
  const bool unchanged = bytesOf(fixture.path()) == before;
  CHECK(unchanged);
  changeAsStranger(fixture.path(), kEveryShareOneCent);
  const auto refused = ConsortiumFile::open(fixture.path(), fixture.environment());
  REQUIRE_FALSE(refused.ok());
  CHECK_FALSE(refused.error().lastBackup);
}

TEST_CASE("A restore keeps the bytes of a file that a stranger changed, and puts the backup in its place") {
  ConsortiumFixture fixture;
  const auto town = fixture.town("Roncq");
  fixture.add(town);
  const auto backup = backUp(*fixture.file, BackupOccasion::Asked);
  REQUIRE(backup.ok());
  fixture.file.reset();
  changeAsStranger(fixture.path(), kEveryShareOneCent);
  const auto strangers = bytesOf(fixture.path());
  const auto refused = ConsortiumFile::open(fixture.path(), fixture.environment());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().lastBackup == backup->path);
  const auto restored = restore(fixture.path(), backup->path, fixture.environment());
  REQUIRE(restored.ok());
  const bool kept = bytesOf(restored->kept) == strangers;
  CHECK(kept);
  fixture.reopen();
  CHECK(fixture.file->find(town.id));
}

TEST_CASE("No trigger fires and no view is read, even where nobody asks for the schema") {
  StrangersFile strangers(
      "CREATE TRIGGER helpful AFTER UPDATE ON setting BEGIN INSERT INTO setting (name, value) VALUES "
      "('done', "
      "'1'); END; CREATE VIEW shown AS SELECT name FROM setting");
  sql::Connection connection(strangers.path(), {});
  connection.execute("UPDATE setting SET value = value");
  CHECK(test::numberFrom(connection, "SELECT count(*) FROM setting WHERE name = 'done'") == 0);
  CHECK(test::failureOf([&] { connection.prepare("SELECT * FROM shown"); }).has_value());
}

TEST_CASE("A value larger than any of ours is damage, and is not read") {
  StrangersFile strangers("UPDATE setting SET value = hex(zeroblob(10000000))");
  sql::Connection connection(strangers.path(), {.mode = sql::OpenMode::ReadOnly});
  CHECK(test::failureOf([&] { test::textFrom(connection, "SELECT value FROM setting"); }) ==
        sql::DatabaseErrorKind::Damaged);
}

TEST_CASE("The schemas that the migrations make have the digests that are noted") {
  for (std::int64_t schema = 1; schema <= newestSchema(); ++schema) {
    auto connection = sql::Connection::inMemory();
    migrate(connection, {}, schema);
    CHECK(schemaDigest(connection) == notedSchemaDigest(schema));
  }
}

TEST_CASE("The largest report that there may be is saved, taken back, found and sound") {
  ConsortiumFixture fixture;
  std::string longest;
  for (int i = 0; i < 100'000; ++i) longest += i % 5 == 0 ? "\n" : "\U0001F4A7";
  Report report{.id = Id<Report>(fixture.newId()),
                .periodStart = *Date::parse("2022-01-01"),
                .periodEnd = *Date::parse("2022-12-31"),
                .summary = longest,
                .activities = longest,
                .difficulties = longest,
                .lessons = longest,
                .gapComments = longest,
                .justification = longest};
  fixture.add(report);
  report.lessons = "court";
  fixture.change(report);
  REQUIRE(fixture.file->undo().ok());
  fixture.reopen();
  CHECK(fixture.file->find(report.id)->lessons == longest);
  CHECK(checkFile(*fixture.file).sound());
}

}  // namespace lianes::store
