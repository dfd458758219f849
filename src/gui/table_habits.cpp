#include "gui/table_habits.hpp"

#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

#include <algorithm>
#include <numeric>
#include <utility>

#include "gui/look.hpp"
#include "gui/row_icons.hpp"
#include "gui/wrapped_head.hpp"

namespace lianes::gui {
namespace {

constexpr int kColumnGap = 12;
constexpr int kWidestColumn = 260;   // at first; a person may widen it
constexpr int kNarrowestText = 108;  // of what gives room to other columns
constexpr int kGivenAtOnce = 4;
constexpr int kMostRowsMeasured = 200;
constexpr int kBetweenRows = 8;

QString asCell(QString text) { return text.replace(u'\t', u' ').replace(u'\n', u' '); }

// The parts of a table still speak while it is taken down, when it is a table no more.
bool isGoing(const QObject* table) { return qobject_cast<const QTableView*>(table) == nullptr; }

}  // namespace

TableHabits::TableHabits(QTableView* table, const QString& id)
    : QObject(table),
      m_table(table),
      m_head(WrappedHead::of(table)),
      m_id(QStringLiteral("tables/") + id),
      m_percent(Look::instance().textPercent()) {
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
  m_isFitted = restore();
  if (!m_isFitted) fitColumns();
  for (const auto change : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved}) {
    connect(head, change, this, &TableHabits::remember);
  }
  followContent();
  const bool paintsItself = table->itemDelegate()->metaObject() != &QStyledItemDelegate::staticMetaObject;
  if (!paintsItself) table->setItemDelegate(new RowIcons(table));
  auto* copying = new QShortcut(QKeySequence::Copy, table, nullptr, nullptr, Qt::WidgetShortcut);
  connect(copying, &QShortcut::activated, this, &TableHabits::copy);
}

void TableHabits::followContent() {
  m_table->viewport()->installEventFilter(this);
  const auto* model = m_table->model();
  connect(model, &QAbstractItemModel::modelReset, this, &TableHabits::fitColumns);
  connect(model, &QAbstractItemModel::rowsInserted, this, &TableHabits::fitColumns);
  connect(model, &QAbstractItemModel::modelReset, this, &TableHabits::fitRows);
  connect(model, &QAbstractItemModel::rowsInserted, this, &TableHabits::fitRows);
  connect(model, &QAbstractItemModel::layoutChanged, this, &TableHabits::fitRows);
  connect(model, &QAbstractItemModel::dataChanged, this, &TableHabits::fitRows);
  connect(m_head, &QHeaderView::geometriesChanged, this, &TableHabits::fitRows);
}

void TableHabits::beginWith(const std::vector<int>& widths) {
  if (m_isFitted) return;
  m_isFitted = true;
  for (std::size_t column = 0; column < widths.size(); ++column) {
    const int width = Look::instance().scaled(widths[column]);
    setWidth(static_cast<int>(column), std::max(width, m_head->leastWidth(static_cast<int>(column))));
  }
  m_head->measure();
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
  if (event->type() == QEvent::Resize || event->type() == QEvent::Show) fitColumns();
  if (event->type() == QEvent::Show) fitRows();
  return QObject::eventFilter(watched, event);
}

// Only once there are rows to fit to and a place to fit into, and never against a person's own widths. When
// not all columns would be seen, heads go on two lines, then texts have less room.
void TableHabits::fitColumns() {
  if (isGoing(parent()) || m_table->model()->rowCount() == 0 || !m_table->isVisible()) return;
  if (m_isFitted) return keepAmountsWhole();
  m_isFitted = true;
  const auto* bar = m_table->verticalScrollBar();  // comes with more rows, or with less height
  const int room = m_table->viewport()->width() - (bar->isVisible() ? 0 : bar->sizeHint().width());
  auto widths = fittingWidths(&WrappedHead::oneLineWidth);
  if (std::accumulate(widths.begin(), widths.end(), 0) > room) {
    widths = fittingWidths(&WrappedHead::leastWidth);
    narrowTexts(widths, std::accumulate(widths.begin(), widths.end(), 0) - room);
  }
  for (std::size_t column = 0; column < widths.size(); ++column) {
    if (widths[column] > 0) setWidth(static_cast<int>(column), widths[column]);
  }
  m_head->measure();
}

// Half of an amount would be another: a column of them grows with what it shows, the last one too, which has
// only what the others leave. Of a long table nobody waits for every row to be measured.
void TableHabits::keepAmountsWhole() {
  if (m_table->model()->rowCount() > kMostRowsMeasured) return;
  const QAbstractItemView* view = m_table;
  std::vector<int> widths;
  bool isWhole = true;
  for (int column = 0; column < m_table->model()->columnCount(); ++column) {
    const bool isHidden = m_table->isColumnHidden(column);
    widths.push_back(isHidden ? 0 : m_table->columnWidth(column));
    if (isHidden || !holdsAmounts(column)) continue;
    const int content = view->sizeHintForColumn(column) + kColumnGap;
    if (content <= widths.back()) continue;
    widths.back() = content;
    isWhole = false;
  }
  if (isWhole) return;
  narrowTexts(widths, std::accumulate(widths.begin(), widths.end(), 0) - m_table->viewport()->width());
  for (std::size_t column = 0; column < widths.size(); ++column) {
    if (widths[column] > 0) setWidth(static_cast<int>(column), widths[column]);
  }
  m_head->measure();
}

bool TableHabits::holdsAmounts(int column) const {
  const auto side = m_table->model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
  return (side & Qt::AlignRight) != 0;
}

// A text on two lines needs a higher row. Of a long table nobody waits for every row to be measured.
void TableHabits::fitRows() {
  if (isGoing(parent()) || !m_table->wordWrap() || m_table->model()->rowCount() > kMostRowsMeasured ||
      !m_table->isVisible())
    return;
  const QAbstractItemView* view = m_table;
  for (int row = 0; row < m_table->model()->rowCount(); ++row) {
    m_table->setRowHeight(row,
                          std::max(Look::instance().rowHeight(), view->sizeHintForRow(row) + kBetweenRows));
  }
}

// Nothing for a column that is hidden.
std::vector<int> TableHabits::fittingWidths(int (WrappedHead::*ofHead)(int) const) const {
  const QAbstractItemView* view = m_table;
  const int widest = Look::instance().scaled(kWidestColumn);
  std::vector<int> widths;
  for (int column = 0; column < m_table->model()->columnCount(); ++column) {
    const int content = std::min(view->sizeHintForColumn(column) + kColumnGap, widest);
    widths.push_back(m_table->isColumnHidden(column) ? 0 : std::max(content, (m_head->*ofHead)(column)));
  }
  return widths;
}

// The widest gives first. Amounts keep their room.
void TableHabits::narrowTexts(std::vector<int>& widths, int excess) const {
  const int least = Look::instance().scaled(kNarrowestText);
  const auto canGive = [&](std::size_t column) {
    const auto at = static_cast<int>(column);
    return holdsAmounts(at) ? 0 : std::max(0, widths[column] - std::max(least, m_head->leastWidth(at)));
  };
  int all = 0;
  for (std::size_t column = 0; column < widths.size(); ++column) all += canGive(column);
  if (all < excess) return;  // one scrolls anyway
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
  scaleColumns();
  return true;
}

void TableHabits::remember() const {
  if (!m_isFitted) return;
  QSettings settings;
  settings.setValue(m_id, m_head->saveState());
  settings.setValue(percentKey(), m_percent);
}

QString TableHabits::percentKey() const { return m_id + QStringLiteral("_percent"); }

}  // namespace lianes::gui
