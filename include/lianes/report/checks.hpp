#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/choices.hpp"
#include "lianes/report/facts.hpp"

// What is to be set right, or justified, before a report is frozen.
namespace lianes::report {

enum class CheckCode : std::uint8_t {
  MissingEvidence,     // counted vouchers without a document
  UncommentedGap,      // a significant gap of the whole accounts; subject: the account
  IneligibleExpenses,  // left out because the rules of the call are against them
  ParkedExpenses,      // left to the next report
  InKindUnbalanced,    // 86 and 87 planned differ; subject: the project
  ImputationsTooHigh,  // more is paid from funders' money than the voucher comes to
  MissingLetter,       // a contributor whose letter of intent has not come; subject: its name
  StaleNarrative,      // a text quotes a figure that has moved since; subject: the figure
  UnknownFigure,       // a text quotes a figure that does not exist; subject: what it says
  UnbalancedForecast,  // charges and products planned differ; subject: project, mission or pooled costs
  ForecastAboveGrant,  // more is planned from the ministry than is granted; subject: the project
  UnpaidVouchers,      // counted, and not paid by the last day
  Unfinished,          // a name or a text still has "(à compléter)"; subject: where
  EmptyText,           // a text says nothing; subject: where
};

struct ReportCheck {
  CheckCode code;
  std::string subject{};  // what tells it from others of its code; may be empty
  std::string sentence{};
  std::vector<RecordReference> records{};  // some of those concerned
  std::int64_t count = 1;
  Money amount{};  // concerned, in euros
  bool isJustified = false;
};

// Every check that has something to say, in the order of the codes. One that is justified stays in the list.
std::vector<ReportCheck> checksOf(const Facts& facts);

// What a check is called: "Preuves manquantes". A line of the report's justification that begins with it (or
// with the code), then a colon and a reason, justifies the check, or, with the subject in brackets, the one
// of that subject: "Écart non commenté (604) : facture attendue". Accents and case do not matter.
std::string_view titleOf(CheckCode code);

// The line that justifies it, without the reason.
std::string justificationHead(const ReportCheck& check);

// Those that stand in the way of freezing.
std::vector<ReportCheck> openChecks(std::vector<ReportCheck> checks);

}  // namespace lianes::report

template <>
struct lianes::Choices<lianes::report::CheckCode> {
  static constexpr std::array<std::string_view, 14> codes{"missing_evidence",     "uncommented_gap",
                                                          "ineligible_expenses",  "parked_expenses",
                                                          "in_kind_unbalanced",   "imputations_too_high",
                                                          "missing_letter",       "stale_narrative",
                                                          "unknown_figure",       "unbalanced_forecast",
                                                          "forecast_above_grant", "unpaid_vouchers",
                                                          "unfinished",           "empty_text"};
};
