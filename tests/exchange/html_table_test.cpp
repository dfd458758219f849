#include "lianes/exchange/html_table.hpp"

#include "exchange/workbook_samples.hpp"

namespace lianes::exchange::html_table_test {
namespace {

using test::inShort;
using Cells = std::vector<std::string>;

Sheet read(const std::string& html, const WorkbookLimits& limits = {}) {
  auto sheet = readHtmlTable(html, limits);
  REQUIRE(sheet.ok());
  return std::move(sheet).value();
}

Problem refusal(const std::string& html, const WorkbookLimits& limits = {}) {
  const auto sheet = readHtmlTable(html, limits);
  REQUIRE_FALSE(sheet.ok());
  return sheet.error();
}

Cells firstRow(const std::string& cells) {
  return inShort(read("<table><tr>" + cells + "</tr></table>").rows.at(0));
}

}  // namespace

TEST_CASE("Numbers that LibreOffice puts on the clipboard are those of its attributes, with their formats") {
  CHECK(
      firstRow(
          R"x(<td sdval="44267" sdnum="1036;0;JJ/MM/AAAA">12/03/21</td><td sdval="1234.56" sdnum="1036;0;# ##0,00 [$€-40C]">1 234,6 €</td>)x"
          R"x(<td sdval="1500" sdnum="1036;0;# ##0 [$CFA-340C]">1 500 CFA</td><td sdval="0.15" sdnum="1036;0;0,00%">15,00 %</td>)x"
          R"x(<td sdval="44267" sdnum="1033;0;M/D/YY">3/12/21</td><td sdval="1500" sdnum="1033;13324;#&nbsp;##0&quot; jours&quot;">1 500 jours</td>)x"
          R"x(<td sdval="604" sdnum="1036;0;00000">00604</td><td sdval="5" sdnum="1036;">5</td><td sdval="0.4375" sdnum="1036;0;HH:MM">10:30</td>)x") ==
      Cells{"Date 2021-03-12", "Number 1234.56 EUR", "Number 1500 XOF", "Number 0.15 %", "Date 2021-03-12",
            "Number 1500", "Number 604", "Number 5", "Time 10:30:00"});
  CHECK(read(R"(<table><tr><td sdval="604" sdnum="1036;0;00000">00604</td></tr></table>)")
            .rows[0]
            .cells[0]
            .shown == "00604");
}

TEST_CASE("Numbers that Excel puts on the clipboard are taken where they cannot be days") {
  CHECK(firstRow(R"(<td x:num="1234.56">1 234,56 €</td><td x:num>12</td><td x:num="44267">12/03/2021</td>)"
                 R"(<td class=xl65 align=right>12/03/2021</td><td x:str>604</td><td x:num="0.15">15%</td>)"
                 R"(<td x:bool="TRUE" x:err>#N/A</td>)") == Cells{"Number 1234.56 EUR", "Number 12",
                                                                  "Text 12/03/2021", "Text 12/03/2021",
                                                                  "Text 604", "Number 0.15 %", "Error #N/A"});
}

TEST_CASE("A cell without a number in its attributes is a text, whatever it looks like") {
  CHECK(
      firstRow("<td>1 234,56</td><th>Montant&nbsp;&euro;</th><td><p>un</p><p>deux</p></td><td>a<br>b</td>"
               "<td><comment>à voir</comment> Caf&#233; \n &amp;  &lt;th&eacute; &inconnu; </td><td></td>") ==
      Cells{"Text 1 234,56", "Text Montant\u00a0€", "Text un\ndeux", "Text a\nb",
            "Text Café & <thé &inconnu;"});
}

TEST_CASE("Cells that span rows and columns leave the others at their places") {
  const auto sheet = read(
      "<table><tr><td rowspan=2>A</td><td "
      "colspan=2>B</td><td>D</td></tr><tr><td>b</td><td>c</td><td>d</td></tr>"
      "<tr><td>x</td></tr></table>");
  REQUIRE(sheet.rows.size() == 3);
  CHECK(inShort(sheet.rows[0]) == Cells{"Text A", "Text B", "Empty covered", "Text D"});
  CHECK(inShort(sheet.rows[1]) == Cells{"Empty covered", "Text b", "Text c", "Text d"});
  CHECK(inShort(sheet.rows[2]) == Cells{"Text x"});
  CHECK(sheet.facts.merged == std::vector<MergedCells>{{1, 0, 2, 1}, {1, 1, 1, 2}});
}

TEST_CASE(
    "Of several tables the one with most in it is read, without scripts, styles, comments and end tags") {
  const auto sheet = read(
      "<!DOCTYPE html><html><style>td{a:'<td>'}</style><table><tr><td>petit</table><script>'<table>'</script>"
      "<TABLE><TR style='display: none'><TD>1<TD>2<TR><TD>3<!-- <td>non --><TD>4</TABLE>");
  REQUIRE(sheet.rows.size() == 2);
  CHECK(inShort(sheet.rows[0]) == Cells{"Text 1", "Text 2"});
  CHECK(inShort(sheet.rows[1]) == Cells{"Text 3", "Text 4"});
  CHECK(sheet.rows[0].isHidden);
  CHECK(sheet.facts.hiddenRows == 1);
}

TEST_CASE("A page without a table, or beyond the limits, is refused") {
  CHECK(refusal("<p>bonjour</p>").code == ProblemCode::NoRows);
  CHECK(refusal("\xFF").code == ProblemCode::NotUtf8);
  WorkbookLimits limits;
  limits.rows = 2;
  limits.columns = 3;
  limits.cells = 5;
  limits.cellText = 10;
  limits.depth = 4;
  CHECK(refusal("<table><tr><td>1<tr><td>2<tr><td>3</table>", limits).code == ProblemCode::TooManyRows);
  CHECK(refusal("<table><tr><td>1<td>2<td>3<td>4</table>", limits) ==
        Problem{ProblemCode::TooManyColumns, "D1", {"3"}});
  CHECK(refusal("<table><tr><td>01234567890</table>", limits).code == ProblemCode::TooBig);
  CHECK(refusal("<table><tr><td>1<td>2<td>3<tr><td>4<td>5<td>6</table>", limits).code == ProblemCode::TooBig);
  CHECK(refusal("<table><table><table><table><table>", limits).code == ProblemCode::TooDeep);
  CHECK(read("<table><tr><td colspan=99999999 rowspan=99999999>1</table>", limits).rows.at(0).cells.size() ==
        3);
}

}  // namespace lianes::exchange::html_table_test
