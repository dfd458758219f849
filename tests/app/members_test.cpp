#include "lianes/app/members.hpp"

#include "lianes/domain/entities/contribution.hpp"
#include "lianes/funding/plan.hpp"
#include "lianes/store/facts.hpp"
#include "support/open_sample.hpp"

namespace lianes::app {
namespace {

using test::OpenSample;

const MemberStatement& statementOf(const MembersOverview& overview, std::string_view name) {
  for (const auto& member : overview.members) {
    if (member.organisation.name == name) return member;
  }
  FAIL("no such member");
  throw std::logic_error("unreachable");
}

}  // namespace

TEST_CASE("Members are told with who acts for them, their delegate and their agreements in order") {
  OpenSample sample;
  const auto overview = membersOverview(*sample.file, OpenSample::on("2021-11-01"));
  REQUIRE(overview.members.size() == 5);
  const auto& lambersart = statementOf(overview, "Lambersart");
  REQUIRE(lambersart.acting.size() == 1);
  CHECK(lambersart.acting.front().association.find("Lambersart sans frontières") == 0);
  CHECK(lambersart.delegate == "Olivier Delcourt");
  REQUIRE(lambersart.agreements.size() == 2);
  CHECK(lambersart.agreements.back().version == 2);
  CHECK(lambersart.letter == LetterState::InTime);
  CHECK(statementOf(overview, "Orchies").letter == LetterState::LateWaived);
}

TEST_CASE("An association acts for a collectivité from the first to the last day of its mandate") {
  OpenSample sample;
  const auto isActingOn = [&](Date day) {
    return statementOf(membersOverview(*sample.file, day), "Lambersart").acting.front().isInForce;
  };
  auto mandate = statementOf(membersOverview(*sample.file, OpenSample::on("2021-11-01")), "Lambersart")
                     .acting.front()
                     .mandate;
  mandate.from = OpenSample::on("2020-01-15");
  mandate.until = OpenSample::on("2021-06-30");
  REQUIRE(
      sample.file
          ->perform({{store::StepAction::Changed, {"mandate", "Essai"}}, {store::Update{toRecord(mandate)}}})
          .ok());
  CHECK_FALSE(isActingOn(OpenSample::on("2020-01-14")));
  CHECK(isActingOn(OpenSample::on("2020-01-15")));
  CHECK(isActingOn(OpenSample::on("2021-06-30")));
  CHECK_FALSE(isActingOn(OpenSample::on("2021-07-01")));
}

TEST_CASE("What the members attract is, together, what the plan grants from their contributions") {
  OpenSample sample;
  const auto overview = membersOverview(*sample.file, OpenSample::on("2021-11-01"));
  const auto scenario = store::readScenario(*sample.file);
  REQUIRE(scenario.ok());
  const auto plan = funding::plan(*scenario);
  REQUIRE(plan.ok());
  Money granted;
  for (const auto& project : plan->projects) {
    for (const auto& part : project.grantByContribution) granted = *granted.checkedAdd(part.amount);
  }
  Money attracted;
  for (const auto& member : overview.members) {
    attracted = *attracted.checkedAdd(member.attracted);
    Money byProject;
    for (const auto& project : member.projects) byProject = *byProject.checkedAdd(project.attracted);
    CHECK(byProject == member.attracted);
  }
  CHECK(attracted == granted);
  CHECK(attracted > Money());
}

TEST_CASE("With no margin left, every engaged member is critical") {
  OpenSample sample;
  const auto overview = membersOverview(*sample.file, OpenSample::on("2021-11-01"));
  REQUIRE(overview.consortium);
  REQUIRE(overview.consortium->margin == 0);
  for (const auto& member : overview.members) CHECK(member.isCritical);
}

TEST_CASE("A letter that is not there is overdue from the day after the deadline") {
  OpenSample sample;
  auto membership =
      statementOf(membersOverview(*sample.file, OpenSample::on("2021-11-01")), "Roncq").membership;
  membership.letterReceivedOn.reset();
  REQUIRE(
      sample.file->perform({{store::StepAction::Put, {"1"}}, {store::Update{toRecord(membership)}}}).ok());
  const auto letterOn = [&](std::string_view day) {
    return statementOf(membersOverview(*sample.file, OpenSample::on(day)), "Roncq").letter;
  };
  CHECK(letterOn("2020-09-01") == LetterState::Awaited);
  CHECK(letterOn("2020-09-02") == LetterState::Overdue);
}

TEST_CASE("A letter said to be received on a day to come is told so, until that day") {
  OpenSample sample;
  auto membership =
      statementOf(membersOverview(*sample.file, OpenSample::on("2021-11-01")), "Roncq").membership;
  membership.letterReceivedOn = OpenSample::on("2022-01-15");
  REQUIRE(
      sample.file->perform({{store::StepAction::Put, {"1"}}, {store::Update{toRecord(membership)}}}).ok());
  const auto letterOn = [&](std::string_view day) {
    return statementOf(membersOverview(*sample.file, OpenSample::on(day)), "Roncq").letter;
  };
  CHECK(letterOn("2022-01-14") == LetterState::Ahead);
  CHECK(letterOn("2022-01-15") == LetterState::Late);
}

}  // namespace lianes::app
