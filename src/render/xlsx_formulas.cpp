#include "render/xlsx_formulas.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <vector>

namespace lianes::render {
namespace {

std::string cellName(std::uint32_t row, std::size_t column) {
  std::array<char, LXW_MAX_CELL_NAME_LENGTH> name{};
  lxw_rowcol_to_cell(name.data(), row, static_cast<lxw_col_t>(column));
  return name.data();
}

class SumArguments {
 public:
  explicit SumArguments(std::size_t column) : m_column(column) {}

  void range(std::uint32_t first, std::uint32_t last) {
    if (!m_text.empty()) m_text += ',';
    m_text += cellName(first, m_column);
    if (last != first) m_text += ':' + cellName(last, m_column);
    ++m_count;
  }
  std::string formula() const {
    constexpr std::size_t kMostArguments = 255;
    constexpr std::size_t kLongestFormula = 8000;
    if (m_count == 0 || m_count > kMostArguments || m_text.size() > kLongestFormula) return {};
    return "=SUM(" + m_text + ")";
  }

 private:
  std::size_t m_column;
  std::size_t m_count = 0;
  std::string m_text;
};

bool isNumberOrEmpty(const report::Cell& cell) {
  return !std::holds_alternative<std::string>(cell) && !std::holds_alternative<report::Dash>(cell) &&
         !std::holds_alternative<Date>(cell);
}

}  // namespace

std::string sumFormula(const report::Row& row, std::size_t column, const SheetRows& rows) {
  SumArguments arguments(column);
  if (row.sumsLines && rows.firstRow > rows.firstStreamed) {
    arguments.range(rows.firstStreamed, rows.firstRow - 1);
  }
  auto places = row.sumOf;
  std::sort(places.begin(), places.end());
  for (std::size_t i = 0; i < places.size();) {
    auto end = i + 1;
    while (end < places.size() && places[end] == places[end - 1] + 1) ++end;
    arguments.range(rows.firstRow + static_cast<std::uint32_t>(places[i]),
                    rows.firstRow + static_cast<std::uint32_t>(places[end - 1]));
    i = end;
  }
  return arguments.formula();
}

std::string columnFormula(const report::ColumnFormula& formula, const report::Row& row,
                          std::uint32_t sheetRow) {
  if (!isNumberOrEmpty(row.cells[formula.left]) || !isNumberOrEmpty(row.cells[formula.right])) return {};
  const auto left = cellName(sheetRow, formula.left);
  const auto right = cellName(sheetRow, formula.right);
  switch (formula.kind) {
    case report::ColumnFormula::Kind::Difference:
      return "=" + left + "-" + right;
    case report::ColumnFormula::Kind::Sum:
      return "=" + left + "+" + right;
    case report::ColumnFormula::Kind::Quotient:
      return "=IF(" + right + "=0,\"—\",ROUND(" + left + "/" + right + ",4))";
  }
  return {};
}

}  // namespace lianes::render
