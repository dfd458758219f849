#include "lianes/domain/money_text.hpp"

#include <limits>

#include "support/show_values.hpp"

using namespace lianes;

TEST_CASE("strict euro amounts are read") {
  const auto [text, cents] = GENERATE(table<std::string, std::int64_t>({
      {"0", 0},
      {"100", 10'000},
      {"100.5", 10'050},
      {"100.50", 10'050},
      {"0.05", 5},
      {"-0.05", -5},
      {"-0", 0},
      {"007", 700},
      {"92233720368547758.07", std::numeric_limits<std::int64_t>::max()},
      {"-92233720368547758.08", std::numeric_limits<std::int64_t>::min()},
  }));
  INFO(text);
  const auto amount = parseMoney(text, Currency::Eur);
  REQUIRE(amount.ok());
  CHECK(*amount == Money::cents(cents));
}

TEST_CASE("strict franc amounts are read") {
  CHECK(parseMoney("1250000", Currency::Xof).value() == Money::francs(1'250'000));
  CHECK(parseMoney("-7", Currency::Xof).value() == Money::francs(-7));
  CHECK(parseMoney("9223372036854775807", Currency::Xof).value() ==
        Money::francs(std::numeric_limits<std::int64_t>::max()));
}

TEST_CASE("what is not strictly an amount is refused, whatever a person may have meant") {
  const std::string text = GENERATE(
      values<std::string>({"",    "-",     ".5",    "5.", "-.5",  "+5",  "--5", "1e3",    " 5",  "5 ",
                           "1,5", "1 000", "1.2.3", "1.", "0x10", "5 €", "=1",  "\u0665", "inf", "nan"}));
  INFO(text);
  const auto currency = GENERATE(Currency::Eur, Currency::Xof);
  const auto amount = parseMoney(text, currency);
  REQUIRE_FALSE(amount.ok());
  CHECK(amount.error() == Problem{ProblemCode::NotAnAmount, {}, {text}});
}

TEST_CASE("decimals that the currency does not have are refused, even zeros") {
  CHECK(parseMoney("12.345", Currency::Eur).error() ==
        Problem{ProblemCode::TooManyDecimals, {}, {"12.345", "2"}});
  CHECK(parseMoney("12.000", Currency::Eur).error().code == ProblemCode::TooManyDecimals);
  CHECK(parseMoney("12.5", Currency::Xof).error() ==
        Problem{ProblemCode::TooManyDecimals, {}, {"12.5", "0"}});
  CHECK(parseMoney("12.0", Currency::Xof).error().code == ProblemCode::TooManyDecimals);
}

TEST_CASE("amounts beyond 64 bits of minor units are too large") {
  const auto [text, currency] = GENERATE(table<std::string, Currency>({
      {"92233720368547758.08", Currency::Eur},
      {"-92233720368547758.09", Currency::Eur},
      {"92233720368547759", Currency::Eur},
      {"9223372036854775808", Currency::Xof},
      {"100000000000000000000000000000000000000000", Currency::Eur},
  }));
  INFO(text);
  CHECK(parseMoney(text, currency).error() == Problem{ProblemCode::AmountTooLarge, {}, {text}});
}

TEST_CASE("an amount that is not UTF-8 is refused without being quoted") {
  CHECK(parseMoney("5\xA0", Currency::Eur).error() == Problem{ProblemCode::NotUtf8, {}, {}});
}

TEST_CASE("the strict form shows all the currency's decimals") {
  CHECK(formatMoney(Money::cents(123'450)) == "1234.50");
  CHECK(formatMoney(Money::cents(-5)) == "-0.05");
  CHECK(formatMoney(Money::cents(0)) == "0.00");
  CHECK(formatMoney(Money::cents(99)) == "0.99");
  CHECK(formatMoney(Money::francs(1'250'000)) == "1250000");
  CHECK(formatMoney(Money::cents(std::numeric_limits<std::int64_t>::min())) == "-92233720368547758.08");
}

TEST_CASE("amounts are shown the French way, negative ones with a minus sign") {
  CHECK(formatFrench(Money::cents(123'450)) == "1\u202F234,50\u00A0€");
  CHECK(formatFrench(Money::cents(-123'450)) == "\u22121\u202F234,50\u00A0€");
  CHECK(formatFrench(Money::cents(99'999)) == "999,99\u00A0€");
  CHECK(formatFrench(Money::cents(100'000'000)) == "1\u202F000\u202F000,00\u00A0€");
  CHECK(formatFrench(Money::cents(-5)) == "\u22120,05\u00A0€");
  CHECK(formatFrench(Money::francs(1'250'000)) == "1\u202F250\u202F000\u00A0F\u00A0CFA");
  CHECK(formatFrench(Money::francs(0)) == "0\u00A0F\u00A0CFA");
}

TEST_CASE("amounts are shown the English way") {
  CHECK(formatEnglish(Money::cents(123'450)) == "€1,234.50");
  CHECK(formatEnglish(Money::cents(-123'450)) == "\u2212€1,234.50");
  CHECK(formatEnglish(Money::francs(1'250'000)) ==
        "XOF\u00A0"
        "1,250,000");
  CHECK(formatEnglish(Money::francs(-999)) ==
        "\u2212XOF\u00A0"
        "999");
}
