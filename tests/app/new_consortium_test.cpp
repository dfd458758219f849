#include "lianes/app/new_consortium.hpp"

#include <catch2/catch.hpp>

#include "app/vouchers.hpp"
#include "lianes/base/files.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/exchange/call_edition.hpp"
#include "lianes/store/journal.hpp"
#include "support/show_values.hpp"

namespace lianes::app {
namespace {

class NewFileFixture {
 public:
  std::filesystem::path path(const std::string& name = "essai") const {
    return m_folder.path() / (name + ".lianes");
  }
  store::Environment environment() {
    return {[] { return Instant(1'600'000'000'000); }, [this] { return m_source.next(); },
            "Awa (exemple fictif)"};
  }

 private:
  TemporaryFolder m_folder;
  std::uint64_t m_chance = 0;
  UuidSource m_source{[] { return std::uint64_t{1'600'000'000'000}; }, [this] { return ++m_chance; }};
};

}  // namespace

TEST_CASE("A new consortium of each edition opens with its call, its rules and its lead association") {
  NewFileFixture fixture;
  for (const auto& edition : exchange::builtinCallEditions()) {
    INFO(edition.edition);
    const auto path = fixture.path(edition.edition);
    REQUIRE(newConsortium(path, {edition.edition, "Programme franco-malien"}, fixture.environment()).ok());
    const auto file = store::ConsortiumFile::open(path, fixture.environment());
    REQUIRE(file.ok());
    const auto consortia = store::listAt(*file, EntityKind::Consortium, 1);
    REQUIRE(consortia.size() == 1);
    const auto consortium = fromRecord<Consortium>(consortia.front());
    CHECK(consortium.name == "Programme franco-malien");
    CHECK(file->find(consortium.call)->edition == edition.edition);
    CHECK(file->find(consortium.leadOrganisation)->kind == OrganisationKind::Association);
    CHECK(store::listAt(*file, EntityKind::CallRule, 1).size() == edition.rules.size());
  }
}

TEST_CASE("The beginning of a new consortium is one step, which undo does not take back") {
  NewFileFixture fixture;
  const auto file = newConsortium(fixture.path(), {"2020", "Essai"}, fixture.environment());
  REQUIRE(file.ok());
  const auto steps = store::steps(*file, {});
  REQUIRE(steps.size() == 1);
  CHECK(steps.front().label.action == store::StepAction::Created);
  CHECK_FALSE(file->nextUndo());
}

TEST_CASE("An unknown edition is refused with the known ones, and no file is left") {
  NewFileFixture fixture;
  const auto refused = newConsortium(fixture.path(), {"1999", "Essai"}, fixture.environment());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error() ==
        Problem{ProblemCode::NotAmongChoices, "edition", {"1999", "2020, 2021-22, 2022-24, 2024-26, 2025"}});
  CHECK_FALSE(std::filesystem::exists(fixture.path()));
}

TEST_CASE("A consortium without a name is refused, and no file is left") {
  NewFileFixture fixture;
  const auto refused = newConsortium(fixture.path(), {"2020", ""}, fixture.environment());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error() == Problem{ProblemCode::Missing, "name", {}});
  CHECK_FALSE(std::filesystem::exists(fixture.path()));
}

TEST_CASE("A new consortium never takes the place of a file") {
  NewFileFixture fixture;
  REQUIRE(newConsortium(fixture.path(), {"2020", "Premier"}, fixture.environment()).ok());
  const auto refused = newConsortium(fixture.path(), {"2020", "Second"}, fixture.environment());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == ProblemCode::AlreadyExists);
  CHECK(std::filesystem::exists(fixture.path()));
}

TEST_CASE("A voucher's own rate, francs for one euro, is what converts it") {
  CHECK(eurosOf(Money::francs(655'957), std::nullopt) == Money::cents(100'000));
  CHECK(eurosOf(Money::francs(650'000), Ratio(650, 1)) == Money::cents(100'000));
  CHECK(eurosOf(Money::cents(1'234), std::nullopt) == Money::cents(1'234));
}

}  // namespace lianes::app
