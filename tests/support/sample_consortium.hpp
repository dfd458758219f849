#pragma once

#include <string>
#include <string_view>

#include "lianes/domain/money_text.hpp"
#include "support/consortium_fixture.hpp"

namespace lianes::test {

// A small consortium in a file: a lead association, a call with the usual rules, a Malian commune. Tests add
// what they are about.
class SampleConsortium : public ConsortiumFixture {
 public:
  SampleConsortium() : call(makeCall()), lead(makeLead()) {
    add(call);
    add(lead);
    rule(RuleName::MinMembers, "3");
    rule(RuleName::Leverage, "7:3");
    rule(RuleName::MissionCap, "15:100");
    rule(RuleName::LetterDeadline, "2020-09-01");
    rule(RuleName::PeriodEnd, "2021-12-31");
    add(consortium());
    add(malian);
  }

  static Date on(std::string_view text) { return Date::parse(text).value(); }
  static Money eur(std::string_view text) { return parseMoney(text, Currency::Eur).value(); }

  Consortium consortium() {
    return {.id = m_consortium,
            .name = "Consortium (exemple fictif)",
            .call = call.id,
            .leadOrganisation = lead.id};
  }

  CallRule rule(RuleName name, std::string value, std::optional<Date> decidedOn = {}) {
    CallRule rule{.id = Id<CallRule>(newId()),
                  .call = call.id,
                  .rule = name,
                  .value = std::move(value),
                  .decidedOn = decidedOn,
                  .source = "exemple fictif"};
    add(rule);
    return rule;
  }

  struct Member {
    Organisation town;
    Membership membership;
    Partnership partnership;
  };
  Member member(const std::string& name, std::string_view received = "2020-08-25") {
    Member made{town(name),
                {.id = Id<Membership>(newId()), .organisation = Id<Organisation>(newId())},
                {.id = Id<Partnership>(newId()),
                 .frenchCollectivity = Id<Organisation>(newId()),
                 .malianCollectivity = malian.id}};
    made.membership.organisation = made.town.id;
    made.membership.stage = MembershipStage::Active;
    made.membership.letterReceivedOn = on(received);
    made.partnership.frenchCollectivity = made.town.id;
    add(made.town);
    add(made.membership);
    add(made.partnership);
    return made;
  }

  MicroProject project(const Member& of, std::string title, std::string_view budget,
                       ProjectState state = ProjectState::Active) {
    MicroProject project{.id = Id<MicroProject>(newId()),
                         .partnership = of.partnership.id,
                         .title = std::move(title),
                         .state = state};
    if (state == ProjectState::Suspended || state == ProjectState::Cancelled) {
      project.stateReason = "exemple fictif";
    }
    add(project);
    const auto version = budgetVersion(project, 1, on("2020-10-01"));
    budgetLine(version, budget);
    return project;
  }

  BudgetVersion budgetVersion(const MicroProject& project, std::int64_t number,
                              std::optional<Date> approved) {
    BudgetVersion version{
        .id = Id<BudgetVersion>(newId()), .project = project.id, .number = number, .approvedOn = approved};
    add(version);
    return version;
  }

  BudgetLine budgetLine(const BudgetVersion& version, std::string_view amount) {
    BudgetLine line{.id = Id<BudgetLine>(newId()),
                    .version = version.id,
                    .account = "604",
                    .label = "Forage",
                    .amount = eur(amount),
                    .eur = eur(amount)};
    add(line);
    return line;
  }

  Contribution contribution(const MicroProject& project, const Member& by, std::string_view amount) {
    Contribution contribution{.id = Id<Contribution>(newId()),
                              .project = project.id,
                              .organisation = by.town.id,
                              .amount = eur(amount)};
    add(contribution);
    return contribution;
  }

  Grant grant(GrantUse use, std::string_view amount, std::optional<Id<MicroProject>> project = {}) {
    Grant grant{.id = Id<Grant>(newId()),
                .title = "Subvention (exemple fictif)",
                .funder = lead.id,
                .use = use,
                .project = project,
                .state = GrantState::Granted,
                .grantedAmount = eur(amount)};
    add(grant);
    return grant;
  }

  Mission mission(std::string title, std::string_view budget) {
    Mission mission{.id = Id<Mission>(newId()),
                    .title = std::move(title),
                    .startsOn = on("2021-03-01"),
                    .budget = eur(budget)};
    add(mission);
    return mission;
  }

  // Not added yet: tests change it first.
  Expense expense(std::int64_t number, std::string_view day, std::string_view amount) {
    return {.id = Id<Expense>(newId()),
            .number = number,
            .spentOn = on(day),
            .label = "Dépense " + std::to_string(number),
            .account = "604",
            .amount = eur(amount),
            .eur = eur(amount)};
  }
  Expense expenseOf(const MicroProject& project, const Member& member, std::int64_t number,
                    std::string_view day, std::string_view amount) {
    auto made = expense(number, day, amount);
    made.project = project.id;
    made.member = member.town.id;
    return made;
  }

  Call call;
  Organisation lead;
  Organisation malian = makeMalian();

 private:
  Call makeCall() {
    return {.id = Id<Call>(newId()),
            .title = "Appel à projets (exemple fictif)",
            .edition = "2020",
            .funder = "Ministère (exemple fictif)"};
  }
  Organisation makeLead() {
    return {.id = Id<Organisation>(newId()),
            .name = "Association chef de file (exemple fictif)",
            .kind = OrganisationKind::Association,
            .country = "FR"};
  }
  Organisation makeMalian() {
    return {.id = Id<Organisation>(newId()),
            .name = "Commune malienne (exemple fictif)",
            .kind = OrganisationKind::Collectivity,
            .level = CollectivityLevel::Commune,
            .country = "ML"};
  }

  Id<Consortium> m_consortium = Id<Consortium>(newId());
};

}  // namespace lianes::test
