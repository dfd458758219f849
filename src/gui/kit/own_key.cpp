#include "gui/kit/own_key.hpp"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QWidget>

#include <utility>

namespace lianes::gui {

OwnKey::OwnKey(Qt::Key key, QWidget* control, std::function<void()> action)
    : QObject(control), m_key(key), m_action(std::move(action)) {
  control->installEventFilter(this);
}

bool OwnKey::eventFilter(QObject* watched, QEvent* event) {
  const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
  const auto* key = isKey ? static_cast<QKeyEvent*>(event) : nullptr;
  if (!key || key->key() != m_key || key->modifiers() != Qt::NoModifier) {
    return QObject::eventFilter(watched, event);
  }
  // Overriding keeps the key from the window's shortcuts: it comes here as pressed.
  event->accept();
  if (event->type() == QEvent::KeyPress) m_action();
  return true;
}

}  // namespace lianes::gui
