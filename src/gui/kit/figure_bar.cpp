#include "gui/kit/figure_bar.hpp"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace lianes::gui {

void paintFigureBar(QPainter& painter, const QRect& area, const std::vector<FigurePart>& parts,
                    qint64 whole) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  QPainterPath track;
  const auto radius = std::min(4.0, area.height() / 2.0);
  track.addRoundedRect(QRectF(area), radius, radius);
  painter.setClipPath(track);
  auto ground = painter.pen().color();
  ground.setAlpha(28);
  painter.fillRect(area, ground);
  qint64 sum = 0;
  for (const auto& part : parts) sum += part.amount;
  const auto scale = static_cast<double>(std::max({whole, sum, qint64{1}}));
  double left = area.left();
  for (const auto& part : parts) {
    if (part.amount <= 0) continue;
    const auto width = static_cast<double>(part.amount) / scale * area.width();
    const QRectF place(left, area.top(), width, area.height());
    if (part.isOpen) {
      painter.fillRect(place, QBrush(part.colour, Qt::BDiagPattern));
      painter.setPen(QPen(part.colour, 1));
      painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    } else {
      painter.fillRect(place, part.colour);
    }
    left += width;
    if (left < area.right())
      painter.fillRect(QRectF(left - 1, area.top(), 1, area.height()), painter.background());
  }
  painter.restore();
}

FigureBar::FigureBar(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAttribute(Qt::WA_TransparentForMouseEvents);
}

void FigureBar::setFigures(std::vector<FigurePart> parts, qint64 whole) {
  m_parts = std::move(parts);
  m_whole = whole;
  update();
}

QSize FigureBar::sizeHint() const { return {80, std::max(8, fontMetrics().height() / 2 + 2)}; }

void FigureBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(palette().color(QPalette::WindowText));
  painter.setBackground(palette().color(QPalette::Base));
  paintFigureBar(painter, rect(), m_parts, m_whole);
}

}  // namespace lianes::gui
