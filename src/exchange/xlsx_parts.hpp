#pragma once

#include <string>
#include <vector>

#include "exchange/exact_decimal.hpp"
#include "exchange/number_format.hpp"
#include "exchange/zip_parts.hpp"
#include "lianes/exchange/workbook.hpp"

// The parts of an XLSX beside its sheets. Where they are is what the relationships say, not their names.
namespace lianes::exchange {

struct XlsxSheetPart {
  SheetName name;
  std::string part;
};

struct XlsxMap {
  std::vector<XlsxSheetPart> sheets;
  std::string texts;   // empty: there is no such part
  std::string styles;  // likewise
  DateSystem dates = DateSystem::From1900;
  bool computesWhenOpened = false;  // whoever wrote it may not have computed: a result of 0 is none
};

// Fails with NotAWorkbook, BinaryWorkbook, or as ZipParts::walk() does.
Checked<XlsxMap> readXlsxMap(const ZipParts& parts, const WorkbookLimits& limits, UnpackBudget& budget);

// The part that a relationship of another one leads to, by the end of its type ("/comments"); empty where
// there is none.
Checked<std::string> relatedPart(const ZipParts& parts, const std::string& part, std::string_view type,
                                 const WorkbookLimits& limits, UnpackBudget& budget);

// The formats of cells by their number.
Checked<std::vector<NumberFormat>> readXlsxFormats(const ZipParts& parts, const std::string& part,
                                                   const WorkbookLimits& limits, UnpackBudget& budget);

// The remarks of a sheet.
Checked<std::vector<SheetNote>> readXlsxNotes(const ZipParts& parts, const std::string& part,
                                              const WorkbookLimits& limits, UnpackBudget& budget);

}  // namespace lianes::exchange
