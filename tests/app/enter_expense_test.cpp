#include "lianes/app/enter_expense.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "lianes/app/save_record.hpp"
#include "lianes/base/files.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/lists.hpp"
#include "support/sample_file.hpp"

namespace lianes::app {
namespace {

class EntryFixture {
 public:
  EntryFixture() {
    file.emplace(test::openSample(
        m_folder.path() / "exemple.lianes",
        {[] { return Instant(1'650'000'000'000); }, [this] { return newId(); }, "Awa (exemple fictif)"}));
    const auto page = store::listRecords(*file, {.kind = EntityKind::MicroProject, .most = 1});
    project = Id<MicroProject>(page->records.front().id);
  }
  Uuid newId() { return m_source.next(); }

  TypedExpense typed() {
    return {.id = newId(),
            .owner = *project,
            .day = "2/3/2021",
            .supplier = "Quincaillerie (exemple fictif)",
            .supplierReference = "F-77",
            .label = "Ciment",
            .account = "606",
            .amount = "=2*350",
            .currency = Currency::Xof,
            .member = memberOf(*file, *project)};
  }

 private:
  TemporaryFolder m_folder;
  std::uint64_t m_chance = 0;
  UuidSource m_source{[] { return std::uint64_t{1'650'000'000'000}; }, [this] { return ++m_chance; }};

 public:
  std::optional<store::ConsortiumFile> file;
  std::optional<Id<MicroProject>> project;
  Date today = *Date::of(2021, 3, 4);
};

bool hasProblem(const ReadExpense& read, ProblemCode code, std::string_view place) {
  return std::any_of(read.problems.begin(), read.problems.end(),
                     [&](const Problem& problem) { return problem.code == code && problem.place == place; });
}

}  // namespace

TEST_CASE("A typed voucher is read with its euros, verdict and number, and entered with just those") {
  EntryFixture fixture;
  const auto typed = fixture.typed();
  const auto read = readTyped(*fixture.file, typed, fixture.today);
  REQUIRE(read.problems.empty());
  CHECK(read.amount == Money(700, Currency::Xof));
  CHECK(read.eur == Money::cents(107));
  CHECK(read.verdict == store::Verdict{});
  CHECK(read.twins.empty());
  REQUIRE(fixture.file->perform(entryStep(*fixture.file, typed, fixture.today)).ok());
  const auto saved = fixture.file->find(Id<Expense>(typed.id));
  REQUIRE(saved);
  CHECK(saved->number == read.number);
  CHECK(saved->eur == *read.eur);
  CHECK(saved->member == memberOf(*fixture.file, *fixture.project));
  CHECK(store::verdictOf(*fixture.file, saved->id) == read.verdict);
}

TEST_CASE("What is wrong or missing in a typed voucher is told field by field, the rest all the same") {
  EntryFixture fixture;
  auto typed = fixture.typed();
  typed.amount = "douze";
  typed.label = " ";
  const auto read = readTyped(*fixture.file, typed, fixture.today);
  CHECK(read.day == Date::of(2021, 3, 2));
  CHECK(read.verdict.has_value());
  CHECK(read.problems.size() == 2);
  CHECK(hasProblem(read, ProblemCode::NotATypedAmount, "amount"));
  CHECK(hasProblem(read, ProblemCode::Missing, "label"));
  typed = fixture.typed();
  typed.day = "31/2";
  const auto other = readTyped(*fixture.file, typed, fixture.today);
  CHECK(hasProblem(other, ProblemCode::NotATypedDate, "spent_on"));
  CHECK(other.eur == Money::cents(107));
  CHECK(other.number == 0);
}

TEST_CASE("A typed voucher too early for its collectivité's letter is said to be so before it is entered") {
  EntryFixture fixture;
  auto typed = fixture.typed();
  typed.day = "1/1/2019";
  const auto read = readTyped(*fixture.file, typed, fixture.today);
  REQUIRE(read.verdict);
  CHECK(std::count(read.verdict->begin(), read.verdict->end(), funding::Ineligibility::BeforeStart) == 1);
}

TEST_CASE("A voucher typed a second time names the first") {
  EntryFixture fixture;
  auto typed = fixture.typed();
  REQUIRE(fixture.file->perform(entryStep(*fixture.file, typed, fixture.today)).ok());
  const auto first = typed.id;
  typed.id = fixture.newId();
  typed.label = "Ciment, encore";
  const auto read = readTyped(*fixture.file, typed, fixture.today);
  REQUIRE(read.twins.size() == 1);
  CHECK(read.twins.front().id.uuid() == first);
}

TEST_CASE("A voucher of no project and no mission is entered as a pooled cost") {
  EntryFixture fixture;
  auto typed = fixture.typed();
  typed.owner = std::monostate();
  typed.member.reset();
  REQUIRE(fixture.file->perform(entryStep(*fixture.file, typed, fixture.today)).ok());
  CHECK(fixture.file->find(Id<Expense>(typed.id))->nature == CostNature::Pooled);
}

TEST_CASE("A voucher is cancelled or parked with a reason, never without, and counts again") {
  EntryFixture fixture;
  const auto typed = fixture.typed();
  const Id<Expense> id(typed.id);
  auto& file = *fixture.file;
  REQUIRE(file.perform(entryStep(file, typed, fixture.today)).ok());
  const auto refused = file.perform(stateStep(file, id, ExpenseState::Cancelled, "  "));
  REQUIRE_FALSE(refused.ok());
  CHECK(placedInFields(refused.error()).front().place == "state_reason");
  REQUIRE(file.perform(stateStep(file, id, ExpenseState::Cancelled, "saisie deux fois")).ok());
  CHECK(file.find(id)->stateReason == "saisie deux fois");
  REQUIRE(file.perform(stateStep(file, id, ExpenseState::Active, "")).ok());
  CHECK(file.find(id)->stateReason.empty());
}

}  // namespace lianes::app
