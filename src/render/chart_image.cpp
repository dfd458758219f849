#include "render/chart_image.hpp"

#include <QtGui/QPainter>

#include <cmath>

#include "render/palette.hpp"

namespace lianes::render {

ChartImage drawChartImage(const report::Chart& chart, ChartSpace space, ChartPart part, TextFaces& faces) {
  constexpr double kPixelsPerPoint = 200.0 / 72.0;
  const auto& face = faces.of({kChartTextSize});
  space.wide = [&](std::string_view text) { return face.widthOf(qtText(text)); };
  const auto drawing = drawChart(chart, space, part.first, part.count);
  QImage image(static_cast<int>(std::ceil(drawing.width * kPixelsPerPoint)),
               static_cast<int>(std::ceil(drawing.height * kPixelsPerPoint)), QImage::Format_RGB32);
  image.fill(QColor::fromRgb(kOnPaper.paper));
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.scale(kPixelsPerPoint, kPixelsPerPoint);
  painter.setPen(QPen(QColor::fromRgb(kOnPaper.hairline), 0.5));
  for (const auto& line : drawing.lines)
    painter.drawLine(QPointF(line.x1, line.y1), QPointF(line.x2, line.y2));
  for (const auto& box : drawing.boxes) {
    painter.fillRect(QRectF(box.x, box.y, box.width, box.height), QColor::fromRgb(seriesColour(box.series)));
  }
  painter.scale(1 / kDotsPerPoint, 1 / kDotsPerPoint);  // the size that the faces are made for
  painter.setFont(face.font());
  for (const auto& label : drawing.labels) {
    const auto text = qtText(label.text);
    double x = label.x;
    if (label.align == ChartDrawing::Align::Right) x -= face.widthOf(text);
    if (label.align == ChartDrawing::Align::Centre) x -= face.widthOf(text) / 2;
    painter.setPen(QColor::fromRgb(label.isMuted ? kOnPaper.muted : kOnPaper.ink));
    painter.drawText(QPointF(x * kDotsPerPoint, label.y * kDotsPerPoint), text);
  }
  painter.end();
  return {image, drawing.height};
}

}  // namespace lianes::render
