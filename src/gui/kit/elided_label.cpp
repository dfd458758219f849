#include "gui/kit/elided_label.hpp"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace lianes::gui {
namespace {

constexpr int kLeastLetters = 8;

}  // namespace

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) { setTextFormat(Qt::PlainText); }

void ElidedLabel::say(const QString& text) {
  setText(text);
  setToolTip(text);
}

QSize ElidedLabel::minimumSizeHint() const {
  const auto whole = QLabel::minimumSizeHint();
  return {std::min(whole.width(), kLeastLetters * fontMetrics().averageCharWidth()), whole.height()};
}

void ElidedLabel::paintEvent(QPaintEvent* event) {
  const auto room = contentsRect();
  if (fontMetrics().horizontalAdvance(text()) <= room.width()) return QLabel::paintEvent(event);
  QPainter painter(this);
  style()->drawItemText(&painter, room, Qt::AlignVCenter | Qt::AlignLeft, palette(), isEnabled(),
                        fontMetrics().elidedText(text(), Qt::ElideRight, room.width()), foregroundRole());
}

}  // namespace lianes::gui
