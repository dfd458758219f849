#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QVariant>

#include <optional>
#include <vector>

#include "gui/kit/tones.hpp"
#include "gui/records/filtered_rows.hpp"
#include "lianes/domain/record.hpp"

namespace lianes::gui {

struct TableColumn {
  QString title;
  bool isNumber = false;
};

struct TableCell {
  QString text{};
  QVariant order{};  // what sorts instead of the text
  std::optional<Tone> tone{};
  QString icon{};  // its name in the icon theme
};

struct TableRow {
  RecordReference record;
  QString group{};  // what a page filters by beside the text
  std::vector<TableCell> cells{};
};

// Rows that a page has made of what it read, each standing for one record.
class RowsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Role { Order = Qt::UserRole, Group };

  explicit RowsModel(std::vector<TableColumn> columns, QObject* parent = nullptr);

  // Requires: a cell for each column.
  void show(std::vector<TableRow> rows);
  const TableRow& rowAt(int row) const;
  std::optional<int> rowOf(const RecordReference& record) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  std::vector<TableColumn> m_columns;
  std::vector<TableRow> m_rows;
};

// The rows of one group, if one is chosen, that answer what is typed.
class RowsFilter : public FilteredRows {
  Q_OBJECT

 public:
  explicit RowsFilter(QObject* parent = nullptr);

  void setGroup(const QString& group);  // empty: every group
  const QString& group() const { return m_group; }

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

 private:
  QString m_group;
};

}  // namespace lianes::gui
