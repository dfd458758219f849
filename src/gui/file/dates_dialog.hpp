#pragma once

#include <QtWidgets/QDialog>

#include <vector>

#include "gui/file/clock_watch.hpp"

class QPushButton;
class QTreeWidget;

namespace lianes::gui {

// Steps that a wrong clock has dated: which ones, when they are said to be made, and the date they would
// count at. The chosen ones are declared wrong, each run by a step of the journal, which is not rewritten.
class DatesDialog : public QDialog {
  Q_OBJECT

 public:
  DatesDialog(Session& session, std::vector<WrongDates> wrong, QWidget* parent);

 Q_SIGNALS:
  void corrected();
  void refused(const QString& sentence);

 private:
  void list();
  void showChosen();
  void correct();

  Session& m_session;
  std::vector<WrongDates> m_wrong;
  QTreeWidget* m_list;
  QPushButton* m_correct;
};

// "12/03/2036 à 14:32", whatever today is.
QString dateOnScreen(Instant at);

// "l’étape 12", "les étapes 12 à 14".
QString stepsOnScreen(const store::ClockJump& steps);

}  // namespace lianes::gui
