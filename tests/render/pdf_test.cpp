#include <catch2/catch.hpp>

#include <clocale>
#include <cstdlib>
#include <regex>
#include <set>
#include <sstream>

#include "lianes/render/render.hpp"
#include "render/example_model.hpp"
#include "support/read_back.hpp"
#include "support/tools.hpp"

using namespace lianes;
using render::Format;

namespace {

std::string pdfText(const std::filesystem::path& file, const std::string& options = "-layout") {
  return test::run("pdftotext " + options + " " + test::quoted(file) + " -").output;
}

std::vector<std::string> pagesOf(const std::string& text) {
  std::vector<std::string> pages;
  std::istringstream stream(text);
  for (std::string page; std::getline(stream, page, '\f');) pages.push_back(page);
  return pages;
}

// The words that stand outside the text's box of their page.
std::vector<std::string> wordsOutside(const std::filesystem::path& file) {
  const auto boxes = pdfText(file, "-bbox");
  const std::regex tag(
      "<(page) width=\"([0-9.]+)\" height=\"([0-9.]+)\"|<word xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" "
      "xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\">([^<]*)");
  constexpr double kMargin = 36;
  constexpr double kFoot = 24;
  double width = 0;
  double height = 0;
  std::vector<std::string> outside;
  std::size_t words = 0;
  for (std::sregex_iterator i(boxes.begin(), boxes.end(), tag), end; i != end; ++i) {
    const auto number = [&](std::size_t place) { return std::stod(i->str(place)); };
    if (i->str(1) == "page") {
      width = number(2);
      height = number(3);
      continue;
    }
    ++words;
    if (number(4) < kMargin || number(6) > width - kMargin || number(5) < kFoot ||
        number(7) > height - kFoot) {
      outside.push_back(i->str(4) + " " + i->str(5) + " " + i->str(6) + " " + i->str(7) + " " + i->str(8));
    }
  }
  REQUIRE(words > 0);
  return outside;
}

report::ReportModel bareModel() { return {"r", {"Titre"}, false, "Exemple fictif", *Date::of(2021, 12, 31)}; }

report::Table wideTable(std::size_t columns) {
  report::Table table{"large", "Tableau très large", {}, {}, {}};
  report::Row row;
  for (std::size_t i = 0; i < columns; ++i) {
    const auto number = std::to_string(i);
    const bool isText = i % 4 == 0;
    table.columns.push_back(
        {"c" + number, "Colonne " + number, isText ? report::ColumnType::Text : report::ColumnType::Amount});
    if (isText) {
      row.cells.emplace_back(std::string(200, "abcdefghijklmnopqrstuvwxyz"[i % 26]));
    } else {
      row.cells.emplace_back(Money::cents(-123'456'789));
    }
  }
  table.rows.assign(3, row);
  return table;
}

}  // namespace

TEST_CASE("No text of a PDF stands outside its page or in its margins") {
  const test::OutputFolder folder;
  auto model = test::exampleModel({60, 3});
  SECTION("of an ordinary report") {}
  SECTION("on landscape pages") { model.shape = report::PageShape::Landscape; }
  SECTION("with 12 wide columns") { model.blocks.emplace_back(wideTable(12)); }
  SECTION("with 40 wide columns") { model.blocks.emplace_back(wideTable(40)); }
  SECTION("with words that have no end") {
    const std::string word(2000, 'x');
    model.cover.title = word;
    model.cover.state = word;
    model.author = word;
    model.blocks.emplace_back(report::Heading{2, word});
    model.blocks.emplace_back(report::Paragraph{word, report::ParagraphStyle::Quote});
    model.blocks.emplace_back(
        report::KeyFigures{{{word, word, word}, {word, Money::cents(INT64_MAX), word}}});
    model.blocks.emplace_back(report::List{{word}, true});
    model.blocks.emplace_back(report::Chart{
        report::ChartKind::Bars, word, {word}, {{word, {Money::cents(5)}}, {word, {Money::cents(-7)}}}});
    model.blocks.emplace_back(
        report::Chart{report::ChartKind::Parts, word, {word}, {{word, {Money::cents(5)}}}});
  }
  render::write(model, Format::Pdf, folder / "r.pdf");
  const auto outside = wordsOutside(folder / "r.pdf");
  CAPTURE(outside);
  CHECK(outside.empty());
}

TEST_CASE("A table too wide for a page is parted by columns, none lost and no amount broken") {
  auto model = bareModel();
  report::Table table{"large", "Tableau", {}, {}, {}};
  for (std::size_t i = 0; i < 60; ++i) {
    table.columns.push_back({"c" + std::to_string(i), "Colonne" + std::to_string(i),
                             i == 0 ? report::ColumnType::Text : report::ColumnType::Amount});
  }
  table.lines = [](const std::function<void(const report::Row&)>& line) {
    report::Row row{report::RowRole::Line, {"Nom"}};
    for (std::int64_t i = 1; i < 60; ++i) row.cells.emplace_back(Money::cents(-100'000'000 - i));
    line(row);
  };
  model.blocks.emplace_back(table);
  const test::OutputFolder folder;
  render::write(model, Format::Pdf, folder / "r.pdf");
  const auto text = pdfText(folder / "r.pdf");
  for (std::size_t i = 1; i < 60; ++i) CHECK(text.find("Colonne" + std::to_string(i)) != std::string::npos);
  CHECK(test::amountsOf(text) == test::amountsOf(test::gridOf(table)));
}

TEST_CASE("A cell longer than a page goes on over the next ones, whole") {
  auto model = bareModel();
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "mot" + std::to_string(i) + " ";
  model.blocks.emplace_back(
      report::Table{"t", "T", {{"a", "A"}, {"b", "B"}}, {}, {{report::RowRole::Line, {text, "fin"}}}});
  const test::OutputFolder folder;
  render::write(model, Format::Pdf, folder / "r.pdf");
  const auto words = pdfText(folder / "r.pdf", "-raw");
  std::size_t found = 0;
  for (int i = 0; i < 3000; ++i)
    found += words.find("mot" + std::to_string(i)) != std::string::npos ? 1U : 0U;
  CHECK(found == 3000);
  const auto outside = wordsOutside(folder / "r.pdf");
  CAPTURE(outside);
  CHECK(outside.empty());
}

TEST_CASE("The head of a table comes again on each page, and each page says which of how many it is") {
  auto model = bareModel();
  model.blocks.emplace_back(test::voucherTable(10'000));
  const test::OutputFolder folder;
  render::write(model, Format::Pdf, folder / "r.pdf");
  const auto pages = pagesOf(pdfText(folder / "r.pdf"));
  REQUIRE(pages.size() > 100);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    INFO(i + 1);
    CHECK(pages[i].find("Fournisseur") != std::string::npos);
    CHECK(pages[i].find("page " + std::to_string(i + 1) + " / " + std::to_string(pages.size())) !=
          std::string::npos);
  }
  CHECK(pages.back().find("Total des pièces") != std::string::npos);
}

TEST_CASE("A total never stands alone on a page, nor a group at the foot of one") {
  const test::OutputFolder folder;
  for (std::size_t lines = 30; lines < 60; ++lines) {
    auto model = bareModel();
    report::Table table{"t", "Tableau", {{"a", "A"}, {"b", "B", report::ColumnType::Amount}}, {}, {}};
    for (std::size_t i = 0; i < lines; ++i)
      table.rows.push_back({report::RowRole::Line, {"ligne", Money::cents(1)}});
    table.rows.push_back({report::RowRole::Group, {"groupe", {}}});
    table.rows.push_back({report::RowRole::Line, {"dans le groupe", Money::cents(1)}});
    table.rows.push_back({report::RowRole::Total, {"somme", Money::cents(1)}});
    model.blocks.emplace_back(table);
    render::write(model, Format::Pdf, folder / "r.pdf");
    for (const auto& page : pagesOf(pdfText(folder / "r.pdf"))) {
      INFO(lines);
      CHECK((page.find("groupe") == std::string::npos) == (page.find("dans le groupe") == std::string::npos));
      CHECK((page.find("somme") == std::string::npos) == (page.find("dans le groupe") == std::string::npos));
    }
  }
}

TEST_CASE("The contents of a long report name the page that each heading stands on") {
  const auto model = test::exampleModel();
  const test::OutputFolder folder;
  render::write(model, Format::Pdf, folder / "r.pdf");
  const auto pages = pagesOf(pdfText(folder / "r.pdf"));
  REQUIRE(pages.size() > 3);
  const std::regex entry("^ *(.*[^ ])  +([0-9]+)$");
  std::istringstream contents(pages[1]);
  std::size_t count = 0;
  for (std::string line; std::getline(contents, line);) {
    std::smatch match;
    if (!std::regex_match(line, match, entry)) continue;
    const auto page = std::stoul(match.str(2));
    INFO(line);
    REQUIRE(page <= pages.size());
    CHECK(pages[page - 1].find(match.str(1)) != std::string::npos);
    ++count;
  }
  CHECK(count > 15);
}

TEST_CASE(
    "A PDF has bookmarks, metadata, its language, links of the contents and embedded fonts, and no fault") {
  const auto model = test::exampleModel({30, 3});
  const test::OutputFolder folder;
  const auto file = folder / "r.pdf";
  render::write(model, Format::Pdf, file);
  CHECK(test::run("qpdf --check " + test::quoted(file) + " 2>&1").status == 0);
  const auto plain = test::run("qpdf --qdf --object-streams=disable " + test::quoted(file) + " -").output;
  const auto count = [&](const std::string& text) {
    std::size_t found = 0;
    for (auto place = plain.find(text); place != std::string::npos; place = plain.find(text, place + 1))
      ++found;
    return found;
  };
  const auto headings =
      static_cast<std::size_t>(std::count_if(model.blocks.begin(), model.blocks.end(), [](const auto& block) {
        return std::holds_alternative<report::Heading>(block);
      }));
  CHECK(count("/Parent") >= headings);
  CHECK(count("/Outlines") >= 1);
  CHECK(count("/Subtype /Link") > 5);
  CHECK(count("(fr-FR)") == 1);
  const auto info = test::run("pdfinfo " + test::quoted(file)).output;
  CHECK(info.find("Compte rendu technique et financier") != std::string::npos);
  CHECK(info.find("Association fictive") != std::string::npos);
  CHECK(info.find("Dec 31") != std::string::npos);
  std::istringstream fonts(test::run("pdffonts " + test::quoted(file) + " | tail -n +3").output);
  std::size_t embedded = 0;
  for (std::string line; std::getline(fonts, line); ++embedded) {
    INFO(line);
    CHECK(std::regex_search(line, std::regex("yes +(yes|no) +yes")));
  }
  CHECK(embedded > 0);
}

// Run by the test below in programs of their own.
TEST_CASE("Writes every format where it is told", "[.]") {
  const char* target = std::getenv("LIANES_RENDER_TARGET");
  REQUIRE(target != nullptr);
  REQUIRE(std::setlocale(LC_ALL, nullptr) == std::string(std::getenv("LC_ALL")));  // Qt chose it
  for (const auto format : {Format::Pdf, Format::Odt, Format::Xlsx, Format::Csv, Format::Html}) {
    render::write(test::exampleModel(), format,
                  std::filesystem::path(target) / ("r." + std::string(render::extensionOf(format))));
  }
}

TEST_CASE("The same model gives the same bytes, whatever the chance, the clock, the language and the zone") {
  const test::OutputFolder first;
  const test::OutputFolder second;
  const auto program = std::filesystem::read_symlink("/proc/self/exe");
  const auto write = [&](const test::OutputFolder& folder, const std::string& setting) {
    // setlocale() forgets a few bytes for LOCPATH.
    const auto ran = test::run(
        "LSAN_OPTIONS=detect_leaks=0 LIANES_KEPT=QT_HASH_SEED:TZ:LC_ALL:LOCPATH LOCPATH=" +
        test::quoted(LIANES_LOCALES) + " LIANES_RENDER_TARGET=" + test::quoted(folder.path()) + " " +
        setting + " " + test::quoted(program) + " 'Writes every format where it is told' 2>&1");
    INFO(ran.output);
    REQUIRE(ran.status == 0);
  };
  write(first, "QT_HASH_SEED=0 TZ=UTC LC_ALL=C.UTF-8");
  write(second, "TZ=Asia/Tokyo LC_ALL=fr_FR.UTF-8");
  REQUIRE(first.count() == 8);
  for (const auto& file : std::filesystem::directory_iterator(first.path())) {
    INFO(file.path());
    const bool isSame =
        test::fileText(file.path()) == test::fileText(second / file.path().filename().string());
    CHECK(isSame);
  }
}
