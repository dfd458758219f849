#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/date.hpp"

// Rows of a spreadsheet as they come out of a file or of the clipboard. What a cell holds is taken from its
// type and its attributes, never from the text that a program shows for it.
namespace lianes::exchange {

enum class CellKind : std::uint8_t {
  Empty,
  Text,
  Number,    // also amounts and percentages
  Date,      // a day
  DateTime,  // a day and a time of it
  Time,      // a time of day, or a duration
  Boolean,
  Error,     // "#DIV/0!"
  NoResult,  // a formula whose file holds no result for it: never 0
};

struct SheetCell {
  CellKind kind = CellKind::Empty;
  bool isFormula = false;  // the value is what it gave when the file was saved
  bool isPercent = false;  // shown as a percentage: 0.15 is 15 %
  bool isCovered = false;  // by a cell that spans it; it holds nothing
  std::uint32_t columnsSpanned = 1;
  std::uint32_t rowsSpanned = 1;
  std::optional<Date> day{};  // of Date and DateTime
  // Text: lines are parted by '\n'. Number: exact, "-1234.56" or "604", without exponent. Date and DateTime:
  // ISO 8601, "2021-03-12", "2021-03-12T10:00:00". Time: "10:00:00". Boolean: "true" or "false". Error: what
  // the program shows.
  std::string text{};
  // How the program shows it where that differs and the file says so: "00604" of the number 604.
  std::string shown{};
  // What the type or the format says: the ISO 4217 code, XOF for the CFA of West Africa, or the sign itself
  // where it names no one currency ("F", "$"). Empty: it says none.
  std::string currency{};

  bool isEmpty() const { return kind == CellKind::Empty; }

  friend bool operator==(const SheetCell&, const SheetCell&) = default;
};

struct SheetRow {
  std::size_t number = 1;          // as the program shows it
  bool isHidden = false;           // by hand or by a filter
  bool isFiltered = false;         // by a filter
  std::vector<SheetCell> cells{};  // from column A; empty ones at the end are left out
};

struct SheetName {
  std::string name;
  bool isHidden = false;

  friend bool operator==(const SheetName&, const SheetName&) = default;
};

// Cells from `row` and `column` on that are shown as one; columns count from 0, rows are those of SheetRow.
struct MergedCells {
  std::size_t row = 1;
  std::size_t column = 0;
  std::size_t rows = 1;
  std::size_t columns = 1;

  friend bool operator==(const MergedCells&, const MergedCells&) = default;
};

// A remark that somebody attached to a cell, which is no part of its text.
struct SheetNote {
  std::size_t row = 1;
  std::size_t column = 0;
  std::string text{};

  friend bool operator==(const SheetNote&, const SheetNote&) = default;
};

// What is known of a sheet once all of it is read.
struct SheetFacts {
  std::size_t rows = 0;                      // that hold something
  std::size_t hiddenRows = 0;                // of them
  std::size_t filteredRows = 0;              // of them, by a filter
  std::vector<std::size_t> hiddenColumns{};  // counted from 0
  std::vector<MergedCells> merged{};
  std::vector<SheetNote> notes{};
  bool hasFilter = false;
  std::size_t formulasWithoutResult = 0;

  friend bool operator==(const SheetFacts&, const SheetFacts&) = default;
};

// A whole sheet. Rows without anything in them are left out; the others may have more or fewer cells than
// their neighbours.
struct Sheet {
  SheetName name;
  std::vector<SheetRow> rows{};
  SheetFacts facts{};
};

// "A" for 0, "AB" for 27.
std::string columnName(std::size_t column);

// Where a cell is, as people say it: "Budget, B12". The column counts from 0.
std::string placeOfCell(std::string_view sheet, std::size_t row, std::size_t column);

}  // namespace lianes::exchange
