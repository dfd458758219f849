#pragma once

#include <string>

#include "exchange/exact_decimal.hpp"
#include "lianes/base/text.hpp"
#include "lianes/exchange/workbook.hpp"
#include "lianes/wording/problem_text.hpp"

// What is true of every sheet and of every refusal, whatever the input.
namespace lianes::fuzz {

inline exchange::WorkbookLimits smallLimits() {
  exchange::WorkbookLimits limits;
  limits.unpacked = std::size_t{1} << 20U;
  limits.texts = std::size_t{1} << 18U;
  limits.rows = 200;
  limits.columns = 20;
  limits.cells = 2'000;
  limits.cellText = 4'096;
  limits.sheets = 8;
  return limits;
}

inline void checkSheetProblem(const Problem& problem) {
  for (const auto language : {wording::Language::French, wording::Language::English}) {
    const auto line = wording::line(problem, language);
    require(!line.empty() && isValidUtf8(line), "a problem can be shown");
  }
}

inline void checkSheetCell(const exchange::SheetCell& cell) {
  using exchange::CellKind;
  require(isValidUtf8(cell.text) && isValidUtf8(cell.shown) && isValidUtf8(cell.currency), "a cell is text");
  const bool isDay = cell.kind == CellKind::Date || cell.kind == CellKind::DateTime;
  require(isDay == cell.day.has_value(), "a day has its date, and nothing else has");
  if (isDay) require(cell.text.starts_with(cell.day->text()), "a day is written as it is");
  if (cell.kind == CellKind::Number) {
    require(exchange::exactDecimal(cell.text) == cell.text, "a number is in its plain form");
  }
  if (cell.isEmpty()) require(cell.text.empty(), "what is empty holds nothing");
}

inline void checkSheetRow(const exchange::SheetRow& row, const exchange::WorkbookLimits& limits) {
  require(row.number > 0 && row.cells.size() <= limits.columns, "a row keeps its limits");
  require(row.isHidden || !row.isFiltered, "what a filter hides is hidden");
  bool holdsSomething = false;
  for (const auto& cell : row.cells) {
    checkSheetCell(cell);
    holdsSomething = holdsSomething || !cell.isEmpty();
  }
  require(holdsSomething, "a row without anything in it is left out");
}

}  // namespace lianes::fuzz
