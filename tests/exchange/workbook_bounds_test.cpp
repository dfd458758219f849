#include <algorithm>
#include <optional>
#include <sstream>

#include "exchange/workbook_samples.hpp"

namespace lianes::exchange::workbook_bounds_test {
namespace {

using test::archiveOf;
using test::odsOf;
using test::opened;
using test::Parts;
using test::refusalOf;
using test::SmallXlsx;

constexpr std::size_t kMiB = std::size_t{1} << 20U;

// The most memory that this program has had since it was last asked to forget, in bytes.
std::size_t peakMemory() {
  std::ifstream status("/proc/self/status");
  std::size_t kibibytes = 0;
  for (std::string word; status >> word;) {
    if (word == "VmHWM:") status >> kibibytes;
  }
  return kibibytes << 10U;
}

// How much memory a piece of work took at its worst.
template <class Work>
std::size_t memoryOf(Work work) {
  std::ofstream("/proc/self/clear_refs") << "5";
  const auto before = peakMemory();
  work();
  return peakMemory() - before;
}

std::string repeated(const std::string& text, std::size_t count) {
  std::string all;
  all.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

Parts withSheet(const std::string& xml) {
  auto parts = SmallXlsx{}.parts();
  parts.back().second = xml;
  return parts;
}

// The container in which Office keeps what is encrypted or old; a name of its directory has two bytes a
// letter.
std::string containerWith(const std::string& name) {
  std::string bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  bytes.append(504, '\0');
  for (const char character : name) bytes.append(1, character).append(1, '\0');
  return bytes.append(512, '\0');
}

// Every place where the archive tells the size of a part before packing tells another one instead.
std::string withLiedSize(std::string archive, std::size_t size, std::size_t lie) {
  const auto littleEndian = [](std::size_t number) {
    std::string bytes;
    for (int i = 0; i < 4; ++i) bytes += static_cast<char>(static_cast<unsigned char>(number >> (8 * i)));
    return bytes;
  };
  const auto told = littleEndian(size);
  for (auto at = archive.find(told); at != std::string::npos; at = archive.find(told, at)) {
    archive.replace(at, told.size(), littleEndian(lie));
  }
  return archive;
}

}  // namespace

TEST_CASE("A workbook is told from a text by how it begins") {
  CHECK(looksLikeWorkbook(SmallXlsx{}.bytes()));
  CHECK(looksLikeWorkbook(containerWith("Workbook")));
  CHECK_FALSE(looksLikeWorkbook("Date;Montant\n"));
  CHECK_FALSE(looksLikeWorkbook(""));
}

TEST_CASE("Old, binary, encrypted and other files are each refused in words of their own") {
  CHECK(refusalOf(containerWith("Workbook")).code == ProblemCode::OldWorkbook);
  CHECK(refusalOf(containerWith("Book")).code == ProblemCode::OldWorkbook);
  CHECK(refusalOf(containerWith("EncryptedPackage")).code == ProblemCode::WorkbookLocked);
  CHECK(refusalOf(containerWith("WordDocument")).code == ProblemCode::NotAWorkbook);
  CHECK(refusalOf("Date;Montant\n").code == ProblemCode::NotAWorkbook);
  CHECK(refusalOf(archiveOf({{"photo.txt", "x"}})).code == ProblemCode::NotAWorkbook);
  CHECK(refusalOf(archiveOf({{"_rels/.rels",
                              test::relations(test::relation("a", "officeDocument", "xl/workbook.bin"))},
                             {"xl/workbook.bin", "x"}}))
            .code == ProblemCode::BinaryWorkbook);
  CHECK(refusalOf(archiveOf({{"_rels/.rels",
                              test::relations(test::relation("a", "officeDocument", "word/document.xml"))},
                             {"word/document.xml", "<w:document/>"}}))
            .code == ProblemCode::NotAWorkbook);
  CHECK(
      refusalOf(archiveOf({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}}))
          .code == ProblemCode::NotAWorkbook);
}

TEST_CASE("An encrypted ODS is refused as one that a password protects") {
  auto parts = test::odsParts("locked bytes");
  parts[1].second =
      "<manifest:manifest "
      "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry "
      "manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></"
      "manifest:manifest>";
  CHECK(refusalOf(archiveOf(parts)).code == ProblemCode::WorkbookLocked);
}

TEST_CASE("A workbook that is cut off, damaged or lacks a part is refused, wherever it is cut") {
  const auto whole =
      SmallXlsx{.rows = "<row><c t=\"s\"><v>0</v></c></row>", .texts = "<si><t>a</t></si>"}.bytes();
  for (std::size_t size = 4; size < whole.size(); size += 7) {
    CHECK(refusalOf(whole.substr(0, size)).code == ProblemCode::BrokenWorkbook);
  }
  CHECK(refusalOf(archiveOf(withSheet("<worksheet><sheetData>"))).code == ProblemCode::BrokenWorkbook);
  CHECK(refusalOf(archiveOf(withSheet("<worksheet><sheetData></row></sheetData></worksheet>"))).code ==
        ProblemCode::BrokenWorkbook);
  auto parts = SmallXlsx{}.parts();
  parts.pop_back();
  CHECK(refusalOf(archiveOf(parts)).code == ProblemCode::BrokenWorkbook);
  const auto missing =
      refusalOf(SmallXlsx{.rows = "<row r=\"4\"><c r=\"B4\" t=\"s\"><v>9</v></c></row>"}.bytes());
  CHECK(missing.code == ProblemCode::BrokenWorkbook);
  CHECK(missing.place == "Budget, B4");
}

TEST_CASE("Any single changed byte of a workbook gives its rows or a refusal, and never ends the program") {
  const auto whole = SmallXlsx{.rows = "<row><c t=\"s\"><v>0</v></c><c><v>12.5</v></c></row>",
                               .texts = "<si><t>Ciment</t></si>"}
                         .bytes();
  std::size_t refused = 0;
  for (std::size_t at = 4; at < whole.size(); ++at) {
    auto changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x5A);
    const auto book = Workbook::open(changed);
    if (!book || !book->gather(0)) ++refused;
  }
  CHECK(refused > whole.size() / 4);
}

TEST_CASE("A workbook whose XML declares anything is refused before it is looked at") {
  const std::string bomb =
      "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet><sheetData><row><c "
      "t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
  const auto refusal = refusalOf(archiveOf(withSheet(bomb)));
  CHECK(refusal.code == ProblemCode::DeclaresEntities);
  CHECK(refusal.arguments == std::vector<std::string>{"xl/worksheets/sheet1.xml"});
  const auto outside = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">" + test::odsContent("<table:table/>");
  CHECK(refusalOf(archiveOf(test::odsParts(outside))).code == ProblemCode::DeclaresEntities);
}

TEST_CASE("Memory that is taken and given back is seen by these tests") {
  CHECK(memoryOf([] {
          const std::string taken(64 * kMiB, 'a');
          CHECK(std::count(taken.begin(), taken.end(), 'a') > 0);
        }) > 48 * kMiB);
}

TEST_CASE("What unpacks to more than is allowed is refused without taking memory for it") {
  const auto size = 64 * kMiB;
  const std::string head = "<worksheet><sheetData>";
  const auto sheet = head + std::string(size - head.size(), ' ');
  const auto honest = archiveOf(withSheet(sheet));
  REQUIRE(honest.size() < kMiB);
  WorkbookLimits limits;
  limits.unpacked = 4 * kMiB;
  for (const auto& bytes : {honest, withLiedSize(honest, size, 1'000)}) {
    Problem refusal{ProblemCode::Missing, {}, {}};
    CHECK(memoryOf([&] { refusal = refusalOf(bytes, limits); }) < 24 * kMiB);
    CHECK((refusal.code == ProblemCode::TooBig || refusal.code == ProblemCode::BrokenWorkbook));
  }
  CHECK(refusalOf(honest, limits).arguments == std::vector<std::string>{"4 MiB"});
}

TEST_CASE("Endless tags, texts and nesting are refused without taking memory for them") {
  const auto big = std::string(32 * kMiB, 'a');
  const std::vector<std::pair<std::string, ProblemCode>> bombs{
      {"<worksheet a=\"" + big + "\"/>", ProblemCode::TooBig},
      {"<worksheet><!--" + big + "--></worksheet>", ProblemCode::TooBig},
      {"<worksheet><sheetData><row><c t=\"str\"><v>" + big + "</v></c></row></sheetData></worksheet>",
       ProblemCode::TooBig},
      {"<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>" + big +
           "</t></is></c></row></sheetData></worksheet>",
       ProblemCode::TooBig},
      {repeated("<a>", 4'000'000), ProblemCode::TooDeep}};
  for (const auto& [xml, code] : bombs) {
    const auto bytes = archiveOf(withSheet(xml));
    Problem refusal{ProblemCode::Missing, {}, {}};
    CHECK(memoryOf([&] { refusal = refusalOf(bytes); }) < 24 * kMiB);
    CHECK(refusal.code == code);
  }
}

TEST_CASE("Long texts that belong to no cell, and many small tags, are no reason to refuse a workbook") {
  const SmallXlsx book{.rows = std::string(3 * kMiB, ' ') + "<row><c><v>1</v></c></row>" +
                               std::string(3 * kMiB, '\n') + "<row><c><f>" + std::string(3 * kMiB, 'A') +
                               "</f><v>2</v></c></row>",
                       .afterRows = "<extLst>" + repeated("<ext><a b=\"c\"/></ext>", 200'000) + "</extLst>"};
  const auto sheet = test::sheetOf(book.bytes());
  REQUIRE(sheet.rows.size() == 2);
  CHECK(test::inShort(sheet.rows[1].cells.at(0)) == "Number 2 =");
}

TEST_CASE("Endless paragraphs, blanks and remarks of an ODS are refused with the cell") {
  const auto cell = [](const std::string& inside) {
    return refusalOf(
        odsOf("<table:table-row><table:table-cell/><table:table-cell office:value-type=\"string\">" + inside +
              "</table:table-cell></table:table-row>"));
  };
  for (const auto& inside :
       {"<text:p>" + std::string(kMiB, 'a') + "</text:p>",
        std::string("<text:p>a<text:s text:c=\"99999999999\"/>b</text:p>"),
        "<office:annotation><text:p>" + std::string(kMiB, 'a') + "</text:p></office:annotation>",
        repeated("<text:p>a</text:p>", 200'000)}) {
    const auto refusal = cell(inside);
    CHECK(refusal.code == ProblemCode::TooBig);
    CHECK(refusal.place == "Budget, B1");
  }
}

TEST_CASE("More rows or columns than allowed are refused with the sheet or the cell, repeated or not") {
  WorkbookLimits limits;
  limits.rows = 3;
  limits.columns = 4;
  const std::string cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\"";
  const auto rows = refusalOf(
      odsOf("<table:table-row table:number-rows-repeated=\"1048576\">" + cell + "/></table:table-row>"),
      limits);
  CHECK(rows == Problem{ProblemCode::TooManyRows, "Budget", {"3"}});
  const auto columns = refusalOf(
      odsOf("<table:table-row>" + cell + " table:number-columns-repeated=\"16384\"/></table:table-row>"),
      limits);
  CHECK(columns == Problem{ProblemCode::TooManyColumns, "Budget, E1", {"4"}});
  CHECK(refusalOf(SmallXlsx{.rows = repeated("<row><c><v>1</v></c></row>", 4)}.bytes(), limits).code ==
        ProblemCode::TooManyRows);
  CHECK(refusalOf(SmallXlsx{.rows = "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>"}.bytes(), limits) ==
        Problem{ProblemCode::TooManyColumns, "Budget, XFD2", {"4"}});
  CHECK(opened(SmallXlsx{.rows = "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"0\"/></row>"}.bytes(), limits)
            .gather(0)
            ->rows.empty());
}

TEST_CASE("A text that many cells share is refused once it makes too much of a sheet") {
  const SmallXlsx book{.rows = repeated("<row><c t=\"s\"><v>0</v></c></row>", 2'000),
                       .texts = "<si><t>" + std::string(100'000, 'a') + "</t></si>"};
  const auto bytes = book.bytes();
  REQUIRE(bytes.size() < kMiB);
  Problem refusal{ProblemCode::Missing, {}, {}};
  CHECK(memoryOf([&] { refusal = refusalOf(bytes); }) < 96 * kMiB);
  CHECK(refusal.code == ProblemCode::TooBig);
}

TEST_CASE("A great many shared texts, sheets or parts are refused") {
  WorkbookLimits limits;
  limits.texts = kMiB;
  limits.sheets = 2;
  CHECK(refusalOf(SmallXlsx{.texts = repeated("<si/>", 100'000)}.bytes(), limits).code ==
        ProblemCode::TooBig);
  CHECK(refusalOf(archiveOf(test::odsParts(test::odsContent(repeated("<table:table/>", 3)))), limits).code ==
        ProblemCode::TooBig);
  CHECK(refusalOf(SmallXlsx{}.bytes() + repeated("PK\x01\x02", 30'000)).code == ProblemCode::TooBig);
}

TEST_CASE("Many sheets that are made of the same part take no more than one large sheet") {
  auto parts = SmallXlsx{.rows = repeated("<row><c><v>1</v></c><c><v>2</v></c></row>", 2'000)}.parts();
  std::string sheets;
  for (int i = 0; i < 900; ++i) sheets += "<sheet name=\"" + std::to_string(i) + "\" r:id=\"s\"/>";
  parts[1].second = "<workbook><sheets>" + sheets + "</sheets></workbook>";
  WorkbookLimits limits;
  limits.cells = 100'000;
  const auto book = opened(archiveOf(parts), limits);
  std::vector<Sheet> kept;
  std::optional<Problem> refusal;
  CHECK(memoryOf([&] {
          for (std::size_t i = 0; i < book.sheets().size() && !refusal; ++i) {
            auto sheet = book.gather(i);
            if (sheet) kept.push_back(std::move(sheet).value());
            if (!sheet) refusal = sheet.error();
          }
        }) < 64 * kMiB);
  REQUIRE(refusal.has_value());
  CHECK(refusal->code == ProblemCode::TooBig);
  CHECK(kept.size() == 25);
}

TEST_CASE("A workbook is not read over and over without end") {
  const auto bytes = SmallXlsx{.rows = std::string(kMiB, ' ') + "<row><c><v>1</v></c></row>"}.bytes();
  WorkbookLimits limits;
  limits.unpacked = 2 * kMiB;
  const auto book = opened(bytes, limits);
  std::size_t readings = 0;
  while (readings < 100 && book.gather(0).ok()) ++readings;
  CHECK(readings == 7);
}

TEST_CASE("Spans that cover each other over and over are refused") {
  const SmallXlsx book{
      .rows = repeated("<row><c><v>1</v></c><c><v>1</v></c></row>", 5'000),
      .afterRows = "<mergeCells>" + repeated("<mergeCell ref=\"A1:B5000\"/>", 5'000) + "</mergeCells>"};
  CHECK(refusalOf(book.bytes()).code == ProblemCode::BrokenWorkbook);
}

TEST_CASE("Rows are read one by one in memory that does not grow with them") {
  const auto bytesOf = [](std::size_t rows) {
    return SmallXlsx{
        .rows = repeated("<row><c><v>12.5</v></c><c t=\"inlineStr\"><is><t>Ciment</t></is></c></row>", rows)}
        .bytes();
  };
  WorkbookLimits limits;
  limits.rows = 1'000'000;
  const auto book = opened(bytesOf(200'000), limits);
  std::size_t rows = 0;
  CHECK(memoryOf([&] { CHECK(book.readRows(0, [&](const SheetRow&) { return ++rows > 0; }).ok()); }) <
        8 * kMiB);
  CHECK(rows == 200'000);
}

TEST_CASE("What is offered for an import is read whole up to its limit, a text as well as a workbook") {
  std::istringstream text("Date;Montant\n");
  CHECK(readOfferedBytes(text).value() == "Date;Montant\n");
  std::istringstream big(std::string(kMostTableBytes + 1, 'a'));
  CHECK(readOfferedBytes(big).error().code == ProblemCode::TooBig);
}

}  // namespace lianes::exchange::workbook_bounds_test
