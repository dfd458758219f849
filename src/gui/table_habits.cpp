#include "gui/table_habits.hpp"

#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>

#include <algorithm>

#include "gui/look.hpp"
#include "gui/row_icons.hpp"

namespace lianes::gui {
namespace {

constexpr int kColumnGap = 12;
constexpr int kWidestColumn = 260;  // at first; a person may widen it

QString asCell(QString text) { return text.replace(u'\t', u' ').replace(u'\n', u' '); }

}  // namespace

TableHabits::TableHabits(QTableView* table, const QString& id)
    : QObject(table), m_table(table), m_id(QStringLiteral("tables/") + id) {
  auto* head = table->horizontalHeader();
  table->verticalHeader()->hide();
  // A style that follows the font would otherwise refuse rows lower than its own.
  table->verticalHeader()->setMinimumSectionSize(1);
  const auto measure = [table] {
    table->verticalHeader()->setDefaultSectionSize(Look::instance().rowHeight());
  };
  measure();
  connect(&Look::instance(), &Look::changed, this, measure);
  head->setSectionsMovable(true);
  head->setStretchLastSection(true);
  head->setHighlightSections(false);
  head->setTextElideMode(Qt::ElideRight);
  head->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(head, &QHeaderView::customContextMenuRequested, this, &TableHabits::askColumns);
  m_isFitted = restore();
  if (!m_isFitted) fitColumns();
  for (const auto change : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved}) {
    connect(head, change, this, &TableHabits::remember);
  }
  connect(table->model(), &QAbstractItemModel::modelReset, this, &TableHabits::fitColumns);
  connect(table->model(), &QAbstractItemModel::rowsInserted, this, &TableHabits::fitColumns);
  const bool paintsItself = table->itemDelegate()->metaObject() != &QStyledItemDelegate::staticMetaObject;
  if (!paintsItself) table->setItemDelegate(new RowIcons(table));
  auto* copying = new QShortcut(QKeySequence::Copy, table, nullptr, nullptr, Qt::WidgetShortcut);
  connect(copying, &QShortcut::activated, this, &TableHabits::copy);
}

void TableHabits::beginWith(const std::vector<int>& widths) {
  if (m_isFitted || widths.empty()) return;
  m_isFitted = true;
  const QSignalBlocker quiet(m_table->horizontalHeader());
  for (std::size_t column = 0; column < widths.size(); ++column) {
    m_table->setColumnWidth(static_cast<int>(column), widths[column]);
  }
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

// Only once there are rows to fit to, and never against a person's own widths.
void TableHabits::fitColumns() {
  if (m_isFitted || m_table->model()->rowCount() == 0) return;
  m_isFitted = true;
  const QSignalBlocker quiet(m_table->horizontalHeader());
  m_table->resizeColumnsToContents();
  for (int column = 0; column < m_table->model()->columnCount(); ++column) {
    m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + kColumnGap, kWidestColumn));
  }
}

bool TableHabits::restore() {
  const auto state = QSettings().value(m_id).toByteArray();
  return !state.isEmpty() && m_table->horizontalHeader()->restoreState(state);
}

void TableHabits::remember() const {
  if (m_isFitted) QSettings().setValue(m_id, m_table->horizontalHeader()->saveState());
}

}  // namespace lianes::gui
