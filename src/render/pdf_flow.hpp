#pragma once

#include <vector>

#include "lianes/report/model.hpp"
#include "render/pdf_pages.hpp"

namespace lianes::render {

// Where the next thing goes: a page and how far down it is filled.
class PdfFlow {
 public:
  PdfFlow(PdfPages& pages, wording::Language language) : m_pages(pages), m_language(language) {}

  PdfPages& pages() { return m_pages; }
  TextFaces& faces() { return m_pages.faces(); }
  const PageBox& box() const { return m_pages.box(); }
  wording::Language language() const { return m_language; }

  double y() const { return m_y; }
  double left() const { return box().left; }
  double width() const { return box().right - box().left; }
  double room() const { return box().bottom - m_y; }
  double wholeRoom() const { return box().bottom - box().top; }
  bool isFresh() const { return m_isFresh; }  // nothing stands on the page yet

  void newPage(report::PageShape shape);
  void newPage() { newPage(m_pages.shape()); }
  void want(report::PageShape shape);  // a new page unless it has that shape
  void want(double height);            // a new page unless that much room is left, or it is fresh
  void down(double height);            // something was drawn
  void space(double height);           // white, none at the head of a page

  // Lines from y() on, over as many pages as they need; two lines at least stay together. `each` draws what
  // goes with a line, such as a bar at its side.
  struct TextBlock {
    TextStyle style;
    double leading;  // from line to line
    double indent = 0;
    double bar = 0;  // at the left of each line, so wide
  };
  void paragraph(const QString& text, const TextBlock& block);

 private:
  PdfPages& m_pages;
  wording::Language m_language;
  double m_y = 0;
  bool m_isFresh = true;
};

}  // namespace lianes::render
