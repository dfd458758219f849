#pragma once

#include <optional>

#include "lianes/exchange/workbook.hpp"

namespace lianes::exchange {

// Keeps the rows of a sheet, within its limits.
class SheetGatherer {
 public:
  SheetGatherer(SheetName name, const WorkbookLimits& limits) : m_limits(limits) {
    m_sheet.name = std::move(name);
  }

  // Answers whether there is room for more.
  bool take(const SheetRow& row);

  // The sheet with its spans and its filter, or TooBig. A cell that another one spans holds nothing.
  Checked<Sheet> finished(SheetFacts facts, const std::optional<MergedCells>& filtered);

 private:
  bool cover(const MergedCells& cells);

  const WorkbookLimits& m_limits;
  Sheet m_sheet;
  std::size_t m_cells = 0;
  std::size_t m_bytes = 0;
  std::size_t m_covered = 0;
  std::optional<Problem> m_problem;
};

}  // namespace lianes::exchange
