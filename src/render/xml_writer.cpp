#include "render/xml_writer.hpp"

#include "lianes/base/contract.hpp"
#include "render/clean_text.hpp"

namespace lianes::render {

void XmlWriter::tag(std::string_view name, const Attributes& attributes) {
  m_text.append(2 * m_open.size(), ' ');
  m_text += '<';
  m_text += name;
  for (const auto& [key, value] : attributes) {
    m_text += ' ';
    m_text += key;
    m_text += "=\"" + escaped(onOneLine(value)) + "\"";
  }
}

void XmlWriter::open(std::string_view name, const Attributes& attributes) {
  tag(name, attributes);
  m_text += ">\n";
  m_open.emplace_back(name);
}

void XmlWriter::close() {
  const auto name = m_open.back();
  m_open.pop_back();
  m_text.append(2 * m_open.size(), ' ');
  m_text += "</" + name + ">\n";
}

void XmlWriter::empty(std::string_view name, const Attributes& attributes) {
  tag(name, attributes);
  m_text += "/>\n";
}

void XmlWriter::text(std::string_view name, std::string_view text, const Attributes& attributes) {
  tag(name, attributes);
  m_text += ">" + escaped(text) + "</";
  m_text += name;
  m_text += ">\n";
}

void XmlWriter::comment(std::string_view text) {
  auto safe = onOneLine(text);
  for (auto at = safe.find("--"); at != std::string::npos; at = safe.find("--")) safe.replace(at, 2, "- ");
  m_text.append(2 * m_open.size(), ' ');
  m_text += "<!-- " + safe + " -->\n";
}

std::string XmlWriter::finish() {
  require(m_open.empty(), "every element is closed");
  return std::move(m_text);
}

}  // namespace lianes::render
