#include "lianes/exchange/delimited_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "exchange/known_sources.hpp"
#include "lianes/base/text.hpp"

namespace lianes::exchange {
namespace {

constexpr std::array<char, 4> kSeparators{';', '\t', ',', '|'};
constexpr std::size_t kRowsTried = 60;

// Takes the rows of a text apart, one at a time.
class RowCutter {
 public:
  RowCutter(std::string_view text, char separator, bool hasBackslashes = false)
      : m_text(text), m_separator(separator), m_hasBackslashes(hasBackslashes) {}

  bool atEnd() const { return m_at >= m_text.size(); }

  // Requires: !atEnd().
  Checked<TableRow> next() {
    TableRow row{m_line, {}};
    const auto begin = m_at;
    for (bool isLast = false; !isLast;) {
      auto cell = nextCell(isLast);
      if (!cell) return failure(cell.error());
      if (row.cells.size() == kMostTableColumns) {
        return refuse(ProblemCode::TooManyColumns, row.line, {std::to_string(kMostTableColumns)});
      }
      row.cells.push_back(std::move(cell).value());
      if (m_at - begin > kLongestTableLine) return refuseLength(row.line);
    }
    return row;
  }

 private:
  static Failure<Problem> refuse(ProblemCode code, std::size_t line,
                                 std::vector<std::string> arguments = {}) {
    return failure(Problem{code, "line " + std::to_string(line), std::move(arguments)});
  }
  static Failure<Problem> refuseLength(std::size_t line) {
    return refuse(ProblemCode::TooBig, line, {std::to_string(kLongestTableLine >> 10U) + " KiB"});
  }

  // Passes over what stands after a cell: its separator or the end of its row.
  void endCell(bool& isLast) {
    isLast = m_at >= m_text.size() || m_text[m_at] != m_separator;
    if (!isLast || m_at >= m_text.size()) {
      ++m_at;
      return;
    }
    if (m_text[m_at] == '\r' && m_text.substr(m_at + 1).starts_with('\n')) ++m_at;
    ++m_at;
    ++m_line;
  }

  bool endsCell(char character) const {
    return character == m_separator || character == '\n' || character == '\r';
  }

  Checked<std::string> nextCell(bool& isLast) {
    std::string cell;
    if (m_at < m_text.size() && m_text[m_at] == '"') {
      const auto opened = m_line;
      auto quoted = quotedPart(opened);
      if (!quoted) return quoted;
      cell = std::move(quoted).value();
    }
    const auto begin = std::min(m_at, m_text.size());
    while (m_at < m_text.size() && !endsCell(m_text[m_at])) ++m_at;
    cell.append(m_text.substr(begin, m_at - begin));
    endCell(isLast);
    return cell;
  }

  // Some programs leave quotes within a quoted text as they are: one that no separator follows is part of the
  // text where the line has another one that closes it.
  bool isWithinText(std::size_t at) const {
    const auto endsAfter = [&](std::size_t quote) {
      auto next = quote + 1;
      while (next < m_text.size() && m_text[next] == ' ') ++next;
      return next >= m_text.size() || endsCell(m_text[next]);
    };
    if (endsAfter(at)) return false;
    for (auto next = at + 1; next < m_text.size() && m_text[next] != '\n'; ++next) {
      if (m_text[next] == '"' && endsAfter(next)) return true;
      if (next - at > kLongestTableLine) return false;
    }
    return false;
  }

  Checked<std::string> quotedPart(std::size_t opened) {
    std::string cell;
    const auto begin = m_at++;
    for (; m_at < m_text.size(); ++m_at) {
      const char character = m_text[m_at];
      if (m_at - begin > kLongestTableLine) return refuse(ProblemCode::QuoteLeftOpen, opened);
      const bool isEscaped = m_hasBackslashes && character == '\\' && m_at + 1 < m_text.size() &&
                             (m_text[m_at + 1] == '"' || m_text[m_at + 1] == '\\');
      if (isEscaped) {
        cell += m_text[++m_at];
      } else if (character != '"') {
        cell += character;
        if (character == '\n') ++m_line;
      } else if (m_text.substr(m_at + 1).starts_with('"')) {
        cell += character;
        ++m_at;
      } else if (isWithinText(m_at)) {
        cell += character;
      } else {
        ++m_at;
        return cell;
      }
    }
    return refuse(ProblemCode::QuoteLeftOpen, opened);
  }

  std::string_view m_text;
  char m_separator;
  bool m_hasBackslashes;
  std::size_t m_at = 0;
  std::size_t m_line = 1;
};

bool isEmptyRow(const TableRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const auto& cell) { return trimmed(cell).empty(); });
}

// How good a table a separator makes of the first rows: how many have the number of cells that most have, and
// how many cells that is. Nothing where it separates nothing.
struct SeparatorTrial {
  char separator;
  std::size_t columns = 1;
  std::size_t agreeing = 0;
  std::size_t tried = 0;

  bool makesMostRows() const { return isTable() && agreeing * 2 > tried; }

  bool isTable() const { return columns > 1; }
  // Rows that agree count most, in steps wide enough for a title above the table or a note below it.
  std::pair<std::size_t, std::size_t> rank() const {
    if (!isTable()) return {0, 0};
    return {1 + agreeing * 4 / std::max<std::size_t>(tried, 1), columns};
  }
};

// Whether a comma mostly stands where amounts have their decimal mark: "45,50;".
bool isMostlyDecimalMark(std::string_view text) {
  constexpr std::size_t kCharactersLookedAt = 20'000;
  text = text.substr(0, kCharactersLookedAt);
  const auto isDigitAt = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  std::size_t decimal = 0;
  std::size_t others = 0;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] != ',') continue;
    const bool isMark = isDigitAt(at - 1) && isDigitAt(at + 1) && (!isDigitAt(at + 2) || !isDigitAt(at + 3));
    ++(isMark ? decimal : others);
  }
  return decimal > others;
}

SeparatorTrial tryOut(std::string_view text, char separator) {
  SeparatorTrial trial{separator};
  std::map<std::size_t, std::size_t> rowsByCells;
  RowCutter cutter(text, separator);
  while (!cutter.atEnd() && trial.tried < kRowsTried) {
    const auto row = cutter.next();
    if (!row) break;
    if (isEmptyRow(*row)) continue;
    ++trial.tried;
    ++rowsByCells[row->cells.size()];
  }
  for (const auto& [cells, rows] : rowsByCells) {
    if (cells < 2 || rows < trial.agreeing) continue;
    trial.columns = cells;
    trial.agreeing = rows;
  }
  return trial;
}

// "sep=;", which spreadsheets write above a table for each other.
std::optional<char> announcedSeparator(std::string_view text) {
  constexpr std::string_view kAnnounces = "sep=";
  if (!text.starts_with(kAnnounces) || text.size() < kAnnounces.size() + 2) return std::nullopt;
  const char separator = text[kAnnounces.size()];
  const char after = text[kAnnounces.size() + 1];
  const bool isOne = std::find(kSeparators.begin(), kSeparators.end(), separator) != kSeparators.end();
  return isOne && (after == '\r' || after == '\n') ? std::optional(separator) : std::nullopt;
}

void findSeparator(DelimitedTable& table, std::string_view text) {
  std::vector<SeparatorTrial> trials;
  for (const char separator : kSeparators) trials.push_back(tryOut(text, separator));
  const bool hasOther = std::any_of(trials.begin(), trials.end(), [](const auto& trial) {
    return trial.separator != ',' && trial.makesMostRows();
  });
  if (hasOther && isMostlyDecimalMark(text)) {
    std::erase_if(trials, [](const auto& trial) { return trial.separator == ','; });
  }
  std::stable_sort(trials.begin(), trials.end(),
                   [](const auto& a, const auto& b) { return a.rank() > b.rank(); });
  table.separator = trials[0].separator;
  table.isSeparatorSure = trials[0].isTable() && trials[0].rank().first > trials[1].rank().first;
}

// The reports of ledger write a quote within a text with a backslash before it.
bool hasBackslashQuotes(std::string_view text) {
  return text.size() > 12 && text[0] == '"' && text[5] == '/' && text[8] == '/' && text[11] == '"' &&
         text.find("\\\"") != std::string_view::npos;
}

}  // namespace

Checked<DelimitedTable> readDelimited(std::string_view bytes, const TableForm& form) {
  const auto decoded = decodeTable(bytes, form.encoding);
  if (!decoded) return failure(decoded.error());
  std::string_view text = decoded->text;
  DelimitedTable table;
  table.encoding = decoded->encoding;
  const auto announced = announcedSeparator(text);
  if (form.separator || announced) {
    table.separator = form.separator ? *form.separator : *announced;
  } else {
    findSeparator(table, text);
  }
  RowCutter cutter(text, table.separator, hasBackslashQuotes(text));
  if (announced) {
    const auto first = cutter.next();
    if (!first) return failure(first.error());
  }
  while (!cutter.atEnd()) {
    auto row = cutter.next();
    if (!row) return failure(row.error());
    if (isEmptyRow(*row)) continue;
    if (table.rows.size() == kMostTableRows) {
      return failure(Problem{
          ProblemCode::TooManyRows, "line " + std::to_string(row->line), {std::to_string(kMostTableRows)}});
    }
    table.rows.push_back(std::move(row).value());
  }
  if (table.rows.empty()) return failure(Problem{ProblemCode::NoRows, {}, {}});
  recogniseSource(table);
  return table;
}

}  // namespace lianes::exchange
