#include "render/odt_body.hpp"

#include <QtCore/QBuffer>

#include <algorithm>

#include "render/cell_text.hpp"
#include "render/chart_drawing.hpp"
#include "render/chart_image.hpp"
#include "render/clean_text.hpp"
#include "render/decimal_text.hpp"
#include "render/odt_styles.hpp"
#include "render/odt_table_styles.hpp"
#include "render/pdf_front.hpp"
#include "render/picture_kind.hpp"

namespace lianes::render {
namespace {

std::string_view styleNameOf(report::ParagraphStyle style) {
  switch (style) {
    case report::ParagraphStyle::Body:
      return "Text_20_body";
    case report::ParagraphStyle::Lead:
      return "Lead";
    case report::ParagraphStyle::Note:
      return "Note";
    case report::ParagraphStyle::Quote:
      return "Quotations";
    case report::ParagraphStyle::Signature:
      return "Signature";
  }
  return {};
}

std::string textElement(std::string_view style, std::string_view text) {
  return "<text:p text:style-name=\"" + std::string(style) + "\">" + odtText(text) + "</text:p>\n";
}

std::string pngOf(const QImage& image) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return bytes.toStdString();
}

}  // namespace

std::string odtText(std::string_view text) {
  const auto safe = escaped(text);
  std::string out;
  for (std::size_t i = 0; i < safe.size(); ++i) {
    if (safe[i] == '\n') {
      out += "<text:line-break/>";
    } else if (safe[i] == ' ' && (i == 0 || safe[i - 1] == ' ' || safe[i - 1] == '\n')) {
      out += "<text:s/>";
    } else {
      out += safe[i];
    }
  }
  return out;
}

void OdtBody::write() {
  m_styles += odtTableStyles();
  if (m_model.hasCoverPage) m_nextPage = "Cover";
  writeCover();
  if (m_model.hasCoverPage) m_nextPage = masterPageOf(m_model.shape);
  if (wantsContents(m_model)) {
    writeContents();
    m_nextPage = masterPageOf(m_model.shape);
  }
  auto shape = m_model.shape;
  for (m_place = 0; m_place < m_model.blocks.size(); ++m_place) {
    if (m_plan.shapes[m_place] != shape) {
      shape = m_plan.shapes[m_place];
      m_nextPage = masterPageOf(shape);
    }
    std::visit(*this, m_model.blocks[m_place]);
  }
}

std::string OdtBody::paragraphStyle(std::string_view parent) {
  if (m_nextPage.empty()) return std::string(parent);
  auto name = "Page" + std::to_string(++m_variant);
  m_styles += "<style:style style:name=\"" + name +
              "\" style:family=\"paragraph\" style:parent-style-name=\"" + std::string(parent) +
              "\" style:master-page-name=\"" + m_nextPage + "\"/>\n";
  m_nextPage.clear();
  return name;
}

void OdtBody::paragraph(std::string_view style, std::string_view text) {
  m_text += textElement(paragraphStyle(style), text);
}

void OdtBody::settlePage() {
  if (!m_nextPage.empty()) paragraph("Thin", {});
}

void OdtBody::writeCover() {
  const auto& cover = m_model.cover;
  if (m_nextPage.empty()) m_nextPage = masterPageOf(m_model.shape);
  if (!cover.state.empty()) paragraph("CoverState", cover.state);
  if (m_model.hasCoverPage) paragraph("CoverSpace", {});
  paragraph("Title", cover.title);
  if (!cover.subtitle.empty()) paragraph("Subtitle", cover.subtitle);
  for (const auto& line : cover.lines) paragraph("CoverLine", line);
  if (!m_model.hasCoverPage) return;
  paragraph("Note", std::string(either(m_model.language, "Données au ", "Data as of ")) +
                        longDate(m_model.date, m_model.language));
  if (cover.fingerprint.empty()) return;
  paragraph("Note",
            std::string(either(m_model.language, "Empreinte du fichier : ", "Fingerprint of the file: ")) +
                cover.fingerprint);
}

// The page numbers are references that the word processor works out, so they are right without an update.
void OdtBody::writeContents() {
  settlePage();
  const std::string title(either(m_model.language, "Sommaire", "Contents"));
  m_text += "<text:table-of-content text:name=\"" + title +
            "\" text:protected=\"false\"><text:table-of-content-source "
            "text:outline-level=\"3\"/><text:index-body>\n"
            "<text:index-title text:name=\"" +
            title + " 1\">" + textElement("ContentsHeading", title) + "</text:index-title>\n";
  std::size_t number = 0;
  for (const auto& block : m_model.blocks) {
    const auto* heading = std::get_if<report::Heading>(&block);
    if (heading == nullptr) continue;
    ++number;
    if (heading->level > 3) continue;
    const auto mark = "heading" + std::to_string(number);
    m_text += "<text:p text:style-name=\"Contents_20_" + std::to_string(std::max(heading->level, 1)) +
              "\"><text:a xlink:type=\"simple\" text:style-name=\"Index_20_Link\" "
              "text:visited-style-name=\"Index_20_Link\" xlink:href=\"#" +
              mark + "\">" + odtText(onOneLine(heading->text)) +
              "</text:a><text:tab/><text:bookmark-ref text:reference-format=\"page\" text:ref-name=\"" +
              mark + "\">1</text:bookmark-ref></text:p>\n";
  }
  m_text += "</text:index-body></text:table-of-content>\n";
}

void OdtBody::operator()(const report::Heading& heading) {
  const auto level = std::to_string(std::clamp(heading.level, 1, 4));
  const auto mark = "heading" + std::to_string(++m_heading);
  m_text += "<text:h text:style-name=\"" + paragraphStyle("Heading_20_" + level) +
            "\" text:outline-level=\"" + level + "\"><text:bookmark-start text:name=\"" + mark + "\"/>" +
            odtText(onOneLine(heading.text)) + "<text:bookmark-end text:name=\"" + mark + "\"/></text:h>\n";
}

void OdtBody::operator()(const report::Paragraph& each) { paragraph(styleNameOf(each.style), each.text); }

void OdtBody::operator()(const report::List& list) {
  if (list.items.empty()) return;
  settlePage();
  m_text +=
      std::string("<text:list text:style-name=\"") + (list.isNumbered ? "Numbers" : "Bullets") + "\">\n";
  for (const auto& item : list.items) {
    m_text += "<text:list-item>" + textElement("Text_20_body", item) + "</text:list-item>\n";
  }
  m_text += "</text:list>\n";
}

std::string OdtBody::declareTable(const PdfColumns& columns) {
  auto name = "Table" + std::to_string(++m_table);
  m_styles += odtTableLayout(name, columns);
  return name;
}

void OdtBody::operator()(const report::Table& table) {
  if (table.columns.empty()) return;
  const auto& columns = m_plan.tables.at(m_place);
  if (!table.title.empty()) paragraph("Table", table.title);
  settlePage();
  const auto name = declareTable(columns);
  m_text += "<table:table table:name=\"" + name + "\" table:style-name=\"" + name + "\">\n";
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    m_text += "<table:table-column table:style-name=\"" + name + "." + std::to_string(i + 1) + "\"/>\n";
  }
  m_text += "<table:table-header-rows><table:table-row>";
  for (const auto& column : table.columns) {
    m_text += "<table:table-cell table:style-name=\"CellHead\" office:value-type=\"string\">" +
              textElement(name + (isRightAligned(column.type) ? ".HeadRight" : ".Head"), column.title) +
              "</table:table-cell>";
  }
  m_text += "</table:table-row></table:table-header-rows>\n";
  bool hasRows = false;
  eachRow(table, m_ticker, [&](const report::Row& each, bool) {
    hasRows = true;
    row(table, each, name);
  });
  if (!hasRows) row(table, {report::RowRole::Line, std::vector<report::Cell>(table.columns.size())}, name);
  m_text += "</table:table>\n";
  paragraph(table.note.empty() ? "Thin" : "Note", table.note);
}

void OdtBody::row(const report::Table& table, const report::Row& row, const std::string& prefix) {
  const auto role = odtRoleName(row.role);
  m_text += "<table:table-row table:style-name=\"Row\">";
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto& column = table.columns[i];
    auto style = prefix + "." + std::string(role);
    if (isRightAligned(column.type)) {
      style += "Right";
    } else if (i == 0 && row.role == report::RowRole::Detail) {
      style += "First";
    }
    m_text += "<table:table-cell table:style-name=\"Cell" + std::string(role) +
              "\" office:value-type=\"string\">" +
              textElement(style, shownText(row.cells[i], column, m_model.language)) + "</table:table-cell>";
  }
  m_text += "</table:table-row>\n";
}

void OdtBody::operator()(const report::KeyFigures& figures) {
  if (figures.entries.empty()) return;
  settlePage();
  constexpr std::size_t kMostInRow = 4;
  const auto columns = std::min(kMostInRow, figures.entries.size());
  const auto box = pageBox(m_plan.shapes[m_place]);
  PdfColumns layout{m_plan.shapes[m_place], 10,
                    std::vector<double>(columns, (box.right - box.left) / static_cast<double>(columns))};
  const auto name = declareTable(layout);
  m_text += "<table:table table:name=\"" + name + "\" table:style-name=\"" + name +
            "\"><table:table-column table:style-name=\"" + name + ".1\" table:number-columns-repeated=\"" +
            std::to_string(columns) + "\"/>\n";
  for (std::size_t first = 0; first < figures.entries.size(); first += columns) {
    m_text += "<table:table-row table:style-name=\"Row\">";
    for (auto i = first; i < first + columns; ++i) {
      m_text += "<table:table-cell table:style-name=\"CellFigure\" office:value-type=\"string\">";
      if (i < figures.entries.size()) {
        const auto& entry = figures.entries[i];
        m_text += textElement("FigureLabel", entry.label) +
                  textElement("FigureValue", shownText(entry.value, m_model.language));
        if (!entry.note.empty()) m_text += textElement("FigureLabel", entry.note);
      } else {
        m_text += textElement("FigureLabel", {});
      }
      m_text += "</table:table-cell>";
    }
    m_text += "</table:table-row>\n";
  }
  m_text += "</table:table>\n";
  paragraph("Thin", {});
}

void OdtBody::frame(const std::string& file, double width, double height, std::string_view caption) {
  m_text += "<text:p text:style-name=\"" + paragraphStyle("Picture") +
            "\"><draw:frame draw:style-name=\"Frame\" "
            "draw:name=\"" +
            file + "\" text:anchor-type=\"as-char\" svg:width=\"" + decimalText(width) +
            "pt\" svg:height=\"" + decimalText(height) + "pt\"><draw:image xlink:href=\"Pictures/" + file +
            "\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/><svg:desc>" +
            escaped(onOneLine(caption)) + "</svg:desc></draw:frame></text:p>\n";
}

void OdtBody::operator()(const report::Chart& chart) {
  if (chart.categories.empty()) return;
  if (!chart.title.empty()) paragraph("Table", chart.title);
  const auto box = pageBox(m_plan.shapes[m_place]);
  const double width = box.right - box.left;
  constexpr double kRunningRoom = 60;
  const auto most = categoriesIn(chart, box.bottom - box.top - kRunningRoom);
  for (std::size_t first = 0; first < chart.categories.size(); first += most) {
    const auto drawn = drawChartImage(chart, {width, {}, m_model.language}, {first, most}, m_faces);
    const auto file = "chart" + std::to_string(m_pictures.size() + 1) + ".png";
    m_pictures.emplace_back(file, pngOf(drawn.image));
    frame(file, width, drawn.height, chart.title);
  }
  paragraph("Thin", {});
}

void OdtBody::operator()(const report::Picture& picture) {
  const auto& image = m_plan.pictures.at(m_place);
  if (image.isNull()) return paragraph("Note", missingPictureText(picture.caption, m_model.language));
  constexpr double kWidest = 380;
  constexpr double kHighest = 250;
  const double scale = std::min(kWidest / image.width(), kHighest / image.height());
  const bool isJpeg = mediaTypeOf(picture.bytes) == "image/jpeg";
  const auto file = "picture" + std::to_string(m_pictures.size() + 1) + (isJpeg ? ".jpg" : ".png");
  m_pictures.emplace_back(file, picture.bytes);
  frame(file, image.width() * scale, image.height() * scale, picture.caption);
  paragraph("Caption", picture.caption);
}

void OdtBody::operator()(const report::PageBreak&) { m_nextPage = masterPageOf(m_plan.shapes[m_place]); }

}  // namespace lianes::render
