#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

#include "gui/kit/tones.hpp"

namespace lianes::gui {

// Rows that were computed once and are only read: a preview, a comparison.
class PlainTable : public QAbstractTableModel {
  Q_OBJECT

 public:
  struct Row {
    QStringList cells;
    std::optional<Tone> tone{};  // of the first cell, whose word says the same
    bool isTotal = false;
  };

  PlainTable(QStringList heads, QList<int> numbers,
             QObject* parent = nullptr);  // numbers: columns to the right

  void show(std::vector<Row> rows);
  void show(QStringList heads, std::vector<Row> rows);  // of other columns than before

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  QStringList m_heads;
  QList<int> m_numbers;
  std::vector<Row> m_rows;
};

}  // namespace lianes::gui
