#include "lianes/app/overview.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "lianes/store/lists.hpp"
#include "support/sample_consortium.hpp"

namespace lianes::app {
namespace {

using test::SampleConsortium;

Overview on(const SampleConsortium& sample, std::string_view day) {
  auto made = overview(*sample.file, SampleConsortium::on(day));
  REQUIRE(made.ok());
  return std::move(made).value();
}

const Missing* missingOf(const Overview& overview, MissingKind kind) {
  const auto found = std::find_if(overview.missing.begin(), overview.missing.end(),
                                  [&](const Missing& each) { return each.kind == kind; });
  return found == overview.missing.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("The overview of a consortium without members and projects is blank") {
  SampleConsortium sample;
  CHECK(on(sample, "2020-10-01").isBlank());
  sample.member("Roncq");
  CHECK_FALSE(on(sample, "2020-10-01").isBlank());
}

TEST_CASE("The overview names who would break the threshold by leaving, and whose letter is missing") {
  SampleConsortium sample;
  for (const auto name : {"Roncq", "Lesquin", "Orchies"}) sample.member(name);
  auto waiting = sample.member("Lambersart", "2020-12-01");
  const auto then = on(sample, "2020-10-01");
  CHECK(then.consortium.engaged == 3);
  CHECK(then.consortium.margin == 0);
  CHECK(then.consortium.known == 4);
  REQUIRE(then.consortium.critical.size() == 3);
  CHECK(then.consortium.critical[0].name == "Lesquin");
  REQUIRE(missingOf(then, MissingKind::Letter));
  CHECK(missingOf(then, MissingKind::Letter)->records.front().record ==
        RecordReference{EntityKind::Membership, waiting.membership.id.uuid()});
  REQUIRE(then.dues.size() >= 1);
  CHECK(then.dues.front().code == DueCode::LetterOfIntent);
  const auto later = on(sample, "2021-01-01");
  CHECK(later.consortium.margin == 1);
  CHECK(later.consortium.critical.empty());
  CHECK_FALSE(missingOf(later, MissingKind::Letter));
}

TEST_CASE("The overview of a project tells who pays for it and what was spent until that day") {
  SampleConsortium sample;
  const auto roncq = sample.member("Roncq");
  const auto well = sample.project(roncq, "Forage", "10000.00");
  sample.contribution(well, roncq, "1500.00");
  sample.grant(GrantUse::Cofunding, "2000.00", well.id);
  sample.grant(GrantUse::LeverageEnvelope, "50000.00");
  sample.mission("Lille", "500.00");
  sample.add(sample.expenseOf(well, roncq, 1, "2020-10-05", "400.00"));
  sample.add(sample.expenseOf(well, roncq, 2, "2020-12-05", "100.00"));
  sample.add(sample.expenseOf(well, roncq, 1, "2021-02-05", "1.00"));
  const auto then = on(sample, "2020-12-31");
  REQUIRE(then.projects.size() == 1);
  const auto& project = then.projects[0];
  CHECK(project.contribution == sample.eur("1500.00"));
  CHECK(project.grant == sample.eur("3500.00"));
  CHECK(project.cofunding == sample.eur("2000.00"));
  CHECK(project.gap == sample.eur("3000.00"));
  CHECK(project.spent == sample.eur("500.00"));
  CHECK(then.spending.spent == sample.eur("500.00"));
  CHECK(then.spending.budget == sample.eur("10500.00"));
  REQUIRE(then.months.size() == 3);
  CHECK(then.months[1].spent == Money());
  CHECK(then.months[2].spentUntil == sample.eur("500.00"));
  CHECK(then.envelope.used == sample.eur("3500.00"));
}

TEST_CASE("The overview counts as many vouchers with a flaw as the list of them shows") {
  SampleConsortium sample;
  const auto roncq = sample.member("Roncq");
  const auto well = sample.project(roncq, "Forage", "10000.00");
  sample.add(sample.expenseOf(well, roncq, 1, "2020-08-01", "400.00"));  // before the letter
  sample.add(sample.expenseOf(well, roncq, 2, "2020-12-05", "100.00"));
  auto cancelled = sample.expenseOf(well, roncq, 3, "2020-08-02", "1.00");
  cancelled.state = ExpenseState::Cancelled;
  cancelled.stateReason = "exemple fictif";
  sample.add(cancelled);
  const auto now = on(sample, "2021-01-01");
  CHECK(missingOf(now, MissingKind::Evidence)->count ==
        totalOf(*sample.file, {.withoutEvidence = true}).count);
  CHECK(missingOf(now, MissingKind::Evidence)->count == 2);
  CHECK(missingOf(now, MissingKind::Ineligible)->count == totalOf(*sample.file, {.eligible = false}).count);
  CHECK(missingOf(now, MissingKind::Ineligible)->count == 1);
}

TEST_CASE("The overview lists what falls due and is not done, by day") {
  SampleConsortium sample;
  Deadline done{.id = Id<Deadline>(sample.newId()), .title = "Faite", .dueOn = sample.on("2020-10-01")};
  done.doneOn = sample.on("2020-09-30");
  sample.add(done);
  const Deadline late{.id = Id<Deadline>(sample.newId()), .title = "Avis", .dueOn = sample.on("2020-09-15")};
  sample.add(late);
  sample.mission("Bamako", "500.00");
  std::vector<std::string> told;
  for (const auto& due : on(sample, "2020-11-01").dues) told.push_back(due.date.text());
  CHECK(told == std::vector<std::string>{"2020-09-15", "2021-03-01", "2021-12-31"});
}

TEST_CASE("The overview says that the shares of a mission exceed its cost") {
  SampleConsortium sample;
  const auto mission = sample.mission("Bamako", "100.00");
  for (int town = 0; town < 8; ++town) {
    const auto member = sample.member("Ville " + std::to_string(town));
    sample.add(MissionShare{
        .id = Id<MissionShare>(sample.newId()), .mission = mission.id, .organisation = member.town.id});
  }
  const auto now = on(sample, "2020-11-01");
  REQUIRE(now.missions.size() == 1);
  CHECK(now.missions[0].overfull);
  CHECK(now.missions[0].shares == sample.eur("100.00"));
  CHECK(now.missions[0].cap == sample.eur("15.00"));
}

}  // namespace lianes::app
