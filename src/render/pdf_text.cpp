#include "render/pdf_text.hpp"

#include <QtCore/QList>
#include <QtGui/QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace lianes::render {
namespace {

constexpr std::size_t kCached = 0x2300;  // up to arrows and signs

bool isBreakAfter(QStringView text, qsizetype place) {
  const auto c = text[place];
  if (c == u' ') return true;
  if (c != u'-' && c != u'/' && c != u'\u2010') return false;
  return place > 0 && place + 1 < text.size() && text[place - 1].isLetter() && text[place + 1].isLetter();
}

QFont fontOf(const TextStyle& style) {
  QFont font;
  font.setFamilies({QStringLiteral("Liberation Sans"), QStringLiteral("DejaVu Sans")});
  font.setPixelSize(static_cast<int>(std::lround(style.size * kDotsPerPoint)));
  font.setBold(style.isBold);
  font.setItalic(style.isItalic);
  font.setKerning(false);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

}  // namespace

TextFace::TextFace(const TextStyle& style) : m_font(fontOf(style)), m_ascent(0), m_advances(kCached, -1.0F) {
  m_ascent = QFontMetricsF(m_font).ascent() / kDotsPerPoint;
}

double TextFace::advance(QStringView text, qsizetype place, qsizetype& length) const {
  const auto c = text[place];
  const bool isPair = c.isHighSurrogate() && place + 1 < text.size() && text[place + 1].isLowSurrogate();
  length = isPair ? 2 : 1;
  if (c.unicode() < kCached) {
    auto& cached = m_advances[c.unicode()];
    if (cached < 0) cached = static_cast<float>(QFontMetricsF(m_font).horizontalAdvance(c) / kDotsPerPoint);
    return static_cast<double>(cached);
  }
  return QFontMetricsF(m_font).horizontalAdvance(text.mid(place, length).toString()) / kDotsPerPoint;
}

double TextFace::widthOf(QStringView text) const {
  double width = 0;
  qsizetype length = 1;
  for (qsizetype i = 0; i < text.size(); i += length) width += advance(text, i, length);
  return width;
}

double TextFace::widestWord(QStringView text) const {
  double widest = 0;
  double width = 0;
  qsizetype length = 1;
  for (qsizetype i = 0; i < text.size(); i += length) {
    const double wide = advance(text, i, length);
    if (text[i] != u' ' && text[i] != u'\n') {
      width += wide;
      widest = std::max(widest, width);
    }
    if (text[i] == u'\n' || isBreakAfter(text, i)) width = 0;
  }
  return widest;
}

qsizetype TextFace::endOfLine(QStringView text, qsizetype start, double width, double& reached) const {
  qsizetype lastBreak = -1;
  double atBreak = 0;
  double sum = 0;
  qsizetype length = 1;
  for (qsizetype i = start; i < text.size(); i += length) {
    const double wide = advance(text, i, length);
    const bool isSpace = text[i] == u' ';
    if (sum + wide > width && !isSpace && i > start) {
      reached = lastBreak > 0 ? atBreak : sum;
      return lastBreak > 0 ? lastBreak : i;
    }
    if (isSpace) atBreak = sum;
    sum += wide;
    if (!isBreakAfter(text, i)) continue;
    lastBreak = i + 1;
    if (!isSpace) atBreak = sum;
  }
  reached = sum;
  return text.size();
}

std::vector<TextFace::Line> TextFace::wrapped(const QString& text, double width) const {
  std::vector<Line> lines;
  constexpr double kRounding = 0.01;
  for (const auto paragraph : QStringView(text).split(u'\n')) {
    qsizetype start = 0;
    do {
      double reached = 0;
      const auto end = endOfLine(paragraph, start, width + kRounding, reached);
      auto line = paragraph.mid(start, end - start);
      while (line.endsWith(u' ')) line.chop(1);
      lines.push_back({line.toString(), reached});
      start = end;
    } while (start < paragraph.size());
  }
  return lines;
}

const TextFace& TextFaces::of(const TextStyle& style) {
  constexpr double kTenths = 10;
  const auto key = static_cast<std::uint32_t>(std::lround(style.size * kTenths)) << 2U |
                   (style.isBold ? 2U : 0U) | (style.isItalic ? 1U : 0U);
  auto& face = m_faces[key];
  if (!face) face = std::make_unique<TextFace>(style);
  return *face;
}

QString qtText(std::string_view cleanText) {
  return QString::fromUtf8(cleanText.data(), static_cast<qsizetype>(cleanText.size()));
}

}  // namespace lianes::render
