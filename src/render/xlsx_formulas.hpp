#pragma once

#include <cstdint>
#include <string>

#include "lianes/report/model.hpp"

namespace lianes::render {

// Where the rows of a table stand on its sheet; counted from 0, as the library does.
struct SheetRows {
  std::uint32_t firstStreamed = 0;
  std::uint32_t firstRow = 0;  // of Table::rows; the streamed ones end before it
};

// "=SUM(B5:B9,B12)": what a total's cell adds up. Empty when it adds nothing, or too much for a formula.
std::string sumFormula(const report::Row& row, std::size_t column, const SheetRows& rows);

// "=C5-D5", "=IF(D5=0,"—",ROUND(C5/D5,4))". Empty when an operand is no number.
std::string columnFormula(const report::ColumnFormula& formula, const report::Row& row,
                          std::uint32_t sheetRow);

}  // namespace lianes::render
