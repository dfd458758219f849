#include "exchange/ods_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "exchange/number_format.hpp"

namespace lianes::exchange {
namespace {

constexpr std::size_t kMostOfStyles = std::size_t{16} << 20U;  // bytes of names that are kept
constexpr std::size_t kMostParents = 16;
constexpr std::size_t kLongestWords = 256;

using Namespace = std::pair<std::string_view, std::string_view>;
constexpr auto kNamespaces = std::to_array<Namespace>({
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    {"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", "number"},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"},
    {"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", "calcext"},
    {"http://purl.org/dc/elements/1.1/", "dc"},
});

bool isNumberStyle(std::string_view name) {
  return name == "number:number-style" || name == "number:currency-style" ||
         name == "number:percentage-style";
}

}  // namespace

void OdsSink::opened(std::string_view name, const XmlAttributes& attributes) {
  if (std::exchange(m_isFirst, false)) learnPrefixes(attributes);
  if (m_usual.empty()) return begin(name, attributes);
  std::vector<std::string> names;
  for (const auto* at = attributes.list(); *at != nullptr; at += 2) names.push_back(usualName(at[0]));
  std::vector<const char*> list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    list.push_back(names[i].c_str());
    list.push_back(attributes.list()[2 * i + 1]);
  }
  list.push_back(nullptr);
  begin(usualName(name), XmlAttributes(list.data()));
}

void OdsSink::closed(std::string_view name) {
  if (m_usual.empty()) return end(name);
  end(usualName(name));
}

void OdsSink::learnPrefixes(const XmlAttributes& attributes) {
  constexpr std::string_view kDeclares = "xmlns";
  std::map<std::string, std::string, std::less<>> usual;
  bool isUsual = true;
  for (const auto* at = attributes.list(); *at != nullptr; at += 2) {
    std::string_view prefix = at[0];
    if (!prefix.starts_with(kDeclares)) continue;
    prefix.remove_prefix(std::min(prefix.size(), kDeclares.size() + 1));
    const auto known = std::find_if(kNamespaces.begin(), kNamespaces.end(),
                                    [&](const auto& space) { return space.first == at[1]; });
    if (known == kNamespaces.end()) continue;
    usual.insert_or_assign(std::string(prefix), std::string(known->second));
    isUsual = isUsual && known->second == prefix;
  }
  if (!isUsual) m_usual = std::move(usual);
}

std::string OdsSink::usualName(std::string_view name) const {
  const auto colon = name.find(':');
  const auto prefix = colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
  const auto found = m_usual.find(prefix);
  if (found == m_usual.end()) return std::string(name);
  return found->second + ':' + std::string(localName(name));
}

const std::string& OdsStyles::currencyOf(const std::string& style) const {
  static const std::string none;
  auto cell = m_cells.find(style);
  for (std::size_t i = 0; i < kMostParents && cell != m_cells.end(); ++i) {
    if (!cell->second.data.empty()) {
      const auto found = m_currencies.find(cell->second.data);
      return found == m_currencies.end() ? none : found->second;
    }
    cell = m_cells.find(cell->second.parent);
  }
  return none;
}

bool OdsStyles::isHiddenSheet(const std::string& style) const {
  const auto found = m_sheets.find(style);
  return found != m_sheets.end() && found->second;
}

void OdsStyles::keep(std::string_view text) {
  m_kept += text.size() + sizeof(CellStyle);
  if (m_kept > kMostOfStyles) {
    refuse(Problem{ProblemCode::TooBig, {}, {std::to_string(kMostOfStyles >> 20U) + " MiB"}});
  }
}

void OdsStyles::begin(std::string_view name, const XmlAttributes& attributes) {
  if (isNumberStyle(name)) {
    m_style = attributes.get("style:name");
    m_words.clear();
    m_symbol.clear();
  } else if (name == "number:currency-symbol") {
    m_isSymbol = true;
  } else if (name == "number:text") {
    m_isWord = true;
  } else if (name == "style:style") {
    const auto family = attributes.get("style:family");
    const std::string style(attributes.get("style:name"));
    if (family == "table") m_sheetStyle = style;
    if (family != "table-cell") return;
    keep(style);
    m_cells.insert_or_assign(style, CellStyle{std::string(attributes.get("style:data-style-name")),
                                              std::string(attributes.get("style:parent-style-name"))});
    keep(m_cells.at(style).data);
    keep(m_cells.at(style).parent);
  } else if (name == "style:table-properties" && !m_sheetStyle.empty()) {
    keep(m_sheetStyle);
    m_sheets.insert_or_assign(m_sheetStyle, attributes.get("table:display") == "false");
  }
}

void OdsStyles::end(std::string_view name) {
  if (isNumberStyle(name)) {
    auto currency = m_symbol.empty() ? currencyOfSign(m_words) : currencyOfCode(m_symbol);
    keep(m_style);
    if (!currency.empty()) m_currencies.insert_or_assign(m_style, std::move(currency));
  } else if (name == "number:currency-symbol") {
    m_isSymbol = false;
  } else if (name == "number:text") {
    m_isWord = false;
  } else if (name == "style:style") {
    m_sheetStyle.clear();
  }
}

void OdsStyles::characters(std::string_view text) {
  auto& words = m_isSymbol ? m_symbol : m_words;
  if ((m_isSymbol || m_isWord) && words.size() + text.size() <= kLongestWords) words += text;
}

bool isAroundOdsTables(std::string_view name) {
  return name == "office:document-content" || name == "office:body" || name == "office:spreadsheet";
}

void OdsSheets::begin(std::string_view name, const XmlAttributes& attributes) {
  if (m_depthOfTable > 0) {
    // The copy of a sheet of another file, which its formulas refer to.
    const bool isCopy = ++m_depthOfTable == 2 && name == "table:table-source";
    if (isCopy && !m_sheets.empty() && m_sheets.back().index + 1 == m_tables) m_sheets.pop_back();
  } else if (m_depthOfStyles > 0 || name == "office:automatic-styles") {
    ++m_depthOfStyles;
    m_styles.opened(name, attributes);
    if (m_styles.problem()) refuse(*m_styles.problem());
  } else if (name == "table:table") {
    m_depthOfTable = 1;
    if (m_sheets.size() == m_most) {
      return refuse(Problem{ProblemCode::TooBig, {}, {std::to_string(m_most)}});
    }
    m_sheets.push_back({std::string(attributes.get("table:name")),
                        std::string(attributes.get("table:style-name")), m_tables++});
  }
}

void OdsSheets::end(std::string_view name) {
  if (m_depthOfTable > 0) {
    --m_depthOfTable;
  } else if (m_depthOfStyles > 0) {
    --m_depthOfStyles;
    m_styles.closed(name);
    if (m_styles.problem()) refuse(*m_styles.problem());
  }
}

void OdsSheets::characters(std::string_view text) {
  if (m_depthOfStyles > 0) m_styles.characters(text);
}

}  // namespace lianes::exchange
