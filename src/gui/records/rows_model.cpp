#include "gui/records/rows_model.hpp"

#include <QtGui/QIcon>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <utility>

#include "gui/kit/text.hpp"
#include "lianes/base/text.hpp"

namespace lianes::gui {

RowsModel::RowsModel(std::vector<TableColumn> columns, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

void RowsModel::show(std::vector<TableRow> rows) {
  for (const auto& row : rows) require(row.cells.size() == m_columns.size(), "a cell for each column");
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

const TableRow& RowsModel::rowAt(int row) const {
  require(row >= 0 && row < rowCount(), "a row of the table");
  return m_rows[static_cast<std::size_t>(row)];
}

std::optional<int> RowsModel::rowOf(const RecordReference& record) const {
  const auto found =
      std::find_if(m_rows.begin(), m_rows.end(), [&](const TableRow& row) { return row.record == record; });
  if (found == m_rows.end()) return std::nullopt;
  return static_cast<int>(found - m_rows.begin());
}

int RowsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& row = rowAt(index.row());
  const auto at = static_cast<std::size_t>(index.column());
  const auto& cell = row.cells[at];
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
      return cell.text;
    case Qt::DecorationRole:
      return cell.icon.isEmpty() ? QVariant() : QVariant(QIcon::fromTheme(cell.icon));
    case Qt::ForegroundRole:
      return cell.tone ? QVariant(colourOf(*cell.tone, QApplication::palette())) : QVariant();
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter | (m_columns[at].isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case Order:
      return cell.order.isValid() ? cell.order : QVariant(cell.text);
    case Group:
      return row.group;
    default:
      return {};
  }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  const auto& column = m_columns[static_cast<std::size_t>(section)];
  if (role == Qt::DisplayRole) return column.title;
  if (role != Qt::TextAlignmentRole) return {};
  return QVariant(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

RowsFilter::RowsFilter(QObject* parent) : FilteredRows(parent) { setSortRole(RowsModel::Order); }

void RowsFilter::setGroup(const QString& group) {
  m_group = group;
  invalidateFilter();
}

bool RowsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
  const auto first = sourceModel()->index(row, 0, parent);
  if (!m_group.isEmpty() && first.data(RowsModel::Group).toString() != m_group) return false;
  return FilteredRows::filterAcceptsRow(row, parent);
}

bool RowsFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const auto a = left.data(RowsModel::Order);
  const auto b = right.data(RowsModel::Order);
  if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString) {
    return foldForSearch(fromScreen(a.toString())) < foldForSearch(fromScreen(b.toString()));
  }
  return FilteredRows::lessThan(left, right);
}

}  // namespace lianes::gui
