#include "lianes/exchange/html_table.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "exchange/cell_values.hpp"
#include "exchange/html_tags.hpp"
#include "exchange/number_format.hpp"
#include "exchange/paragraph_text.hpp"
#include "lianes/base/text.hpp"

namespace lianes::exchange {
namespace {

constexpr std::size_t kMostSpan = 65'534;
constexpr std::size_t kMostSpansTold = 65'536;

std::size_t spanIn(std::optional<std::string_view> told) {
  const auto text = told.value_or(std::string_view{});
  std::size_t span = 1;
  const auto error = std::from_chars(text.data(), text.data() + text.size(), span).ec;
  return error != std::errc{} || span == 0 ? 1 : std::min(span, kMostSpan);
}

bool isHiddenTag(const HtmlTag& tag) {
  std::string style(tag.attribute("style").value_or(std::string_view{}));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos || tag.attribute("hidden").has_value();
}

// What stands beside the figures of a number: "€" of "−1 234,56 €".
std::string wordsBeside(std::string_view shown) {
  constexpr std::u32string_view kOfNumbers = U"0123456789.,+-−()%'’";
  const auto characters = decodeUtf8(shown);
  std::string words;
  if (!characters) return words;
  for (const auto character : *characters) {
    const bool isOfNumber = isSpace(character) || kOfNumbers.find(character) != std::u32string_view::npos;
    if (isOfNumber && (words.empty() || !isSpace(character))) continue;
    appendUtf8(words, isSpace(character) ? U' ' : character);
  }
  return std::string(trimmed(words));
}

// Whether the number that Windows gives to a language is one of French, of whatever country.
bool isFrenchLanguage(std::string_view number) {
  constexpr unsigned kLanguageBits = 0x3FF;
  constexpr unsigned kFrench = 0x0C;
  unsigned language = 0;
  std::from_chars(number.data(), number.data() + number.size(), language);
  return (language & kLanguageBits) == kFrench;
}

// A format as LibreOffice tells it, "1036;0;JJ/MM/AAAA": its own language, that of the format where it is
// another one, and the code, which in French has the letters of French.
NumberFormat toldFormat(std::string_view told) {
  const auto takePart = [&] {
    const auto end = std::min(told.find(';'), told.size());
    const auto part = told.substr(0, end);
    told.remove_prefix(std::min(end + 1, told.size()));
    return part;
  };
  const auto own = takePart();
  const auto other = takePart();
  if (!isFrenchLanguage(other.empty() || other == "0" ? own : other)) return readFormatCode(told);
  if (told.starts_with("Standard")) return {};
  std::string code(told);
  bool isQuoted = false;
  for (auto& letter : code) {
    if (letter == '"') isQuoted = !isQuoted;
    if (letter == '[' || letter == ']') isQuoted = letter == '[';
    if (isQuoted) continue;
    if (letter == 'J' || letter == 'j') letter = 'D';
    if (letter == 'A' || letter == 'a') letter = 'Y';
  }
  return readFormatCode(code);
}

// Numbers that LibreOffice (sdval) and Excel (x:num) tell beside what they show.
void setHtmlValue(SheetCell& cell, const HtmlTag& tag, const std::string& shown) {
  if (tag.attribute("x:err")) return setError(cell, shown);
  const auto libre = tag.attribute("sdval");
  const auto excel = tag.attribute("x:num");
  if (tag.attribute("x:str") || (!libre && !excel)) return setText(cell, shown);
  const auto words = wordsBeside(shown);
  if (libre) {
    const auto format = tag.attribute("sdnum").value_or(std::string_view{});
    if (format.find("BOOL") != std::string_view::npos) return setBoolean(cell, *libre != "0");
    setNumber(cell, *libre, format.empty() ? NumberFormat{} : toldFormat(format), DateSystem::From1900);
  } else {
    // A day, say: Excel keeps its format elsewhere.
    if (!words.empty() && currencyOfSign(words).empty()) return setText(cell, shown);
    // Without a value the number is the text itself.
    const auto written = excel->empty() ? std::string_view(shown) : *excel;
    if (!exactDecimal(written)) return setText(cell, shown);
    setNumber(cell, written, {}, DateSystem::From1900);
    cell.isPercent = shown.ends_with('%');
  }
  if (cell.kind == CellKind::Number && cell.currency.empty()) cell.currency = currencyOfSign(words);
  if (shown != cell.text) cell.shown = shown;
}

// A table on its way, in which cells from above may still take places of a row.
class HtmlGrid {
 public:
  explicit HtmlGrid(const WorkbookLimits& limits) : m_limits(limits) {}

  std::size_t filled() const { return m_filled; }
  std::size_t row() const { return m_row.number; }
  std::string place() const { return columnName(m_column) + std::to_string(m_row.number); }

  void beginRow(bool isHidden);
  // Answers how many cells it keeps, or TooManyRows.
  Checked<std::size_t> endRow();
  std::optional<Problem> put(SheetCell cell);
  Sheet finished() {
    m_sheet.facts.rows = m_sheet.rows.size();
    return std::move(m_sheet);
  }

 private:
  SheetCell& cellAt(std::size_t column) {
    if (column >= m_row.cells.size()) m_row.cells.resize(column + 1);
    return m_row.cells[column];
  }

  const WorkbookLimits& m_limits;
  Sheet m_sheet;
  SheetRow m_row{0};
  std::vector<std::size_t> m_taken;  // by column: how many rows below are covered
  std::size_t m_column = 0;
  std::size_t m_filled = 0;
  bool m_isInRow = false;
};

void HtmlGrid::beginRow(bool isHidden) {
  m_isInRow = true;
  m_column = 0;
  m_row = SheetRow{m_row.number + 1, isHidden};
  for (std::size_t column = 0; column < m_taken.size(); ++column) {
    if (m_taken[column] == 0) continue;
    --m_taken[column];
    cellAt(column).isCovered = true;
  }
}

Checked<std::size_t> HtmlGrid::endRow() {
  if (!std::exchange(m_isInRow, false)) return std::size_t{0};
  auto& cells = m_row.cells;
  while (!cells.empty() && cells.back().isEmpty() && !cells.back().isCovered) cells.pop_back();
  const auto filled =
      std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.isEmpty(); });
  if (filled == 0) return std::size_t{0};
  if (m_sheet.rows.size() == m_limits.rows) {
    return failure(Problem{ProblemCode::TooManyRows, {}, {std::to_string(m_limits.rows)}});
  }
  m_filled += static_cast<std::size_t>(filled);
  if (m_row.isHidden) ++m_sheet.facts.hiddenRows;
  m_sheet.rows.push_back(std::move(m_row));
  m_row = SheetRow{m_sheet.rows.back().number};
  return m_sheet.rows.back().cells.size();
}

std::optional<Problem> HtmlGrid::put(SheetCell cell) {
  while (m_column < m_row.cells.size() && m_row.cells[m_column].isCovered) ++m_column;
  if (m_column >= m_limits.columns) {
    if (cell.isEmpty()) return std::nullopt;
    return Problem{ProblemCode::TooManyColumns, place(), {std::to_string(m_limits.columns)}};
  }
  const auto end = std::min(m_column + cell.columnsSpanned, m_limits.columns);
  if (m_taken.size() < end) m_taken.resize(end, 0);
  for (auto column = m_column; column < end; ++column) {
    m_taken[column] = std::max<std::size_t>(m_taken[column], cell.rowsSpanned - 1);
    cellAt(column).isCovered = column > m_column;
  }
  auto& merged = m_sheet.facts.merged;
  if ((cell.columnsSpanned > 1 || cell.rowsSpanned > 1) && merged.size() < kMostSpansTold) {
    merged.push_back({m_row.number, m_column, cell.rowsSpanned, cell.columnsSpanned});
  }
  cellAt(m_column) = std::move(cell);
  m_column = end;
  return std::nullopt;
}

class HtmlReader {
 public:
  HtmlReader(std::string_view html, const WorkbookLimits& limits) : m_tags(html), m_limits(limits) {}

  Checked<Sheet> read() {
    while (const auto tag = m_tags.next()) {
      if (!m_open.empty() && m_open.back().cell && !m_isRemark) m_open.back().text.append(m_tags.text());
      checkText();
      take(*tag);
      checkText();
      if (m_problem) return failure(*m_problem);
    }
    while (!m_open.empty()) endTable();
    if (m_problem) return failure(*m_problem);
    if (m_best.rows.empty()) return failure(Problem{ProblemCode::NoRows, {}, {}});
    return std::move(m_best);
  }

 private:
  // A table that is open, and its cell that is open, if one is. A table may stand in a cell of another one.
  struct Open {
    HtmlGrid grid;
    std::optional<HtmlTag> cell{};
    ParagraphText text{};
  };

  void note(std::optional<Problem> problem) {
    if (problem && !m_problem) m_problem = std::move(problem);
  }

  void checkText() {
    if (m_open.empty() || m_open.back().text.size() <= m_limits.cellText) return;
    note(Problem{ProblemCode::TooBig,
                 m_open.back().grid.place(),
                 {std::to_string(m_limits.cellText >> 10U) + " KiB"}});
  }

  void take(const HtmlTag& tag) {
    if (tag.name == "table") return tag.isEnd ? endTable() : beginTable();
    if (m_open.empty()) return;
    auto& open = m_open.back();
    if (tag.name == "comment") m_isRemark = !tag.isEnd;
    if (tag.name == "tr") {
      endRow();
      if (!tag.isEnd) open.grid.beginRow(isHiddenTag(tag));
    } else if (tag.name == "td" || tag.name == "th") {
      endCell();
      m_isRemark = false;
      if (!tag.isEnd) open.cell = tag;
    } else if (tag.name == "br" && open.cell) {
      open.text.appendExact(1, '\n');
    } else if ((tag.name == "p" || tag.name == "div" || tag.name == "li") && open.cell && !tag.isEnd) {
      open.text.beginParagraph();
    }
  }

  void beginTable() {
    if (m_open.size() == m_limits.depth) {
      return note(Problem{ProblemCode::TooDeep, {}, {std::to_string(m_limits.depth)}});
    }
    m_open.push_back({HtmlGrid(m_limits)});
  }

  void endCell() {
    auto& open = m_open.back();
    if (!open.cell) return;
    SheetCell cell;
    cell.columnsSpanned = static_cast<std::uint32_t>(spanIn(open.cell->attribute("colspan")));
    cell.rowsSpanned = static_cast<std::uint32_t>(spanIn(open.cell->attribute("rowspan")));
    cell.isFormula = open.cell->attribute("x:fmla").has_value();
    setHtmlValue(cell, *open.cell, std::string(trimmed(open.text.text())));
    open.cell.reset();
    open.text.clear();
    if (open.grid.row() == 0) open.grid.beginRow(false);
    note(open.grid.put(std::move(cell)));
  }

  void endRow() {
    endCell();
    const auto kept = m_open.back().grid.endRow();
    if (!kept) return note(kept.error());
    m_cells += *kept;
    if (m_cells <= m_limits.cells) return;
    note(Problem{
        ProblemCode::TooBig, {}, {std::to_string((m_limits.cells * sizeof(SheetCell)) >> 20U) + " MiB"}});
  }

  void endTable() {
    if (m_open.empty()) return;
    endRow();
    auto& grid = m_open.back().grid;
    if (grid.filled() > m_filled) {
      m_filled = grid.filled();
      m_best = grid.finished();
    }
    m_open.pop_back();
  }

  HtmlTags m_tags;
  const WorkbookLimits& m_limits;
  std::vector<Open> m_open;
  std::size_t m_cells = 0;  // of all tables
  std::size_t m_filled = 0;
  bool m_isRemark = false;  // somebody's, attached to a cell
  Sheet m_best;
  std::optional<Problem> m_problem;
};

}  // namespace

Checked<Sheet> readHtmlTable(std::string_view html, const WorkbookLimits& limits) {
  if (html.size() > kMostTableBytes) {
    return failure(Problem{ProblemCode::TooBig, {}, {std::to_string(kMostTableBytes >> 20U) + " MiB"}});
  }
  if (!isValidUtf8(html)) return failure(Problem{ProblemCode::NotUtf8, {}, {}});
  return HtmlReader(html, limits).read();
}

}  // namespace lianes::exchange
