#include "exchange/workbook_samples.hpp"
#include "support/tools.hpp"

namespace lianes::exchange::office_workbook_test {
namespace {

using test::inShort;

// A sheet of everything that a committee's table may hold, as a person would have made it.
std::string madeByHand() {
  const std::string styles =
      R"(<number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>)"
      R"(<number:currency-style style:name="N2" number:language="fr" number:country="FR"><number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text> </number:text><number:currency-symbol number:language="fr" number:country="FR">€</number:currency-symbol></number:currency-style>)"
      R"(<number:currency-style style:name="N3" number:language="fr" number:country="ML"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text> </number:text><number:currency-symbol number:language="fr" number:country="ML">CFA</number:currency-symbol></number:currency-style>)"
      R"(<number:percentage-style style:name="N4"><number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>)"
      R"(<style:style style:name="d" style:family="table-cell" style:data-style-name="N1"/>)"
      R"(<style:style style:name="e" style:family="table-cell" style:data-style-name="N2"/>)"
      R"(<style:style style:name="x" style:family="table-cell" style:data-style-name="N3"/>)"
      R"(<style:style style:name="p" style:family="table-cell" style:data-style-name="N4"/>)"
      R"(<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>)";
  const std::string cells =
      R"(<table:table-cell office:value-type="string"><office:annotation><text:p>à vérifier</text:p></office:annotation><text:p>Ciment</text:p><text:p>25 sacs</text:p></table:table-cell>)"
      R"(<table:table-cell table:style-name="d" office:value-type="date" office:date-value="2021-03-12"/>)"
      R"(<table:table-cell table:style-name="e" office:value-type="currency" office:currency="EUR" office:value="1234.56"/>)"
      R"(<table:table-cell table:style-name="x" office:value-type="currency" office:currency="XOF" office:value="1500"/>)"
      R"(<table:table-cell table:style-name="p" office:value-type="percentage" office:value="0.15"/>)"
      R"(<table:table-cell office:value-type="float" office:value="1.1"/>)"
      R"(<table:table-cell table:formula="of:=[.F1]*3" office:value-type="float" office:value="3.3"/>)"
      R"(<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="string"><text:p>00604</text:p></table:table-cell>)";
  return test::archiveOf(test::odsParts(test::odsContent(
      "<table:table table:name=\"Dépenses\"><table:table-row>" + cells +
          "</table:table-row><table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
          "office:value-type=\"string\" "
          "table:number-columns-spanned=\"2\"><text:p>Sac</text:p></table:table-cell>"
          "<table:covered-table-cell/></table:table-row><table:table-row "
          "table:visibility=\"collapse\"><table:table-cell "
          "office:value-type=\"float\" office:value=\"7\"/></table:table-row></table:table>"
          "<table:table table:name=\"Notes\" table:style-name=\"ta2\"><table:table-row><table:table-cell "
          "office:value-type=\"string\"><text:p>ici</text:p></table:table-cell></table:table-row></"
          "table:table>",
      styles)));
}

}  // namespace

TEST_CASE("What LibreOffice saves of a sheet, as XLSX or ODS, is read as it was") {
  if (!lianes::test::hasProgram("soffice")) {
    WARN("skipped: soffice is not here");
    return;
  }
  const TemporaryFolder folder;
  const auto& path = folder.path();
  writeFile(path / "fait.ods", madeByHand());
  for (const std::string format : {"xlsx", "ods"}) {
    const auto ran = lianes::test::run("soffice -env:UserInstallation=file://" + (path / "profile").string() +
                                       " --headless --convert-to " + format + " --outdir " +
                                       lianes::test::quoted(path / "office") + " " +
                                       lianes::test::quoted(path / "fait.ods") + " 2>&1");
    INFO(format << ": " << ran.output);
    const auto book = test::opened(test::bytesOfFile(path / "office" / ("fait." + format)));
    CHECK(book.sheets() == std::vector<SheetName>{{"Dépenses", false}, {"Notes", true}});
    const auto sheet = book.gather(0);
    REQUIRE(sheet.ok());
    REQUIRE(sheet->rows.size() == 4);
    auto cells = inShort(sheet->rows[0]);
    REQUIRE(cells.size() == 9);
    CHECK(sheet->rows[0].cells[7].kind == CellKind::Error);  // in the words of the program's language
    cells.erase(cells.begin() + 7);
    CHECK(cells == std::vector<std::string>{"Text Ciment\n25 sacs", "Date 2021-03-12", "Number 1234.56 EUR",
                                            "Number 1500 XOF", "Number 0.15 %", "Number 1.1",
                                            "Number 3.3 =", "Text 00604"});
    CHECK(sheet->rows[2].number == 3);
    CHECK(inShort(sheet->rows[2].cells[0]) == "Text Sac");
    CHECK(sheet->rows[3].isHidden);
    CHECK(sheet->facts.merged == std::vector<MergedCells>{{2, 0, 1, 2}});
    REQUIRE(sheet->facts.notes.size() == 1);
    CHECK(sheet->facts.notes[0].text == "à vérifier");
  }
}

}  // namespace lianes::exchange::office_workbook_test
