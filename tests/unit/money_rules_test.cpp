#include <catch2/catch.hpp>

#include <string>

#include "lianes/domain/entities.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/domain/record.hpp"

namespace lianes::money_rules_test {
namespace {

const Uuid kId = *Uuid::parse("01890a5d-ac96-774b-bcce-b302099a8057");
const Uuid kOther = *Uuid::parse("01890a5d-ac96-774b-bcce-b302099a8058");

Date day(unsigned month, unsigned day) { return *Date::of(2020, month, day); }

BudgetLine line(std::string account, Money amount, Money eur) {
  return {.id = Id<BudgetLine>(kId),
          .version = Id<BudgetVersion>(kOther),
          .account = std::move(account),
          .label = "Forage (exemple fictif)",
          .amount = amount,
          .eur = eur};
}

Expense expense() {
  return {.id = Id<Expense>(kId),
          .project = Id<MicroProject>(kOther),
          .spentOn = day(9, 2),
          .label = "Billet (exemple fictif)",
          .account = "625",
          .amount = Money::cents(64'000),
          .eur = Money::cents(64'000)};
}

}  // namespace

TEST_CASE("a budget belongs to a project or to a mission, or to neither when it is pooled") {
  BudgetVersion version{.id = Id<BudgetVersion>(kId)};
  CHECK(validate(version).empty());
  version.project = Id<MicroProject>(kOther);
  version.mission = Id<Mission>(kOther);
  CHECK(validate(version) == Problems{{ProblemCode::NotAllowedHere, "mission_id", {}}});
}

TEST_CASE("a revised budget says why") {
  BudgetVersion version{.id = Id<BudgetVersion>(kId), .number = 2, .kind = BudgetVersionKind::Revised};
  CHECK(validate(version) == Problems{{ProblemCode::Missing, "reason", {}}});
}

TEST_CASE("a line's account is of its side, cash and in kind apart") {
  auto budgetLine = line("604", Money::cents(1), Money::cents(1));
  CHECK(validate(budgetLine).empty());
  budgetLine.inKind = true;
  CHECK(validate(budgetLine) == Problems{{ProblemCode::Disagrees, "account", {"604", "86"}}});
  budgetLine.side = BudgetSide::Resource;
  CHECK(validate(budgetLine) == Problems{{ProblemCode::Disagrees, "account", {"604", "87"}}});
  budgetLine.inKind = false;
  CHECK(validate(budgetLine) == Problems{{ProblemCode::Disagrees, "account", {"604", "70-79"}}});
  budgetLine.account = "512";
  CHECK(validate(budgetLine) == Problems{{ProblemCode::Malformed, "account", {"512", "604"}}});
}

TEST_CASE("a line's amount is its quantity at its unit price, to the cent") {
  auto budgetLine = line("625", Money::cents(83), Money::cents(83));
  budgetLine.quantity = Ratio(25, 10);
  budgetLine.unitPrice = Money::cents(33);  // 82.5 cents: half up
  CHECK(validate(budgetLine).empty());
  budgetLine.amount = budgetLine.eur = Money::cents(82);
  CHECK(validate(budgetLine) == Problems{{ProblemCode::Disagrees,
                                          "amount",
                                          {formatFrench(Money::cents(82)), formatFrench(Money::cents(83))}}});
  budgetLine.unitPrice = Money::francs(33);
  CHECK(validate(budgetLine) == Problems{{ProblemCode::WrongCurrency, "unit_price", {"XOF", "EUR"}}});
}

TEST_CASE("a quantity at a price beyond 64 bits is refused, not wrapped") {
  auto budgetLine = line("625", Money::cents(1), Money::cents(1));
  budgetLine.quantity = Ratio(2, 1);
  budgetLine.unitPrice = Money::cents(INT64_MAX);
  CHECK(validate(budgetLine) == Problems{{ProblemCode::AmountTooLarge, "amount", {}}});
}

TEST_CASE("an amount in euros is its own conversion, without a rate") {
  auto budgetLine = line("604", Money::cents(100), Money::cents(99));
  budgetLine.rate = Ratio(655'957, 1000);
  CHECK(validate(budgetLine) ==
        Problems{{ProblemCode::NotAllowedHere, "rate", {}},
                 {ProblemCode::Disagrees,
                  "eur",
                  {formatFrench(Money::cents(99)), formatFrench(Money::cents(100))}}});
}

TEST_CASE("an amount in francs may have a rate, but not of zero, and keeps its sign in euros") {
  auto budgetLine = line("604", Money::francs(9'850'000), Money::cents(1'501'623));
  budgetLine.rate = Ratio(655'957, 1000);
  CHECK(validate(budgetLine).empty());
  budgetLine.rate = Ratio(0, 1);
  CHECK(validate(budgetLine) == Problems{{ProblemCode::DivisionByZero, "rate", {}}});
  budgetLine.rate.reset();
  budgetLine.eur = Money::cents(-1);
  CHECK(validate(budgetLine) ==
        Problems{{ProblemCode::Disagrees,
                  "eur",
                  {formatFrench(Money::cents(-1)), formatFrench(Money::francs(9'850'000))}}});
}

TEST_CASE("a resource is not an indirect cost") {
  auto budgetLine = line("74", Money::cents(1), Money::cents(1));
  budgetLine.side = BudgetSide::Resource;
  budgetLine.indirect = true;
  CHECK(validate(budgetLine) == Problems{{ProblemCode::NotAllowedHere, "indirect", {}}});
}

TEST_CASE("a contribution's voted, called and received amounts go with their dates") {
  Contribution contribution{.id = Id<Contribution>(kId),
                            .project = Id<MicroProject>(kOther),
                            .organisation = Id<Organisation>(kOther),
                            .amount = Money::cents(450'000)};
  contribution.votedOn = day(9, 28);
  contribution.receivedAmount = Money::cents(450'000);
  CHECK(validate(contribution) ==
        Problems{{ProblemCode::Missing, "voted_amount", {}}, {ProblemCode::Missing, "received_on", {}}});
}

TEST_CASE("a grant has a granted amount when granted, and only then") {
  Grant grant{.id = Id<Grant>(kId), .title = "Agence (exemple fictif)", .funder = Id<Organisation>(kOther)};
  grant.state = GrantState::Granted;
  CHECK(validate(grant) == Problems{{ProblemCode::Missing, "granted_amount", {}}});
  grant.grantedAmount = Money::cents(1);
  CHECK(validate(grant).empty());
  grant.state = GrantState::Refused;
  CHECK(validate(grant) == Problems{{ProblemCode::NotAllowedHere, "granted_amount", {}}});
}

TEST_CASE("the leverage envelope belongs to no single project") {
  Grant grant{
      .id = Id<Grant>(kId), .title = "Enveloppe (exemple fictif)", .funder = Id<Organisation>(kOther)};
  grant.use = GrantUse::LeverageEnvelope;
  grant.project = Id<MicroProject>(kOther);
  CHECK(validate(grant) == Problems{{ProblemCode::NotAllowedHere, "project_id", {}}});
}

TEST_CASE("a direct expense belongs to a project or to a mission, a pooled one may belong to none") {
  auto voucher = expense();
  CHECK(validate(voucher).empty());
  voucher.mission = Id<Mission>(kOther);
  CHECK(validate(voucher) == Problems{{ProblemCode::NotAllowedHere, "mission_id", {}}});
  voucher.project.reset();
  CHECK(validate(voucher).empty());
  voucher.mission.reset();
  CHECK(validate(voucher) == Problems{{ProblemCode::NotLinked, "project_id", {}}});
  voucher.nature = CostNature::Pooled;
  CHECK(validate(voucher).empty());
}

TEST_CASE("a parked, cancelled or refused expense says why") {
  auto voucher = expense();
  for (const auto state : {ExpenseState::Parked, ExpenseState::Cancelled, ExpenseState::Refused}) {
    voucher.state = state;
    CHECK(validate(voucher) == Problems{{ProblemCode::Missing, "state_reason", {}}});
  }
}

TEST_CASE("a correction is a negative expense that does not correct itself") {
  auto voucher = expense();
  voucher.amount = voucher.eur = Money::cents(-64'000);
  CHECK(validate(voucher).empty());
  voucher.corrects = voucher.id;
  CHECK(validate(voucher) == Problems{{ProblemCode::SameOnBothSides, "corrects_id", {}}});
}

TEST_CASE("an expense's account is a charge, of class 86 when in kind") {
  auto voucher = expense();
  voucher.account = "741";
  CHECK(validate(voucher) == Problems{{ProblemCode::Disagrees, "account", {"741", "60-69"}}});
  voucher.account = "864";
  voucher.inKind = true;
  CHECK(validate(voucher).empty());
}

TEST_CASE("an imputation is on an organisation's own money or on a grant, not both") {
  Imputation imputation{.id = Id<Imputation>(kId), .expense = Id<Expense>(kOther), .amount = Money::cents(1)};
  CHECK(validate(imputation) == Problems{{ProblemCode::NotLinked, "organisation_id", {}}});
  imputation.grant = Id<Grant>(kOther);
  CHECK(validate(imputation).empty());
  imputation.organisation = Id<Organisation>(kOther);
  CHECK(validate(imputation) == Problems{{ProblemCode::NotAllowedHere, "organisation_id", {}}});
}

}  // namespace lianes::money_rules_test
