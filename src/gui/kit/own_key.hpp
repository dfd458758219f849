#pragma once

#include <QtCore/QObject>

#include <functional>

class QWidget;

namespace lianes::gui {

// A key that means something of its own on one control, whatever the window's actions mean by it. Belongs to
// the control.
class OwnKey : public QObject {
  Q_OBJECT

 public:
  OwnKey(Qt::Key key, QWidget* control, std::function<void()> action);

  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  Qt::Key m_key;
  std::function<void()> m_action;
};

}  // namespace lianes::gui
