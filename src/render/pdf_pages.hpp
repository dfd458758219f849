#pragma once

#include <QtCore/QString>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <optional>
#include <string>
#include <vector>

#include "lianes/report/model.hpp"
#include "render/pdf_text.hpp"

namespace lianes::render {

struct PageBox {
  double width, height;
  double left, right, top, bottom;  // where text stands
};
PageBox pageBox(report::PageShape shape);

// A place of the document that bookmarks and the contents lead to.
struct PdfPlace {
  int level;
  QString title;
  int page;  // from 1
  double y;  // points from the top
};

// What every page says at its head and foot.
struct Running {
  QString title;
  QString state;
  QString foot;
  QString pageWord;
};

// Pages one after another, in points from the top left corner. Without a writer it only counts them, which is
// how the contents and "page 3 / 27" are known before the first page is drawn.
class PdfPages {
 public:
  PdfPages(TextFaces& faces, Running running, int pageCount, QPdfWriter* writer);
  PdfPages(const PdfPages&) = delete;
  PdfPages& operator=(const PdfPages&) = delete;
  ~PdfPages();

  void open(report::PageShape shape, bool isRunning);  // the next page; `isRunning`: with head and foot
  void finish();

  int page() const { return m_page; }
  const std::vector<double>& heights() const { return m_heights; }  // of the pages so far
  report::PageShape shape() const { return m_shape; }
  const PageBox& box() const { return m_box; }
  TextFaces& faces() { return m_faces; }

  void text(double x, double baseline, const QString& text, const TextStyle& style);
  void textRight(double right, double baseline, const QString& content, const TextStyle& style);
  void line(double x1, double y1, double x2, double y2, double width, std::uint32_t colour);
  void box(double x, double y, double width, double height, std::uint32_t colour);
  void picture(double x, double y, double width, double height, const QImage& image);

 private:
  bool draws() const { return m_painter.has_value(); }
  void drawHead(double head);
  void drawRunning();
  void use(const TextStyle& style);

  TextFaces& m_faces;
  Running m_running;
  int m_pageCount;
  QPdfWriter* m_writer;
  std::optional<QPainter> m_painter;
  std::optional<TextStyle> m_used;
  report::PageShape m_shape = report::PageShape::Portrait;
  PageBox m_box;
  int m_page = 0;
  std::vector<double> m_heights;
};

}  // namespace lianes::render
