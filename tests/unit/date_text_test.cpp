#include "lianes/domain/date_text.hpp"

#include "support/show_values.hpp"

using namespace lianes;

namespace {

const Date kSomeToday = *Date::of(2020, 11, 14);

}  // namespace

TEST_CASE("dates are read as people type them") {
  const auto [text, iso] = GENERATE(table<std::string, std::string>({
      {"2021-03-12", "2021-03-12"},
      {"12/3/2021", "2021-03-12"},
      {"12/03/21", "2021-03-12"},
      {"12.03.2021", "2021-03-12"},
      {"12-3-21", "2021-03-12"},
      {"12 3 2021", "2021-03-12"},
      {" 12/3/2021 ", "2021-03-12"},
      {"12/3", "2020-03-12"},
      {"12-3", "2020-03-12"},
      {"29/2", "2020-02-29"},
      {"12", "2020-11-12"},
      {"1", "2020-11-01"},
      {"01/01/00", "2000-01-01"},
      {"01/01/69", "2069-01-01"},
      {"01/01/70", "1970-01-01"},
      {"01/01/99", "1999-01-01"},
      {"+7", "2020-11-21"},
      {"+0", "2020-11-14"},
      {"-3", "2020-11-11"},
      {"\u2212"
       "3",
       "2020-11-11"},
      {"-14", "2020-10-31"},
      {"t", "2020-11-14"},
      {"T", "2020-11-14"},
      {"auj", "2020-11-14"},
      {"Auj.", "2020-11-14"},
      {"aujourd'hui", "2020-11-14"},
      {"Aujourd\u2019hui", "2020-11-14"},
      {"hier", "2020-11-13"},
      {"DEMAIN", "2020-11-15"},
      {"12 mars", "2020-03-12"},
      {"12 mars 2021", "2021-03-12"},
      {"1er mars 2021", "2021-03-01"},
      {"1ER Mars 21", "2021-03-01"},
      {"1 mars 2021", "2021-03-01"},
      {"12 fév. 2021", "2021-02-12"},
      {"12 fevr 2021", "2021-02-12"},
      {"12 FÉVRIER 2021", "2021-02-12"},
      {"12 janv.", "2020-01-12"},
      {"12 avr", "2020-04-12"},
      {"12 mai", "2020-05-12"},
      {"12 juin", "2020-06-12"},
      {"12 juil.", "2020-07-12"},
      {"12 aout", "2020-08-12"},
      {"12 août", "2020-08-12"},
      {"12 sept.", "2020-09-12"},
      {"12 oct", "2020-10-12"},
      {"12 nov", "2020-11-12"},
      {"12 déc. 2021", "2021-12-12"},
      {"12\u00A0mars\u00A0"
       "2021",
       "2021-03-12"},
  }));
  INFO("typed: " << text);
  const auto date = parseTypedDate(text, kSomeToday);
  REQUIRE(date.ok());
  CHECK(date->text() == iso);
}

TEST_CASE("what is no date is refused, quoting it") {
  const std::string text = GENERATE(values<std::string>({"",
                                                         " ",
                                                         "0",
                                                         "31",
                                                         "32",
                                                         "123",
                                                         "29/2/2021",
                                                         "31/4",
                                                         "0/1",
                                                         "1/0",
                                                         "12/13",
                                                         "12/3/",
                                                         "/12/3",
                                                         "12//3",
                                                         "12/3-2021",
                                                         "12/3/2021/1",
                                                         "12/3/021",
                                                         "12/3/1",
                                                         "12/3/20211",
                                                         "12/3/0000",
                                                         "2021-3-12",
                                                         "2021/03/12",
                                                         "+",
                                                         "-",
                                                         "++1",
                                                         "+1a",
                                                         "+ 7",
                                                         "+9999999",
                                                         "-9999999",
                                                         "+10000000",
                                                         "tt",
                                                         "today",
                                                         "aujourd",
                                                         "12 jui",
                                                         "12 ma",
                                                         "12 marsouin",
                                                         "12 mars 021",
                                                         "mars",
                                                         "mars 2021",
                                                         "2er mars",
                                                         "30 fév. 2021",
                                                         "-12 mars",
                                                         "-t",
                                                         "\u2212"
                                                         "12 mars",
                                                         "12 mars 2021 soir",
                                                         "12,3",
                                                         "1e3"}));
  INFO("typed: " << text);
  const auto date = parseTypedDate(text, kSomeToday);
  REQUIRE_FALSE(date.ok());
  CHECK(date.error() == Problem{ProblemCode::NotATypedDate, {}, {text}});
}

TEST_CASE("a date that is not UTF-8 is refused without being quoted") {
  CHECK(parseTypedDate("12 f\xE9v", kSomeToday).error() == Problem{ProblemCode::NotUtf8, {}, {}});
}

TEST_CASE("a relative day beyond the calendar is no date") {
  CHECK_FALSE(parseTypedDate("demain", *Date::of(9999, 12, 31)).ok());
  CHECK_FALSE(parseTypedDate("hier", *Date::of(1, 1, 1)).ok());
}

TEST_CASE("dates are shown in French, short and long") {
  CHECK(formatFrench(*Date::of(2021, 3, 12)) == "12/03/2021");
  CHECK(formatFrench(*Date::of(2021, 12, 1)) == "01/12/2021");
  CHECK(formatFrench(*Date::of(33, 4, 3)) == "03/04/0033");
  CHECK(formatFrenchLong(*Date::of(2021, 3, 12)) == "12 mars 2021");
  CHECK(formatFrenchLong(*Date::of(2021, 3, 1)) == "1er mars 2021");
  CHECK(formatFrenchLong(*Date::of(2020, 2, 29)) == "29 février 2020");
  CHECK(formatFrenchLong(*Date::of(2020, 8, 31)) == "31 août 2020");
}

TEST_CASE("dates are shown in English") {
  CHECK(formatEnglishLong(*Date::of(2021, 3, 12)) == "12 March 2021");
  CHECK(formatEnglishLong(*Date::of(2021, 12, 1)) == "1 December 2021");
}
