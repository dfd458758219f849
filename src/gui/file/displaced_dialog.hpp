#pragma once

#include <QtWidgets/QDialog>

#include "gui/desk/session.hpp"

class QGridLayout;
class QPushButton;
class QTextBrowser;

namespace lianes::gui {

// The file that is open has been replaced or removed: says what happened, where everything that was saved is
// kept, and what can be done. Leaving it changes nothing: the file stays on screen, for reading.
class DisplacedDialog : public QDialog {
  Q_OBJECT

 public:
  DisplacedDialog(const Displacement& displacement, wording::Language language, QWidget* parent);

 Q_SIGNALS:
  void putBackAsked();  // this state under its name, the other file as a backup
  void copyAsked();     // this state elsewhere
  void otherAsked();    // the file that is there now
  void keepingAsked();  // once more, where the state could not be kept
  void abandonAsked();  // the same, without it

 private:
  QString sentences() const;
  void layOut();
  QGridLayout* newRows();
  QPushButton* addRow(QGridLayout* rows, const char* name, const QString& action, const QString& meaning);
  void compare();
  void showCompared(const Checked<store::RestoreDifference>& compared);

  Displacement m_displacement;
  wording::Language m_language;
  QTextBrowser* m_difference;
};

}  // namespace lianes::gui
