#pragma once

#include <map>
#include <string>
#include <vector>

#include "exchange/xml_walk.hpp"

namespace lianes::exchange {

// Reads a part of an ODS, whose elements and attributes it names by the usual prefixes ("table:name")
// whatever prefixes the document chose.
class OdsSink : public XmlSink {
 public:
  void opened(std::string_view name, const XmlAttributes& attributes) final;
  void closed(std::string_view name) final;

 protected:
  virtual void begin(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;

 private:
  void learnPrefixes(const XmlAttributes& attributes);
  std::string usualName(std::string_view name) const;

  bool m_isFirst = true;
  std::map<std::string, std::string, std::less<>> m_usual;  // only where a document has other prefixes
};

// What the styles of a document say of cells and sheets.
class OdsStyles final : public OdsSink {
 public:
  // The currency of a cell's style, as in SheetCell; empty: none.
  const std::string& currencyOf(const std::string& style) const;
  bool isHiddenSheet(const std::string& style) const;

  void characters(std::string_view text) override;

 protected:
  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;

 private:
  struct CellStyle {
    std::string data;
    std::string parent;
  };
  void keep(std::string_view text);

  std::map<std::string, std::string> m_currencies;  // by the name of a style of numbers
  std::map<std::string, CellStyle> m_cells;
  std::map<std::string, bool> m_sheets;
  std::string m_style;       // that is being read
  std::string m_sheetStyle;  // likewise
  std::string m_words;
  std::string m_symbol;
  bool m_isSymbol = false;
  bool m_isWord = false;
  std::size_t m_kept = 0;
};

// The sheets of a document: their names in the order in which they stand.
struct OdsSheetName {
  std::string name;
  std::string style;
  std::size_t index = 0;  // among all tables of the document
};

class OdsSheets final : public OdsSink {
 public:
  OdsSheets(OdsStyles& styles, std::size_t most) : m_styles(styles), m_most(most) {}
  const std::vector<OdsSheetName>& sheets() const { return m_sheets; }

  void characters(std::string_view text) override;

 protected:
  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;

 private:
  OdsStyles& m_styles;
  std::size_t m_most;
  std::vector<OdsSheetName> m_sheets;
  std::size_t m_tables = 0;
  std::size_t m_depthOfStyles = 0;
  std::size_t m_depthOfTable = 0;
};

// Elements around the tables of a document.
bool isAroundOdsTables(std::string_view name);

}  // namespace lianes::exchange
