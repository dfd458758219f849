#include <catch2/catch.hpp>

#include <algorithm>

#include "render/cell_text.hpp"
#include "render/chart_drawing.hpp"
#include "support/seeded.hpp"

using namespace lianes;

namespace {

report::Chart randomChart(test::Seeded& chance) {
  report::Chart chart{static_cast<report::ChartKind>(chance.between(0, 2)), "Titre", {}, {}};
  const auto categories = chance.between(0, 30);
  const auto series = chart.kind == report::ChartKind::Parts ? 1 : chance.between(1, 5);
  for (std::int64_t i = 0; i < categories; ++i) {
    chart.categories.push_back(std::string(static_cast<std::size_t>(chance.between(0, 90)), 'm') + " fin");
  }
  for (std::int64_t s = 0; s < series; ++s) {
    chart.series.push_back({"Série " + std::to_string(s), {}});
    for (std::int64_t i = 0; i < categories; ++i) {
      const auto largest = chance.between(0, 1) == 0 ? 10 : 100'000'000'000;
      chart.series.back().values.push_back(Money::cents(chance.between(-largest, largest)));
    }
  }
  return chart;
}

double widthOf(std::string_view text) { return static_cast<double>(text.size()) * 4; }

}  // namespace

TEST_CASE("Charts of any amounts stay in their space, and a bar never stands without its amount") {
  test::Seeded chance;
  INFO(chance.seed());
  constexpr double kRounding = 1e-6;
  for (int round = 0; round < 500; ++round) {
    const auto chart = randomChart(chance);
    const auto drawing =
        render::drawChart(chart, {500, widthOf, wording::Language::French}, 0, chart.categories.size());
    for (const auto& box : drawing.boxes) {
      REQUIRE(box.width >= 0);
      REQUIRE(box.x >= -kRounding);
      REQUIRE(box.x + box.width <= drawing.width + kRounding);
      REQUIRE(box.y + box.height <= drawing.height + kRounding);
    }
    if (chart.kind == report::ChartKind::StackedBars) continue;  // which have their sum
    for (const auto& series : chart.series) {
      for (const auto& amount : series.values) {
        const auto text = render::shownAmount(amount, wording::Language::French);
        REQUIRE(std::any_of(drawing.labels.begin(), drawing.labels.end(),
                            [&](const auto& label) { return label.text == text; }));
      }
    }
  }
}

TEST_CASE("The parts of a long chart have one scale") {
  report::Chart chart{
      report::ChartKind::Bars, "Titre", {"a", "b"}, {{"s", {Money::cents(100), Money::cents(50)}}}};
  const render::ChartSpace space{500, widthOf, wording::Language::French};
  const auto first = render::drawChart(chart, space, 0, 1);
  const auto second = render::drawChart(chart, space, 1, 1);
  REQUIRE(first.boxes.size() == 1);
  REQUIRE(second.boxes.size() == 1);
  CHECK(first.boxes[0].width == Approx(2 * second.boxes[0].width));
}
