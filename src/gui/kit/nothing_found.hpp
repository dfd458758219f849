#pragma once

#include <QtWidgets/QLabel>

#include <functional>

class QAbstractItemView;

namespace lianes::gui {

// Says on a list, in place of its rows, that the filter keeps none of them, and offers to show them all.
// Follows the list's model. Belongs to the list.
class NothingFound : public QLabel {
  Q_OBJECT

 public:
  // Requires: the list has its model. `isFiltering`: whether there is something that a filter hides.
  NothingFound(QAbstractItemView* list, std::function<bool()> isFiltering, std::function<void()> showAll);

 private:
  void showState();

  QAbstractItemView* m_list;
  std::function<bool()> m_isFiltering;
};

}  // namespace lianes::gui
