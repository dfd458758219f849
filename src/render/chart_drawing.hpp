#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/report/model.hpp"

// A chart as boxes, lines and words in points, which PDF, ODT and HTML draw alike. Every bar has its amount
// beside it, so that nothing is said by length and colour alone.
namespace lianes::render {

struct ChartDrawing {
  enum class Align { Left, Right, Centre };
  struct Box {
    double x, y, width, height;
    std::size_t series;
  };
  struct Line {
    double x1, y1, x2, y2;
  };
  struct Label {
    double x, y;  // of the base line
    Align align;
    bool isMuted;
    std::string text;
  };
  double width = 0;
  double height = 0;
  std::vector<Line> lines;
  std::vector<Box> boxes;
  std::vector<Label> labels;
};

// What the drawing needs from where it is drawn.
struct ChartSpace {
  double width;                                  // points
  std::function<double(std::string_view)> wide;  // how wide a text is at kChartTextSize
  wording::Language language;
};

inline constexpr double kChartTextSize = 8;

// The categories from `first` on, at most `count` of them; all of a chart's drawings have one scale.
ChartDrawing drawChart(const report::Chart& chart, const ChartSpace& space, std::size_t first,
                       std::size_t count);

// How many categories fit into that height.
std::size_t categoriesIn(const report::Chart& chart, double height);

}  // namespace lianes::render
