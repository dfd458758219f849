#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace lianes::gui {

// Under the page, after a deletion or another step that surprises, and after each one that was taken back:
// what was done, and the button that reverses it where one does. It goes with the next step, or when it is
// closed.
class StepBar : public QFrame {
  Q_OBJECT

 public:
  explicit StepBar(QWidget* parent = nullptr);

  void announce(const QString& title);        // with Undo
  void announceUndone(const QString& title);  // with Redo
  void announceOnly(const QString& sentence);

 Q_SIGNALS:
  void undoAsked();
  void redoAsked();

 private:
  QPushButton* makeButton(const char* icon, const QString& text, const QString& tip, const char* name);
  void show(const QString& text, const QPushButton* button);

  QLabel* m_title;
  QPushButton* m_undo;
  QPushButton* m_redo;
};

}  // namespace lianes::gui
