#include "lianes/domain/list_filter.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "lianes/domain/date_text.hpp"
#include "lianes/domain/money_text.hpp"

using namespace lianes;

namespace {

bool finds(const std::string& typed, const std::vector<std::string>& cells) {
  return answers(parseListFilter(typed), cells);
}

Date day(std::string_view text) { return Date::parse(text).value(); }

}  // namespace

TEST_CASE("a name with an apostrophe is found with either, and without") {
  const auto typed =
      GENERATE(as<std::string>{}, "ndiaye", "NDIAYE", "n'diaye", "N\u2019Diaye", "n diaye", "diaye");
  CAPTURE(typed);
  CHECK(finds(typed, {"Awa N\u2019Diaye"}));
  CHECK(finds(typed, {"Awa N'Diaye"}));
}

TEST_CASE("a name without its apostrophe is found by who types one") {
  CHECK(finds("n'diaye", {"Awa Ndiaye"}));
  CHECK_FALSE(finds("n'diaye", {"Awa Diarra"}));
}

TEST_CASE("accents, case and ligatures do not count in a filter") {
  CHECK(finds("selinkegny", {"Sélinkégny"}));
  CHECK(finds("ŒUVRE", {"Maîtrise d’oeuvre"}));
  CHECK(finds("faches thumesnil", {"Faches-Thumesnil"}));
  CHECK(finds("faches-thumesnil", {"Faches Thumesnil"}));
}

TEST_CASE("every word of a filter is somewhere in the row") {
  CHECK(finds("pompe roncq", {"Roncq", "Une pompe"}));
  CHECK_FALSE(finds("pompe orchies", {"Roncq", "Une pompe"}));
}

TEST_CASE("an amount is found as it is shown, without its space, and with another mark") {
  const auto shown = formatFrench(Money::cents(123450));
  const auto typed = GENERATE(as<std::string>{}, "1 234,50", "1234,50", "1234,5", "1234.50", "1 234,50 €",
                              "1234,50€", "1234", "1\u202F234,50\u00A0€", "=1234,5");
  CAPTURE(typed);
  CHECK(finds(typed, {shown}));
  CHECK_FALSE(finds(typed, {formatFrench(Money::cents(223451))}));
}

TEST_CASE("an amount in francs is found with its unit or without") {
  const auto shown = formatFrench(Money(1250000, Currency::Xof));
  const auto typed = GENERATE(as<std::string>{}, "1 250 000", "1250000", "1 250 000 F CFA", "1250000 F",
                              "1250000fcfa", "1250000 XOF");
  CAPTURE(typed);
  CHECK(finds(typed, {shown}));
  CHECK_FALSE(finds("1 250 000 €", {shown}));
}

TEST_CASE("a comparison bounds the amounts of a row") {
  // Two that answer, then two that do not.
  const auto [typed, first, last, before, after] =
      GENERATE(table<std::string, std::int64_t, std::int64_t, std::int64_t, std::int64_t>({
          {">500", 50001, 9'000'000, 50000, -60000},
          {"> 500", 50001, 9'000'000, 50000, 0},
          {">=500", 50000, 9'000'000, 49999, 0},
          {"≥ 500", 50000, 9'000'000, 49999, 0},
          {"<=1 000", -200000, 100000, 100001, 9'000'000},
          {"<= 1 000,50 €", 0, 100050, 100051, 9'000'000},
          {"<1 000", 0, 99999, 100000, 100001},
          {"500..1 000", 50000, 100000, 49999, 100001},
          {"500 .. 1 000", 50000, 100000, 49999, 100001},
          {"1 000..2 000", 100000, 200000, 99999, 200001},
          {"1 000 … 500", 50000, 100000, 49999, 100001},
          {"12 345,67..", 1234567, 9'000'000, 1234566, 0},
      }));
  CAPTURE(typed);
  for (const auto cents : {first, last}) CHECK(finds(typed, {"mot", formatFrench(Money::cents(cents))}));
  for (const auto cents : {before, after})
    CHECK_FALSE(finds(typed, {"mot", formatFrench(Money::cents(cents))}));
}

TEST_CASE("a comparison without a unit is in euros") {
  CHECK_FALSE(finds(">500", {formatFrench(Money(600, Currency::Xof))}));
  CHECK(finds(">500 F CFA", {formatFrench(Money(600, Currency::Xof))}));
  CHECK_FALSE(finds(">500 F", {formatFrench(Money::cents(60000))}));
}

TEST_CASE("a telephone or a postcode is no amount") {
  CHECK_FALSE(finds(">500", {"0320123456"}));
  CHECK_FALSE(finds(">500", {"+33 3 20 12 34 56"}));
}

TEST_CASE("a day is found as it is shown, and as files write it") {
  const auto typed =
      GENERATE(as<std::string>{}, "12/03/2021", "12/3/2021", "2021-03-12", "03/2021", "3/2021", "2021");
  CAPTURE(typed);
  CHECK(finds(typed, {formatFrench(day("2021-03-12"))}));
  CHECK_FALSE(finds(typed, {formatFrench(day("2020-04-12"))}));
}

TEST_CASE("a range of months holds its first and its last day") {
  const auto typed = GENERATE(as<std::string>{}, "12/2020..03/2021", "12/2020 .. 03/2021",
                              "01/12/2020..31/03/2021", "2020-12..2021-03", "03/2021..12/2020");
  CAPTURE(typed);
  for (const auto* inside : {"2020-12-01", "2021-01-15", "2021-03-31"}) {
    CHECK(finds(typed, {formatFrench(day(inside))}));
  }
  for (const auto* outside : {"2020-11-30", "2021-04-01"}) {
    CHECK_FALSE(finds(typed, {formatFrench(day(outside))}));
  }
}

TEST_CASE("days are compared as amounts are") {
  CHECK(finds(">12/03/2021", {"13/03/2021"}));
  CHECK_FALSE(finds(">12/03/2021", {"12/03/2021"}));
  CHECK(finds("<=03/2021", {"31/03/2021"}));
  CHECK_FALSE(finds("<03/2021", {"01/03/2021"}));
  CHECK(finds("2020..", {"01/01/2020"}));
  CHECK(finds("..2020", {"31/12/2020"}));
  CHECK_FALSE(finds("..2020", {"01/01/2021"}));
}

TEST_CASE("an operator that nothing follows yet hides no row") {
  const auto typed = GENERATE(as<std::string>{}, "", "  ", ">", "<=", "pompe >");
  CAPTURE(typed);
  CHECK(finds(typed, {"pompe"}));
}

TEST_CASE("the number of a voucher is read from the right") {
  const auto filter = parseListFilter("ADM-2-2021-14");
  REQUIRE(filter.terms.size() == 1);
  CHECK(filter.terms.front().voucher == TypedVoucherNumber{"adm 2", 2021, 14});
  CHECK(finds("orch-2021-1", {"ORCH-2021-1"}));
}

TEST_CASE("any text is a filter") {
  const auto typed =
      GENERATE(as<std::string>{}, "..", "....", ">>", "\xFF\xFE", "a..b", "31/02/2021", ">31/02/2021",
               "99999999999999999999..", "''", "-", "%_\\\"*(", std::string(4000, '1'));
  CHECK_NOTHROW(finds(typed, {"mot", "12,50 €"}));
}
