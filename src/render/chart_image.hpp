#pragma once

#include <QtGui/QImage>

#include "render/chart_drawing.hpp"
#include "render/pdf_text.hpp"

namespace lianes::render {

struct ChartImage {
  QImage image;
  double height;  // points
};

struct ChartPart {
  std::size_t first;
  std::size_t count;
};

// A chart as a picture sharp enough for print, for formats that take no drawing. The space's measure is not
// looked at: the faces give it.
ChartImage drawChartImage(const report::Chart& chart, ChartSpace space, ChartPart part, TextFaces& faces);

}  // namespace lianes::render
