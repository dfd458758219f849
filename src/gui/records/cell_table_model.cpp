#include "gui/records/cell_table_model.hpp"

#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <QtGui/QIcon>
#include <QtGui/QPalette>

#include <algorithm>
#include <utility>

#include "lianes/base/contract.hpp"

namespace lianes::gui {

CellTableModel::CellTableModel(QStringList heads, std::vector<int> numbers, QObject* parent)
    : QAbstractTableModel(parent), m_heads(std::move(heads)), m_numbers(std::move(numbers)) {}

void CellTableModel::setRows(std::vector<CellRow> rows) {
  for (const auto& row : rows) {
    require(static_cast<qsizetype>(row.cells.size()) == m_heads.size(), "a row has a cell for each head");
  }
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

void CellTableModel::setHead(int column, const QString& text) {
  if (m_heads[column] == text) return;
  m_heads[column] = text;
  Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
}

const Cell* CellTableModel::cellAt(const QModelIndex& index) const {
  if (!index.isValid() || index.row() >= rowCount()) return nullptr;
  return &row(index.row()).cells.at(static_cast<std::size_t>(index.column()));
}

int CellTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

QVariant CellTableModel::data(const QModelIndex& index, int role) const {
  const auto* cell = cellAt(index);
  if (!cell) return {};
  switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
      return cell->text;
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter | (cell->isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::DecorationRole:
      return cell->icon.isEmpty() ? QVariant() : QVariant(QIcon::fromTheme(cell->icon));
    case Qt::ForegroundRole:
      return cell->tone ? QVariant(colourOf(*cell->tone, QGuiApplication::palette())) : QVariant();
    case Qt::FontRole: {
      QFont font = QGuiApplication::font();
      font.setBold(cell->isStrong);
      return font;
    }
    default:
      return {};
  }
}

QVariant CellTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
  if (role == Qt::DisplayRole) return m_heads[section];
  if (role != Qt::TextAlignmentRole) return {};
  const bool isNumber = std::find(m_numbers.begin(), m_numbers.end(), section) != m_numbers.end();
  return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

}  // namespace lianes::gui
