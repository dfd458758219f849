#include "lianes/app/funding_steps.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "lianes/app/save_record.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::app {
namespace {

// In the order of their making.
template <Described Entity>
std::vector<Entity> matching(const store::ConsortiumFile& file, std::vector<store::FieldFilter> filters) {
  auto all = store::allRecords<Entity>(file, std::move(filters));
  std::sort(all.begin(), all.end(), [](const Entity& a, const Entity& b) { return a.id < b.id; });
  return all;
}

store::StepRequest inOneStep(std::vector<store::StepRequest> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  store::StepRequest step{{store::StepAction::Put, {std::to_string(parts.size())}}, {}};
  for (auto& part : parts) {
    step.edits.insert(step.edits.end(), part.edits.begin(), part.edits.end());
  }
  return step;
}

struct YearlyReports {
  std::vector<Report> intermediate;  // by number
  std::optional<Id<Report>> final{};
};

YearlyReports reportsIn(const store::ConsortiumFile& file) {
  YearlyReports reports;
  for (const auto& report : matching<Report>(file, {})) {
    if (report.kind == ReportKind::Final) {
      reports.final = report.id;
    } else {
      reports.intermediate.push_back(report);
    }
  }
  std::stable_sort(reports.intermediate.begin(), reports.intermediate.end(),
                   [](const Report& a, const Report& b) { return a.number < b.number; });
  return reports;
}

}  // namespace

std::optional<store::StepRequest> policyStep(const store::ConsortiumFile& file, ShortagePolicy policy) {
  auto consortia = matching<Consortium>(file, {});
  if (consortia.empty()) return std::nullopt;
  consortia.front().shortagePolicy = policy;
  return savingStep(file, toRecord(consortia.front()));
}

std::optional<store::StepRequest> promiseStep(const store::ConsortiumFile& file, const PromisedTotal& wanted,
                                              Date today) {
  auto given = matching<Contribution>(
      file, {{"project_id", wanted.project.text()}, {"organisation_id", wanted.organisation.text()}});
  Money present;
  Money voted;
  for (const auto& each : given) {
    present += each.votedAmount.value_or(each.amount);
    voted += each.votedAmount.value_or(Money());
  }
  if (wanted.amount < voted) return std::nullopt;
  auto difference = wanted.amount - present;
  std::vector<store::StepRequest> parts;
  for (auto each = given.rbegin(); each != given.rend() && !difference.isZero(); ++each) {
    if (each->votedAmount) continue;
    const auto before = each->amount;
    each->amount = std::max(Money(), before + difference);
    difference -= each->amount - before;
    parts.push_back(savingStep(file, toRecord(*each)));
  }
  if (!difference.isZero()) {
    parts.push_back(savingStep(file, toRecord(Contribution{.id = Id<Contribution>(file.environment().newId()),
                                                           .project = wanted.project,
                                                           .organisation = wanted.organisation,
                                                           .amount = difference,
                                                           .promisedOn = today})));
  }
  return inOneStep(std::move(parts));
}

std::vector<funding::YearlyAmount> equalYears(Money amount, int first, int last) {
  require(first <= last && !amount.isNegative(), "a grant is spread over its years");
  const std::int64_t count = last - first + 1;
  std::vector<funding::YearlyAmount> years;
  for (int year = first; year <= last; ++year) {
    const bool hasOddCent = year - first < amount.minor() % count;
    years.push_back({year, Money::cents(amount.minor() / count + (hasOddCent ? 1 : 0))});
  }
  return years;
}

store::StepRequest trancheStep(const store::ConsortiumFile& file, Id<Grant> grant,
                               std::span<const funding::YearlyAmount> years,
                               std::optional<Ratio> lastAdvance) {
  require(!years.empty(), "a grant is paid in a year at least");
  const auto reports = reportsIn(file);
  const auto planned = funding::tranches(years, lastAdvance);
  store::StepRequest step{{store::StepAction::Put, {std::to_string(planned.size())}}, {}};
  for (std::size_t place = 0; place < planned.size(); ++place) {
    const auto& each = planned[place];
    const bool isAdvance = place + 1 < planned.size() && planned[place + 1].isBalance;
    Tranche tranche{.id = Id<Tranche>(file.environment().newId()),
                    .grant = grant,
                    .year = each.year,
                    .part = each.isBalance ? TranchePart::Balance
                            : isAdvance    ? TranchePart::Advance
                                           : TranchePart::Whole,
                    .amount = each.amount};
    if (each.isBalance) {
      tranche.dependsOnReport = reports.final;
    } else if (place > 0 && place - 1 < reports.intermediate.size()) {
      tranche.dependsOnReport = reports.intermediate[place - 1].id;
    }
    step.edits.emplace_back(store::Insert{toRecord(tranche)});
  }
  return step;
}

}  // namespace lianes::app
