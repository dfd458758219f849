#include "lianes/report/checks.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "lianes/report/live_text.hpp"
#include "report/random_consortium.hpp"

namespace lianes::report {
namespace {

Date dayOf(std::string_view text) { return Date::parse(text).value(); }

Report draftFor(const Facts& facts) {
  return {
      .id = Id<Report>(facts.call.id.uuid()), .periodStart = facts.scope.from, .periodEnd = facts.scope.to};
}

const ReportCheck* findCheck(const std::vector<ReportCheck>& checks, CheckCode code) {
  const auto found = std::find_if(checks.begin(), checks.end(),
                                  [&](const ReportCheck& check) { return check.code == code; });
  return found == checks.end() ? nullptr : &*found;
}

// A consortium of one project and one voucher of 100,00 €, planned on account 606, all in order.
class CheckFixture {
 public:
  CheckFixture() : m_chance(7), facts(randomConsortium(m_chance, {.projects = 1, .vouchersOfProject = 1})) {
    std::optional<Voucher> any;
    facts.vouchers([&](const Voucher& each) { any = each; });
    auto voucher = any.value();
    voucher.expense.project = facts.projects.front().id;
    voucher.expense.mission.reset();
    voucher.expense.nature = CostNature::Direct;
    voucher.expense.account = "606";
    voucher.expense.amount = voucher.expense.eur = Money::cents(10'000);
    voucher.expense.inKind = false;
    voucher.expense.state = ExpenseState::Active;
    voucher.expense.spentOn = dayOf("2021-01-15");
    voucher.expense.paidOn = dayOf("2021-01-20");
    voucher.reasons.clear();
    voucher.imputations.clear();
    voucher.hasEvidence = true;
    facts.counting.kind = ReportKind::Intermediate;
    facts.report = draftFor(facts);
    facts.counting.report = facts.report->id;
    facts.budgetLines = {{.id = Id<BudgetLine>(facts.call.id.uuid()),
                          .version = facts.budgets.front().id,
                          .account = "606",
                          .label = "Semences (exemple fictif)",
                          .amount = Money::cents(10'000),
                          .eur = Money::cents(10'000)},
                         {.id = Id<BudgetLine>(facts.consortium.id.uuid()),
                          .version = facts.budgets.front().id,
                          .side = BudgetSide::Resource,
                          .account = "74",
                          .label = "Participation (exemple fictif)",
                          .amount = Money::cents(10'000),
                          .eur = Money::cents(10'000)}};
    facts.report->summary = "Les semences sont achetées et distribuées.";
    facts.report->activities = "Achat des semences, distribution aux groupements.";
    facts.missions.clear();
    facts.scenario.missions.clear();
    if (facts.plan) facts.plan->missions.clear();
    facts.contributions.clear();
    facts.tranches.clear();
    facts.missionShares.clear();
    vouchers = {voucher};
    update();
  }

  // After the vouchers were changed.
  void update() {
    for (auto& voucher : vouchers) {
      voucher.fate = fateOf(voucher.expense, voucher.reasons.empty(), facts.counting);
    }
    facts.vouchers = [this](const auto& take) {
      for (const auto& voucher : vouchers) take(voucher);
    };
    auto summary = summarise(facts.vouchers);
    facts.spending = std::move(summary.groups);
    facts.paidByOwn = std::move(summary.paidByOwn);
  }

  std::vector<ReportCheck> open() const { return openChecks(checksOf(facts)); }
  bool isOpen(CheckCode code) const { return findCheck(open(), code) != nullptr; }

 private:
  test::Seeded m_chance;

 public:
  Facts facts;
  std::vector<Voucher> vouchers;
};

}  // namespace

TEST_CASE("A report whose vouchers, accounts and letters are in order has no open check") {
  const CheckFixture fixture;
  for (const auto& check : fixture.open()) UNSCOPED_INFO(check.sentence);
  CHECK(fixture.open().empty());
}

TEST_CASE("A voucher without evidence is named, and one line justifies all of that kind, accents or not") {
  CheckFixture fixture;
  fixture.vouchers.front().hasEvidence = false;
  fixture.update();
  const auto checks = fixture.open();
  const auto* check = findCheck(checks, CheckCode::MissingEvidence);
  REQUIRE(check != nullptr);
  CHECK(check->count == 1);
  CHECK(check->amount == Money::cents(10'000));
  REQUIRE(check->records.size() == 1);
  CHECK(check->records.front().id == fixture.vouchers.front().expense.id.uuid());

  fixture.facts.report->justification = "Preuves manquantes :   ";
  CHECK(fixture.isOpen(CheckCode::MissingEvidence));
  fixture.facts.report->justification = "Autre chose\npreuves MANQUANTES: attendues du Mali";
  CHECK_FALSE(fixture.isOpen(CheckCode::MissingEvidence));
  fixture.facts.report->justification = justificationHead(*check) + "attendues";
  CHECK_FALSE(fixture.isOpen(CheckCode::MissingEvidence));
}

TEST_CASE(
    "What went over the forecast asks for a comment; what an intermediate report has not spent does not") {
  CheckFixture fixture;
  fixture.facts.budgetLines.front().eur = Money::cents(20'000);
  CHECK_FALSE(fixture.isOpen(CheckCode::UncommentedGap));
  fixture.facts.counting.kind = ReportKind::Final;
  CHECK(fixture.isOpen(CheckCode::UncommentedGap));
  fixture.facts.counting.kind = ReportKind::Intermediate;
  fixture.facts.budgetLines.front().eur = Money::cents(9'090);  // 10 % and a little more
  CHECK(fixture.isOpen(CheckCode::UncommentedGap));
  fixture.facts.report->gapComments = "60 : prix des semences";
  CHECK_FALSE(fixture.isOpen(CheckCode::UncommentedGap));
  fixture.facts.report->gapComments.clear();
  fixture.facts.budgetLines.front().eur = Money::cents(9'091);  // 9,999 %
  CHECK_FALSE(fixture.isOpen(CheckCode::UncommentedGap));
  fixture.facts.budgetLines.front().eur = Money::cents(1);
  fixture.facts.rules.significantGap.reset();
  CHECK_FALSE(fixture.isOpen(CheckCode::UncommentedGap));
}

TEST_CASE(
    "Ineligible, parked and over-imputed vouchers, unequal 86 and 87 and missing letters are all said") {
  CheckFixture fixture;
  auto ineligible = fixture.vouchers.front();
  ineligible.reasons = {funding::Ineligibility::BeforeStart};
  auto parked = fixture.vouchers.front();
  parked.expense.state = ExpenseState::Parked;
  fixture.vouchers.front().imputations = {{.id = Id<Imputation>(fixture.facts.call.id.uuid()),
                                           .expense = fixture.vouchers.front().expense.id,
                                           .amount = Money::cents(10'001)}};
  fixture.vouchers.push_back(ineligible);
  fixture.vouchers.push_back(parked);
  fixture.facts.budgetLines.push_back({.id = Id<BudgetLine>(fixture.facts.consortium.id.uuid()),
                                       .version = fixture.facts.budgets.front().id,
                                       .account = "864",
                                       .label = "Bénévoles (exemple fictif)",
                                       .amount = Money::cents(500),
                                       .eur = Money::cents(500),
                                       .inKind = true});
  fixture.facts.contributions = {{.id = Id<Contribution>(fixture.facts.call.id.uuid()),
                                  .project = fixture.facts.projects.front().id,
                                  .organisation = fixture.facts.memberships.front().organisation,
                                  .amount = Money::cents(100)}};
  fixture.facts.memberships.front().letterReceivedOn.reset();
  fixture.update();
  for (const auto code :
       {CheckCode::IneligibleExpenses, CheckCode::ParkedExpenses, CheckCode::ImputationsTooHigh,
        CheckCode::InKindUnbalanced, CheckCode::MissingLetter}) {
    INFO(titleOf(code));
    CHECK(fixture.isOpen(code));
  }
  CHECK_FALSE(fixture.isOpen(CheckCode::MissingEvidence));
}

TEST_CASE("A text that quotes a figure shows it as it is now, and says when it was written with another") {
  CheckFixture fixture;
  const auto figures = figuresOf(fixture.facts);
  const auto filled =
      fillFigures("Dépensé : {{depense}}, dont {{ depense/P1 }}. {{rien}} {{depense=100 €", figures);
  CHECK(filled.text == "Dépensé : 100,00\u00a0€, dont 100,00\u00a0€. {{rien}} {{depense=100 €");
  CHECK(filled.stale.empty());
  CHECK(filled.unknown == std::vector<std::string>{"rien"});

  CHECK(fillFigures(liveFigure(*figures.find("depense")), figures).stale.empty());
  const auto stale = fillFigures("{{depense=90,00 €}}", figures);
  REQUIRE(stale.stale.size() == 1);
  CHECK(stale.stale.front().written == "90,00 €");

  fixture.facts.report->summary = "{{depense=90,00 €}} et {{inconnu}}";
  CHECK(fixture.isOpen(CheckCode::StaleNarrative));
  CHECK(fixture.isOpen(CheckCode::UnknownFigure));
}

TEST_CASE("Key figures come back from their text as they were; another text is refused") {
  const ReportFigures figures{{{"depense", "Dépensé\tet tabulé", Money::cents(-5)},
                               {"budget/P1", "Budget, P1", Money::cents(1'234'567)}}};
  const auto read = readFigures(writeFigures(figures));
  REQUIRE(read.has_value());
  CHECK(read->figures[0].title == "Dépensé et tabulé");
  CHECK(read->figures[0].value == Money::cents(-5));
  CHECK(read->figures[1] == figures.figures[1]);
  for (const auto* wrong :
       {"depense\tDépensé\t1.234\n", "depense\t1.00\n", "a\tb\tc\t1.00\n", "a\tb\t1.00", "\xff\n"}) {
    CHECK_FALSE(readFigures(wrong).has_value());
  }
}

TEST_CASE("A voucher belongs to one report: taken by one it is not of the next, parked it waits for it") {
  const auto first = Id<Report>(Uuid::parse("0192f0a1-0000-7000-8000-000000000001").value());
  const auto second = Id<Report>(Uuid::parse("0192f0a1-0000-7000-8000-000000000002").value());
  const Counting ofFirst{ReportKind::Intermediate, dayOf("2020-09-01"), dayOf("2021-03-31"), first, {}};
  const Counting ofSecond{ReportKind::Intermediate, dayOf("2021-04-01"), dayOf("2021-12-31"), second, {}};
  const Counting ofLast{ReportKind::Final,
                        dayOf("2020-09-01"),
                        dayOf("2021-12-31"),
                        Id<Report>(Uuid::parse("0192f0a1-0000-7000-8000-000000000003").value()),
                        {}};
  CheckFixture fixture;
  auto expense = fixture.vouchers.front().expense;

  expense.report = first;
  CHECK(fateOf(expense, true, ofFirst) == VoucherFate::Counted);
  CHECK(fateOf(expense, true, ofSecond) == VoucherFate::Earlier);
  CHECK(fateOf(expense, true, ofLast) == VoucherFate::Counted);

  expense.report.reset();
  expense.state = ExpenseState::Parked;
  CHECK(fateOf(expense, true, ofFirst) == VoucherFate::Parked);
  CHECK(fateOf(expense, true, ofSecond) == VoucherFate::Parked);
  expense.state = ExpenseState::Active;
  CHECK(fateOf(expense, true, ofSecond) == VoucherFate::Counted);

  CHECK(fateOf(expense, false, ofSecond) == VoucherFate::Ineligible);
  expense.spentOn = dayOf("2022-01-01");
  CHECK(fateOf(expense, true, ofSecond) == VoucherFate::Later);
  expense.state = ExpenseState::Cancelled;
  CHECK(fateOf(expense, true, ofSecond) == VoucherFate::Cancelled);
}

TEST_CASE("What an auditor would stumble over is said before a report is frozen") {
  CheckFixture fixture;
  auto& facts = fixture.facts;
  for (const auto code : {CheckCode::UnbalancedForecast, CheckCode::ForecastAboveGrant,
                          CheckCode::UnpaidVouchers, CheckCode::Unfinished, CheckCode::EmptyText}) {
    INFO(titleOf(code));
    CHECK_FALSE(fixture.isOpen(code));
  }
  facts.budgetLines.back().eur = Money::cents(9'000);
  CHECK(fixture.isOpen(CheckCode::UnbalancedForecast));
  facts.budgetLines.back().funder = facts.grants.front().funder;
  REQUIRE(facts.plan.has_value());
  for (auto& project : facts.plan->projects) project.grant = Money::cents(8'999);
  CHECK(fixture.isOpen(CheckCode::ForecastAboveGrant));
  for (auto& project : facts.plan->projects) project.grant = Money::cents(9'000);
  CHECK_FALSE(fixture.isOpen(CheckCode::ForecastAboveGrant));

  fixture.vouchers.front().expense.paidOn = facts.scope.to.plusDays(1);
  fixture.update();
  CHECK(fixture.isOpen(CheckCode::UnpaidVouchers));
  for (auto& organisation : facts.organisations) organisation.name = "Association porteuse (à compléter)";
  CHECK(fixture.isOpen(CheckCode::Unfinished));
}

TEST_CASE("A text that is empty, or of a word or two without a figure, says nothing") {
  for (const auto* text : {"", "  \n", "RAS", "néant", "...", "à compléter"}) {
    CheckFixture fixture;
    INFO(text);
    fixture.facts.report->summary = text;
    CHECK(fixture.isOpen(CheckCode::EmptyText));
  }
  for (const auto* text : {"Cinq forages creusés", "12 km", "Les vols sont annulés."}) {
    CheckFixture fixture;
    INFO(text);
    fixture.facts.report->summary = text;
    CHECK_FALSE(fixture.isOpen(CheckCode::EmptyText));
  }
  CheckFixture fixture;
  fixture.facts.projects.front().progress = "idem";
  CHECK(fixture.isOpen(CheckCode::EmptyText));
  fixture.facts.projects.front().progress.clear();
  CHECK_FALSE(fixture.isOpen(CheckCode::EmptyText));
}

TEST_CASE("The lines of the accounts that a report keeps come back as they were") {
  ReportFigures figures{{{"depense", "Dépensé", Money::cents(5)}}};
  CHECK_FALSE(readFigures(writeFigures(figures))->accounts.has_value());
  figures.accounts.emplace();
  CHECK(readFigures(writeFigures(figures))->accounts.value().empty());
  figures.accounts = {{AccountSide::Products, "0192f0a1-0000-7000-8000-000000000001", "74", "Région\tHauts",
                       Money::cents(-12)},
                      {AccountSide::InKindUses, "", "864", "Bénévolat", Money::cents(7)}};
  const auto read = readFigures(writeFigures(figures));
  REQUIRE(read.has_value());
  REQUIRE(read->accounts.has_value());
  REQUIRE(read->accounts->size() == 2);
  CHECK(read->figures == figures.figures);
  CHECK(read->accounts->at(0).label == "Région Hauts");
  CHECK(read->accounts->at(0).unit == figures.accounts->at(0).unit);
  CHECK(read->accounts->at(1) == figures.accounts->at(1));
  for (const auto* wrong : {"compte/\tC\t0.00\ncompte/charges/x\tA\t1.00\n", "compte/charges/x/60\tA\t1.00\n",
                            "compte/autre/x/60\tA\t1.00\n"}) {
    CHECK_FALSE(readFigures(wrong).has_value());
  }
}

}  // namespace lianes::report
