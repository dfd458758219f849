#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace lianes::gui {

// The theme's icons are drawn in the colour of text, which a selected row replaces.
QIcon iconOfRow(const QIcon& icon, const QStyleOptionViewItem& row, QSize size);

// Rows of a list whose icons are as readable as their text, selected or not.
class RowIcons : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace lianes::gui
