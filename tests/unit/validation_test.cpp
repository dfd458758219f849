#include <catch2/catch.hpp>

#include <string>

#include "lianes/domain/account.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/domain/record.hpp"
#include "support/random_record.hpp"

namespace lianes::validation_test {
namespace {

const Uuid kId = *Uuid::parse("01890a5d-ac96-774b-bcce-b302099a8057");
const Uuid kOther = *Uuid::parse("01890a5d-ac96-774b-bcce-b302099a8058");

Organisation organisation() {
  Organisation organisation{.id = Id<Organisation>(kId)};
  organisation.name = "Commune (exemple fictif)";
  organisation.country = "ML";
  return organisation;
}

template <class Entity>
Record with(const Entity& entity, std::string_view field, FieldValue value) {
  auto record = toRecord(entity);
  record.values.at(*describe(record.kind).indexOf(field)) = std::move(value);
  return record;
}

}  // namespace

TEST_CASE("a record with what is required has no problem") { CHECK(validate(organisation()).empty()); }

TEST_CASE("all problems of a record come at once, each with its field") {
  auto wrong = organisation();
  wrong.name.clear();
  wrong.country = "mali";
  wrong.population = -1;
  wrong.email = "nobody";
  CHECK(validate(wrong) == Problems{{ProblemCode::Missing, "name", {}},
                                    {ProblemCode::TooLong, "country", {"2"}},
                                    {ProblemCode::NegativeNumber, "population", {}},
                                    {ProblemCode::Malformed, "country", {"mali", "ML"}},
                                    {ProblemCode::Malformed, "email", {"nobody", "mairie@exemple.fr"}}});
}

TEST_CASE("a required text of blanks alone is missing") {
  auto blank = organisation();
  blank.name = "  \xC2\xA0 ";
  CHECK(validate(blank) == Problems{{ProblemCode::Missing, "name", {}}});
}

TEST_CASE("a text's length counts characters, not bytes") {
  auto longest = organisation();
  longest.name.clear();
  for (int i = 0; i < 200; ++i) longest.name += "é";
  CHECK(validate(longest).empty());
  longest.name += "é";
  CHECK(validate(longest) == Problems{{ProblemCode::TooLong, "name", {"200"}}});
}

TEST_CASE("a text that is not UTF-8 is refused, whatever the fault") {
  for (const std::string bytes :
       {"\xFF", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xF4\x90\x80\x80",
        "\x80", "a\xE2\x82", "\xF0\x80\x80\x80"}) {
    CHECK(validate(with(organisation(), "name", bytes)) == Problems{{ProblemCode::NotUtf8, "name", {}}});
    CHECK(validate(with(organisation(), "kind_of", bytes)) ==
          Problems{{ProblemCode::NotUtf8, "kind_of", {}}});
    CHECK(validate(with(organisation(), "email", bytes)) == Problems{{ProblemCode::NotUtf8, "email", {}}});
  }
}

TEST_CASE("the ends of each UTF-8 range are characters") {
  for (const std::string text : {"\xC2\xA0", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
                                 "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    CHECK(validate(with(organisation(), "note", text)).empty());
  }
}

TEST_CASE("control characters are refused, but for tabs and line feeds where there are several lines") {
  for (const auto& text : {std::string("a\0b", 3), std::string("a\x1B[0m"), std::string("a\x7F"),
                           std::string("a\xC2\x85"), std::string("a\r\n")}) {
    CHECK(validate(with(organisation(), "note", text)) ==
          Problems{{ProblemCode::ControlCharacter, "note", {}}});
  }
  CHECK(validate(with(organisation(), "note", std::string("a\n\tb"))).empty());
  CHECK(validate(with(organisation(), "name", std::string("a\nb"))) ==
        Problems{{ProblemCode::ControlCharacter, "name", {}}});
}

TEST_CASE("a value of another type than its field's is refused") {
  CHECK(validate(with(organisation(), "population", std::string("12"))) ==
        Problems{{ProblemCode::WrongType, "population", {"integer"}}});
  CHECK(validate(with(organisation(), "name", std::int64_t{3})) ==
        Problems{{ProblemCode::WrongType, "name", {"text"}}});
}

TEST_CASE("an optional text is nothing or something, never an empty text") {
  CHECK(validate(with(organisation(), "note", std::string())) ==
        Problems{{ProblemCode::WrongType, "note", {"text"}}});
}

TEST_CASE("any field of any kind refuses a value of another type") {
  test::Chance chance;
  INFO("LIANES_SEED=" << chance.seed());
  forEachEntity([&]<class Entity>() {
    const auto sound = test::randomValidRecord(Description<Entity>::kind, chance);
    const auto& fields = describe(sound.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      auto record = sound;
      record.values[i] =
          fields[i].type == FieldType::Boolean ? FieldValue(std::int64_t{1}) : FieldValue(true);
      INFO(codeOf(sound.kind) << "." << fields[i].name);
      const auto problems = validate(record);
      const Problem expected{
          ProblemCode::WrongType, std::string(fields[i].name), {std::string(codeOf(fields[i].type))}};
      CHECK(std::find(problems.begin(), problems.end(), expected) != problems.end());
    }
  });
}

TEST_CASE("any required field of any kind is missed") {
  test::Chance chance;
  INFO("LIANES_SEED=" << chance.seed());
  forEachEntity([&]<class Entity>() {
    const auto sound = test::randomValidRecord(Description<Entity>::kind, chance);
    const auto& fields = describe(sound.kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (!fields[i].required) continue;
      auto record = sound;
      record.values[i] = {};
      INFO(codeOf(sound.kind) << "." << fields[i].name);
      const auto problems = validate(record);
      const Problem expected{ProblemCode::Missing, std::string(fields[i].name), {}};
      CHECK(std::find(problems.begin(), problems.end(), expected) != problems.end());
    }
  });
}

TEST_CASE("a choice outside its codes is named with what was possible") {
  const auto problems = validate(with(organisation(), "level", std::string("hamlet")));
  CHECK(problems == Problems{{ProblemCode::NotAmongChoices,
                              "level",
                              {"hamlet", "commune, epci, departement, region, cercle, malian_region"}}});
}

TEST_CASE("amounts are not negative and in their currency, unless their field says otherwise") {
  Contribution contribution{.id = Id<Contribution>(kId),
                            .project = Id<MicroProject>(kOther),
                            .organisation = Id<Organisation>(kOther),
                            .amount = Money::cents(-5)};
  CHECK(validate(contribution) ==
        Problems{{ProblemCode::NegativeAmount, "amount", {formatFrench(Money::cents(-5))}}});
  contribution.amount = Money::francs(655'957);
  CHECK(validate(contribution) == Problems{{ProblemCode::WrongCurrency, "amount", {"XOF", "EUR"}}});
  contribution.amount = Money::cents(INT64_MAX);
  CHECK(validate(contribution).empty());
}

TEST_CASE("a whole number outside its bounds is told them") {
  Tranche tranche{.id = Id<Tranche>(kId), .grant = Id<Grant>(kOther), .year = 20, .amount = Money::cents(1)};
  CHECK(validate(tranche) == Problems{{ProblemCode::OutOfRange, "year", {"2000", "2200"}}});
}

TEST_CASE("an account's first digits tell its class") {
  CHECK(accountClass("604") == AccountClass::Charge);
  CHECK(accountClass("60x") == AccountClass::Charge);
  CHECK(accountClass("69") == AccountClass::Charge);
  CHECK(accountClass("7562") == AccountClass::Product);
  CHECK(accountClass("864") == AccountClass::InKindCharge);
  CHECK(accountClass("875") == AccountClass::InKindProduct);
  for (const auto* code : {"", "6", "512", "88", "80", "x60", "6x", "60xx", "604 ", "60é"}) {
    INFO(code);
    CHECK(accountClass(code) == AccountClass::Unknown);
  }
}

}  // namespace lianes::validation_test
