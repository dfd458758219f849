#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/choices.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/exchange/sheet.hpp"

// Tables as text from outside, CSV or what a spreadsheet puts on the clipboard. Nothing about them is
// trusted: what goes beyond these limits is refused with the limit and the line, and no memory is taken for
// it.
namespace lianes::exchange {

constexpr std::size_t kMostTableBytes = std::size_t{32} << 20U;
constexpr std::size_t kLongestTableLine = std::size_t{256} << 10U;  // bytes, quoted line breaks included
constexpr std::size_t kMostTableColumns = 200;
constexpr std::size_t kMostTableRows = 20'000;

enum class TextEncoding : std::uint8_t { Utf8, Windows1252, Latin9, Utf16 };

// The program that wrote a table, known by its heads; what it means by its columns is known with it.
enum class TableSource : std::uint8_t {
  Unknown,
  GnuCash,        // with all splits of each transaction
  GnuCashSimple,  // a row for each account
  HomeBank,
  Grisbi,
  KMyMoney,
  Skrooge,
  Ledger,
  Hledger,
  Paheko,
  PahekoSimple,
  Fec,
  BanquePostale,
  Boursorama,
  OrangeMoney,
  LianesRecords,  // `lianes-cli list … expense --format csv`
  LianesReport,   // the vouchers of a report
};

// What is known of the form; what is not is found in the text itself.
struct TableForm {
  std::optional<char> separator{};
  std::optional<TextEncoding> encoding{};
  std::string sheet{};  // of a workbook

  friend bool operator==(const TableForm&, const TableForm&) = default;
};

struct TableRow {
  std::size_t line = 1;  // where it begins in the text
  std::vector<std::string> cells;
  std::vector<CellKind> kinds{};      // of a spreadsheet's cells; empty: all of them are texts
  std::optional<Problem> setAside{};  // why it is no row of its own, as the program that wrote it says
  std::optional<Problem> refused{};   // what is broken in it
};

// Rows without anything in them are left out; the others may have more or fewer cells than their neighbours.
struct DelimitedTable {
  TextEncoding encoding = TextEncoding::Utf8;
  char separator = ',';
  bool isSeparatorSure = true;  // no other separator makes as good a table
  std::vector<TableRow> rows;
  // In the rows of a known source, what continues an entry is completed from its first row, splits stand as
  // rows of their own, and each row that is none says why; its heads are as they were.
  TableSource source = TableSource::Unknown;
  std::optional<std::size_t> head{};  // the row of a known source's head, counted from 0
};

// The bytes of a stream as far as the limits allow, read in pieces. Fails with CannotRead, TooBig or NulByte,
// the place being "line 12".
Checked<std::string> readTableBytes(std::istream& stream);

// The text in UTF-8, without its byte order mark. Without a known encoding, what is not UTF-8 is UTF-16 where
// it says so or every other byte is 0, else Windows-1252 where its high bytes are those of French and its
// neighbours, or ISO 8859-15 where they are its own (the euro at A4). Fails with NotUtf8 (most of it is
// UTF-8, this line is broken), WrongEncoding or NulByte.
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
  static constexpr std::array<std::string_view, 4> codes{"utf-8", "windows-1252", "iso-8859-15", "utf-16"};
};

template <>
struct lianes::Choices<lianes::exchange::TableSource> {
  static constexpr std::array<std::string_view, 17> codes{
      "unknown",        "gnucash",    "gnucash_simple", "homebank",       "grisbi",        "kmymoney",
      "skrooge",        "ledger",     "hledger",        "paheko",         "paheko_simple", "fec",
      "banque_postale", "boursorama", "orange_money",   "lianes_records", "lianes_report"};
};
