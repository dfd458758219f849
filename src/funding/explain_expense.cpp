#include <algorithm>
#include <utility>

#include "funding/derivation_steps.hpp"
#include "lianes/funding/conversion.hpp"
#include "lianes/funding/explain.hpp"

namespace lianes::funding {
namespace {

struct ExpenseTrees {
  const CallRules& rules;
  const ExpenseFacts& facts;
  const ExpensePlan& expense;

  bool has(Ineligibility reason) const {
    return std::find(expense.reasons.begin(), expense.reasons.end(), reason) != expense.reasons.end();
  }
  Derivation of(Figure figure, Value value) const {
    return fact(figure, std::move(value), EntityKind::Expense, facts.id);
  }
  Derivation check(Figure figure, Formula formula, Ineligibility reason,
                   std::vector<Derivation> operands) const {
    return step(figure, Rule::F11, formula, !has(reason), std::move(operands));
  }

  Derivation euros() const {
    const auto amount = of(Figure::OriginalAmount, facts.amount);
    if (facts.amount.currency() == Currency::Eur) {
      return step(Figure::Euros, Rule::F12, Formula::Minimum, expense.eur, {amount});
    }
    const auto rate = facts.rate ? of(Figure::Rate, *facts.rate)
                                 : fact(Figure::Rate, kEurosForOneFranc, EntityKind::Call, "parity");
    return step(Figure::Euros, Rule::F12, Formula::Product, expense.eur, {amount, rate}, Rounding::HalfUp);
  }

  // The start is a day of the member's letter or one that the call sets for all; the tree says which.
  Derivation startOfMember(Date start) const {
    switch (rules.eligibilityStart) {
      case EligibilityStart::LetterReceived:
      case EligibilityStart::LetterSigned:
        break;
      case EligibilityStart::Deadline:
        return fact(Figure::EligibilityStart, start, EntityKind::CallRule, "letter_deadline");
      case EligibilityStart::Fixed:
        return fact(Figure::EligibilityStart, start, EntityKind::CallRule, "eligibility_fixed");
    }
    return fact(Figure::EligibilityStart, start, EntityKind::Membership, *facts.member);
  }

  void addLetterChecks(const MemberFacts& member, std::vector<Derivation>& checks) const {
    const auto ofMember = [&](Figure figure, Value value) {
      return fact(figure, std::move(value), EntityKind::Membership, *facts.member);
    };
    const auto received = ofMember(Figure::LetterReceived, valueOf(member.letterReceived));
    checks.push_back(check(Figure::HasLetter, Formula::Present, Ineligibility::NoLetter, {received}));
    if (!member.letterReceived) return;
    if (rules.letterDeadline) {
      checks.push_back(check(Figure::LetterInTime, Formula::NotAfterOrWaived, Ineligibility::LetterLate,
                             {received, ruleOfCall(Figure::LetterDeadline, *rules.letterDeadline),
                              ofMember(Figure::LateWaiver, member.lateWaiver)}));
    }
    if (const auto start = eligibilityStart(rules, member)) {
      checks.push_back(check(Figure::NotBeforeStart, Formula::NotBefore, Ineligibility::BeforeStart,
                             {of(Figure::ExpenseDate, facts.date), startOfMember(*start)}));
    }
  }

  Derivation eligible(const MemberFacts* member) const {
    std::vector<Derivation> checks;
    if (member) addLetterChecks(*member, checks);
    if (rules.periodEnd) {
      checks.push_back(
          check(Figure::NotAfterEnd, Formula::NotAfter, Ineligibility::AfterEnd,
                {of(Figure::ExpenseDate, facts.date), ruleOfCall(Figure::PeriodEnd, *rules.periodEnd)}));
    }
    if (member && member->withdrawn) {
      checks.push_back(
          check(Figure::BeforeWithdrawal, Formula::Before, Ineligibility::Withdrawn,
                {of(Figure::ExpenseDate, facts.date),
                 fact(Figure::Withdrawn, *member->withdrawn, EntityKind::Membership, *facts.member)}));
    }
    return step(Figure::Eligible, Rule::F11, Formula::All, expense.eligible(), std::move(checks));
  }
};

}  // namespace

std::vector<Derivation> explainExpense(const Scenario& scenario, const Plan& plan, std::size_t index) {
  const ExpenseTrees trees{scenario.rules, scenario.expenses.at(index), plan.expenses.at(index)};
  const MemberFacts unknown{};
  const MemberFacts* member = nullptr;
  if (trees.facts.member) {
    const auto found = std::find_if(scenario.members.begin(), scenario.members.end(),
                                    [&](const MemberFacts& each) { return each.id == *trees.facts.member; });
    member = found == scenario.members.end() ? &unknown : &*found;
  }
  return {trees.euros(), trees.eligible(member)};
}

}  // namespace lianes::funding
