#pragma once

#include <string>
#include <utility>
#include <vector>

#include "render/pdf_blocks.hpp"
#include "render/table_reader.hpp"

namespace lianes::render {

// The blocks of a report as the body of content.xml, with the styles that it needs and the pictures.
class OdtBody {
 public:
  OdtBody(const report::ReportModel& model, const PdfPlan& plan, Ticker& ticker, TextFaces& faces)
      : m_model(model), m_plan(plan), m_ticker(ticker), m_faces(faces) {}

  void write();

  const std::string& text() const { return m_text; }
  const std::string& styles() const { return m_styles; }
  const std::vector<std::pair<std::string, std::string>>& pictures() const { return m_pictures; }

  void operator()(const report::Heading& heading);
  void operator()(const report::Paragraph& each);
  void operator()(const report::List& list);
  void operator()(const report::Table& table);
  void operator()(const report::KeyFigures& figures);
  void operator()(const report::Chart& chart);
  void operator()(const report::Picture& picture);
  void operator()(const report::PageBreak&);

 private:
  struct TableNames {
    std::string prefix;
    double size;
  };
  void writeCover();
  void writeContents();
  // The style of the next paragraph: the one it has, or a variant that begins a page.
  std::string paragraphStyle(std::string_view parent);
  void paragraph(std::string_view style, std::string_view text);
  void settlePage();  // before what cannot begin a page by itself
  std::string declareTable(const PdfColumns& columns);
  void row(const report::Table& table, const report::Row& row, const std::string& prefix);
  void frame(const std::string& file, double width, double height, std::string_view caption);

  const report::ReportModel& m_model;
  const PdfPlan& m_plan;
  Ticker& m_ticker;
  TextFaces& m_faces;
  std::string m_text;
  std::string m_styles;
  std::vector<std::pair<std::string, std::string>> m_pictures;  // name, bytes
  std::string m_nextPage;  // the page style that the next paragraph begins, if any
  std::size_t m_place = 0;
  std::size_t m_heading = 0;
  std::size_t m_table = 0;
  std::size_t m_variant = 0;
};

// Text with its line breaks and its runs of spaces kept.
std::string odtText(std::string_view text);

}  // namespace lianes::render
