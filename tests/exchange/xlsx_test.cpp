#include "exchange/workbook_samples.hpp"

namespace lianes::exchange::xlsx_test {
namespace {

using test::inShort;
using test::sheetOf;
using test::SmallXlsx;
using Cells = std::vector<std::string>;

// The cells of the first row.
Cells firstRow(const SmallXlsx& book) {
  const auto sheet = sheetOf(book.bytes());
  REQUIRE_FALSE(sheet.rows.empty());
  return inShort(sheet.rows.front());
}

// What a number is with a format code.
std::string withFormat(const std::string& code, const std::string& number) {
  return firstRow({.rows = "<row><c s=\"1\"><v>" + number + "</v></c></row>",
                   .codes = "<numFmt numFmtId=\"164\" formatCode=\"" + code + "\"/>",
                   .formats = "<xf numFmtId=\"164\"/>"})
      .front();
}

std::string withBuiltIn(const std::string& id, const std::string& number) {
  return firstRow({.rows = "<row><c s=\"1\"><v>" + number + "</v></c></row>",
                   .formats = "<xf numFmtId=\"" + id + "\"/>"})
      .front();
}

}  // namespace

TEST_CASE("Texts of an XLSX are whole, shared, in the cell or in runs, without their phonetic reading") {
  const SmallXlsx book{
      .rows =
          R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>)"
          R"(<c r="C1" t="inlineStr"><is><r><t>Mon</t></r><r><rPr><b/></rPr><t>tant</t></r></is></c></row>)",
      .texts =
          R"(<si><t>Achat de ciment</t></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>)"};
  CHECK(firstRow(book) == Cells{"Text Achat de ciment", "Text 東京", "Text Montant"});
}

TEST_CASE("Characters that XML cannot hold are written as escapes in an XLSX and read back") {
  const SmallXlsx book{
      .rows = R"(<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>)",
      .texts =
          "<si><t>un_x000D_\ndeux</t></si><si><t>_x005F_x0041_</t></si>"
          "<si><t xml:space=\"preserve\"> _xD83D__xDE00_ </t></si>"};
  CHECK(firstRow(book) == Cells{"Text un\ndeux", "Text _x0041_", "Text  \U0001F600 "});
}

TEST_CASE(
    "Numbers of an XLSX mean the decimals that were typed, not the binary fractions that were written") {
  const SmallXlsx book{.rows =
                           "<row><c><v>1.1000000000000001</v></c><c><v>0.30000000000000004</v></c>"
                           "<c><v>1.23456E3</v></c><c><v>-1234.5599999999999</v></c>"
                           "<c><v>1.0000000000000001E-2</v></c><c><v>123456789012345678</v></c></row>"};
  CHECK(firstRow(book) == Cells{"Number 1.1", "Number 0.3", "Number 1234.56", "Number -1234.56",
                                "Number 0.01", "Number 123456789012345678"});
}

TEST_CASE("A number with a date format is a day, with a time format a time, whoever wrote the code") {
  CHECK(withBuiltIn("14", "44267") == "Date 2021-03-12");
  CHECK(withBuiltIn("22", "44267.5") == "DateTime 2021-03-12T12:00:00");
  CHECK(withBuiltIn("20", "0.4375") == "Time 10:30:00");
  CHECK(withBuiltIn("46", "1.5") == "Time 36:00:00");
  CHECK(withBuiltIn("2", "44267") == "Number 44267");
  CHECK(withFormat("[$-40C]dd/mm/yyyy;@", "44267") == "Date 2021-03-12");
  CHECK(withFormat("d\\ mmmm\\ yyyy", "44267") == "Date 2021-03-12");
  CHECK(withFormat("mmm", "44267") == "Date 2021-03-12");
  CHECK(withFormat("[h]:mm", "1.5") == "Time 36:00:00");
  CHECK(withFormat("0\\ &quot;jours d&apos;école&quot;", "12") == "Number 12");
  CHECK(withFormat("[Red]0.00", "12") == "Number 12");
  CHECK(withFormat("0.00E+00", "12") == "Number 12");
  CHECK(withFormat("General", "12") == "Number 12");
}

TEST_CASE("Days before March 1900 and the day that never was follow the calendar of Excel") {
  CHECK(withBuiltIn("14", "1") == "Date 1900-01-01");
  CHECK(withBuiltIn("14", "59") == "Date 1900-02-28");
  CHECK(withBuiltIn("14", "60") == "Number 60");
  CHECK(withBuiltIn("14", "61") == "Date 1900-03-01");
  CHECK(withBuiltIn("14", "-1") == "Number -1");
}

TEST_CASE("A workbook that counts days from 1904 gives the same days") {
  const SmallXlsx book{.rows = "<row><c s=\"1\"><v>42805</v></c></row>",
                       .formats = "<xf numFmtId=\"14\"/>",
                       .bookSettings = "<workbookPr date1904=\"1\"/>"};
  CHECK(firstRow(book) == Cells{"Date 2021-03-12"});
}

TEST_CASE("The format of an amount says its currency, and only a currency that it names") {
  CHECK(withFormat("#,##0.00\\ &quot;€&quot;", "12.5") == "Number 12.5 EUR");
  CHECK(withFormat("#,##0.00\\ [$€-40C]", "12.5") == "Number 12.5 EUR");
  CHECK(withFormat("[$EUR]\\ 0.00", "12.5") == "Number 12.5 EUR");
  CHECK(withFormat("#,##0\\ [$CFA-340C]", "1500") == "Number 1500 XOF");
  CHECK(withFormat("#,##0\\ &quot;F CFA&quot;", "1500") == "Number 1500 XOF");
  CHECK(withFormat("#,##0\\ \\F\\C\\F\\A", "1500") == "Number 1500 XOF");
  CHECK(withFormat("#,##0\\ [$FCFA-2C0C]", "1500") == "Number 1500 XAF");
  CHECK(withFormat("#,##0\\ &quot;F&quot;", "1500") == "Number 1500 F");
  CHECK(withFormat("[$$-409]#,##0.00", "12.5") == "Number 12.5 $");
  CHECK(withFormat("[$CHF]\\ 0.00", "12.5") == "Number 12.5 CHF");
  CHECK(withFormat("0.00\\ &quot;kg&quot;", "12.5") == "Number 12.5");
  CHECK(withBuiltIn("44", "12.5") == "Number 12.5");
}

TEST_CASE("Percentages are said, and numbers that a format fills up with zeros are shown as it shows them") {
  CHECK(withBuiltIn("10", "0.15") == "Number 0.15 %");
  const auto sheet =
      sheetOf(SmallXlsx{.rows = "<row><c s=\"1\"><v>604</v></c><c s=\"1\"><v>123456</v></c></row>",
                        .codes = "<numFmt numFmtId=\"164\" formatCode=\"00000\"/>",
                        .formats = "<xf numFmtId=\"164\"/>"}
                  .bytes());
  CHECK(sheet.rows[0].cells[0].text == "604");
  CHECK(sheet.rows[0].cells[0].shown == "00604");
  CHECK(sheet.rows[0].cells[1].shown.empty());
}

TEST_CASE("Truth, errors, ISO days and texts of formulas have their own kinds") {
  const SmallXlsx book{.rows = R"(<row><c t="b"><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>)"
                               R"(<c t="d"><v>2021-03-12</v></c><c t="d"><v>2021-03-12T10:30:00Z</v></c>)"
                               R"(<c t="str"><f>A2&amp;""</f><v>Ciment</v></c></row>)"};
  CHECK(firstRow(book) == Cells{"Boolean true", "Error #DIV/0! =", "Date 2021-03-12",
                                "DateTime 2021-03-12T10:30:00", "Text Ciment ="});
}

TEST_CASE("A formula without a result is said, and is never 0") {
  const SmallXlsx book{.rows =
                           "<row><c><f>SUM(A2:A3)</f></c><c><f>SUM(A2:A3)</f><v></v></c>"
                           "<c><f>C2*2</f><v>2469.12</v></c><c><f>0*1</f><v>0</v></c></row>"};
  CHECK(firstRow(book) == Cells{"NoResult =", "NoResult =", "Number 2469.12 =", "Number 0 ="});
  CHECK(sheetOf(book.bytes()).facts.formulasWithoutResult == 2);
}

TEST_CASE("A 0 that a program put under formulas for the spreadsheet to compute is no result") {
  const SmallXlsx book{
      .rows = "<row><c><f>SUM(A2:A3)</f><v>0</v></c><c><f>A1</f><v>5</v></c><c><v>0</v></c></row>",
      .bookSettings = "<calcPr fullCalcOnLoad=\"1\"/>"};
  CHECK(firstRow(book) == Cells{"NoResult =", "Number 5 =", "Number 0"});
}

TEST_CASE("Cells and rows without a place follow the ones before them") {
  const auto sheet = sheetOf(SmallXlsx{.rows = R"(<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row>)"
                                               R"(<row><c><v>77</v></c></row><row r="9"><c r="D9"/></row>)"}
                                 .bytes());
  REQUIRE(sheet.rows.size() == 2);
  CHECK(sheet.rows[0].number == 3);
  CHECK(inShort(sheet.rows[0]) == Cells{"Empty", "Number 1", "Number 2"});
  CHECK(sheet.rows[1].number == 4);
  CHECK(inShort(sheet.rows[1]) == Cells{"Number 77"});
}

TEST_CASE("Hidden rows, columns and sheets of an XLSX are said, and so are rows that a filter hides") {
  const SmallXlsx book{
      .rows = R"(<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>)"
              R"(<row r="5" hidden="true"><c><v>5</v></c></row>)",
      .beforeRows = R"(<cols><col min="2" max="3" hidden="1"/><col min="4" max="16384"/></cols>)",
      .afterRows = R"(<autoFilter ref="A1:C3"><filterColumn colId="0"/></autoFilter>)",
      .state = "state=\"veryHidden\""};
  const auto sheet = sheetOf(book.bytes());
  CHECK(sheet.name == SheetName{"Budget", true});
  CHECK(sheet.facts.hiddenColumns == std::vector<std::size_t>{1, 2});
  CHECK(sheet.facts.hiddenRows == 2);
  CHECK(sheet.facts.filteredRows == 1);
  CHECK(sheet.facts.hasFilter);
  CHECK_FALSE(sheet.rows[0].isHidden);
  CHECK((sheet.rows[1].isHidden && sheet.rows[1].isFiltered));
  CHECK((sheet.rows[2].isHidden && !sheet.rows[2].isFiltered));
}

TEST_CASE("Cells of an XLSX that another one spans hold nothing") {
  const SmallXlsx book{
      .rows = R"(<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>)"
              R"(<row r="2"><c r="A2"><v>4</v></c><c r="C2"><v>6</v></c></row>)",
      .afterRows = R"(<mergeCells><mergeCell ref="A1:B2"/></mergeCells>)"};
  const auto sheet = sheetOf(book.bytes());
  CHECK(inShort(sheet.rows[0]) == Cells{"Number 1", "Empty covered", "Number 3"});
  CHECK(inShort(sheet.rows[1]) == Cells{"Empty covered", "Empty covered", "Number 6"});
  CHECK(sheet.rows[0].cells[0].columnsSpanned == 2);
  CHECK(sheet.rows[0].cells[0].rowsSpanned == 2);
  CHECK(sheet.facts.merged == std::vector<MergedCells>{{1, 0, 2, 2}});
}

TEST_CASE("Parts of an XLSX are where its relationships say, with any prefix and in the strict form too") {
  const std::string strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
  const auto relation = [&](const std::string& id, const std::string& type, const std::string& target) {
    return "<r:Relationship Id=\"" + id + "\" Type=\"" + strict + type + "\" Target=\"" + target + "\"/>";
  };
  const auto sheet = sheetOf(test::archiveOf(
      {{"_rels/.rels",
        "<r:Relationships>" + relation("q", "officeDocument", "/livre/classeur.xml") + "</r:Relationships>"},
       {"livre/classeur.xml",
        "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:rel=\"urn:r\"><x:sheets>"
        "<x:sheet name=\"Journal\" rel:id=\"z\"/></x:sheets></x:workbook>"},
       {"livre/_rels/classeur.xml.rels", "<r:Relationships>" +
                                             relation("z", "worksheet", "../feuilles/une%20feuille.xml") +
                                             "</r:Relationships>"},
       {"feuilles/une feuille.xml",
        "<x:worksheet><x:sheetData><x:row x:r=\"1\"><x:c r=\"A1\" "
        "t=\"inlineStr\"><x:is><x:t>ici</x:t></x:is></x:c>"
        "</x:row></x:sheetData></x:worksheet>"}}));
  CHECK(sheet.name.name == "Journal");
  CHECK(inShort(sheet.rows.at(0)) == Cells{"Text ici"});
}

TEST_CASE("Sheets of charts are no sheets, and remarks stay apart from the texts") {
  auto parts = SmallXlsx{.rows = R"(<row r="3"><c r="A3"><v>1</v></c></row>)"}.parts();
  parts[1].second =
      R"(<workbook><sheets><sheet name="Graphique" r:id="g"/><sheet name="Budget" r:id="s"/></sheets></workbook>)";
  parts[2].second = test::relations(test::relation("g", "chartsheet", "chartsheets/sheet1.xml") +
                                    test::relation("s", "worksheet", "worksheets/sheet1.xml"));
  parts.emplace_back("xl/worksheets/_rels/sheet1.xml.rels",
                     test::relations(test::relation("c", "comments", "../comments1.xml")));
  parts.emplace_back(
      "xl/comments1.xml",
      R"(<comments><authors><author>Awa</author></authors><commentList><comment ref="A3"><text><r><t>à )"
      R"(</t></r><r><t>vérifier</t></r></text></comment></commentList></comments>)");
  const auto book = test::opened(test::archiveOf(parts));
  REQUIRE(book.sheets() == std::vector<SheetName>{{"Budget", false}});
  const auto sheet = book.gather(0);
  REQUIRE(sheet.ok());
  CHECK(sheet->facts.notes == std::vector<SheetNote>{{3, 0, "à vérifier"}});
  CHECK(inShort(sheet->rows[0]) == Cells{"Number 1"});
}

TEST_CASE("What is read of a sheet may stop at any row") {
  const auto book =
      test::opened(SmallXlsx{.rows = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>"}.bytes());
  std::vector<std::size_t> numbers;
  const auto facts = book.readRows(0, [&](const SheetRow& row) {
    numbers.push_back(row.number);
    return false;
  });
  REQUIRE(facts.ok());
  CHECK(numbers == std::vector<std::size_t>{1});
}

TEST_CASE("Places are named as people name them") {
  CHECK(columnName(0) == "A");
  CHECK(columnName(25) == "Z");
  CHECK(columnName(26) == "AA");
  CHECK(columnName(701) == "ZZ");
  CHECK(columnName(702) == "AAA");
  CHECK(placeOfCell("Dépenses 2021", 12, 1) == "Dépenses 2021, B12");
}

}  // namespace lianes::exchange::xlsx_test
