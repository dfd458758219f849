#include "exchange/html_tags.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "lianes/base/text.hpp"

namespace lianes::exchange {
namespace {

constexpr std::size_t kMostAttributes = 200;
constexpr std::size_t kLongestReference = 12;

using NamedCharacter = std::pair<std::string_view, char32_t>;
constexpr auto kNamedCharacters = std::to_array<NamedCharacter>(
    {{"amp", U'&'},     {"lt", U'<'},       {"gt", U'>'},      {"quot", U'"'},    {"apos", U'\''},
     {"nbsp", 0xA0},    {"euro", 0x20AC},   {"agrave", 0xE0},  {"acirc", 0xE2},   {"aelig", 0xE6},
     {"ccedil", 0xE7},  {"egrave", 0xE8},   {"eacute", 0xE9},  {"ecirc", 0xEA},   {"euml", 0xEB},
     {"icirc", 0xEE},   {"iuml", 0xEF},     {"ocirc", 0xF4},   {"ugrave", 0xF9},  {"ucirc", 0xFB},
     {"uuml", 0xFC},    {"Agrave", 0xC0},   {"Acirc", 0xC2},   {"Ccedil", 0xC7},  {"Egrave", 0xC8},
     {"Eacute", 0xC9},  {"Ecirc", 0xCA},    {"Icirc", 0xCE},   {"Ocirc", 0xD4},   {"Ugrave", 0xD9},
     {"oelig", 0x153},  {"OElig", 0x152},   {"laquo", 0xAB},   {"raquo", 0xBB},   {"deg", 0xB0},
     {"ndash", 0x2013}, {"mdash", 0x2014},  {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C},
     {"rdquo", 0x201D}, {"hellip", 0x2026}, {"ensp", 0x2002},  {"emsp", 0x2003},  {"thinsp", 0x2009}});

char smallLetter(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

std::string inSmallLetters(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(), smallLetter);
  return small;
}

bool isHtmlBlank(char character) {
  return character == ' ' || character == '\t' || character == '\n' || character == '\r' || character == '\f';
}

// The character that "#233", "#xE9" or "eacute" refers to.
std::optional<char32_t> referredCharacter(std::string_view name) {
  if (!name.starts_with('#')) {
    const auto found = std::find_if(kNamedCharacters.begin(), kNamedCharacters.end(),
                                    [&](const auto& entry) { return entry.first == name; });
    return found == kNamedCharacters.end() ? std::nullopt : std::optional<char32_t>(found->second);
  }
  name.remove_prefix(1);
  const bool isHexadecimal = name.starts_with('x') || name.starts_with('X');
  if (isHexadecimal) name.remove_prefix(1);
  unsigned code = 0;
  const auto [end, error] =
      std::from_chars(name.data(), name.data() + name.size(), code, isHexadecimal ? 16 : 10);
  const bool isWhole = error == std::errc{} && end == name.data() + name.size();
  const bool isCharacter = code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return isWhole && isCharacter ? std::optional<char32_t>(code) : std::nullopt;
}

}  // namespace

std::optional<std::string_view> HtmlTag::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes) {
    if (key == wanted) return value;
  }
  return std::nullopt;
}

std::string withoutReferences(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const auto length = std::min(text.find('&'), text.size());
    plain += text.substr(0, length);
    text.remove_prefix(length);
    if (text.empty()) break;
    const auto end = text.substr(0, kLongestReference).find(';');
    const auto character =
        end == std::string_view::npos ? std::nullopt : referredCharacter(text.substr(1, end - 1));
    if (character) {
      appendUtf8(plain, *character);
    } else {
      plain += '&';
    }
    text.remove_prefix(character ? end + 1 : 1);
  }
  return plain;
}

std::optional<HtmlTag> HtmlTags::next() {
  m_text.clear();
  while (!m_rest.empty()) {
    const auto length = std::min(m_rest.find('<'), m_rest.size());
    m_text += withoutReferences(m_rest.substr(0, length));
    m_rest.remove_prefix(length);
    if (m_rest.empty()) break;
    if (passOver()) continue;
    const auto second = m_rest.size() > 1 ? smallLetter(m_rest[1]) : ' ';
    if ((second >= 'a' && second <= 'z') || second == '/') return takeTag();
    m_text += '<';
    m_rest.remove_prefix(1);
  }
  return std::nullopt;
}

// Comments and declarations, whole. A comment that is left open goes to the end.
bool HtmlTags::passOver() {
  if (m_rest.starts_with("<!--")) {
    const auto end = m_rest.find("-->", 4);
    m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 3);
    return true;
  }
  if (!m_rest.starts_with("<!") && !m_rest.starts_with("<?")) return false;
  m_rest.remove_prefix(std::min(m_rest.find('>'), m_rest.size() - 1) + 1);
  return true;
}

HtmlTag HtmlTags::takeTag() {
  HtmlTag tag;
  m_rest.remove_prefix(1);
  if (m_rest.starts_with('/')) {
    tag.isEnd = true;
    m_rest.remove_prefix(1);
  }
  const auto end = std::find_if(m_rest.begin(), m_rest.end(), [](char character) {
    return isHtmlBlank(character) || character == '>' || character == '/';
  });
  const auto length = static_cast<std::size_t>(end - m_rest.begin());
  tag.name = inSmallLetters(m_rest.substr(0, length));
  m_rest.remove_prefix(length);
  takeAttributes(tag);
  if (!tag.isEnd && (tag.name == "script" || tag.name == "style")) {
    auto close = m_rest.find("</");
    while (close != std::string_view::npos &&
           inSmallLetters(m_rest.substr(close + 2, tag.name.size())) != tag.name) {
      close = m_rest.find("</", close + 2);
    }
    m_rest.remove_prefix(std::min(close, m_rest.size()));
  }
  return tag;
}

void HtmlTags::takeAttributes(HtmlTag& tag) {
  for (skipBlanks(); !m_rest.empty() && m_rest.front() != '>'; skipBlanks()) {
    const auto end = std::find_if(m_rest.begin() + 1, m_rest.end(), [](char character) {
      return isHtmlBlank(character) || character == '>' || character == '=' || character == '/';
    });
    const auto length = static_cast<std::size_t>(end - m_rest.begin());
    auto name = inSmallLetters(m_rest.substr(0, length));
    m_rest.remove_prefix(length);
    skipBlanks();
    std::string value;
    if (m_rest.starts_with('=')) {
      m_rest.remove_prefix(1);
      skipBlanks();
      value = takeValue();
    }
    if (tag.attributes.size() < kMostAttributes)
      tag.attributes.emplace_back(std::move(name), std::move(value));
  }
  if (!m_rest.empty()) m_rest.remove_prefix(1);
}

std::string HtmlTags::takeValue() {
  const char quote = m_rest.empty() ? ' ' : m_rest.front();
  if (quote == '"' || quote == '\'') {
    const auto end = std::min(m_rest.find(quote, 1), m_rest.size());
    auto value = withoutReferences(m_rest.substr(1, end - 1));
    m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
    return value;
  }
  const auto end = std::find_if(m_rest.begin(), m_rest.end(),
                                [](char character) { return isHtmlBlank(character) || character == '>'; });
  const auto length = static_cast<std::size_t>(end - m_rest.begin());
  auto value = withoutReferences(m_rest.substr(0, length));
  m_rest.remove_prefix(length);
  return value;
}

void HtmlTags::skipBlanks() {
  while (!m_rest.empty() && isHtmlBlank(m_rest.front())) m_rest.remove_prefix(1);
}

}  // namespace lianes::exchange
