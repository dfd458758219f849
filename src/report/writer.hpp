#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lianes/report/model.hpp"

namespace lianes::report {

// French typography of the program's own sentences: no-break spaces before ; : ! ? % » and €, and after «.
// What users wrote is left as it is.
std::string typeset(std::string_view text);

// 100 × part ÷ whole, rounded; "—" where the whole is 0 or the quotient is beyond what can be shown.
Cell percentageOf(Money part, Money whole);

// What a formula gives for the amounts of two columns.
Cell formulaValue(ColumnFormula::Kind kind, Money left, Money right);

// Adds blocks to a report.
class Writer {
 public:
  explicit Writer(ReportModel& model) : m_model(model) {}

  void heading(int level, std::string_view text, std::string id = {});
  void named(int level, std::string text, std::string id = {});  // a name that someone gave
  void say(std::string_view text, ParagraphStyle style = ParagraphStyle::Body);
  void quote(std::string_view text);  // nothing when it is empty
  void list(std::vector<std::string> items);
  void add(Block block) { m_model.blocks.push_back(std::move(block)); }
  void breakPage() { add(PageBreak{}); }

 private:
  ReportModel& m_model;
};

// Builds a table whose sums and formulas are right by construction.
class TableWriter {
 public:
  TableWriter(std::string id, std::string_view title, std::vector<Column> columns);

  // Each returns the row's place. Cells of formulas are filled at the end.
  std::size_t line(std::vector<Cell> cells, RowRole role = RowRole::Line);
  // The cells that are empty in columns of amounts and counts become the sums of these rows.
  std::size_t sum(std::vector<Cell> cells, std::vector<std::size_t> sumOf, RowRole role = RowRole::Total);
  // The same for a row written before those it adds; `place` is that of a `line`.
  void sumInto(std::size_t place, std::vector<std::size_t> sumOf);

  Column& column(std::size_t place) { return m_table.columns[place]; }
  Row& row(std::size_t place) { return m_table.rows[place]; }
  void note(std::string_view text) { m_table.note = typeset(text); }
  bool isEmpty() const { return m_table.rows.empty(); }
  Table finish();

 private:
  void fillFormulas(Row& row) const;

  Table m_table;
};

// Columns as most tables have them.
Column textColumn(std::string id, std::string_view title, int weight = 2);
Column amountColumn(std::string id, std::string_view title, int weight = 1);
Column dateColumn(std::string id, std::string_view title);
Column percentageColumn(std::string id, std::string_view title);
Column countColumn(std::string id, std::string_view title);
// Difference, sum and quotient of two columns.
Column differenceColumn(std::string id, std::string_view title, std::size_t left, std::size_t right);
Column sumColumn(std::string id, std::string_view title, std::size_t left, std::size_t right);
Column quotientColumn(std::string id, std::string_view title, std::size_t left, std::size_t right);

// An optional as a cell; nothing is an empty cell.
template <class T>
Cell cellOf(const std::optional<T>& value) {
  return value ? Cell(*value) : Cell();
}

}  // namespace lianes::report
