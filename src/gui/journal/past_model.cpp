#include "gui/journal/past_model.hpp"

#include <utility>

namespace lianes::gui {

void PastModel::show(Table table) {
  beginResetModel();
  m_table = std::move(table);
  endResetModel();
}

int PastModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int PastModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.heads.size());
}

QVariant PastModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  return m_table.rows[static_cast<std::size_t>(index.row())].at(index.column());
}

QVariant PastModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  if (section < 0 || section >= columnCount()) return {};
  return m_table.heads.at(section);
}

}  // namespace lianes::gui
