#include <boost/multiprecision/cpp_int.hpp>

#include "lianes/domain/wide.hpp"
#include "support/seeded.hpp"
#include "support/show_values.hpp"

using namespace lianes;

namespace {

using Oracle = boost::multiprecision::cpp_rational;
using OracleInteger = boost::multiprecision::cpp_int;

OracleInteger oracleFloor(const Oracle& value) {
  const OracleInteger over = numerator(value);
  const OracleInteger under = denominator(value);
  OracleInteger quotient = over / under;
  if (quotient * under > over) --quotient;
  return quotient;
}

// Each rounding from its definition, sharing nothing with the code it judges.
OracleInteger oracleRounded(const Oracle& value, Rounding rounding) {
  const OracleInteger below = oracleFloor(value);
  const Oracle beyond = value - Oracle(below);
  const Oracle half(1, 2);
  if (rounding == Rounding::Down || beyond < half) return below;
  if (beyond > half) return below + 1;
  if (rounding == Rounding::HalfUp) return value < 0 ? below : OracleInteger(below + 1);
  return below % 2 == 0 ? below : OracleInteger(below + 1);
}

Currency anyCurrency(test::Seeded& chance) {
  return chance.between(0, 1) == 0 ? Currency::Eur : Currency::Xof;
}

}  // namespace

TEST_CASE("any amount times any ratio rounds as exact fractions do") {
  test::Seeded chance;
  INFO(chance.seed());
  const auto rounding = GENERATE(Rounding::Down, Rounding::HalfUp, Rounding::HalfEven);
  for (int i = 0; i < 2'000; ++i) {
    const auto minor = i % 2 == 0 ? chance.number() : chance.between(-100, 100);
    const auto most = i % 2 == 0 ? std::numeric_limits<std::int64_t>::max() : 20;
    const Ratio ratio(chance.between(0, most), chance.between(1, most));
    INFO(minor << " x " << ratio.text() << ", rounding " << static_cast<int>(rounding));
    const Oracle exact = Oracle(minor) * ratio.numerator() / ratio.denominator();
    const auto expected = oracleRounded(exact, rounding);
    const bool fits = expected >= std::numeric_limits<std::int64_t>::min() &&
                      expected <= std::numeric_limits<std::int64_t>::max();
    const auto product = Money::cents(minor).checkedTimes(ratio, rounding);
    REQUIRE(product.has_value() == fits);
    if (fits) REQUIRE(OracleInteger(product->minor()) == expected);
  }
}

TEST_CASE("any amount is read back from its strict form") {
  test::Seeded chance;
  INFO(chance.seed());
  for (int i = 0; i < 5'000; ++i) {
    const Money amount(chance.number(), anyCurrency(chance));
    const auto text = formatMoney(amount);
    INFO(text);
    REQUIRE(parseMoney(text, amount.currency()).value() == amount);
  }
}

TEST_CASE("any amount is read back from what French and English users are shown") {
  test::Seeded chance;
  INFO(chance.seed());
  for (int i = 0; i < 5'000; ++i) {
    const Money amount(chance.number(), anyCurrency(chance));
    INFO(formatMoney(amount));
    REQUIRE(parseTypedMoney(formatFrench(amount), amount.currency()).value() == amount);
    REQUIRE(parseTypedMoney(formatEnglish(amount), amount.currency()).value() == amount);
  }
}

TEST_CASE("a typed formula is worth what exact fractions give") {
  test::Seeded chance;
  INFO(chance.seed());
  for (int i = 0; i < 2'000; ++i) {
    const auto a = chance.between(-99'999, 99'999);
    const auto b = chance.between(-999, 999);
    const auto c = chance.between(1, 999);
    const auto d = chance.between(0, 9'999);
    const auto text = "=(" + std::to_string(a) + " - " + std::to_string(b) + ") * " + std::to_string(d) +
                      "/" + std::to_string(c);
    INFO(text);
    const auto currency = anyCurrency(chance);
    const Oracle exact = Oracle(a - b) * d / c * (currency == Currency::Eur ? 100 : 1);
    REQUIRE(OracleInteger(parseTypedMoney(text, currency).value().minor()) ==
            oracleRounded(exact, Rounding::HalfUp));
  }
}
