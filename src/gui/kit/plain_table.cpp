#include "gui/kit/plain_table.hpp"

#include <QtGui/QBrush>
#include <QtGui/QFont>
#include <QtGui/QGuiApplication>

#include <utility>

namespace lianes::gui {

PlainTable::PlainTable(QStringList heads, QList<int> numbers, QObject* parent)
    : QAbstractTableModel(parent), m_heads(std::move(heads)), m_numbers(std::move(numbers)) {}

void PlainTable::show(std::vector<Row> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

void PlainTable::show(QStringList heads, std::vector<Row> rows) {
  beginResetModel();
  m_heads = std::move(heads);
  m_rows = std::move(rows);
  endResetModel();
}

int PlainTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlainTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

QVariant PlainTable::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& row = m_rows[static_cast<std::size_t>(index.row())];
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return row.cells.value(index.column());
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (m_numbers.contains(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
  }
  if (role == Qt::FontRole && row.isTotal) {
    auto font = QGuiApplication::font();
    font.setBold(true);
    return font;
  }
  if (role == Qt::ForegroundRole && index.column() == 0 && row.tone) {
    return QBrush(colourOf(*row.tone, QGuiApplication::palette()));
  }
  return {};
}

QVariant PlainTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (m_numbers.contains(section) ? Qt::AlignRight : Qt::AlignLeft));
  }
  return role == Qt::DisplayRole ? QVariant(m_heads.value(section)) : QVariant();
}

}  // namespace lianes::gui
