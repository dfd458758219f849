#pragma once

#include <QtWidgets/QDialog>

#include "lianes/app/budget_entry.hpp"

namespace lianes::gui {

class Session;

// What pasting would do, before it is done: the lines to add, and each row that cannot be with its column and
// the reason. Accepting leaves the refused rows out.
class BudgetPastePreview : public QDialog {
  Q_OBJECT

 public:
  BudgetPastePreview(const Session& session, const app::PastedBudget& pasted, QWidget* parent);
};

}  // namespace lianes::gui
