#include "lianes/domain/money.hpp"

#include <limits>

#include "lianes/domain/wide.hpp"
#include "support/show_values.hpp"

using namespace lianes;

namespace {

constexpr auto kMostMinor = std::numeric_limits<std::int64_t>::max();
constexpr auto kLeastMinor = std::numeric_limits<std::int64_t>::min();

}  // namespace

TEST_CASE("amounts of one currency add, subtract and negate") {
  CHECK(Money::cents(1050) + Money::cents(-50) == Money::cents(1000));
  CHECK(Money::francs(100) - Money::francs(250) == Money::francs(-150));
  CHECK(-Money::cents(5) == Money::cents(-5));
  auto total = Money::cents(1);
  total += Money::cents(4);
  total -= Money::cents(2);
  CHECK(total == Money::cents(3));
}

TEST_CASE("amounts of two currencies never meet") {
  const auto euros = Money::cents(100);
  const auto francs = Money::francs(100);
  CHECK_THROWS_AS(euros + francs, ContractViolation);
  CHECK_THROWS_AS(euros - francs, ContractViolation);
  CHECK_THROWS_AS(euros < francs, ContractViolation);
  CHECK_FALSE(euros == francs);
}

TEST_CASE("sums that leave 64 bits throw") {
  const auto most = Money::cents(kMostMinor);
  const auto least = Money::cents(kLeastMinor);
  CHECK(most + Money::cents(0) == most);
  CHECK_THROWS_AS(most + Money::cents(1), ContractViolation);
  CHECK_THROWS_AS(least + Money::cents(-1), ContractViolation);
  CHECK_THROWS_AS(least - Money::cents(1), ContractViolation);
  CHECK_THROWS_AS(Money::cents(0) - least, ContractViolation);
  CHECK_THROWS_AS(-least, ContractViolation);
}

TEST_CASE("checked sums give nothing when they leave 64 bits") {
  CHECK_FALSE(Money::cents(kMostMinor).checkedAdd(Money::cents(1)));
  CHECK_FALSE(Money::cents(kLeastMinor).checkedNegate());
  CHECK(Money::cents(kMostMinor).checkedNegate() == Money::cents(-kMostMinor));
}

TEST_CASE("an amount times a ratio is rounded as the call says") {
  struct Row {
    std::int64_t minor;
    Ratio ratio;
    std::int64_t down, halfUp, halfEven;
  };
  const auto row = GENERATE(values<Row>({
      {100, {7, 3}, 233, 233, 233},
      {200, {7, 3}, 466, 467, 467},
      {-100, {7, 3}, -234, -233, -233},
      {-200, {7, 3}, -467, -467, -467},
      {5, {1, 2}, 2, 3, 2},
      {7, {1, 2}, 3, 4, 4},
      {-5, {1, 2}, -3, -3, -2},
      {-7, {1, 2}, -4, -4, -4},
      {1, {1, 2}, 0, 1, 0},
      {-1, {1, 2}, -1, -1, 0},
      {1, {1, 3}, 0, 0, 0},
      {-1, {1, 3}, -1, 0, 0},
      {1000, {15, 100}, 150, 150, 150},
      {-1000, {0, 1}, 0, 0, 0},
  }));
  INFO(row.minor << " x " << row.ratio.text());
  const auto amount = Money::cents(row.minor);
  CHECK(amount.times(row.ratio, Rounding::Down) == Money::cents(row.down));
  CHECK(amount.times(row.ratio, Rounding::HalfUp) == Money::cents(row.halfUp));
  CHECK(amount.times(row.ratio, Rounding::HalfEven) == Money::cents(row.halfEven));
}

TEST_CASE("an exact product is given, and throws when it would have to round") {
  CHECK(Money::cents(300).times({7, 3}, Rounding::Exact) == Money::cents(700));
  CHECK(Money::cents(-300).times({7, 3}, Rounding::Exact) == Money::cents(-700));
  CHECK_THROWS_AS(Money::cents(100).times({7, 3}, Rounding::Exact), ContractViolation);
}

TEST_CASE("products are exact where the intermediate exceeds 64 bits") {
  const Ratio same(kMostMinor, kMostMinor);
  CHECK(Money::cents(kMostMinor).times(same, Rounding::Exact) == Money::cents(kMostMinor));
  CHECK(Money::cents(kLeastMinor).times(same, Rounding::Exact) == Money::cents(kLeastMinor));
}

TEST_CASE("a product that leaves 64 bits throws, or gives nothing when checked") {
  CHECK_FALSE(Money::cents(kMostMinor).checkedTimes({2, 1}, Rounding::Down));
  CHECK_FALSE(Money::cents(kLeastMinor).checkedTimes({kMostMinor, 1}, Rounding::Down));
  CHECK_THROWS_AS(Money::cents(kMostMinor).times({2, 1}, Rounding::Down), ContractViolation);
}

TEST_CASE("a wide number becomes 64 bits or nothing, never a neighbour") {
  CHECK(narrow(Wide(kMostMinor)) == kMostMinor);
  CHECK(narrow(Wide(kLeastMinor)) == kLeastMinor);
  CHECK_FALSE(narrow(Wide(kMostMinor) + 1));
  CHECK_FALSE(narrow(Wide(kLeastMinor) - 1));
}

TEST_CASE("a division by nothing or by a negative number throws") {
  CHECK_THROWS_AS(divide(1, 0, Rounding::Down), ContractViolation);
  CHECK_THROWS_AS(divide(1, -1, Rounding::Down), ContractViolation);
}
