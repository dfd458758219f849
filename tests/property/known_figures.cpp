#include "property/known_figures.hpp"

#include <algorithm>

#include "lianes/funding/explain.hpp"

namespace lianes::oracle {
namespace {

using funding::Derivation;
using funding::Figure;
using funding::Scenario;
using funding::Source;
using funding::Value;

template <class T>
Value orNothing(const std::optional<T>& value) {
  return value ? Value(*value) : Value();
}

std::optional<Value> factOfCall(const CallRules& rules, const std::string& rule) {
  if (rule == "min_members") return orNothing(rules.minMembers);
  if (rule == "leverage") return orNothing(rules.leverage);
  if (rule == "max_grant_rate") return orNothing(rules.maxGrantRate);
  if (rule == "mission_cap") return orNothing(rules.missionCap);
  if (rule == "letter_deadline") return orNothing(rules.letterDeadline);
  if (rule == "eligibility_fixed") return orNothing(rules.eligibilityFixed);
  if (rule == "period_end") return orNothing(rules.periodEnd);
  return std::nullopt;
}

std::optional<Value> factOfMember(const CallRules& rules, const std::vector<funding::MemberFacts>& members,
                                  const Derivation& leaf) {
  const auto found = std::find_if(members.begin(), members.end(), [&](const funding::MemberFacts& each) {
    return each.id == leaf.source->id;
  });
  // Someone whom nobody knows has no letter; that is the one thing to be said about it.
  if (found == members.end()) {
    return leaf.figure == Figure::LetterReceived ? std::optional<Value>(Value()) : std::nullopt;
  }
  if (leaf.figure == Figure::LetterReceived) return orNothing(found->letterReceived);
  if (leaf.figure == Figure::LateWaiver) return Value(found->lateWaiver);
  if (leaf.figure == Figure::Withdrawn) return orNothing(found->withdrawn);
  if (leaf.figure != Figure::EligibilityStart) return std::nullopt;
  if (rules.eligibilityStart == EligibilityStart::LetterReceived) return orNothing(found->letterReceived);
  if (rules.eligibilityStart == EligibilityStart::LetterSigned) return orNothing(found->letterSigned);
  return std::nullopt;  // a day that the call sets is not the member's
}

std::optional<Value> factOfProject(const Scenario& scenario, const Derivation& leaf) {
  for (const auto& project : scenario.projects) {
    if (project.id != leaf.source->id) continue;
    if (leaf.figure == Figure::EligibleBudget) return Value(project.eligibleBudget);
    if (leaf.figure == Figure::Cofunding) return Value(project.cofunding);
  }
  return std::nullopt;
}

std::optional<Value> factOfContribution(const funding::ProjectFacts& project, const Derivation& leaf) {
  for (const auto& contribution : project.contributions) {
    if (contribution.id == leaf.source->id) return Value(contribution.amount);
  }
  return std::nullopt;
}

std::optional<Value> factOfMission(const funding::MissionFacts& mission, const Derivation& leaf) {
  if (mission.id != leaf.source->id) return std::nullopt;
  if (leaf.figure == Figure::Cost) return Value(mission.cost);
  if (leaf.figure == Figure::OtherFunding) return Value(mission.otherFunding);
  return std::nullopt;
}

std::optional<Value> factOfShare(const funding::MissionFacts& mission, const Derivation& leaf) {
  for (const auto& share : mission.shares) {
    if (share.member != leaf.source->id) continue;
    // With neither a cap nor an agreement, nothing is owed.
    return leaf.figure == Figure::Agreed ? orNothing(share.agreed) : Value(Money());
  }
  return std::nullopt;
}

std::optional<Value> factOfExpense(const funding::ExpenseFacts& expense, const Derivation& leaf) {
  if (expense.id != leaf.source->id) return std::nullopt;
  if (leaf.figure == Figure::OriginalAmount) return Value(expense.amount);
  if (leaf.figure == Figure::ExpenseDate) return Value(expense.date);
  if (leaf.figure == Figure::Rate) return orNothing(expense.rate);
  return std::nullopt;
}

std::optional<Value> factOf(const Scenario& scenario, Subject subject, const Derivation& leaf) {
  using List = Subject::List;
  const Source& source = *leaf.source;
  if (source.kind == EntityKind::CallRule) return factOfCall(scenario.rules, source.id);
  if (source.kind == EntityKind::Grant && source.id == "envelope") return orNothing(scenario.envelope);
  if (source.kind == EntityKind::Call && leaf.figure == Figure::Rate) return Value(Ratio(1000, 655'957));
  if (source.kind == EntityKind::Membership) return factOfMember(scenario.rules, scenario.members, leaf);
  if (source.kind == EntityKind::MicroProject) return factOfProject(scenario, leaf);
  if (subject.list == List::Projects && source.kind == EntityKind::Contribution) {
    return factOfContribution(scenario.projects[subject.index], leaf);
  }
  if (subject.list == List::Missions && source.kind == EntityKind::Mission) {
    return factOfMission(scenario.missions[subject.index], leaf);
  }
  if (subject.list == List::Missions && source.kind == EntityKind::MissionShare) {
    return factOfShare(scenario.missions[subject.index], leaf);
  }
  if (subject.list == List::Expenses && source.kind == EntityKind::Expense) {
    return factOfExpense(scenario.expenses[subject.index], leaf);
  }
  return std::nullopt;
}

bool hasCents(const Value& value, const Int& cents) {
  const auto* amount = std::get_if<Money>(&value);
  return amount != nullptr && amount->currency() == Currency::Eur && cents == amount->minor();
}

bool isFigureOfProject(const Answer& answer, const Project& project, const Derivation& leaf) {
  const auto is = [&](const Int& cents) { return hasCents(leaf.value, cents); };
  if (leaf.figure == Figure::Contribution) return is(project.contribution);
  if (leaf.figure == Figure::Grant) return is(project.grant);
  if (leaf.figure == Figure::Claim) return is(project.claim);
  if (leaf.figure == Figure::Entitlement) return project.entitlement && is(*project.entitlement);
  if (leaf.figure == Figure::Need) return is(project.need);
  if (leaf.figure == Figure::Ceiling) return project.ceiling && is(*project.ceiling);
  if (leaf.figure == Figure::Asked) return is(answer.asked);
  if (leaf.figure == Figure::Level) return is(answer.level);
  if (leaf.figure == Figure::LeftInQueue) return is(project.leftInQueue);
  if (leaf.figure == Figure::ExtraCent && leaf.rule == funding::Rule::F6)
    return is(project.extraCent ? 1 : 0);
  if (leaf.figure != Figure::ExtraCent) return false;
  return std::any_of(project.grantByContribution.begin(), project.grantByContribution.end(),
                     [&](const Share& part) { return is(part.extraCent ? 1 : 0); });
}

bool isFigureOfMission(const Mission& mission, const Derivation& leaf) {
  return std::any_of(mission.shares.begin(), mission.shares.end(), [&](const MissionShare& share) {
    if (leaf.figure == Figure::Share) return hasCents(leaf.value, share.share);
    if (leaf.figure == Figure::WantedShare) return hasCents(leaf.value, share.wanted);
    return leaf.figure == Figure::ExtraCent && hasCents(leaf.value, share.extraCent ? 1 : 0);
  });
}

bool isFigureOfWhole(const Answer& answer, const Derivation& leaf) {
  if (leaf.figure == Figure::Asked) return hasCents(leaf.value, answer.asked);
  if (leaf.figure == Figure::Used) return hasCents(leaf.value, answer.used);
  return leaf.source &&
         std::any_of(answer.projects.begin(), answer.projects.end(), [&](const Project& project) {
           return project.id == leaf.source->id && isFigureOfProject(answer, project, leaf);
         });
}

struct Roots {
  std::vector<std::pair<Figure, Value>> expected;

  void add(Figure figure, const Int& cents) {
    expected.emplace_back(figure, Money::cents(cents.convert_to<std::int64_t>()));
  }
  void add(Figure figure, const std::optional<Int>& cents) {
    if (cents) add(figure, *cents);
  }
};

Roots rootsOfProject(const Project& project) {
  Roots roots;
  roots.add(Figure::Contribution, project.contribution);
  roots.add(Figure::Entitlement, project.entitlement);
  roots.add(Figure::Need, project.need);
  roots.add(Figure::Ceiling, project.ceiling);
  roots.add(Figure::Claim, project.claim);
  roots.add(Figure::Grant, project.grant);
  roots.add(Figure::Gap, project.gap);
  roots.add(Figure::Surplus, project.surplus);
  roots.expected.emplace_back(Figure::Binding, project.binding);
  roots.add(Figure::ContributionToClose, project.contributionToClose);
  for (const auto& part : project.grantByContribution) roots.add(Figure::GrantByContribution, part.amount);
  return roots;
}

Roots rootsOfMission(const Mission& mission) {
  Roots roots;
  roots.add(Figure::Cap, mission.cap);
  for (const auto& share : mission.shares) roots.add(Figure::Share, share.share);
  roots.add(Figure::Balance, mission.balance);
  return roots;
}

Roots rootsOfExpense(const Expense& expense) {
  Roots roots;
  roots.add(Figure::Euros, expense.eur);
  roots.expected.emplace_back(Figure::Eligible, expense.reasons.empty());
  return roots;
}

Roots rootsOfConsortium(const Consortium& consortium) {
  return {{{Figure::Engaged, consortium.engaged},
           {Figure::Eligible, consortium.eligible},
           {Figure::Margin, consortium.margin}}};
}

Roots rootsOfEnvelope(const Answer& answer) {
  Roots roots;
  roots.add(Figure::Asked, answer.asked);
  roots.add(Figure::Used, answer.used);
  if (answer.granted) roots.add(Figure::Free, Int(*answer.granted - answer.used));
  roots.add(Figure::Short, Int(answer.asked - answer.used));
  return roots;
}

void check(const std::vector<Derivation>& trees, const Roots& roots, const Known& known,
           const std::string& place, std::vector<std::string>& all) {
  if (trees.size() != roots.expected.size()) {
    all.push_back(place + ": a derivation is missing or too many");
    return;
  }
  for (std::size_t i = 0; i < trees.size(); ++i) {
    const auto& [figure, value] = roots.expected[i];
    if (trees[i].figure != figure || trees[i].value != value) {
      all.push_back(place + ": explains " + std::string(codeOf(trees[i].figure)) + " " +
                    shownValue(trees[i].value) + ", the plan has " + std::string(codeOf(figure)) + " " +
                    shownValue(value));
    }
    for (const auto& fault : faults(trees[i], known)) all.push_back(place + ": " + fault);
  }
}

}  // namespace

Known knownTo(const Scenario& scenario, const Answer& answer, Subject subject) {
  using List = Subject::List;
  return {[&scenario, subject](const Derivation& leaf) { return factOf(scenario, subject, leaf); },
          [&answer, subject](const Derivation& leaf) {
            if (subject.list == List::Projects)
              return isFigureOfProject(answer, answer.projects[subject.index], leaf);
            if (subject.list == List::Missions)
              return isFigureOfMission(answer.missions[subject.index], leaf);
            return subject.list == List::Whole && isFigureOfWhole(answer, leaf);
          }};
}

std::vector<std::string> faultsOfTrees(const Scenario& scenario, const Answer& answer,
                                       const funding::Plan& plan) {
  using List = Subject::List;
  std::vector<std::string> all;
  const auto whole = knownTo(scenario, answer, {});
  check(funding::explainConsortium(scenario, plan), rootsOfConsortium(answer.consortium), whole, "consortium",
        all);
  check(funding::explainEnvelope(scenario, plan), rootsOfEnvelope(answer), whole, "envelope", all);
  for (std::size_t i = 0; i < answer.projects.size(); ++i) {
    check(funding::explainProject(scenario, plan, i), rootsOfProject(answer.projects[i]),
          knownTo(scenario, answer, {List::Projects, i}), "projects[" + std::to_string(i) + "]", all);
  }
  for (std::size_t i = 0; i < answer.missions.size(); ++i) {
    check(funding::explainMission(scenario, plan, i), rootsOfMission(answer.missions[i]),
          knownTo(scenario, answer, {List::Missions, i}), "missions[" + std::to_string(i) + "]", all);
  }
  for (std::size_t i = 0; i < answer.expenses.size(); ++i) {
    check(funding::explainExpense(scenario, plan, i), rootsOfExpense(answer.expenses[i]),
          knownTo(scenario, answer, {List::Expenses, i}), "expenses[" + std::to_string(i) + "]", all);
  }
  return all;
}

}  // namespace lianes::oracle
