#pragma once

#include <QtCore/QObject>

namespace lianes::gui {

// Scrolling past a list, a number or a slider is not choosing from it: the wheel changes a field only while
// the field has the focus, and otherwise scrolls the page. Holds for the whole application as long as it
// lives.
class ScrollGuard : public QObject {
  Q_OBJECT

 public:
  explicit ScrollGuard(QObject* parent);

  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace lianes::gui
