#pragma once

#include <xlsxwriter.h>

#include <string>
#include <vector>

#include "render/table_reader.hpp"
#include "render/xlsx_formats.hpp"
#include "render/xlsx_formulas.hpp"

namespace lianes::render {

// One table on its sheet: title, head, rows, note. Throws std::length_error when a sheet cannot hold it.
class XlsxSheet {
 public:
  XlsxSheet(lxw_worksheet* sheet, const XlsxFormats& formats, const report::ReportModel& model);

  void write(const report::Table& table, Ticker& ticker);

 private:
  void writeHead(const report::Table& table);
  void writeRow(const report::Table& table, const report::Row& row, bool isStreamed);
  void writeCell(const report::Table& table, const report::Row& row, std::size_t column);
  void writeNumber(std::size_t column, lxw_format* format, double value, const std::string& formula);
  void writeText(std::size_t column, lxw_format* format, const std::string& text);
  std::string formulaOf(const report::Table& table, const report::Row& row, std::size_t column) const;
  void setHeight(std::size_t lines);  // of the row at hand
  void widen(std::size_t column, std::size_t characters);
  void setPage(const report::Table& table);

  lxw_worksheet* m_sheet;
  const XlsxFormats& m_formats;
  const report::ReportModel& m_model;
  std::vector<std::size_t> m_widths;  // characters
  SheetRows m_rows;
  lxw_row_t m_row = 0;
};

// Text as a sheet can hold it: cleaned, at most as long as a cell takes.
std::string sheetText(std::string_view text);

}  // namespace lianes::render
