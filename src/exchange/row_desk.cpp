#include "exchange/row_desk.hpp"

#include <algorithm>
#include <utility>

#include "exchange/cell_values.hpp"

namespace lianes::exchange {
namespace {

constexpr std::size_t kMostMerged = 65'536;

}  // namespace

RowDesk::RowDesk(const std::string& sheet, const WorkbookLimits& limits, const Workbook::TakeRow& take)
    : m_sheet(sheet), m_limits(limits), m_take(take), m_hiddenColumns(limits.columns, false) {}

void RowDesk::beginRow(std::size_t number, bool isHidden, bool isFiltered) {
  m_row.number = number;
  m_row.isHidden = isHidden || isFiltered;
  m_row.isFiltered = isFiltered;
  m_width = 0;
}

SheetCell* RowDesk::cellAt(std::size_t column) {
  if (column >= m_limits.columns) return nullptr;
  if (column >= m_row.cells.size()) m_row.cells.resize(column + 1);
  if (column < m_width) clearCell(m_row.cells[column]);
  for (; m_width <= column; ++m_width) clearCell(m_row.cells[m_width]);
  return &m_row.cells[column];
}

Problem RowDesk::tooFar(std::size_t column) const {
  return {ProblemCode::TooManyColumns, place(column), {std::to_string(m_limits.columns)}};
}

RowDesk::Outcome RowDesk::endRow(std::size_t times) {
  bool holdsSomething = false;
  std::size_t end = 0;
  std::size_t bytes = 0;
  std::size_t withoutResult = 0;
  for (std::size_t column = 0; column < m_width; ++column) {
    const auto& cell = m_row.cells[column];
    if (cell.isEmpty() && !cell.isCovered) continue;
    end = column + 1;
    holdsSomething = holdsSomething || !cell.isEmpty();
    bytes += bytesOf(cell);
    if (cell.kind == CellKind::NoResult) ++withoutResult;
  }
  if (!holdsSomething) return {};
  m_row.cells.resize(end);
  if (times > m_limits.rows - facts.rows) {
    return {false, Problem{ProblemCode::TooManyRows, m_sheet, {std::to_string(m_limits.rows)}}};
  }
  for (; times > 0; --times, ++m_row.number) {
    ++facts.rows;
    m_bytes += bytes;
    if (m_bytes > m_limits.unpacked) {
      return {false,
              Problem{ProblemCode::TooBig, m_sheet, {std::to_string(m_limits.unpacked >> 20U) + " MiB"}}};
    }
    facts.formulasWithoutResult += withoutResult;
    if (m_row.isHidden) ++facts.hiddenRows;
    if (m_row.isFiltered) ++facts.filteredRows;
    if (m_row.isHidden && !m_row.isFiltered) m_hiddenRows.push_back(m_row.number);
    if (!m_take(m_row)) return {false, std::nullopt};
  }
  return {};
}

void RowDesk::hideColumns(std::size_t first, std::size_t count) {
  const auto end = count > m_limits.columns ? m_limits.columns : std::min(m_limits.columns, first + count);
  for (auto column = first; column < end; ++column) m_hiddenColumns[column] = true;
}

std::optional<Problem> RowDesk::merge(const MergedCells& cells) {
  if (facts.merged.size() == kMostMerged) {
    return Problem{ProblemCode::TooBig, m_sheet, {std::to_string(kMostMerged)}};
  }
  if (cells.rows > 1 || cells.columns > 1) facts.merged.push_back(cells);
  return std::nullopt;
}

void RowDesk::filter(std::size_t firstRow, std::size_t lastRow) {
  facts.hasFilter = true;
  facts.filteredRows +=
      static_cast<std::size_t>(std::count_if(m_hiddenRows.begin(), m_hiddenRows.end(), [&](std::size_t row) {
        return row >= firstRow && row <= lastRow;
      }));
}

SheetFacts RowDesk::finished() {
  for (std::size_t column = 0; column < m_hiddenColumns.size(); ++column) {
    if (m_hiddenColumns[column]) facts.hiddenColumns.push_back(column);
  }
  return std::move(facts);
}

}  // namespace lianes::exchange
