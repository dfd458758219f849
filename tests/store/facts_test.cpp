#include "lianes/store/facts.hpp"

#include <catch2/catch.hpp>

#include "lianes/funding/plan.hpp"
#include "support/sample_consortium.hpp"
#include "support/show_values.hpp"

namespace lianes::store {
namespace {

using test::SampleConsortium;

funding::Scenario scenarioOf(const SampleConsortium& sample, std::optional<Date> asOf = {}) {
  auto read = readScenario(*sample.file, asOf);
  REQUIRE(read.ok());
  return std::move(read).value();
}

const funding::MemberFacts& factsOf(const funding::Scenario& scenario, const Organisation& town) {
  for (const auto& member : scenario.members) {
    if (member.id == town.id.text()) return member;
  }
  FAIL("no such member");
  return scenario.members.front();
}

}  // namespace

TEST_CASE("The plan of a file is the one that is reckoned by hand") {
  SampleConsortium sample;
  const auto roncq = sample.member("Roncq");
  const auto lesquin = sample.member("Lesquin");
  const auto orchies = sample.member("Orchies");
  const auto well = sample.project(roncq, "Forage", "10000.00");
  const auto school = sample.project(lesquin, "École", "9000.00");
  sample.contribution(well, roncq, "3000.00");
  sample.contribution(school, lesquin, "4000.00");
  sample.grant(GrantUse::Cofunding, "1200.50", school.id);
  sample.grant(GrantUse::LeverageEnvelope, "10000.00");
  const auto lille = sample.mission("Lille", "8333.33");
  sample.add(MissionShare{
      .id = Id<MissionShare>(sample.newId()), .mission = lille.id, .organisation = orchies.town.id});
  sample.add(sample.expenseOf(well, roncq, 1, "2020-08-24", "50.00"));

  const auto planned = funding::plan(scenarioOf(sample));
  REQUIRE(planned.ok());
  const auto& plan = planned.value();
  CHECK(plan.consortium.engaged == 3);
  REQUIRE(plan.projects.size() == 2);
  CHECK(plan.projects[0].id == well.id.text());
  CHECK(plan.projects[0].entitlement == sample.eur("7000.00"));
  CHECK(plan.projects[0].claim == sample.eur("7000.00"));
  CHECK(plan.projects[1].claim == sample.eur("3799.50"));  // 9 000.00 - 4 000.00 - 1 200.50
  // 10 799.50 asked of 10 000.00: 7 000.00 × 10 000 / 10 799.50 = 6 481.781…
  CHECK(plan.projects[0].grant == sample.eur("6481.78"));
  CHECK(plan.projects[1].grant == sample.eur("3518.22"));
  REQUIRE(plan.missions.size() == 1);
  CHECK(plan.missions[0].cap == sample.eur("1249.99"));
  REQUIRE(plan.expenses.size() == 1);
  CHECK(plan.expenses[0].reasons == std::vector{funding::Ineligibility::BeforeStart});
}

TEST_CASE("A suspended project keeps its claim, a cancelled one and a draft have none") {
  SampleConsortium sample;
  const auto roncq = sample.member("Roncq");
  const auto suspended = sample.project(roncq, "Suspendu", "1000.00", ProjectState::Suspended);
  sample.project(roncq, "Annulé", "1000.00", ProjectState::Cancelled);
  sample.project(roncq, "Ébauche", "1000.00", ProjectState::Draft);
  const auto scenario = scenarioOf(sample);
  REQUIRE(scenario.projects.size() == 1);
  CHECK(scenario.projects.front().id == suspended.id.text());
}

TEST_CASE("A project's budget is its latest approved version's, else its latest's") {
  SampleConsortium sample;
  const auto project = sample.project(sample.member("Roncq"), "Forage", "1000.00");
  sample.budgetLine(sample.budgetVersion(project, 2, {}), "2000.00");
  CHECK(scenarioOf(sample).projects.front().eligibleBudget == sample.eur("1000.00"));
  sample.budgetLine(sample.budgetVersion(project, 3, sample.on("2021-02-01")), "3000.00");
  CHECK(scenarioOf(sample).projects.front().eligibleBudget == sample.eur("3000.00"));
  CHECK(scenarioOf(sample, sample.on("2021-01-31")).projects.front().eligibleBudget == sample.eur("1000.00"));
}

TEST_CASE("What is in kind or not eligible is no part of a project's budget") {
  SampleConsortium sample;
  const auto project = sample.project(sample.member("Roncq"), "Forage", "1000.00");
  auto line = sample.budgetLine(sample.budgetVersion(project, 2, sample.on("2021-02-01")), "500.00");
  line.id = Id<BudgetLine>(sample.newId());
  line.eligible = false;
  sample.add(line);
  line.id = Id<BudgetLine>(sample.newId());
  line.eligible = true;
  line.inKind = true;
  line.account = "864";
  sample.add(line);
  CHECK(scenarioOf(sample).projects.front().eligibleBudget == sample.eur("500.00"));
}

TEST_CASE("A contribution counts as voted once it is") {
  SampleConsortium sample;
  const auto roncq = sample.member("Roncq");
  auto contribution = sample.contribution(sample.project(roncq, "Forage", "1000.00"), roncq, "300.00");
  contribution.votedAmount = sample.eur("250.00");
  contribution.votedOn = sample.on("2020-12-01");
  sample.change(contribution);
  const auto amount = [&](const funding::Scenario& scenario) {
    return scenario.projects.front().contributions.front().amount;
  };
  CHECK(amount(scenarioOf(sample)) == sample.eur("250.00"));
  CHECK(amount(scenarioOf(sample, sample.on("2020-11-30"))) == sample.eur("300.00"));
}

TEST_CASE("Of a member that withdrew only what was received counts") {
  SampleConsortium sample;
  auto roncq = sample.member("Roncq");
  auto contribution = sample.contribution(sample.project(roncq, "Forage", "1000.00"), roncq, "300.00");
  contribution.receivedAmount = sample.eur("100.00");
  contribution.receivedOn = sample.on("2020-12-01");
  sample.change(contribution);
  roncq.membership.stage = MembershipStage::Withdrawn;
  roncq.membership.withdrawnOn = sample.on("2021-01-15");
  sample.change(roncq.membership);

  const auto after = scenarioOf(sample);
  CHECK(factsOf(after, roncq.town).withdrawn == sample.on("2021-01-15"));
  CHECK(after.projects.front().contributions.front().amount == sample.eur("100.00"));
  const auto before = scenarioOf(sample, sample.on("2021-01-14"));
  CHECK_FALSE(factsOf(before, roncq.town).withdrawn);
  CHECK(before.projects.front().contributions.front().amount == sample.eur("300.00"));
}

TEST_CASE("Without an answer to the grant there is no limit, and none is left once it is refused") {
  SampleConsortium sample;
  auto grant = sample.grant(GrantUse::LeverageEnvelope, "10000.00");
  grant.grantedAmount.reset();
  grant.state = GrantState::Filed;
  sample.change(grant);
  CHECK_FALSE(scenarioOf(sample).envelope);
  grant.state = GrantState::Refused;
  sample.change(grant);
  CHECK(scenarioOf(sample).envelope == Money());
}

TEST_CASE("A moved mission that a confirmed variant replaces costs what was spent on it") {
  SampleConsortium sample;
  auto bamako = sample.mission("Bamako", "14000.00");
  auto lille = sample.mission("Lille", "6000.00");
  lille.variantOf = bamako.id;
  sample.change(lille);
  CHECK(scenarioOf(sample).missions.size() == 1);  // a variant is a comparison until it is decided

  bamako.state = MissionState::Moved;
  sample.change(bamako);
  lille.state = MissionState::Confirmed;
  lille.securityDecision = SecurityDecision::Go;
  lille.securityDecidedOn = sample.on("2021-01-10");
  sample.change(lille);
  auto ticket = sample.expense(1, "2021-01-05", "350.00");
  ticket.mission = bamako.id;
  sample.add(ticket);

  const auto missions = scenarioOf(sample).missions;
  REQUIRE(missions.size() == 2);
  CHECK(missions[0].cost == sample.eur("350.00"));
  CHECK(missions[1].cost == sample.eur("6000.00"));
}

TEST_CASE("A held mission costs what was really spent, without what was cancelled") {
  SampleConsortium sample;
  auto mission = sample.mission("Lille", "6000.00");
  mission.state = MissionState::Held;
  mission.securityDecision = SecurityDecision::Go;
  mission.securityDecidedOn = sample.on("2021-01-10");
  sample.change(mission);
  auto spent = sample.expense(1, "2021-03-02", "1000.00");
  spent.mission = mission.id;
  sample.add(spent);
  auto cancelled = sample.expense(2, "2021-03-02", "400.00");
  cancelled.mission = mission.id;
  cancelled.state = ExpenseState::Cancelled;
  cancelled.stateReason = "saisie deux fois";
  sample.add(cancelled);
  const auto scenario = scenarioOf(sample);
  CHECK(scenario.missions.front().cost == sample.eur("1000.00"));
  CHECK(scenario.expenses.size() == 1);
}

TEST_CASE("A Malian partner that takes part in a mission makes its French collectivité owe a share") {
  SampleConsortium sample;
  const auto roncq = sample.member("Roncq");
  const auto mission = sample.mission("Lille", "6000.00");
  const Person mayor{.id = Id<Person>(sample.newId()),
                     .familyName = "Exemple fictif",
                     .collectedOn = sample.on("2020-09-01")};
  sample.add(mayor);
  sample.add(Participation{.id = Id<Participation>(sample.newId()),
                           .mission = mission.id,
                           .person = mayor.id,
                           .forOrganisation = sample.malian.id,
                           .role = ParticipationRole::MalianPartner});
  const auto shares = scenarioOf(sample).missions.front().shares;
  REQUIRE(shares.size() == 1);
  CHECK(shares.front().member == roncq.town.id.text());
  CHECK_FALSE(shares.front().agreed);
}

TEST_CASE("A voucher's own rate of francs for one euro becomes euros for one franc") {
  SampleConsortium sample;
  auto expense = sample.expense(1, "2021-01-05", "0.00");
  expense.nature = CostNature::Pooled;
  expense.amount = Money::francs(650'000);
  expense.rate = Ratio(650, 1);
  expense.eur = sample.eur("1000.00");
  sample.add(expense);
  const auto planned = funding::plan(scenarioOf(sample));
  REQUIRE(planned.ok());
  CHECK(planned.value().expenses.front().eur == sample.eur("1000.00"));
}

TEST_CASE("A file without a consortium has no scenario") {
  test::ConsortiumFixture fixture;
  const auto refused = readScenario(*fixture.file);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().front().place == "consortium");
}

}  // namespace lianes::store
