#pragma once

#include <QtWidgets/QFrame>

class QLabel;

namespace lianes::gui {

// Under the page, after a deletion or another step that surprises: what it did, and the button that takes it
// back. It goes with the next step, or when it is closed.
class StepBar : public QFrame {
  Q_OBJECT

 public:
  explicit StepBar(QWidget* parent = nullptr);

  void announce(const QString& title);

 Q_SIGNALS:
  void undoAsked();

 private:
  QLabel* m_title;
};

}  // namespace lianes::gui
