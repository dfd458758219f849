#pragma once

#include <QtCore/QObject>

namespace lianes::gui {

// The size of the letters of the whole program, as the preferences keep it: by the menu, by Ctrl and the
// wheel, and back by Ctrl+0.
class TextZoom : public QObject {
  Q_OBJECT

 public:
  explicit TextZoom(QObject* parent);

  void larger() { step(1); }
  void smaller() { step(-1); }
  void normal();

 Q_SIGNALS:
  void changed(int percent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void step(int steps);
  void choose(int percent);

  int m_turned = 0;  // of the wheel, that makes no whole step yet
};

}  // namespace lianes::gui
