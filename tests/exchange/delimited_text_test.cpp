#include "lianes/exchange/delimited_text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <streambuf>

#include "lianes/exchange/expense_mapping.hpp"

namespace lianes::exchange::delimited_text_test {
namespace {

using Cells = std::vector<std::string>;

DelimitedTable read(std::string_view text, const TableForm& form = {}) {
  auto table = readDelimited(text, form);
  REQUIRE(table.ok());
  return std::move(table).value();
}

Problem refusal(std::string_view text, const TableForm& form = {}) {
  const auto table = readDelimited(text, form);
  REQUIRE_FALSE(table.ok());
  return table.error();
}

// A line of a gigabyte that is never in memory: each piece is made when it is asked for.
class EndlessLine : public std::streambuf {
 public:
  std::size_t given = 0;

 protected:
  std::streamsize xsgetn(char* target, std::streamsize count) override {
    constexpr std::size_t kGigabyte = std::size_t{1} << 30U;
    const auto size = std::min(static_cast<std::size_t>(count), kGigabyte - given);
    std::fill_n(target, size, 'a');
    given += size;
    return static_cast<std::streamsize>(size);
  }
};

}  // namespace

TEST_CASE("The separator of a table is found, whatever it is") {
  for (const char separator : {';', ',', '\t', '|'}) {
    std::string text = "Date;Libellé;Montant\n01/02/2021;Ciment;12\n02/02/2021;Sable;13\n";
    std::replace(text.begin(), text.end(), ';', separator);
    const auto table = read(text);
    INFO(separator);
    CHECK(table.separator == separator);
    CHECK(table.isSeparatorSure);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[1].cells == Cells{"01/02/2021", "Ciment", "12"});
  }
}

TEST_CASE("Decimal commas do not make a table of semicolons one of commas") {
  const auto table = read("Date;Montant\n1/2/2021;12,50\n2/2/2021;13,00\n3/2/2021;14,25\n");
  CHECK(table.separator == ';');
}

TEST_CASE("A title above a table does not hide its separator") {
  const auto table = read("Dépenses du projet\n\nDate;Libellé;Montant\n1/2/2021;Ciment;12\n");
  CHECK(table.separator == ';');
  CHECK(table.rows.size() == 3);
  CHECK(table.rows[1].line == 3);
}

TEST_CASE("A text without any separator is one column, and not sure") {
  const auto table = read("un\ndeux\n");
  CHECK_FALSE(table.isSeparatorSure);
  CHECK(table.rows.size() == 2);
}

TEST_CASE("Quotes hold separators, line breaks and quotes, and lines keep their numbers") {
  const auto table = read("a;b\n\"un;deux\";\"il dit \"\"oui\"\"\"\n\"sur\ndeux lignes\";x\nfin;y\n");
  REQUIRE(table.rows.size() == 4);
  CHECK(table.rows[1].cells == Cells{"un;deux", "il dit \"oui\""});
  CHECK(table.rows[2].cells == Cells{"sur\ndeux lignes", "x"});
  CHECK(table.rows[2].line == 3);
  CHECK(table.rows[3].line == 5);
}

TEST_CASE("Line breaks of Windows and of old computers end rows, and a last line needs none") {
  CHECK(read("a;b\r\nc;d").rows.size() == 2);
  CHECK(read("a;b\rc;d\r").rows.size() == 2);
  CHECK(read("a;b\r\nc;d\r\n").rows[1].cells == Cells{"c", "d"});
}

TEST_CASE("Rows without anything in them are left out") {
  const auto table = read("a;b\n;;\n  ;\nc;d\n");
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[1].line == 4);
}

TEST_CASE("UTF-8 is read with and without its mark, Windows-1252 where its letters are those of French") {
  CHECK(read("\xEF\xBB\xBFÉtat;b\n").rows[0].cells[0] == "État");
  CHECK(read("État;b\n").encoding == TextEncoding::Utf8);
  const auto windows = read("Libell\xE9;Montant \x80\nP\xEAle \xAB oui \xBB;\x9Cuvre\n");
  CHECK(windows.encoding == TextEncoding::Windows1252);
  CHECK(windows.rows[0].cells == Cells{"Libellé", "Montant €"});
  CHECK(windows.rows[1].cells == Cells{"Pêle « oui »", "œuvre"});
}

TEST_CASE("Broken UTF-8 is refused with its line, not read as something else") {
  const auto problem = refusal("Libellé;Créé\nété;hélas\ncass\xC3;x\n");
  CHECK(problem.code == ProblemCode::NotUtf8);
  CHECK(problem.place == "line 3");
}

TEST_CASE("Bytes that are no letters of our neighbours are no Windows-1252") {
  CHECK(refusal("a;b\n\x8D\x81;c\n").code == ProblemCode::WrongEncoding);
  CHECK(refusal("a;b\n\xD7\xF7;c\n").code == ProblemCode::WrongEncoding);
}

TEST_CASE("A table in UTF-16 is read, with its mark and without, and a broken one is refused") {
  const std::string marked(
      "\xFF\xFE"
      "a\0;\0\xE9\0\n\0",
      10);
  CHECK(read(marked).rows[0].cells == Cells{"a", "é"});
  CHECK(read(marked).encoding == TextEncoding::Utf16);
  CHECK(read(std::string_view(marked).substr(2)).rows[0].cells == Cells{"a", "é"});
  CHECK(read(std::string_view("\xFE\xFF\0a\0;\0b", 8)).rows[0].cells == Cells{"a", "b"});
  CHECK(refusal(std::string_view(marked).substr(0, 9)).code == ProblemCode::WrongEncoding);
  std::istringstream stream(marked);
  CHECK(readTableBytes(stream).ok());
}

TEST_CASE("ISO 8859-15 is known by its euro and its ligatures within words") {
  const auto table = read("Libell\xE9;Montant \xA4\nMain-d'\xBDuvre;12\n");
  CHECK(table.encoding == TextEncoding::Latin9);
  CHECK(table.rows[0].cells == Cells{"Libellé", "Montant €"});
  CHECK(table.rows[1].cells[0] == "Main-d'œuvre");
}

TEST_CASE("Quotes that a program left within a quoted text are part of it") {
  const auto table = read("a;b\n\"Camion \"Dogon\", retour\";x\n\"fin\";y\n");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[1].cells == Cells{"Camion \"Dogon\", retour", "x"});
}

TEST_CASE("A comma that is a decimal mark separates nothing, though one row has another length") {
  const auto table = read("3/12/2020;Clous;606;12,30\n4/12/2020;Vis;606;8,00\n5/12/2020;20,30\n");
  CHECK(table.separator == ';');
}

TEST_CASE("The separator that a spreadsheet announces above its table is taken, and is no row") {
  const auto table = read("sep=|\na|b;c\n1|2;3\n");
  CHECK(table.separator == '|');
  CHECK(table.rows[0].cells == Cells{"a", "b;c"});
}

TEST_CASE("A NUL byte is refused with its line") {
  const std::string text("a;b\nc\0d;e\n", 10);
  const auto problem = refusal(text);
  CHECK(problem.code == ProblemCode::NulByte);
  CHECK(problem.place == "line 2");
  std::istringstream stream(text);
  CHECK(readTableBytes(stream).error() == problem);
}

TEST_CASE("A table of ten thousand columns is refused with the limit") {
  std::string text = "a";
  for (int i = 0; i < 10'000; ++i) text += ";a";
  const auto problem = refusal(text + '\n');
  CHECK(problem.code == ProblemCode::TooManyColumns);
  CHECK(problem.arguments == std::vector<std::string>{"200"});
}

TEST_CASE("A table of too many rows is refused with the limit, where it passes it") {
  std::string text;
  for (std::size_t i = 0; i <= kMostTableRows; ++i) text += "a;b\n";
  const auto problem = refusal(text);
  CHECK(problem.code == ProblemCode::TooManyRows);
  CHECK(problem.place == "line 20001");
}

TEST_CASE("A line of a gigabyte is refused after its first pieces") {
  EndlessLine line;
  std::istream stream(&line);
  const auto bytes = readTableBytes(stream);
  REQUIRE_FALSE(bytes.ok());
  CHECK(bytes.error().code == ProblemCode::TooBig);
  CHECK(bytes.error().place == "line 1");
  CHECK(line.given < 2 * kLongestTableLine);
}

TEST_CASE("A quote that never closes is refused where it opens") {
  const auto problem = refusal("a;b\nc;\"d\ne;f\n");
  CHECK(problem.code == ProblemCode::QuoteLeftOpen);
  CHECK(problem.place == "line 2");
}

TEST_CASE("A text of nothing is refused") {
  CHECK(refusal("").code == ProblemCode::NoRows);
  CHECK(refusal("\n;;\n").code == ProblemCode::NoRows);
}

TEST_CASE("A mapping reads back as it was written") {
  ExpenseMapping mapping;
  mapping.form = {';', TextEncoding::Windows1252};
  mapping.head = 3;
  mapping.columns = {{ExpenseColumn::Day, "Date « facture »"}, {ExpenseColumn::Amount, std::size_t{4}}};
  mapping.decimal = DecimalMark::Comma;
  mapping.days = DayOrder::MonthFirst;
  mapping.sign = SpentSign::Negative;
  mapping.sums = SumReading::Expense;
  mapping.scale = 1000;
  mapping.currency = Currency::Xof;
  mapping.account = "606";
  mapping.accounts = {{"Chantier:Ciment", "606"}, {"Recettes", "-"}};
  mapping.project = "P1";
  const auto read = readExpenseMapping(writeExpenseMapping(mapping));
  REQUIRE(read.ok());
  CHECK(*read == mapping);
}

TEST_CASE("A mapping that is wrong says where") {
  const auto place = [](std::string_view json) {
    const auto read = readExpenseMapping(json);
    REQUIRE_FALSE(read.ok());
    return read.error().place;
  };
  CHECK(place(R"({"columns": {"colour": 1}})") == "columns.colour");
  CHECK(place(R"({"columns": {"amount": 0}})") == "columns.amount");
  CHECK(place(R"({"columns": {"amount": true}})") == "columns.amount");
  CHECK(place(R"({"columns": {}, "separator": ";;"})") == "separator");
  CHECK(place(R"({"columns": {}, "currency": "USD"})") == "currency");
  CHECK(place(R"({"separator": ";"})") == "columns");
}

}  // namespace lianes::exchange::delimited_text_test
