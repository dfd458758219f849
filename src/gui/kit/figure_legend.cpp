#include "gui/kit/figure_legend.hpp"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace lianes::gui {
namespace {

constexpr int kSwatch = 12;
constexpr int kSwatchGap = 6;
constexpr int kEntryGap = 18;
constexpr int kLineGap = 4;

}  // namespace

FigureLegend::FigureLegend(QWidget* parent) : QWidget(parent) {
  auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void FigureLegend::setEntries(std::vector<Entry> entries) {
  m_entries = std::move(entries);
  QStringList names;
  for (const auto& entry : m_entries) names += entry.name;
  setAccessibleName(names.join(QStringLiteral(", ")));
  measure();
  update();
}

void FigureLegend::measure() {
  m_widths.clear();
  for (const auto& entry : m_entries) {
    m_widths.push_back(kSwatch + kSwatchGap + fontMetrics().horizontalAdvance(entry.name) + 1);
  }
  updateGeometry();
}

void FigureLegend::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) measure();
}

std::vector<QRect> FigureLegend::places(int width) const {
  const auto inside = QRect(0, 0, width, 0).marginsRemoved(contentsMargins());
  const int height = std::max(fontMetrics().height(), kSwatch);
  QPoint at(inside.left(), contentsMargins().top());
  std::vector<QRect> places;
  for (const auto wide : m_widths) {
    if (at.x() > inside.left() && at.x() + wide > inside.right() + 1) {
      at = {inside.left(), at.y() + height + kLineGap};
    }
    places.emplace_back(at, QSize(wide, height));
    at.rx() += wide + kEntryGap;
  }
  return places;
}

int FigureLegend::heightForWidth(int width) const {
  return m_entries.empty() ? 0 : places(width).back().bottom() + 1 + contentsMargins().bottom();
}

QSize FigureLegend::sizeHint() const {
  int width = contentsMargins().left() + contentsMargins().right();
  for (const auto wide : m_widths) width += wide + kEntryGap;
  return {width, heightForWidth(width)};
}

QSize FigureLegend::minimumSizeHint() const {
  int widest = 0;
  for (const auto wide : m_widths) widest = std::max(widest, wide);
  const int width = widest + contentsMargins().left() + contentsMargins().right();
  return {width, sizeHint().height()};
}

void FigureLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const auto text = palette().color(QPalette::WindowText);
  const auto rows = places(width());
  for (std::size_t place = 0; place < rows.size(); ++place) {
    auto part = m_entries[place].part;
    part.amount = 1;
    const auto& row = rows[place];
    painter.setPen(text);
    paintFigureBar(painter, {row.left(), row.center().y() - kSwatch / 2, kSwatch, kSwatch}, {part}, 1);
    painter.drawText(row.adjusted(kSwatch + kSwatchGap, 0, kEntryGap, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_entries[place].name);
  }
}

}  // namespace lianes::gui
