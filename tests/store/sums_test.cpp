#include "lianes/store/sums.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <tuple>

#include "lianes/funding/conversion.hpp"
#include "lianes/funding/plan.hpp"
#include "lianes/store/facts.hpp"
#include "lianes/store/overview_sums.hpp"
#include "support/random_record.hpp"
#include "support/sample_consortium.hpp"

namespace lianes::store {
namespace {

using test::SampleConsortium;

// Three hundred vouchers at random over two projects and common costs, with imputations.
struct ManyVouchers {
  SampleConsortium sample;
  SampleConsortium::Member roncq = sample.member("Roncq");
  std::vector<MicroProject> projects{sample.project(roncq, "Forage", "1.00"),
                                     sample.project(roncq, "École", "1.00")};
  Grant grant = sample.grant(GrantUse::Cofunding, "1000.00");
  std::vector<Expense> expenses;
  std::vector<Imputation> imputations;

  explicit ManyVouchers(test::Chance& chance) {
    StepRequest request{{StepAction::Put, {}}, {}};
    std::map<std::pair<std::optional<Id<MicroProject>>, int>, std::int64_t> numbers;
    for (int made = 0; made < 300; ++made) {
      const auto day = sample.on("2020-09-01").plusDays(chance.between(0, 400)).value();
      auto expense = sample.expense(1, day.text(), "0.00");
      expense.amount = expense.eur = Money::cents(chance.between(-5'000, 1'000'000));
      expense.account = chance.oneIn(2) ? "604" : "625";
      expense.nature = CostNature::Pooled;
      if (!chance.oneIn(3)) expense.project = projects[static_cast<std::size_t>(chance.between(0, 1))].id;
      expense.number = ++numbers[{expense.project, day.year()}];
      if (chance.oneIn(5)) expense.account = "864";
      expense.inKind = expense.account == "864";
      if (chance.oneIn(5)) {
        expense.state = ExpenseState::Cancelled;
        expense.stateReason = "exemple fictif";
      }
      Imputation imputation{
          .id = Id<Imputation>(sample.newId()), .expense = expense.id, .amount = expense.eur};
      if (chance.oneIn(2)) {
        imputation.grant = grant.id;
      } else {
        imputation.organisation = roncq.town.id;
      }
      request.edits.push_back(Insert{toRecord(expense)});
      request.edits.push_back(Insert{toRecord(imputation)});
      expenses.push_back(expense);
      imputations.push_back(imputation);
    }
    REQUIRE(sample.file->perform(request).ok());
  }

  static bool counts(const Expense& expense) {
    return expense.state != ExpenseState::Cancelled && !expense.inKind;
  }
};

// Vouchers at random in euros and in francs, at parity and by exact rates of their own, of members whose
// letters came early, late and never, before, within and after the programme.
struct JudgedVouchers {
  SampleConsortium sample;
  std::vector<SampleConsortium::Member> members{sample.member("Roncq"),
                                                sample.member("Lesquin", "2020-10-15")};
  std::vector<MicroProject> projects{sample.project(members[0], "Forage", "1.00"),
                                     sample.project(members[1], "École", "1.00")};

  explicit JudgedVouchers(test::Chance& chance) {
    const auto stranger = sample.town("Orchies");
    sample.add(stranger);
    StepRequest request{{StepAction::Put, {}}, {}};
    std::map<std::pair<std::optional<Id<MicroProject>>, int>, std::int64_t> numbers;
    for (int made = 0; made < 300; ++made) {
      const auto day = sample.on("2020-08-01").plusDays(chance.between(0, 600)).value();
      auto expense = sample.expense(1, day.text(), "0.00");
      expense.nature = CostNature::Pooled;
      if (!chance.oneIn(3)) expense.project = projects[static_cast<std::size_t>(chance.between(0, 1))].id;
      if (!chance.oneIn(4)) expense.member = members[static_cast<std::size_t>(chance.between(0, 1))].town.id;
      if (chance.oneIn(6)) expense.member = stranger.id;
      putAmount(expense, chance);
      expense.number = ++numbers[{expense.project, day.year()}];
      if (chance.oneIn(8)) expense.account = "864";
      expense.inKind = expense.account == "864";
      if (chance.oneIn(8)) {
        expense.state = ExpenseState::Cancelled;
        expense.stateReason = "exemple fictif";
      }
      request.edits.push_back(Insert{toRecord(expense)});
    }
    REQUIRE(sample.file->perform(request).ok());
  }

  static void putAmount(Expense& expense, test::Chance& chance) {
    if (chance.oneIn(3)) {
      expense.amount = expense.eur = Money::cents(chance.between(-5'000, 1'000'000));
      return;
    }
    expense.amount = Money::francs(chance.between(-50'000, 90'000'000));
    std::optional<Ratio> eurosForOne;
    if (chance.oneIn(2)) {
      expense.rate = Ratio(chance.between(640'000, 670'000), 1'000);
      eurosForOne = Ratio(expense.rate->denominator(), expense.rate->numerator());
    }
    expense.eur = funding::toEuros(expense.amount, eurosForOne).value();
  }
};

}  // namespace

TEST_CASE("Sums of spending are those that adding each voucher gives") {
  test::Chance chance;
  INFO("LIANES_SEED=" << chance.seed());
  const ManyVouchers many(chance);
  const Period period(Date::of(2020, 10, 1), Date::of(2021, 3, 31));
  for (unsigned splits = 0; splits < 16; ++splits) {
    CAPTURE(splits);
    SpendingQuery query{.byProject = (splits & 1U) != 0,
                        .byAccount = (splits & 2U) != 0,
                        .byMonth = (splits & 4U) != 0,
                        .period = period};
    if ((splits & 8U) != 0) query.project = many.projects[1].id;
    using Key = std::tuple<std::optional<Id<MicroProject>>, std::string, std::string>;
    std::map<Key, std::pair<Money, std::int64_t>> naive;
    for (const auto& expense : many.expenses) {
      if (!ManyVouchers::counts(expense) || !period.contains(expense.spentOn)) continue;
      if (query.project && expense.project != query.project) continue;
      auto& [eur, vouchers] =
          naive[{query.byProject ? expense.project : std::nullopt, query.byAccount ? expense.account : "",
                 query.byMonth ? expense.spentOn.text().substr(0, 7) : ""}];
      eur += expense.eur;
      ++vouchers;
    }
    std::map<Key, std::pair<Money, std::int64_t>> summed;
    for (const auto& sum : spending(*many.sample.file, query)) {
      summed[{sum.project, sum.account, sum.month}] = {sum.eur, sum.vouchers};
    }
    CHECK((summed == naive));
  }
}

TEST_CASE("Judged sums are those that adding what the engine says of each voucher gives") {
  test::Chance chance;
  INFO("LIANES_SEED=" << chance.seed());
  const JudgedVouchers many(chance);
  const auto& file = *many.sample.file;
  const auto plan = funding::plan(readScenario(file).value());
  REQUIRE(plan.ok());
  REQUIRE(plan.value().expenses.size() > 100);
  using Key = std::pair<std::optional<Id<MicroProject>>, Verdict>;
  std::map<Key, std::pair<Money, std::int64_t>> naive;
  for (const auto& expense : plan.value().expenses) {
    const auto record = file.find(Id<Expense>(Uuid::parse(expense.id).value()));
    REQUIRE(record.has_value());
    auto& [eur, vouchers] = naive[{record->project, expense.reasons}];
    eur += expense.eur;
    ++vouchers;
  }
  std::map<Key, std::pair<Money, std::int64_t>> summed;
  for (const auto& sum : judgedSpending(file)) {
    CHECK(summed.emplace(Key{sum.project, sum.reasons}, std::pair{sum.eur, sum.vouchers}).second);
  }
  CHECK((summed == naive));
  CHECK(naive.size() > 6);
}

TEST_CASE("Judged sums of a file without vouchers are none") {
  const SampleConsortium sample;
  CHECK(judgedSpending(*sample.file).empty());
}

TEST_CASE("Sums by funder are those that adding each imputation gives") {
  test::Chance chance;
  INFO("LIANES_SEED=" << chance.seed());
  const ManyVouchers many(chance);
  for (const auto& project :
       {std::optional<Id<MicroProject>>(), std::optional<Id<MicroProject>>(many.projects[0].id)}) {
    Money fromGrant;
    Money fromTown;
    for (std::size_t i = 0; i < many.expenses.size(); ++i) {
      const auto& expense = many.expenses[i];
      if (!ManyVouchers::counts(expense) || (project && expense.project != project)) continue;
      (many.imputations[i].grant ? fromGrant : fromTown) += expense.eur;
    }
    const auto sums = spendingByFunder(*many.sample.file, project);
    REQUIRE(sums.size() == 2);
    CHECK(sums[0] == FunderSum{{}, many.grant.id, fromGrant});
    CHECK(sums[1] == FunderSum{many.roncq.town.id, {}, fromTown});
  }
}

TEST_CASE("Budgets are summed by the version that counts, eligible or not, and those of the programme too") {
  SampleConsortium sample;
  const auto roncq = sample.member("Roncq");
  const auto well = sample.project(roncq, "Forage", "1000.00");
  const auto draft = sample.budgetVersion(well, 2, {});
  sample.budgetLine(draft, "5000.00");
  const BudgetVersion pooled{.id = Id<BudgetVersion>(sample.newId()), .number = 1};
  sample.add(pooled);
  auto line = sample.budgetLine(pooled, "300.00");
  line.eligible = false;
  sample.change(line);
  const auto sums = budgets(*sample.file);
  REQUIRE(sums.size() == 2);
  CHECK(sums[0] == BudgetSum{well.id, {}, sample.eur("1000.00")});
  CHECK(sums[1] == BudgetSum{{}, {}, sample.eur("300.00")});
}

}  // namespace lianes::store
