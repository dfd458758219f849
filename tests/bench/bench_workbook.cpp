// What reading a workbook costs: as a ratio to libzip and expat that only walk through the same parts, in the
// same run; and its memory, which must not grow with the rows. Built with the release preset.
#include <expat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zip.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "bench/measure.hpp"
#include "lianes/exchange/workbook.hpp"
#include "lianes/exchange/zip_writer.hpp"

namespace {

using namespace lianes;
using bench::Series;

constexpr int kRuns = 7;
constexpr std::size_t kRows = 100'000;
constexpr std::size_t kLabels = 1'000;
constexpr std::size_t kSuppliers = 97;

std::string amountText(std::size_t line) {
  const auto cents = 1'050 + line * 7'919 % 2'500'000;
  const auto rest = std::to_string(cents % 100);
  return std::to_string(cents / 100) + '.' + (rest.size() == 1 ? "0" : "") + rest;
}

std::string cell(char column, std::size_t row, std::string_view attributes, const std::string& value) {
  return std::string("<c r=\"") + column + std::to_string(row) + "\"" + std::string(attributes) + "><v>" +
         value + "</v></c>";
}

std::string sheetXml(std::size_t rows) {
  std::string xml =
      R"(<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)";
  for (std::size_t i = 0; i < rows; ++i) {
    const auto row = i + 1;
    xml += "<row r=\"" + std::to_string(row) + R"(" spans="1:7">)";
    xml += cell('A', row, " s=\"0\"", std::to_string(row));
    xml += cell('B', row, " s=\"1\"", std::to_string(44'105 + i % 700));
    xml += cell('C', row, " s=\"0\" t=\"s\"", i % 2 == 0 ? "0" : "1");
    xml += cell('D', row, " s=\"0\" t=\"s\"", std::to_string(2 + i % kSuppliers));
    xml += cell('E', row, " s=\"0\" t=\"s\"", std::to_string(2 + kSuppliers + i % kLabels));
    xml += cell('F', row, " s=\"2\"", amountText(i));
    xml += cell('G', row, " s=\"2\"", amountText(i + 1));
    xml += "</row>";
  }
  return xml + "</sheetData></worksheet>";
}

std::string textsXml() {
  std::string xml =
      R"(<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>604</t></si><si><t>6251</t></si>)";
  for (std::size_t i = 0; i < kSuppliers; ++i) xml += "<si><t>Fournisseur " + std::to_string(i) + "</t></si>";
  for (std::size_t i = 0; i < kLabels; ++i) xml += "<si><t>Facture no " + std::to_string(i) + "</t></si>";
  return xml + "</sst>";
}

void writeWorkbook(const std::filesystem::path& target, std::size_t rows) {
  const std::string relation =
      R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)";
  exchange::ZipWriter zip(target, 2021, 3, 12);
  zip.addText("_rels/.rels", R"(<Relationships><Relationship Id="a)" + relation +
                                 R"(officeDocument" Target="xl/workbook.xml"/></Relationships>)");
  zip.addText("xl/_rels/workbook.xml.rels",
              R"(<Relationships><Relationship Id="a)" + relation +
                  R"(worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b)" + relation +
                  R"(sharedStrings" Target="sharedStrings.xml"/><Relationship Id="c)" + relation +
                  R"(styles" Target="styles.xml"/></Relationships>)");
  zip.addText("xl/workbook.xml", R"(<workbook><sheets><sheet name="Pieces" r:id="a"/></sheets></workbook>)");
  zip.addText(
      "xl/styles.xml",
      R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="#,##0.00\ &quot;€&quot;"/></numFmts>)"
      R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>)");
  zip.addText("xl/sharedStrings.xml", textsXml());
  zip.addText("xl/worksheets/sheet1.xml", sheetXml(rows));
  zip.finish();
}

std::string bytesOf(const std::filesystem::path& file) {
  std::string bytes(std::filesystem::file_size(file), '\0');
  std::ifstream(file, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

std::size_t readRows(const std::filesystem::path& file) {
  exchange::WorkbookLimits limits;
  limits.rows = 2'000'000;
  const auto book = exchange::Workbook::open(bytesOf(file), limits);
  std::size_t texts = 0;
  const auto facts = book->readRows(0, [&](const exchange::SheetRow& row) {
    for (const auto& found : row.cells) texts += found.text.size();
    return true;
  });
  return facts->rows + texts;
}

// The least that can be done with the same parts.
std::size_t walk(const std::filesystem::path& file) {
  const auto bytes = bytesOf(file);
  zip_error_t error;
  auto* archive =
      zip_open_from_source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error), 0, &error);
  std::size_t seen = 0;
  for (const auto* part : {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"}) {
    auto* parser = XML_ParserCreate(nullptr);
    XML_SetUserData(parser, &seen);
    XML_SetElementHandler(
        parser, [](void* data, const char*, const char**) { ++*static_cast<std::size_t*>(data); },
        [](void* data, const char*) { ++*static_cast<std::size_t*>(data); });
    XML_SetCharacterDataHandler(parser, [](void* data, const char*, int length) {
      *static_cast<std::size_t*>(data) += static_cast<std::size_t>(length);
    });
    auto* open = zip_fopen(archive, part, 0);
    constexpr int kPiece = 32'768;
    for (zip_int64_t read = 1; read > 0;) {
      read = zip_fread(open, XML_GetBuffer(parser, kPiece), kPiece);
      XML_ParseBuffer(parser, static_cast<int>(read), read == 0 ? 1 : 0);
    }
    zip_fclose(open);
    XML_ParserFree(parser);
  }
  zip_discard(archive);
  return seen;
}

// In a program of its own, which tells the most memory that it ever had: what is asked of the system from
// outside counts what this one had when it began.
void tellPeakOf(const char* program, const std::filesystem::path& file) {
  std::fflush(stdout);
  const auto child = ::fork();
  if (child == 0) {
    ::execl("/proc/self/exe", program, file.c_str(), nullptr);
    ::_exit(1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  if (status != 0) std::printf("the program that reads failed\n");
}

int readAndTell(const std::filesystem::path& file) {
  if (readRows(file) == 0) return 1;
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) std::printf("  %s\n", line.c_str());
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 2) return readAndTell(arguments[1]);
  const auto file = std::filesystem::temp_directory_path() / "lianes-bench.xlsx";
  writeWorkbook(file, kRows);
  Series ours;
  Series bare;
  std::size_t seen = 0;
  for (int i = 0; i < kRuns; ++i) {
    ours.run([&] { seen += readRows(file); });
    bare.run([&] { seen += walk(file); });
  }
  std::printf("XLSX of %zu x 7, read   %6.0f ms  bare %6.0f ms  ratio %.2f\n", kRows, ours.cpu() * 1000,
              bare.cpu() * 1000, ours.cpu() / bare.cpu());
  for (const std::size_t rows : {std::size_t{10'000}, kRows, 5 * kRows}) {
    writeWorkbook(file, rows);
    const auto size = static_cast<double>(std::filesystem::file_size(file)) / (1U << 20U);
    std::printf("peak of %zu rows, of which the file itself %.1f MiB:\n", rows, size);
    tellPeakOf(arguments[0], file);
  }
  std::filesystem::remove(file);
  return seen > 0 ? 0 : 1;
}
