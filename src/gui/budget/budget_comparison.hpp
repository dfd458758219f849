#pragma once

#include <QtWidgets/QDialog>

#include <vector>

#include "lianes/app/budget.hpp"

class QCheckBox;
class QComboBox;
class QLabel;

namespace lianes::gui {

class PlainTable;
class Session;

// Two versions of a budget side by side: lines added, removed, changed, each with what it was, what it is and
// the difference. Two versions are never added up.
class BudgetComparison : public QDialog {
  Q_OBJECT

 public:
  BudgetComparison(Session& session, std::vector<BudgetVersion> versions, QWidget* parent);

 private:
  void compare();

  Session& m_session;
  std::vector<BudgetVersion> m_versions;
  QComboBox* m_before;
  QComboBox* m_after;
  QCheckBox* m_withSame;
  QLabel* m_summary;
  PlainTable* m_table;
};

}  // namespace lianes::gui
