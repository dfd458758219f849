#include "exchange/paragraph_text.hpp"

#include <utility>

namespace lianes::exchange {

void ParagraphText::clear() {
  m_text.clear();
  m_hasParagraph = false;
  m_isAtBegin = true;
  m_isSpaceDue = false;
}

void ParagraphText::beginParagraph() {
  if (m_hasParagraph) m_text += '\n';
  m_hasParagraph = true;
  m_isAtBegin = true;
  m_isSpaceDue = false;
}

void ParagraphText::append(std::string_view text) {
  for (const char character : text) {
    if (character == ' ' || character == '\t' || character == '\n' || character == '\r') {
      m_isSpaceDue = !m_isAtBegin;
      continue;
    }
    if (std::exchange(m_isSpaceDue, false)) m_text += ' ';
    m_text += character;
    m_isAtBegin = false;
  }
}

void ParagraphText::appendExact(std::size_t count, char character) {
  if (std::exchange(m_isSpaceDue, false)) m_text += ' ';
  m_text.append(count, character);
  m_isAtBegin = character == '\n';
}

}  // namespace lianes::exchange
