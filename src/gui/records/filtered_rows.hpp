#pragma once

#include <QtCore/QSortFilterProxyModel>

#include "lianes/domain/list_filter.hpp"

namespace lianes::gui {

// The rows that answer what is typed to filter them, as everywhere else (domain/list_filter.hpp), by their
// cells as they are shown.
class FilteredRows : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;

  void setTyped(const QString& text);

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  ListFilter m_typed;
};

}  // namespace lianes::gui
