#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/problem.hpp"
#include "lianes/exchange/delimited_text.hpp"
#include "lianes/exchange/sheet.hpp"

// Workbooks of spreadsheet programs, XLSX and ODS. Nothing about them is trusted: what goes beyond these
// limits is refused with the limit and the place, and takes no memory.
namespace lianes::exchange {

struct WorkbookLimits {
  std::size_t unpacked = std::size_t{256}
                         << 20U;  // bytes of the parts of a sheet; four times that for all reading
  std::size_t texts = std::size_t{48} << 20U;  // bytes of the texts that cells share
  std::size_t rows = kMostTableRows;           // of a sheet, with something in them, repeated ones counted
  std::size_t columns = kMostTableColumns;     // up to the last one with something in it
  std::size_t cells = 1'000'000;               // of all sheets that are gathered whole
  std::size_t cellText = std::size_t{128} << 10U;  // bytes
  std::size_t depth = 64;                          // of elements in elements
  std::size_t sheets = 1'000;
};

enum class WorkbookKind : std::uint8_t { Xlsx, Ods };

// Whether bytes begin as a workbook does: an archive, or the container of .xls and of encrypted files. A text
// never does.
bool looksLikeWorkbook(std::string_view bytes);

// All bytes of a stream, of a text as well as of a workbook, up to kMostTableBytes. Fails with CannotRead or
// TooBig.
Checked<std::string> readOfferedBytes(std::istream& stream);

class Workbook {
 public:
  // Called for each row with something in it, from the top; the row is the reader's and changes with the
  // next. Answers whether to go on.
  using TakeRow = std::function<bool(const SheetRow&)>;

  // Fails with NotAWorkbook, OldWorkbook, BinaryWorkbook, WorkbookLocked, BrokenWorkbook, DeclaresEntities,
  // TooBig or TooDeep.
  static Checked<Workbook> open(std::string bytes, const WorkbookLimits& limits = {});
  Workbook(Workbook&&) noexcept;
  Workbook& operator=(Workbook&&) noexcept;
  ~Workbook();

  WorkbookKind kind() const;
  const std::vector<SheetName>& sheets() const;  // in the order of their tabs; never empty

  // The rows of a sheet one by one, in memory that does not grow with them, and what is known at their end.
  // Cells that another one spans are told there, in `merged`; those of an ODS are marked as they come. Fails
  // as open() does, and with TooManyRows or TooManyColumns, the place being "Budget, B12" or the sheet.
  // Requires: one of sheets().
  Checked<SheetFacts> readRows(std::size_t sheet, const TakeRow& take) const;

  // All of a sheet, spans and filters applied to its rows. Fails as readRows() does.
  Checked<Sheet> gather(std::size_t sheet) const;

 private:
  struct State;
  explicit Workbook(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace lianes::exchange
