#pragma once

#include <QtWidgets/QTableView>

#include "gui/budget/budget_model.hpp"

namespace lianes::gui {

class WrappedHead;

// The grid of a budget, for the keyboard: typing begins a cell, Enter and Tab validate it and go on to the
// next one, Enter from the amount to the account of the line after it, Tab through all that a line may tell;
// Esc takes the cell back. Nothing that is typed
// removes a line. Leaving a new line adds it. Pasting several cells is asked for by `pasted`.
class BudgetGrid : public QTableView {
  Q_OBJECT

 public:
  explicit BudgetGrid(BudgetModel* model, QWidget* parent = nullptr);

  std::vector<Id<BudgetLine>> selectedLines() const;
  void goTo(const BudgetPlace& place);
  void copy() const;
  void paste();
  void begin(app::BudgetSection section);  // its new line

 Q_SIGNALS:
  void pasted(const QString& text);  // more than one cell

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool focusNextPrevChild(bool isNext) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void goOn(int direction);
  void enter();
  bool endsLine(const QModelIndex& index) const;
  QModelIndex next(const QModelIndex& from, int direction) const;
  void rememberPlace();
  void findPlace();
  void fitColumns();
  void spanRows();

  BudgetModel* m_model;
  WrappedHead* m_head = nullptr;
  BudgetPlace m_place;
};

}  // namespace lianes::gui
