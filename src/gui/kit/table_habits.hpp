#pragma once

#include <QtCore/QObject>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QTableView;
class QToolButton;

namespace lianes::gui {

class WrappedHead;

// What every table of the program does, whatever it shows: rows as high as their text, heads that are read
// whole, icons seen on selected rows, columns that a person may move, hide (menu of the head) and widen and
// finds again the next time, and copying of the selected rows as text with tabs and the heads, for a
// spreadsheet. Where not all columns have room, the last are put away rather than scrolled to: a button in
// the head tells which and opens the menu. Belongs to its table.
class TableHabits : public QObject {
  Q_OBJECT

 public:
  // `id` names the table in the settings. Requires: the table has its model.
  TableHabits(QTableView* table, const QString& id);

  void copy() const;

  // For a table whose rows are not all at hand: its own way to copy, and the widths of its columns at first.
  void copyBy(std::function<void()> copying) { m_copying = std::move(copying); }
  void beginWith(const std::vector<int>& widths);

  // The columns that are put away first, in that order, before the last ones.
  void giveUpFirst(std::vector<int> columns) { m_givenUpFirst = std::move(columns); }

  // The columns are read against each other: none is put away.
  void keepTogether() { m_isTogether = true; }

  // The table gives its columns their widths by itself.
  void leaveWidths() { m_isFitted = m_isLeft = true; }

  // Puts columns away until those that stay, so wide, fit into the room; whether any had to go. Never against
  // a person's own choice of columns.
  bool putAwayBeyond(int room, std::vector<int> widths);
  int widthOfTold() const;  // of the button that tells of them
  // The widths in letters of today's size, none narrower than its head; nothing for what is hidden.
  std::vector<int> wholeWidths(std::vector<int> widths) const;
  void setWidths(const std::vector<int>& widths);
  void hide(int column);                        // for good
  bool isChosen() const { return m_isChosen; }  // how the columns are, by a person

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void askColumns();
  void followContent();
  void fitColumns();
  bool isShort() const;
  bool isWhole() const;
  void keepAmountsWhole();
  int widthOfAmounts(int column) const;
  void fitRows();
  std::vector<int> fittingWidths(int (WrappedHead::*ofHead)(int) const, int widest) const;
  void narrowTexts(std::vector<int>& widths, int narrowest, int narrowestName, int room) const;
  void widenToHeads();
  bool holdsAmounts(int column) const;
  void scaleColumns();
  void setWidth(int column, int width);
  std::vector<int> narrowWidths(int room) const;
  void bringBack();
  void forgetAway();
  void tellLeftOut();
  void makeRoomToTell();
  void setAway(int column, bool isAway);
  std::optional<int> nextToGo() const;
  void tellAway();
  bool restore();
  void remember();
  QString percentKey() const;

  QTableView* m_table;
  WrappedHead* m_head;
  QString m_id;
  std::function<void()> m_copying;
  int m_percent;  // the size of letters that the widths are for
  bool m_isFitted = false;
  bool m_isTogether = false;
  bool m_isLeft = false;           // to the table
  bool m_isHeld = false;           // the heads, by the mouse
  bool m_isChosen = false;         // by a person, now or at another time
  std::vector<int> m_firstWidths;  // empty: by what the columns hold
  std::vector<int> m_givenUpFirst;
  std::vector<int> m_gone;  // for good
  std::vector<int> m_away;  // for want of room, or by a person's choice
  int m_room = 0;           // that the columns were fitted to
  bool m_stretchesLast = false;
  QToolButton* m_tellsAway;
};

}  // namespace lianes::gui
