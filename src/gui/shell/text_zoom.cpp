#include "gui/shell/text_zoom.hpp"

#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include <algorithm>

#include "lianes/gui/preferences.hpp"

namespace lianes::gui {
namespace {

constexpr int kZoomStep = 10;  // percent
constexpr int kSmallestZoom = 100;
constexpr int kLargestZoom = 200;

}  // namespace

TextZoom::TextZoom(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

// Caught where the wheel enters the program, before any list or page turns by it.
bool TextZoom::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::Wheel || !qobject_cast<QWidget*>(watched)) return false;
  const auto* wheel = static_cast<QWheelEvent*>(event);
  if (wheel->modifiers() != Qt::ControlModifier) return false;
  m_turned += wheel->angleDelta().y();
  const int steps = m_turned / QWheelEvent::DefaultDeltasPerStep;
  m_turned -= steps * QWheelEvent::DefaultDeltasPerStep;
  if (steps != 0) step(steps);
  event->accept();
  return true;
}

void TextZoom::normal() { choose(kSmallestZoom); }

void TextZoom::step(int steps) { choose(storedPreferences().textPercent + steps * kZoomStep); }

void TextZoom::choose(int percent) {
  auto preferences = storedPreferences();
  const int chosen = std::clamp(percent, kSmallestZoom, kLargestZoom);
  if (chosen != preferences.textPercent) {
    preferences.textPercent = chosen;
    keepPreferences(preferences);
    applyLook();
  }
  Q_EMIT changed(chosen);
}

}  // namespace lianes::gui
