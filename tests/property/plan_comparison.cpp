#include "property/plan_comparison.hpp"

#include <algorithm>

namespace lianes::oracle {
namespace {

using funding::MissionPlan;
using funding::Plan;
using funding::ProjectPlan;

std::string shown(const Int& number) { return number.str(); }
std::string shown(Money amount) {
  return std::to_string(amount.minor()) +
         (amount.currency() == Currency::Eur ? "" : " in the wrong currency");
}
std::string shown(bool truth) { return truth ? "true" : "false"; }
std::string shown(std::int64_t number) { return std::to_string(number); }
std::string shown(std::size_t number) { return std::to_string(number); }
std::string shown(const std::string& text) { return text; }
std::string shown(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += text + ", ";
  return all;
}
template <class T>
std::string shown(const std::optional<T>& value) {
  return value ? shown(*value) : "nothing";
}

// Gathers what differs, each with the path of the figure.
class Differences {
 public:
  void at(std::string place) { m_place = std::move(place); }
  void compare(const char* figure, const auto& expected, const auto& found) {
    auto right = shown(expected);
    auto actual = shown(found);
    if (right != actual) m_lines.push_back(m_place + figure + " should be " + right + ", is " + actual);
  }
  // False when the lists cannot be compared one by one.
  bool sameLength(const char* list, std::size_t expected, std::size_t found) {
    compare(list, expected, found);
    return expected == found;
  }
  std::vector<std::string> take() { return std::move(m_lines); }

 private:
  std::string m_place;
  std::vector<std::string> m_lines;
};

std::string placed(const char* list, std::size_t index, const std::string& id) {
  return std::string(list) + "[" + std::to_string(index) + "] '" + id + "' ";
}

void compareProjects(const Answer& answer, const Plan& plan, Differences& differences) {
  if (!differences.sameLength("projects", answer.projects.size(), plan.projects.size())) return;
  for (std::size_t i = 0; i < plan.projects.size(); ++i) {
    const Project& right = answer.projects[i];
    const ProjectPlan& found = plan.projects[i];
    differences.at(placed("projects", i, right.id));
    differences.compare("id", right.id, found.id);
    differences.compare("contribution", right.contribution, found.contribution);
    differences.compare("entitlement", right.entitlement, found.entitlement);
    differences.compare("need", right.need, found.need);
    differences.compare("ceiling", right.ceiling, found.ceiling);
    differences.compare("claim", right.claim, found.claim);
    differences.compare("grant", right.grant, found.grant);
    differences.compare("extra cent", right.extraCent, found.extraCent);
    differences.compare("gap", right.gap, found.gap);
    differences.compare("surplus", right.surplus, found.surplus);
    differences.compare("binding", right.binding, std::string(codeOf(found.binding)));
    differences.compare("contribution to close", right.contributionToClose, found.contributionToClose);
    const auto& parts = right.grantByContribution;
    if (!differences.sameLength("parts", parts.size(), found.grantByContribution.size())) continue;
    for (std::size_t part = 0; part < parts.size(); ++part) {
      differences.compare("part of the grant", parts[part].amount, found.grantByContribution[part].amount);
      differences.compare("extra cent of a part", parts[part].extraCent,
                          found.grantByContribution[part].extraCent);
    }
  }
}

void compareMissions(const Answer& answer, const Plan& plan, Differences& differences) {
  if (!differences.sameLength("missions", answer.missions.size(), plan.missions.size())) return;
  for (std::size_t i = 0; i < plan.missions.size(); ++i) {
    const Mission& right = answer.missions[i];
    const MissionPlan& found = plan.missions[i];
    differences.at(placed("missions", i, right.id));
    differences.compare("id", right.id, found.id);
    differences.compare("cap", right.cap, found.cap);
    differences.compare("limit", right.limit, found.limit);
    differences.compare("reduced", right.reduced, found.reduced);
    differences.compare("balance", right.balance, found.balance);
    if (!differences.sameLength("shares", right.shares.size(), found.shares.size())) continue;
    for (std::size_t share = 0; share < right.shares.size(); ++share) {
      differences.compare("member", right.shares[share].member, found.shares[share].member);
      differences.compare("wanted", right.shares[share].wanted, found.shares[share].wanted);
      differences.compare("share", right.shares[share].share, found.shares[share].share);
      differences.compare("capped", right.shares[share].capped, found.shares[share].capped);
      differences.compare("extra cent", right.shares[share].extraCent, found.shares[share].extraCent);
    }
  }
}

void compareExpenses(const Answer& answer, const Plan& plan, Differences& differences) {
  if (!differences.sameLength("expenses", answer.expenses.size(), plan.expenses.size())) return;
  for (std::size_t i = 0; i < plan.expenses.size(); ++i) {
    const Expense& right = answer.expenses[i];
    std::vector<std::string> reasons;
    for (const auto reason : plan.expenses[i].reasons) reasons.emplace_back(codeOf(reason));
    differences.at(placed("expenses", i, right.id));
    differences.compare("id", right.id, plan.expenses[i].id);
    differences.compare("eur", right.eur, plan.expenses[i].eur);
    differences.compare("reasons", right.reasons, reasons);
    differences.compare("eligible", right.reasons.empty(), plan.expenses[i].eligible());
  }
}

}  // namespace

std::vector<std::string> differences(const Answer& answer, const Checked<Plan>& checked) {
  Differences differences;
  if (!checked || !answer.tooLarge.empty()) {
    const bool refused = !checked && checked.error().code == ProblemCode::AmountTooLarge;
    const auto place = checked ? std::string("nothing refused") : checked.error().place;
    const bool named =
        std::find(answer.tooLarge.begin(), answer.tooLarge.end(), place) != answer.tooLarge.end();
    if (!refused || !named) differences.compare("refusal", answer.tooLarge, place);
    return differences.take();
  }
  const Plan& plan = *checked;
  differences.at("consortium ");
  differences.compare("engaged", answer.consortium.engaged, plan.consortium.engaged);
  differences.compare("minimum", answer.consortium.minimum, plan.consortium.minimum);
  differences.compare("margin", answer.consortium.margin, plan.consortium.margin);
  differences.compare("eligible", answer.consortium.eligible, plan.consortium.eligible);
  differences.compare("critical members", answer.consortium.critical, plan.consortium.criticalMembers);
  differences.at("envelope ");
  const auto free = answer.granted ? std::optional<Int>(*answer.granted - answer.used) : std::nullopt;
  differences.compare("granted", answer.granted, plan.envelope.granted);
  differences.compare("asked", answer.asked, plan.envelope.asked);
  differences.compare("used", answer.used, plan.envelope.used);
  differences.compare("free", free, plan.envelope.free);
  differences.compare("short", Int(answer.asked - answer.used), plan.envelope.missing);
  compareProjects(answer, plan, differences);
  compareMissions(answer, plan, differences);
  compareExpenses(answer, plan, differences);
  return differences.take();
}

}  // namespace lianes::oracle
