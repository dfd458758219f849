#include <QtCore/QUrl>
#include <catch2/catch.hpp>

#include <fstream>

#include "lianes/render/render.hpp"
#include "render/example_model.hpp"
#include "support/read_back.hpp"
#include "support/tools.hpp"

using namespace lianes;
using render::Format;

namespace {

std::vector<const report::Table*> tablesOf(const report::ReportModel& model) {
  std::vector<const report::Table*> tables;
  for (const auto& block : model.blocks) {
    if (const auto* table = std::get_if<report::Table>(&block)) tables.push_back(table);
  }
  return tables;
}

// LibreOffice with a profile of its own that recalculates what it opens.
std::string office(const test::OutputFolder& folder, const std::string& format,
                   const std::filesystem::path& file) {
  const auto profile = folder / "profile";
  std::filesystem::create_directories(profile / "user");
  std::ofstream(profile / "user" / "registrymodifications.xcu")
      << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\" "
         "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" "
         "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
         "<item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\"><prop oor:name=\"OOXMLRecalcMode\" "
         "oor:op=\"fuse\"><value>0</value></prop></item></oor:items>\n";
  const auto address =
      QUrl::fromLocalFile(QString::fromStdString(profile.string())).toEncoded().toStdString();
  return test::run("soffice -env:UserInstallation=" + address + " --headless --convert-to '" + format +
                   "' --outdir " + test::quoted(folder / "office") + " " + test::quoted(file) + " 2>&1")
      .output;
}

}  // namespace

TEST_CASE("Every cell of every table is the same in HTML, ODT, XLSX and CSV as in the model") {
  const auto model = test::exampleModel();
  const auto tables = tablesOf(model);
  const test::OutputFolder folder;
  render::write(model, Format::Odt, folder / "r.odt");
  render::write(model, Format::Xlsx, folder / "r.xlsx");
  const auto csv = render::write(model, Format::Csv, folder / "r.csv");
  const auto html = test::gridsOfHtml(render::html(model));
  const auto odt = test::gridsOfOdt(folder / "r.odt");
  const auto xlsx = test::gridsOfXlsx(folder / "r.xlsx");
  REQUIRE(html.size() == tables.size());
  REQUIRE(odt.size() == tables.size());
  REQUIRE(xlsx.size() == tables.size());
  REQUIRE(csv.size() == tables.size());
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const auto expected = test::gridOf(*tables[i]);
    INFO(tables[i]->id);
    CHECK(html[i] == expected);
    CHECK(odt[i] == expected);
    CHECK(xlsx[i] == expected);
    CHECK(test::gridOfCsv(csv[i]) == expected);
  }
}

TEST_CASE("A PDF has the amounts of its tables, all of them and in their order") {
  auto model = test::exampleModel();
  std::erase_if(model.blocks, [](const report::Block& block) {
    return std::holds_alternative<report::KeyFigures>(block) || std::holds_alternative<report::Chart>(block);
  });
  std::vector<std::string> expected;
  for (const auto* table : tablesOf(model)) {
    for (const auto& amount : test::amountsOf(test::gridOf(*table))) expected.push_back(amount);
  }
  const test::OutputFolder folder;
  render::write(model, Format::Pdf, folder / "r.pdf");
  const auto text = test::run("pdftotext -layout " + test::quoted(folder / "r.pdf") + " -").output;
  CHECK(test::amountsOf(text) == expected);
}

TEST_CASE("LibreOffice works the totals of a workbook out to what the cells say") {
  if (!test::hasProgram("soffice")) {
    WARN("skipped: soffice is not here");
    return;
  }
  auto model = test::exampleModel();
  std::erase_if(model.blocks,
                [](const report::Block& block) { return !std::holds_alternative<report::Table>(block); });
  // One total whose cell lies proves that LibreOffice did not merely believe the cells.
  report::Table lie{"mensonge", "Mensonge", {{"a", "A", report::ColumnType::Amount}}, {}, {}};
  lie.rows = {{report::RowRole::Line, {Money::cents(100)}},
              {report::RowRole::Line, {Money::cents(205)}},
              {report::RowRole::Total, {Money::cents(999)}, {0, 1}}};
  model.blocks.emplace_back(lie);

  const test::OutputFolder folder;
  render::write(model, Format::Xlsx, folder / "r.xlsx");
  INFO(office(folder, "xlsx:Calc MS Excel 2007 XML", folder / "r.xlsx"));
  const auto text = test::unzipped(folder / "office" / "r.xlsx", "xl/worksheets/sheet6.xml");
  CHECK(text.find("<v>3.05</v>") != std::string::npos);

  const auto written = test::gridsOfXlsx(folder / "r.xlsx");
  for (int sheet = 2; sheet <= 5; ++sheet) {
    const auto values = [&](const std::filesystem::path& file) {
      // Formula cells alone: name and value.
      return test::run("unzip -p " + test::quoted(file) + " xl/worksheets/sheet" + std::to_string(sheet) +
                       ".xml | sed 's/<c /\\n<c /g' | grep '<f' | sed -E 's/.* "
                       "r=\"([A-Z0-9]+)\".*<v>(.*)<\\/v>.*/\\1 \\2/;"
                       "s/<c r=\"([A-Z0-9]+)\".*<v>(.*)<\\/v>.*/\\1 \\2/'")
          .output;
    };
    const auto ours = values(folder / "r.xlsx");
    std::istringstream mine(ours);
    std::istringstream theirs(values(folder / "office" / "r.xlsx"));
    std::string cell, value, otherCell, otherValue;
    std::size_t count = 0;
    while (mine >> cell >> value) {
      REQUIRE(theirs >> otherCell >> otherValue);
      CHECK(cell == otherCell);
      if (value == "—") {
        CHECK(otherValue == "—");
      } else {
        CHECK(std::stod(otherValue) == Approx(std::stod(value)).margin(1e-9));
      }
      ++count;
    }
    CHECK(count > 0);
  }
}

TEST_CASE("LibreOffice opens the text document and prints what it says") {
  if (!test::hasProgram("soffice")) {
    WARN("skipped: soffice is not here");
    return;
  }
  const auto model = test::exampleModel({20, 2});
  const test::OutputFolder folder;
  render::write(model, Format::Odt, folder / "r.odt");
  INFO(office(folder, "pdf", folder / "r.odt"));
  const auto text = test::run("pdftotext -layout " + test::quoted(folder / "office" / "r.pdf") + " -").output;
  CHECK(text.find("Sommaire") != std::string::npos);
  CHECK(text.find("Facture fictive no 1019") != std::string::npos);
  CHECK(text.find("page 3 / ") != std::string::npos);
  const auto amounts = test::amountsOf(text);
  CHECK(std::find(amounts.begin(), amounts.end(), "77862.20 EUR") != amounts.end());
}
