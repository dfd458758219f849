#include "lianes/domain/ratio.hpp"

#include <limits>

#include "support/show_values.hpp"

using namespace lianes;

TEST_CASE("a ratio is kept as written") {
  const auto ratio = Ratio::parse("15:100");
  REQUIRE(ratio.ok());
  CHECK(ratio->numerator() == 15);
  CHECK(ratio->denominator() == 100);
  CHECK(ratio->text() == "15:100");
  CHECK_FALSE(*ratio == Ratio(3, 20));
}

TEST_CASE("a ratio that means nothing is a contract broken in code and a problem on input") {
  CHECK_THROWS_AS(Ratio(-1, 2), ContractViolation);
  CHECK_THROWS_AS(Ratio(1, 0), ContractViolation);
  CHECK_THROWS_AS(Ratio(1, -2), ContractViolation);
  CHECK(Ratio::make(1, 0).error().code == ProblemCode::ZeroDenominator);
  CHECK(Ratio::make(-1, 2).error().code == ProblemCode::NegativeNumber);
  CHECK(Ratio::make(1, -2).error().code == ProblemCode::NegativeNumber);
}

TEST_CASE("texts that are no ratio are refused") {
  const auto [text, code] = GENERATE(table<std::string, ProblemCode>({
      {"", ProblemCode::Malformed},
      {"7", ProblemCode::Malformed},
      {"7:", ProblemCode::Malformed},
      {":3", ProblemCode::Malformed},
      {"7/3", ProblemCode::Malformed},
      {"7 : 3", ProblemCode::Malformed},
      {"7:3:1", ProblemCode::Malformed},
      {"+7:3", ProblemCode::Malformed},
      {"2.5:3", ProblemCode::Malformed},
      {"9223372036854775808:1", ProblemCode::Malformed},
      {"-7:3", ProblemCode::NegativeNumber},
      {"7:-3", ProblemCode::NegativeNumber},
      {"7:0", ProblemCode::ZeroDenominator},
  }));
  INFO(text);
  const auto ratio = Ratio::parse(text);
  REQUIRE_FALSE(ratio.ok());
  CHECK(ratio.error().code == code);
}

TEST_CASE("the largest ratio is read back") {
  const auto most = std::numeric_limits<std::int64_t>::max();
  CHECK(Ratio::parse(Ratio(most, most).text()).value() == Ratio(most, most));
}
