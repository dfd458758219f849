#include "gui/kit/fitted_area.hpp"

#include <QtCore/QEvent>
#include <QtWidgets/QLayout>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace lianes::gui {

QSize leastSize(const QWidget& content, int width) {
  const auto* layout = content.layout();
  auto least = layout ? layout->totalMinimumSize() : content.minimumSizeHint();
  least = least.expandedTo(content.minimumSize());
  if (layout && layout->hasHeightForWidth()) {
    const int height = layout->totalMinimumHeightForWidth(std::max(width, least.width()));
    least.setHeight(std::max(least.height(), height));
  }
  return least;
}

FittedArea::FittedArea(QWidget* parent) : QScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);  // what it holds has the focus
}

void FittedArea::hold(QWidget* content) {
  setWidget(content);
  content->setAutoFillBackground(false);
  viewport()->setAutoFillBackground(false);
  fit();
}

QSize FittedArea::sizeHint() const { return widget() ? widget()->sizeHint() : QScrollArea::sizeHint(); }

void FittedArea::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  fit();
}

bool FittedArea::eventFilter(QObject* watched, QEvent* event) {
  const bool isHandled = QScrollArea::eventFilter(watched, event);
  if (watched == widget() && event->type() == QEvent::LayoutRequest) fit();
  return isHandled;
}

void FittedArea::fit() {
  if (!widget()) return;
  auto room = maximumViewportSize();
  auto least = leastSize(*widget(), room.width());
  if (least.height() > room.height()) {
    room.rwidth() -= verticalScrollBar()->sizeHint().width();
    least = leastSize(*widget(), room.width());
  }
  if (least.width() > room.width()) room.rheight() -= horizontalScrollBar()->sizeHint().height();
  widget()->resize(room.expandedTo(least));
}

}  // namespace lianes::gui
