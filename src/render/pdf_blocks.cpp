#include "render/pdf_blocks.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "render/cell_text.hpp"
#include "render/chart_drawing.hpp"
#include "render/clean_text.hpp"
#include "render/palette.hpp"
#include "render/pdf_table.hpp"
#include "render/picture_kind.hpp"
#include "render/table_bands.hpp"

namespace lianes::render {
namespace {

using report::PageShape;

struct HeadingStyle {
  TextStyle style;
  double leading;
  double before;
  double after;
};
constexpr std::array<HeadingStyle, 4> kHeadings{{{{19, true, false, kOnPaper.accent}, 24, 26, 9},
                                                 {{14, true, false, kOnPaper.accent}, 18, 20, 6},
                                                 {{11.5, true, false, kOnPaper.ink}, 15, 15, 4},
                                                 {{10, true, true, kOnPaper.muted}, 14, 12, 3}}};
constexpr TextStyle kBody{10, false, false, kOnPaper.ink};
constexpr TextStyle kNote{8.5, false, false, kOnPaper.muted};
constexpr double kBodyLeading = 14.5;
constexpr double kNoteLeading = 11.5;
constexpr double kAfterBlock = 8;

std::size_t headingPlace(int level) { return static_cast<std::size_t>(std::clamp(level, 1, 4) - 1); }

// A table on a landscape page takes the headings and the words that lead to it along.
void takeHeadingsAlong(const report::ReportModel& model, std::vector<PageShape>& shapes, std::size_t table) {
  constexpr std::size_t kMostWords = 2;
  std::size_t words = 0;
  std::size_t first = table;
  for (std::size_t i = table; i-- > 0;) {
    if (std::holds_alternative<report::Heading>(model.blocks[i])) {
      first = i;
    } else if (!std::holds_alternative<report::Paragraph>(model.blocks[i]) || first != table ||
               ++words > kMostWords) {
      break;
    }
  }
  for (auto i = first; i < table; ++i) shapes[i] = shapes[table];
}

std::vector<PdfBand> bandsFor(const report::Table& table, const PdfColumns& columns,
                              const report::ReportModel& model, Ticker& ticker, TextFaces& faces) {
  const auto box = pageBox(columns.shape);
  std::vector<PdfBand> bands;
  for (auto& each : bandsOf(table, columns.wanted, box.right - box.left)) {
    auto chosen = chooseColumns(each, columns.shape, model.language, ticker, faces);
    bands.push_back({std::move(each), std::move(chosen)});
  }
  return bands;
}

}  // namespace

PdfPlan planPdf(const report::ReportModel& model, Ticker& ticker, TextFaces& faces) {
  PdfPlan plan;
  plan.shapes.assign(model.blocks.size(), model.shape);
  for (std::size_t i = 0; i < model.blocks.size(); ++i) {
    if (const auto* table = std::get_if<report::Table>(&model.blocks[i])) {
      const auto columns = chooseColumns(*table, model.shape, model.language, ticker, faces);
      plan.shapes[i] = columns.shape;
      plan.tables.emplace(i, columns);
      if (!columns.wanted.empty()) plan.bands.emplace(i, bandsFor(*table, columns, model, ticker, faces));
      if (columns.shape != model.shape) takeHeadingsAlong(model, plan.shapes, i);
    } else if (const auto* picture = std::get_if<report::Picture>(&model.blocks[i])) {
      plan.pictures.emplace(i, readPicture(picture->bytes));
    }
  }
  return plan;
}

void PdfBlocks::draw(const report::ReportModel& model) {
  for (m_place = 0; m_place < model.blocks.size(); ++m_place) {
    m_following = heightAfterHeading(model);
    if (!std::holds_alternative<report::PageBreak>(model.blocks[m_place])) {
      m_flow.want(m_plan.shapes[m_place]);
    }
    std::visit(*this, model.blocks[m_place]);
  }
}

double PdfBlocks::heightAfterHeading(const report::ReportModel& model) const {
  constexpr double kSomeLines = 46;
  constexpr double kSomeRows = 120;
  double height = 0;
  for (auto i = m_place + 1; i < model.blocks.size(); ++i) {
    const auto& block = model.blocks[i];
    if (std::holds_alternative<report::Heading>(block)) {
      height += 34;
      continue;
    }
    if (std::holds_alternative<report::Table>(block)) return height + kSomeRows;
    if (const auto* chart = std::get_if<report::Chart>(&block)) {
      const auto count = static_cast<double>(std::min<std::size_t>(chart->categories.size(), 12));
      return height + 70 + count * 18;
    }
    if (std::holds_alternative<report::Picture>(block)) return height + 240;
    return height + kSomeLines;
  }
  return height;
}

void PdfBlocks::operator()(const report::Heading& heading) {
  const auto& style = kHeadings[headingPlace(heading.level)];
  const auto text = qtText(onOneLine(heading.text));
  const auto lines = m_flow.faces().of(style.style).wrapped(text, m_flow.width());
  const double height = static_cast<double>(lines.size()) * style.leading;
  m_flow.want(style.before + height + style.after + m_following);
  m_flow.space(style.before);
  m_headings.push_back({std::clamp(heading.level, 1, 4), text, m_flow.pages().page(), m_flow.y()});
  m_flow.paragraph(text, {style.style, style.leading});
  m_flow.down(style.after);
}

void PdfBlocks::operator()(const report::Paragraph& paragraph) {
  const auto text = qtText(cleaned(paragraph.text));
  switch (paragraph.style) {
    case report::ParagraphStyle::Body:
      m_flow.paragraph(text, {kBody, kBodyLeading});
      break;
    case report::ParagraphStyle::Lead:
      m_flow.paragraph(text, {{10.5, true, false, kOnPaper.ink}, 15});
      break;
    case report::ParagraphStyle::Note:
      m_flow.paragraph(text, {kNote, kNoteLeading});
      break;
    case report::ParagraphStyle::Quote:
      m_flow.paragraph(text, {kBody, kBodyLeading, 14, 2.5});
      break;
    case report::ParagraphStyle::Signature: {
      constexpr double kRoomToSign = 64;
      constexpr double kWide = 220;
      m_flow.want(kRoomToSign + 3 * kBodyLeading);
      m_flow.down(kRoomToSign);
      m_flow.pages().line(m_flow.left(), m_flow.y(), m_flow.left() + kWide, m_flow.y(), 0.6, kOnPaper.muted);
      m_flow.down(3);
      m_flow.paragraph(text, {kBody, kBodyLeading});
      break;
    }
  }
  m_flow.space(kAfterBlock);
}

void PdfBlocks::operator()(const report::List& list) {
  constexpr double kIndent = 20;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    m_flow.want(kBodyLeading);
    const double baseline = m_flow.y() + (kBodyLeading + kBody.size * 0.72) / 2;
    const int page = m_flow.pages().page();
    const auto mark = list.isNumbered ? QString::number(i + 1) + u'.' : QStringLiteral("•");
    const auto text = qtText(cleaned(list.items[i]));
    const auto& face = m_flow.faces().of(kBody);
    // An item of several lines may go to the next page as a whole: its mark goes with it.
    if (face.wrapped(text, m_flow.width() - kIndent).size() > 1) m_flow.want(2 * kBodyLeading);
    const double at =
        m_flow.pages().page() == page ? baseline : m_flow.y() + (kBodyLeading + kBody.size * 0.72) / 2;
    m_flow.pages().textRight(m_flow.left() + kIndent - 7, at, mark, kBody);
    m_flow.paragraph(text, {kBody, kBodyLeading, kIndent});
    m_flow.space(2.5);
  }
  m_flow.space(kAfterBlock);
}

void PdfBlocks::operator()(const report::Table& table) {
  if (table.columns.empty()) return;
  m_flow.space(4);
  const auto bands = m_plan.bands.find(m_place);
  if (bands == m_plan.bands.end()) {
    PdfTable(m_flow, table, m_plan.tables.at(m_place)).draw(m_ticker);
  } else {
    for (const auto& band : bands->second) {
      PdfTable(m_flow, band.table, band.columns).draw(m_ticker);
      m_flow.space(kAfterBlock);
    }
  }
  m_flow.space(kAfterBlock + 2);
}

void PdfBlocks::operator()(const report::KeyFigures& figures) {
  constexpr std::size_t kMostInRow = 4;
  const auto count = figures.entries.size();
  const auto rows = (count + kMostInRow - 1) / kMostInRow;
  if (rows == 0) return;
  const auto inRow = (count + rows - 1) / rows;
  m_flow.space(4);
  for (std::size_t first = 0; first < count; first += inRow) {
    drawFigureRow(figures, first, std::min(count, first + inRow), static_cast<double>(inRow));
  }
  m_flow.space(kAfterBlock);
}

void PdfBlocks::drawFigureRow(const report::KeyFigures& figures, std::size_t first, std::size_t last,
                              double columns) {
  constexpr double kBetween = 14;
  constexpr double kLargest = 17;
  const double wide = (m_flow.width() - kBetween * (columns - 1)) / columns;
  const auto& noteFace = m_flow.faces().of(kNote);
  std::size_t labelLines = 1;
  std::size_t noteLines = 0;
  double size = kLargest;
  for (auto i = first; i < last; ++i) {
    const auto& entry = figures.entries[i];
    labelLines = std::max(labelLines, noteFace.wrapped(qtText(cleaned(entry.label)), wide).size());
    if (!entry.note.empty()) {
      noteLines = std::max(noteLines, noteFace.wrapped(qtText(cleaned(entry.note)), wide).size());
    }
    const auto value = qtText(onOneLine(shownText(entry.value, m_flow.language())));
    const double natural = m_flow.faces().of({kLargest, true}).widthOf(value);
    if (natural > wide)
      size = std::min(size, std::max(5.0, std::floor(kLargest * wide / natural * 10) / 10 - 0.1));
  }
  const double valueAt = 8 + static_cast<double>(labelLines) * kNoteLeading + size;
  const double height = valueAt + 9 + static_cast<double>(noteLines) * kNoteLeading + 8;
  if (height > m_flow.wholeRoom() / 2) return spellFigures(figures, first, last);
  m_flow.want(height);
  auto& pages = m_flow.pages();
  for (auto i = first; i < last; ++i) {
    const auto& entry = figures.entries[i];
    const double x = m_flow.left() + static_cast<double>(i - first) * (wide + kBetween);
    pages.line(x, m_flow.y(), x + wide, m_flow.y(), 1.6, kOnPaper.accent);
    double y = m_flow.y() + 6 + kNote.size;
    for (const auto& line : noteFace.wrapped(qtText(cleaned(entry.label)), wide)) {
      pages.text(x, y, line.text, kNote);
      y += kNoteLeading;
    }
    pages.text(x, m_flow.y() + valueAt, qtText(onOneLine(shownText(entry.value, m_flow.language()))),
               {size, true, false, kOnPaper.ink});
    y = m_flow.y() + valueAt + 5 + kNote.size;
    if (entry.note.empty()) continue;
    for (const auto& line : noteFace.wrapped(qtText(cleaned(entry.note)), wide)) {
      pages.text(x, y, line.text, kNote);
      y += kNoteLeading;
    }
  }
  m_flow.down(height);
}

// Figures with so many words that they would fill a page side by side.
void PdfBlocks::spellFigures(const report::KeyFigures& figures, std::size_t first, std::size_t last) {
  for (auto i = first; i < last; ++i) {
    const auto& entry = figures.entries[i];
    m_flow.paragraph(qtText(cleaned(entry.label)), {kNote, kNoteLeading});
    m_flow.paragraph(qtText(shownText(entry.value, m_flow.language())),
                     {{12, true, false, kOnPaper.ink}, 17});
    m_flow.paragraph(qtText(cleaned(entry.note)), {kNote, kNoteLeading});
    m_flow.space(kAfterBlock);
  }
}

void PdfBlocks::operator()(const report::Chart& chart) {
  const auto most = categoriesIn(chart, m_flow.wholeRoom() - 30);
  m_flow.space(4);
  std::size_t first = 0;
  do {
    drawChart(chart, first, most);
    first += most;
  } while (first < chart.categories.size());
  m_flow.space(kAfterBlock);
}

void PdfBlocks::drawChart(const report::Chart& chart, std::size_t first, std::size_t count) {
  const TextStyle plain{kChartTextSize, false, false, kOnPaper.ink};
  const TextStyle muted{kChartTextSize, false, false, kOnPaper.muted};
  const auto& face = m_flow.faces().of(plain);
  const ChartSpace space{m_flow.width(), [&](std::string_view text) { return face.widthOf(qtText(text)); },
                         m_flow.language()};
  const auto drawing = render::drawChart(chart, space, first, count);
  constexpr double kTitle = 18;
  m_flow.want(drawing.height + kTitle);
  auto title = qtText(cleaned(chart.title));
  if (first > 0) title += qtText(either(m_flow.language(), " (suite)", " (continued)"));
  if (!title.isEmpty()) m_flow.paragraph(title, {{9.5, true, false, kOnPaper.ink}, 13});
  m_flow.down(5);
  m_flow.want(drawing.height);  // a title may have filled the page
  auto& pages = m_flow.pages();
  const double x = m_flow.left();
  const double y = m_flow.y();
  for (const auto& line : drawing.lines) {
    pages.line(x + line.x1, y + line.y1, x + line.x2, y + line.y2, 0.5, kOnPaper.hairline);
  }
  for (const auto& box : drawing.boxes) {
    pages.box(x + box.x, y + box.y, box.width, box.height, seriesColour(box.series));
  }
  for (const auto& label : drawing.labels) {
    const auto text = qtText(label.text);
    double at = x + label.x;
    if (label.align == ChartDrawing::Align::Right) at -= face.widthOf(text);
    if (label.align == ChartDrawing::Align::Centre) at -= face.widthOf(text) / 2;
    pages.text(at, y + label.y, text, label.isMuted ? muted : plain);
  }
  m_flow.down(drawing.height + 6);
}

void PdfBlocks::operator()(const report::Picture& picture) {
  const auto& image = m_plan.pictures.at(m_place);
  if (image.isNull()) {
    const auto text = missingPictureText(cleaned(picture.caption), m_flow.language());
    m_flow.paragraph(qtText(text), {kNote, kNoteLeading});
    m_flow.space(kAfterBlock);
    return;
  }
  constexpr double kHighest = 250;
  constexpr double kShareOfWidth = 0.8;
  const double scale = std::min(m_flow.width() * kShareOfWidth / image.width(), kHighest / image.height());
  const double width = image.width() * scale;
  const double height = image.height() * scale;
  m_flow.want(height + 8 + 2 * kNoteLeading);
  m_flow.pages().picture(m_flow.left(), m_flow.y(), width, height, image);
  m_flow.down(height + 4);
  m_flow.paragraph(qtText(cleaned(picture.caption)), {kNote, kNoteLeading});
  m_flow.space(kAfterBlock);
}

void PdfBlocks::operator()(const report::PageBreak&) {
  if (m_flow.isFresh()) return;
  m_flow.newPage(m_place + 1 < m_plan.shapes.size() ? m_plan.shapes[m_place + 1] : m_flow.pages().shape());
}

}  // namespace lianes::render
