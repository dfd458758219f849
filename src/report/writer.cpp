#include "report/writer.hpp"

#include <array>
#include <optional>

#include "lianes/base/text.hpp"
#include "lianes/domain/wide.hpp"

namespace lianes::report {
namespace {

void replaceEach(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

// The sum of a column's cells in these rows; nothing when they are of several currencies.
template <class Value>
std::optional<Value> sumOfColumn(const std::vector<Row>& rows, const std::vector<std::size_t>& places,
                                 std::size_t column) {
  std::optional<Value> sum;
  for (const auto place : places) {
    const auto* value = std::get_if<Value>(&rows[place].cells[column]);
    if (value == nullptr) continue;
    if constexpr (std::is_same_v<Value, Money>) {
      if (sum && sum->currency() != value->currency()) return std::nullopt;
    }
    sum = sum ? *sum + *value : *value;
  }
  return sum ? sum : std::optional(Value());
}

}  // namespace

std::string typeset(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kRules{{
      {" ;", "\u202f;"},
      {" :", "\u202f:"},
      {" !", "\u202f!"},
      {" ?", "\u202f?"},
      {" %", "\u202f%"},
      {" €", "\u00a0€"},
      {"« ", "«\u00a0"},
      {" »", "\u00a0»"},
      {"n° ", "n°\u00a0"},
      {"'", "’"},
  }};
  std::string set(text);
  for (const auto& [from, to] : kRules) replaceEach(set, from, to);
  return set;
}

Cell percentageOf(Money part, Money whole) {
  if (whole.isZero()) return Dash{};
  constexpr std::int64_t kHundredths = 10'000;
  auto numerator = Wide(part.minor()) * kHundredths;
  auto denominator = Wide(whole.minor());
  const bool isNegative = (numerator < 0) != (denominator < 0);
  if (numerator < 0) numerator = -numerator;
  if (denominator < 0) denominator = -denominator;
  // Halves away from zero, as a spreadsheet's ROUND recomputes them.
  auto quotient = divide(numerator, denominator, Rounding::HalfUp);
  if (isNegative) quotient = -quotient;
  const auto rounded = narrow(quotient);
  return rounded ? Cell(Percentage{*rounded}) : Cell(Dash{});
}

Cell formulaValue(ColumnFormula::Kind kind, Money left, Money right) {
  switch (kind) {
    case ColumnFormula::Kind::Difference:
      return left - right;
    case ColumnFormula::Kind::Sum:
      return left + right;
    case ColumnFormula::Kind::Quotient:
      break;
  }
  return percentageOf(left, right);
}

void Writer::heading(int level, std::string_view text, std::string id) {
  named(level, typeset(text), std::move(id));
}

void Writer::named(int level, std::string text, std::string id) {
  add(Heading{level, std::move(text), std::move(id)});
}

void Writer::say(std::string_view text, ParagraphStyle style) { add(Paragraph{typeset(text), style}); }

void Writer::quote(std::string_view text) {
  const auto told = trimmed(text);
  if (!told.empty()) add(Paragraph{std::string(told), ParagraphStyle::Quote});
}

void Writer::list(std::vector<std::string> items) {
  if (!items.empty()) add(List{std::move(items), false});
}

TableWriter::TableWriter(std::string id, std::string_view title, std::vector<Column> columns)
    : m_table{std::move(id), typeset(title), std::move(columns), {}, {}, {}} {}

std::size_t TableWriter::line(std::vector<Cell> cells, RowRole role) {
  require(cells.size() <= m_table.columns.size(), "a row has at most as many cells as there are columns");
  cells.resize(m_table.columns.size());
  m_table.rows.push_back({role, std::move(cells)});
  return m_table.rows.size() - 1;
}

std::size_t TableWriter::sum(std::vector<Cell> cells, std::vector<std::size_t> sumOf, RowRole role) {
  const auto place = line(std::move(cells), role);
  sumInto(place, std::move(sumOf));
  return place;
}

void TableWriter::sumInto(std::size_t place, std::vector<std::size_t> sumOf) {
  auto& row = m_table.rows[place];
  for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
    if (!std::holds_alternative<std::monostate>(row.cells[i]) || m_table.columns[i].formula) continue;
    if (m_table.columns[i].type == ColumnType::Amount) {
      row.cells[i] = cellOf(sumOfColumn<Money>(m_table.rows, sumOf, i));
    } else if (m_table.columns[i].type == ColumnType::Count) {
      row.cells[i] = cellOf(sumOfColumn<std::int64_t>(m_table.rows, sumOf, i));
    }
  }
  row.sumOf = std::move(sumOf);
}

void TableWriter::fillFormulas(Row& row) const {
  for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
    const auto& formula = m_table.columns[i].formula;
    if (!formula || !std::holds_alternative<std::monostate>(row.cells[i])) continue;
    const auto* left = std::get_if<Money>(&row.cells[formula->left]);
    const auto* right = std::get_if<Money>(&row.cells[formula->right]);
    if (left == nullptr || right == nullptr) continue;
    row.cells[i] = formulaValue(formula->kind, *left, *right);
  }
}

Table TableWriter::finish() {
  for (auto& row : m_table.rows) fillFormulas(row);
  return std::move(m_table);
}

Column textColumn(std::string id, std::string_view title, int weight) {
  return {std::move(id), typeset(title), ColumnType::Text, weight};
}
Column amountColumn(std::string id, std::string_view title, int weight) {
  return {std::move(id), typeset(title), ColumnType::Amount, weight};
}
Column dateColumn(std::string id, std::string_view title) {
  return {std::move(id), typeset(title), ColumnType::Date, 1};
}
Column percentageColumn(std::string id, std::string_view title) {
  return {std::move(id), typeset(title), ColumnType::Percentage, 1};
}
Column countColumn(std::string id, std::string_view title) {
  return {std::move(id), typeset(title), ColumnType::Count, 1};
}
Column differenceColumn(std::string id, std::string_view title, std::size_t left, std::size_t right) {
  auto column = amountColumn(std::move(id), title);
  column.formula = ColumnFormula{ColumnFormula::Kind::Difference, left, right};
  return column;
}
Column sumColumn(std::string id, std::string_view title, std::size_t left, std::size_t right) {
  auto column = amountColumn(std::move(id), title);
  column.formula = ColumnFormula{ColumnFormula::Kind::Sum, left, right};
  return column;
}
Column quotientColumn(std::string id, std::string_view title, std::size_t left, std::size_t right) {
  return {std::move(id), typeset(title), ColumnType::Percentage, 1,
          ColumnFormula{ColumnFormula::Kind::Quotient, left, right}};
}

}  // namespace lianes::report
