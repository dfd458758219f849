#include "lianes/app/funding_view.hpp"

#include <catch2/catch.hpp>

#include "lianes/app/funding_steps.hpp"
#include "lianes/funding/simulation.hpp"
#include "lianes/store/facts.hpp"
#include "support/sample_consortium.hpp"

namespace lianes::app {
namespace {

using test::SampleConsortium;

struct TwoProjects {
  SampleConsortium sample;
  SampleConsortium::Member roncq = sample.member("Roncq");
  MicroProject well = sample.project(roncq, "Forage", "15000.00");
  MicroProject school = sample.project(roncq, "École", "10000.00");
  Contribution forWell = sample.contribution(well, roncq, "4500.00");
  Contribution forSchool = sample.contribution(school, roncq, "3000.00");
  Grant envelope = sample.grant(GrantUse::LeverageEnvelope, "12000.00");

  FundingView view() const {
    auto view = readFunding(*sample.file);
    REQUIRE(view.ok());
    return std::move(view).value();
  }
  Money contributionTo(const MicroProject& project) const {
    const auto now = view();
    return now.plan.projects.at(*placeOf(now.scenario, project.id)).contribution;
  }
};

}  // namespace

TEST_CASE("Every figure of a plan has an explanation whose root is that figure") {
  const TwoProjects two;
  const auto view = two.view();
  std::size_t explained = 0;
  for (const auto& figure : funding::figuresOf(view.scenario, view.plan)) {
    if (figure.kind == EntityKind::Grant && figure.figure == funding::Figure::Granted) continue;
    const auto tree =
        explanationOf(view.scenario, view.plan, {figure.kind, figure.id, figure.member, figure.figure});
    INFO(codeOf(figure.figure));
    REQUIRE(tree);
    CHECK(tree->value == figure.value);
    ++explained;
  }
  CHECK(explained > 20);
}

TEST_CASE("What two instalments of one member attract is explained as their sum, under the member's name") {
  TwoProjects two;
  two.sample.contribution(two.well, two.roncq, "600.00");
  const auto view = two.view();
  const auto tree = explanationOf(view.scenario, view.plan,
                                  {EntityKind::MicroProject, two.well.id.text(), two.roncq.town.id.text(),
                                   funding::Figure::GrantByContribution});
  REQUIRE(tree);
  CHECK(tree->operands.size() == 2);
  CHECK(tree->value == funding::Value(view.plan.projects.at(*placeOf(view.scenario, two.well.id)).grant));
  CHECK(named(*tree, view).whose == "Roncq");
}

TEST_CASE("A fact of a derivation leads to the record that it was read from") {
  const TwoProjects two;
  const auto view = two.view();
  CHECK(recordOf({EntityKind::Membership, two.roncq.town.id.text()}, view) ==
        RecordReference{EntityKind::Membership, two.roncq.membership.id.uuid()});
  CHECK(recordOf({EntityKind::Grant, "envelope"}, view) ==
        RecordReference{EntityKind::Grant, two.envelope.id.uuid()});
  const auto leverage = recordOf({EntityKind::CallRule, "leverage"}, view);
  REQUIRE(leverage);
  CHECK(two.sample.file->find(EntityKind::CallRule, leverage->id));
  CHECK_FALSE(recordOf({EntityKind::Call, "parity"}, view));
}

TEST_CASE("A promise is raised and lowered to the total that was asked, a vote never touched") {
  TwoProjects two;
  const auto day = SampleConsortium::on("2021-01-05");
  const auto promise = [&](std::string_view amount) {
    return promiseStep(*two.sample.file, {two.well.id, two.roncq.town.id, SampleConsortium::eur(amount)},
                       day);
  };
  REQUIRE(two.sample.file->perform(*promise("5000.00")).ok());
  CHECK(two.sample.file->find(two.forWell.id)->amount == SampleConsortium::eur("5000.00"));
  auto voted = *two.sample.file->find(two.forWell.id);
  voted.votedAmount = SampleConsortium::eur("4000.00");
  voted.votedOn = day;
  two.sample.change(voted);
  CHECK_FALSE(promise("3999.99"));
  REQUIRE(two.sample.file->perform(*promise("4888.87")).ok());
  CHECK(two.contributionTo(two.well) == SampleConsortium::eur("4888.87"));
  CHECK(*two.sample.file->find(two.forWell.id) == voted);
  REQUIRE(two.sample.file->perform(*promise("4100.00")).ok());
  CHECK(two.contributionTo(two.well) == SampleConsortium::eur("4100.00"));
}

TEST_CASE("Another shortage policy is one step, which undo takes back") {
  TwoProjects two;
  REQUIRE(two.sample.file->perform(*policyStep(*two.sample.file, ShortagePolicy::Priority)).ok());
  CHECK(two.view().scenario.policy == ShortagePolicy::Priority);
  REQUIRE(two.sample.file->undo().ok());
  CHECK(two.view().scenario.policy == ShortagePolicy::Proportional);
}

TEST_CASE("Proposed tranches add up to the grant, the last year split by the call's rate, in one step") {
  TwoProjects two;
  const auto years = equalYears(SampleConsortium::eur("12000.01"), 2020, 2021);
  REQUIRE(years.size() == 2);
  CHECK(years[0].amount == SampleConsortium::eur("6000.01"));
  const auto step = trancheStep(*two.sample.file, two.envelope.id, years, Ratio(80, 100));
  REQUIRE(two.sample.file->perform(step).ok());
  auto tranches = two.view().tranches;
  REQUIRE(tranches.size() == 3);
  Money sum;
  std::map<TranchePart, Money> byPart;
  for (const auto& tranche : tranches) sum += byPart[tranche.part] = tranche.amount;
  CHECK(sum == SampleConsortium::eur("12000.01"));
  CHECK(byPart[TranchePart::Advance] == SampleConsortium::eur("4800.00"));
  CHECK(byPart[TranchePart::Balance] == SampleConsortium::eur("1200.00"));
  REQUIRE(two.sample.file->undo().ok());
  CHECK(two.view().tranches.empty());
}

TEST_CASE("Real costs count the eligible vouchers of projects, those of accepted reports apart") {
  TwoProjects two;
  auto spent = two.sample.expenseOf(two.well, two.roncq, 1, "2020-10-01", "900.00");
  two.sample.add(spent);
  two.sample.add(two.sample.expenseOf(two.well, two.roncq, 2, "2020-10-02", "100.00"));
  two.sample.add(two.sample.expenseOf(two.well, two.roncq, 1, "2022-10-02", "5000.00"));
  Report report{.id = Id<Report>(two.sample.newId()),
                .title = "Compte rendu (exemple fictif)",
                .periodStart = SampleConsortium::on("2020-09-01"),
                .periodEnd = SampleConsortium::on("2021-03-31"),
                .state = ReportState::Accepted,
                .frozenAt = Instant(1'617'000'000'000),
                .sentOn = SampleConsortium::on("2021-04-01"),
                .acceptedOn = SampleConsortium::on("2021-05-01")};
  two.sample.add(report);
  spent.report = report.id;
  two.sample.change(spent);
  const auto view = two.view();
  CHECK(view.accepted.accepted == SampleConsortium::eur("900.00"));
  CHECK(view.soFar.accepted == SampleConsortium::eur("1000.00"));
  CHECK(view.soFar.budget == SampleConsortium::eur("25000.00"));
}

}  // namespace lianes::app
