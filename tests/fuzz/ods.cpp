#include <cstdint>

#include "exchange/ods_sheet.hpp"
#include "fuzz/sheet_checks.hpp"

using namespace lianes;
using namespace lianes::exchange;

// The content of an ODS: its styles, its sheets and their rows.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string xml(data, data + size);
  const auto limits = fuzz::smallLimits();
  OdsStyles styles;
  OdsSheets sheets(styles, limits.sheets);
  XmlWalk ofSheets(sheets, "content.xml", limits.depth);
  ofSheets.feed(xml, true);
  if (const auto problem = ofSheets.problem()) fuzz::checkSheetProblem(*problem);
  require(sheets.sheets().size() <= limits.sheets, "a workbook keeps its limits");
  for (const auto& found : sheets.sheets()) {
    styles.isHiddenSheet(found.style);
    const Workbook::TakeRow take = [&](const SheetRow& row) {
      fuzz::checkSheetRow(row, limits);
      return true;
    };
    OdsSheet sheet(found, styles, limits, take);
    XmlWalk walk(sheet, "content.xml", limits.depth);
    const auto half = xml.size() / 2;
    if (walk.feed(std::string_view(xml).substr(0, half), false))
      walk.feed(std::string_view(xml).substr(half), true);
    if (const auto problem = walk.problem()) fuzz::checkSheetProblem(*problem);
    require(sheet.finished().rows <= limits.rows, "a sheet keeps its limits");
  }
  return 0;
}
