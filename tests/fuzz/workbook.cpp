#include <cstdint>

#include "fuzz/sheet_checks.hpp"

using namespace lianes;

// A whole workbook, from its archive on.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto limits = fuzz::smallLimits();
  const auto book = exchange::Workbook::open(std::string(data, data + size), limits);
  if (!book) {
    fuzz::checkSheetProblem(book.error());
    return 0;
  }
  require(!book->sheets().empty(), "a workbook has sheets");
  for (std::size_t i = 0; i < book->sheets().size(); ++i) {
    const auto sheet = book->gather(i);
    if (!sheet) {
      fuzz::checkSheetProblem(sheet.error());
      continue;
    }
    require(sheet->rows.size() == sheet->facts.rows, "all rows are kept");
    for (const auto& row : sheet->rows) {
      require(row.cells.size() <= limits.columns, "a row keeps its limits");
      for (const auto& cell : row.cells) fuzz::checkSheetCell(cell);
    }
  }
  return 0;
}
