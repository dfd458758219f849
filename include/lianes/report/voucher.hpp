#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "lianes/domain/entities/document.hpp"
#include "lianes/domain/entities/expense.hpp"
#include "lianes/domain/entities/imputation.hpp"
#include "lianes/domain/entities/report.hpp"
#include "lianes/funding/eligibility.hpp"

// Vouchers as a report sees them: each is counted in one report at most, and none is ever lost.
namespace lianes::report {

// What becomes of a voucher in a report. The first that holds, in this order.
enum class VoucherFate : std::uint8_t {
  OutOfScope,  // of another project than those chosen, or not of a project
  Cancelled,
  Refused,
  Later,       // dated after the period, taken by a report that comes after, or come after the closing
  Parked,      // left to the next report by someone
  Ineligible,  // against the rules of the call: waits, like a parked one
  Earlier,     // of a report before this one or, of a document that is no report, before the period
  Counted,
};

// Which vouchers a report takes, with a record of it or without: its own, and all that no other report has
// taken up to its last day, so that what was parked before comes in once it is active again; once the record
// is closed (frozen), only its own. A final report counts the whole programme; closed, what some report has
// taken.
struct Counting {
  ReportKind kind = ReportKind::Intermediate;
  Date from;
  Date to;
  std::optional<Id<Report>> report{};
  std::vector<Id<MicroProject>> projects{};  // empty: all, and missions and pooled costs
  bool isClosed = false;
  std::vector<Id<Report>> later{};  // reports that come after this one
  bool isByDate = false;            // of a document that is no report: by date alone
};

struct Voucher {
  Expense expense;
  std::vector<funding::Ineligibility> reasons{};  // against it
  bool isJudged = true;                           // false: the call has no rules to judge it by
  bool hasEvidence = false;
  std::vector<Document> evidence{};
  std::vector<Imputation> imputations{};
  VoucherFate fate = VoucherFate::Counted;
};

VoucherFate fateOf(const Expense& expense, bool isEligible, const Counting& counting);

// Gives the vouchers one by one; each call gives the same.
using VoucherStream = std::function<void(const std::function<void(const Voucher&)>&)>;

// What the vouchers of one kind come to, in euros.
struct SpendingGroup {
  std::optional<Id<MicroProject>> project{};
  std::optional<Id<Mission>> mission{};
  std::string account{};
  CostNature nature = CostNature::Direct;
  bool inKind = false;
  VoucherFate fate = VoucherFate::Counted;
  Money eur{};
  std::int64_t count = 0;
  std::int64_t withoutEvidence = 0;
  Money taken{};  // of the euros, those that another report took
};

// Of cash vouchers that this report or one before it counts, what an organisation paid from its own money.
struct PaidByOwn {
  std::optional<Id<MicroProject>> project{};
  std::optional<Id<Mission>> mission{};
  Id<Organisation> organisation;
  VoucherFate fate = VoucherFate::Counted;  // or Earlier
  Money eur{};
  Money taken{};
};

// Counted vouchers in francs at the fixed parity: together, and the sum of their euros (F12).
struct FrancsAtParity {
  Money francs = Money::francs(0);
  Money euros{};
};

struct SpendingSummary {
  std::vector<SpendingGroup> groups{};
  std::vector<PaidByOwn> paidByOwn{};
  FrancsAtParity francs{};
};

// One pass over all vouchers, for the report of that record. Throws ContractViolation when a sum leaves
// 64 bits.
SpendingSummary summarise(const VoucherStream& vouchers, const std::optional<Id<Report>>& own = {});

}  // namespace lianes::report
