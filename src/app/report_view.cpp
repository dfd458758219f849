#include "lianes/app/report_view.hpp"

#include <algorithm>
#include <utility>

#include "lianes/app/save_record.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::app {
namespace {

Problems noSuchReport(Id<Report> id) { return {{ProblemCode::RecordMissing, "report", {id.text()}}}; }

Result<ReportFacts, Problems> factsOf(const store::ConsortiumFile& file, Id<Report> id,
                                      const StillWanted& wanted) {
  const auto report = file.find(id);
  if (!report) return failure(noSuchReport(id));
  return gatherFacts(file, {report->kind, report->periodStart, report->periodEnd, {}, id, wanted});
}

std::vector<report::Voucher> vouchersOfFates(const report::Facts& facts,
                                             std::initializer_list<report::VoucherFate> fates) {
  std::vector<report::Voucher> all;
  facts.vouchers([&](const report::Voucher& voucher) {
    if (std::find(fates.begin(), fates.end(), voucher.fate) != fates.end()) all.push_back(voucher);
  });
  return all;
}

bool hasAside(const report::Facts& facts) {
  return std::any_of(facts.spending.begin(), facts.spending.end(), [](const report::SpendingGroup& group) {
    return group.fate == report::VoucherFate::Parked || group.fate == report::VoucherFate::Ineligible;
  });
}

std::vector<StaleText> staleTexts(const report::Facts& facts, const report::ReportFigures& figures) {
  std::vector<StaleText> all;
  for (const auto& told : report::narrativesOf(facts)) {
    for (auto& stale : report::fillFigures(told.text, figures).stale) {
      all.push_back({told.record, std::string(told.field), std::move(stale)});
    }
  }
  return all;
}

}  // namespace

Result<ReportView, Problems> viewOf(const store::ConsortiumFile& file, Id<Report> id,
                                    const StillWanted& wanted, wording::Language language) {
  const auto gathered = factsOf(file, id, wanted);
  if (!gathered) return failure(gathered.error());
  const auto& facts = gathered->facts();
  ReportView view;
  view.checks = report::checksOf(facts);
  view.gaps = report::gapsOf(facts);
  view.hasThreshold = facts.rules.significantGap.has_value();
  view.figures = report::figuresOf(facts);
  view.changes = report::changesOf(facts, view.figures, language);
  view.stale = staleTexts(facts, view.figures);
  if (hasAside(facts)) {
    view.aside = vouchersOfFates(facts, {report::VoucherFate::Parked, report::VoucherFate::Ineligible});
  }
  return view;
}

Result<std::vector<report::Voucher>, Problems> countedVouchers(const store::ConsortiumFile& file,
                                                               Id<Report> id, const StillWanted& wanted) {
  const auto gathered = factsOf(file, id, wanted);
  if (!gathered) return failure(gathered.error());
  return vouchersOfFates(gathered->facts(), {report::VoucherFate::Counted});
}

Result<store::StepRequest, Problems> commentingStep(const store::ConsortiumFile& file, Id<Report> id,
                                                    std::string_view account, std::string_view comment) {
  auto report = file.find(id);
  if (!report) return failure(noSuchReport(id));
  if (report->state != ReportState::Draft) {
    return failure(Problems{{ProblemCode::ReportNotDraft, {}, {std::to_string(report->number)}}});
  }
  report->gapComments = report::withGapComment(report->gapComments, account, comment);
  return savingStep(file, toRecord(*report));
}

store::StepRequest refreshingStep(const store::ConsortiumFile& file, std::span<const StaleText> stale,
                                  const report::ReportFigures& figures) {
  std::vector<Record> records;
  for (const auto& text : stale) {
    auto known = std::find_if(records.begin(), records.end(),
                              [&](const Record& each) { return each.id == text.record.id; });
    if (known == records.end()) {
      auto record = file.find(text.record.kind, text.record.id);
      if (!record) continue;
      known = records.insert(records.end(), std::move(*record));
    }
    const auto field = describe(known->kind).indexOf(text.field);
    require(field.has_value(), "a stale text is a field of its record");
    auto& value = known->values[*field];
    if (const auto* told = std::get_if<std::string>(&value)) value = report::refreshed(*told, figures);
  }
  if (records.size() == 1) return savingStep(file, std::move(records.front()));
  store::StepRequest step{{store::StepAction::Put, {std::to_string(records.size())}}, {}};
  for (auto& record : records) step.edits.emplace_back(store::Update{std::move(record)});
  return step;
}

Report nextReport(const store::ConsortiumFile& file, Date today) {
  Report next{.id = Id<Report>(file.environment().newId()),
              .title = "Compte rendu intermédiaire",
              .periodStart = today,
              .periodEnd = today};
  const auto consortium = onlyConsortium(file);
  auto start = consortium ? consortium->startsOn : std::nullopt;
  for (const auto& each : store::allRecords<Report>(file)) {
    next.number = std::max(next.number, each.number + 1);
    start = std::max(start, std::optional(each.periodEnd.plusDays(1).value_or(each.periodEnd)));
  }
  if (start) next.periodStart = *start;
  next.periodEnd = std::max(next.periodEnd, next.periodStart);
  return next;
}

}  // namespace lianes::app
