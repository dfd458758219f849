#pragma once

#include <QtCore/QObject>

#include <functional>
#include <vector>

class QTableView;

namespace lianes::gui {

class WrappedHead;

// What every table of the program does, whatever it shows: rows as high as their text, heads that are read
// whole, icons seen on selected rows, columns that a person may move, hide (menu of the head) and widen and
// finds again the next time, and copying of the selected rows as text with tabs and the heads, for a
// spreadsheet. Belongs to its table.
class TableHabits : public QObject {
  Q_OBJECT

 public:
  // `id` names the table in the settings. Requires: the table has its model.
  TableHabits(QTableView* table, const QString& id);

  void copy() const;

  // For a table whose rows are not all at hand: its own way to copy, and the widths of its columns at first.
  void copyBy(std::function<void()> copying) { m_copying = std::move(copying); }
  void beginWith(const std::vector<int>& widths);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void askColumns();
  void followContent();
  void fitColumns();
  void keepAmountsWhole();
  void fitRows();
  std::vector<int> fittingWidths(int (WrappedHead::*ofHead)(int) const) const;
  void narrowTexts(std::vector<int>& widths, int excess) const;
  bool holdsAmounts(int column) const;
  void scaleColumns();
  void setWidth(int column, int width);
  bool restore();
  void remember() const;
  QString percentKey() const;

  QTableView* m_table;
  WrappedHead* m_head;
  QString m_id;
  std::function<void()> m_copying;
  int m_percent;  // the size of letters that the widths are for
  bool m_isFitted = false;
};

}  // namespace lianes::gui
