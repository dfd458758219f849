#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianes::exchange {

// A tag of a page: its name and the names of its attributes in small letters, values without references.
struct HtmlTag {
  std::string name;
  bool isEnd = false;
  std::vector<std::pair<std::string, std::string>> attributes{};

  std::optional<std::string_view> attribute(std::string_view wanted) const;
};

// Takes a page apart into tags and the texts between them, as forgivingly as browsers do. Comments,
// declarations, scripts and styles are passed over.
class HtmlTags {
 public:
  explicit HtmlTags(std::string_view html) : m_rest(html) {}

  // The next tag, or nothing at the end. The text before it, without references, is text().
  std::optional<HtmlTag> next();
  const std::string& text() const { return m_text; }

 private:
  bool passOver();
  HtmlTag takeTag();
  void takeAttributes(HtmlTag& tag);
  std::string takeValue();
  void skipBlanks();

  std::string_view m_rest;
  std::string m_text;
};

// "&eacute;", "&#233;", "&#xE9;" as é. Others stay as they are written.
std::string withoutReferences(std::string_view text);

}  // namespace lianes::exchange
