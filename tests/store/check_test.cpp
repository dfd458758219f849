#include "lianes/store/check.hpp"

#include <algorithm>
#include <sstream>
#include <stop_token>

#include "lianes/store/documents.hpp"
#include "lianes/store/journal.hpp"
#include "store/sql/connection.hpp"
#include "support/consortium_fixture.hpp"
#include "support/sample_consortium.hpp"

namespace lianes::store {
namespace {

using test::ConsortiumFixture;

std::optional<Finding> found(const CheckReport& report, FindingCode code) {
  const auto finding = std::find_if(report.findings.begin(), report.findings.end(),
                                    [&](const auto& candidate) { return candidate.code == code; });
  return finding == report.findings.end() ? std::nullopt : std::optional(*finding);
}

// Two towns, one of which has a document.
Organisation fill(ConsortiumFixture& fixture) {
  const auto town = fixture.town("Roncq");
  fixture.add(town);
  fixture.add(fixture.town("Lesquin"));
  std::istringstream bytes("procès-verbal");
  REQUIRE(addDocument(*fixture.file, bytes,
                      {.id = Id<Document>(fixture.newId()),
                       .attachedTo = {EntityKind::Organisation, town.id.uuid()},
                       .name = "pv.txt",
                       .mediaType = "text/plain",
                       .size = 0})
              .ok());
  return town;
}

}  // namespace

TEST_CASE("A sound file has no findings, whatever was done and undone in it") {
  ConsortiumFixture fixture;
  fill(fixture);
  REQUIRE(fixture.file->undo().ok());
  REQUIRE(fixture.file->undo().ok());
  REQUIRE(fixture.file->redo().ok());
  const auto report = checkFile(*fixture.file);
  CHECK(report.sound());
  CHECK(report.steps == 6);
  CHECK(report.records == 3 - 1);
  CHECK(report.contents == 1);
}

TEST_CASE("A row changed behind the journal's back is named") {
  ConsortiumFixture fixture;
  const auto town = fill(fixture);
  fixture.file->connection().execute("UPDATE organisation SET population = 5 WHERE name = 'Roncq'");
  const auto finding = found(checkFile(*fixture.file), FindingCode::RowDiffers);
  REQUIRE(finding);
  CHECK(finding->record == RecordReference{EntityKind::Organisation, town.id.uuid()});
  CHECK(finding->step == 1);
}

TEST_CASE("A row that the journal knows and the table does not, and the reverse, are named") {
  ConsortiumFixture fixture;
  fill(fixture);
  fixture.file->connection().execute("UPDATE organisation SET id = zeroblob(16) WHERE name = 'Lesquin'");
  const auto report = checkFile(*fixture.file);
  CHECK(found(report, FindingCode::RowMissing));
  const auto unknown = found(report, FindingCode::RowUnknown);
  REQUIRE(unknown);
  CHECK(unknown->record->id == Uuid({}));
}

TEST_CASE("A step that was rewritten is named, and so is one that is gone") {
  ConsortiumFixture fixture;
  fill(fixture);
  fixture.file->connection().execute("UPDATE step SET author = 'un autre' WHERE number = 2");
  auto finding = found(checkFile(*fixture.file), FindingCode::StepBroken);
  REQUIRE(finding);
  CHECK(finding->step == 2);
  fixture.file->connection().execute("DELETE FROM change WHERE step = 2; DELETE FROM step WHERE number = 2");
  finding = found(checkFile(*fixture.file), FindingCode::StepMissing);
  REQUIRE(finding);
  CHECK(finding->step == 2);
}

TEST_CASE("A content that is not what its hash says is named, and one that is gone") {
  ConsortiumFixture fixture;
  fill(fixture);
  fixture.file->connection().execute("UPDATE content_piece SET bytes = x'00'");
  CHECK(found(checkFile(*fixture.file), FindingCode::ContentDamaged));
  fixture.file->connection().execute("DELETE FROM content_piece; DELETE FROM content");
  CHECK(found(checkFile(*fixture.file), FindingCode::ContentMissing));
}

TEST_CASE("A search index that does not hold the words of the rows is named, each time it is checked") {
  ConsortiumFixture fixture;
  fill(fixture);
  fixture.file->connection().execute(
      "INSERT INTO search (rowid, name, words, figures) VALUES (999983, 'inconnu au bataillon', '', '')");
  for (int time = 0; time < 2; ++time) {
    const auto finding = found(checkFile(*fixture.file), FindingCode::SearchDiffers);
    REQUIRE(finding);
    CHECK(finding->detail == "3");
  }
}

TEST_CASE("A stored verdict that is not that of the rules is named") {
  test::SampleConsortium sample;
  const auto roncq = sample.member("Roncq");
  sample.add(sample.expenseOf(sample.project(roncq, "Forage", "1000.00"), roncq, 1, "2020-08-24", "50.00"));
  CHECK(checkFile(*sample.file).sound());
  sample.file->connection().execute("UPDATE expense_verdict SET reasons = ''");
  CHECK(found(checkFile(*sample.file), FindingCode::VerdictDiffers));
}

TEST_CASE("A check that is stopped says so and leaves the file usable") {
  ConsortiumFixture fixture;
  fill(fixture);
  const auto report =
      checkFile(*fixture.file, [](CheckPart part, std::int64_t) { return part != CheckPart::Rows; });
  CHECK(report.cancelled);
  CHECK_FALSE(report.sound());
  fixture.add(fixture.town("Orchies"));
}

TEST_CASE("The wish to stop a check ends the statement that comes next, however long it would take") {
  ConsortiumFixture fixture;
  fill(fixture);
  const auto last = GENERATE(CheckPart::Structure, CheckPart::References, CheckPart::Search);
  std::stop_source stop;
  std::optional<CheckPart> reached;
  const auto asking = [&](CheckPart part, std::int64_t) {
    reached = part;
    if (part == last) stop.request_stop();
    return true;
  };
  const auto report = checkFile(*fixture.file, asking, stop.get_token());
  CHECK(report.cancelled);
  CHECK(report.findings.empty());
  CHECK(reached == last);
  CHECK(checkFile(*fixture.file).sound());
  fixture.add(fixture.town("Orchies"));
}

TEST_CASE("The reading of the pages says how far it is, and stops when it is told to") {
  ConsortiumFixture fixture;
  const auto town = fill(fixture);
  std::istringstream bytes(std::string(2'000'000, 'x'));
  REQUIRE(addDocument(*fixture.file, bytes,
                      {.id = Id<Document>(fixture.newId()),
                       .attachedTo = {EntityKind::Organisation, town.id.uuid()},
                       .name = "grand.txt",
                       .mediaType = "text/plain",
                       .size = 0})
              .ok());
  fixture.reopen();  // what only the log holds is not read from the file
  std::vector<std::int64_t> told;
  const auto report = checkFile(*fixture.file, [&](CheckPart part, std::int64_t done) {
    if (part == CheckPart::Pages) told.push_back(done);
    return told.size() < 3;
  });
  CHECK(report.cancelled);
  REQUIRE(told.size() == 3);
  CHECK((told[0] == 0 && told[1] > 0 && told[2] > told[1]));
}

TEST_CASE("A backup is whole when it opens and proves itself, and nobody knows when that is stopped") {
  ConsortiumFixture fixture;
  fill(fixture);
  fixture.file.reset();
  CHECK(opensWhole(fixture.path(), fixture.environment()));
  std::stop_source stop;
  stop.request_stop();
  CHECK_FALSE(opensWhole(fixture.path(), fixture.environment(), stop.get_token()));
  CHECK_FALSE(opensWhole(fixture.path().parent_path() / "rien.lianes", fixture.environment()));
}

}  // namespace lianes::store
