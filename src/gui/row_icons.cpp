#include "gui/row_icons.hpp"

#include <QtGui/QIcon>
#include <QtGui/QPainter>

namespace lianes::gui {

QIcon iconOfRow(const QIcon& icon, const QStyleOptionViewItem& row, QSize size) {
  if (!row.state.testFlag(QStyle::State_Selected) || icon.isNull()) return icon;
  auto picture = icon.pixmap(size, row.widget ? row.widget->devicePixelRatioF() : 1.0);
  QPainter painter(&picture);
  painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
  painter.fillRect(picture.rect(), row.palette.color(QPalette::HighlightedText));
  painter.end();
  return QIcon(picture);
}

void RowIcons::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  option->icon = iconOfRow(option->icon, *option, option->decorationSize);
}

}  // namespace lianes::gui
