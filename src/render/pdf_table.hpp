#pragma once

#include <vector>

#include "render/pdf_columns.hpp"
#include "render/pdf_flow.hpp"

namespace lianes::render {

// A table over pages: its head comes again on each, a group stays with its first line, a total with the line
// before it, and no row is parted that fits on a page.
class PdfTable {
 public:
  PdfTable(PdfFlow& flow, const report::Table& table, const PdfColumns& columns);

  void draw(Ticker& ticker);

 private:
  struct LaidOut {
    report::RowRole role;
    std::vector<std::vector<TextFace::Line>> cells;
    double height;
  };

  LaidOut layOut(const report::Row& row) const;
  void layOutHead();
  void drawTitle(bool isContinued);
  void drawHead();
  void newPage();
  void take(LaidOut row);
  void flush();  // the rows that stay together
  void drawRow(const LaidOut& row, std::size_t firstLine, std::size_t lastLine);
  void drawParted(const LaidOut& row);
  double linesHeight(std::size_t lines) const;
  TextStyle styleOf(report::RowRole role) const;

  PdfFlow& m_flow;
  const report::Table& m_table;
  const PdfColumns& m_columns;
  double m_leading;
  LaidOut m_head{};
  std::vector<LaidOut> m_together;
  bool m_hasBegun = false;
};

}  // namespace lianes::render
