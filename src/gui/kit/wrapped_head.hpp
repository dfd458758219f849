#pragma once

#include <QtWidgets/QHeaderView>

class QTableView;

namespace lianes::gui {

// The heads of a table, on two lines where a column is narrower than its head. A head that is cut all the
// same, because a person made its column narrow, is told whole by its tool tip.
class WrappedHead : public QHeaderView {
  Q_OBJECT

 public:
  // Takes the place of the heads of `table` and keeps how they behave.
  static WrappedHead* of(QTableView* table);
  explicit WrappedHead(QWidget* parent);

  int oneLineWidth(int section) const;  // of a column whose head is on one line
  int leastWidth(int section) const;    // of a column whose head is whole on two lines
  void measure();                       // after widths changed and no signal said so

  QSize sizeHint() const override;

 protected:
  void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override;
  QSize sectionSizeFromContents(int section) const override;
  bool viewportEvent(QEvent* event) override;

 private:
  QString text(int section) const;
  QString wrapped(int section) const;
  int edges(bool hasMark) const;  // beside a text: its margins, and the mark of the order
};

}  // namespace lianes::gui
