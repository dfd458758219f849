#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace lianes::gui {

class BudgetModel;

// The editor of a cell of the budget: one line with the names that fit. A text that is refused stays in it
// with the reason, until it is right or Esc takes it back.
class BudgetCell : public QStyledItemDelegate {
  Q_OBJECT

 public:
  explicit BudgetCell(BudgetModel* model, QObject* parent = nullptr);

  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const override;
  void setEditorData(QWidget* editor, const QModelIndex& index) const override;
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

 Q_SIGNALS:
  void goneOn(int direction);  // 1: to the next cell, -1: to the one before
  void entered();              // by Enter, which after the amount goes on to the next line

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

 private:
  BudgetModel* m_model;
};

}  // namespace lianes::gui
