#pragma once

#include <string>
#include <vector>

#include "lianes/exchange/workbook.hpp"

// Where the rows of a sheet are put together, whatever its file: limits, counts and the hand-over.
namespace lianes::exchange {

class RowDesk {
 public:
  // Requires: all of them outlive it.
  RowDesk(const std::string& sheet, const WorkbookLimits& limits, const Workbook::TakeRow& take);

  SheetFacts facts;

  void beginRow(std::size_t number, bool isHidden, bool isFiltered);
  std::size_t number() const { return m_row.number; }

  // The cell of a column, empty, those before it too; what is to stand there is set in place. Nothing where
  // there may be none, of which tooFar() tells.
  SheetCell* cellAt(std::size_t column);
  Problem tooFar(std::size_t column) const;

  // Hands the row over where it holds something, so many times with numbers that go on. Answers whether more
  // is wanted, or why it cannot be: TooManyRows, TooBig.
  struct Outcome {
    bool isWanted = true;
    std::optional<Problem> problem{};
  };
  Outcome endRow(std::size_t times = 1);

  void hideColumns(std::size_t first, std::size_t count);
  std::optional<Problem> merge(const MergedCells& cells);
  // Rows that a filter hides among those it covers, once all are read.
  void filter(std::size_t firstRow, std::size_t lastRow);
  // What is known at the end.
  SheetFacts finished();

  std::string place(std::size_t column) const { return placeOfCell(m_sheet, m_row.number, column); }

 private:
  const std::string& m_sheet;
  const WorkbookLimits& m_limits;
  const Workbook::TakeRow& m_take;
  SheetRow m_row;
  std::size_t m_width = 0;
  std::size_t m_bytes = 0;
  std::vector<bool> m_hiddenColumns;
  std::vector<std::size_t> m_hiddenRows;
};

}  // namespace lianes::exchange
