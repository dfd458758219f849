#include "lianes/report/facts.hpp"

#include <tuple>

#include "lianes/domain/voucher_number.hpp"

namespace lianes::report {

std::string_view AccountList::labelOf(std::string_view code) const {
  for (; !code.empty(); code.remove_suffix(1)) {
    const auto found = std::find_if(accounts.begin(), accounts.end(),
                                    [&](const AccountLabel& account) { return account.code == code; });
    if (found != accounts.end()) return found->label;
  }
  return {};
}

std::string_view AccountList::codeOf(std::string_view meaning) const {
  const auto found = std::find_if(accounts.begin(), accounts.end(),
                                  [&](const AccountLabel& account) { return account.meaning == meaning; });
  return found == accounts.end() ? std::string_view() : std::string_view(found->code);
}

std::map<Uuid, std::string> voucherCodesOf(const Facts& facts) {
  std::vector<VoucherOwnerName> owners;
  for (const auto& project : facts.projects)
    owners.push_back({project.id.uuid(), project.code, project.title});
  for (const auto& mission : facts.missions) owners.push_back({mission.id.uuid(), {}, mission.title});
  return voucherCodes(std::move(owners));
}

std::string voucherNumber(const Facts& facts, const Expense& expense) {
  std::optional<Uuid> owner;
  if (expense.mission) owner = expense.mission->uuid();
  if (expense.project) owner = expense.project->uuid();
  if (!owner) return voucherText(kSharedVoucherCode, expense.spentOn, expense.number);
  std::map<Uuid, std::string> own;
  if (facts.voucherCodes.empty()) own = voucherCodesOf(facts);
  const auto& known = facts.voucherCodes.empty() ? own : facts.voucherCodes;
  const auto code = known.find(*owner);
  require(code != known.end(), "facts name the vouchers of their projects and missions");
  return voucherText(code->second, expense.spentOn, expense.number);
}

const BudgetVersion* budgetOf(const Facts& facts, std::optional<Id<MicroProject>> project,
                              std::optional<Id<Mission>> mission) {
  const auto rank = [&](const BudgetVersion& version) {
    const bool isApproved = version.approvedOn && *version.approvedOn <= facts.scope.to;
    return std::tuple(isApproved, version.number, version.id);
  };
  const BudgetVersion* best = nullptr;
  for (const auto& version : facts.budgets) {
    if (version.project != project || version.mission != mission) continue;
    if (best == nullptr || rank(version) > rank(*best)) best = &version;
  }
  return best;
}

std::vector<const BudgetLine*> linesOf(const Facts& facts, const BudgetVersion& version) {
  std::vector<const BudgetLine*> lines;
  for (const auto& line : facts.budgetLines) {
    if (line.version == version.id) lines.push_back(&line);
  }
  std::stable_sort(lines.begin(), lines.end(), [](const BudgetLine* a, const BudgetLine* b) {
    return std::tuple(a->side, a->position) < std::tuple(b->side, b->position);
  });
  return lines;
}

std::string nameOf(const Facts& facts, const std::optional<Id<Organisation>>& id) {
  const auto* organisation = findIn(facts.organisations, id);
  return organisation != nullptr ? organisation->name : "—";
}

std::string nameOf(const Facts& facts, const std::optional<Id<Person>>& id) {
  const auto* person = findIn(facts.people, id);
  if (person == nullptr) return "—";
  std::string name;
  for (const auto* part : {&person->honorific, &person->givenName, &person->familyName}) {
    if (!part->empty()) name += (name.empty() ? "" : " ") + *part;
  }
  return name.empty() ? "personne anonymisée" : name;
}

std::string nameOf(const MicroProject& project) {
  return project.code.empty() ? project.title : project.code + " – " + project.title;
}

}  // namespace lianes::report
