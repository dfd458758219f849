#include <algorithm>

#include "lianes/base/files.hpp"
#include "lianes/store/check.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/store/record_json.hpp"
#include "lianes/store/search.hpp"
#include "store/journal_rows.hpp"
#include "store/record_form.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;
using test::ConsortiumFixture;

// What the journal of an earlier form says, as that form wrote it.
struct EarlierLine {
  StepNumber step;
  std::string kind;
  Bytes record;
  std::string before;
  std::string after;
};

// A file that an earlier version of the program made, copied to where it may be changed.
struct FormFile : ConsortiumFixture {
  explicit FormFile(const std::string& form) : path(folder() / "ancien.lianes") {
    fs::copy_file(fs::path(LIANES_SOURCE_DIR) / "tests/data/forms" / (form + ".lianes"), path);
    sql::Connection connection(path, {.mode = sql::OpenMode::ReadOnly});
    auto rows = connection.prepare(
        "SELECT step, kind, record, coalesce(before, ''), coalesce(after, '') FROM change ORDER BY step, "
        "position");
    while (rows.step()) {
      lines.push_back({rows.integer(0), std::string(rows.text(1)), lianes::store::bytesOf(rows.blob(2)),
                       std::string(rows.text(3)), std::string(rows.text(4))});
    }
    lastHash = readLastStep(connection)->hash;
  }
  std::string jsonOf(const std::optional<Record>& record) const {
    return record ? writeRecord(*record) : std::string();
  }

  fs::path path;
  std::vector<EarlierLine> lines;
  Hash lastHash{};
};

const Uuid kAminata = Uuid::parse("01700000-0000-7000-8000-000000000001").value();
const Uuid kBoubacar = Uuid::parse("01700000-0000-7000-8000-000000000002").value();

}  // namespace

TEST_CASE("Files of earlier forms come out with the history they had, word for word") {
  for (const auto* form : {"form-1", "form-2"}) {
    INFO(form);
    FormFile old(form);
    REQUIRE_FALSE(old.lines.empty());
    auto opened = ConsortiumFile::open(old.path, old.environment());
    REQUIRE(opened.ok());
    auto line = old.lines.begin();
    for (StepNumber step = 1; step <= steps(*opened, {.most = 1}).front().number; ++step) {
      for (const auto& change : changesOf(*opened, step)) {
        REQUIRE(line != old.lines.end());
        CHECK(line->step == step);
        CHECK(line->kind == codeOf(change.kind));
        CHECK(line->record == Bytes(change.id.bytes().begin(), change.id.bytes().end()));
        if (change.id != kBoubacar) {  // anonymised before
          CHECK(old.jsonOf(change.before) == line->before);
          CHECK(old.jsonOf(change.after) == line->after);
        }
        ++line;
      }
    }
    CHECK(line == old.lines.end());
    CHECK(checkFile(opened.value()).sound());
    CHECK(readLastStep(opened->connection())->step.earlier == old.lastHash);
  }
}

TEST_CASE("Steps that forms 1 and 2 signed keep their signatures, as long as nobody rewrites them") {
  FormFile old("form-2");
  auto opened = ConsortiumFile::open(old.path, old.environment());
  REQUIRE(opened.ok());
  auto report = checkFile(opened.value());
  CHECK(report.sound());
  CHECK(report.unsignedSteps == 0);
  REQUIRE(report.hands.size() == 1);
  CHECK(report.hands[0].steps == report.steps);
  opened->connection().execute("UPDATE step SET earlier_hash = randomblob(32) WHERE number = 3");
  report = checkFile(opened.value());
  CHECK_FALSE(report.sound());
}

TEST_CASE(
    "Who was anonymised in an earlier form is erased from its history when the file comes to the present "
    "one") {
  FormFile old("form-2");
  const auto bytesHold = [&](const fs::path& file, std::string_view text) {
    const auto bytes = test::bytesOf(file);
    return std::search(bytes.begin(), bytes.end(), text.begin(), text.end()) != bytes.end();
  };
  REQUIRE(bytesHold(old.path, "Boubacar"));
  auto opened = ConsortiumFile::open(old.path, old.environment());
  REQUIRE(opened.ok());
  CHECK_FALSE(bytesHold(old.path, "Boubacar"));
  CHECK_FALSE(bytesHold(opened->report().migrationBackup, "Boubacar"));
  CHECK(bytesHold(old.path, "Aminata"));
  const auto then = findAt(*opened, EntityKind::Person, kBoubacar, 2);
  REQUIRE(then);
  CHECK(then->erased != 0);
  CHECK(findAt(*opened, EntityKind::Person, kAminata, 2)->erased == 0);
  CHECK(search(*opened, "Aminata").size() >= 1);
}

TEST_CASE("An earlier form that may only be read is read from a copy, with the same history") {
  FormFile old("form-2");
  const auto before = test::bytesOf(old.path);
  auto opened = ConsortiumFile::open(old.path, old.environment(), OpenIntent::Read);
  REQUIRE(opened.ok());
  CHECK(checkFile(opened.value()).sound());
  CHECK(changesOf(*opened, 3).size() == 3);
  CHECK((test::bytesOf(old.path) == before));
}

TEST_CASE("A field that comes or moves later leaves what was written before readable") {
  ConsortiumFixture fixture;
  const auto town = fixture.town("Roncq");
  const auto entered = fixture.add(town);
  // As a program would have written it that had its fields in another order, and one more.
  auto& connection = fixture.file->connection();
  connection.execute(
      "UPDATE record_form SET fields = 'name:text gone:text level:choice(commune,epci) country:text' WHERE "
      "kind = "
      "'organisation'");
  ByteWriter bytes;
  bytes.count(1);
  const std::uint8_t filled = 0b1111;
  bytes.raw(std::span(&filled, 1));
  bytes.text("Lesquin");
  bytes.text("autre");
  bytes.count(1);
  bytes.text("FR");
  auto& put = connection.cached("UPDATE change SET after = $1 WHERE step = $2");
  const auto written = bytes.take();
  put.bind(1, sql::Blob(written));
  put.bind(2, entered);
  put.run();
  const auto record = findAt(*fixture.file, EntityKind::Organisation, town.id.uuid(), entered);
  REQUIRE(record);
  CHECK(nameOf(*record) == "Lesquin");
  CHECK(record->values[describe(EntityKind::Organisation).indexOf("level").value()] ==
        FieldValue(std::string("epci")));
}

}  // namespace lianes::store
