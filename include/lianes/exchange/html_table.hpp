#pragma once

#include <string_view>

#include "lianes/domain/problem.hpp"
#include "lianes/exchange/workbook.hpp"

// What spreadsheets and browsers put on the clipboard as HTML.
namespace lianes::exchange {

// The largest table of a page, with the numbers that its cells carry in attributes (LibreOffice, Excel) and
// its spans. A cell without such a number is Text, whatever it looks like. Rows are numbered from 1 as they
// stand in it. Fails with NoRows where there is no table, NotUtf8, TooBig, TooManyRows or TooManyColumns.
Checked<Sheet> readHtmlTable(std::string_view html, const WorkbookLimits& limits = {});

}  // namespace lianes::exchange
