#include "gui/records/filtered_rows.hpp"

#include <string>
#include <vector>

#include "gui/kit/text.hpp"

namespace lianes::gui {

void FilteredRows::setTyped(const QString& text) {
  auto typed = parseListFilter(fromScreen(text));
  if (typed == m_typed) return;
  m_typed = std::move(typed);
  invalidateFilter();
}

bool FilteredRows::filterAcceptsRow(int row, const QModelIndex& parent) const {
  if (m_typed.isEmpty()) return true;
  std::vector<std::string> cells;
  for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
    cells.push_back(fromScreen(sourceModel()->index(row, column, parent).data().toString()));
  }
  return answers(m_typed, cells);
}

}  // namespace lianes::gui
