#include <limits>

#include "lianes/domain/money_text.hpp"
#include "support/show_values.hpp"

using namespace lianes;

namespace {

void checkTypedProblem(const std::string& text, Currency currency, ProblemCode code) {
  INFO("typed: " << text);
  const auto amount = parseTypedMoney(text, currency);
  REQUIRE_FALSE(amount.ok());
  CHECK(amount.error().code == code);
}

void checkTyped(const std::string& text, Money expected) {
  INFO("typed: " << text);
  const auto amount = parseTypedMoney(text, expected.currency());
  if (!amount) FAIL(Catch::StringMaker<Problem>::convert(amount.error()));
  CHECK(*amount == expected);
}

}  // namespace

TEST_CASE("euros are read as people type and paste them") {
  const auto [text, cents] = GENERATE(table<std::string, std::int64_t>({
      {"5", 500},
      {"007", 700},
      {" 5 ", 500},
      {"1234,5", 123'450},
      {"1234.50", 123'450},
      {"1 234,5", 123'450},
      {"1 234.50", 123'450},
      {"1\u00A0"
       "234,50",
       123'450},
      {"1\u202F"
       "234,50",
       123'450},
      {"1\u2009"
       "234,50",
       123'450},
      {"1  234,50", 123'450},
      {"1.234,50", 123'450},
      {"1,234.50", 123'450},
      {"1.234.567", 123'456'700},
      {"1,234,567.8", 123'456'780},
      {"12 345 678", 1'234'567'800},
      {"0,05", 5},
      {"\t12,30\n", 1'230},
  }));
  checkTyped(text, Money::cents(cents));
}

TEST_CASE("francs are read as people type and paste them") {
  const auto [text, francs] = GENERATE(table<std::string, std::int64_t>({
      {"1250000", 1'250'000},
      {"1 250 000", 1'250'000},
      {"1.250.000", 1'250'000},
      {"1,250,000", 1'250'000},
      {"1.250", 1'250},
      {"1,250", 1'250},
      {"655,957", 655'957},
  }));
  checkTyped(text, Money::francs(francs));
}

TEST_CASE("a unit of the right currency may be written before or after") {
  const auto [text, amount] = GENERATE(table<std::string, Money>({
      {"5€", Money::cents(500)},
      {"5,20 €", Money::cents(520)},
      {"€5", Money::cents(500)},
      {"€ 5", Money::cents(500)},
      {"5 eur", Money::cents(500)},
      {"EUR 5", Money::cents(500)},
      {"5 Euros", Money::cents(500)},
      {"1\u202F"
       "234,50\u00A0€",
       Money::cents(123'450)},
      {"500 XOF", Money::francs(500)},
      {"xof 500", Money::francs(500)},
      {"500FCFA", Money::francs(500)},
      {"500 f cfa", Money::francs(500)},
      {"1 250 000\u00A0"
       "F\u00A0"
       "CFA",
       Money::francs(1'250'000)},
      {"F CFA 1 250", Money::francs(1'250)},
  }));
  checkTyped(text, amount);
}

TEST_CASE("a negative amount has its sign before or after the unit in front") {
  const auto [text, cents] = GENERATE(table<std::string, std::int64_t>({
      {"-5", -500},
      {"- 5", -500},
      {"\u2212"
       "5,00",
       -500},
      {"-5 €", -500},
      {"-€5", -500},
      {"€-5", -500},
      {"€ \u2212 5", -500},
      {"-0", 0},
  }));
  checkTyped(text, Money::cents(cents));
}

TEST_CASE("formulas are computed exactly and rounded once") {
  const auto [text, cents] = GENERATE(table<std::string, std::int64_t>({
      {"=2*350", 70'000},
      {"= 2 * 350 €", 70'000},
      {"=(100+20)/3", 4'000},
      {"=1 200,50*2", 240'100},
      {"=2x3,50", 700},
      {"=2×3,50", 700},
      {"=7÷2", 350},
      {"=1+2*3", 700},
      {"=(1+2)*3", 900},
      {"=10-4-3", 300},
      {"=100/10/2", 500},
      {"=-5+2", -300},
      {"=\u2212"
       "5+2",
       -300},
      {"=2*-3", -600},
      {"=-(2+3)", -500},
      {"=--5", 500},
      {"=((((5))))", 500},
      {"=1/3*3", 100},
      {"=1/3+1/3+1/3", 100},
      {"=0,1+0,2", 30},
      {"=1/3", 33},
      {"=2/3", 67},
      {"=0,01/2", 1},
      {"=-0,01/2", -1},
      {"=0,0149/1", 1},
      {"=100*0,125", 1'250},
      {"=1000*655,9570", 65'595'700},
      {"=010*2", 2'000},
      {"=1.234,50+1", 123'550},
      {"=100000000000000000000/100000000000000000000", 100},
  }));
  checkTyped(text, Money::cents(cents));
}

TEST_CASE("formulas in francs are rounded to the franc") {
  checkTyped("=1000/3", Money::francs(333));
  checkTyped("=1/2", Money::francs(1));
  checkTyped("=-1/2", Money::francs(-1));
  checkTyped("=2,5*3", Money::francs(8));
  checkTyped("=2*1 250 000 F CFA", Money::francs(2'500'000));
}

TEST_CASE("what is no amount is refused") {
  const std::string text = GENERATE(values<std::string>(
      {"",         "   ",     "-",         "€",         "abc",      "5 abc",       "5.",
       "5,",       ",5",      ".5",        "+5",        "--5",      "-€-5",        "€5€",
       "€5 eur",   "1e3",     "1 2",       "1 23 456",  "1 2345",   "1234 567",    "1.23.456",
       "1,2,3",    "1.2,3.4", "1.2 345,5", "1 234,5 6", "1 234 ,5", "1.234 567,5", "1,234.567.890",
       "12/3",     "2*3",     "(5)",       "5%",        "12\t345",  "12\n345",     "\u0665",
       "eureur 5", "5 e u r"}));
  checkTypedProblem(text, Currency::Eur, ProblemCode::NotATypedAmount);
  CHECK(parseTypedMoney(text, Currency::Eur).error().arguments == std::vector{text});
}

TEST_CASE("formulas that do not read as one are refused") {
  const std::string text =
      GENERATE(values<std::string>({"=", "==5", "=(1+2", "=1+2)", "=()", "=1+", "=*2", "=2**3", "=2(3)",
                                    "=+5", "=1 2+3", "=2*(3+)", "=1;2", "=sum(1)", "=5=5"}));
  checkTypedProblem(text, Currency::Eur, ProblemCode::NotATypedAmount);
}

TEST_CASE("a formula that divides by zero says so") {
  checkTypedProblem("=1/0", Currency::Eur, ProblemCode::DivisionByZero);
  checkTypedProblem("=1/(2-2)", Currency::Eur, ProblemCode::DivisionByZero);
  checkTypedProblem("=0/0", Currency::Xof, ProblemCode::DivisionByZero);
}

TEST_CASE("one mark before three digits is ambiguous in euros") {
  const std::string text =
      GENERATE(values<std::string>({"1.234", "1,234", "12.345", "123,456 €", "-1.234", "=2*1,234"}));
  checkTypedProblem(text, Currency::Eur, ProblemCode::AmbiguousAmount);
}

TEST_CASE("one mark before three digits is ambiguous in a formula in francs") {
  checkTypedProblem("=100*655,957", Currency::Xof, ProblemCode::AmbiguousAmount);
}

TEST_CASE("three decimals that cannot be a group are too many") {
  const std::string text =
      GENERATE(values<std::string>({"1234,567", "0.125", "012.345", "1 234,567", "1.234,567"}));
  checkTypedProblem(text, Currency::Eur, ProblemCode::TooManyDecimals);
}

TEST_CASE("decimals that the currency does not have are never rounded away") {
  checkTypedProblem("1,2345", Currency::Eur, ProblemCode::TooManyDecimals);
  checkTypedProblem("1,50", Currency::Xof, ProblemCode::TooManyDecimals);
  checkTypedProblem("1.234,50", Currency::Xof, ProblemCode::TooManyDecimals);
  CHECK(parseTypedMoney("1,50 F CFA", Currency::Xof).error() ==
        Problem{ProblemCode::TooManyDecimals, {}, {"1,50 F CFA", "0"}});
}

TEST_CASE("a unit of another currency is refused, with both names") {
  CHECK(parseTypedMoney("500 F CFA", Currency::Eur).error() ==
        Problem{ProblemCode::WrongCurrency, {}, {"XOF", "EUR"}});
  CHECK(parseTypedMoney("=2*5€", Currency::Xof).error() ==
        Problem{ProblemCode::WrongCurrency, {}, {"EUR", "XOF"}});
}

TEST_CASE("typed amounts reach the limits of 64 bits and not beyond") {
  checkTyped("92 233 720 368 547 758,07", Money::cents(std::numeric_limits<std::int64_t>::max()));
  checkTyped("-92 233 720 368 547 758,08 €", Money::cents(std::numeric_limits<std::int64_t>::min()));
  checkTyped("=-9223372036854775807-1", Money::francs(std::numeric_limits<std::int64_t>::min()));
  checkTypedProblem("92233720368547758,08", Currency::Eur, ProblemCode::AmountTooLarge);
  checkTypedProblem("=9223372036854775807+1", Currency::Xof, ProblemCode::AmountTooLarge);
  checkTypedProblem("=99999999999*99999999999", Currency::Eur, ProblemCode::AmountTooLarge);
}

TEST_CASE("texts over 200 characters are not looked at") {
  CHECK(
      parseTypedMoney('=' + std::string(100, '(') + '1' + std::string(98, ')'), Currency::Eur).error().code ==
      ProblemCode::NotATypedAmount);
  checkTyped('=' + std::string(99, '(') + '1' + std::string(99, ')'), Money::cents(100));
  CHECK(parseTypedMoney('=' + std::string(200, '1'), Currency::Eur).error() ==
        Problem{ProblemCode::TooLong, {}, {"200"}});
}

TEST_CASE("a typed amount that is not UTF-8 is refused without being quoted") {
  CHECK(parseTypedMoney("5\xA0€", Currency::Eur).error() == Problem{ProblemCode::NotUtf8, {}, {}});
}
