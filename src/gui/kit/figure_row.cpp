#include "gui/kit/figure_row.hpp"

#include <QtGui/QIcon>
#include <QtGui/QPainter>

namespace lianes::gui {
namespace {

constexpr int kRowMargin = 8;
constexpr int kRowIcon = 16;
constexpr int kRowGap = 12;

}  // namespace

FigureRow::FigureRow(QWidget* parent) : Pressable(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureRow::setContent(FigureRowContent content) {
  m_content = std::move(content);
  setAccessibleName(m_content.title);
  setAccessibleDescription(m_content.told);
  setToolTip(m_content.told);
  updateGeometry();
  update();
}

QFont FigureRow::small() const {
  auto smaller = font();
  smaller.setPointSizeF(font().pointSizeF() * 0.9);
  return smaller;
}

int FigureRow::leadWidth() const {
  return m_content.lead.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_content.lead) + kRowGap;
}

int FigureRow::valueWidth() const {
  return m_content.value.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_content.value) + 4;
}

void FigureRow::setColumns(int leadWidth, int valueWidth) {
  m_leadWidth = leadWidth;
  m_valueWidth = valueWidth;
  update();
}

QSize FigureRow::sizeHint() const {
  int height = fontMetrics().height() + kRowMargin;
  if (!m_content.detail.isEmpty()) height += QFontMetrics(small()).height() + 2;
  return {240, height};
}

QSize FigureRow::minimumSizeHint() const { return {160, sizeHint().height()}; }

void FigureRow::paintEvent(QPaintEvent* event) {
  Pressable::paintEvent(event);
  QPainter painter(this);
  painter.setBackground(palette().color(QPalette::Base));
  auto area = rect().adjusted(kRowMargin, kRowMargin / 2, -kRowMargin, -kRowMargin / 2);
  const auto text = palette().color(QPalette::WindowText);
  const auto line = fontMetrics().height();
  if (!m_content.icon.isEmpty()) {
    const QRect place(area.left(), area.top() + (line - kRowIcon) / 2, kRowIcon, kRowIcon);
    QIcon::fromTheme(m_content.icon).paint(&painter, place);
    area.setLeft(area.left() + kRowIcon + kRowMargin);
  }
  painter.setPen(colourOf(Tone::Muted, palette()));
  painter.drawText(area.adjusted(0, 0, 0, line - area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                   m_content.lead);
  area.setLeft(area.left() + m_leadWidth);
  painter.setPen(colourOf(m_content.tone, palette()));
  painter.drawText(QRect(area.left(), area.top(), area.width(), line), Qt::AlignRight | Qt::AlignVCenter,
                   m_content.value);
  if (m_valueWidth > 0) area.setRight(area.right() - m_valueWidth - kRowGap);
  painter.setPen(text);
  auto titleArea = area;
  if (!m_content.parts.empty()) {
    titleArea.setWidth(area.width() * 42 / 100);
    const auto thick = std::max(10, line * 3 / 5);
    const QRect bar(titleArea.right() + kRowGap, area.top() + (line - thick) / 2,
                    area.right() - titleArea.right() - kRowGap, thick);
    paintFigureBar(painter, bar, m_content.parts, m_content.whole);
  }
  painter.drawText(QRect(titleArea.left(), area.top(), titleArea.width(), line),
                   Qt::AlignLeft | Qt::AlignVCenter,
                   fontMetrics().elidedText(m_content.title, Qt::ElideRight, titleArea.width()));
  if (m_content.detail.isEmpty()) return;
  painter.setFont(small());
  painter.setPen(colourOf(Tone::Muted, palette()));
  const QRect below(area.left(), area.top() + line + 2, rect().right() - kRowMargin - area.left(),
                    area.height() - line - 2);
  painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetrics(small()).elidedText(m_content.detail, Qt::ElideRight, below.width()));
}

}  // namespace lianes::gui
