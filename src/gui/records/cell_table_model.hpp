#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QStringList>

#include <functional>
#include <optional>
#include <vector>

#include "gui/kit/tones.hpp"
#include "lianes/domain/record.hpp"
#include "lianes/funding/derivation.hpp"

namespace lianes::gui {

// What one cell shows. A computed figure can say why it is what it is.
struct Cell {
  QString text;
  bool isNumber = false;  // right aligned
  bool isStrong = false;
  std::optional<Tone> tone{};
  QString icon{};  // its name in the theme
  std::function<funding::Derivation()> why{};
};

struct CellRow {
  std::vector<Cell> cells;
  std::optional<RecordReference> record{};  // that the row is about
};

// A short table whose rows are made by its page: figures and records side by side.
class CellTableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  // `numbers` are the columns whose heads stand on the right.
  CellTableModel(QStringList heads, std::vector<int> numbers, QObject* parent = nullptr);

  // Requires: as many cells a row as there are heads.
  void setRows(std::vector<CellRow> rows);
  void setHead(int column, const QString& text);
  const CellRow& row(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
  const Cell* cellAt(const QModelIndex& index) const;  // nothing for no cell

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  QStringList m_heads;
  std::vector<int> m_numbers;
  std::vector<CellRow> m_rows;
};

}  // namespace lianes::gui
