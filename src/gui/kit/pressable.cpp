#include "gui/kit/pressable.hpp"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace lianes::gui {
namespace {

constexpr qreal kCardRadius = 6;

QColor mixed(const QColor& one, const QColor& other, int percentOfOther) {
  const auto part = [&](int from, int to) { return from + (to - from) * percentOfOther / 100; };
  return {part(one.red(), other.red()), part(one.green(), other.green()), part(one.blue(), other.blue())};
}

}  // namespace

void paintCard(QPainter& painter, const QRect& area, const QPalette& palette) {
  painter.setRenderHint(QPainter::Antialiasing);
  const auto border = mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 16);
  painter.setPen(QPen(border, 1));
  painter.setBrush(palette.color(QPalette::Base));
  painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, kCardRadius);
}

Pressable::Pressable(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
}

void Pressable::setRaised(bool isRaised) { m_isRaised = isRaised; }

void Pressable::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
  QAbstractButton::keyPressEvent(event);
}

void Pressable::enterEvent(QEnterEvent* event) {
  QAbstractButton::enterEvent(event);
  update();
}

void Pressable::leaveEvent(QEvent* event) {
  QAbstractButton::leaveEvent(event);
  update();
}

void Pressable::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (m_isRaised) paintCard(painter, rect(), palette());
  painter.setRenderHint(QPainter::Antialiasing);
  const auto inside = QRectF(rect()).adjusted(1, 1, -1, -1);
  auto ground = palette().color(QPalette::Highlight);
  ground.setAlpha(isDown() ? 48 : 24);
  if (underMouse() || isDown()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(inside, kCardRadius, kCardRadius);
  }
  if (hasFocus()) {
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(inside, kCardRadius, kCardRadius);
  }
}

}  // namespace lianes::gui
