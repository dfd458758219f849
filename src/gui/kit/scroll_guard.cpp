#include "gui/kit/scroll_guard.hpp"

#include <QtCore/QEvent>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QSlider>

namespace lianes::gui {
namespace {

QWidget* fieldThatTurns(QObject* watched) {
  auto* widget = qobject_cast<QWidget*>(watched);
  const bool turns = qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
                     qobject_cast<QSlider*>(widget);
  return turns ? widget : nullptr;
}

}  // namespace

ScrollGuard::ScrollGuard(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool ScrollGuard::eventFilter(QObject* watched, QEvent* event) {
  const auto type = event->type();
  if (type != QEvent::Polish && type != QEvent::Wheel) return false;
  auto* field = fieldThatTurns(watched);
  if (!field) return false;
  if (type == QEvent::Polish) {
    // Otherwise the wheel itself gives the focus.
    if (field->focusPolicy() == Qt::WheelFocus) field->setFocusPolicy(Qt::StrongFocus);
    return false;
  }
  if (field->hasFocus()) return false;
  event->ignore();
  return true;
}

}  // namespace lianes::gui
