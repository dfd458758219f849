#include <catch2/catch.hpp>

#include <fstream>

#include "lianes/render/render.hpp"
#include "render/example_model.hpp"
#include "render/xlsx_check.hpp"
#include "render/zip_package.hpp"
#include "support/read_back.hpp"
#include "support/tools.hpp"

using namespace lianes;
using render::Format;

namespace {

const auto kFormats = {Format::Pdf, Format::Odt, Format::Xlsx, Format::Csv, Format::Html};

std::filesystem::path targetOf(const test::OutputFolder& folder, Format format) {
  return folder / ("r." + std::string(render::extensionOf(format)));
}

report::ReportModel emptyModel() { return {"vide", {}, true, {}, *Date::of(2021, 12, 31)}; }

// Everything a text may hold that a format could trip over.
report::ReportModel hostileModel() {
  const std::string bad =
      std::string("=cmd|' /C calc'!A0\x01\x0B\x1B[31m<script>alert(1)</script>&amp;]]>\"'") +
      "\xED\xA0\x80\xFF\xC0\xAF\xEF\xBF\xBF\xE2\x80\xAE" + std::string(1, '\0') + "\r\nfin";
  auto model = emptyModel();
  model.author = bad;
  model.cover = {bad, bad, {bad, bad}, bad, bad};
  report::Table table{"t", bad, {{"a", bad}, {"b", bad, report::ColumnType::Amount}}, {}, {}};
  for (const auto role : {report::RowRole::Line, report::RowRole::Detail, report::RowRole::Group,
                          report::RowRole::Subtotal, report::RowRole::Total}) {
    table.rows.push_back({role, {bad, Money::cents(INT64_MIN)}, {}, false, bad});
    table.rows.push_back({role, {"  \t=1+1", Money::francs(INT64_MAX)}});
  }
  table.note = bad;
  report::Chart chart{
      report::ChartKind::StackedBars, bad, {bad, bad}, {{bad, {Money::cents(0), Money::cents(0)}}}};
  model.blocks = {report::Heading{-5, bad, bad},
                  report::Heading{99, bad},
                  report::Paragraph{bad},
                  report::Paragraph{bad, report::ParagraphStyle::Signature},
                  report::List{{bad, ""}},
                  report::List{},
                  table,
                  report::Table{"vide", bad, {}, {}, {}},
                  report::Table{"sans-ligne", bad, {{"a", bad}}, {}, {}},
                  report::KeyFigures{{{bad, bad, bad}}},
                  report::KeyFigures{},
                  chart,
                  report::Chart{report::ChartKind::Bars, bad, {}, {}},
                  report::Chart{report::ChartKind::Parts, bad, {}, {{bad, {}}}},
                  report::Picture{"no picture", bad},
                  report::Picture{"\x89PNG\r\n\x1A\n garbage", bad},
                  report::Picture{test::examplePicture(), bad},
                  report::PageBreak{},
                  report::PageBreak{}};
  return model;
}

}  // namespace

TEST_CASE("Hostile text breaks no format and gives no formula") {
  const auto model = hostileModel();
  const test::OutputFolder folder;
  for (const auto format : kFormats) {
    INFO(render::extensionOf(format));
    CHECK_NOTHROW(render::write(model, format, targetOf(folder, format)));
  }
  CHECK(test::run("qpdf --check " + test::quoted(folder / "r.pdf") + " 2>&1").status == 0);
  for (const auto* part : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"}) {
    INFO(part);
    CHECK(test::run("unzip -p " + test::quoted(folder / "r.odt") + " " + part + " | xmllint --noout - 2>&1")
              .status == 0);
  }
  const auto sheet = test::unzipped(folder / "r.xlsx", "xl/worksheets/sheet2.xml");
  CHECK(test::run("unzip -p " + test::quoted(folder / "r.xlsx") +
                  " xl/worksheets/sheet2.xml | xmllint --noout - 2>&1")
            .status == 0);
  CHECK(sheet.find("<f>") == std::string::npos);
  const auto html = test::fileText(folder / "r.html");
  CHECK(html.find("<script") == std::string::npos);
  CHECK_NOTHROW(test::gridsOfHtml(html));
  const auto csv = test::fileText(folder / "r-t.csv");
  CHECK(csv.find("\"'=cmd|") != std::string::npos);
  CHECK(csv.find("\"'   =1+1\"") != std::string::npos);
  CHECK(csv.find("-92233720368547758,08;EUR") != std::string::npos);
  for (const auto format : kFormats) {
    if (format == Format::Pdf || format == Format::Odt || format == Format::Xlsx) continue;
    const auto text = format == Format::Csv ? csv : html;
    for (const char control : {'\0', '\x01', '\x0B', '\x1B'}) CHECK(text.find(control) == std::string::npos);
  }
}

TEST_CASE(
    "Texts that a spreadsheet would calculate are neutralised in CSV, whatever stands before the sign") {
  auto model = emptyModel();
  report::Table table{"t", "T", {{"a", "A"}}, {}, {}};
  for (const auto* text :
       {"=1", "+33 6 00", "-5", "@SUM(A1)", " =1", "\n=1", "\t=1", "＝1", "normal", "a=b", "e-mail"}) {
    table.rows.push_back({report::RowRole::Line, {text}});
  }
  model.blocks = {table};
  const test::OutputFolder folder;
  const auto files = render::write(model, Format::Csv, folder / "r.csv");
  REQUIRE(files == std::vector<std::filesystem::path>{folder / "r-t.csv"});
  const auto grid = test::gridOfCsv(files.front());
  REQUIRE(grid.size() == 11);
  for (std::size_t i = 0; i < 8; ++i) {
    INFO(i);
    CHECK(grid[i][0].starts_with("'"));
  }
  for (std::size_t i = 8; i < 11; ++i) CHECK(!grid[i][0].starts_with("'"));
}

TEST_CASE("A report without anything in it can be written in every format") {
  const test::OutputFolder folder;
  auto model = emptyModel();
  for (const bool hasCover : {true, false}) {
    model.hasCoverPage = hasCover;
    for (const auto format : kFormats) {
      INFO(render::extensionOf(format));
      const auto files = render::write(model, format, targetOf(folder, format));
      CHECK(files.size() == (format == Format::Csv ? 0 : 1));
    }
    CHECK(test::run("qpdf --check " + test::quoted(folder / "r.pdf") + " 2>&1").status == 0);
  }
}

TEST_CASE(
    "A report of 300 projects can be written in every format, and its workbook opens on the right names") {
  const test::OutputFolder folder;
  const auto model = test::exampleModel({50, 300});
  for (const auto format : kFormats) {
    INFO(render::extensionOf(format));
    CHECK(!render::write(model, format, targetOf(folder, format)).empty());
  }
  const auto workbook = test::unzipped(folder / "r.xlsx", "xl/workbook.xml");
  CHECK(workbook.find("name=\"Financement par micro-projet\"") != std::string::npos);
}

TEST_CASE("A cancelled export leaves the file that was there, and nothing else") {
  const auto model = test::exampleModel({2000, 2});
  for (const auto format : kFormats) {
    INFO(render::extensionOf(format));
    const test::OutputFolder folder;
    const auto target = format == Format::Csv ? folder / "r-pieces.csv" : targetOf(folder, format);
    std::ofstream(target) << "avant";
    const auto stop = [](std::size_t rows) { return rows < 1000; };
    CHECK_THROWS_AS(render::write(model, format, targetOf(folder, format), stop), render::Cancelled);
    CHECK(test::fileText(target) == "avant");
    CHECK(folder.count() == 1);
  }
}

TEST_CASE("A file that cannot be written is said in a sentence, and leaves nothing") {
  const auto model = test::exampleModel({10, 1});
  for (const auto format : kFormats) {
    INFO(render::extensionOf(format));
    const test::OutputFolder folder;
    CHECK_THROWS_WITH(render::write(model, format, folder / "absent" / "r.x"),
                      Catch::Contains("n’a pas pu être écrit : le dossier n’existe pas."));
    std::filesystem::create_directories(folder / "r.x" / "plein");
    if (format == Format::Csv) continue;
    CHECK_THROWS_WITH(render::write(model, format, folder / "r.x"),
                      Catch::Contains("un dossier porte déjà ce nom"));
    CHECK(folder.count() == 1);
  }
}

TEST_CASE("Sheets of like names, forbidden characters and great length have names of their own") {
  auto model = emptyModel();
  for (const auto* title :
       {"Dépenses [2020/2021] : tout", "Dépenses [2020/2021] : tout", "DÉPENSES 2020 2021 TOUT", "History",
        "''", "Un titre beaucoup plus long que trente et un caractères",
        "Un titre beaucoup plus long que trente et un caractères aussi"}) {
    report::Table table{"t" + std::to_string(model.blocks.size()), title, {{"a", "A"}}, {}, {}};
    model.blocks.emplace_back(table);
  }
  const test::OutputFolder folder;
  CHECK_NOTHROW(render::write(model, Format::Xlsx, folder / "r.xlsx"));
  CHECK(!test::unzipped(folder / "r.xlsx", "xl/worksheets/sheet8.xml").empty());
}

TEST_CASE("A workbook has frozen heads, print areas, repeated rows and pages one sheet wide") {
  const test::OutputFolder folder;
  render::write(test::exampleModel({10, 2}), Format::Xlsx, folder / "r.xlsx");
  const auto workbook = test::unzipped(folder / "r.xlsx", "xl/workbook.xml");
  CHECK(workbook.find("_xlnm.Print_Area") != std::string::npos);
  CHECK(workbook.find("_xlnm.Print_Titles") != std::string::npos);
  for (int sheet = 2; sheet <= 5; ++sheet) {
    const auto xml =
        test::unzipped(folder / "r.xlsx", "xl/worksheets/sheet" + std::to_string(sheet) + ".xml");
    INFO(sheet);
    CHECK(xml.find("state=\"frozen\"") != std::string::npos);
    CHECK(xml.find("orientation=\"landscape\"") != std::string::npos);
    CHECK(xml.find("fitToHeight=\"0\"") != std::string::npos);
  }
}

TEST_CASE("An English report has English amounts, dates and CSV") {
  auto model = emptyModel();
  model.language = wording::Language::English;
  report::Table table{"t",
                      "T",
                      {{"a", "A", report::ColumnType::Amount},
                       {"b", "B", report::ColumnType::Percentage},
                       {"c", "C", report::ColumnType::Date},
                       {"d", "D", report::ColumnType::Count}},
                      {},
                      {}};
  table.rows = {
      {report::RowRole::Line,
       {Money::cents(-123'450), report::Percentage{-1234}, *Date::of(2021, 3, 1), std::int64_t{-12'345}}}};
  model.blocks = {table};
  const auto html = render::html(model);
  for (const auto* shown : {"−€1,234.50", "−12.34%", "1 March 2021", "−12,345", "lang=\"en\""}) {
    INFO(shown);
    CHECK(html.find(shown) != std::string::npos);
  }
  const test::OutputFolder folder;
  const auto files = render::write(model, Format::Csv, folder / "r.csv");
  CHECK(test::fileText(files.front()) ==
        "\xEF\xBB\xBFrow,a,a_currency,b,c,d\r\nline,-1234.50,EUR,-12.34,2021-03-01,-12345\r\n");
}

TEST_CASE("A workbook whose sheet was cut off, or is not there, is not taken for a whole one") {
  const test::OutputFolder folder;
  const auto write = [&](const std::string& name, const std::string& sheet) {
    render::ZipPackage package(*Date::of(2021, 12, 31));
    package.add("xl/worksheets/sheet1.xml", sheet);
    std::ofstream(folder / name, std::ios::binary) << package.finish();
  };
  write("whole.xlsx", "<worksheet>" + std::string(200'000, 'x') + "</worksheet>");
  write("cut.xlsx", "<worksheet>" + std::string(200'000, 'x'));
  CHECK(render::isWholeWorkbook(folder / "whole.xlsx", 1));
  CHECK(!render::isWholeWorkbook(folder / "whole.xlsx", 2));
  CHECK(!render::isWholeWorkbook(folder / "cut.xlsx", 1));
  CHECK(!render::isWholeWorkbook(folder / "absent.xlsx", 1));
}
