#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/ods_names.hpp"
#include "exchange/paragraph_text.hpp"
#include "exchange/row_desk.hpp"

namespace lianes::exchange {

// One sheet of an ODS, row by row. Requires: all that is given outlives it.
class OdsSheet final : public OdsSink {
 public:
  OdsSheet(const OdsSheetName& sheet, const OdsStyles& styles, const WorkbookLimits& limits,
           const Workbook::TakeRow& take);

  SheetFacts finished() { return m_desk.finished(); }

  void characters(std::string_view text) override;

 protected:
  void begin(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;

 private:
  enum class Within : std::uint8_t { Document, Table, Row, Cell, Paragraph, Note };

  // What the attributes of a cell say, as far as its value goes.
  struct Told {
    std::string type;
    std::string value;   // of numbers, amounts and percentages
    std::string moment;  // day or time
    std::string currency;
    std::string style;
    std::optional<std::string> text;
    bool isTrue = false;
    bool isError = false;
  };

  void beginInTable(std::string_view name, const XmlAttributes& attributes);
  void beginInCell(std::string_view name);
  void beginInParagraph(std::string_view name, const XmlAttributes& attributes);
  void beginGroup(std::string_view name, const XmlAttributes& attributes);
  void beginColumn(const XmlAttributes& attributes);
  void beginRow(const XmlAttributes& attributes);
  void beginCell(std::string_view name, const XmlAttributes& attributes);
  void endCell();
  void endRow();
  void setValue();
  void setTold(const std::string& shown);
  void setAmount(bool isPercent);
  void putCells();
  void putNote();
  std::string columnStyle() const;
  void checkLength(const ParagraphText& text);

  const OdsSheetName& m_sheet;
  const OdsStyles& m_styles;
  const WorkbookLimits& m_limits;
  RowDesk m_desk;
  Within m_within = Within::Document;
  std::size_t m_skipped = 0;
  std::size_t m_tables = 0;
  std::size_t m_paragraphDepth = 0;

  std::vector<bool> m_groups;  // those around the rows: whether each is folded away
  std::vector<std::pair<std::size_t, std::string>> m_columnStyles;  // up to which column which
  std::size_t m_columns = 0;

  std::size_t m_nextRow = 1;
  std::size_t m_rowTimes = 1;
  std::string m_rowStyle;
  std::size_t m_column = 0;
  std::size_t m_cellTimes = 1;
  Told m_told;
  SheetCell m_cell;
  ParagraphText m_text;
  ParagraphText m_note;
  bool m_hasNote = false;
  std::size_t m_noteBytes = 0;
};

}  // namespace lianes::exchange
