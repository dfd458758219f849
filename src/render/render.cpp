#include "lianes/render/render.hpp"

#include "lianes/base/contract.hpp"
#include "lianes/base/files.hpp"
#include "render/csv_writer.hpp"
#include "render/failure.hpp"
#include "render/html_writer.hpp"
#include "render/odt_writer.hpp"
#include "render/pdf_writer.hpp"
#include "render/xlsx_writer.hpp"

namespace lianes::render {

Cancelled::Cancelled() : std::runtime_error("L’export a été interrompu ; rien n’a été écrit.") {}

std::string_view extensionOf(Format format) {
  switch (format) {
    case Format::Pdf:
      return "pdf";
    case Format::Odt:
      return "odt";
    case Format::Xlsx:
      return "xlsx";
    case Format::Csv:
      return "csv";
    case Format::Html:
      return "html";
  }
  return {};
}

namespace {

std::vector<std::filesystem::path> writeFormat(const report::ReportModel& model, Format format,
                                               const std::filesystem::path& target, Ticker& ticker) {
  switch (format) {
    case Format::Csv:
      return writeCsv(model, target, ticker);
    case Format::Xlsx:
      writeXlsx(model, target, ticker);
      break;
    case Format::Pdf:
      writeFile(target, writePdf(model, ticker));
      break;
    case Format::Odt:
      writeFile(target, writeOdt(model, ticker));
      break;
    case Format::Html:
      writeFile(target, writeHtml(model, ticker));
      break;
  }
  return {target};
}

}  // namespace

std::vector<std::filesystem::path> write(const report::ReportModel& model, Format format,
                                         const std::filesystem::path& target, const Progress& progress) {
  Ticker ticker(progress);
  return tellingFailures([&] { return writeFormat(model, format, target, ticker); });
}

std::string html(const report::ReportModel& model, const Progress& progress) {
  Ticker ticker(progress);
  return writeHtml(model, ticker);
}

}  // namespace lianes::render
