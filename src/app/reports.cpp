#include "lianes/app/reports.hpp"

#include <algorithm>
#include <utility>

#include "app/report_files.hpp"
#include "lianes/app/freezing.hpp"
#include "lianes/store/documents.hpp"

namespace lianes::app {
namespace {

using Paths = std::vector<std::filesystem::path>;

Checked<report::ReportModel> existing(std::optional<report::ReportModel> model, std::string_view place,
                                      const std::string& id) {
  if (model) return std::move(*model);
  return failure(Problem{ProblemCode::RecordMissing, std::string(place), {id}});
}

using MemberBuilder = std::optional<report::ReportModel> (*)(const report::Facts&, Id<Organisation>);

Checked<report::ReportModel> ofMember(const report::Facts& facts, const Order& order, MemberBuilder build) {
  if (!order.member) return failure(Problem{ProblemCode::Missing, "--member", {}});
  return existing(build(facts, *order.member), "--member", order.member->text());
}

Problems formatNotKept(const store::ConsortiumFile& file, Id<Report> report, ReportFormat format) {
  std::string kept;
  for (const auto code : Choices<ReportFormat>::codes) {
    if (frozenDocuments(file, report, *choiceOf<ReportFormat>(code)).empty()) continue;
    kept += (kept.empty() ? "" : ", ") + std::string(code);
  }
  return {{ProblemCode::FormatNotKept, "--format", {std::string(codeOf(format)), kept}}};
}

bool canHave(OutputKind kind, ReportFormat format) {
  const auto formats = formatsOf(kind);
  return std::find(formats.begin(), formats.end(), format) != formats.end();
}

bool hasFrozenBytes(const store::ConsortiumFile& file, Id<Report> report) {
  for (const auto code : Choices<ReportFormat>::codes) {
    if (!frozenDocuments(file, report, *choiceOf<ReportFormat>(code)).empty()) return true;
  }
  return false;
}

Problems objectionsTo(const Paths& targets, const Writing& writing) {
  return writing.objections ? writing.objections(targets) : Problems{};
}

// What the renderer will write of a model.
Paths targetsOf(const report::ReportModel& model, std::span<const ReportFormat> formats,
                const std::filesystem::path& folder) {
  Paths targets;
  for (const auto format : formats) {
    if (format != ReportFormat::Csv) {
      targets.push_back(folder / (model.id + std::string(extensionOf(format))));
      continue;
    }
    for (const auto& block : model.blocks) {
      const auto* table = std::get_if<report::Table>(&block);
      if (table) targets.push_back(folder / report::tableFileName(model.id, *table));
    }
  }
  return targets;
}

Result<Paths, Problems> exportFrozen(const store::ConsortiumFile& file, Id<Report> report,
                                     std::span<const ReportFormat> formats,
                                     const std::filesystem::path& folder, const Writing& writing) {
  for (const auto format : formats) {
    if (frozenDocuments(file, report, format).empty()) return failure(formatNotKept(file, report, format));
  }
  Paths targets;
  for (const auto format : formats) {
    for (const auto& document : frozenDocuments(file, report, format)) {
      targets.push_back(folder / std::filesystem::path(document.name).filename());
    }
  }
  if (auto problems = objectionsTo(targets, writing); !problems.empty()) return failure(std::move(problems));
  auto target = targets.begin();
  for (const auto format : formats) {
    if (writing.progress) writing.progress(codeOf(format));
    for (const auto& document : frozenDocuments(file, report, format)) {
      store::extractDocument(file, document.id, *target++);
    }
  }
  return targets;
}

}  // namespace

std::vector<ReportFormat> formatsOf(OutputKind kind) {
  using enum ReportFormat;
  if (kind == OutputKind::EvidencePack) return {};
  if (kind == OutputKind::Deadlines) return {Ics, Pdf, Odt, Xlsx, Csv, Html};
  const bool isReport = kind == OutputKind::Intermediate || kind == OutputKind::Final;
  return isReport ? std::vector{Pdf, Odt, Xlsx, Csv, Html, Iati} : std::vector{Pdf, Odt, Xlsx, Csv, Html};
}

bool isKept(const store::ConsortiumFile& file, Id<Report> report) {
  const auto record = file.find(report);
  return record && record->state != ReportState::Draft && hasFrozenBytes(file, report);
}

Checked<report::ReportModel> buildModel(const report::Facts& facts, const Order& order) {
  switch (order.kind) {
    case OutputKind::Intermediate:
    case OutputKind::Final:
    case OutputKind::EvidencePack:
      break;
    case OutputKind::MemberSheet:
      return ofMember(facts, order, report::memberSheet);
    case OutputKind::LetterOfIntent:
      return ofMember(facts, order, report::letterOfIntent);
    case OutputKind::Convention:
      return ofMember(facts, order, report::conventionDraft);
    case OutputKind::AidDeclaration:
      return ofMember(facts, order, report::aidDeclaration);
    case OutputKind::ProjectBudget:
      if (order.projects.size() != 1) return failure(Problem{ProblemCode::Missing, "--project", {}});
      return existing(report::projectBudget(facts, order.projects.front()), "--project",
                      order.projects.front().text());
    case OutputKind::Deadlines:
      return report::deadlineList(facts);
    case OutputKind::Territories:
      return report::territorialDynamics(facts);
    case OutputKind::Invitations:
      if (!order.mission) return failure(Problem{ProblemCode::Missing, "--mission", {}});
      return existing(report::invitationsTo(facts, *order.mission), "--mission", order.mission->text());
    case OutputKind::Minutes:
      if (!order.meeting) return failure(Problem{ProblemCode::Missing, "--meeting", {}});
      return existing(report::minutesOf(facts, *order.meeting), "--meeting", order.meeting->text());
  }
  return report::activityReport(facts);
}

Result<std::vector<std::filesystem::path>, Problems> exportOrder(const store::ConsortiumFile& file,
                                                                 const Order& order,
                                                                 std::span<const ReportFormat> formats,
                                                                 const std::filesystem::path& folder,
                                                                 const Writing& writing) {
  auto request = requestOf(file, order);
  request.wanted = writing.wanted;
  for (const auto format : formats) {
    if (canHave(order.kind, format)) continue;
    return failure(Problems{{ProblemCode::NotAllowedHere, "--format", {std::string(codeOf(format))}}});
  }
  std::filesystem::create_directories(folder);
  if (order.kind == OutputKind::EvidencePack) {
    const Paths targets{folder / evidencePackName(request)};
    if (auto problems = objectionsTo(targets, writing); !problems.empty())
      return failure(std::move(problems));
    auto pack = writeEvidencePack(file, request, folder, writing.progress);
    if (!pack) return failure(pack.error());
    return Paths{*pack};
  }
  if (request.report && request.projects.empty() && isKept(file, *request.report)) {
    return exportFrozen(file, *request.report, formats, folder, writing);
  }
  if (writing.progress) writing.progress("facts");
  const auto gathered = gatherFacts(file, request);
  if (!gathered) return failure(gathered.error());
  const auto model = buildModel(gathered->facts(), order);
  if (!model) return failure(Problems{model.error()});
  const auto targets = targetsOf(*model, formats, folder);
  if (auto problems = objectionsTo(targets, writing); !problems.empty()) return failure(std::move(problems));
  Paths written;
  for (const auto format : formats) {
    if (writing.progress) writing.progress(codeOf(format));
    const auto name = model->id + std::string(extensionOf(format));
    const auto files = writing.renderer({*model, gathered->facts(), format, folder / name, writing.wanted});
    written.insert(written.end(), files.begin(), files.end());
  }
  return written;
}

}  // namespace lianes::app
