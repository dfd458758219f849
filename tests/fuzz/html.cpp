#include <cstdint>

#include "fuzz/sheet_checks.hpp"
#include "lianes/exchange/html_table.hpp"

using namespace lianes;

// What a browser or a spreadsheet puts on the clipboard.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto limits = fuzz::smallLimits();
  const auto sheet = exchange::readHtmlTable(std::string(data, data + size), limits);
  if (!sheet) {
    fuzz::checkSheetProblem(sheet.error());
    return 0;
  }
  require(!sheet->rows.empty() && sheet->rows.size() <= limits.rows, "a table keeps its limits");
  std::size_t last = 0;
  for (const auto& row : sheet->rows) {
    require(row.number > last, "rows go on");
    last = row.number;
    fuzz::checkSheetRow(row, limits);
  }
  return 0;
}
