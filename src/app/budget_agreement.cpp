#include "lianes/app/budget_agreement.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "lianes/base/text.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::app {
namespace {

constexpr std::string_view kGrantAccount = "74";

// A whole word or words of the label.
bool isNamedIn(std::string_view foldedLabel, std::string_view name) {
  const auto folded = foldForSearch(name);
  return !folded.empty() &&
         (' ' + std::string(foldedLabel) + ' ').find(' ' + folded + ' ') != std::string::npos;
}

std::optional<Id<Organisation>> funderOf(const BudgetLine& line, const std::vector<Organisation>& known) {
  if (line.funder) return line.funder;
  auto label = foldForSearch(line.label);
  std::replace_if(
      label.begin(), label.end(), [](char c) { return c == '(' || c == ')' || c == ',' || c == ':'; }, ' ');
  std::optional<Id<Organisation>> found;
  for (const auto& each : known) {
    if (!isNamedIn(label, each.name) && !isNamedIn(label, each.shortName)) continue;
    if (found) return std::nullopt;  // of two at once
    found = each.id;
  }
  return found;
}

std::map<Uuid, Money> fundingByFunder(const FundingView& view, Id<MicroProject> project) {
  std::map<Uuid, Money> sums;
  const auto add = [&](const Uuid& funder, Money amount) {
    auto& sum = sums[funder];
    if (const auto total = sum.checkedAdd(amount)) sum = *total;
  };
  const auto place = placeOf(view.scenario, project);
  require(place.has_value(), "a project that is compared is in the funding");
  for (const auto& each : view.scenario.projects[*place].contributions) {
    if (const auto member = Uuid::parse(each.member)) add(*member, each.amount);
  }
  const Grant* envelope = nullptr;
  for (const auto& grant : view.grants) {
    const bool isGranted = grant.state == GrantState::Granted && grant.grantedAmount;
    if (grant.use == GrantUse::Cofunding) {
      if (isGranted && grant.project == project) add(grant.funder.uuid(), *grant.grantedAmount);
    } else if (!envelope || isGranted) {
      envelope = &grant;
    }
  }
  if (envelope) add(envelope->funder.uuid(), view.plan.projects[*place].grant);
  return sums;
}

bool isCashResource(const BudgetLine& line) { return sectionOf(line) == BudgetSection::Resources; }

Money apartBy(const FundingDifference& difference) {
  const auto apart = difference.budget - difference.funding;
  return apart.isNegative() ? -apart : apart;
}

}  // namespace

BudgetAgreement agreementOf(const std::vector<BudgetLine>& lines, const std::vector<Organisation>& known,
                            const FundingView& view, Id<MicroProject> project) {
  BudgetAgreement agreement;
  const auto place = placeOf(view.scenario, project);
  require(place.has_value(), "a project that is compared is in the funding");
  agreement.gap = view.plan.projects[*place].gap;
  if (std::none_of(lines.begin(), lines.end(), isCashResource)) return agreement;

  auto funding = fundingByFunder(view, project);
  std::map<std::optional<Uuid>, FundingDifference> rows;
  const auto rowOf = [&](std::optional<Uuid> funder) -> FundingDifference& {
    auto& row = rows[funder];
    if (!funder || row.funder) return row;
    row.funder = Id<Organisation>(*funder);
    const auto organisation = std::find_if(
        known.begin(), known.end(), [&](const Organisation& each) { return each.id.uuid() == *funder; });
    if (organisation != known.end()) {
      row.name = organisation->shortName.empty() ? organisation->name : organisation->shortName;
    }
    return row;
  };
  for (const auto& line : lines) {
    if (!isCashResource(line)) continue;
    const auto funder = funderOf(line, known);
    auto& row = rowOf(funder ? std::optional(funder->uuid()) : std::nullopt);
    if (const auto sum = row.budget.checkedAdd(line.eur)) row.budget = *sum;
  }
  // A budget that names no funder at all is compared as a whole.
  const bool namesFunders = std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.first; });
  Money total;
  for (const auto& [funder, amount] : funding) total += amount;
  if (namesFunders) {
    for (const auto& [funder, amount] : funding) rowOf(funder).funding = amount;
  } else {
    rowOf({}).funding = total;
  }
  for (auto& [funder, row] : rows) {
    if (row.budget != row.funding) agreement.differences.push_back(std::move(row));
  }
  std::stable_sort(agreement.differences.begin(), agreement.differences.end(),
                   [](const auto& a, const auto& b) { return apartBy(b) < apartBy(a); });
  return agreement;
}

bool isUnknownToFunding(const FundingDifference& difference) {
  return difference.funder && difference.funding.isZero() && Money() < difference.budget;
}

StepOrProblem takeFundingStep(const store::ConsortiumFile& file, Id<BudgetVersion> id,
                              const BudgetAgreement& agreement) {
  const auto version = file.find(id);
  require(version.has_value(), "a budget version that is worked on is in the file");
  if (version->approvedOn) return failure(Problem{ProblemCode::NotAllowedHere, "version_id", {}});
  const auto lines = budgetLines(file, id);
  const auto known = store::allRecords<Organisation>(file);
  std::int64_t position = 0;
  for (const auto& line : lines) position = std::max(position, line.position);
  store::StepRequest step{{store::StepAction::Put, {}}, {}};
  for (const auto& difference : agreement.differences) {
    if (!difference.funder || difference.funding.isZero()) continue;
    const auto own = std::find_if(lines.begin(), lines.end(), [&](const BudgetLine& line) {
      return isCashResource(line) && line.amount.currency() == Currency::Eur &&
             funderOf(line, known) == difference.funder;
    });
    if (own != lines.end()) {
      auto line = *own;
      line.quantity.reset();
      line.unitPrice.reset();
      line.amount = line.amount + (difference.funding - difference.budget);
      if (line.amount.isNegative()) continue;  // its other lines say more than the whole
      line.funder = difference.funder;
      completeLine(line);
      step.edits.emplace_back(store::Update{toRecord(line)});
      continue;
    }
    BudgetLine line{.id = Id<BudgetLine>(file.environment().newId()),
                    .version = id,
                    .position = ++position,
                    .side = BudgetSide::Resource,
                    .account = std::string(kGrantAccount),
                    .label = difference.name,
                    .amount = difference.funding - difference.budget,
                    .eur = {},
                    .funder = difference.funder};
    if (line.amount.isNegative()) continue;
    completeLine(line);
    step.edits.emplace_back(store::Insert{toRecord(line)});
  }
  step.label.arguments = {std::to_string(step.edits.size())};
  return step;
}

store::StepRequest followInFundingStep(const store::ConsortiumFile& file, Id<MicroProject> project,
                                       const BudgetAgreement& agreement) {
  store::StepRequest step{{store::StepAction::Put, {}}, {}};
  for (const auto& difference : agreement.differences) {
    if (!isUnknownToFunding(difference)) continue;
    const Grant grant{.id = Id<Grant>(file.environment().newId()),
                      .title = difference.name,
                      .funder = *difference.funder,
                      .use = GrantUse::Cofunding,
                      .project = project,
                      .state = GrantState::Sought,
                      .soughtAmount = difference.budget};
    step.edits.emplace_back(store::Insert{toRecord(grant)});
  }
  require(!step.edits.empty(), "there is a funder to follow");
  step.label.arguments = {std::to_string(step.edits.size())};
  return step;
}

}  // namespace lianes::app
