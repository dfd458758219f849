#include "exchange/xlsx_sheet.hpp"

#include <charconv>

#include "exchange/cell_values.hpp"

namespace lianes::exchange {
namespace {

constexpr std::size_t kCostOfText = 16;  // bytes that even an empty one takes

std::optional<std::size_t> countIn(std::string_view text) {
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return count;
}

// The number of a style; nonsense is the first one.
std::size_t styleIn(const char* text) {
  constexpr std::size_t kMostStyles = 1'000'000;
  std::size_t style = 0;
  for (; *text >= '0' && *text <= '9' && style < kMostStyles; ++text) {
    style = style * 10 + static_cast<std::size_t>(*text - '0');
  }
  return *text == '\0' ? style : 0;
}

std::string kibibytesOfText(std::size_t bytes) { return std::to_string(bytes >> 10U) + " KiB"; }

}  // namespace

std::string_view SharedTexts::at(std::size_t index) const {
  const auto begin = index == 0 ? 0 : m_ends[index - 1];
  return std::string_view(m_bytes).substr(begin, m_ends[index] - begin);
}

void SharedTexts::opened(std::string_view name, const XmlAttributes&) {
  const auto local = localName(name);
  if (local == "si") m_text.begin();
  m_text.opened(local);
}

void SharedTexts::closed(std::string_view name) {
  const auto local = localName(name);
  m_text.closed(local);
  if (local != "si") return;
  m_bytes += m_text.text();
  m_ends.push_back(m_bytes.size());
  if (m_bytes.size() + m_ends.size() * kCostOfText > m_limits.texts) {
    refuse(Problem{ProblemCode::TooBig, {}, {std::to_string(m_limits.texts >> 20U) + " MiB"}});
  }
}

void SharedTexts::characters(std::string_view text) {
  m_text.characters(text);
  if (m_text.size() > m_limits.cellText) {
    refuse(Problem{ProblemCode::TooBig, {}, {kibibytesOfText(m_limits.cellText)}});
  }
}

XlsxSheet::XlsxSheet(const std::string& name, const XlsxContext& context, const Workbook::TakeRow& take)
    : m_context(context), m_desk(name, context.limits, take) {}

SheetFacts XlsxSheet::finished() {
  if (m_filtered) m_desk.filter(m_filtered->row, m_filtered->row + m_filtered->rows - 1);
  return m_desk.finished();
}

XlsxSheet::Type XlsxSheet::typeOf(std::string_view code) {
  if (code == "s") return Type::Shared;
  if (code == "inlineStr") return Type::Inline;
  if (code == "str") return Type::Formula;
  if (code == "b") return Type::Boolean;
  if (code == "e") return Type::Error;
  if (code == "d") return Type::Iso;
  return Type::Number;
}

void XlsxSheet::opened(std::string_view name, const XmlAttributes& attributes) {
  if (m_skipped > 0) {
    ++m_skipped;
    return;
  }
  const auto local = localName(name);
  if (m_isInCell) return openedInCell(local);
  if (!m_isInRows) return openedBeside(local, attributes);
  if (local == "c") {
    beginCell(attributes);
  } else if (local == "row") {
    beginRow(attributes);
  } else {
    m_skipped = 1;
  }
}

void XlsxSheet::openedInCell(std::string_view name) {
  if (name == "v") {
    m_isInValue = true;
    m_hasValue = true;
  } else if (name == "f") {
    m_isFormula = true;
    m_skipped = 1;
  } else if (name == "extLst") {
    m_skipped = 1;
  } else {
    m_inline.opened(name);
  }
}

void XlsxSheet::openedBeside(std::string_view name, const XmlAttributes& attributes) {
  if (name == "sheetData") {
    m_isInRows = true;
  } else if (name == "col" && isTrue(attributes.get("hidden"))) {
    const auto first = countIn(attributes.get("min")).value_or(0);
    const auto last = countIn(attributes.get("max")).value_or(0);
    if (first > 0 && last >= first) m_desk.hideColumns(first - 1, last - first + 1);
  } else if (name == "mergeCell") {
    const auto range = readCellRange(attributes.get("ref"));
    auto problem = range ? m_desk.merge(*range) : std::nullopt;
    if (problem) refuse(std::move(*problem));
  } else if (name == "autoFilter") {
    m_filterRange = readCellRange(attributes.get("ref"));
  } else if (name == "filterColumn") {
    m_filtered = m_filterRange;
  } else if (name == "extLst") {
    m_skipped = 1;
  }
}

void XlsxSheet::closed(std::string_view name) {
  if (m_skipped > 0) {
    --m_skipped;
    return;
  }
  const auto local = localName(name);
  if (m_isInCell) {
    if (local == "v") {
      m_isInValue = false;
    } else if (local == "c") {
      endCell();
    } else {
      m_inline.closed(local);
    }
  } else if (m_isInRows && local == "row") {
    endRow();
  } else if (local == "sheetData") {
    m_isInRows = false;
  }
}

void XlsxSheet::characters(std::string_view text) {
  if (!m_isInCell || m_skipped > 0) return;
  if (m_isInValue) {
    m_value += text;
  } else {
    m_inline.characters(text);
  }
  const auto longest = m_context.limits.cellText;
  if (m_value.size() > longest || m_inline.size() > longest) {
    refuse(Problem{ProblemCode::TooBig, m_desk.place(m_column), {kibibytesOfText(longest)}});
  }
}

void XlsxSheet::beginRow(const XmlAttributes& attributes) {
  const auto number = attributes.find("r");
  const auto row = number ? countIn(*number) : m_lastRow + 1;
  if (!row || *row == 0) return refuse(Problem{ProblemCode::BrokenWorkbook, m_desk.place(0), {}});
  m_lastRow = *row;
  m_nextColumn = 0;
  m_desk.beginRow(*row, isTrue(attributes.get("hidden")), false);
}

void XlsxSheet::beginCell(const XmlAttributes& attributes) {
  m_column = m_nextColumn;
  m_style = 0;
  m_type = Type::Number;
  for (const auto* at = attributes.list(); *at != nullptr; at += 2) {
    if (at[0][0] == '\0' || at[0][1] != '\0') continue;  // all that count have a single letter
    if (at[0][0] == 'r') {
      const auto place = readCellPlace(at[1]);
      if (!place) return refuse(Problem{ProblemCode::BrokenWorkbook, m_desk.place(m_column), {}});
      m_column = place->column;
    } else if (at[0][0] == 's') {
      m_style = styleIn(at[1]);
    } else if (at[0][0] == 't') {
      m_type = typeOf(at[1]);
    }
  }
  m_nextColumn = m_column + 1;
  m_isInCell = true;
  m_hasValue = false;
  m_isFormula = false;
  m_value.clear();
  m_inline.begin();
}

void XlsxSheet::endCell() {
  m_isInCell = false;
  if (!m_hasValue && !m_isFormula && m_type != Type::Inline) return;
  auto* place = m_desk.cellAt(m_column);
  auto& cell = place != nullptr ? *place : m_beyond;
  if (place == nullptr) clearCell(cell);
  cell.isFormula = m_isFormula;
  setValue(cell);
  if (place == nullptr && !cell.isEmpty()) refuse(m_desk.tooFar(m_column));
}

void XlsxSheet::setValue(SheetCell& cell) {
  const bool isText = m_type == Type::Formula && m_hasValue;
  if (m_isFormula && m_value.empty() && m_type != Type::Inline && !isText) return setNoResult(cell);
  switch (m_type) {
    case Type::Shared:
      return setShared(cell);
    case Type::Inline:
      return setText(cell, m_inline.text());
    case Type::Formula:
      return setText(cell, withoutEscapes(m_value));
    case Type::Boolean:
      return setBoolean(cell, isTrue(m_value));
    case Type::Error:
      return setError(cell, m_value);
    case Type::Iso:
      return setIsoMoment(cell, m_value);
    case Type::Number:
      break;
  }
  if (m_value.empty()) return;
  static const NumberFormat plain;
  const auto& formats = m_context.formats;
  setNumber(cell, m_value, m_style < formats.size() ? formats[m_style] : plain, m_context.dates);
  // Programs that write formulas without computing them put a 0 there, and have the spreadsheet compute.
  if (m_isFormula && m_context.computesWhenOpened && m_value == "0") setNoResult(cell);
}

void XlsxSheet::setShared(SheetCell& cell) {
  const auto index = countIn(m_value);
  if (!index || *index >= m_context.texts.size()) {
    return refuse(Problem{ProblemCode::BrokenWorkbook, m_desk.place(m_column), {}});
  }
  setText(cell, m_context.texts.at(*index));
}

void XlsxSheet::endRow() {
  auto outcome = m_desk.endRow();
  if (outcome.problem) {
    refuse(std::move(*outcome.problem));
  } else if (!outcome.isWanted) {
    stop();
  }
}

}  // namespace lianes::exchange
