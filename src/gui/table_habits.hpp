#pragma once

#include <QtCore/QObject>

#include <functional>
#include <vector>

class QTableView;

namespace lianes::gui {

// What every table of the program does, whatever it shows: rows of one height, icons seen on selected rows,
// columns that a person may move, hide (menu of the head) and widen and finds again the next time, and
// copying of the selected rows as text with tabs and the heads, for a spreadsheet. Belongs to its table.
class TableHabits : public QObject {
  Q_OBJECT

 public:
  // `id` names the table in the settings. Requires: the table has its model.
  TableHabits(QTableView* table, const QString& id);

  void copy() const;

  // For a table whose rows are not all at hand: its own way to copy, and the widths of its columns at first.
  void copyBy(std::function<void()> copying) { m_copying = std::move(copying); }
  void beginWith(const std::vector<int>& widths);

 private:
  void askColumns();
  void fitColumns();
  bool restore();
  void remember() const;

  QTableView* m_table;
  QString m_id;
  std::function<void()> m_copying;
  bool m_isFitted = false;
};

}  // namespace lianes::gui
