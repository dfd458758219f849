#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "lianes/store/journal.hpp"

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace lianes::gui {

class BackgroundQuery;
class PastModel;
class Session;

// A list of the consortium as it stood at the end of a day, or after a step of the journal.
class PastPanel : public QWidget {
  Q_OBJECT

 public:
  explicit PastPanel(Session& session, QWidget* parent = nullptr);

  void showAfter(const store::Step& step);

 private:
  void readTyped();
  void ask();

  Session& m_session;
  BackgroundQuery* m_query;
  PastModel* m_model;
  QComboBox* m_kind;
  QLineEdit* m_day;
  QLabel* m_told;
  QTableView* m_table;
  std::optional<store::StepNumber> m_step;  // else the day that was typed
};

}  // namespace lianes::gui
