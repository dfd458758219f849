#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QStringList>

#include <vector>

namespace lianes::gui {

// A table of texts that were read before, such as a list as it once was.
class PastModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  struct Table {
    QStringList heads;
    std::vector<QStringList> rows;  // as long as the heads
  };

  using QAbstractTableModel::QAbstractTableModel;

  void show(Table table);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  Table m_table;
};

}  // namespace lianes::gui
