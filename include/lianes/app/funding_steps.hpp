#pragma once

#include <optional>
#include <span>
#include <vector>

#include "lianes/domain/entities.hpp"
#include "lianes/funding/settlement.hpp"
#include "lianes/store/consortium_file.hpp"

// The decisions about money that are taken on its pages, each one step.
namespace lianes::app {

// Who yields when the envelope is short. Nothing when the file has no consortium.
std::optional<store::StepRequest> policyStep(const store::ConsortiumFile& file, ShortagePolicy policy);

// What one collectivité shall give to one project in all.
struct PromisedTotal {
  Id<MicroProject> project;
  Id<Organisation> organisation;
  Money amount;
};

// Brings what counts for the leverage to that total by changing promises alone: the last promise that no vote
// has settled takes the difference, then those before it; without any, a new one is made. A vote is never
// touched: nothing when the votes alone come to more.
std::optional<store::StepRequest> promiseStep(const store::ConsortiumFile& file, const PromisedTotal& wanted,
                                              Date today);

// The amount of a grant in equal parts over its years, the odd cents on the first ones.
// Requires: first <= last, an amount not negative.
std::vector<funding::YearlyAmount> equalYears(Money amount, int first, int last);

// The tranches of a grant by the call's rule (F14). The first year depends on no report; each later one on
// the next intermediate report, the balance on the final one, where the file has them.
// Requires: years in order, at least one; a rate not above 1.
store::StepRequest trancheStep(const store::ConsortiumFile& file, Id<Grant> grant,
                               std::span<const funding::YearlyAmount> years,
                               std::optional<Ratio> lastAdvance);

}  // namespace lianes::app
