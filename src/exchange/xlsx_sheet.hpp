#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/number_format.hpp"
#include "exchange/row_desk.hpp"
#include "exchange/sheet_place.hpp"
#include "exchange/xlsx_parts.hpp"
#include "exchange/xlsx_text.hpp"
#include "exchange/xml_walk.hpp"

namespace lianes::exchange {

// The texts that the cells of an XLSX share, one after the other in one piece of memory.
class SharedTexts final : public XmlSink {
 public:
  explicit SharedTexts(const WorkbookLimits& limits) : m_limits(limits) {}

  std::size_t size() const { return m_ends.size(); }
  // Requires: index < size().
  std::string_view at(std::size_t index) const;

  void opened(std::string_view name, const XmlAttributes& attributes) override;
  void closed(std::string_view name) override;
  void characters(std::string_view text) override;

 private:
  const WorkbookLimits& m_limits;
  RunText m_text;
  std::string m_bytes;
  std::vector<std::size_t> m_ends;
};

// What the cells of a sheet refer to.
struct XlsxContext {
  const SharedTexts& texts;
  const std::vector<NumberFormat>& formats;
  DateSystem dates;
  bool computesWhenOpened;
  const WorkbookLimits& limits;
};

// A sheet, row by row. Requires: all that is given outlives it.
class XlsxSheet final : public XmlSink {
 public:
  XlsxSheet(const std::string& name, const XlsxContext& context, const Workbook::TakeRow& take);

  SheetFacts finished();
  // The rows that the filter of the sheet covers, where one is set.
  const std::optional<MergedCells>& filtered() const { return m_filtered; }

  void opened(std::string_view name, const XmlAttributes& attributes) override;
  void closed(std::string_view name) override;
  void characters(std::string_view text) override;

 private:
  enum class Type : std::uint8_t { Number, Shared, Inline, Formula, Boolean, Error, Iso };
  static Type typeOf(std::string_view code);

  void openedInCell(std::string_view name);
  void openedBeside(std::string_view name, const XmlAttributes& attributes);
  void beginRow(const XmlAttributes& attributes);
  void beginCell(const XmlAttributes& attributes);
  void endCell();
  void endRow();
  void setValue(SheetCell& cell);
  void setShared(SheetCell& cell);

  const XlsxContext& m_context;
  RowDesk m_desk;
  SheetCell m_beyond;  // stands in for a cell that is too far to the right
  std::string m_value;
  RunText m_inline;
  std::size_t m_skipped = 0;  // depth within something that is passed over
  std::size_t m_lastRow = 0;
  std::size_t m_column = 0;
  std::size_t m_nextColumn = 0;
  std::size_t m_style = 0;
  Type m_type = Type::Number;
  bool m_isInRows = false;
  bool m_isInCell = false;
  bool m_isInValue = false;
  bool m_hasValue = false;
  bool m_isFormula = false;
  std::optional<MergedCells> m_filterRange;
  std::optional<MergedCells> m_filtered;
};

}  // namespace lianes::exchange
