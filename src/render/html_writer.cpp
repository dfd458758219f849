#include "render/html_writer.hpp"

#include <algorithm>

#include "render/base64.hpp"
#include "render/cell_text.hpp"
#include "render/clean_text.hpp"
#include "render/html_charts.hpp"
#include "render/html_style.hpp"
#include "render/picture_kind.hpp"

namespace lianes::render {
namespace {

using report::ParagraphStyle;

std::string_view classOf(report::RowRole role) {
  switch (role) {
    case report::RowRole::Line:
      return {};
    case report::RowRole::Detail:
      return " class=\"detail\"";
    case report::RowRole::Group:
      return " class=\"group\"";
    case report::RowRole::Subtotal:
      return " class=\"subtotal\"";
    case report::RowRole::Total:
      return " class=\"total\"";
  }
  return {};
}

std::string_view classOf(ParagraphStyle style) {
  switch (style) {
    case ParagraphStyle::Body:
      return {};
    case ParagraphStyle::Lead:
      return " class=\"lead\"";
    case ParagraphStyle::Note:
      return " class=\"note\"";
    case ParagraphStyle::Quote:
      return " class=\"quote\"";
    case ParagraphStyle::Signature:
      return " class=\"signature\"";
  }
  return {};
}

std::string withBreaks(std::string_view text) {
  const auto safe = escaped(text);
  std::string out;
  for (const auto line : linesOfText(safe)) {
    if (!out.empty()) out += "<br/>";
    out += line;
  }
  return out;
}

std::string idAttribute(std::string_view id) {
  return id.empty() ? std::string() : " id=\"" + escaped(onOneLine(id)) + "\"";
}

class HtmlBlocks {
 public:
  HtmlBlocks(wording::Language language, Ticker& ticker, std::string& out)
      : m_language(language), m_ticker(ticker), m_out(out) {}

  void operator()(const report::Heading& heading) {
    const char level = static_cast<char>('1' + std::min(std::max(heading.level, 1), 4));
    m_out += std::string("<h") + level + idAttribute(heading.id) + ">" + withBreaks(heading.text) + "</h" +
             level + ">\n";
  }
  void operator()(const report::Paragraph& paragraph) {
    m_out += "<p";
    m_out += classOf(paragraph.style);
    m_out += ">" + withBreaks(paragraph.text) + "</p>\n";
  }
  void operator()(const report::List& list) {
    m_out += list.isNumbered ? "<ol>\n" : "<ul>\n";
    for (const auto& item : list.items) m_out += "<li>" + withBreaks(item) + "</li>\n";
    m_out += list.isNumbered ? "</ol>\n" : "</ul>\n";
  }
  void operator()(const report::Table& table) {
    m_out += "<div class=\"wide\"><table" + idAttribute("table-" + table.id) + ">\n";
    if (!table.title.empty()) m_out += "<caption>" + withBreaks(table.title) + "</caption>\n";
    m_out += "<thead><tr>";
    for (const auto& column : table.columns) {
      m_out += isRightAligned(column.type) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">";
      m_out += withBreaks(column.title) + "</th>";
    }
    m_out += "</tr></thead>\n<tbody>\n";
    eachRow(table, m_ticker, [&](const report::Row& row, bool) { putRow(table, row); });
    m_out += "</tbody></table></div>\n";
    if (!table.note.empty()) m_out += "<p class=\"note\">" + withBreaks(table.note) + "</p>\n";
  }
  void operator()(const report::KeyFigures& figures) {
    m_out += "<dl class=\"figures\">\n";
    for (const auto& entry : figures.entries) {
      m_out += "<div><dt>" + withBreaks(entry.label) + "</dt><dd>" +
               withBreaks(shownText(entry.value, m_language)) + "</dd>";
      if (!entry.note.empty()) m_out += "<dd class=\"note\">" + withBreaks(entry.note) + "</dd>";
      m_out += "</div>\n";
    }
    m_out += "</dl>\n";
  }
  void operator()(const report::Chart& chart) {
    m_out += "<figure>\n";
    if (!chart.title.empty()) m_out += "<figcaption>" + withBreaks(chart.title) + "</figcaption>\n";
    m_out += chartSvg(chart, m_language) + "</figure>\n";
  }
  void operator()(const report::Picture& picture) {
    const auto type = mediaTypeOf(picture.bytes);
    if (type.empty()) return missing(picture);
    m_out += "<figure><img alt=\"" + escaped(onOneLine(picture.caption)) +
             "\" src=\"data:" + std::string(type) + ";base64," + base64(picture.bytes) + "\"/><figcaption>" +
             withBreaks(picture.caption) + "</figcaption></figure>\n";
  }
  void operator()(const report::PageBreak&) { m_out += "<hr class=\"page\"/>\n"; }

 private:
  void missing(const report::Picture& picture) {
    m_out += "<p class=\"note\">" + withBreaks(missingPictureText(picture.caption, m_language)) + "</p>\n";
  }
  void putRow(const report::Table& table, const report::Row& row) {
    m_out += "<tr";
    m_out += classOf(row.role);
    if (row.anchor) m_out += idAttribute(*row.anchor);
    m_out += ">";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      m_out += isRightAligned(table.columns[i].type) ? "<td class=\"n\">" : "<td>";
      m_out += withBreaks(shownText(row.cells[i], table.columns[i], m_language)) + "</td>";
    }
    m_out += "</tr>\n";
  }

  wording::Language m_language;
  Ticker& m_ticker;
  std::string& m_out;
};

void putCover(const report::ReportModel& model, std::string& out) {
  const auto& cover = model.cover;
  out += "<header>\n";
  if (!cover.state.empty()) out += "<p class=\"state\">" + withBreaks(cover.state) + "</p>\n";
  out += "<h1>" + withBreaks(cover.title) + "</h1>\n";
  if (!cover.subtitle.empty()) out += "<p class=\"subtitle\">" + withBreaks(cover.subtitle) + "</p>\n";
  for (const auto& line : cover.lines) out += "<p class=\"line\">" + withBreaks(line) + "</p>\n";
  if (!cover.fingerprint.empty()) {
    out += "<p class=\"note\">" + std::string(either(model.language, "Empreinte : ", "Fingerprint: ")) +
           escaped(onOneLine(cover.fingerprint)) + "</p>\n";
  }
  out += "</header>\n";
}

}  // namespace

std::string writeHtml(const report::ReportModel& model, Ticker& ticker) {
  std::string out = "<!DOCTYPE html>\n<html lang=\"";
  out += either(model.language, "fr", "en");
  out += "\">\n<head>\n<meta charset=\"utf-8\"/>\n";
  out +=
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
      "style-src 'unsafe-inline'\"/>\n";
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n";
  out += "<meta name=\"author\" content=\"" + escaped(onOneLine(model.author)) + "\"/>\n";
  out += "<meta name=\"date\" content=\"" + model.date.text() + "\"/>\n";
  out += "<title>" + escaped(onOneLine(model.cover.title)) + "</title>\n<style>\n" + htmlStyle(model.shape) +
         "</style>\n</head>\n<body>\n<main>\n";
  putCover(model, out);
  HtmlBlocks blocks(model.language, ticker, out);
  for (const auto& block : model.blocks) std::visit(blocks, block);
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace lianes::render
