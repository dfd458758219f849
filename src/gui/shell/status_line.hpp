#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "gui/desk/background_query.hpp"

class QLabel;
class QStatusBar;

namespace lianes::gui {

class ElidedLabel;
class Session;

// The status bar tells the truth about the file: when its last step was saved, how many members are engaged
// of those needed, how much of the envelope is used. At its right, what the page says of its selection.
class StatusLine : public QObject {
  Q_OBJECT

 public:
  StatusLine(Session& session, QStatusBar* bar);

  void showSelection(const QString& text);
  void showState();  // the file can be written no more

 private:
  void read();
  void showText();

  Session& m_session;
  ElidedLabel* m_state;
  QLabel* m_selection;
  BackgroundQuery m_query;
  QTimer m_pause;  // several steps in a row are read once
  QString m_saved;
  QString m_figures;
};

}  // namespace lianes::gui
