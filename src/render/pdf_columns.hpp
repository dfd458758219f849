#pragma once

#include <vector>

#include "lianes/report/model.hpp"
#include "render/pdf_text.hpp"
#include "render/table_reader.hpp"

namespace lianes::render {

// How a table stands on paper.
struct PdfColumns {
  report::PageShape shape = report::PageShape::Portrait;
  double size = 9;               // of its type, points
  std::vector<double> widths{};  // with the white around the text
  std::vector<double> wanted{};  // where no page is wide enough: what the columns would need
};

inline constexpr double kCellPad = 4;       // at both sides of a cell
inline constexpr double kDetailIndent = 9;  // of the first cell of a detail

// Of a group: the text that goes on over the empty cells at its right; past the end when there is none.
std::size_t spreadingCell(const report::Row& row);

// Measures every cell, once, and chooses shape, size and widths so that no column is cut: smaller type, then
// a landscape page, then still smaller type; at last words break.
PdfColumns chooseColumns(const report::Table& table, report::PageShape usual, wording::Language language,
                         Ticker& ticker, TextFaces& faces);

}  // namespace lianes::render
