#include "render/xlsx_sheet.hpp"

#include <algorithm>
#include <stdexcept>

#include "render/cell_text.hpp"
#include "render/clean_text.hpp"

namespace lianes::render {
namespace {

using report::Cell;

// Whole numbers that a spreadsheet's floating point holds exactly.
constexpr std::int64_t kLargestExact = std::int64_t{1} << 53;

bool isExact(std::int64_t number) { return number > -kLargestExact && number < kLargestExact; }

CellLook lookOf(Money amount, const report::Column& column) {
  if (amount.currency() == Currency::Xof) return CellLook::Francs;
  return column.isInWholeEuros ? CellLook::WholeEuros : CellLook::Euros;
}

double valueOf(Money amount) {
  const auto minor = static_cast<double>(amount.minor());
  return amount.currency() == Currency::Eur ? minor / static_cast<double>(kCentsPerEuro) : minor;
}

std::size_t digitsOf(std::int64_t number) {
  std::size_t digits = 1;
  for (; number >= 10 || number <= -10; number /= 10) ++digits;
  return digits + (number < 0 ? 1 : 0);
}

// Header and footer of a page give "&" a meaning and take 255 characters.
std::string pageText(std::string_view text) {
  constexpr std::size_t kMost = 80;
  std::string out;
  std::size_t count = 0;
  const auto line = onOneLine(text);
  for (const char c : line) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U && ++count > kMost) return out + "…";
    out.append(c == '&' ? 2 : 1, c);
  }
  return out;
}

}  // namespace

namespace {

constexpr std::size_t kWidestColumn = 48;  // characters

std::size_t charactersOf(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// How many lines a text takes in a column of so many characters.
std::size_t linesIn(std::string_view text, std::size_t characters) {
  std::size_t lines = 0;
  for (const auto line : linesOfText(text))
    lines += std::max<std::size_t>(1, (charactersOf(line) + characters - 1) / characters);
  return lines;
}

}  // namespace

std::string sheetText(std::string_view text) {
  constexpr std::size_t kMost = 32000;  // of 32767, in characters of which each may count twice
  auto clean = cleaned(text);
  if (clean.size() <= kMost) return clean;
  std::size_t units = 0;
  for (std::size_t i = 0; i < clean.size(); ++i) {
    const auto byte = static_cast<unsigned char>(clean[i]);
    if ((byte & 0xC0U) == 0x80U) continue;
    units += byte >= 0xF0 ? 2 : 1;
    if (units <= kMost) continue;
    clean.resize(i);
    return clean + "…";
  }
  return clean;
}

XlsxSheet::XlsxSheet(lxw_worksheet* sheet, const XlsxFormats& formats, const report::ReportModel& model)
    : m_sheet(sheet), m_formats(formats), m_model(model) {}

void XlsxSheet::write(const report::Table& table, Ticker& ticker) {
  m_widths.assign(table.columns.size(), 0);
  writeHead(table);
  m_rows = {m_row, m_row};
  eachRow(table, ticker, [&](const report::Row& row, bool isStreamed) { writeRow(table, row, isStreamed); });
  setPage(table);
  if (!table.note.empty()) {
    ++m_row;
    for (const auto line : linesOfText(table.note)) {
      worksheet_write_string(m_sheet, m_row++, 0, sheetText(line).c_str(), m_formats.note());
    }
  }
}

void XlsxSheet::writeHead(const report::Table& table) {
  const auto& cover = m_model.cover;
  const auto about = cover.title + (cover.state.empty() ? "" : " · " + cover.state);
  worksheet_set_row(m_sheet, m_row, XlsxFormats::kTitleHeight, nullptr);
  worksheet_write_string(m_sheet, m_row++, 0, sheetText(table.title.empty() ? table.id : table.title).c_str(),
                         m_formats.title());
  worksheet_write_string(m_sheet, m_row, 0, sheetText(about).c_str(), m_formats.subtitle());
  m_row += 2;
  constexpr std::size_t kHeadCharacters = 16;
  std::size_t lines = 1;
  for (const auto& column : table.columns)
    lines = std::max(lines, linesIn(column.title, kHeadCharacters - 2));
  setHeight(lines);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto& column = table.columns[i];
    const auto title = sheetText(column.title);
    worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(i), title.c_str(),
                           m_formats.head(isRightAligned(column.type)));
    widen(i, std::min(charactersOf(title), kHeadCharacters));
  }
  ++m_row;
}

void XlsxSheet::writeRow(const report::Table& table, const report::Row& row, bool isStreamed) {
  if (m_row >= LXW_ROW_MAX) throw std::length_error("rows of a sheet");
  // A height is told before the cells: with many rows they are written at once.
  constexpr std::size_t kComfortably =
      kWidestColumn + 6;  // letters are narrower than the digits that measure it
  std::size_t lines = 1;
  for (const auto& cell : row.cells) {
    const auto* text = std::get_if<std::string>(&cell);
    if (text == nullptr || (text->size() <= kComfortably && text->find('\n') == std::string::npos)) continue;
    lines = std::max(lines, linesIn(*text, kComfortably));
  }
  if (lines > 1) setHeight(lines);
  for (std::size_t i = 0; i < row.cells.size(); ++i) writeCell(table, row, i);
  ++m_row;
  if (isStreamed) m_rows.firstRow = m_row;
}

std::string XlsxSheet::formulaOf(const report::Table& table, const report::Row& row,
                                 std::size_t column) const {
  if (const auto& formula = table.columns[column].formula) return columnFormula(*formula, row, m_row);
  if (row.role == report::RowRole::Subtotal || row.role == report::RowRole::Total) {
    return sumFormula(row, column, m_rows);
  }
  return {};
}

void XlsxSheet::writeNumber(std::size_t column, lxw_format* format, double value,
                            const std::string& formula) {
  const auto place = static_cast<lxw_col_t>(column);
  if (formula.empty()) {
    worksheet_write_number(m_sheet, m_row, place, value, format);
  } else {
    worksheet_write_formula_num(m_sheet, m_row, place, formula.c_str(), format, value);
  }
}

void XlsxSheet::writeText(std::size_t column, lxw_format* format, const std::string& text) {
  if (text.empty()) {
    worksheet_write_blank(m_sheet, m_row, static_cast<lxw_col_t>(column), format);
  } else {
    worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(column), text.c_str(), format);
  }
}

void XlsxSheet::writeCell(const report::Table& table, const report::Row& row, std::size_t column) {
  const auto& described = table.columns[column];
  const auto& cell = row.cells[column];
  const auto format = [&](CellLook look) { return m_formats.of(row.role, look); };
  constexpr std::size_t kUnit = 6;  // " F CFA", the mark, and what parts thousands
  if (const auto* amount = std::get_if<Money>(&cell); amount != nullptr && isExact(amount->minor())) {
    writeNumber(column, format(lookOf(*amount, described)), valueOf(*amount), formulaOf(table, row, column));
    widen(column, digitsOf(amount->minor()) * 4 / 3 + kUnit);
  } else if (const auto* percentage = std::get_if<report::Percentage>(&cell);
             percentage != nullptr && isExact(percentage->hundredths)) {
    constexpr double kWhole = 10000;
    writeNumber(column, format(CellLook::Percentage), static_cast<double>(percentage->hundredths) / kWhole,
                formulaOf(table, row, column));
    widen(column, digitsOf(percentage->hundredths) + 4);
  } else if (const auto* count = std::get_if<std::int64_t>(&cell); count != nullptr && isExact(*count)) {
    writeNumber(column, format(CellLook::Count), static_cast<double>(*count), formulaOf(table, row, column));
    widen(column, digitsOf(*count) * 4 / 3 + 2);
  } else if (const auto* date = std::get_if<Date>(&cell); date != nullptr && date->year() > 1900) {
    static const auto kDayZero = *Date::of(1899, 12, 30);
    writeNumber(column, format(CellLook::Date), static_cast<double>(date->daysSince(kDayZero)), {});
    widen(column, 11);
  } else if (std::holds_alternative<report::Dash>(cell)) {
    // Where there is nothing to say, a sum would say a number all the same.
    const auto formula = described.formula ? formulaOf(table, row, column) : std::string();
    const auto place = static_cast<lxw_col_t>(column);
    if (formula.empty()) {
      worksheet_write_string(m_sheet, m_row, place, "—", format(CellLook::Dash));
    } else {
      worksheet_write_formula_str(m_sheet, m_row, place, formula.c_str(), format(CellLook::Dash), "—");
    }
  } else if (const auto* text = std::get_if<std::string>(&cell)) {
    const auto clean = sheetText(*text);
    widen(column, clean.size() > kWidestColumn ? kWidestColumn : charactersOf(clean));
    writeText(column, format(CellLook::Text), clean);
  } else {
    writeText(column, format(CellLook::Text), shownText(cell, described, m_model.language));
  }
}

void XlsxSheet::setHeight(std::size_t lines) {
  constexpr double kLine = 13;
  constexpr double kHighest = 409;  // that a spreadsheet takes
  worksheet_set_row(m_sheet, m_row, std::min(kHighest, kLine * static_cast<double>(lines) + 1), nullptr);
}

void XlsxSheet::widen(std::size_t column, std::size_t characters) {
  m_widths[column] = std::max(m_widths[column], characters);
}

void XlsxSheet::setPage(const report::Table& table) {
  constexpr std::size_t kNarrowest = 8;
  for (std::size_t i = 0; i < m_widths.size(); ++i) {
    const auto width = std::clamp(m_widths[i] + 2, kNarrowest, kWidestColumn);
    worksheet_set_column(m_sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                         static_cast<double>(width), nullptr);
  }
  const auto head = m_rows.firstStreamed - 1;
  const auto lastColumn = static_cast<lxw_col_t>(std::max<std::size_t>(table.columns.size(), 1) - 1);
  const auto lastRow = std::max(m_row, m_rows.firstStreamed) - 1;
  constexpr std::size_t kLeavesRoom = 30;  // beside it, the other columns can still be scrolled
  const bool holdsFirst = table.columns.size() > 2 && m_widths.front() <= kLeavesRoom;
  worksheet_freeze_panes(m_sheet, head + 1, holdsFirst ? 1 : 0);
  worksheet_repeat_rows(m_sheet, head, head);
  worksheet_print_area(m_sheet, 0, 0, lastRow + (table.note.empty() ? 0 : 2), lastColumn);
  if (m_rows.firstRow > m_rows.firstStreamed) {
    worksheet_autofilter(m_sheet, head, 0, m_rows.firstRow - 1, lastColumn);
  }
  worksheet_set_landscape(m_sheet);
  worksheet_set_paper(m_sheet, 9);  // A4
  worksheet_fit_to_pages(m_sheet, 1, 0);
  worksheet_set_footer(m_sheet, ("&L" + pageText(m_model.cover.title) + "&R&P / &N").c_str());
}

}  // namespace lianes::render
