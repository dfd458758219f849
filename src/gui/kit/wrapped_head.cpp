#include "gui/kit/wrapped_head.hpp"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace lianes::gui {
namespace {

int widthOfLine(const QFontMetrics& metrics, const QString& line) {
  // The style measures a little wider than the pen moves.
  return std::max(metrics.horizontalAdvance(line), metrics.size(0, line).width());
}

// The places where a line may end: the spaces that may be broken.
QList<qsizetype> breaksOf(const QString& text) {
  QList<qsizetype> places;
  for (qsizetype at = text.indexOf(u' '); at >= 0; at = text.indexOf(u' ', at + 1)) places.append(at);
  return places;
}

struct TwoLines {
  QString first;
  QString second;
};

TwoLines brokenAt(const QString& text, qsizetype place) { return {text.left(place), text.mid(place + 1)}; }

int widthOf(const QFontMetrics& metrics, const TwoLines& lines) {
  return std::max(widthOfLine(metrics, lines.first), widthOfLine(metrics, lines.second));
}

// The two lines that need the least room.
TwoLines narrowest(const QFontMetrics& metrics, const QString& text) {
  TwoLines best{text, {}};
  for (const auto place : breaksOf(text)) {
    auto lines = brokenAt(text, place);
    if (widthOf(metrics, lines) < widthOf(metrics, best)) best = std::move(lines);
  }
  return best;
}

}  // namespace

WrappedHead* WrappedHead::of(QTableView* table) {
  const auto* before = table->horizontalHeader();
  auto* head = new WrappedHead(table);
  head->setSectionsClickable(true);
  head->setHighlightSections(before->highlightSections());
  head->setMinimumSectionSize(before->minimumSectionSize());
  head->setSortIndicator(before->sortIndicatorSection(), before->sortIndicatorOrder());
  head->setAccessibleName(before->accessibleName());
  table->setHorizontalHeader(head);
  return head;
}

// Lines are cut here, not by the style, which would make one of them.
WrappedHead::WrappedHead(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
  setTextElideMode(Qt::ElideNone);
  setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  connect(this, &QHeaderView::sectionResized, this, &WrappedHead::geometriesChanged);
}

// Room for the mark is kept in every column, so that sorting cuts no head.
int WrappedHead::oneLineWidth(int section) const {
  return widthOfLine(fontMetrics(), text(section)) + edges(isSortIndicatorShown());
}

int WrappedHead::leastWidth(int section) const {
  return widthOf(fontMetrics(), narrowest(fontMetrics(), text(section))) + edges(isSortIndicatorShown());
}

void WrappedHead::measure() { Q_EMIT geometriesChanged(); }

QSize WrappedHead::sizeHint() const {
  bool isTall = false;
  for (int section = 0; section < count() && !isTall; ++section) {
    isTall = !isSectionHidden(section) && wrapped(section).contains(u'\n');
  }
  auto size = QHeaderView::sizeHint();
  size.setHeight(QHeaderView::sectionSizeFromContents(0).height());
  const int line = fontMetrics().height() + 2 * style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
  size.setHeight(std::max(size.height(), line) + (isTall ? fontMetrics().lineSpacing() : 0));
  return size;
}

void WrappedHead::initStyleOptionForIndex(QStyleOptionHeader* option, int section) const {
  QHeaderView::initStyleOptionForIndex(option, section);
  option->text = wrapped(section);
}

QSize WrappedHead::sectionSizeFromContents(int section) const {
  auto size = QHeaderView::sectionSizeFromContents(section);
  size.setWidth(leastWidth(section));
  return size;
}

bool WrappedHead::viewportEvent(QEvent* event) {
  if (event->type() != QEvent::ToolTip || !model()) return QHeaderView::viewportEvent(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int section = logicalIndexAt(help->pos());
  const bool isTold = section < 0 || model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).isValid();
  if (isTold || sectionSize(section) >= leastWidth(section)) return QHeaderView::viewportEvent(event);
  QToolTip::showText(help->globalPos(), text(section), this);
  return true;
}

QString WrappedHead::text(int section) const {
  return model() ? model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString() : QString();
}

// As much as fits on the first line, unless the second would not hold the rest.
QString WrappedHead::wrapped(int section) const {
  const auto whole = text(section);
  const auto metrics = fontMetrics();
  const bool hasMark = isSortIndicatorShown() && sortIndicatorSection() == section;
  const int room = sectionSize(section) - edges(hasMark);
  if (whole.isEmpty() || widthOfLine(metrics, whole) <= room) return whole;
  auto lines = narrowest(metrics, whole);
  for (const auto place : breaksOf(whole)) {
    const auto fuller = brokenAt(whole, place);
    if (widthOf(metrics, fuller) <= room) lines = fuller;
  }
  const auto cut = [&](const QString& line) { return metrics.elidedText(line, Qt::ElideRight, room); };
  return lines.second.isEmpty() ? cut(lines.first) : cut(lines.first) + u'\n' + cut(lines.second);
}

int WrappedHead::edges(bool hasMark) const {
  constexpr int kAnyWidth = 400;
  QStyleOptionHeader option;
  initStyleOption(&option);
  option.rect = QRect(0, 0, kAnyWidth, 2 * fontMetrics().lineSpacing());
  option.sortIndicator = hasMark ? QStyleOptionHeader::SortDown : QStyleOptionHeader::None;
  return kAnyWidth - style()->subElementRect(QStyle::SE_HeaderLabel, &option, this).width() + 1;
}

}  // namespace lianes::gui
