#pragma once

#include <optional>

#include "lianes/domain/entities/expense.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/funding/facts.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::store {

// What the funding engine is to know of a file. Every id is that of a record, as text.
//
// Rules: of the consortium's call (rulesOf). Envelope: the sum of the leverage grants that are granted;
// before any answer no limit, so that the plan shows what to ask for; 0 once all have been refused. Members:
// each organisation's newest membership. A member who withdrew counts for what was received of it. Projects:
// all but drafts, which commit nobody, and cancelled ones. A suspended project keeps its claim: its part of
// the envelope is set aside until it is cancelled. Its budget is the latest approved version, else the
// latest; its co-funding is what was granted to it, not to the programme. A contribution is what was voted,
// else what was promised.
// Missions: the budget until held, then what was really spent; also what was spent once one is cancelled or
// replaced by a variant that is confirmed or held. Variants not yet decided are comparisons and left out.
// Shares are those agreed, and one for each member that takes part itself, through a mandate or through a
// partnership; speakers and organisers owe nothing.
// Expenses: neither cancelled nor in kind.
//
// `asOf` leaves out what is dated later: rules, letters, withdrawals, votes, grants, approvals of budgets,
// expenses. What has no date is as it is now; for the records as they were, see journal.hpp.
//
// Fails with Missing (no consortium yet), the problems of rulesOf, and AmountTooLarge, NegativeAmount or
// DivisionByZero with the record as place ("micro_project:UUID").
Result<funding::Scenario, Problems> readScenario(const ConsortiumFile& file, std::optional<Date> asOf = {});

// The same as if that project were under way, whatever its state: what it would ask for and be granted.
Result<funding::Scenario, Problems> readScenarioSupposing(const ConsortiumFile& file,
                                                          Id<MicroProject> project);

// The same with one expense alone: enough for its verdict, in which the others play no part.
Result<funding::Scenario, Problems> readScenarioOf(const ConsortiumFile& file, Id<Expense> expense);

}  // namespace lianes::store
