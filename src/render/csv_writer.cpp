#include "render/csv_writer.hpp"

#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "lianes/base/files.hpp"
#include "lianes/domain/money_text.hpp"
#include "render/clean_text.hpp"

namespace lianes::render {
namespace {

using report::ColumnType;
using wording::Language;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";

std::string_view roleName(report::RowRole role) {
  switch (role) {
    case report::RowRole::Line:
      return "line";
    case report::RowRole::Detail:
      return "detail";
    case report::RowRole::Group:
      return "group";
    case report::RowRole::Subtotal:
      return "subtotal";
    case report::RowRole::Total:
      return "total";
  }
  return {};
}

// A spreadsheet takes a text that begins like this for a formula, blanks before it or not.
bool looksLikeFormula(std::string_view text) {
  const auto first = text.find_first_not_of(" \n\u00A0");
  if (first == std::string_view::npos) return false;
  const auto rest = text.substr(first);
  for (const std::string_view opening : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
    if (rest.starts_with(opening)) return true;
  }
  return false;
}

class CsvRow {
 public:
  explicit CsvRow(Language language)
      : m_separator(language == Language::French ? ';' : ','),
        m_decimalMark(language == Language::French ? ',' : '.') {}

  void raw(std::string_view value) {
    if (m_hasField) m_line += m_separator;
    m_hasField = true;
    m_line += value;
  }
  void number(std::string value) {
    const auto point = value.find('.');
    if (point == std::string::npos || m_decimalMark == '.') return raw(value);
    value[point] = m_decimalMark;
    raw(value);
  }
  void text(std::string_view value) {
    const auto clean = cleaned(value);
    const bool isNeutralised = looksLikeFormula(clean);
    if (!isNeutralised && clean.find_first_of(";,\"\n") == std::string::npos) return raw(clean);
    std::string quoted = isNeutralised ? "\"'" : "\"";
    for (const char c : clean) quoted.append(c == '"' ? 2 : 1, c);
    raw(quoted += '"');
  }
  std::string_view finish() {
    m_line += kLineEnd;
    m_hasField = false;
    return m_line;
  }
  void clear() { m_line.clear(); }

 private:
  char m_separator;
  char m_decimalMark;
  bool m_hasField = false;
  std::string m_line;
};

std::string percentText(report::Percentage percentage) {
  // As an amount of cents: it has two decimals as well.
  return formatMoney(Money::cents(percentage.hundredths));
}

struct PutCell {
  CsvRow& row;

  void operator()(std::monostate) const { row.raw({}); }
  void operator()(const std::string& text) const { row.text(text); }
  void operator()(Money amount) const { row.number(formatMoney(amount)); }
  void operator()(report::Percentage percentage) const { row.number(percentText(percentage)); }
  void operator()(std::int64_t count) const { row.number(std::to_string(count)); }
  void operator()(Date date) const { row.raw(date.text()); }
  void operator()(report::Dash) const { row.raw("—"); }
};

void putHead(CsvRow& line, const report::Table& table) {
  line.raw("row");
  for (const auto& column : table.columns) {
    line.text(column.id);
    if (column.type == ColumnType::Amount) line.text(column.id + "_currency");
  }
}

// The rows that a sum adds and that are no sums themselves: a line each, whatever they look like on paper, so
// that the lines of a table add up to its total.
std::set<const report::Row*> addedRows(const report::Table& table) {
  std::set<const report::Row*> added;
  for (const auto& row : table.rows) {
    for (const auto place : row.sumOf) {
      if (table.rows[place].sumOf.empty()) added.insert(&table.rows[place]);
    }
  }
  return added;
}

std::string_view roleOf(const report::Row& row, const std::set<const report::Row*>& added) {
  return added.contains(&row) && row.role == report::RowRole::Detail ? "line" : roleName(row.role);
}

void putRow(CsvRow& line, const report::Table& table, const report::Row& row, std::string_view role) {
  line.raw(role);
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    std::visit(PutCell{line}, row.cells[i]);
    if (table.columns[i].type != ColumnType::Amount) continue;
    const auto* amount = std::get_if<Money>(&row.cells[i]);
    line.raw(amount == nullptr ? std::string_view() : codeOf(amount->currency()));
  }
}

void putTable(OutputFile& file, const report::Table& table, Language language, Ticker& ticker) {
  constexpr std::size_t kBuffered = 1U << 16U;
  std::string buffer(kByteOrderMark);
  CsvRow line(language);
  putHead(line, table);
  buffer += line.finish();
  const auto added = addedRows(table);
  eachRow(table, ticker, [&](const report::Row& row, bool) {
    line.clear();
    putRow(line, table, row, roleOf(row, added));
    buffer += line.finish();
    if (buffer.size() < kBuffered) return;
    file.write(buffer);
    buffer.clear();
  });
  file.write(buffer);
}

}  // namespace

std::vector<std::filesystem::path> writeCsv(const report::ReportModel& model,
                                            const std::filesystem::path& target, Ticker& ticker) {
  std::vector<std::unique_ptr<OutputFile>> files;
  for (const auto& block : model.blocks) {
    const auto* table = std::get_if<report::Table>(&block);
    if (table == nullptr) continue;
    const auto name = report::tableFileName(target.stem().string(), *table);
    files.push_back(std::make_unique<OutputFile>(target.parent_path() / name));
    putTable(*files.back(), *table, model.language, ticker);
    files.back()->sync();
  }
  std::vector<std::filesystem::path> written;
  for (const auto& file : files) {
    file->publish();
    written.push_back(file->target());
  }
  return written;
}

}  // namespace lianes::render
