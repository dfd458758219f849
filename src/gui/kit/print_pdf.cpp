#include "gui/kit/print_pdf.hpp"

#include <QtCore/QBuffer>
#include <QtGui/QPainter>
#include <QtPdf/QPdfDocument>
#include <QtPrintSupport/QPrinter>

#include <algorithm>

namespace lianes::gui {
namespace {

constexpr int kPrintedDots = 300;  // an inch
constexpr double kPointsOfInch = 72;

void orient(QPrinter& printer, QSizeF page) {
  printer.setPageOrientation(page.width() > page.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
}

void drawPage(QPainter& painter, const QPrinter& printer, QPdfDocument& document, int page) {
  const auto size = document.pagePointSize(page);
  const auto image = document.render(page, (size * kPrintedDots / kPointsOfInch).toSize());
  const auto paper = QRectF(QPointF(0, 0), printer.pageLayout().fullRectPixels(printer.resolution()).size());
  QRectF place(QPointF(0, 0), size.scaled(paper.size(), Qt::KeepAspectRatio));
  place.moveCenter(paper.center());
  painter.drawImage(place, image);
}

}  // namespace

bool printPdf(const QByteArray& pdf, QPrinter& printer, const app::StillWanted& wanted) {
  QBuffer bytes;
  bytes.setData(pdf);
  bytes.open(QIODevice::ReadOnly);
  QPdfDocument document;
  document.load(&bytes);
  if (document.status() != QPdfDocument::Status::Ready || document.pageCount() < 1) return false;
  const bool isPart = printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0;
  const int first = isPart ? std::min(printer.fromPage(), document.pageCount()) : 1;
  const int last = isPart ? std::clamp(printer.toPage(), first, document.pageCount()) : document.pageCount();
  printer.setFullPage(true);
  orient(printer, document.pagePointSize(first - 1));
  QPainter painter;
  if (!painter.begin(&printer)) return false;
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  for (int page = first; page <= last; ++page) {
    if (wanted && !wanted()) {
      printer.abort();
      throw app::WritingStopped();
    }
    if (page > first) {
      orient(printer, document.pagePointSize(page - 1));
      if (!printer.newPage()) return false;
    }
    drawPage(painter, printer, document, page - 1);
  }
  return painter.end();
}

}  // namespace lianes::gui
