#include <algorithm>
#include <map>

#include "lianes/store/check.hpp"
#include "lianes/store/journal.hpp"
#include "store/change_block.hpp"
#include "store/journal_rows.hpp"
#include "store/sql/connection.hpp"
#include "support/consortium_fixture.hpp"
#include "support/database.hpp"
#include "support/seeded.hpp"

namespace lianes::store {
namespace {

using test::ConsortiumFixture;
using test::numberFrom;
using test::Seeded;

constexpr std::size_t kMany = 600;  // three blocks

struct ManyTowns : ConsortiumFixture {
  explicit ManyTowns(std::size_t count = kMany) {
    for (std::size_t i = 0; i < count; ++i) towns.push_back(town("Commune " + std::to_string(i)));
    entered = performAll([](const Organisation& one) { return Edit(Insert{toRecord(one)}); });
  }
  StepNumber performAll(const std::function<Edit(const Organisation&)>& edit) {
    StepRequest request{{StepAction::Put, {}}, {}};
    for (const auto& one : towns) request.edits.push_back(edit(one));
    const auto done = file->perform(request);
    REQUIRE(done.ok());
    return *done;
  }
  std::vector<StepNumber> stepsOf(const Organisation& one) const {
    std::vector<StepNumber> numbers;
    for (const auto& step :
         steps(*file, {.record = RecordReference{EntityKind::Organisation, one.id.uuid()}}))
      numbers.push_back(step.number);
    return numbers;
  }
  std::string nameAt(const Organisation& one, StepNumber step) const {
    const auto then = findAt(*file, EntityKind::Organisation, one.id.uuid(), step);
    return then ? nameOf(*then) : std::string();
  }
  bool isSound() { return checkFile(*file).sound(); }
  std::optional<Finding> firstFinding() {
    const auto report = checkFile(*file);
    return report.findings.empty() ? std::nullopt : std::optional(report.findings.front());
  }

  std::vector<Organisation> towns;
  StepNumber entered = 0;
};

StoredChange changeOfLength(const Uuid& id, std::size_t length) {
  return {EntityKind::Organisation, id, {}, Bytes(length, std::uint8_t{7})};
}

}  // namespace

TEST_CASE("A step of many records is kept in blocks, and one of few in rows") {
  ManyTowns many;
  auto& connection = many.file->connection();
  const auto rowsOfStep = [&](const std::string& table, StepNumber step) {
    return numberFrom(connection, "SELECT count(*) FROM " + table + " WHERE step = " + std::to_string(step));
  };
  CHECK(rowsOfStep("change", many.entered) == 0);
  CHECK(rowsOfStep("change_block", many.entered) == 3);
  const auto small = many.add(many.town("Lesquin"));
  CHECK(rowsOfStep("change", small) == 1);
  CHECK(rowsOfStep("change_block", small) == 0);
  CHECK(numberFrom(connection, "SELECT sum(length(bytes)) FROM change_block") <
        static_cast<std::int64_t>(kMany * 40));
}

TEST_CASE("A record that a step of many entered has its whole past, newest first") {
  ManyTowns many;
  auto& one = many.towns[300];
  one.name = "Roncq";
  const auto alone = many.change(one);
  const auto together = many.performAll([](Organisation each) {
    each.population = 5;
    return Edit(Update{toRecord(each)});
  });
  const auto removed = many.remove(many.towns[300]);
  CHECK(many.stepsOf(one) == std::vector<StepNumber>{removed, together, alone, many.entered});
  CHECK(many.nameAt(one, many.entered - 1).empty());
  CHECK(many.nameAt(one, many.entered) == "Commune 300");
  CHECK(many.nameAt(one, alone) == "Roncq");
  CHECK(many.nameAt(one, together) == "Roncq");
  CHECK(many.nameAt(one, removed).empty());
  const RecordReference record{EntityKind::Organisation, one.id.uuid()};
  const auto page = steps(*many.file, {.before = removed, .most = 2, .record = record});
  REQUIRE(page.size() == 2);
  CHECK(page[0].number == together);
  CHECK(page[1].number == alone);
  CHECK(listAt(*many.file, EntityKind::Organisation, together).size() == kMany);
  CHECK(listAt(*many.file, EntityKind::Organisation, removed).size() == kMany - 1);
  CHECK(listAt(*many.file, EntityKind::Organisation, many.entered - 1).empty());
}

TEST_CASE("A step of many records is undone and done again after its file was opened anew") {
  ManyTowns many;
  many.reopen();
  CHECK(changesOf(*many.file, many.entered).size() == kMany);
  REQUIRE(many.file->undo().ok());
  CHECK(numberFrom(many.file->connection(), "SELECT count(*) FROM organisation") == 0);
  CHECK(many.isSound());
  many.reopen();
  REQUIRE(many.file->redo().ok());
  CHECK(numberFrom(many.file->connection(), "SELECT count(*) FROM organisation") ==
        static_cast<std::int64_t>(kMany));
  CHECK(many.stepsOf(many.towns.back()).size() == 3);
  CHECK(many.isSound());
}

TEST_CASE("A step of many is not undone where one of its records has moved on, and says by which step") {
  ManyTowns many;
  many.towns[7].name = "Roncq";
  const auto later = many.performAll([](const Organisation& each) { return Edit(Update{toRecord(each)}); });
  const auto undone = many.file->undo(many.entered);
  REQUIRE_FALSE(undone.ok());
  REQUIRE(undone.error().size() == 1);
  CHECK(undone.error()[0].code == ProblemCode::MovedOn);
  CHECK(undone.error()[0].arguments.back() == std::to_string(later));
}

TEST_CASE("Records that are found by the same key keep their pasts apart") {
  ManyTowns many(40);
  auto bytes = many.towns[0].id.uuid().bytes();
  bytes[15] = static_cast<std::uint8_t>(bytes[15] ^ 0xFFU);
  auto twin = many.town("Jumelle");
  twin.id = Id<Organisation>(Uuid(bytes));
  REQUIRE(blockKeyOf(twin.id.uuid()) == blockKeyOf(many.towns[0].id.uuid()));
  for (auto& one : many.towns) one.id = Id<Organisation>(many.newId());
  const auto first = many.towns[0];
  many.towns[1] = twin;
  const auto later = many.performAll([](const Organisation& one) { return Edit(Insert{toRecord(one)}); });
  CHECK(many.stepsOf(twin) == std::vector<StepNumber>{later});
  CHECK(many.nameAt(twin, later - 1).empty());
  CHECK(many.nameAt(twin, later) == "Jumelle");
  CHECK(many.stepsOf(first) == std::vector<StepNumber>{later});
  CHECK(many.isSound());
}

TEST_CASE("Long records close a block early, and come out whole") {
  ConsortiumFixture fixture;
  StepRequest request{{StepAction::Put, {}}, {}};
  std::vector<Organisation> towns;
  for (std::size_t i = 0; i < 40; ++i) {
    towns.push_back(fixture.town("Commune " + std::to_string(i)));
    towns.back().note = std::string(10'000, static_cast<char>('a' + i % 26));
    request.edits.emplace_back(Insert{toRecord(towns.back())});
  }
  const auto entered = fixture.file->perform(request);
  REQUIRE(entered.ok());
  CHECK(numberFrom(fixture.file->connection(), "SELECT count(*) FROM change_block") == 6);
  for (const auto& one : towns) {
    CHECK(findAt(*fixture.file, EntityKind::Organisation, one.id.uuid(), *entered) == toRecord(one));
  }
  CHECK(checkFile(*fixture.file).sound());
}

TEST_CASE("Whatever steps of many and of few do to records, every past moment is as it was") {
  ManyTowns many(80);
  Seeded chance;
  INFO(chance.seed());
  std::map<StepNumber, std::map<Uuid, std::string>> moments;
  std::map<Uuid, std::string> now;
  for (const auto& one : many.towns) now[one.id.uuid()] = one.name;
  moments[many.entered] = now;
  const auto rounds = test::faultCount(40);
  for (std::int64_t round = 0; round < rounds; ++round) {
    StepRequest request{{StepAction::Put, {}}, {}};
    const auto oneIn = chance.between(0, 1) == 0 ? 1 : chance.between(2, 40);
    for (auto& one : many.towns) {
      if (chance.between(1, oneIn) != 1) continue;
      const auto id = one.id.uuid();
      const bool isThere = now.contains(id);
      if (isThere && chance.between(1, 4) == 1) {
        request.edits.emplace_back(Remove{EntityKind::Organisation, id});
        now.erase(id);
        continue;
      }
      one.name = "Commune " + std::to_string(chance.number());
      now[id] = one.name;
      isThere ? request.edits.emplace_back(Update{toRecord(one)})
              : request.edits.emplace_back(Insert{toRecord(one)});
    }
    if (request.edits.empty()) continue;
    const auto done = many.file->perform(request);
    REQUIRE(done.ok());
    moments[*done] = now;
  }
  for (const auto& [step, names] : moments) {
    INFO("step " << step);
    std::map<Uuid, std::string> listed;
    for (const auto& record : listAt(*many.file, EntityKind::Organisation, step)) {
      listed[record.id] = nameOf(record);
    }
    CHECK(listed == names);
    const auto& one = many.towns[static_cast<std::size_t>(chance.between(0, 79))];
    const auto there = names.find(one.id.uuid());
    CHECK(many.nameAt(one, step) == (there == names.end() ? std::string() : there->second));
  }
  CHECK(many.isSound());
}

TEST_CASE("A block that is cut, longer, or of another size than it says is refused as damaged") {
  ConsortiumFixture fixture;
  std::vector<StoredChange> changes;
  for (std::size_t i = 0; i < 40; ++i) changes.push_back(changeOfLength(fixture.newId(), i));
  const auto block = writeBlock(changes);
  const auto read = readBlock(block);
  REQUIRE(read.size() == changes.size());
  CHECK(std::equal(read.begin(), read.end(), changes.begin(), [](const auto& one, const auto& other) {
    return one.kind == other.kind && one.id == other.id && one.before == other.before &&
           one.after == other.after;
  }));
  const auto isDamaged = [](const Bytes& bytes) {
    return test::failureOf([&] { readBlock(bytes); }) == sql::DatabaseErrorKind::Damaged;
  };
  for (std::size_t length = 0; length < block.size(); ++length) {
    CHECK(isDamaged(Bytes(block.begin(), block.begin() + static_cast<std::ptrdiff_t>(length))));
  }
  auto longer = block;
  longer.push_back(0);
  CHECK(isDamaged(longer));
  auto other = block;
  other.front() = static_cast<std::uint8_t>(other.front() ^ 1U);
  CHECK(isDamaged(other));
  ByteWriter endless;
  endless.count(std::uint64_t{1} << 60U);
  CHECK(isDamaged(endless.take()));
}

TEST_CASE("A block changed behind the journal's back breaks its step in the check") {
  ManyTowns many;
  auto& connection = many.file->connection();
  auto changes = readChanges(connection, many.entered);
  changes[10].after.back() = static_cast<std::uint8_t>(changes[10].after.back() ^ 1U);
  const auto forged = writeBlock(std::span(changes).first(256));
  auto& put = connection.cached("UPDATE change_block SET bytes = $1 WHERE step = $2 AND first = 0");
  put.bind(1, sql::Blob(forged));
  put.bind(2, many.entered);
  put.run();
  const auto finding = many.firstFinding();
  REQUIRE(finding);
  CHECK(finding->code == FindingCode::StepBroken);
  CHECK(finding->step == many.entered);
}

TEST_CASE("A block that cannot be read breaks its step and leaves the others proven") {
  ManyTowns many;
  const auto later = many.add(many.town("Lesquin"));
  many.file->connection().execute("UPDATE change_block SET bytes = x'0102030405' WHERE first = 256");
  const auto report = checkFile(*many.file);
  REQUIRE_FALSE(report.sound());
  CHECK(report.findings.front().code == FindingCode::StepBroken);
  CHECK(report.findings.front().step == many.entered);
  CHECK(report.steps == later - 1);
}

TEST_CASE("What leads from a record to its blocks is checked") {
  for (const auto* const sql :
       {"DELETE FROM change_in_block WHERE record_key = (SELECT max(record_key) FROM change_in_block)",
        "INSERT INTO change_in_block VALUES (5, 1)", "UPDATE change_block SET kinds = 0 WHERE number = 2"}) {
    INFO(sql);
    ManyTowns many;
    many.file->connection().execute(sql);
    const auto finding = many.firstFinding();
    REQUIRE(finding);
    CHECK(finding->code == FindingCode::StructureDamaged);
    CHECK(finding->detail.starts_with("change_block "));
  }
}

}  // namespace lianes::store
