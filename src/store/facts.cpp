#include "lianes/store/facts.hpp"

#include <algorithm>

#include "store/facts_reader.hpp"

namespace lianes::store {
namespace {

std::string placeOfRecord(EntityKind kind, const Uuid& id) { return RecordReference{kind, id}.text(); }

// A sum of amounts that a user may have made too large.
void addAmount(Money& sum, Money amount, std::string_view place, Problems& problems) {
  if (const auto total = sum.checkedAdd(amount)) {
    sum = *total;
  } else {
    problems.push_back({ProblemCode::AmountTooLarge, std::string(place), {}});
  }
}

// What the grants come to, by their use.
struct GrantFacts {
  std::optional<Money> envelope;
  std::map<Uuid, Money> cofunding;  // by project
};

GrantFacts readGrants(sql::Connection& connection, std::optional<Date> asOf, Problems& problems) {
  GrantFacts facts;
  bool refused = false;
  bool pending = false;
  for (const auto& grant : readAll<Grant>(connection)) {
    const bool decided = countsBy(grant.decidedOn, asOf);
    const bool granted = decided && grant.state == GrantState::Granted && grant.grantedAmount;
    const auto place = placeOfRecord(EntityKind::Grant, grant.id.uuid());
    if (grant.use == GrantUse::Cofunding) {
      if (granted && grant.project)
        addAmount(facts.cofunding[grant.project->uuid()], *grant.grantedAmount, place, problems);
      continue;
    }
    if (granted) {
      if (!facts.envelope) facts.envelope = Money();
      addAmount(*facts.envelope, *grant.grantedAmount, place, problems);
    } else if (decided && grant.state == GrantState::Refused) {
      refused = true;
    } else {
      pending = true;
    }
  }
  if (!facts.envelope && refused && !pending) facts.envelope = Money();
  return facts;
}

std::map<Uuid, std::vector<funding::ContributionFacts>> readContributions(
    sql::Connection& connection, const std::map<Uuid, funding::MemberFacts>& members,
    std::optional<Date> asOf) {
  std::map<Uuid, std::vector<funding::ContributionFacts>> byProject;
  for (const auto& contribution : readAll<Contribution>(connection)) {
    if (!countsBy(contribution.promisedOn, asOf)) continue;
    const bool voted = contribution.votedAmount && countsBy(contribution.votedOn, asOf);
    auto amount = voted ? *contribution.votedAmount : contribution.amount;
    const auto member = members.find(contribution.organisation.uuid());
    if (member != members.end() && member->second.withdrawn) {
      const bool received = contribution.receivedAmount && countsBy(contribution.receivedOn, asOf);
      amount = received ? *contribution.receivedAmount : Money();
    }
    byProject[contribution.project.uuid()].push_back(
        {contribution.id.text(), contribution.organisation.text(), amount});
  }
  return byProject;
}

std::vector<funding::ProjectFacts> readProjects(sql::Connection& connection, GrantFacts& grants,
                                                const std::map<Uuid, funding::MemberFacts>& members,
                                                std::optional<Date> asOf,
                                                const std::optional<Id<MicroProject>>& supposed,
                                                Problems& problems) {
  auto contributions = readContributions(connection, members, asOf);
  BudgetFacts budgets(connection, asOf);
  std::vector<funding::ProjectFacts> projects;
  for (const auto& project : readAll<MicroProject>(connection)) {
    const bool isApart = project.state == ProjectState::Draft || project.state == ProjectState::Cancelled;
    if (isApart && supposed != project.id) continue;
    projects.push_back({project.id.text(), budgets.ofProject(project.id, problems).value_or(Money()),
                        grants.cofunding[project.id.uuid()], project.committedOn, project.priority,
                        std::move(contributions[project.id.uuid()])});
  }
  return projects;
}

// Which expenses a scenario is to hold.
struct ExpenseChoice {
  bool any = true;
  std::optional<Id<Expense>> only{};
};

std::vector<funding::ExpenseFacts> readExpenses(sql::Connection& connection, std::optional<Date> asOf,
                                                const ExpenseChoice& choice, Problems& problems) {
  if (!choice.any) return {};
  auto rows = connection.prepare(
      std::string("SELECT id, member_id, spent_on, amount, amount_currency, rate FROM expense "
                  "WHERE state <> 'cancelled' AND in_kind = 0 AND spent_on <= $1 ") +
      (choice.only ? "AND id = $2" : "ORDER BY row_number"));
  rows.bind(1, std::string_view(asOf ? asOf->text() : "9999-12-31"));
  if (choice.only) rows.bind(2, blobOf(choice.only->uuid()));
  std::vector<funding::ExpenseFacts> expenses;
  while (rows.step()) {
    const auto id = uuidOf(rows.blob(0));
    const auto day = Date::parse(rows.text(2));
    const auto currency = choiceOf<Currency>(rows.text(4));
    if (!day || !currency)
      throw sql::DatabaseError(sql::DatabaseErrorKind::Damaged, 0, placeOfRecord(EntityKind::Expense, id));
    funding::ExpenseFacts expense{id.text(), {}, *day, Money(rows.integer(3), *currency), {}};
    if (!rows.isNull(1)) expense.member = uuidOf(rows.blob(1)).text();
    if (!rows.isNull(5)) {
      // A voucher says francs for one euro, the engine reckons euros for one franc.
      const auto rate = Ratio::parse(rows.text(5));
      if (rate && rate.value().numerator() > 0) {
        expense.rate = Ratio(rate.value().denominator(), rate.value().numerator());
      } else {
        problems.push_back({ProblemCode::DivisionByZero, placeOfRecord(EntityKind::Expense, id), {}});
      }
    }
    expenses.push_back(std::move(expense));
  }
  return expenses;
}

}  // namespace

std::optional<Consortium> readConsortium(sql::Connection& connection) {
  auto all = readAll<Consortium>(connection);
  if (all.empty()) return std::nullopt;
  return std::move(all.front());
}

Result<CallRules, Problems> readRules(sql::Connection& connection, Id<Call> call, std::optional<Date> asOf) {
  auto rules = readAll<CallRule>(connection);
  std::erase_if(rules,
                [&](const CallRule& rule) { return rule.call != call || !countsBy(rule.decidedOn, asOf); });
  return rulesOf(rules);
}

std::map<Uuid, funding::MemberFacts> readMembers(sql::Connection& connection, std::optional<Date> asOf) {
  const auto known = [&](std::optional<Date> day) { return countsBy(day, asOf) ? day : std::nullopt; };
  std::map<Uuid, funding::MemberFacts> members;
  for (const auto& membership : readAll<Membership>(connection)) {
    members.insert_or_assign(
        membership.organisation.uuid(),
        funding::MemberFacts{membership.organisation.text(), known(membership.letterSignedOn),
                             known(membership.letterReceivedOn), known(membership.withdrawnOn),
                             membership.lateWaiver});
  }
  return members;
}

namespace {

Result<funding::Scenario, Problems> scenarioOf(const ConsortiumFile& file, std::optional<Date> asOf,
                                               const ExpenseChoice& choice,
                                               const std::optional<Id<MicroProject>>& supposed = {}) {
  auto& connection = file.connection();
  const auto consortium = readConsortium(connection);
  if (!consortium) return failure(Problems{{ProblemCode::Missing, "consortium", {}}});
  const auto rules = readRules(connection, consortium->call, asOf);
  if (!rules) return failure(rules.error());

  Problems problems;
  funding::Scenario scenario;
  scenario.rules = *rules;
  scenario.policy = consortium->shortagePolicy;
  auto grants = readGrants(connection, asOf, problems);
  scenario.envelope = grants.envelope;
  const auto members = readMembers(connection, asOf);
  for (const auto& [organisation, member] : members) scenario.members.push_back(member);
  scenario.projects = readProjects(connection, grants, members, asOf, supposed, problems);
  scenario.missions = readMissions(connection, members, asOf, problems);
  scenario.expenses = readExpenses(connection, asOf, choice, problems);
  if (!problems.empty()) return failure(std::move(problems));
  return scenario;
}

}  // namespace

Result<funding::Scenario, Problems> readScenario(const ConsortiumFile& file, std::optional<Date> asOf) {
  return scenarioOf(file, asOf, {});
}

Result<funding::Scenario, Problems> readScenarioSupposing(const ConsortiumFile& file,
                                                          Id<MicroProject> project) {
  return scenarioOf(file, {}, {}, project);
}

Result<funding::Scenario, Problems> readScenarioOf(const ConsortiumFile& file, Id<Expense> expense) {
  return scenarioOf(file, {}, {.only = expense});
}

Result<funding::Scenario, Problems> readScenarioWithoutExpenses(const ConsortiumFile& file,
                                                                std::optional<Date> asOf) {
  return scenarioOf(file, asOf, {.any = false});
}

}  // namespace lianes::store
