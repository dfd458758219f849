#include "app/report_files.hpp"

namespace lianes::app {

std::string_view extensionOf(ReportFormat format) {
  switch (format) {
    case ReportFormat::Pdf:
      return ".pdf";
    case ReportFormat::Odt:
      return ".odt";
    case ReportFormat::Xlsx:
      return ".xlsx";
    case ReportFormat::Csv:
      return ".csv";
    case ReportFormat::Html:
      return ".html";
    case ReportFormat::Ics:
      return ".ics";
    case ReportFormat::Iati:
      break;
  }
  return ".xml";
}

std::string_view mediaTypeOf(ReportFormat format) {
  switch (format) {
    case ReportFormat::Pdf:
      return "application/pdf";
    case ReportFormat::Odt:
      return "application/vnd.oasis.opendocument.text";
    case ReportFormat::Xlsx:
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case ReportFormat::Csv:
      return "text/csv";
    case ReportFormat::Html:
      return "text/html";
    case ReportFormat::Ics:
      return "text/calendar";
    case ReportFormat::Iati:
      break;
  }
  return "application/xml";
}

std::string evidencePackName(const ReportRequest& request) {
  return "justificatifs-" + request.from.text() + '-' + request.to.text() + ".zip";
}

ReportRequest requestOf(const store::ConsortiumFile& file, const Order& order) {
  const auto kind = order.kind == OutputKind::Final ? ReportKind::Final : ReportKind::Intermediate;
  const bool isReport = order.kind == OutputKind::Intermediate || order.kind == OutputKind::Final;
  const bool countsAsReport = isReport || order.kind == OutputKind::EvidencePack;
  ReportRequest request{kind, order.from, order.to, order.projects, order.report, {}, !countsAsReport};
  if (order.report) {
    if (const auto record = file.find(*order.report)) request.kind = record->kind;
    return request;
  }
  if (countsAsReport) {
    auto record = reportOf(file, kind, order.from, order.to);
    if (!record && order.kind == OutputKind::EvidencePack) {
      record = reportOf(file, ReportKind::Final, order.from, order.to);
    }
    if (record) {
      request.report = record->id;
      request.kind = record->kind;
    }
  }
  return request;
}

}  // namespace lianes::app
