#pragma once

#include <catch2/catch.hpp>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "lianes/base/files.hpp"
#include "lianes/exchange/workbook.hpp"
#include "lianes/exchange/zip_writer.hpp"

// Small workbooks, made part by part.
namespace lianes::exchange::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline std::string bytesOfFile(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::string archiveOf(const Parts& parts) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "workbook";
  ZipWriter zip(file, 2021, 3, 12);
  for (const auto& [name, text] : parts) zip.addText(name, text);
  zip.finish();
  return bytesOfFile(file);
}

inline std::string relation(const std::string& id, const std::string& type, const std::string& target) {
  return "<Relationship Id=\"" + id +
         "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
         "\" Target=\"" + target + "\"/>";
}

inline std::string relations(const std::string& inside) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside +
         "</Relationships>";
}

// What an XLSX of one sheet is made of; a test changes what it is about.
struct SmallXlsx {
  std::string rows{};          // inside sheetData
  std::string beforeRows{};    // of the sheet
  std::string afterRows{};     // likewise
  std::string texts{};         // inside sst
  std::string codes{};         // inside numFmts
  std::string formats{};       // inside cellXfs
  std::string bookSettings{};  // inside workbook, before the sheets
  std::string state{};         // of the sheet

  Parts parts() const {
    return {{"_rels/.rels", relations(relation("a", "officeDocument", "xl/workbook.xml"))},
            {"xl/workbook.xml", "<workbook xmlns:r=\"urn:r\">" + bookSettings +
                                    "<sheets><sheet name=\"Budget\" sheetId=\"1\" " + state +
                                    " r:id=\"s\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels", relations(relation("s", "worksheet", "worksheets/sheet1.xml") +
                                                     relation("t", "sharedStrings", "sharedStrings.xml") +
                                                     relation("f", "styles", "styles.xml"))},
            {"xl/sharedStrings.xml", "<sst>" + texts + "</sst>"},
            {"xl/styles.xml",
             "<styleSheet><numFmts>" + codes + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>" +
                 "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>" + formats + "</cellXfs></styleSheet>"},
            {"xl/worksheets/sheet1.xml", "<worksheet>" + beforeRows + "<sheetData>" + rows + "</sheetData>" +
                                             afterRows + "</worksheet>"}};
  }
  std::string bytes() const { return archiveOf(parts()); }
};

inline std::string odsContent(const std::string& tables, const std::string& styles = {}) {
  return "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
         "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
         "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
         "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
         "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" "
         "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\" "
         "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
         "xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:automatic-styles>" +
         styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
         "</office:spreadsheet></office:body></office:document-content>";
}

inline Parts odsParts(const std::string& content) {
  return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
          {"META-INF/manifest.xml",
           "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
           "manifest:version=\"1.2\"><manifest:file-entry manifest:full-path=\"/\" "
           "manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/><manifest:file-entry "
           "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"},
          {"content.xml", content}};
}

// An ODS of one sheet with these rows.
inline std::string odsOf(const std::string& rows, const std::string& styles = {}) {
  return archiveOf(
      odsParts(odsContent("<table:table table:name=\"Budget\">" + rows + "</table:table>", styles)));
}

inline Workbook opened(std::string bytes, const WorkbookLimits& limits = {}) {
  auto book = Workbook::open(std::move(bytes), limits);
  REQUIRE(book.ok());
  return std::move(book).value();
}

inline Sheet sheetOf(std::string bytes, const WorkbookLimits& limits = {}) {
  auto sheet = opened(std::move(bytes), limits).gather(0);
  REQUIRE(sheet.ok());
  return std::move(sheet).value();
}

// The problem of opening, or of reading the first sheet.
inline Problem refusalOf(std::string bytes, const WorkbookLimits& limits = {}) {
  const auto book = Workbook::open(std::move(bytes), limits);
  if (!book) return book.error();
  const auto sheet = book->gather(0);
  REQUIRE_FALSE(sheet.ok());
  return sheet.error();
}

// A cell in short: "Date 2021-03-12", "Number 12.5 EUR", "Empty".
inline std::string inShort(const SheetCell& cell) {
  constexpr std::array<const char*, 9> kNames{"Empty", "Text",    "Number", "Date",    "DateTime",
                                              "Time",  "Boolean", "Error",  "NoResult"};
  std::string text = kNames.at(static_cast<std::size_t>(cell.kind));
  for (const auto& part : {cell.text, cell.currency}) text += part.empty() ? "" : ' ' + part;
  if (cell.isPercent) text += " %";
  if (cell.isFormula) text += " =";
  if (cell.isCovered) text += " covered";
  return text;
}

inline std::vector<std::string> inShort(const SheetRow& row) {
  std::vector<std::string> cells;
  for (const auto& cell : row.cells) cells.push_back(inShort(cell));
  return cells;
}

}  // namespace lianes::exchange::test
