#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "lianes/exchange/delimited_text.hpp"

// A table as somebody offers it, whatever it is written in: a text, or a sheet of a workbook.
namespace lianes::exchange {

struct OfferedTable {
  DelimitedTable table;
  std::vector<std::string> sheets{};  // of a workbook that has several, hidden ones left out
  std::string sheet{};                // the one that was read
  bool isSheetSure = true;            // no other one may be meant
};

// Reads the whole stream. Of a workbook it takes the sheet that `form` names, else the only one with days and
// amounts; where several have them the first one, and it is not sure. Fails as readTableBytes(),
// readDelimited() and Workbook do; with NotAmongChoices, the place being "sheet", for a name that none has.
Checked<OfferedTable> readOffered(std::istream& stream, const TableForm& form);

// How a sheet that is not sure is refused where nobody can be asked.
Problem unclearSheet(const OfferedTable& offered);

}  // namespace lianes::exchange
