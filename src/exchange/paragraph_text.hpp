#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lianes::exchange {

// Text in which a run of blanks is one space, as in ODF and HTML, and paragraphs are lines.
class ParagraphText {
 public:
  void clear();
  void beginParagraph();
  void append(std::string_view text);
  // Blanks and line breaks that stand for themselves.
  void appendExact(std::size_t count, char character);
  std::size_t size() const { return m_text.size(); }
  const std::string& text() const { return m_text; }

 private:
  std::string m_text;
  bool m_hasParagraph = false;
  bool m_isAtBegin = true;  // of a paragraph: blanks are nothing
  bool m_isSpaceDue = false;
};

}  // namespace lianes::exchange
