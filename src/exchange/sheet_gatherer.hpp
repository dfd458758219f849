#pragma once

#include <optional>

#include "lianes/exchange/workbook.hpp"

namespace lianes::exchange {

// What is kept of the sheets of a workbook, all together: a few bytes of an archive may make many sheets.
struct Gathered {
  std::size_t cells = 0;
  std::size_t bytes = 0;
};

// Keeps the rows of a sheet, within the limits of its workbook.
class SheetGatherer {
 public:
  SheetGatherer(SheetName name, const WorkbookLimits& limits, Gathered& gathered)
      : m_limits(limits), m_gathered(gathered) {
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
  Gathered& m_gathered;
  std::size_t m_covered = 0;
  std::optional<Problem> m_problem;
};

}  // namespace lianes::exchange
