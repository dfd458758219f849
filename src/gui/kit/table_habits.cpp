#include "gui/kit/table_habits.hpp"

#include <QtCore/QEvent>
#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QMouseEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "gui/kit/look.hpp"
#include "gui/kit/row_icons.hpp"
#include "gui/kit/wrapped_head.hpp"

namespace lianes::gui {
namespace {

constexpr int kColumnGap = 12;
constexpr int kWideText = 260;       // more only where there is room; a person may widen it
constexpr int kNarrowText = 108;     // of what gives room to other columns
constexpr int kNarrowestText = 80;   // before one of them is put away
constexpr int kNarrowestName = 160;  // of what the row is called, while others can be put away
constexpr int kGivenAtOnce = 4;
constexpr int kMostRowsMeasured = 200;  // nobody waits for every row of a long table to be measured
constexpr int kBetweenRows = 8;

int wholeWidthOf(const std::vector<int>& widths) { return std::accumulate(widths.begin(), widths.end(), 0); }

QString asCell(QString text) { return text.replace(u'\t', u' ').replace(u'\n', u' '); }

// The parts of a table still speak while it is taken down, when it is a table no more.
bool isGoing(const QObject* table) { return qobject_cast<const QTableView*>(table) == nullptr; }

}  // namespace

TableHabits::TableHabits(QTableView* table, const QString& id)
    : QObject(table),
      m_table(table),
      m_head(WrappedHead::of(table)),
      m_id(QStringLiteral("tables/") + id),
      m_percent(Look::instance().textPercent()),
      m_tellsAway(new QToolButton(table)) {
  auto* head = m_head;
  table->verticalHeader()->hide();
  // A style that follows the font would otherwise refuse rows lower than its own.
  const auto measure = [table] {
    table->verticalHeader()->setMinimumSectionSize(Look::instance().rowHeight());
    table->verticalHeader()->setDefaultSectionSize(Look::instance().rowHeight());
  };
  measure();
  connect(&Look::instance(), &Look::changed, this, measure);
  connect(&Look::instance(), &Look::changed, this, &TableHabits::scaleColumns);
  connect(&Look::instance(), &Look::changed, this, &TableHabits::fitRows);
  head->setSectionsMovable(true);
  head->setStretchLastSection(true);
  head->setHighlightSections(false);
  head->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(head, &QHeaderView::customContextMenuRequested, this, &TableHabits::askColumns);
  m_tellsAway->setObjectName(QStringLiteral("columnsAway"));
  m_tellsAway->setAutoRaise(true);
  m_tellsAway->hide();
  connect(m_tellsAway, &QToolButton::clicked, this, &TableHabits::askColumns);
  m_isFitted = m_isChosen = restore();
  if (!m_isFitted) fitColumns();
  // Columns that follow the table are nobody's choice.
  connect(head, &QHeaderView::sectionResized, this, [this] {
    if (m_isHeld) remember();
  });
  connect(head, &QHeaderView::sectionMoved, this, &TableHabits::remember);
  followContent();
  const bool paintsItself = table->itemDelegate()->metaObject() != &QStyledItemDelegate::staticMetaObject;
  if (!paintsItself) table->setItemDelegate(new RowIcons(table));
  auto* copying = new QShortcut(QKeySequence::Copy, table, nullptr, nullptr, Qt::WidgetShortcut);
  connect(copying, &QShortcut::activated, this, &TableHabits::copy);
}

void TableHabits::followContent() {
  m_table->viewport()->installEventFilter(this);
  m_head->viewport()->installEventFilter(this);
  const auto* model = m_table->model();
  connect(model, &QAbstractItemModel::modelReset, this, &TableHabits::fitColumns);
  connect(model, &QAbstractItemModel::rowsInserted, this, &TableHabits::fitColumns);
  connect(model, &QAbstractItemModel::dataChanged, this, &TableHabits::fitColumns);
  connect(model, &QAbstractItemModel::modelReset, this, &TableHabits::fitRows);
  connect(model, &QAbstractItemModel::rowsInserted, this, &TableHabits::fitRows);
  connect(model, &QAbstractItemModel::layoutChanged, this, &TableHabits::fitRows);
  connect(model, &QAbstractItemModel::dataChanged, this, &TableHabits::fitRows);
  connect(model, &QAbstractItemModel::headerDataChanged, this, &TableHabits::widenToHeads);
  connect(m_head, &QHeaderView::geometriesChanged, this, &TableHabits::fitRows);
  connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
    if (!isShort()) fitRows();
  });
}

void TableHabits::beginWith(const std::vector<int>& widths) {
  m_firstWidths = widths;
  m_firstWidths.resize(static_cast<std::size_t>(m_table->model()->columnCount()), kNarrowText);
  fitColumns();
}

std::vector<int> TableHabits::wholeWidths(std::vector<int> widths) const {
  for (std::size_t at = 0; at < widths.size(); ++at) {
    const auto column = static_cast<int>(at);
    const bool isAway = std::find(m_away.begin(), m_away.end(), column) != m_away.end();
    widths[at] = m_table->isColumnHidden(column) && !isAway
                     ? 0
                     : std::max(Look::instance().scaled(widths[at]), m_head->leastWidth(column));
  }
  return widths;
}

void TableHabits::setWidths(const std::vector<int>& widths) {
  for (std::size_t column = 0; column < widths.size(); ++column) {
    const bool isShown = widths[column] > 0 && !m_table->isColumnHidden(static_cast<int>(column));
    if (isShown) setWidth(static_cast<int>(column), widths[column]);
  }
  m_head->measure();
}

void TableHabits::hide(int column) {
  m_gone.push_back(column);
  setAway(column, true);
  if (m_isChosen) tellLeftOut();
}

void TableHabits::copy() const {
  if (m_copying) return m_copying();
  const auto* model = m_table->model();
  const auto* head = m_table->horizontalHeader();
  QList<int> columns;
  for (int place = 0; place < head->count(); ++place) {
    const int column = head->logicalIndex(place);
    if (!m_table->isColumnHidden(column)) columns.append(column);
  }
  const auto line = [&](const auto& cell) {
    QStringList cells;
    for (const int column : columns) cells.append(asCell(cell(column).toString()));
    return cells.join(u'\t');
  };
  QStringList lines{line([&](int column) { return model->headerData(column, Qt::Horizontal); })};
  auto rows = m_table->selectionModel()->selectedRows();
  std::sort(rows.begin(), rows.end());
  for (const auto& row : rows) {
    lines.append(line([&](int column) { return row.siblingAtColumn(column).data(); }));
  }
  QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void TableHabits::askColumns() {
  auto* menu = new QMenu(m_table);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (int column = 0; column < m_table->model()->columnCount(); ++column) {
    auto* choice = menu->addAction(m_table->model()->headerData(column, Qt::Horizontal).toString());
    choice->setCheckable(true);
    choice->setChecked(!m_table->isColumnHidden(column));
    connect(choice, &QAction::toggled, this, [this, column](bool isShown) {
      const auto* head = m_table->horizontalHeader();
      if (isShown || head->hiddenSectionCount() + 1 < head->count())
        m_table->setColumnHidden(column, !isShown);
      remember();
    });
  }
  menu->popup(QCursor::pos());
}

bool TableHabits::eventFilter(QObject* watched, QEvent* event) {
  const auto type = event->type();
  if (watched == m_head->viewport()) {
    if (type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick) {
      m_isHeld = static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
    }
    if (type == QEvent::MouseButtonRelease) m_isHeld = false;
    return QObject::eventFilter(watched, event);
  }
  if (type == QEvent::Resize || type == QEvent::Show) fitColumns();
  if (type == QEvent::Show) fitRows();
  return QObject::eventFilter(watched, event);
}

// Once there are rows to fit to and a place to fit into, and never against a person's own widths. Long texts
// are seen whole where there is room. When not all columns would be seen, they have less of it, then heads go
// on two lines, then all texts have less, then columns are put away.
void TableHabits::fitColumns() {
  if (isGoing(parent()) || m_table->model()->rowCount() == 0 || !m_table->isVisible()) return;
  if (m_isChosen || m_isLeft) return keepAmountsWhole();
  const auto* bar = m_table->verticalScrollBar();  // comes with more rows, or with less height
  const int room = m_table->viewport()->width() - (bar->isVisible() ? 0 : bar->sizeHint().width());
  const bool isOfThisRoom = m_away.empty() || room == m_room;
  if (m_isFitted && isOfThisRoom && (!isShort() || isWhole())) return;
  bringBack();
  auto widths = fittingWidths(&WrappedHead::oneLineWidth, std::numeric_limits<int>::max());
  narrowTexts(widths, kWideText, kWideText, room);
  if (wholeWidthOf(widths) > room) {
    widths = narrowWidths(room);
    if (putAwayBeyond(room, widths)) widths = narrowWidths(room - widthOfTold());
    narrowTexts(widths, kNarrowestText, kNarrowestText, room - widthOfTold());
  }
  setWidths(widths);
  m_isFitted = true;
  m_room = room;
}

// The columns of a short table follow what it shows: an amount that grows stays whole.
bool TableHabits::isShort() const { return m_table->model()->rowCount() <= kMostRowsMeasured; }

// Nothing is cut, and columns do not move for texts that became shorter.
bool TableHabits::isWhole() const {
  if (m_head->length() > m_table->viewport()->width()) return false;
  const QAbstractItemView* view = m_table;
  for (int column = 0; column < m_table->model()->columnCount(); ++column) {
    if (!m_table->isColumnHidden(column) && view->sizeHintForColumn(column) > m_table->columnWidth(column))
      return false;
  }
  return true;
}

std::vector<int> TableHabits::narrowWidths(int room) const {
  auto widths = fittingWidths(&WrappedHead::leastWidth, Look::instance().scaled(kWideText));
  for (const int least : {kNarrowText, kNarrowestText}) narrowTexts(widths, least, kNarrowestName, room);
  return widths;
}

void TableHabits::bringBack() {
  for (const int column : m_away) setAway(column, false);
  forgetAway();
}

void TableHabits::forgetAway() {
  if (m_away.empty()) return;
  m_away.clear();
  const QSignalBlocker quiet(m_head);
  if (m_stretchesLast) m_head->setStretchLastSection(true);
  tellAway();
}

// Of a person's own choice of columns: those that it leaves out are told as well.
void TableHabits::tellLeftOut() {
  std::vector<int> leftOut;
  for (int column = 0; column < m_head->count(); ++column) {
    const bool isGone = std::find(m_gone.begin(), m_gone.end(), column) != m_gone.end();
    if (m_table->isColumnHidden(column) && !isGone) leftOut.push_back(column);
  }
  if (leftOut.empty()) return forgetAway();
  if (m_away.empty()) makeRoomToTell();
  m_away = std::move(leftOut);
  tellAway();
}

// The button stands right of the last column.
void TableHabits::makeRoomToTell() {
  const QSignalBlocker quiet(m_head);
  m_stretchesLast = m_head->stretchLastSection();
  m_head->setStretchLastSection(false);
}

int TableHabits::widthOfTold() const { return m_away.empty() ? 0 : m_tellsAway->sizeHint().width(); }

bool TableHabits::putAwayBeyond(int room, std::vector<int> widths) {
  if (m_isChosen || m_isTogether) return false;
  bringBack();
  while (wholeWidthOf(widths) + widthOfTold() > room) {
    const auto column = nextToGo();
    if (!column) break;
    if (m_away.empty()) makeRoomToTell();
    m_away.push_back(*column);
    setAway(*column, true);
    widths[static_cast<std::size_t>(*column)] = 0;
  }
  m_head->measure();
  tellAway();
  return !m_away.empty();
}

// The first column says what the row is, and stays.
std::optional<int> TableHabits::nextToGo() const {
  for (const int column : m_givenUpFirst) {
    if (!m_table->isColumnHidden(column)) return column;
  }
  for (int place = m_head->count() - 1; place > 1; --place) {
    const int column = m_head->logicalIndex(place);
    if (!m_table->isColumnHidden(column)) return column;
  }
  return std::nullopt;
}

void TableHabits::setAway(int column, bool isAway) {
  const QSignalBlocker quiet(m_head);
  m_table->setColumnHidden(column, isAway);
}

void TableHabits::tellAway() {
  m_tellsAway->setVisible(!m_away.empty());
  if (m_away.empty()) return;
  QStringList names;
  for (const int column : m_away) {
    names.append(m_table->model()->headerData(column, Qt::Horizontal).toString());
  }
  m_tellsAway->setText(QStringLiteral("+%1").arg(m_away.size()));
  m_tellsAway->setToolTip(tr("Colonnes qui ne se montrent pas ici\u202f: %1. Cliquez pour choisir.")
                              .arg(names.join(QStringLiteral(", "))));
  m_tellsAway->setAccessibleName(m_tellsAway->toolTip());
  const auto size = m_tellsAway->sizeHint();
  const auto head = m_head->geometry();
  m_tellsAway->setGeometry(head.right() - size.width() + 1, head.top() + (head.height() - size.height()) / 2,
                           size.width(), size.height());
  m_tellsAway->raise();
}

// Half of an amount would be another: a column of them grows with what it shows, whoever gave its width.
void TableHabits::keepAmountsWhole() {
  if (!isShort()) return;
  std::vector<int> widths;
  for (int column = 0; column < m_table->model()->columnCount(); ++column) {
    const bool isHidden = m_table->isColumnHidden(column);
    widths.push_back(isHidden ? 0 : std::max(m_table->columnWidth(column), widthOfAmounts(column)));
  }
  setWidths(widths);
}

// Nothing for a column of something else, and for a long table.
int TableHabits::widthOfAmounts(int column) const {
  const QAbstractItemView* view = m_table;
  return isShort() && holdsAmounts(column) ? view->sizeHintForColumn(column) + kColumnGap : 0;
}

bool TableHabits::holdsAmounts(int column) const {
  const auto side = m_table->model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
  return (side & Qt::AlignRight) != 0;
}

// A text on two lines needs a higher row; of a long table, those in sight.
void TableHabits::fitRows() {
  if (isGoing(parent()) || !m_table->wordWrap() || !m_table->isVisible()) return;
  const QAbstractItemView* view = m_table;
  const int first = isShort() ? 0 : std::max(0, m_table->rowAt(0));
  int seen = 0;
  for (int row = first; row < m_table->model()->rowCount(); ++row) {
    const int height = std::max(Look::instance().rowHeight(), view->sizeHintForRow(row) + kBetweenRows);
    m_table->setRowHeight(row, height);
    seen += height;
    if (!isShort() && seen > m_table->viewport()->height()) return;
  }
}

// Nothing for a column that is hidden.
std::vector<int> TableHabits::fittingWidths(int (WrappedHead::*ofHead)(int) const, int widest) const {
  const QAbstractItemView* view = m_table;
  if (!m_firstWidths.empty()) {
    auto first = wholeWidths(m_firstWidths);
    for (std::size_t column = 0; column < first.size(); ++column) {
      const auto at = static_cast<int>(column);
      first[column] = m_table->isColumnHidden(at) ? 0 : std::max(first[column], widthOfAmounts(at));
    }
    return first;
  }
  std::vector<int> widths;
  for (int column = 0; column < m_table->model()->columnCount(); ++column) {
    const int content = std::min(view->sizeHintForColumn(column) + kColumnGap, widest);
    widths.push_back(m_table->isColumnHidden(column) ? 0 : std::max(content, (m_head->*ofHead)(column)));
  }
  return widths;
}

// The widest gives first. Amounts keep their room.
void TableHabits::narrowTexts(std::vector<int>& widths, int narrowest, int narrowestName, int room) const {
  const int name = m_head->logicalIndex(0);
  int excess = wholeWidthOf(widths) - room;
  const auto canGive = [&](std::size_t column) {
    const auto at = static_cast<int>(column);
    if (holdsAmounts(at)) return 0;
    const int least = Look::instance().scaled(at == name ? narrowestName : narrowest);
    return std::max(0, widths[column] - std::max(least, m_head->leastWidth(at)));
  };
  while (excess > 0) {
    std::size_t most = 0;
    for (std::size_t column = 1; column < widths.size(); ++column) {
      if (canGive(column) > canGive(most)) most = column;
    }
    const int given = std::min({canGive(most), excess, kGivenAtOnce});
    if (given == 0) return;
    widths[most] -= given;
    excess -= given;
  }
}

// Letters of another size need columns of another width, also those that a person chose.
void TableHabits::scaleColumns() {
  const int before = std::exchange(m_percent, Look::instance().textPercent());
  if (before == m_percent) return;
  for (int column = 0; column < m_table->model()->columnCount(); ++column) {
    if (m_table->isColumnHidden(column)) continue;
    const int width = m_table->columnWidth(column) * m_percent / before;
    setWidth(column, std::max(width, m_head->leastWidth(column)));
  }
  m_head->measure();
  if (m_isChosen || m_head->length() <= m_table->viewport()->width()) return;
  m_isFitted = false;
  fitColumns();
}

// A head that changes is whole as well.
void TableHabits::widenToHeads() {
  if (isGoing(parent())) return;
  for (int column = 0; column < m_table->model()->columnCount(); ++column) {
    if (m_table->isColumnHidden(column)) continue;
    setWidth(column, std::max(m_table->columnWidth(column), m_head->leastWidth(column)));
  }
  m_head->measure();
}

// What is not a person's choice is not remembered.
void TableHabits::setWidth(int column, int width) {
  const QSignalBlocker quiet(m_head);
  m_table->setColumnWidth(column, width);
}

bool TableHabits::restore() {
  const QSettings settings;
  const auto state = settings.value(m_id).toByteArray();
  if (state.isEmpty() || !m_head->restoreState(state)) return false;
  m_percent = std::max(1, settings.value(percentKey(), m_percent).toInt());
  m_head->setStretchLastSection(true);
  scaleColumns();
  tellLeftOut();
  return true;
}

void TableHabits::remember() {
  if (!m_isFitted && m_away.empty()) return;
  m_isFitted = m_isChosen = true;
  QSettings settings;
  settings.setValue(m_id, m_head->saveState());
  settings.setValue(percentKey(), m_percent);
  tellLeftOut();
}

QString TableHabits::percentKey() const { return m_id + QStringLiteral("_percent"); }

}  // namespace lianes::gui
