#include "lianes/store/search.hpp"

#include <catch2/catch.hpp>

#include "support/random_record.hpp"
#include "support/sample_consortium.hpp"

namespace lianes::store {
namespace {

using test::SampleConsortium;

std::vector<Uuid> found(const test::ConsortiumFixture& fixture, std::string_view text) {
  std::vector<Uuid> ids;
  for (const auto& hit : search(*fixture.file, text)) ids.push_back(hit.id);
  return ids;
}

bool finds(const test::ConsortiumFixture& fixture, std::string_view text, const Uuid& id) {
  const auto ids = found(fixture, text);
  return std::count(ids.begin(), ids.end(), id) == 1;
}

}  // namespace

TEST_CASE("A record is found by words in any order, each by its beginning, whatever the accents") {
  test::ConsortiumFixture fixture;
  const auto town = fixture.town("Villeneuve-d'Ascq");
  fixture.add(town);
  for (const auto text : {"villeneuve", "ASCQ ville", "vïllenèuve d’as", "  ascq,villeneuve "}) {
    CAPTURE(text);
    CHECK(finds(fixture, text, town.id.uuid()));
  }
  CHECK(finds(fixture, "asc villen", town.id.uuid()));
  CHECK(found(fixture, "scq villeneuve").empty());
}

TEST_CASE("A search among one kind leaves out the others of the same words") {
  test::ConsortiumFixture fixture;
  const auto town = fixture.town("Roncq");
  fixture.add(town);
  fixture.add(Person{.id = Id<Person>(fixture.file->environment().newId()),
                     .familyName = "Roncq",
                     .collectedOn = *Date::of(2020, 1, 1)});
  CHECK(search(*fixture.file, "roncq").size() == 2);
  const auto towns = search(*fixture.file, "ron", 20, EntityKind::Organisation);
  REQUIRE(towns.size() == 1);
  CHECK(towns.front().id == town.id.uuid());
  CHECK(search(*fixture.file, "roncq", 20, EntityKind::Meeting).empty());
}

TEST_CASE("A voucher is found by its amount as one types it in French, in euros and in francs") {
  SampleConsortium sample;
  auto inEuros = sample.expense(1, "2021-01-05", "1234.50");
  inEuros.nature = CostNature::Pooled;
  sample.add(inEuros);
  auto inFrancs = sample.expense(2, "2021-01-05", "1295.82");
  inFrancs.nature = CostNature::Pooled;
  inFrancs.amount = Money::francs(850'000);
  sample.add(inFrancs);
  for (const auto text : {"1 234,50", "1234.5", "1234,50 €"}) {
    CAPTURE(text);
    CHECK(found(sample, text) == std::vector{inEuros.id.uuid()});
  }
  for (const auto text : {"850 000", "850000", "850 000 F CFA", "1295,82"}) {
    CAPTURE(text);
    CHECK(found(sample, text) == std::vector{inFrancs.id.uuid()});
  }
}

TEST_CASE("A name with an apostrophe is found whichever is typed, or none") {
  test::ConsortiumFixture fixture;
  const auto person = [&](std::string name) {
    Person someone{.id = Id<Person>(fixture.file->environment().newId()),
                   .familyName = std::move(name),
                   .collectedOn = *Date::of(2020, 1, 1)};
    fixture.add(someone);
    return someone.id.uuid();
  };
  const auto apart = person("N\u2019Diaye");
  const auto joined = person("Ndiaye");
  for (const auto text : {"ndiaye", "N'DIAYE", "n\u2019diaye", "Ndia", "n’dia"}) {
    CAPTURE(text);
    CHECK(finds(fixture, text, apart));
    CHECK(finds(fixture, text, joined));
  }
  CHECK(finds(fixture, "diaye", apart));
}

TEST_CASE("A search compares days and amounts, of vouchers and of other records") {
  SampleConsortium sample;
  auto small = sample.expense(1, "2020-12-05", "499.00");
  small.nature = CostNature::Pooled;
  sample.add(small);
  auto large = sample.expense(1, "2021-04-05", "1000.00");
  large.nature = CostNature::Pooled;
  sample.add(large);
  const Meeting meeting{
      .id = Id<Meeting>(sample.newId()), .title = "Groupe", .takesPlaceOn = *Date::of(2021, 3, 31)};
  sample.add(meeting);
  CHECK(finds(sample, ">500", large.id.uuid()));
  CHECK_FALSE(finds(sample, ">500", small.id.uuid()));
  CHECK(finds(sample, "<=1 000", large.id.uuid()));
  CHECK(finds(sample, "12/2020..03/2021", small.id.uuid()));
  CHECK(finds(sample, "12/2020..03/2021", meeting.id.uuid()));
  CHECK_FALSE(finds(sample, "12/2020..03/2021", large.id.uuid()));
  CHECK(finds(sample, "05/12/2020", small.id.uuid()));
  CHECK(found(sample, "commun-2021-1") == std::vector{large.id.uuid()});
}

TEST_CASE("A number and an amount come before names, names before other texts") {
  SampleConsortium sample;
  StepRequest upToIt{{StepAction::Put, {}}, {}};
  auto numbered = sample.expense(1, "2021-01-05", "1.00");
  for (std::int64_t number = 1; number <= 77; ++number) {
    numbered = sample.expense(number, "2021-01-05", "1.00");
    numbered.label = "Ciment";
    numbered.nature = CostNature::Pooled;
    upToIt.edits.push_back(Insert{toRecord(numbered)});
  }
  REQUIRE(sample.file->perform(upToIt).ok());
  auto named = sample.town("Ligne 77");
  sample.add(named);
  auto noted = sample.town("Lesquin");
  noted.note = "voir la ligne 77";
  sample.add(noted);
  CHECK(found(sample, "77") == std::vector{numbered.id.uuid(), named.id.uuid(), noted.id.uuid()});
}

TEST_CASE("No text makes the search fail") {
  test::ConsortiumFixture fixture;
  fixture.add(fixture.town("Roncq"));
  using namespace std::string_view_literals;
  const std::vector<std::string> texts{"",
                                       "\"",
                                       "'",
                                       "*",
                                       "roncq*",
                                       "name:roncq",
                                       "NEAR(a b)",
                                       "a OR",
                                       "NOT",
                                       "^a",
                                       "-",
                                       "{name} : x",
                                       "(((",
                                       "\xFF\xFE",
                                       std::string("a\0b"sv),
                                       "=1/0",
                                       "漢 😀",
                                       "😀",
                                       std::string(10'000, 'a'),
                                       std::string(10'000, '"'),
                                       std::string(10'000, ' ')};
  for (const auto& text : texts) {
    CAPTURE(text.substr(0, 30));
    CHECK_NOTHROW(search(*fixture.file, text));
  }
  test::Chance chance;
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (auto length = chance.between(0, 30); length > 0; --length) {
      text += static_cast<char>(chance.between(0, 255));
    }
    CHECK_NOTHROW(search(*fixture.file, text));
  }
}

TEST_CASE("What is removed is found no more, and undo and redo bring it back and away") {
  test::ConsortiumFixture fixture;
  auto town = fixture.town("Lambersart");
  fixture.add(town);
  const auto old = town;
  town.name = "Orchies";
  fixture.change(town);
  CHECK(finds(fixture, "orchies", town.id.uuid()));
  CHECK(found(fixture, "lambersart").empty());
  REQUIRE(fixture.file->undo().ok());
  CHECK(finds(fixture, "lambersart", town.id.uuid()));
  CHECK(found(fixture, "orchies").empty());
  fixture.remove(old);
  CHECK(found(fixture, "lambersart").empty());
  REQUIRE(fixture.file->undo().ok());
  CHECK(finds(fixture, "lambersart", town.id.uuid()));
  REQUIRE(fixture.file->redo().ok());
  CHECK(found(fixture, "lambersart").empty());
}

TEST_CASE("A record that a step removes and enters again is found once") {
  test::ConsortiumFixture fixture;
  auto town = fixture.town("Lambersart");
  fixture.add(town);
  fixture.add(fixture.town("Roncq"));
  const Remove away{EntityKind::Organisation, town.id.uuid()};
  town.note = "revenue";
  REQUIRE(fixture.file->perform({{StepAction::Put, {}}, {away, Insert{toRecord(town)}}}).ok());
  CHECK(found(fixture, "lambersart") == std::vector{town.id.uuid()});
  CHECK(found(fixture, "revenue") == std::vector{town.id.uuid()});
}

}  // namespace lianes::store
