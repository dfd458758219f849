#pragma once

#include <QtWidgets/QDialog>

#include "gui/desk/navigator.hpp"
#include "lianes/domain/entities/expense.hpp"

class QLineEdit;

namespace lianes::gui {

class ProblemLabel;

// Why a voucher is cancelled or parked; the change is one step. A missing reason is said beside its field.
class VoucherStateDialog : public QDialog {
  Q_OBJECT

 public:
  VoucherStateDialog(const Desk& desk, const Expense& expense, ExpenseState state, QWidget* parent);

  void accept() override;

 private:
  Desk m_desk;
  Id<Expense> m_voucher;
  ExpenseState m_state;
  QLineEdit* m_reason;
  ProblemLabel* m_problem;
};

}  // namespace lianes::gui
