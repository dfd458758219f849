#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/entities/expense.hpp"
#include "lianes/funding/eligibility.hpp"
#include "lianes/store/consortium_file.hpp"

// Whether each expense is eligible (funding rule F11), kept beside the expenses and judged anew in the step
// that changes an expense, a membership or a rule, and in its undoing.
namespace lianes::store {

// Every reason against an expense; empty: eligible.
using Verdict = std::vector<funding::Ineligibility>;

// Nothing when there is no such expense, no consortium yet, or no rules that agree.
std::optional<Verdict> verdictOf(const ConsortiumFile& file, Id<Expense> expense);

// The verdict that an expense of that member and day has; without a member it is the consortium's own.
// Nothing as above.
std::optional<Verdict> verdictFor(const ConsortiumFile& file, std::optional<Id<Organisation>> member,
                                  Date day);

struct VerdictChange {
  Id<Expense> expense;
  std::optional<Verdict> before;
  std::optional<Verdict> after;

  friend bool operator==(const VerdictChange&, const VerdictChange&) = default;
};

// The expenses of the file whose verdict the request would change, by id, without changing anything. Empty
// for a request that perform() would refuse; expenses that it adds or removes are left out.
std::vector<VerdictChange> previewVerdicts(ConsortiumFile& file, const StepRequest& request);

}  // namespace lianes::store
