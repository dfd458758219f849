#include <cstdint>

#include "exchange/xlsx_sheet.hpp"
#include "fuzz/sheet_checks.hpp"

using namespace lianes;
using namespace lianes::exchange;

namespace {

void checkTextsOfXlsx(const std::string& text) {
  require(!isValidUtf8(text) || isValidUtf8(withoutEscapes(text)), "a text without escapes is a text");
  if (const auto decimal = exactDecimal(text)) {
    require(exactDecimal(*decimal) == decimal, "a number reads back");
    for (const auto dates : {DateSystem::From1900, DateSystem::From1904}) {
      if (const auto moment = momentOfSerial(*decimal, dates)) {
        require(Date::parse(moment->day.text()) == moment->day, "a day reads back");
      }
    }
  }
  const auto place = readCellPlace(text);
  if (place && place->row > 0) {
    const auto name = columnName(place->column) + std::to_string(place->row);
    require(readCellPlace(name)->column == place->column, "a place reads back");
  }
  const auto format = readFormatCode(text);
  require(!isValidUtf8(text) || isValidUtf8(format.currency), "a currency is a text");
}

void checkSheetOfXlsx(const std::string& xml) {
  const auto limits = fuzz::smallLimits();
  SharedTexts texts(limits);
  XmlWalk ofTexts(texts, "texts", limits.depth);
  ofTexts.feed("<sst><si><t>Ciment</t></si>" + xml + "<si><r><t>25 sacs</t></r></si></sst>", true);
  const std::vector<NumberFormat> formats{{},
                                          builtInFormat(14),
                                          builtInFormat(21),
                                          readFormatCode("0.00 [$CFA]"),
                                          readFormatCode("00000"),
                                          readFormatCode(xml)};
  const std::string name = "Budget";
  for (const bool isComputed : {false, true}) {
    const XlsxContext context{texts, formats, isComputed ? DateSystem::From1900 : DateSystem::From1904,
                              isComputed, limits};
    const Workbook::TakeRow take = [&](const SheetRow& row) {
      fuzz::checkSheetRow(row, limits);
      return true;
    };
    XlsxSheet sheet(name, context, take);
    XmlWalk walk(sheet, "sheet", limits.depth);
    // In two pieces, as parts come.
    const auto half = xml.size() / 2;
    if (walk.feed(std::string_view(xml).substr(0, half), false))
      walk.feed(std::string_view(xml).substr(half), true);
    if (const auto problem = walk.problem()) fuzz::checkSheetProblem(*problem);
    const auto facts = sheet.finished();
    require(facts.rows <= limits.rows && facts.hiddenRows <= facts.rows, "a sheet keeps its limits");
  }
}

}  // namespace

// A sheet of an XLSX, or what its cells, places and formats are written with.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  checkTextsOfXlsx(text);
  checkSheetOfXlsx(text);
  return 0;
}
