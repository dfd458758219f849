#include "lianes/app/save_record.hpp"

#include <catch2/catch.hpp>

#include "lianes/base/files.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/lists.hpp"
#include "support/sample_file.hpp"

namespace lianes::app {
namespace {

class FormFixture {
 public:
  FormFixture() {
    file.emplace(test::openSample(
        m_folder.path() / "exemple.lianes",
        {[] { return Instant(1'650'000'000'000); }, [this] { return newId(); }, "Awa (exemple fictif)"}));
  }
  Uuid newId() { return m_source.next(); }
  Record firstOf(EntityKind kind) const {
    const auto page = store::listRecords(*file, {.kind = kind, .most = 1});
    REQUIRE(page->records.size() == 1);
    return page->records.front();
  }

 private:
  TemporaryFolder m_folder;
  std::uint64_t m_chance = 0;
  UuidSource m_source{[] { return std::uint64_t{1'650'000'000'000}; }, [this] { return ++m_chance; }};

 public:
  std::optional<store::ConsortiumFile> file;
};

Expense typedVoucher(Uuid id, Id<MicroProject> project) {
  return {.id = Id<Expense>(id),
          .project = project,
          .spentOn = *Date::of(2021, 3, 2),
          .label = "Ciment",
          .account = "606",
          .amount = Money(655'957, Currency::Xof),
          .eur = Money(0, Currency::Eur)};
}

}  // namespace

TEST_CASE("A voucher saved without a number takes the next one, and its euros at parity") {
  FormFixture fixture;
  const Id<MicroProject> project(fixture.firstOf(EntityKind::MicroProject).id);
  const auto next = store::nextVoucherNumber(*fixture.file, project, 2021);
  auto record = toRecord(typedVoucher(fixture.newId(), project));
  record.values[*describe(EntityKind::Expense).indexOf("number")] = {};
  record.values[*describe(EntityKind::Expense).indexOf("eur")] = {};
  const auto id = record.id;
  REQUIRE(fixture.file->perform(savingStep(*fixture.file, std::move(record))).ok());
  const auto saved = fixture.file->find(Id<Expense>(id));
  REQUIRE(saved);
  CHECK(saved->number == next);
  CHECK(saved->eur == Money(100'000, Currency::Eur));
}

TEST_CASE("A blank record of every kind lacks only what a person has to type") {
  FormFixture fixture;
  forEachEntity([&]<class Entity>() {
    const auto kind = Description<Entity>::kind;
    INFO(codeOf(kind));
    for (const auto& problem : validate(blankRecord(kind, fixture.newId()))) {
      const bool isLeftToType =
          problem.code == ProblemCode::Missing || problem.code == ProblemCode::NotLinked;
      CHECK(isLeftToType);
    }
  });
}

TEST_CASE("Saving a record that the file has changes it, and its step names it through what it links") {
  FormFixture fixture;
  auto partnership = fixture.firstOf(EntityKind::Partnership);
  const auto step = savingStep(*fixture.file, partnership);
  CHECK(step.label.action == store::StepAction::Changed);
  CHECK(step.label.arguments.back().find(" – ") != std::string::npos);
  CHECK(std::holds_alternative<store::Update>(step.edits.front()));
}

TEST_CASE("A refused step with one record names the field alone") {
  FormFixture fixture;
  const auto done =
      fixture.file->perform(savingStep(*fixture.file, blankRecord(EntityKind::Person, fixture.newId())));
  REQUIRE_FALSE(done.ok());
  for (const auto& problem : placedInFields(done.error())) {
    CHECK(describe(EntityKind::Person).indexOf(problem.place));
  }
}

}  // namespace lianes::app
