#include "render/pdf_flow.hpp"

#include "render/palette.hpp"

namespace lianes::render {

void PdfFlow::newPage(report::PageShape shape) {
  m_pages.open(shape, true);
  m_y = box().top;
  m_isFresh = true;
}

void PdfFlow::want(report::PageShape shape) {
  if (m_pages.page() == 0 || m_pages.shape() != shape) newPage(shape);
}

void PdfFlow::want(double height) {
  if (room() < height && !m_isFresh) newPage();
}

void PdfFlow::down(double height) {
  m_y += height;
  m_isFresh = false;
}

void PdfFlow::space(double height) {
  if (!m_isFresh) m_y += height;
}

void PdfFlow::paragraph(const QString& text, const TextBlock& block) {
  const auto lines = faces().of(block.style).wrapped(text, width() - block.indent);
  const double rise =
      (block.leading + block.style.size * 0.72) / 2;  // the base line, in the middle of its row
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto left = lines.size() - i;
    const bool opensOrCloses = i == 0 || left == 2;
    want(block.leading * (opensOrCloses && left >= 2 ? 2 : 1));
    if (block.bar > 0) pages().box(this->left(), m_y, block.bar, block.leading, kOnPaper.hairline);
    pages().text(this->left() + block.indent, m_y + rise, lines[i].text, block.style);
    down(block.leading);
  }
}

}  // namespace lianes::render
