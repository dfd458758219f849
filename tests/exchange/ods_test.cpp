#include "exchange/workbook_samples.hpp"

namespace lianes::exchange::ods_test {
namespace {

using test::inShort;
using test::odsOf;
using test::sheetOf;
using Cells = std::vector<std::string>;

std::string rowOf(const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; }

std::string textCell(const std::string& paragraphs) {
  return "<table:table-cell office:value-type=\"string\">" + paragraphs + "</table:table-cell>";
}

Cells cellsOf(const std::string& cells, const std::string& styles = {}) {
  const auto sheet = sheetOf(odsOf(rowOf(cells), styles));
  REQUIRE_FALSE(sheet.rows.empty());
  return inShort(sheet.rows.front());
}

}  // namespace

TEST_CASE("Values of an ODS are those of its attributes, and what it shows stands beside them") {
  const auto sheet = sheetOf(odsOf(rowOf(
      R"(<table:table-cell office:value-type="float" office:value="604"><text:p>00604</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="currency" office:currency="EUR" office:value="1234.56"><text:p>1 234,6 €</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="currency" office:currency="CFA" office:value="1500"><text:p>1 500 CFA</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="percentage" office:value="0.15"><text:p>15 %</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="date" office:date-value="2021-03-12"><text:p>12/03/21</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="date" office:date-value="2021-03-12T10:30:00.500"><text:p>x</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="time" office:time-value="PT36H05M09S"><text:p>36:05</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell>)")));
  REQUIRE(sheet.rows.size() == 1);
  CHECK(inShort(sheet.rows[0]) == Cells{"Number 604", "Number 1234.56 EUR", "Number 1500 XOF",
                                        "Number 0.15 %", "Date 2021-03-12", "DateTime 2021-03-12T10:30:00",
                                        "Time 36:05:09", "Boolean true"});
  CHECK(sheet.rows[0].cells[0].shown == "00604");
  CHECK(sheet.rows[0].cells[1].shown == "1 234,6 €");
}

TEST_CASE("Texts of an ODS keep their lines, blanks and links, and not their remarks") {
  const auto sheet = sheetOf(odsOf(rowOf(
      textCell(
          "<office:annotation><dc:creator>Awa</dc:creator><dc:date>2021-03-12T10:00:00</dc:date><text:p>à "
          "vérifier</text:p></office:annotation><text:p>Ciment</text:p><text:p>25 sacs</text:p>") +
      textCell("<text:p>Sable\n   <text:s text:c=\"2\"/>fin<text:line-break/>lavé<text:tab/>sec</text:p>") +
      textCell("<text:p><text:span>Bu</text:span>dget <text:a>P1</text:a></text:p>") +
      textCell(
          "<text:p>東<text:ruby><text:ruby-base>京</text:ruby-base><text:ruby-text>キョウ</text:ruby-text>"
          "</text:ruby></text:p>"))));
  CHECK(inShort(sheet.rows.at(0)) ==
        Cells{"Text Ciment\n25 sacs", "Text Sable   fin\nlavé\tsec", "Text Budget P1", "Text 東京"});
  CHECK(sheet.facts.notes == std::vector<SheetNote>{{1, 0, "à vérifier"}});
}

TEST_CASE("The style of a plain number in an ODS says its currency, its own or that of its column") {
  const std::string styles =
      R"(<number:number-style style:name="N1"><number:number/><number:text> F CFA</number:text></number:number-style>)"
      R"(<number:currency-style style:name="N2"><number:number/><number:currency-symbol>CHF</number:currency-symbol></number:currency-style>)"
      R"(<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>)"
      R"(<style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"/>)"
      R"(<style:style style:name="ce3" style:family="table-cell" style:data-style-name="N2"/>)";
  const auto number = [](const std::string& style) {
    return "<table:table-cell " + style + " office:value-type=\"float\" office:value=\"5\"/>";
  };
  const auto sheet =
      sheetOf(odsOf("<table:table-column table:default-cell-style-name=\"ce3\"/><table:table-column "
                    "table:number-columns-repeated=\"5\" table:default-cell-style-name=\"Default\"/>" +
                        rowOf(number("") + number("table:style-name=\"ce1\"") +
                              number("table:style-name=\"ce2\"") + number("")),
                    styles));
  CHECK(inShort(sheet.rows.at(0)) == Cells{"Number 5 CHF", "Number 5 XOF", "Number 5 XOF", "Number 5"});
}

TEST_CASE("Errors and formulas without a result are said in an ODS") {
  const auto formula = [](const std::string& told, const std::string& shown) {
    return "<table:table-cell table:formula=\"of:=SUM([.A1])\" " + told + "><text:p>" + shown +
           "</text:p></table:table-cell>";
  };
  CHECK(cellsOf(formula("office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
                        "#DIV/0 !") +
                formula("office:value-type=\"float\" office:value=\"0\"", "Err:508") + formula("", "") +
                formula("office:value-type=\"float\"", "") +
                formula("office:value-type=\"float\" office:value=\"7\"", "7")) ==
        Cells{"Error #DIV/0 ! =", "Error Err:508 =", "NoResult =", "NoResult =", "Number 7 ="});
}

TEST_CASE("Repeated cells and rows of an ODS are as many, and empty ones cost nothing") {
  const auto sheet = sheetOf(odsOf(
      rowOf(
          R"(<table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/><table:table-cell table:number-columns-repeated="16380"/>)") +
      R"(<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>)"
      R"(<table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="string"><text:p>Sac</text:p></table:table-cell></table:table-row>)"
      R"(<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>)"));
  REQUIRE(sheet.rows.size() == 4);
  CHECK(inShort(sheet.rows[0]) == Cells{"Empty", "Empty", "Number 1", "Number 1"});
  CHECK(sheet.rows[1].number == 4);
  CHECK(sheet.rows[3].number == 6);
  CHECK(inShort(sheet.rows[3]) == Cells{"Text Sac"});
}

TEST_CASE("Covered cells of an ODS hold nothing, and spans are told") {
  const auto sheet = sheetOf(odsOf(rowOf(
      R"(<table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="1"><text:p>Titre</text:p></table:table-cell>)"
      R"(<table:covered-table-cell office:value-type="float" office:value="9"><text:p>9</text:p></table:covered-table-cell>)"
      R"(<table:table-cell office:value-type="float" office:value="1"/><table:covered-table-cell table:number-columns-repeated="16000"/>)")));
  REQUIRE(sheet.rows.size() == 1);
  CHECK(inShort(sheet.rows[0].cells[0]) == "Text Titre");
  CHECK(inShort(sheet.rows[0].cells[1]) == "Empty covered");
  CHECK(inShort(sheet.rows[0].cells[2]) == "Number 1");
  CHECK(sheet.facts.merged == std::vector<MergedCells>{{1, 0, 1, 2}});
}

TEST_CASE("Hidden and filtered rows, hidden columns and sheets of an ODS are said") {
  const std::string one = "<table:table-cell office:value-type=\"float\" office:value=\"1\"/>";
  const auto rows =
      R"(<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>)" +
      rowOf(one) + "<table:table-row table:visibility=\"collapse\">" + one + "</table:table-row>" +
      "<table:table-row table:visibility=\"filter\">" + one + "</table:table-row>" +
      "<table:table-row-group table:display=\"false\">" + rowOf(one) + "</table:table-row-group>" +
      rowOf(one);
  const auto book = test::opened(test::archiveOf(test::odsParts(test::odsContent(
      "<table:table table:name=\"Budget\">" + rows + "</table:table>" +
          "<table:table table:name=\"Cachée\" table:style-name=\"ta2\"/>" +
          "<table:table table:name=\"'file:///autre.ods'#$A\"><table:table-source/></table:table>" +
          "<table:table table:name=\"Notes\" table:style-name=\"ta1\">" +
          rowOf(textCell("<text:p>ici</text:p>")) + "</table:table>",
      R"(<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>)"
      R"(<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>)"))));
  REQUIRE(book.sheets() == std::vector<SheetName>{{"Budget", false}, {"Cachée", true}, {"Notes", false}});
  const auto sheet = book.gather(0);
  REQUIRE(sheet.ok());
  CHECK(sheet->facts.hiddenColumns == std::vector<std::size_t>{1, 2});
  std::string states;
  for (const auto& row : sheet->rows) states += row.isFiltered ? 'f' : row.isHidden ? 'h' : '-';
  CHECK(states == "-hfh-");
  CHECK(sheet->facts.hiddenRows == 3);
  CHECK(sheet->facts.filteredRows == 1);
  CHECK(inShort(book.gather(2)->rows.at(0)) == Cells{"Text ici"});
}

TEST_CASE("Tables within drawings and changes that are kept are no rows of an ODS") {
  const auto sheet = sheetOf(test::archiveOf(test::odsParts(test::odsContent(
      "<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell "
      "office:value-type=\"float\" office:value=\"3\"/></table:previous></table:cell-content-change>"
      "</table:tracked-changes><table:table table:name=\"Budget\"><table:shapes><draw:frame><table:table "
      "table:name=\"X\">" +
      rowOf(textCell("<text:p>non</text:p>")) + "</table:table></draw:frame></table:shapes>" +
      rowOf("<table:table-cell "
            "office:value-type=\"string\"><text:p>oui</text:p><draw:frame><draw:text-box><text:p>"
            "non</text:p></draw:text-box></draw:frame></table:table-cell>") +
      "</table:table>"))));
  REQUIRE(sheet.rows.size() == 1);
  CHECK(inShort(sheet.rows[0]) == Cells{"Text oui"});
}

TEST_CASE("An ODS may choose other prefixes than the usual ones") {
  const auto sheet = sheetOf(test::archiveOf(test::odsParts(
      R"(<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:text:1.0">)"
      R"(<o:body><o:spreadsheet><t:table t:name="Budget"><t:table-row><t:table-cell o:value-type="float" o:value="12.5"><p>12,50</p></t:table-cell></t:table-row></t:table></o:spreadsheet></o:body></o:document-content>)")));
  CHECK(sheet.name.name == "Budget");
  CHECK(inShort(sheet.rows.at(0)) == Cells{"Number 12.5"});
  CHECK(sheet.rows[0].cells[0].shown == "12,50");
}

}  // namespace lianes::exchange::ods_test
