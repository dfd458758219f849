#include "lianes/app/budget.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "app/vouchers.hpp"
#include "lianes/domain/account.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::app {
namespace {

std::optional<Problem> whyFixed(const store::ConsortiumFile& file, Id<BudgetVersion> id) {
  const auto version = file.find(id);
  require(version.has_value(), "a budget version that is worked on is in the file");
  if (!version->approvedOn) return std::nullopt;
  return Problem{ProblemCode::NotAllowedHere, "version_id", {}};
}

std::int64_t nextPosition(const store::ConsortiumFile& file, Id<BudgetVersion> version) {
  std::int64_t last = 0;
  for (const auto& line : budgetLines(file, version)) last = std::max(last, line.position);
  return last + 1;
}

store::StepLabel labelled(store::StepAction action, EntityKind kind, const std::string& name) {
  return {action, {std::string(codeOf(kind)), name}};
}

store::StepLabel countedLabel(store::StepAction action, std::size_t count) {
  return {action, {std::to_string(count)}};
}

}  // namespace

BudgetSection sectionOf(const BudgetLine& line) {
  if (line.inKind) {
    return line.side == BudgetSide::Expense ? BudgetSection::InKindUses : BudgetSection::InKindSources;
  }
  return line.side == BudgetSide::Expense ? BudgetSection::Charges : BudgetSection::Resources;
}

std::optional<BudgetSection> sectionOf(std::string_view account) {
  switch (accountClass(account)) {
    case AccountClass::Charge:
      return BudgetSection::Charges;
    case AccountClass::Product:
      return BudgetSection::Resources;
    case AccountClass::InKindCharge:
      return BudgetSection::InKindUses;
    case AccountClass::InKindProduct:
      return BudgetSection::InKindSources;
    case AccountClass::Unknown:
      break;
  }
  return std::nullopt;
}

void moveTo(BudgetLine& line, BudgetSection section) {
  line.inKind = section == BudgetSection::InKindUses || section == BudgetSection::InKindSources;
  const bool isExpense = section == BudgetSection::Charges || section == BudgetSection::InKindUses;
  line.side = isExpense ? BudgetSide::Expense : BudgetSide::Resource;
  if (line.inKind) line.eligible = false;
}

std::string_view classOf(std::string_view account) { return account.substr(0, 2); }

std::vector<BudgetVersion> budgetVersions(const store::ConsortiumFile& file, Id<MicroProject> project) {
  auto versions = store::allRecords<BudgetVersion>(file, {{"project_id", project.text()}});
  std::sort(versions.begin(), versions.end(), [](const BudgetVersion& a, const BudgetVersion& b) {
    return std::tie(a.number, a.id) < std::tie(b.number, b.id);
  });
  return versions;
}

std::vector<BudgetLine> budgetLines(const store::ConsortiumFile& file, Id<BudgetVersion> version) {
  auto lines = store::allRecords<BudgetLine>(file, {{"version_id", version.text()}});
  const auto key = [](const BudgetLine& line) {
    return std::tuple(sectionOf(line), classOf(line.account), line.position, line.id);
  };
  std::sort(lines.begin(), lines.end(),
            [&](const BudgetLine& a, const BudgetLine& b) { return key(a) < key(b); });
  return lines;
}

Checked<BudgetTotals> totalsOf(std::span<const BudgetLine> lines) {
  BudgetTotals totals;
  const auto add = [](Money& total, Money amount) {
    const auto sum = total.checkedAdd(amount);
    if (sum) total = *sum;
    return sum.has_value();
  };
  for (const auto& line : lines) {
    const auto section = sectionOf(line);
    const bool counts = section == BudgetSection::Charges && line.eligible;
    const bool isWhole = add(totals.bySection[static_cast<std::size_t>(section)], line.eur) &&
                         add(totals.byClass[std::string(classOf(line.account))], line.eur) &&
                         (!counts || add(totals.eligible, line.eur));
    if (!isWhole) return failure(Problem{ProblemCode::AmountTooLarge, "amount", {}});
  }
  return totals;
}

void completeLine(BudgetLine& line) {
  if (line.quantity && line.unitPrice) {
    if (const auto product = line.unitPrice->checkedTimes(*line.quantity, Rounding::HalfUp)) {
      line.amount = *product;
    }
  }
  if (line.amount.currency() == Currency::Eur) line.rate.reset();
  if (line.rate && line.rate->numerator() == 0) return;
  if (const auto euros = eurosOf(line.amount, line.rate)) line.eur = *euros;
}

store::StepRequest firstVersionStep(const store::ConsortiumFile& file, Id<MicroProject> project) {
  const BudgetVersion version{.id = Id<BudgetVersion>(file.environment().newId()), .project = project};
  return {labelled(store::StepAction::Added, EntityKind::BudgetVersion, "1"),
          {store::Insert{toRecord(version)}}};
}

StepOrProblem revisionStep(const store::ConsortiumFile& file, Id<MicroProject> project,
                           const std::string& reason) {
  if (reason.empty()) return failure(Problem{ProblemCode::Missing, "reason", {}});
  const auto versions = budgetVersions(file, project);
  const auto approved = std::find_if(versions.rbegin(), versions.rend(), [](const BudgetVersion& version) {
    return version.approvedOn.has_value();
  });
  if (approved == versions.rend()) return failure(Problem{ProblemCode::NotLinked, "project_id", {}});
  auto revision = *approved;
  revision.id = Id<BudgetVersion>(file.environment().newId());
  revision.number = versions.back().number + 1;
  revision.kind = BudgetVersionKind::Revised;
  revision.approvedOn.reset();
  revision.reason = reason;
  revision.note.clear();
  store::StepRequest step{
      labelled(store::StepAction::Added, EntityKind::BudgetVersion, std::to_string(revision.number)),
      {store::Insert{toRecord(revision)}}};
  for (auto line : budgetLines(file, approved->id)) {
    line.id = Id<BudgetLine>(file.environment().newId());
    line.version = revision.id;
    step.edits.emplace_back(store::Insert{toRecord(line)});
  }
  return step;
}

StepOrProblem approvalStep(const store::ConsortiumFile& file, Id<BudgetVersion> id, Date on,
                           const std::string& reason) {
  if (auto fixed = whyFixed(file, id)) return failure(*std::move(fixed));
  const auto totals = totalsOf(budgetLines(file, id));
  if (!totals) return failure(totals.error());
  if (!totals->inKindGap().isZero()) {
    return failure(Problem{ProblemCode::UnbalancedInKind,
                           {},
                           {formatFrench(totals->of(BudgetSection::InKindUses)),
                            formatFrench(totals->of(BudgetSection::InKindSources))}});
  }
  auto version = *file.find(id);
  version.approvedOn = on;
  version.reason = reason;
  return store::StepRequest{
      labelled(store::StepAction::Changed, EntityKind::BudgetVersion, std::to_string(version.number)),
      {store::Update{toRecord(version)}}};
}

StepOrProblem lineStep(const store::ConsortiumFile& file, BudgetLine line) {
  if (auto fixed = whyFixed(file, line.version)) return failure(*std::move(fixed));
  completeLine(line);
  const auto name = line.label;
  if (file.find(line.id)) {
    return store::StepRequest{labelled(store::StepAction::Changed, EntityKind::BudgetLine, name),
                              {store::Update{toRecord(line)}}};
  }
  line.position = nextPosition(file, line.version);
  return store::StepRequest{labelled(store::StepAction::Added, EntityKind::BudgetLine, name),
                            {store::Insert{toRecord(line)}}};
}

StepOrProblem linesStep(const store::ConsortiumFile& file, Id<BudgetVersion> version,
                        std::vector<BudgetLine> lines) {
  if (auto fixed = whyFixed(file, version)) return failure(*std::move(fixed));
  store::StepRequest step{countedLabel(store::StepAction::Put, lines.size()), {}};
  auto position = nextPosition(file, version);
  for (auto& line : lines) {
    line.version = version;
    line.position = position++;
    completeLine(line);
    step.edits.emplace_back(store::Insert{toRecord(line)});
  }
  return step;
}

StepOrProblem removeLinesStep(const store::ConsortiumFile& file, Id<BudgetVersion> version,
                              std::span<const Id<BudgetLine>> lines) {
  if (auto fixed = whyFixed(file, version)) return failure(*std::move(fixed));
  require(!lines.empty(), "there is a line to remove");
  const auto first = file.find(lines.front());
  require(first.has_value(), "a line that is removed is in the file");
  const auto name = lines.size() == 1 ? first->label : first->label + " …";
  store::StepRequest step{labelled(store::StepAction::Removed, EntityKind::BudgetLine, name), {}};
  for (const auto& line : lines) step.edits.emplace_back(store::Remove{EntityKind::BudgetLine, line.uuid()});
  return step;
}

}  // namespace lianes::app
