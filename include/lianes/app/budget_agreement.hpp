#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lianes/app/budget.hpp"
#include "lianes/app/funding_view.hpp"

// The resources of a budget beside what the funding reckons: the same money is told in both places, and a
// difference is to be seen.
namespace lianes::app {

// One funder whose money differs. Without a funder: resources that name none.
struct FundingDifference {
  std::optional<Id<Organisation>> funder{};
  std::string name{};  // empty without a funder
  Money budget;        // cash lines of that funder
  Money funding;       // contributions, the grant of the envelope, co-funding that is granted

  friend bool operator==(const FundingDifference&, const FundingDifference&) = default;
};

struct BudgetAgreement {
  std::vector<FundingDifference> differences;  // the largest first
  Money gap;                                   // of the funding: what nobody brings yet

  bool isWhole() const { return differences.empty(); }
};

// Lines whose funder is not said belong to the funder whose name or short name their label has. Nothing to
// compare in a budget without resources. Requires: the view has the project.
BudgetAgreement agreementOf(const std::vector<BudgetLine>& lines, const std::vector<Organisation>& known,
                            const FundingView& view, Id<MicroProject> project);

// Gives each funder of the funding its amount in a draft of the budget: in its first line, or in a new one.
// Lines of others stay as they are. Fails with NotAllowedHere once the version is approved.
StepOrProblem takeFundingStep(const store::ConsortiumFile& file, Id<BudgetVersion> version,
                              const BudgetAgreement& agreement);

// Follows in the funding, as sought co-funding, what the budget expects of funders that the funding does not
// know. Requires: there is one.
store::StepRequest followInFundingStep(const store::ConsortiumFile& file, Id<MicroProject> project,
                                       const BudgetAgreement& agreement);
bool isUnknownToFunding(const FundingDifference& difference);

}  // namespace lianes::app
