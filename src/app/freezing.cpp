#include "lianes/app/freezing.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

#include "app/report_files.hpp"
#include "lianes/base/files.hpp"
#include "lianes/report/figures.hpp"
#include "lianes/report/gaps.hpp"
#include "lianes/report/live_text.hpp"
#include "lianes/store/all_records.hpp"
#include "lianes/store/documents.hpp"
#include "lianes/store/snapshot.hpp"

namespace lianes::app {

// Written by a renderer, on the way into the file.
struct FrozenFile {
  std::filesystem::path path;
  ReportFormat format;
};

// What freezing needs once the snapshot is closed.
struct Frozen {
  std::vector<FrozenFile> files;
  std::string figures;
  std::vector<store::Edit> takenOver;
};

namespace {

store::StepLabel labelOf(store::StepAction action, const Report& report) {
  const auto record = toRecord(report);
  return {action, {std::string(codeOf(record.kind)), store::nameOf(record)}};
}

Order orderOf(const Report& report) {
  const auto kind = report.kind == ReportKind::Final ? OutputKind::Final : OutputKind::Intermediate;
  return {kind, report.periodStart, report.periodEnd};
}

ReportRequest requestFor(const Report& report, StillWanted wanted = {}) {
  return {report.kind, report.periodStart, report.periodEnd, {}, report.id, std::move(wanted)};
}

Document documentOf(const store::ConsortiumFile& file, Id<Report> report, std::string name,
                    std::string_view mediaType) {
  return {.id = Id<Document>(file.environment().newId()),
          .attachedTo = {EntityKind::Report, report.uuid()},
          .kind = DocumentKind::Report,
          .name = std::move(name),
          .mediaType = std::string(mediaType),
          .size = 0};
}

std::vector<store::Edit> takenOver(const report::Facts& facts, Id<Report> report) {
  std::vector<store::Edit> edits;
  facts.vouchers([&](const report::Voucher& voucher) {
    if (voucher.fate != report::VoucherFate::Counted || voucher.expense.report) return;
    auto expense = voucher.expense;
    expense.report = report;
    edits.emplace_back(store::Update{toRecord(expense)});
  });
  return edits;
}

Problems notReady(const std::vector<report::ReportCheck>& open) {
  return {{ProblemCode::ReportNotReady, {}, {std::to_string(open.size()), open.front().sentence}}};
}

Result<Frozen, Problems> renderFrozen(const store::ConsortiumFile& file, const Report& asFrozen,
                                      std::span<const ReportFormat> formats,
                                      const std::filesystem::path& folder, const Writing& writing) {
  if (writing.progress) writing.progress("facts");
  auto gathered = gatherFacts(file, requestFor(asFrozen, writing.wanted));
  if (!gathered) return failure(gathered.error());
  auto& facts = gathered.value().facts();
  facts.report = asFrozen;
  const auto open = report::openChecks(report::checksOf(facts));
  if (!open.empty()) return failure(notReady(open));
  const auto model = buildModel(facts, orderOf(asFrozen));
  if (!model) return failure(Problems{model.error()});
  Frozen frozen;
  auto figures = report::figuresOf(facts);
  figures.accounts = report::accountTotalsOf(facts);
  frozen.figures = report::writeFigures(figures);
  frozen.takenOver = takenOver(facts, asFrozen.id);
  for (const auto format : formats) {
    if (writing.progress) writing.progress(codeOf(format));
    const auto target = folder / (model->id + std::string(extensionOf(format)));
    for (auto& path : writing.renderer({*model, facts, format, target, writing.wanted})) {
      frozen.files.push_back({std::move(path), format});
    }
  }
  return frozen;
}

Result<store::StepNumber, Problems> keepAll(store::ConsortiumFile& file, const Report& asFrozen,
                                            const Frozen& frozen) {
  std::vector<std::ifstream> streams;
  std::istringstream figures(frozen.figures);
  std::vector<store::NewDocument> documents{
      {figures, documentOf(file, asFrozen.id, "chiffres.tsv", report::kFiguresMediaType)}};
  streams.reserve(frozen.files.size());
  for (const auto& written : frozen.files) {
    auto& stream = streams.emplace_back(written.path, std::ios::binary);
    if (!stream) return failure(Problems{{ProblemCode::CannotRead, written.path.string(), {}}});
    documents.push_back({stream, documentOf(file, asFrozen.id, written.path.filename().string(),
                                            mediaTypeOf(written.format))});
  }
  auto edits = frozen.takenOver;
  edits.emplace_back(store::Update{toRecord(asFrozen)});
  return store::addDocuments(file, documents,
                             {labelOf(store::StepAction::Frozen, asFrozen), std::move(edits)});
}

// A frozen one that comes after: what it told before itself must stay what was told.
std::optional<Problem> followedBy(const store::ConsortiumFile& file, const Report& report) {
  for (const auto& other : store::allRecords<Report>(file)) {
    if (other.id == report.id || other.state == ReportState::Draft || !comesAfter(other, report)) continue;
    return Problem{
        ProblemCode::ReportFollowed, {}, {std::to_string(report.number), std::to_string(other.number)}};
  }
  return std::nullopt;
}

Problems reportMissing(Id<Report> id) { return {{ProblemCode::RecordMissing, "report", {id.text()}}}; }

}  // namespace

Result<Id<Report>, Problems> draftOf(store::ConsortiumFile& file, const Order& order) {
  const auto kind = order.kind == OutputKind::Final ? ReportKind::Final : ReportKind::Intermediate;
  if (const auto known = reportOf(file, kind, order.from, order.to)) return known->id;
  std::int64_t number = 1;
  for (const auto& report : store::allRecords<Report>(file)) number = std::max(number, report.number + 1);
  const Report draft{.id = Id<Report>(file.environment().newId()),
                     .kind = kind,
                     .number = number,
                     .title = kind == ReportKind::Final ? "Compte rendu final" : "Compte rendu intermédiaire",
                     .periodStart = order.from,
                     .periodEnd = order.to};
  const auto record = toRecord(draft);
  const auto done =
      file.perform({{store::StepAction::Added, {std::string(codeOf(record.kind)), store::nameOf(record)}},
                    {store::Insert{record}}});
  if (!done) return failure(done.error());
  return draft.id;
}

struct PreparedFreezing::Parts {
  std::unique_ptr<TemporaryFolder> folder;  // holds the files
  std::string fingerprint;                  // of the file they were made from
  Report asFrozen;
  Frozen frozen;
};

PreparedFreezing::PreparedFreezing(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
PreparedFreezing::PreparedFreezing(PreparedFreezing&&) noexcept = default;
PreparedFreezing& PreparedFreezing::operator=(PreparedFreezing&&) noexcept = default;
PreparedFreezing::~PreparedFreezing() = default;

bool PreparedFreezing::isOf(const store::ConsortiumFile& file) const {
  return store::fingerprintOf(file) == m_parts->fingerprint;
}

Result<PreparedFreezing, Problems> prepareFreezing(const store::ConsortiumFile& file, Id<Report> id,
                                                   std::span<const ReportFormat> formats,
                                                   const Writing& writing) {
  const auto fingerprint = store::fingerprintOf(file);
  auto report = file.find(id);
  if (!report) return failure(reportMissing(id));
  if (report->state != ReportState::Draft) {
    return failure(Problems{{ProblemCode::ReportNotDraft, {}, {std::to_string(report->number)}}});
  }
  if (auto problem = followedBy(file, *report)) return failure(Problems{std::move(*problem)});
  const auto possible = formatsOf(OutputKind::Final);
  for (const auto format : formats) {
    if (std::find(possible.begin(), possible.end(), format) != possible.end()) continue;
    return failure(Problems{{ProblemCode::NotAllowedHere, "--format", {std::string(codeOf(format))}}});
  }
  report->state = ReportState::Frozen;
  report->frozenAt = file.environment().now();
  auto folder = std::make_unique<TemporaryFolder>();
  auto frozen = renderFrozen(file, *report, formats, folder->path(), writing);
  if (!frozen) return failure(frozen.error());
  return PreparedFreezing(std::make_unique<PreparedFreezing::Parts>(PreparedFreezing::Parts{
      std::move(folder), fingerprint, std::move(*report), std::move(frozen).value()}));
}

Result<store::StepNumber, Problems> keepFrozen(store::ConsortiumFile& file,
                                               const PreparedFreezing& prepared) {
  require(prepared.isOf(file), "what is frozen is what the file says");
  return keepAll(file, prepared.m_parts->asFrozen, prepared.m_parts->frozen);
}

Result<store::StepNumber, Problems> freeze(store::ConsortiumFile& file, Id<Report> id,
                                           std::span<const ReportFormat> formats, const Writing& writing) {
  auto prepared = prepareFreezing(file, id, formats, writing);
  if (!prepared) return failure(prepared.error());
  return keepFrozen(file, *prepared);
}

Result<std::vector<report::ReportCheck>, Problems> checksOf(const store::ConsortiumFile& file,
                                                            Id<Report> id) {
  const auto record = file.find(id);
  if (!record) return failure(reportMissing(id));
  const auto gathered = gatherFacts(file, requestFor(*record));
  if (!gathered) return failure(gathered.error());
  return report::checksOf(gathered->facts());
}

std::vector<Document> frozenDocuments(const store::ConsortiumFile& file, Id<Report> report,
                                      ReportFormat format) {
  const RecordReference reference{EntityKind::Report, report.uuid()};
  return store::allRecords<Document>(file, {{"attached_to", reference.text()},
                                            {"kind_of", "report"},
                                            {"media_type", std::string(mediaTypeOf(format))}});
}

Result<store::StepRequest, Problems> reopeningStep(const store::ConsortiumFile& file, Id<Report> id,
                                                   const std::string& reason) {
  auto report = file.find(id);
  if (!report) return failure(reportMissing(id));
  if (reason.find_first_not_of(" \t\r\n") == std::string::npos) {
    return failure(Problems{{ProblemCode::Missing, "reopening_reason", {}}});
  }
  if (report->state == ReportState::Draft) return failure(Problems{{ProblemCode::ReportNotFrozen, {}, {}}});
  if (report->state == ReportState::Accepted) {
    return failure(Problems{{ProblemCode::ReportAccepted, {}, {std::to_string(report->number)}}});
  }
  if (auto problem = followedBy(file, *report)) return failure(Problems{std::move(*problem)});
  report->state = ReportState::Draft;
  report->frozenAt.reset();
  report->sentOn.reset();
  report->reopeningReason = reason;
  store::StepRequest step{labelOf(store::StepAction::Reopened, *report), {store::Update{toRecord(*report)}}};
  const RecordReference reference{EntityKind::Report, id.uuid()};
  for (auto& document :
       store::allRecords<Document>(file, {{"attached_to", reference.text()}, {"kind_of", "report"}})) {
    document.kind = DocumentKind::Other;
    document.title = "Version figée puis rouverte";
    document.note = reason;
    step.edits.emplace_back(store::Update{toRecord(document)});
  }
  return step;
}

std::vector<Expense> parkedVouchers(const store::ConsortiumFile& file) {
  return store::allRecords<Expense>(file, {{"state", "parked"}});
}

}  // namespace lianes::app
