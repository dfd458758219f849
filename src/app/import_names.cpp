#include "app/import_names.hpp"

#include <algorithm>
#include <set>

#include "app/import_columns.hpp"
#include "lianes/app/budget.hpp"
#include "lianes/app/enter_expense.hpp"
#include "lianes/base/text.hpp"
#include "lianes/domain/account.hpp"
#include "lianes/exchange/account_plan.hpp"
#include "lianes/store/all_records.hpp"

namespace lianes::app {
namespace {

template <class Value, class Names>
Checked<Value> onlyOne(const Names& names, std::string_view written) {
  const auto [first, last] = names.equal_range(foldForSearch(written));
  std::set<Value> found;
  for (auto at = first; at != last; ++at) found.insert(at->second);
  if (found.size() == 1) return *found.begin();
  const auto code = found.empty() ? ProblemCode::NoSuchName : ProblemCode::SeveralSoNamed;
  return failure(Problem{code, {}, {std::string(written)}});
}

void addName(auto& names, std::string_view name, const auto& value) {
  if (auto folded = foldForSearch(name); !folded.empty()) names.emplace(std::move(folded), value);
}

// The version in force of a project's, a mission's or the pooled budget: the last approved one, else the
// last.
std::optional<Id<BudgetVersion>> versionInForce(const store::ConsortiumFile& file,
                                                const store::VoucherOwner& owner) {
  std::optional<BudgetVersion> chosen;
  for (const auto& version : store::allRecords<BudgetVersion>(file)) {
    store::VoucherOwner of;
    if (version.project) of = *version.project;
    if (version.mission) of = *version.mission;
    if (of != owner) continue;
    const bool isBetter =
        !chosen || (version.approvedOn.has_value() && !chosen->approvedOn) ||
        (version.approvedOn.has_value() == chosen->approvedOn.has_value() && version.number > chosen->number);
    if (isBetter) chosen = version;
  }
  return chosen ? std::optional(chosen->id) : std::nullopt;
}

}  // namespace

ImportNames::ImportNames(const store::ConsortiumFile& file) : m_file(file) {
  for (const auto& consortium : store::allRecords<Consortium>(file)) m_plan = consortium.accountingPlan;
  for (const auto& project : store::allRecords<MicroProject>(file)) {
    const store::VoucherOwner owner = project.id;
    addName(m_projects, project.code, owner);
    addName(m_projects, project.title, owner);
    addName(m_projects, project.id.text(), owner);
    addName(m_projects, store::nameOf(toRecord(project)), owner);
    if (const auto member = app::memberOf(file, project.id)) m_memberOfProject.emplace(project.id, *member);
  }
  for (const auto& mission : store::allRecords<Mission>(file)) {
    addName(m_missions, mission.title, store::VoucherOwner(mission.id));
    addName(m_missions, mission.id.text(), store::VoucherOwner(mission.id));
  }
  for (const auto& membership : store::allRecords<Membership>(file)) {
    const auto town = file.find(membership.organisation);
    if (town) addName(m_members, town->name, town->id);
  }
}

Checked<store::VoucherOwner> ImportNames::project(std::string_view name) const {
  auto found = onlyOne<store::VoucherOwner>(m_projects, name);
  if (found || found.error().code == ProblemCode::SeveralSoNamed) return found;
  if (const auto other = mission(name)) return other;
  // « Micro-projet FACH », as programs of accounting call what they analyse by.
  const auto folded = foldForSearch(name);
  for (const std::string_view before : {"micro projet ", "projet ", "project "}) {
    if (!folded.starts_with(before)) continue;
    const auto named =
        onlyOne<store::VoucherOwner>(m_projects, std::string_view(folded).substr(before.size()));
    if (named) return named;
  }
  return found;
}

Checked<store::VoucherOwner> ImportNames::mission(std::string_view name) const {
  return onlyOne<store::VoucherOwner>(m_missions, name);
}

Checked<Id<Organisation>> ImportNames::member(std::string_view name) const {
  return onlyOne<Id<Organisation>>(m_members, name);
}

std::optional<Id<Organisation>> ImportNames::memberOf(const store::VoucherOwner& owner) const {
  const auto* project = std::get_if<Id<MicroProject>>(&owner);
  const auto found = project ? m_memberOfProject.find(*project) : m_memberOfProject.end();
  return found == m_memberOfProject.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<BudgetLine>& ImportNames::linesOf(const store::VoucherOwner& owner) {
  const auto [entry, isNew] = m_lines.try_emplace(owner);
  if (isNew) {
    if (const auto version = versionInForce(m_file, owner)) {
      for (auto& line : budgetLines(m_file, *version)) {
        if (line.side == BudgetSide::Expense) entry->second.push_back(std::move(line));
      }
    }
  }
  return entry->second;
}

Checked<BudgetLine> ImportNames::budgetLine(const store::VoucherOwner& owner, std::string_view name) {
  const auto wanted = foldForSearch(name);
  const auto written = foldForSearch(name.substr(0, name.find(' ')));
  std::vector<const BudgetLine*> byLabel;
  std::vector<const BudgetLine*> byAccount;
  for (const auto& line : linesOf(owner)) {
    const auto label = foldForSearch(line.label);
    if (label == wanted || foldForSearch(line.account + ' ' + line.label) == wanted) byLabel.push_back(&line);
    if (line.account == written) byAccount.push_back(&line);
  }
  const auto& found = byLabel.empty() ? byAccount : byLabel;
  if (found.size() == 1) return *found.front();
  const auto code = found.empty() ? ProblemCode::NoSuchName : ProblemCode::SeveralSoNamed;
  return failure(Problem{code, {}, {std::string(name)}});
}

Checked<std::string> ImportNames::account(std::string_view text, bool isWholeLabel) const {
  auto first = text.substr(0, text.find_first_of(" \t-:"));
  while (first.size() > 3 && first.front() == '0')
    first.remove_prefix(1);  // "00604", as spreadsheets show it
  const auto refused = failure(Problem{ProblemCode::Malformed, {}, {std::string(text), "604"}});
  if (accountClass(first) != AccountClass::Unknown) {
    const bool isOneOfPlan = first.size() <= 3 || isDetailOfPlan(first);
    if (!isOneOfPlan || !isAccountCode(first)) return refused;
    return std::string(first);
  }
  const bool isNumber = !first.empty() && first.find_first_not_of("0123456789") == std::string_view::npos;
  const auto wanted = foldForSearch(text);
  if (isNumber || wanted.empty()) return refused;
  std::vector<std::string> found;
  for (const auto& account : exchange::accountPlan(m_plan).accounts) {
    if (accountClass(account.code) != AccountClass::Charge) continue;
    const auto label = foldForSearch(account.label);
    if (label == wanted) return account.code;
    if (!isWholeLabel && label.find(wanted) != std::string::npos) found.push_back(account.code);
  }
  if (found.size() == 1) return found.front();
  return refused;
}

// Longer codes detail one of three digits, or one that the plan leaves to its users (60x).
bool ImportNames::isDetailOfPlan(std::string_view code) const {
  const auto& plan = exchange::accountPlan(m_plan);
  if (accountClass(code) != AccountClass::Charge) return true;
  const auto others = std::string(code.substr(0, 2)) + 'x';
  return plan.find(code.substr(0, 3)) || plan.find(others) || plan.find(code.substr(0, 2));
}

}  // namespace lianes::app
