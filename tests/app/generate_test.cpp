#include "lianes/app/generate.hpp"

#include <catch2/catch.hpp>

#include <map>

#include "lianes/app/new_consortium.hpp"
#include "lianes/base/files.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/journal.hpp"
#include "support/database.hpp"
#include "support/show_values.hpp"

namespace lianes::app {
namespace {

// A new consortium, its ids and its clock repeating from one to the next.
class GeneratedFile {
 public:
  GeneratedFile() : file(create()) {}

  Result<std::int64_t, Problems> generate(const Volume& volume) {
    return app::generate(file, volume, [this](std::int64_t done, std::int64_t total) {
      told.emplace_back(done, total);
      return static_cast<std::int64_t>(told.size()) < mostSteps;
    });
  }
  std::size_t count(EntityKind kind) const {
    return store::listAt(file, kind, store::steps(file, {}).front().number).size();
  }
  test::FileBytes close() {
    { const auto closed = std::move(file); }
    return test::bytesOf(m_folder.path() / "grand.lianes");
  }

  std::vector<std::pair<std::int64_t, std::int64_t>> told;
  std::int64_t mostSteps = 1'000;

 private:
  store::ConsortiumFile create() {
    store::Environment environment{[] { return Instant(1'600'000'000'000); }, [this] { return m_ids.next(); },
                                   "Essai (exemple fictif)"};
    environment.repeatable = true;
    auto made =
        newConsortium(m_folder.path() / "grand.lianes", {"2020", "Essai (exemple fictif)"}, environment);
    REQUIRE(made.ok());
    return std::move(made).value();
  }

  TemporaryFolder m_folder;
  std::uint64_t m_chance = 0;
  UuidSource m_ids{[] { return std::uint64_t{1'600'000'000'000}; }, [this] { return ++m_chance; }};

 public:
  store::ConsortiumFile file;
};

}  // namespace

TEST_CASE("As many vouchers and projects are generated as are asked for") {
  GeneratedFile generated;
  REQUIRE(generated.generate({.expenses = 1'200, .projects = 25, .seed = 3}).ok());
  CHECK(generated.count(EntityKind::Expense) == 1'200);
  CHECK(generated.count(EntityKind::MicroProject) == 25);
  CHECK(generated.count(EntityKind::BudgetLine) == 25 * 12);
  CHECK(generated.count(EntityKind::Imputation) == 1'200);
  CHECK(generated.count(EntityKind::Membership) == 6);
}

TEST_CASE("Generating writes a step for each thousand records and says how far it is") {
  GeneratedFile generated;
  const auto added = generated.generate({.expenses = 1'200, .projects = 25, .seed = 3});
  REQUIRE(added.ok());
  CHECK(generated.told.size() == 3);
  CHECK(generated.told.front() == std::pair<std::int64_t, std::int64_t>{1'000, *added});
  CHECK(generated.told.back() == std::pair<std::int64_t, std::int64_t>{*added, *added});
  CHECK(store::steps(generated.file, {}).size() == 4);
  CHECK(store::steps(generated.file, {}).front().label.action == store::StepAction::Generated);
}

TEST_CASE("Generating stops when it is told to, after a whole step") {
  GeneratedFile generated;
  generated.mostSteps = 1;
  const auto added = generated.generate({.expenses = 1'200, .projects = 25, .seed = 3});
  REQUIRE(added.ok());
  CHECK(*added == 1'000);
  CHECK(store::steps(generated.file, {}).size() == 2);
}

TEST_CASE("The same seed generates the same bytes, another one others") {
  const auto bytesFor = [](std::uint64_t seed) {
    GeneratedFile generated;
    REQUIRE(generated.generate({.expenses = 300, .projects = 5, .seed = seed}).ok());
    return generated.close();
  };
  const auto first = bytesFor(3);
  CHECK((first == bytesFor(3)));
  CHECK((first != bytesFor(4)));
}

TEST_CASE("Generated vouchers spread over months, accounts and both currencies, numbered without gaps") {
  GeneratedFile generated;
  REQUIRE(generated.generate({.expenses = 500, .projects = 4, .seed = 1}).ok());
  std::map<std::string, int> months;
  std::map<std::string, int> accounts;
  std::map<Currency, int> currencies;
  std::map<std::pair<Id<MicroProject>, int>, std::int64_t> last;
  std::map<std::pair<Id<MicroProject>, int>, std::int64_t> count;
  const auto step = store::steps(generated.file, {}).front().number;
  for (const auto& record : store::listAt(generated.file, EntityKind::Expense, step)) {
    const auto expense = fromRecord<Expense>(record);
    ++months[expense.spentOn.text().substr(0, 7)];
    ++accounts[expense.account];
    ++currencies[expense.amount.currency()];
    auto& highest = last[{*expense.project, expense.spentOn.year()}];
    highest = std::max(highest, expense.number);
    ++count[{*expense.project, expense.spentOn.year()}];
  }
  CHECK(months.size() >= 15);
  CHECK(accounts.size() == 12);
  CHECK(currencies.size() == 2);
  CHECK(last == count);
}

TEST_CASE("A volume without anything adds nothing") {
  GeneratedFile generated;
  const auto added = generated.generate({});
  REQUIRE(added.ok());
  CHECK(*added == 0);
  CHECK(store::steps(generated.file, {}).size() == 1);
}

}  // namespace lianes::app
