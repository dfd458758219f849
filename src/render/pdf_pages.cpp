#include "render/pdf_pages.hpp"

#include <QtCore/QMarginsF>
#include <QtGui/QPageLayout>
#include <QtGui/QPen>

#include <utility>

#include "lianes/base/contract.hpp"
#include "render/palette.hpp"

namespace lianes::render {
namespace {

constexpr double kLongSide = 842;  // A4, as QPageSize rounds it to points
constexpr double kShortSide = 595;
constexpr double kSideMargin = 62;
constexpr double kTopMargin = 76;
constexpr double kBottomMargin = 66;
constexpr TextStyle kRunningStyle{8, false, false, kOnPaper.muted};

QColor colourOf(std::uint32_t colour) { return QColor::fromRgb(static_cast<QRgb>(colour)); }

QString cutTo(const TextFace& face, QString text, double width) {
  if (face.widthOf(text) <= width) return text;
  while (!text.isEmpty() && face.widthOf(text + u'…') > width) {
    text.chop(text.size() > 1 && text.back().isLowSurrogate() ? 2 : 1);
  }
  return text + u'…';
}

}  // namespace

PageBox pageBox(report::PageShape shape) {
  const bool isLandscape = shape == report::PageShape::Landscape;
  const double width = isLandscape ? kLongSide : kShortSide;
  const double height = isLandscape ? kShortSide : kLongSide;
  const double side = isLandscape ? kSideMargin - 14 : kSideMargin;
  return {width, height, side, width - side, kTopMargin, height - kBottomMargin};
}

PdfPages::PdfPages(TextFaces& faces, Running running, int pageCount, QPdfWriter* writer)
    : m_faces(faces),
      m_running(std::move(running)),
      m_pageCount(pageCount),
      m_writer(writer),
      m_box(pageBox(report::PageShape::Portrait)) {}

PdfPages::~PdfPages() = default;

void PdfPages::open(report::PageShape shape, bool isRunning) {
  ++m_page;
  m_shape = shape;
  m_box = pageBox(shape);
  m_heights.push_back(m_box.height);
  if (m_writer == nullptr) return;
  m_writer->setPageLayout(
      {QPageSize(QPageSize::A4),
       shape == report::PageShape::Landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF(),
       QPageLayout::Point, QMarginsF()});
  if (m_painter) {
    require(m_writer->newPage(), "a page of a document in memory can be added");
  } else {
    m_painter.emplace(m_writer);
    require(m_painter->isActive(), "a document in memory can be painted");
  }
  m_used.reset();
  if (isRunning) drawRunning();
}

void PdfPages::finish() {
  if (m_painter) m_painter->end();
}

void PdfPages::drawHead(double head) {
  const auto& face = m_faces.of(kRunningStyle);
  const auto state = cutTo(face, m_running.state, (m_box.right - m_box.left) / 3);
  const double stateWidth = face.widthOf(state);
  text(m_box.left, head, cutTo(face, m_running.title, m_box.right - m_box.left - stateWidth - 16),
       kRunningStyle);
  textRight(m_box.right, head, state, kRunningStyle);
  line(m_box.left, head + 6, m_box.right, head + 6, 0.5, kOnPaper.hairline);
}

void PdfPages::drawRunning() {
  const auto& face = m_faces.of(kRunningStyle);
  const double head = m_box.top - 34;
  const double foot = m_box.bottom + 32;
  if (m_page > 1) drawHead(head);  // the first page opens with the title
  const auto number =
      m_running.pageWord + QString::number(m_page) + QStringLiteral(" / ") + QString::number(m_pageCount);
  line(m_box.left, foot - 13, m_box.right, foot - 13, 0.5, kOnPaper.hairline);
  text(m_box.left, foot, cutTo(face, m_running.foot, m_box.right - m_box.left - face.widthOf(number) - 16),
       kRunningStyle);
  textRight(m_box.right, foot, number, kRunningStyle);
}

void PdfPages::use(const TextStyle& style) {
  if (m_used == style) return;
  m_painter->setFont(m_faces.of(style).font());
  m_painter->setPen(colourOf(style.colour));
  m_used = style;
}

void PdfPages::text(double x, double baseline, const QString& text, const TextStyle& style) {
  if (!draws() || text.isEmpty()) return;
  use(style);
  m_painter->drawText(QPointF(x * kDotsPerPoint, baseline * kDotsPerPoint), text);
}

void PdfPages::textRight(double right, double baseline, const QString& content, const TextStyle& style) {
  if (draws()) text(right - m_faces.of(style).widthOf(content), baseline, content, style);
}

void PdfPages::line(double x1, double y1, double x2, double y2, double width, std::uint32_t colour) {
  // A thin box: strokes would change the pen between two texts of one style.
  const bool isLevel = y1 == y2;
  if (isLevel) {
    box(x1, y1 - width / 2, x2 - x1, width, colour);
  } else {
    box(x1 - width / 2, y1, width, y2 - y1, colour);
  }
}

void PdfPages::box(double x, double y, double width, double height, std::uint32_t colour) {
  if (!draws()) return;
  m_painter->fillRect(
      QRectF(x * kDotsPerPoint, y * kDotsPerPoint, width * kDotsPerPoint, height * kDotsPerPoint),
      colourOf(colour));
}

void PdfPages::picture(double x, double y, double width, double height, const QImage& image) {
  if (!draws()) return;
  m_painter->drawImage(
      QRectF(x * kDotsPerPoint, y * kDotsPerPoint, width * kDotsPerPoint, height * kDotsPerPoint), image);
}

}  // namespace lianes::render
