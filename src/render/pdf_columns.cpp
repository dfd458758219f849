#include "render/pdf_columns.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "render/cell_text.hpp"
#include "render/pdf_pages.hpp"

namespace lianes::render {
namespace {

using report::PageShape;

constexpr double kMeasured = 10;  // points; widths of other sizes are in proportion

// Of one column at kMeasured points.
struct Measured {
  double least = 0;    // what no line break can make narrower, within reason
  double natural = 0;  // on one line
};

struct Candidate {
  PageShape shape;
  double size;
};
constexpr std::array<Candidate, 10> kPortraitFirst{{{PageShape::Portrait, 9},
                                                    {PageShape::Portrait, 8.5},
                                                    {PageShape::Portrait, 8},
                                                    {PageShape::Portrait, 7.5},
                                                    {PageShape::Portrait, 7},
                                                    {PageShape::Landscape, 8.5},
                                                    {PageShape::Landscape, 8},
                                                    {PageShape::Landscape, 7.5},
                                                    {PageShape::Landscape, 7},
                                                    {PageShape::Landscape, 6}}};

class ColumnMeasure {
 public:
  ColumnMeasure(const report::Table& table, wording::Language language, TextFaces& faces)
      : m_table(table),
        m_language(language),
        m_plain(faces.of({kMeasured})),
        m_bold(faces.of({kMeasured, true})),
        m_columns(table.columns.size()) {}

  const std::vector<Measured>& measure(Ticker& ticker) {
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      const auto title = qtText(shownText(report::Cell(m_table.columns[i].title), m_language));
      take(i, m_bold, title, false);
    }
    eachRow(m_table, ticker, [&](const report::Row& row, bool) { take(row); });
    return m_columns;
  }

 private:
  void take(const report::Row& row) {
    const bool isBold = row.role != report::RowRole::Line && row.role != report::RowRole::Detail;
    const auto spreading = spreadingCell(row);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto& column = m_table.columns[i];
      if (i == spreading) continue;
      const auto text = qtText(shownText(row.cells[i], column, m_language));
      take(i, isBold ? m_bold : m_plain, text, column.type != report::ColumnType::Text);
    }
  }
  void take(std::size_t column, const TextFace& face, const QString& text, bool isWhole) {
    constexpr double kLongestWord = 84;
    auto& measured = m_columns[column];
    const double natural = face.widthOf(text);
    measured.natural = std::max(measured.natural, natural);
    if (measured.least >= natural) return;
    const double least = isWhole ? natural : std::min(face.widestWord(text), kLongestWord);
    measured.least = std::max(measured.least, least);
  }

  const report::Table& m_table;
  wording::Language m_language;
  const TextFace& m_plain;
  const TextFace& m_bold;
  std::vector<Measured> m_columns;
};

// Texts shall not stand in columns of one word a line: what a column of text wants at least.
double comfortable(const report::Column& column, const Measured& measured) {
  constexpr double kComfort = 40;
  constexpr double kPerWeight = 18;
  const double comfort = kComfort + kPerWeight * std::clamp(column.weight, 1, 5);
  if (column.type != report::ColumnType::Text) return measured.least;
  return std::max(measured.least, std::min(measured.natural, comfort));
}

double sum(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

// Gives what is left of the width: to columns that would be on one line with more, then by weight.
void widen(std::vector<double>& widths, const std::vector<double>& natural, const report::Table& table,
           double available) {
  for (int round = 0; round < 4; ++round) {
    const double free = available - sum(widths);
    double weights = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (widths[i] < natural[i]) weights += std::max(table.columns[i].weight, 1);
    }
    if (free <= 0 || weights <= 0) break;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (widths[i] >= natural[i]) continue;
      widths[i] = std::min(natural[i], widths[i] + free * std::max(table.columns[i].weight, 1) / weights);
    }
  }
  const double free = available - sum(widths);
  if (free <= 0) return;
  const bool hasText =
      std::any_of(table.columns.begin(), table.columns.end(),
                  [](const report::Column& each) { return each.type == report::ColumnType::Text; });
  double weights = 0;
  const auto takes = [&](std::size_t i) {
    return !hasText || table.columns[i].type == report::ColumnType::Text;
  };
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (takes(i)) weights += std::max(table.columns[i].weight, 1);
  }
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (takes(i)) widths[i] += free * std::max(table.columns[i].weight, 1) / weights;
  }
}

double availableOn(PageShape shape) {
  const auto box = pageBox(shape);
  return box.right - box.left;
}

}  // namespace

std::size_t spreadingCell(const report::Row& row) {
  if (row.role != report::RowRole::Group) return row.cells.size();
  auto last = row.cells.size();
  while (last > 0 && std::holds_alternative<std::monostate>(row.cells[last - 1])) --last;
  return last > 0 && std::holds_alternative<std::string>(row.cells[last - 1]) ? last - 1 : row.cells.size();
}

PdfColumns chooseColumns(const report::Table& table, PageShape usual, wording::Language language,
                         Ticker& ticker, TextFaces& faces) {
  const auto measured = ColumnMeasure(table, language, faces).measure(ticker);
  const auto widthsAt = [&](double size, auto widthOf) {
    std::vector<double> widths;
    for (std::size_t i = 0; i < measured.size(); ++i) {
      const double indent = i == 0 ? kDetailIndent : 0;
      widths.push_back(widthOf(table.columns[i], measured[i]) * size / kMeasured + 2 * kCellPad + indent +
                       0.1);
    }
    return widths;
  };
  const auto natural = [](const report::Column&, const Measured& each) { return each.natural; };
  const auto least = [](const report::Column&, const Measured& each) { return each.least; };

  PdfColumns chosen;
  for (const auto& candidate : kPortraitFirst) {
    if (usual == PageShape::Landscape && candidate.shape == PageShape::Portrait) continue;
    chosen = {candidate.shape, candidate.size, widthsAt(candidate.size, comfortable)};
    if (sum(chosen.widths) <= availableOn(candidate.shape)) break;
  }
  const double available = availableOn(chosen.shape);
  if (sum(chosen.widths) > available) chosen.widths = widthsAt(chosen.size, least);
  if (const double wanted = sum(chosen.widths); wanted > available) {
    chosen.wanted = chosen.widths;
    for (auto& width : chosen.widths) width *= available / wanted;
  } else {
    widen(chosen.widths, widthsAt(chosen.size, natural), table, available);
  }
  return chosen;
}

}  // namespace lianes::render
