#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lianes/domain/date.hpp"
#include "lianes/domain/money.hpp"
#include "lianes/wording/language.hpp"

// A report before any format: sections of headings, paragraphs, tables with typed cells, figures and charts.
// It holds every amount exactly and every sentence finished; a renderer lays it out and computes nothing, so
// that screen, paper and spreadsheet show the same cent.
namespace lianes::report {

// A share in hundredths of a percent, halves rounded away from zero: 1250 is 12,50 %.
struct Percentage {
  std::int64_t hundredths = 0;
  friend bool operator==(const Percentage&, const Percentage&) = default;
};

// "—": there is nothing to say here, such as a percentage of a forecast of 0.
struct Dash {
  friend bool operator==(const Dash&, const Dash&) = default;
};

// One cell. Empty is not zero and not "—".
using Cell = std::variant<std::monostate, std::string, Money, Percentage, std::int64_t, Date, Dash>;

enum class ColumnType : std::uint8_t { Text, Amount, Percentage, Count, Date };

// How the cells of a column follow from two others of their row, so that a spreadsheet can recompute them.
struct ColumnFormula {
  enum class Kind : std::uint8_t {
    Difference,  // left - right
    Sum,         // left + right
    Quotient     // left ÷ right as a percentage; "—" where right is 0
  };
  Kind kind;
  std::size_t left;  // places of columns
  std::size_t right;
};

struct Column {
  std::string id;     // of the CSV's head: lower case, stable
  std::string title;  // may be empty
  ColumnType type = ColumnType::Text;
  int weight = 1;  // of the width, among the columns
  std::optional<ColumnFormula> formula{};
  // The amounts of the column are whole euros: where cents are always nought they are not shown ("1 235 €").
  bool isInWholeEuros = false;
};

enum class RowRole : std::uint8_t { Line, Detail, Group, Subtotal, Total };

struct Row {
  RowRole role = RowRole::Line;
  std::vector<Cell> cells;  // one a column
  // Of a subtotal or total: the rows whose amounts and counts it adds, before it or after. Its cell is empty
  // where they do not add up, such as several currencies.
  std::vector<std::size_t> sumOf{};
  bool sumsLines = false;               // and the streamed lines of its table
  std::optional<std::string> anchor{};  // a place that links within the document lead to
};

// The lines of a long table, such as all vouchers: given one by one and never held together. Each call gives
// the same.
using RowStream = std::function<void(const std::function<void(const Row&)>& line)>;

// Requires: every row has as many cells as there are columns; a column holds cells of its type (or none, or
// "—"). Promises: each subtotal and total is the sum of its rows, and each formula's cell what the formula
// gives.
struct Table {
  std::string id;  // of the CSV file and the sheet: lower case, stable, once in a report
  std::string title;
  std::vector<Column> columns;
  RowStream lines{};  // come before `rows`, where there are any
  std::vector<Row> rows;
  std::string note{};  // below it
};

// The CSV file of a table, beside those of the document's other tables.
inline std::string tableFileName(const std::string& stem, const Table& table) {
  return stem + '-' + table.id + ".csv";
}

struct Heading {
  int level = 1;  // 1 to 4
  std::string text;
  std::string id{};  // anchor, when something refers to it
};

enum class ParagraphStyle : std::uint8_t {
  Body,
  Lead,      // the sentence that sums a section up
  Note,      // small: sources, reservations
  Quote,     // what a user wrote as narrative
  Signature  // keeps room to sign above it
};

// Text without markup; a line break is kept.
struct Paragraph {
  std::string text;
  ParagraphStyle style = ParagraphStyle::Body;
};

struct List {
  std::vector<std::string> items;
  bool isNumbered = false;
};

// A few figures set large: "Accordé 10 500,00 €". The note says what they mean.
struct KeyFigures {
  struct Entry {
    std::string label;
    Cell value;
    std::string note{};
  };
  std::vector<Entry> entries;
};

enum class ChartKind : std::uint8_t {
  Bars,         // series side by side for each category
  StackedBars,  // series on top of each other for each category, drawn lying
  Parts         // the values of the only series as parts of a whole
};

// Amounts in one currency. The same numbers stand in a table beside it: a chart never carries a figure alone.
struct Chart {
  struct Series {
    std::string name;
    std::vector<Money> values;  // one a category
  };
  ChartKind kind = ChartKind::Bars;
  std::string title;
  std::vector<std::string> categories;
  std::vector<Series> series;
};

// A picture kept in the consortium's file.
struct Picture {
  std::string bytes;  // PNG or JPEG
  std::string caption;
};

struct PageBreak {};

using Block = std::variant<Heading, Paragraph, List, Table, KeyFigures, Chart, Picture, PageBreak>;

// What the cover and the metadata say.
struct Cover {
  std::string title;
  std::string subtitle{};
  std::vector<std::string> lines{};  // programme, edition, lead association, period …
  std::string state{};               // "Projet", "Figé le …"
  std::string fingerprint{};         // of the consortium's file
};

enum class PageShape : std::uint8_t { Portrait, Landscape };

struct ReportModel {
  std::string id;  // the stem of file names: lower case, ASCII
  Cover cover;
  bool hasCoverPage = true;  // else the cover's title heads the first page
  std::string author{};      // of the metadata: the lead association
  Date date;                 // of the data; formats date themselves by it, never by the clock
  wording::Language language = wording::Language::French;
  PageShape shape = PageShape::Portrait;
  std::vector<Block> blocks{};
};

}  // namespace lianes::report
