#include "gui/kit/wrapped_label.hpp"

#include <QtCore/QEvent>

#include <algorithm>

namespace lianes::gui {

WrappedLabel::WrappedLabel(QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setWordWrap(true);
}

void WrappedLabel::showText(const QString& text) {
  m_heights.clear();
  setText(text);
}

int WrappedLabel::heightForWidth(int given) const {
  const int width = std::min(given, maximumWidth());
  const auto known = m_heights.find(width);
  if (known != m_heights.end()) return known->second;
  return m_heights[width] = QLabel::heightForWidth(width);
}

void WrappedLabel::changeEvent(QEvent* event) {
  m_heights.clear();
  QLabel::changeEvent(event);
}

}  // namespace lianes::gui
