#include "render/html_charts.hpp"

#include "render/chart_drawing.hpp"
#include "render/clean_text.hpp"
#include "render/decimal_text.hpp"
#include "render/palette.hpp"

namespace lianes::render {
namespace {

// Without a font at hand: wide enough for the usual faces.
double roughWidth(std::string_view text) {
  constexpr double kShareOfSize = 0.6;
  std::size_t characters = 0;
  for (const char c : text) characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return static_cast<double>(characters) * kShareOfSize * kChartTextSize;
}

std::string_view anchorOf(ChartDrawing::Align align) {
  switch (align) {
    case ChartDrawing::Align::Left:
      return "start";
    case ChartDrawing::Align::Right:
      return "end";
    case ChartDrawing::Align::Centre:
      return "middle";
  }
  return {};
}

}  // namespace

std::string chartSvg(const report::Chart& chart, wording::Language language) {
  constexpr double kWidth = 480;
  const auto drawing = drawChart(chart, {kWidth, roughWidth, language}, 0, chart.categories.size());
  std::string out = "<svg viewBox=\"0 0 " + decimalText(drawing.width) + " " + decimalText(drawing.height) +
                    "\" role=\"img\" aria-label=\"" + escaped(onOneLine(chart.title)) + "\">\n";
  for (const auto& line : drawing.lines) {
    out += "<line class=\"g\" x1=\"" + decimalText(line.x1) + "\" y1=\"" + decimalText(line.y1) + "\" x2=\"" +
           decimalText(line.x2) + "\" y2=\"" + decimalText(line.y2) + "\"/>\n";
  }
  for (const auto& box : drawing.boxes) {
    out += "<rect class=\"s" + std::to_string(box.series % kSeriesOnPaper.size()) + "\" x=\"" +
           decimalText(box.x) + "\" y=\"" + decimalText(box.y) + "\" width=\"" + decimalText(box.width) +
           "\" height=\"" + decimalText(box.height) + "\"/>\n";
  }
  for (const auto& label : drawing.labels) {
    out += "<text" + std::string(label.isMuted ? " class=\"m\"" : "") + " x=\"" + decimalText(label.x) +
           "\" y=\"" + decimalText(label.y) + "\" text-anchor=\"" + std::string(anchorOf(label.align)) +
           "\">" + escaped(label.text) + "</text>\n";
  }
  return out + "</svg>\n";
}

}  // namespace lianes::render
