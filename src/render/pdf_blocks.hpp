#pragma once

#include <map>
#include <vector>

#include "render/pdf_columns.hpp"
#include "render/pdf_flow.hpp"
#include "render/pictures.hpp"

namespace lianes::render {

// Part of a table that is too wide for a page.
struct PdfBand {
  report::Table table;
  PdfColumns columns;
};

// What is found out once and serves each pass over the document.
struct PdfPlan {
  std::vector<report::PageShape> shapes;              // of the page that each block stands on
  std::map<std::size_t, PdfColumns> tables;           // by the place of the block
  std::map<std::size_t, std::vector<PdfBand>> bands;  // of tables that no page is wide enough for
  std::map<std::size_t, QImage> pictures;
};

PdfPlan planPdf(const report::ReportModel& model, Ticker& ticker, TextFaces& faces);

// Lays the blocks of a report out, one after another.
class PdfBlocks {
 public:
  PdfBlocks(PdfFlow& flow, const PdfPlan& plan, Ticker& ticker)
      : m_flow(flow), m_plan(plan), m_ticker(ticker) {}

  void draw(const report::ReportModel& model);
  const std::vector<PdfPlace>& headings() const { return m_headings; }

  void operator()(const report::Heading& heading);
  void operator()(const report::Paragraph& paragraph);
  void operator()(const report::List& list);
  void operator()(const report::Table& table);
  void operator()(const report::KeyFigures& figures);
  void operator()(const report::Chart& chart);
  void operator()(const report::Picture& picture);
  void operator()(const report::PageBreak&);

 private:
  void drawFigureRow(const report::KeyFigures& figures, std::size_t first, std::size_t last, double columns);
  void spellFigures(const report::KeyFigures& figures, std::size_t first, std::size_t last);
  void drawChart(const report::Chart& chart, std::size_t first, std::size_t count);
  double heightAfterHeading(const report::ReportModel& model) const;

  PdfFlow& m_flow;
  const PdfPlan& m_plan;
  Ticker& m_ticker;
  std::size_t m_place = 0;  // of the block at hand
  double m_following = 0;   // what a heading keeps free for what comes after it
  std::vector<PdfPlace> m_headings;
};

}  // namespace lianes::render
