#pragma once

#include <QtWidgets/QWidget>

#include <functional>

#include "gui/kit/figure_row.hpp"

class QVBoxLayout;

namespace lianes::gui {

// Figures one below the other in common columns, each opening what it is about. Rows are kept when figures
// change, so that nothing flickers and the keyboard stays where it is.
class FigureList : public QWidget {
  Q_OBJECT

 public:
  struct Entry {
    FigureRowContent content;
    std::function<void()> open;
  };

  explicit FigureList(QWidget* parent = nullptr);

  void setEntries(std::vector<Entry> entries);
  const std::vector<FigureRow*>& rows() const { return m_rows; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void align();

  QVBoxLayout* m_column;
  std::vector<FigureRow*> m_rows;
  std::vector<Entry> m_entries;
};

}  // namespace lianes::gui
