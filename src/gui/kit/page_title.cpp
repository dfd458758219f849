#include "gui/kit/page_title.hpp"

#include <QtCore/QEvent>

namespace lianes::gui {
namespace {

constexpr qreal kTitleScale = 1.5;

}  // namespace

PageTitle::PageTitle(QWidget* parent) : PageTitle({}, parent) {}

PageTitle::PageTitle(const QString& text, QWidget* parent) : QLabel(text, parent) {
  setTextFormat(Qt::PlainText);
  dress();
}

void PageTitle::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::ParentChange || event->type() == QEvent::ApplicationFontChange) dress();
}

void PageTitle::dress() {
  auto large = parentWidget() ? parentWidget()->font() : font();
  large.setPointSizeF(large.pointSizeF() * kTitleScale);
  large.setBold(true);
  setFont(large);
}

}  // namespace lianes::gui
