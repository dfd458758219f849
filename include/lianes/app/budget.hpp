#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lianes/domain/entities/budget_line.hpp"
#include "lianes/domain/entities/budget_version.hpp"
#include "lianes/store/consortium_file.hpp"

// The budget of a micro-project: its versions, the lines of one, what they come to, and how two differ. An
// approved version is never changed: what follows is a revision, made as a copy.
namespace lianes::app {

// The parts of a budget, in the order in which they are shown. Gifts in kind stand apart from the cash.
enum class BudgetSection : std::uint8_t { Charges, Resources, InKindUses, InKindSources };
inline constexpr std::array kBudgetSections{BudgetSection::Charges, BudgetSection::Resources,
                                            BudgetSection::InKindUses, BudgetSection::InKindSources};

BudgetSection sectionOf(const BudgetLine& line);
// The section of an account's class; nothing when the code is no account.
std::optional<BudgetSection> sectionOf(std::string_view account);
void moveTo(BudgetLine& line, BudgetSection section);

// "60" of "604".
std::string_view classOf(std::string_view account);

// The versions of a project, oldest first.
std::vector<BudgetVersion> budgetVersions(const store::ConsortiumFile& file, Id<MicroProject> project);

// The lines of a version by section, then class of account, then in the order of their entry.
std::vector<BudgetLine> budgetLines(const store::ConsortiumFile& file, Id<BudgetVersion> version);

// What the lines of one version come to, in euros.
struct BudgetTotals {
  std::array<Money, kBudgetSections.size()> bySection{};
  std::map<std::string, Money, std::less<>> byClass;  // "60"
  Money eligible;                                     // of the charges

  Money of(BudgetSection section) const { return bySection[static_cast<std::size_t>(section)]; }
  // Charges that no resource covers yet; below 0: resources beyond the charges.
  Money missing() const { return of(BudgetSection::Charges) - of(BudgetSection::Resources); }
  // Uses in kind (86) less their sources (87), which must be equal (F15).
  Money inKindGap() const { return of(BudgetSection::InKindUses) - of(BudgetSection::InKindSources); }
};
// Fails with AmountTooLarge beyond 64 bits.
Checked<BudgetTotals> totalsOf(std::span<const BudgetLine> lines);

// One line of an earlier version beside the same one of a later version: that of the same section, account
// and label, else of the same label, else of the same account. Nothing on one side: added or removed.
struct LineDifference {
  std::optional<BudgetLine> before;
  std::optional<BudgetLine> after;
  Money change;  // in euros, after less before

  bool isChanged() const;
};
// In the order of the sections; lines that nothing changed included. Requires: each list from one version.
std::vector<LineDifference> compareBudgets(std::span<const BudgetLine> before,
                                           std::span<const BudgetLine> after);

// --- steps

using StepOrProblem = Checked<store::StepRequest>;

// The first version of a project's budget, empty.
store::StepRequest firstVersionStep(const store::ConsortiumFile& file, Id<MicroProject> project);

// A revision: a draft with a copy of each line of the project's latest approved version. Fails with Missing
// ("reason"), or NotLinked ("project_id") when nothing was approved yet.
StepOrProblem revisionStep(const store::ConsortiumFile& file, Id<MicroProject> project,
                           const std::string& reason);

// Fails with NotAllowedHere when it is approved already, UnbalancedInKind when 86 and 87 differ.
StepOrProblem approvalStep(const store::ConsortiumFile& file, Id<BudgetVersion> version, Date on,
                           const std::string& reason);

// Adds the line at the end of its version, or changes it when the file has it; its amount is quantity × unit
// price when both are given, its euros are converted once (F12). Fails with NotAllowedHere.
StepOrProblem lineStep(const store::ConsortiumFile& file, BudgetLine line);

// Several new lines at the end of a version, as one step. Fails with NotAllowedHere.
StepOrProblem linesStep(const store::ConsortiumFile& file, Id<BudgetVersion> version,
                        std::vector<BudgetLine> lines);

StepOrProblem removeLinesStep(const store::ConsortiumFile& file, Id<BudgetVersion> version,
                              std::span<const Id<BudgetLine>> lines);

// Fills what follows from the rest: the amount, the euros. An amount too large is left for perform() to say.
void completeLine(BudgetLine& line);

}  // namespace lianes::app
