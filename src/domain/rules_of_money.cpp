#include "domain/rules_by_kind.hpp"
#include "lianes/domain/money_text.hpp"

// Budgets, who pays, vouchers.
namespace lianes {
namespace {

// The class of account that a cash or in-kind line belongs to.
std::string_view checkedClass(AccountClass expected) {
  switch (expected) {
    case AccountClass::Charge:
      return "60-69";
    case AccountClass::Product:
      return "70-79";
    case AccountClass::InKindCharge:
      return "86";
    case AccountClass::InKindProduct:
      return "87";
    case AccountClass::Unknown:
      break;
  }
  require(false, "an expected class is known");
  return {};
}

template <class Entity>
void checkAccount(TypedView<Entity>& view, std::optional<BudgetSide> side) {
  const auto account = view[&Entity::account];
  const auto inKind = view[&Entity::inKind];
  if (!account || !isValidUtf8(*account)) return;
  const auto found = accountClass(*account);
  if (found == AccountClass::Unknown)
    return view.add(ProblemCode::Malformed, &Entity::account, {*account, "604"});
  if (!side || !inKind) return;
  const bool expense = *side == BudgetSide::Expense;
  const auto cash = expense ? AccountClass::Charge : AccountClass::Product;
  const auto expected = *inKind ? (expense ? AccountClass::InKindCharge : AccountClass::InKindProduct) : cash;
  if (found != expected) {
    view.add(ProblemCode::Disagrees, &Entity::account, {*account, std::string(checkedClass(expected))});
  }
}

// The conversion itself is the funding engine's; what needs no conversion is checked here.
template <class Entity>
void checkConversion(TypedView<Entity>& view) {
  const auto amount = view[&Entity::amount];
  const auto eur = view[&Entity::eur];
  const auto rate = view[&Entity::rate];
  if (rate && rate->numerator() == 0) view.add(ProblemCode::DivisionByZero, &Entity::rate);
  if (!amount) return;
  view.forbids(&Entity::rate, amount->currency() == Currency::Eur);
  if (!eur || eur->currency() != Currency::Eur) return;
  const bool differs = amount->currency() == Currency::Eur && *eur != *amount;
  const bool signsDiffer =
      (amount->isNegative() && *eur > Money()) || (!amount->isNegative() && eur->isNegative());
  if (differs || signsDiffer)
    view.add(ProblemCode::Disagrees, &Entity::eur, {formatFrench(*eur), formatFrench(*amount)});
}

}  // namespace

void check(TypedView<BudgetVersion>& version) {
  version.forbids(&BudgetVersion::mission, version.has(&BudgetVersion::project));
  version.needs(&BudgetVersion::reason, version.is(&BudgetVersion::kind, BudgetVersionKind::Revised));
}

void check(TypedView<BudgetLine>& line) {
  checkAccount(line, line[&BudgetLine::side]);
  checkConversion(line);
  if (line.is(&BudgetLine::side, BudgetSide::Resource) && line.is(&BudgetLine::indirect, true)) {
    line.add(ProblemCode::NotAllowedHere, &BudgetLine::indirect);
  }
  const auto amount = line[&BudgetLine::amount];
  const auto unitPrice = line[&BudgetLine::unitPrice];
  const auto quantity = line[&BudgetLine::quantity];
  if (!amount || !unitPrice) return;
  if (unitPrice->currency() != amount->currency()) {
    return line.add(ProblemCode::WrongCurrency, &BudgetLine::unitPrice,
                    {std::string(codeOf(unitPrice->currency())), std::string(codeOf(amount->currency()))});
  }
  if (!quantity) return;
  const auto product = unitPrice->checkedTimes(*quantity, Rounding::HalfUp);
  if (!product) return line.add(ProblemCode::AmountTooLarge, &BudgetLine::amount);
  if (*product != *amount) {
    line.add(ProblemCode::Disagrees, &BudgetLine::amount, {formatFrench(*amount), formatFrench(*product)});
  }
}

// The order of the steps is not checked: payments do come before their call.
void check(TypedView<Contribution>& contribution) {
  contribution.together(&Contribution::votedAmount, &Contribution::votedOn);
  contribution.together(&Contribution::calledAmount, &Contribution::calledOn);
  contribution.together(&Contribution::receivedAmount, &Contribution::receivedOn);
}

void check(TypedView<Grant>& grant) {
  const auto state = grant[&Grant::state];
  grant.needs(&Grant::grantedAmount, state == GrantState::Granted);
  grant.forbids(&Grant::grantedAmount, state && *state != GrantState::Granted);
  grant.forbids(&Grant::refusalReason, state && *state != GrantState::Refused);
  grant.forbids(&Grant::project, grant.is(&Grant::use, GrantUse::LeverageEnvelope));
  grant.ordered(&Grant::filedOn, &Grant::decidedOn);
  grant.ordered(&Grant::validFrom, &Grant::validUntil);
}

void check(TypedView<Tranche>& tranche) { tranche.together(&Tranche::receivedAmount, &Tranche::receivedOn); }

void check(TypedView<MissionShare>& share) {
  share.together(&MissionShare::receivedAmount, &MissionShare::receivedOn);
}

void check(TypedView<Expense>& expense) {
  const bool ofProject = expense.has(&Expense::project);
  expense.forbids(&Expense::mission, ofProject);
  expense.needs(&Expense::project,
                expense.is(&Expense::nature, CostNature::Direct) && !expense.has(&Expense::mission));
  const auto state = expense[&Expense::state];
  expense.needs(&Expense::stateReason, state && *state != ExpenseState::Active);
  expense.notItself(&Expense::corrects);
  checkAccount(expense, BudgetSide::Expense);
  checkConversion(expense);
}

void check(TypedView<Imputation>& imputation) {
  const bool byGrant = imputation.has(&Imputation::grant);
  imputation.forbids(&Imputation::organisation, byGrant);
  imputation.needs(&Imputation::organisation, !byGrant);
}

}  // namespace lianes
