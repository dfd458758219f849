#include "render/pdf_table.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "render/cell_text.hpp"
#include "render/clean_text.hpp"
#include "render/palette.hpp"

namespace lianes::render {
namespace {

using report::RowRole;

constexpr double kRowPad = 2.6;  // above and below the lines of a row
constexpr TextStyle kTableTitle{10, true, false, kOnPaper.ink};
constexpr TextStyle kContinued{8, false, true, kOnPaper.muted};

bool isHeavy(RowRole role) { return role == RowRole::Subtotal || role == RowRole::Total; }

}  // namespace

PdfTable::PdfTable(PdfFlow& flow, const report::Table& table, const PdfColumns& columns)
    : m_flow(flow), m_table(table), m_columns(columns), m_leading(columns.size * 1.3) {
  layOutHead();
}

double PdfTable::linesHeight(std::size_t lines) const {
  return static_cast<double>(lines) * m_leading + 2 * kRowPad;
}

TextStyle PdfTable::styleOf(RowRole role) const {
  switch (role) {
    case RowRole::Line:
      return {m_columns.size, false, false, kOnPaper.ink};
    case RowRole::Detail:
      return {m_columns.size, false, false, kOnPaper.muted};
    case RowRole::Group:
      return {m_columns.size, true, false, kOnPaper.accent};
    case RowRole::Subtotal:
    case RowRole::Total:
      return {m_columns.size, true, false, kOnPaper.ink};
  }
  return {};
}

void PdfTable::layOutHead() {
  const auto& face = m_flow.faces().of(styleOf(RowRole::Group));
  std::size_t most = 1;
  m_head.role = RowRole::Group;
  for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
    const auto title = qtText(cleaned(m_table.columns[i].title));
    m_head.cells.push_back(face.wrapped(title, m_columns.widths[i] - 2 * kCellPad));
    most = std::max(most, m_head.cells.back().size());
  }
  m_head.height = linesHeight(most);
}

PdfTable::LaidOut PdfTable::layOut(const report::Row& row) const {
  const auto& face = m_flow.faces().of(styleOf(row.role));
  LaidOut laid{row.role, {}, 0};
  laid.cells.reserve(row.cells.size());
  std::size_t most = 1;
  const auto spreading = spreadingCell(row);
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto text = qtText(shownText(row.cells[i], m_table.columns[i], m_flow.language()));
    double width = m_columns.widths[i] - 2 * kCellPad;
    if (i == 0 && row.role == RowRole::Detail) width -= kDetailIndent;
    if (i == spreading) {
      width = std::accumulate(m_columns.widths.begin() + static_cast<std::ptrdiff_t>(i),
                              m_columns.widths.end(), -2 * kCellPad);
    }
    laid.cells.push_back(text.isEmpty() ? std::vector<TextFace::Line>() : face.wrapped(text, width));
    most = std::max(most, laid.cells.back().size());
  }
  laid.height = linesHeight(most);
  return laid;
}

void PdfTable::drawTitle(bool isContinued) {
  if (m_table.title.empty()) return;
  const auto title = qtText(cleaned(m_table.title));
  if (!isContinued) {
    m_flow.paragraph(title, {kTableTitle, 14});
  } else {
    const auto word = either(m_flow.language(), " (suite)", " (continued)");
    m_flow.paragraph(title + qtText(word), {kContinued, 12});
  }
  m_flow.down(2);
}

void PdfTable::drawHead() {
  const double y = m_flow.y();
  drawRow(m_head, 0, m_head.cells.empty() ? 0 : static_cast<std::size_t>(m_head.height / m_leading));
  m_flow.pages().line(m_flow.left(), y + m_head.height, m_flow.box().right, y + m_head.height, 1,
                      kOnPaper.accent);
}

void PdfTable::newPage() {
  m_flow.newPage();
  drawTitle(true);
  drawHead();
}

void PdfTable::draw(Ticker& ticker) {
  eachRow(m_table, ticker, [&](const report::Row& row, bool) { take(layOut(row)); });
  flush();
  if (!m_hasBegun) {
    m_flow.want(m_head.height + 30);
    drawTitle(false);
    drawHead();
  }
  m_flow.space(4);
  if (!m_table.note.empty()) {
    m_flow.paragraph(qtText(cleaned(m_table.note)), {{8, false, false, kOnPaper.muted}, 11});
  }
}

void PdfTable::take(LaidOut row) {
  constexpr std::size_t kMostTogether = 6;
  const bool joins = !m_together.empty() && m_together.size() < kMostTogether &&
                     (m_together.back().role == RowRole::Group || isHeavy(row.role));
  if (!joins) flush();
  m_together.push_back(std::move(row));
}

void PdfTable::flush() {
  if (m_together.empty()) return;
  const double height = std::accumulate(m_together.begin(), m_together.end(), 0.0,
                                        [](double sum, const LaidOut& row) { return sum + row.height; });
  if (!m_hasBegun) {
    constexpr double kTitle = 32;
    const double wanted = kTitle + m_head.height + height + 2 * linesHeight(1);
    m_flow.want(std::min(wanted, m_flow.wholeRoom() / 2));
    drawTitle(false);
    drawHead();
    m_hasBegun = true;
  }
  if (height > m_flow.room() && height <= m_flow.wholeRoom() - m_head.height - 20) newPage();
  for (const auto& row : m_together) {
    if (row.height <= m_flow.room()) {
      drawRow(row, 0, row.cells.size() + static_cast<std::size_t>(row.height));
    } else {
      drawParted(row);
    }
  }
  m_together.clear();
}

// A row that is higher than what is left, and than a page: as many lines as fit, then the rest.
void PdfTable::drawParted(const LaidOut& row) {
  std::size_t most = 0;
  for (const auto& cell : row.cells) most = std::max(most, cell.size());
  for (std::size_t first = 0; first < most;) {
    const double fitting = (m_flow.room() - 2 * kRowPad) / m_leading;
    if (fitting < 2 && !m_flow.isFresh()) {
      newPage();
      if (m_flow.room() - 2 * kRowPad >= 2 * m_leading) continue;
    }
    const auto count = static_cast<std::size_t>(std::max(fitting, 1.0));
    drawRow(row, first, std::min(most, first + count));
    first += count;
  }
}

void PdfTable::drawRow(const LaidOut& row, std::size_t firstLine, std::size_t lastLine) {
  auto& pages = m_flow.pages();
  const auto style = styleOf(row.role);
  const double y = m_flow.y();
  std::size_t most = 1;
  for (const auto& cell : row.cells) {
    const auto end = std::min(cell.size(), lastLine);
    if (end > firstLine) most = std::max(most, end - firstLine);
  }
  const double height = linesHeight(most);
  const double left = m_flow.left();
  const double right = m_flow.box().right;
  const bool isHead = &row == &m_head;
  if ((row.role == RowRole::Group && !isHead) || row.role == RowRole::Total) {
    pages.box(left, y, right - left, height, kOnPaper.tint);
  }
  if (isHeavy(row.role))
    pages.line(left, y, right, y, row.role == RowRole::Total ? 0.9 : 0.5, kOnPaper.muted);
  double x = left;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const bool isRight = isRightAligned(m_table.columns[i].type);
    const double indent = i == 0 && row.role == RowRole::Detail ? kDetailIndent : 0;
    double baseline = y + kRowPad + m_columns.size;
    if (isHead) baseline += height - linesHeight(row.cells[i].size());  // heads stand on their rule
    for (auto line = firstLine; line < std::min(row.cells[i].size(), lastLine); ++line) {
      const auto& each = row.cells[i][line];
      const double at = isRight ? x + m_columns.widths[i] - kCellPad - each.width : x + kCellPad + indent;
      pages.text(at, baseline, each.text, style);
      baseline += m_leading;
    }
    x += m_columns.widths[i];
  }
  if (!isHead) pages.line(left, y + height, right, y + height, 0.4, kOnPaper.hairline);
  m_flow.down(height);
}

}  // namespace lianes::render
