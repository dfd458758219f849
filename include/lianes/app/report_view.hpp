#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/app/reports.hpp"
#include "lianes/report/changes.hpp"
#include "lianes/report/gaps.hpp"
#include "lianes/report/live_text.hpp"
#include "lianes/wording/language.hpp"

// What someone who finishes a report looks at, and the steps that settle it.
namespace lianes::app {

// A text quotes a figure that has moved since it was written.
struct StaleText {
  RecordReference record;
  std::string field;
  report::StaleFigure figure;

  friend bool operator==(const StaleText&, const StaleText&) = default;
};

struct ReportView {
  std::vector<report::ReportCheck> checks{};
  std::vector<report::Gap> gaps{};
  bool hasThreshold = false;             // the call says from where on a gap asks for a comment
  report::Changes changes{};             // since the last frozen report
  std::vector<report::Voucher> aside{};  // parked, or against the rules: they wait
  std::vector<StaleText> stale{};
  report::ReportFigures figures{};  // that its texts may quote
};

// Reads the facts once for all of it; finished sentences are in that language. Fails as gatherFacts does, and
// with RecordMissing. Throws WritingStopped.
Result<ReportView, Problems> viewOf(const store::ConsortiumFile& file, Id<Report> report,
                                    const StillWanted& wanted = {},
                                    wording::Language language = wording::Language::French);

// The vouchers that a report counts, by day, then number. Fails and throws as viewOf does.
Result<std::vector<report::Voucher>, Problems> countedVouchers(const store::ConsortiumFile& file,
                                                               Id<Report> report,
                                                               const StillWanted& wanted = {});

// The step that says this of an account's gap, or nothing when the comment is empty. Fails with
// RecordMissing, and ReportNotDraft.
Result<store::StepRequest, Problems> commentingStep(const store::ConsortiumFile& file, Id<Report> report,
                                                    std::string_view account, std::string_view comment);

// The step that puts what these texts quote to what the figures are now, in every record concerned.
store::StepRequest refreshingStep(const store::ConsortiumFile& file, std::span<const StaleText> stale,
                                  const report::ReportFigures& figures);

// A new draft: the number after the last one’s, from the day after what is told already, else from the first
// day of the consortium, else from today. Not yet in the file.
Report nextReport(const store::ConsortiumFile& file, Date today);

}  // namespace lianes::app
