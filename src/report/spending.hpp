#pragma once

#include <initializer_list>
#include <map>
#include <optional>

#include "lianes/report/facts.hpp"

// Sums that several parts of a report show, each reckoned in one place. Euros.
namespace lianes::report {

// Cash vouchers of these fates.
Money spent(const Facts& facts, std::initializer_list<VoucherFate> fates);
Money spentBy(const Facts& facts, Id<MicroProject> project, std::initializer_list<VoucherFate> fates);
Money spentBy(const Facts& facts, Id<Mission> mission, std::initializer_list<VoucherFate> fates);

// What the report tells of cash: with what has changed of vouchers that reports before it told, so that it
// and they come to what was spent since the beginning. A final report tells the whole.
Money spentInReport(const Facts& facts, std::optional<Id<MicroProject>> project = {});
Money spentSinceStart(const Facts& facts, std::optional<Id<MicroProject>> project = {});
Money toldBefore(const Facts& facts, std::optional<Id<MicroProject>> project = {});

// The lines of the accounts that the report before this one kept; nothing when there is none, or it kept
// none.
const std::vector<AccountTotal>* keptAccounts(const Facts& facts);

// Counted vouchers in kind.
Money inKindSpent(const Facts& facts);

// What the budget that counts spends in cash, not eligible lines included.
Money cashBudgetOf(const Facts& facts, Id<MicroProject> project);

// Received up to the last day of the report, of one project or of all.
Money contributionsReceived(const Facts& facts, std::optional<Id<MicroProject>> project);
Money cofundingReceived(const Facts& facts, Id<MicroProject> project);
Money ministryReceived(const Facts& facts);

// What each project gets of the ministry's money received, which comes for the programme: in proportion to
// the grants of the plan, to the cent. Empty without a plan.
std::map<Id<MicroProject>, Money> ministryParts(const Facts& facts, Money received);

// The funding engine's figures; nothing when it has none for it.
const funding::ProjectPlan* planOf(const Facts& facts, Id<MicroProject> project);
const funding::MissionPlan* planOf(const Facts& facts, Id<Mission> mission);

}  // namespace lianes::report
