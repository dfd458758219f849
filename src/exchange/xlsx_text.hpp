#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// The texts of an XLSX.
namespace lianes::exchange {

// Characters that XML cannot hold are written _x000D_, and such a row of characters _x005F_x000D_. Lines end
// with '\n'.
std::string withoutEscapes(std::string text);

// Gathers the text of an `si`, an `is` or a comment from its elements: plain or in runs of their own format,
// without the phonetic reading of East Asian texts.
class RunText {
 public:
  void begin() {
    m_isSpoken = false;
    m_isText = false;
    m_text.clear();
  }
  void opened(std::string_view element) {
    if (element == "rPh") m_isSpoken = true;
    if (element == "t") m_isText = !m_isSpoken;
  }
  void closed(std::string_view element) {
    if (element == "rPh") m_isSpoken = false;
    if (element == "t") m_isText = false;
  }
  void characters(std::string_view text) {
    if (m_isText) m_text += text;
  }
  std::size_t size() const { return m_text.size(); }
  std::string text() const { return withoutEscapes(m_text); }

 private:
  bool m_isSpoken = false;
  bool m_isText = false;
  std::string m_text;
};

}  // namespace lianes::exchange
