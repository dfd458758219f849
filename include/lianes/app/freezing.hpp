#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "lianes/app/reports.hpp"

// The life of a report's record: begun, frozen with its figures and its bytes, reopened for a reason; and the
// vouchers that wait for the next one.
namespace lianes::app {

// The record of an order's report, added as a step when there is none yet: a draft of the next number.
// Requires: an order of an intermediate or final report.
Result<Id<Report>, Problems> draftOf(store::ConsortiumFile& file, const Order& order);

// Freezes a draft in one step: the vouchers it counts are taken over by it, its key figures and its bytes in
// each format are kept as documents of it, and its state says so. Fails with ReportNotReady while a check is
// neither settled nor justified, ReportNotDraft, ReportFollowed (a later one is frozen), and as gatherFacts
// does; then nothing has changed.
Result<store::StepNumber, Problems> freeze(store::ConsortiumFile& file, Id<Report> report,
                                           std::span<const ReportFormat> formats, const Writing& writing);

// The same in two parts, so that the documents are made by a worker with a file of its own, and kept in one
// step by the one that writes.
class PreparedFreezing {
 public:
  PreparedFreezing(PreparedFreezing&&) noexcept;
  PreparedFreezing& operator=(PreparedFreezing&&) noexcept;
  ~PreparedFreezing();

  // Whether the file still is what the documents were made from.
  bool isOf(const store::ConsortiumFile& file) const;

 private:
  friend Result<PreparedFreezing, Problems> prepareFreezing(const store::ConsortiumFile&, Id<Report>,
                                                            std::span<const ReportFormat>, const Writing&);
  friend Result<store::StepNumber, Problems> keepFrozen(store::ConsortiumFile&, const PreparedFreezing&);
  struct Parts;
  explicit PreparedFreezing(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> m_parts;
};

Result<PreparedFreezing, Problems> prepareFreezing(const store::ConsortiumFile& file, Id<Report> report,
                                                   std::span<const ReportFormat> formats,
                                                   const Writing& writing);
// Requires: prepared.isOf(file).
Result<store::StepNumber, Problems> keepFrozen(store::ConsortiumFile& file, const PreparedFreezing& prepared);

// The checks of a report's record, as freezing will see them.
Result<std::vector<report::ReportCheck>, Problems> checksOf(const store::ConsortiumFile& file,
                                                            Id<Report> report);

// The frozen bytes of a report: its documents in one format. Empty when it has none.
std::vector<Document> frozenDocuments(const store::ConsortiumFile& file, Id<Report> report,
                                      ReportFormat format);

// The step that makes it a draft again. What was frozen is kept beside it, no longer as the report itself;
// its vouchers stay its own. Fails with Missing (no reason), ReportNotFrozen, ReportAccepted, ReportFollowed.
Result<store::StepRequest, Problems> reopeningStep(const store::ConsortiumFile& file, Id<Report> report,
                                                   const std::string& reason);

// The vouchers that someone parked: offered to the next report until they are taken.
std::vector<Expense> parkedVouchers(const store::ConsortiumFile& file);

// The step that leaves vouchers to the next report, and the one that takes parked ones in again. A voucher of
// a frozen report stays with it: Collides. Fails with RecordMissing.
Result<store::StepRequest, Problems> parkingStep(const store::ConsortiumFile& file,
                                                 std::span<const Id<Expense>> expenses,
                                                 const std::string& reason);
Result<store::StepRequest, Problems> takingStep(const store::ConsortiumFile& file,
                                                std::span<const Id<Expense>> expenses);

}  // namespace lianes::app
