#pragma once

#include <QtCore/QString>
#include <QtGui/QFont>

#include <cstdint>
#include <map>
#include <memory>
#include <string_view>
#include <vector>

// Words on paper: faces, how wide a text is, and where its lines break.
namespace lianes::render {

inline constexpr double kDotsPerPoint = 1200.0 / 72.0;

struct TextStyle {
  double size = 10;  // points
  bool isBold = false;
  bool isItalic = false;
  std::uint32_t colour = 0;

  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

// One face at one size. Widths are sums of the widths of characters: it does not kern, so that figures stand
// in columns and a width is known without shaping.
class TextFace {
 public:
  explicit TextFace(const TextStyle& style);

  const QFont& font() const { return m_font; }
  double widthOf(QStringView text) const;  // points
  double ascent() const { return m_ascent; }

  struct Line {
    QString text;
    double width;
  };
  // Breaks at spaces, after hyphens and slashes between letters, and within a word that is wider than a line.
  std::vector<Line> wrapped(const QString& text, double width) const;
  // The widest piece that a line break does not part.
  double widestWord(QStringView text) const;

 private:
  double advance(QStringView text, qsizetype place, qsizetype& length) const;
  qsizetype endOfLine(QStringView text, qsizetype start, double width, double& reached) const;

  QFont m_font;
  double m_ascent;
  mutable std::vector<float> m_advances;  // of the characters that most texts are made of; negative: not yet
};

// The faces of a document, each made once.
class TextFaces {
 public:
  const TextFace& of(const TextStyle& style);

 private:
  std::map<std::uint32_t, std::unique_ptr<TextFace>> m_faces;
};

// Cleaned text as Qt takes it.
QString qtText(std::string_view cleanText);

}  // namespace lianes::render
