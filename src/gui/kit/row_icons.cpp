#include "gui/kit/row_icons.hpp"

#include <QtGui/QIcon>
#include <QtGui/QImage>
#include <QtGui/QPainter>

#include <cstdlib>
#include <optional>

namespace lianes::gui {
namespace {

// A mark in a filled box: in one colour only the box would be left.
bool isOfSeveralColours(const QImage& picture) {
  constexpr int kOpaque = 250;
  constexpr int kApart = 96;
  std::optional<QColor> first;
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) {
      const auto colour = picture.pixelColor(x, y);
      if (colour.alpha() < kOpaque) continue;
      if (!first) first = colour;
      const int apart = std::abs(colour.red() - first->red()) + std::abs(colour.green() - first->green()) +
                        std::abs(colour.blue() - first->blue());
      if (apart > kApart) return true;
    }
  }
  return false;
}

}  // namespace

QIcon iconOfRow(const QIcon& icon, const QStyleOptionViewItem& row, QSize size) {
  if (!row.state.testFlag(QStyle::State_Selected) || icon.isNull()) return icon;
  auto picture = icon.pixmap(size, row.widget ? row.widget->devicePixelRatioF() : 1.0);
  if (isOfSeveralColours(picture.toImage())) return icon;
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
