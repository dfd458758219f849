#include "exchange/sheet_gatherer.hpp"

#include <algorithm>
#include <utility>

#include "exchange/cell_values.hpp"

namespace lianes::exchange {

bool SheetGatherer::take(const SheetRow& row) {
  m_gathered.cells += row.cells.size();
  for (const auto& cell : row.cells) m_gathered.bytes += bytesOf(cell);
  const auto& name = m_sheet.name.name;
  if (m_gathered.cells > m_limits.cells) {
    m_problem = Problem{
        ProblemCode::TooBig, name, {std::to_string((m_limits.cells * sizeof(SheetCell)) >> 20U) + " MiB"}};
  } else if (m_gathered.bytes > m_limits.texts) {
    m_problem = Problem{ProblemCode::TooBig, name, {std::to_string(m_limits.texts >> 20U) + " MiB"}};
  }
  if (!m_problem) m_sheet.rows.push_back(row);
  return !m_problem;
}

// Spans that do not overlap cover no more cells than there are.
bool SheetGatherer::cover(const MergedCells& cells) {
  auto row = std::lower_bound(m_sheet.rows.begin(), m_sheet.rows.end(), cells.row,
                              [](const SheetRow& left, std::size_t number) { return left.number < number; });
  for (; row != m_sheet.rows.end() && row->number < cells.row + cells.rows; ++row) {
    const auto end = std::min(cells.column + cells.columns, row->cells.size());
    m_covered += 1 + (end > cells.column ? end - cells.column : 0);
    if (m_covered > 2 * m_limits.cells) return false;
    for (auto column = cells.column; column < end; ++column) {
      auto& cell = row->cells[column];
      if (row->number == cells.row && column == cells.column) {
        cell.columnsSpanned = static_cast<std::uint32_t>(cells.columns);
        cell.rowsSpanned = static_cast<std::uint32_t>(cells.rows);
      } else {
        clearCell(cell);
        cell.isCovered = true;
      }
    }
  }
  return true;
}

Checked<Sheet> SheetGatherer::finished(SheetFacts facts, const std::optional<MergedCells>& filtered) {
  if (m_problem) return failure(*m_problem);
  auto& rows = m_sheet.rows;
  std::stable_sort(rows.begin(), rows.end(),
                   [](const SheetRow& left, const SheetRow& right) { return left.number < right.number; });
  for (const auto& cells : facts.merged) {
    if (!cover(cells)) return failure(Problem{ProblemCode::BrokenWorkbook, m_sheet.name.name, {}});
  }
  for (auto& row : rows) {
    if (!filtered || !row.isHidden) continue;
    row.isFiltered |= row.number >= filtered->row && row.number < filtered->row + filtered->rows;
  }
  m_sheet.facts = std::move(facts);
  return std::move(m_sheet);
}

}  // namespace lianes::exchange
