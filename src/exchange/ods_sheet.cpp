#include "exchange/ods_sheet.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <utility>

#include "exchange/cell_values.hpp"

namespace lianes::exchange {
namespace {

constexpr std::size_t kMostRepeats = std::size_t{1} << 21U;
constexpr std::size_t kMostOdsNotes = 10'000;

// How often something stands there; nonsense is once.
std::size_t repeatsIn(std::string_view text) {
  std::size_t count = 1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error == std::errc::result_out_of_range) return kMostRepeats;
  if (error != std::errc{} || end != text.data() + text.size() || count == 0) return 1;
  return std::min(count, kMostRepeats);
}

// "PT36H30M00S" as "36:30:00"; nothing when it is no duration.
std::optional<std::string> clockOfDuration(std::string_view text) {
  if (!text.starts_with("PT")) return std::nullopt;
  text.remove_prefix(2);
  std::array<unsigned, 3> parts{};
  constexpr std::string_view kUnits = "HMS";
  while (!text.empty()) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (text.starts_with('.') || text.starts_with(',')) {
      text.remove_prefix(std::min(text.find_first_not_of("0123456789", 1), text.size()));
    }
    const auto unit = text.empty() ? std::string_view::npos : kUnits.find(text.front());
    if (unit == std::string_view::npos) return std::nullopt;
    parts[unit] = number;
    text.remove_prefix(1);
  }
  std::array<char, 40> clock{};
  std::snprintf(clock.data(), clock.size(), "%02u:%02u:%02u", parts[0], parts[1], parts[2]);
  return clock.data();
}

bool looksLikeError(std::string_view shown) {
  return shown.starts_with("Err:") ||
         (shown.starts_with('#') && (shown.ends_with('!') || shown.ends_with('?') || shown == "#N/A"));
}

bool isGroupOfRows(std::string_view name) {
  return name == "table:table-rows" || name == "table:table-header-rows" || name == "table:table-row-group";
}

bool isGroupOfColumns(std::string_view name) {
  return name == "table:table-columns" || name == "table:table-header-columns" ||
         name == "table:table-column-group";
}

// Parts of a paragraph that are no part of what is read.
bool isAside(std::string_view name) {
  return name == "office:annotation" || name == "text:ruby-text" || name == "text:note" ||
         name.starts_with("draw:");
}

}  // namespace

OdsSheet::OdsSheet(const OdsSheetName& sheet, const OdsStyles& styles, const WorkbookLimits& limits,
                   const Workbook::TakeRow& take)
    : m_sheet(sheet), m_styles(styles), m_limits(limits), m_desk(sheet.name, limits, take) {}

void OdsSheet::begin(std::string_view name, const XmlAttributes& attributes) {
  if (m_skipped > 0) {
    ++m_skipped;
    return;
  }
  switch (m_within) {
    case Within::Document:
      if (name == "table:table" && m_tables++ == m_sheet.index) {
        m_within = Within::Table;
      } else if (!isAroundOdsTables(name)) {
        m_skipped = 1;
      }
      break;
    case Within::Table:
      beginInTable(name, attributes);
      break;
    case Within::Row:
      if (name == "table:table-cell" || name == "table:covered-table-cell") {
        beginCell(name, attributes);
      } else {
        m_skipped = 1;
      }
      break;
    case Within::Cell:
      beginInCell(name);
      break;
    case Within::Paragraph:
      beginInParagraph(name, attributes);
      break;
    case Within::Note:
      if (name == "text:p") m_note.beginParagraph();
      if (name.starts_with("dc:") || name.starts_with("meta:")) m_skipped = 1;
      break;
  }
}

void OdsSheet::beginInTable(std::string_view name, const XmlAttributes& attributes) {
  if (name == "table:table-row") {
    beginRow(attributes);
  } else if (name == "table:table-column") {
    beginColumn(attributes);
  } else if (isGroupOfRows(name) || isGroupOfColumns(name)) {
    beginGroup(name, attributes);
  } else {
    m_skipped = 1;
  }
}

void OdsSheet::beginGroup(std::string_view name, const XmlAttributes& attributes) {
  if (isGroupOfRows(name)) m_groups.push_back(attributes.get("table:display") == "false");
}

void OdsSheet::beginColumn(const XmlAttributes& attributes) {
  const auto times = repeatsIn(attributes.get("table:number-columns-repeated"));
  if (m_columns < m_limits.columns) {
    m_columnStyles.emplace_back(m_columns + times, attributes.get("table:default-cell-style-name"));
  }
  const auto visibility = attributes.get("table:visibility");
  if (visibility == "collapse" || visibility == "filter") m_desk.hideColumns(m_columns, times);
  m_columns = std::min(m_columns + times, kMostRepeats);
}

void OdsSheet::beginRow(const XmlAttributes& attributes) {
  m_within = Within::Row;
  m_rowTimes = repeatsIn(attributes.get("table:number-rows-repeated"));
  m_rowStyle = attributes.get("table:default-cell-style-name");
  m_column = 0;
  const auto visibility = attributes.get("table:visibility");
  const bool isFolded = std::find(m_groups.begin(), m_groups.end(), true) != m_groups.end();
  m_desk.beginRow(m_nextRow, isFolded || visibility == "collapse", visibility == "filter");
  if (visibility == "filter") m_desk.facts.hasFilter = true;
}

void OdsSheet::beginCell(std::string_view name, const XmlAttributes& attributes) {
  m_within = Within::Cell;
  m_cellTimes = repeatsIn(attributes.get("table:number-columns-repeated"));
  clearCell(m_cell);
  m_cell.isCovered = name == "table:covered-table-cell";
  m_cell.isFormula = attributes.find("table:formula").has_value();
  m_cell.columnsSpanned =
      static_cast<std::uint32_t>(repeatsIn(attributes.get("table:number-columns-spanned")));
  m_cell.rowsSpanned = static_cast<std::uint32_t>(repeatsIn(attributes.get("table:number-rows-spanned")));
  m_told.type = attributes.get("office:value-type");
  m_told.value = attributes.get("office:value");
  const auto day = attributes.find("office:date-value");
  m_told.moment = day ? *day : attributes.get("office:time-value");
  m_told.currency = attributes.get("office:currency");
  m_told.style = attributes.get("table:style-name");
  m_told.isTrue = isTrue(attributes.get("office:boolean-value"));
  m_told.isError = attributes.get("calcext:value-type") == "error";
  const auto text = attributes.find("office:string-value");
  m_told.text = text ? std::optional<std::string>(*text) : std::nullopt;
  m_text.clear();
  m_hasNote = false;
}

void OdsSheet::beginInCell(std::string_view name) {
  if (name == "text:p" || name == "text:h") {
    m_text.beginParagraph();
    m_within = Within::Paragraph;
    m_paragraphDepth = 1;
  } else if (name == "office:annotation") {
    m_note.clear();
    m_hasNote = true;
    m_within = Within::Note;
  } else if (name != "text:list" && name != "text:list-item" && name != "text:list-header") {
    m_skipped = 1;
  }
}

void OdsSheet::beginInParagraph(std::string_view name, const XmlAttributes& attributes) {
  if (isAside(name)) {
    m_skipped = 1;
    return;
  }
  ++m_paragraphDepth;
  if (name == "text:s") {
    m_text.appendExact(std::min(repeatsIn(attributes.get("text:c")), m_limits.cellText + 1), ' ');
  }
  if (name == "text:tab") m_text.appendExact(1, '\t');
  if (name == "text:line-break") m_text.appendExact(1, '\n');
  checkLength(m_text);
}

void OdsSheet::end(std::string_view name) {
  if (m_skipped > 0) {
    --m_skipped;
    return;
  }
  switch (m_within) {
    case Within::Document:
      break;
    case Within::Table:
      if (name == "table:table") return stop();
      if (isGroupOfRows(name)) m_groups.pop_back();
      break;
    case Within::Row:
      m_within = Within::Table;
      endRow();
      break;
    case Within::Cell:
      if (name != "table:table-cell" && name != "table:covered-table-cell") break;
      m_within = Within::Row;
      endCell();
      break;
    case Within::Paragraph:
      if (--m_paragraphDepth == 0) m_within = Within::Cell;
      break;
    case Within::Note:
      if (name == "office:annotation") m_within = Within::Cell;
      break;
  }
}

void OdsSheet::characters(std::string_view text) {
  if (m_skipped > 0) return;
  if (m_within == Within::Paragraph) {
    m_text.append(text);
    checkLength(m_text);
  } else if (m_within == Within::Note) {
    m_note.append(text);
    checkLength(m_note);
  }
}

void OdsSheet::checkLength(const ParagraphText& text) {
  if (text.size() <= m_limits.cellText) return;
  refuse(Problem{
      ProblemCode::TooBig, m_desk.place(m_column), {std::to_string(m_limits.cellText >> 10U) + " KiB"}});
}

// What stands in a covered cell is not seen, and was not meant to be part of the table any more.
void OdsSheet::endCell() {
  if (!m_cell.isCovered) setValue();
  if (m_hasNote) putNote();
  if (m_cell.columnsSpanned > 1 || m_cell.rowsSpanned > 1) {
    auto problem = m_desk.merge({m_desk.number(), m_column, m_cell.rowsSpanned, m_cell.columnsSpanned});
    if (problem) return refuse(std::move(*problem));
  }
  putCells();
  m_column += m_cellTimes;
}

void OdsSheet::putCells() {
  if (m_cell.isEmpty() && !m_cell.isCovered) return;
  const auto end = m_column + m_cellTimes;
  for (auto column = m_column; column < end; ++column) {
    auto* place = m_desk.cellAt(column);
    if (place == nullptr && m_cell.isEmpty()) return;
    if (place == nullptr) return refuse(m_desk.tooFar(column));
    *place = m_cell;
  }
}

void OdsSheet::putNote() {
  m_noteBytes += m_note.size();
  if (m_noteBytes > m_limits.texts || m_desk.facts.notes.size() == kMostOdsNotes) {
    return refuse(Problem{ProblemCode::TooBig, m_sheet.name, {std::to_string(kMostOdsNotes)}});
  }
  m_desk.facts.notes.push_back({m_desk.number(), m_column, m_note.text()});
}

void OdsSheet::setValue() {
  const auto& shown = m_text.text();
  const bool isError = m_told.isError || (m_cell.isFormula && looksLikeError(shown));
  if (isError) return setError(m_cell, shown);
  if (!m_told.type.empty() && m_told.type != "void") {
    setTold(shown);
  } else if (!shown.empty()) {
    setText(m_cell, shown);
  } else if (m_cell.isFormula) {
    setNoResult(m_cell);
  }
  const bool isShown = m_cell.kind != CellKind::Text && m_cell.kind != CellKind::Error;
  if (isShown && !m_cell.isEmpty() && shown != m_cell.text) m_cell.shown = shown;
}

void OdsSheet::setTold(const std::string& shown) {
  const auto& type = m_told.type;
  if (type == "string") return setText(m_cell, m_told.text ? *m_told.text : shown);
  if (type == "boolean") return setBoolean(m_cell, m_told.isTrue);
  if (type == "date") return setIsoMoment(m_cell, m_told.moment);
  if (type == "time") {
    auto clock = clockOfDuration(m_told.moment);
    if (!clock) return setError(m_cell, m_told.moment);
    m_cell.kind = CellKind::Time;
    m_cell.text = std::move(*clock);
    return;
  }
  if (m_told.value.empty() && m_cell.isFormula) return setNoResult(m_cell);
  setAmount(type == "percentage");
}

void OdsSheet::setAmount(bool isPercent) {
  static const NumberFormat plain;
  setNumber(m_cell, m_told.value, plain, DateSystem::From1900);
  m_cell.isPercent = isPercent;
  m_cell.currency = m_told.currency.empty()
                        ? m_styles.currencyOf(m_told.style.empty() ? columnStyle() : m_told.style)
                        : currencyOfCode(m_told.currency);
}

// The style of a cell without one of its own.
std::string OdsSheet::columnStyle() const {
  if (!m_rowStyle.empty()) return m_rowStyle;
  const auto found = std::find_if(m_columnStyles.begin(), m_columnStyles.end(),
                                  [&](const auto& entry) { return m_column < entry.first; });
  return found == m_columnStyles.end() ? std::string{} : found->second;
}

void OdsSheet::endRow() {
  auto outcome = m_desk.endRow(m_rowTimes);
  m_nextRow += m_rowTimes;
  if (outcome.problem) {
    refuse(std::move(*outcome.problem));
  } else if (!outcome.isWanted) {
    stop();
  }
}

}  // namespace lianes::exchange
