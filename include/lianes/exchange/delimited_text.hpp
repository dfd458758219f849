#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/choices.hpp"
#include "lianes/domain/problem.hpp"

// Tables as text from outside, CSV or what a spreadsheet puts on the clipboard. Nothing about them is
// trusted: what goes beyond these limits is refused with the limit and the line, and no memory is taken for
// it.
namespace lianes::exchange {

constexpr std::size_t kMostTableBytes = std::size_t{32} << 20U;
constexpr std::size_t kLongestTableLine = std::size_t{256} << 10U;  // bytes, quoted line breaks included
constexpr std::size_t kMostTableColumns = 200;
constexpr std::size_t kMostTableRows = 20'000;

enum class TextEncoding : std::uint8_t { Utf8, Windows1252 };

// What is known of the form; what is not is found in the text itself.
struct TableForm {
  std::optional<char> separator{};
  std::optional<TextEncoding> encoding{};

  friend bool operator==(const TableForm&, const TableForm&) = default;
};

struct TableRow {
  std::size_t line = 1;  // where it begins in the text
  std::vector<std::string> cells;
};

// Rows without anything in them are left out; the others may have more or fewer cells than their neighbours.
struct DelimitedTable {
  TextEncoding encoding = TextEncoding::Utf8;
  char separator = ',';
  bool isSeparatorSure = true;  // no other separator makes as good a table
  std::vector<TableRow> rows;
};

// The bytes of a stream as far as the limits allow, read in pieces. Fails with CannotRead, TooBig or NulByte,
// the place being "line 12".
Checked<std::string> readTableBytes(std::istream& stream);

// The text in UTF-8, without its byte order mark. Without a known encoding, what is not UTF-8 is Windows-1252
// where its high bytes are those of French and its neighbours. Fails with NotUtf8 (most of it is UTF-8, this
// line is broken), WrongEncoding or NulByte.
struct DecodedText {
  std::string text;
  TextEncoding encoding = TextEncoding::Utf8;
};
Checked<DecodedText> decodeTable(std::string_view bytes, std::optional<TextEncoding> encoding);

// Cells are separated by ; , | or tabs; one in double quotes may hold separators, line breaks and doubled
// quotes. Fails as decodeTable() does, and with TooBig, TooManyColumns, TooManyRows, QuoteLeftOpen or NoRows.
Checked<DelimitedTable> readDelimited(std::string_view bytes, const TableForm& form);

}  // namespace lianes::exchange

template <>
struct lianes::Choices<lianes::exchange::TextEncoding> {
  static constexpr std::array<std::string_view, 2> codes{"utf-8", "windows-1252"};
};
