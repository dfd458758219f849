#pragma once

#include <QtWidgets/QDialog>

#include <optional>

#include "lianes/domain/entities/budget_version.hpp"

class QLineEdit;
class QPlainTextEdit;

namespace lianes::gui {

class ProblemLabel;

// Asks what the next step of a budget's history needs: the day and reason of an approval, the reason of a
// revision.
class BudgetVersionDialog : public QDialog {
  Q_OBJECT

 public:
  static BudgetVersionDialog* approval(const BudgetVersion& version, QWidget* parent);
  static BudgetVersionDialog* revision(QWidget* parent);

  void warn(const QString& sentence);  // what to look at first; it can still be accepted

  void accept() override;

 Q_SIGNALS:
  void chosen(const std::optional<Date>& day, const QString& reason);

 private:
  BudgetVersionDialog(const QString& title, const QString& guidance, const QString& button, QWidget* parent);
  void askDay();

  QLineEdit* m_day = nullptr;  // of an approval
  QPlainTextEdit* m_reason;
  ProblemLabel* m_problem;
  bool m_needsReason = true;
};

}  // namespace lianes::gui
