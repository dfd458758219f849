#pragma once

#include <QtCore/QObject>
#include <QtCore/QRect>

class QWidget;

namespace lianes::gui {

// What a window may take of the screen it is on, its frame set aside. The screen is the one under its middle,
// else under that of the window it belongs to.
QRect roomFor(const QWidget& window);

// Makes the window as small as the room, and puts it inside.
void keepWithin(QWidget& window, const QRect& room);

// For every dialog and second window of the program, whoever makes it: none is larger than its screen. What a
// dialog holds then scrolls, its buttons below stay in sight. One object does, for as long as it lives.
class ScreenFit : public QObject {
  Q_OBJECT

 public:
  explicit ScreenFit(QObject* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  static void fit(QWidget& window, bool isShown);
};

}  // namespace lianes::gui
