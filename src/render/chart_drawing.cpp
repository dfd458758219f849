#include "render/chart_drawing.hpp"

#include <algorithm>
#include <cmath>

#include "lianes/base/contract.hpp"
#include "render/cell_text.hpp"
#include "render/clean_text.hpp"

namespace lianes::render {
namespace {

using report::Chart;
using report::ChartKind;
using Align = ChartDrawing::Align;

constexpr double kBar = 9;
constexpr double kBetweenBars = 2;
constexpr double kBetweenCategories = 10;
constexpr double kLegendRow = 13;
constexpr double kAxis = 16;
constexpr double kGap = 6;
constexpr double kSwatch = 7;
constexpr double kPartsBar = 18;

double majorUnits(Money amount) {
  const double minor = static_cast<double>(amount.minor());
  return amount.currency() == Currency::Eur ? minor / static_cast<double>(kCentsPerEuro) : minor;
}

double barsHigh(const Chart& chart) {
  const auto bars = chart.kind == ChartKind::Bars ? std::max<std::size_t>(chart.series.size(), 1) : 1;
  return static_cast<double>(bars) * (kBar + kBetweenBars) - kBetweenBars;
}

Money amountAt(const Chart& chart, std::size_t series, std::size_t category) {
  const auto& values = chart.series[series].values;
  require(values.size() == chart.categories.size(), "a series has one amount a category");
  return values[category];
}

// 1, 2 or 5 times a power of ten, so that some five lines part the range.
double niceStep(double range) {
  constexpr double kLines = 5;
  const double raw = range / kLines;
  const double power = std::pow(10.0, std::floor(std::log10(raw)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (raw <= factor * power) return factor * power;
  }
  return 10 * power;
}

// A text cut so that it fits, with an ellipsis; whole characters.
std::string fitted(std::string text, double width, const ChartSpace& space) {
  if (space.wide(text) <= width) return text;
  constexpr std::string_view kEllipsis = "…";
  while (!text.empty()) {
    do {
      const bool isContinuation = (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U;
      text.pop_back();
      if (!isContinuation) break;
    } while (!text.empty());
    auto shortened = text + std::string(kEllipsis);
    if (space.wide(shortened) <= width) return shortened;
  }
  return std::string(kEllipsis);
}

// On one line, or on two parted at a space, the second one cut.
std::vector<std::string> onTwoLines(const std::string& text, double width, const ChartSpace& space) {
  if (space.wide(text) <= width) return {text};
  for (auto place = text.rfind(' '); place != std::string::npos && place > 0;
       place = text.rfind(' ', place - 1)) {
    if (space.wide(text.substr(0, place)) > width) continue;
    return {text.substr(0, place), fitted(text.substr(place + 1), width, space)};
  }
  return {fitted(text, width, space)};
}

class BarsDrawing {
 public:
  BarsDrawing(const Chart& chart, const ChartSpace& space) : m_chart(chart), m_space(space) { findScale(); }

  ChartDrawing draw(std::size_t first, std::size_t last) {
    m_drawing.width = m_space.width;
    drawLegend();
    const double top = m_y;
    for (std::size_t i = first; i < last; ++i) drawCategory(i);
    drawAxis(top);
    m_drawing.height = m_y;
    return std::move(m_drawing);
  }

 private:
  void findScale() {
    double widestName = 0;
    double widestAmount = 0;
    for (std::size_t i = 0; i < m_chart.categories.size(); ++i) {
      widestName = std::max(widestName, m_space.wide(onOneLine(m_chart.categories[i])));
      double sum = 0;
      for (std::size_t s = 0; s < m_chart.series.size(); ++s) {
        const auto amount = amountAt(m_chart, s, i);
        const double value = majorUnits(amount);
        sum += std::max(value, 0.0);
        if (m_chart.kind == ChartKind::Bars) grow(value);
        widestAmount = std::max(widestAmount, m_space.wide(shownAmount(amount, m_space.language)));
      }
      if (m_chart.kind != ChartKind::Bars) grow(sum);
    }
    constexpr double kShareOfNames = 0.34;
    constexpr double kSumsAreWider = 1.12;
    m_left = std::min(widestName, m_space.width * kShareOfNames) + kGap;
    m_right = m_space.width - widestAmount * kSumsAreWider - kGap;
    if (m_high <= m_low) m_high = m_low + 1;
  }
  void grow(double value) {
    m_low = std::min(m_low, value);
    m_high = std::max(m_high, value);
  }
  double xOf(double value) const { return m_left + (value - m_low) / (m_high - m_low) * (m_right - m_left); }

  void drawLegend() {
    if (m_chart.series.size() < 2) return;
    double x = 0;
    for (std::size_t s = 0; s < m_chart.series.size(); ++s) {
      const auto name = fitted(onOneLine(m_chart.series[s].name), m_space.width - 2 * kSwatch, m_space);
      const double wide = kSwatch + 4 + m_space.wide(name);
      if (x > 0 && x + wide > m_space.width) {
        x = 0;
        m_y += kLegendRow;
      }
      m_drawing.boxes.push_back({x, m_y, kSwatch, kSwatch, s});
      m_drawing.labels.push_back({x + kSwatch + 4, m_y + kSwatch, Align::Left, false, name});
      x += wide + 2 * kGap;
    }
    m_y += kLegendRow + kGap;
  }

  void drawCategory(std::size_t category) {
    const auto names = onTwoLines(onOneLine(m_chart.categories[category]), m_left - kGap, m_space);
    constexpr double kLeading = 9;
    double baseline = m_y + barsHigh(m_chart) / 2 + kChartTextSize * 0.36;
    if (names.size() > 1) baseline -= kLeading / 2;
    for (const auto& name : names) {
      m_drawing.labels.push_back({m_left - kGap, baseline, Align::Right, false, name});
      baseline += kLeading;
    }
    if (m_chart.kind == ChartKind::Bars) {
      for (std::size_t s = 0; s < m_chart.series.size(); ++s) drawBar(s, amountAt(m_chart, s, category));
      m_y += kBetweenCategories - kBetweenBars;
    } else {
      drawStack(category);
    }
  }
  void drawBar(std::size_t series, Money amount) {
    const double from = xOf(std::min(0.0, majorUnits(amount)));
    const double to = xOf(std::max(0.0, majorUnits(amount)));
    m_drawing.boxes.push_back({from, m_y, to - from, kBar, series});
    putAmount(to, amount);
    m_y += kBar + kBetweenBars;
  }
  void drawStack(std::size_t category) {
    double reached = 0;
    Money total(0, m_chart.series.empty() ? Currency::Eur : amountAt(m_chart, 0, category).currency());
    for (std::size_t s = 0; s < m_chart.series.size(); ++s) {
      const auto amount = amountAt(m_chart, s, category);
      total += amount;
      const double value = std::max(majorUnits(amount), 0.0);
      if (value > 0)
        m_drawing.boxes.push_back({xOf(reached), m_y, xOf(reached + value) - xOf(reached), kBar, s});
      reached += value;
    }
    putAmount(xOf(reached), total);
    m_y += kBar + kBetweenCategories;
  }
  void putAmount(double x, Money amount) {
    m_drawing.labels.push_back(
        {x + 4, m_y + kBar - 1.6, Align::Left, true, shownAmount(amount, m_space.language)});
  }

  void drawAxis(double top) {
    const double step = niceStep(m_high - m_low);
    double freeFrom = 0;
    const auto currency = m_chart.series.empty() || m_chart.categories.empty()
                              ? Currency::Eur
                              : amountAt(m_chart, 0, 0).currency();
    for (double value = std::ceil(m_low / step) * step; value <= m_high + step / 1000; value += step) {
      const double x = xOf(value);
      m_drawing.lines.push_back({x, top - 3, x, m_y - 3});
      const auto text = axisText(value, step, currency);
      const double half = m_space.wide(text) / 2;
      if (x - half < freeFrom || x + half > m_space.width) continue;
      m_drawing.labels.push_back({x, m_y + kChartTextSize - 1, Align::Centre, true, text});
      freeFrom = x + half + kGap;
    }
    m_y += kAxis;
  }
  std::string axisText(double value, double step, Currency currency) const {
    const double unit = currency == Currency::Eur ? static_cast<double>(kCentsPerEuro) : 1;
    auto text = shownAmount(Money(std::llround(value * unit), currency), m_space.language);
    if (step < 1 || currency != Currency::Eur) return text;
    const auto cents = text.find(m_space.language == wording::Language::French ? ",00" : ".00");
    if (cents != std::string::npos) text.erase(cents, 3);
    return text;
  }

  const Chart& m_chart;
  const ChartSpace& m_space;
  ChartDrawing m_drawing;
  double m_low = 0;
  double m_high = 0;
  double m_left = 0;
  double m_right = 0;
  double m_y = 0;
};

std::string shareText(double share, wording::Language language) {
  constexpr double kHundredths = 10000;
  constexpr std::int64_t kTenth = 10;  // the shares of a drawing have one decimal
  const auto tenths = std::llround(share * kHundredths / kTenth);
  return shownText(report::Percentage{tenths * kTenth}, language);
}

ChartDrawing drawParts(const Chart& chart, const ChartSpace& space, std::size_t first, std::size_t last) {
  require(chart.series.size() == 1, "parts are of one series");
  ChartDrawing drawing;
  drawing.width = space.width;
  double whole = 0;
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    whole += std::max(majorUnits(amountAt(chart, 0, i)), 0.0);
  }
  double x = 0;
  double y = kPartsBar + 2 * kGap;
  for (std::size_t i = 0; i < last; ++i) {
    const auto amount = amountAt(chart, 0, i);
    const double share = whole > 0 ? std::max(majorUnits(amount), 0.0) / whole : 0;
    if (share > 0) drawing.boxes.push_back({x, 0, share * space.width, kPartsBar, i});
    x += share * space.width;
    if (i < first) continue;
    drawing.boxes.push_back({0, y, kSwatch, kSwatch, i});
    const auto amountText = shownAmount(amount, space.language);
    const double shareRight = space.width;
    const double amountRight = space.width - space.wide("100,0 %") - 2 * kGap;
    const double room = amountRight - space.wide(amountText) - kSwatch - 3 * kGap;
    drawing.labels.push_back({kSwatch + kGap, y + kSwatch, Align::Left, false,
                              fitted(onOneLine(chart.categories[i]), room, space)});
    drawing.labels.push_back({amountRight, y + kSwatch, Align::Right, false, amountText});
    drawing.labels.push_back({shareRight, y + kSwatch, Align::Right, true, shareText(share, space.language)});
    y += kLegendRow;
  }
  drawing.height = y;
  return drawing;
}

}  // namespace

ChartDrawing drawChart(const Chart& chart, const ChartSpace& space, std::size_t first, std::size_t count) {
  const auto last = std::min(chart.categories.size(), first + count);
  if (chart.kind == ChartKind::Parts) return drawParts(chart, space, first, last);
  return BarsDrawing(chart, space).draw(first, last);
}

std::size_t categoriesIn(const Chart& chart, double height) {
  constexpr double kAround = 60;  // legend and axis
  const double each =
      chart.kind == ChartKind::Parts ? kLegendRow : barsHigh(chart) + kBetweenCategories + kBetweenBars;
  return static_cast<std::size_t>(std::max(1.0, (height - kAround) / each));
}

}  // namespace lianes::render
