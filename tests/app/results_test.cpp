#include "lianes/app/results.hpp"

#include <catch2/catch.hpp>

#include "support/consortium_fixture.hpp"

namespace lianes::app::results_test {

TEST_CASE(
    "Progress goes from the baseline to the target, also downwards, and names no way where there is none") {
  Indicator indicator{
      .id = Id<Indicator>(Uuid(Uuid::Bytes{})), .baseline = Ratio(10, 1), .target = Ratio(30, 1)};
  CHECK(progressOf(indicator, Ratio(25, 1)) == 75);
  CHECK(progressOf(indicator, Ratio(125, 10)) == 12);
  CHECK(progressOf(indicator, Ratio(5, 1)) == -25);
  indicator.target = Ratio(0, 1);
  CHECK(progressOf(indicator, Ratio(5, 1)) == 50);
  indicator.target = Ratio(10, 1);
  CHECK_FALSE(progressOf(indicator, Ratio(5, 1)));
  indicator.target.reset();
  CHECK_FALSE(progressOf(indicator, Ratio(5, 1)));
  indicator.target = Ratio(INT64_MAX, 1);
  CHECK_FALSE(progressOf(indicator, Ratio(INT64_MAX, 3)));
}

TEST_CASE("The latest measure is the last day's, leaving out those of one category") {
  test::ConsortiumFixture fixture;
  const Indicator indicator{.id = Id<Indicator>(fixture.newId()), .name = "Foyers (exemple fictif)"};
  fixture.add(indicator);
  CHECK_FALSE(latestMeasure(*fixture.file, indicator.id));
  const auto measured = [&](unsigned month, std::string category, std::int64_t value) {
    fixture.add(Measure{.id = Id<Measure>(fixture.newId()),
                        .indicator = indicator.id,
                        .measuredOn = *Date::of(2021, month, 1),
                        .category = std::move(category),
                        .value = Ratio(value, 1)});
  };
  measured(5, "", 40);
  measured(3, "", 20);
  measured(6, "femmes", 25);
  REQUIRE(latestMeasure(*fixture.file, indicator.id));
  CHECK(latestMeasure(*fixture.file, indicator.id)->value == Ratio(40, 1));
}

}  // namespace lianes::app::results_test
