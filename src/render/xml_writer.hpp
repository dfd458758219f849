#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianes::render {

// XML element by element, indented; texts and values are cleaned and escaped.
class XmlWriter {
 public:
  using Attributes = std::vector<std::pair<std::string_view, std::string>>;

  XmlWriter() : m_text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

  void open(std::string_view name, const Attributes& attributes = {});
  void close();
  void empty(std::string_view name, const Attributes& attributes);  // <name …/>
  void text(std::string_view name, std::string_view text, const Attributes& attributes = {});

  void comment(std::string_view text);

  // Requires: everything is closed.
  std::string finish();

 private:
  void tag(std::string_view name, const Attributes& attributes);

  std::string m_text;
  std::vector<std::string> m_open;
};

}  // namespace lianes::render
