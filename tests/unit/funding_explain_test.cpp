#include <catch2/catch.hpp>

#include <algorithm>

#include "lianes/funding/explain.hpp"
#include "support/scenarios.hpp"

namespace lianes {
namespace {

using funding::Derivation;
using funding::Figure;
using funding::Rule;
using funding::Scenario;
using funding::ShortagePolicy;
using scenarios::eur;

Derivation whyOf(const std::vector<Derivation>& trees, Figure figure) {
  const auto found =
      std::find_if(trees.begin(), trees.end(), [&](const Derivation& tree) { return tree.figure == figure; });
  REQUIRE(found != trees.end());
  return *found;
}

Derivation whyOfProject(const Scenario& scenario, std::size_t project, Figure figure) {
  return whyOf(funding::explainProject(scenario, funding::plan(scenario).value(), project), figure);
}

// One node: "F5 minimum of entitlement 7000.00, need 7000.00".
std::string reasonOf(const Derivation& node) {
  std::string text = std::string(codeOf(node.rule)) + ' ' + std::string(codeOf(node.formula));
  const char* separator = " of ";
  for (const auto& operand : node.operands) {
    text += separator + std::string(codeOf(operand.figure));
    if (const auto* amount = std::get_if<Money>(&operand.value)) text += ' ' + formatMoney(*amount);
    if (const auto* ratio = std::get_if<Ratio>(&operand.value)) text += ' ' + ratio->text();
    if (const auto* day = std::get_if<Date>(&operand.value)) text += ' ' + day->text();
    if (const auto* count = std::get_if<std::int64_t>(&operand.value)) text += ' ' + std::to_string(*count);
    if (const auto* truth = std::get_if<bool>(&operand.value)) text += *truth ? " true" : " false";
    separator = ", ";
  }
  return text;
}

std::string sourceOf(const Derivation& fact) {
  return std::string(codeOf(fact.source.value().kind)) + ' ' + fact.source.value().id;
}

}  // namespace

TEST_CASE("an entitlement rests on the contributions, each with its record, and the call's leverage") {
  const auto why = whyOfProject(scenarios::shortage(ShortagePolicy::Proportional), 1, Figure::Entitlement);
  CHECK(why.value == funding::Value(eur("9800.04")));
  CHECK(why.rounding == Rounding::Down);
  CHECK(reasonOf(why) == "F2 product of contribution 4200.02, leverage 7:3");
  CHECK(reasonOf(why.operands[0]) == "F2 sum of contribution_part 100.01, contribution_part 4100.01");
  CHECK(sourceOf(why.operands[0].operands[1]) == "contribution P2-C");
  CHECK(sourceOf(why.operands[1]) == "call_rule leverage");
}

TEST_CASE("a claim bound by need says what it was compared with") {
  const auto why = whyOfProject(scenarios::shortage(ShortagePolicy::Proportional), 2, Figure::Claim);
  CHECK(reasonOf(why) == "F5 minimum of entitlement 9333.33, need 3799.50");
  CHECK(reasonOf(why.operands[1]) ==
        "F3 positive_difference of eligible_budget 9000.00, contribution 4000.00, cofunding 1200.50");
  CHECK(sourceOf(why.operands[1].operands[0]) == "micro_project P3");
}

TEST_CASE("a grant under shortage says how its policy shared the envelope") {
  const auto why = [](ShortagePolicy policy, std::size_t project) {
    return reasonOf(whyOfProject(scenarios::shortage(policy), project, Figure::Grant));
  };
  CHECK(why(ShortagePolicy::Proportional, 0) ==
        "F6 part of granted 20000.00, claim 7000.00, asked 20599.54, extra_cent 0.01");
  CHECK(why(ShortagePolicy::Equal, 1) ==
        "F6 minimum_plus_cent of claim 9800.04, level 9200.50, extra_cent 0.00");
  CHECK(why(ShortagePolicy::FirstCommitted, 2) == "F6 minimum of claim 3799.50, left_in_queue 3199.96");
  CHECK(why(ShortagePolicy::Priority, 1) == "F6 minimum of claim 9800.04, left_in_queue 20000.00");
}

TEST_CASE("without a shortage a grant is its claim, whatever the policy") {
  auto scenario = scenarios::shortage(ShortagePolicy::Equal);
  scenario.envelope = eur("20599.54");
  CHECK(reasonOf(whyOfProject(scenario, 1, Figure::Grant)) == "F6 minimum of claim 9800.04");
}

TEST_CASE("what binds a project is shown against everything it was compared with") {
  const auto scenario = scenarios::shortage(ShortagePolicy::FirstCommitted);
  const auto why = whyOfProject(scenario, 2, Figure::Binding);
  CHECK(why.value == funding::Value(std::string("envelope")));
  CHECK(reasonOf(why) == "F7 what_binds of grant 3199.96, claim 3799.50, entitlement 9333.33, need 3799.50");
  CHECK(whyOfProject(scenario, 1, Figure::Binding).value == funding::Value(std::string("leverage")));
}

TEST_CASE("a contributor's part of a grant says from which contribution and of which total") {
  const auto scenario = scenarios::shortage(ShortagePolicy::Proportional);
  const auto trees = funding::explainProject(scenario, funding::plan(scenario).value(), 1);
  CHECK(trees.back().value == funding::Value(eur("9288.25")));
  CHECK(reasonOf(trees.back()) ==
        "F9 part of grant 9514.81, contribution_part 4100.01, contribution 4200.02, extra_cent 0.01");
}

TEST_CASE("a gap and what would close it are explained by F8") {
  const auto scenario = scenarios::shortage(ShortagePolicy::FirstCommitted);
  CHECK(reasonOf(whyOfProject(scenario, 2, Figure::Gap)) ==
        "F8 positive_difference of eligible_budget 9000.00, contribution 4000.00, cofunding 1200.50, grant "
        "3199.96");
  CHECK(reasonOf(whyOfProject(scenario, 2, Figure::ContributionToClose)) ==
        "F8 smallest_closing of eligible_budget 9000.00, cofunding 1200.50, leverage 7:3");
}

TEST_CASE("a figure that the call sets no rule for has no derivation") {
  auto scenario = scenarios::shortage(ShortagePolicy::Proportional);
  scenario.rules.leverage.reset();
  scenario.rules.maxGrantRate = Ratio(70, 100);
  const auto trees = funding::explainProject(scenario, funding::plan(scenario).value(), 0);
  CHECK(std::none_of(trees.begin(), trees.end(),
                     [](const Derivation& tree) { return tree.figure == Figure::Entitlement; }));
  CHECK(reasonOf(whyOf(trees, Figure::Claim)) == "F5 minimum of need 7000.00, ceiling 7000.00");
  CHECK(reasonOf(whyOf(trees, Figure::ContributionToClose)) ==
        "F8 positive_difference of eligible_budget 10000.00, ceiling 7000.00, cofunding 0.00");
}

TEST_CASE("the envelope's figures name the projects they add up") {
  const auto scenario = scenarios::shortage(ShortagePolicy::FirstCommitted);
  const auto trees = funding::explainEnvelope(scenario, funding::plan(scenario).value());
  const auto used = whyOf(trees, Figure::Used);
  CHECK(reasonOf(used) == "F6 sum of grant 7000.00, grant 9800.04, grant 3199.96");
  CHECK(sourceOf(used.operands[2]) == "micro_project P3");
  CHECK(reasonOf(whyOf(trees, Figure::Free)) == "F6 difference of granted 20000.00, used 20000.00");
  CHECK(reasonOf(whyOf(trees, Figure::Short)) == "F6 difference of asked 20599.54, used 20000.00");
}

TEST_CASE("the consortium's margin counts the letters received") {
  auto scenario = scenarios::empty();
  scenario.members = {{"A", std::nullopt, scenarios::day("2020-08-25"), std::nullopt, false},
                      {"B", std::nullopt, std::nullopt, std::nullopt, false}};
  const auto trees = funding::explainConsortium(scenario, funding::plan(scenario).value());
  CHECK(reasonOf(whyOf(trees, Figure::Engaged)) == "F1 count of letter_received 2020-08-25");
  CHECK(reasonOf(whyOf(trees, Figure::Margin)) == "F1 difference of engaged 1, min_members 5");
  CHECK(reasonOf(whyOf(trees, Figure::Eligible)) == "F1 at_least of engaged 1, min_members 5");
}

TEST_CASE("a reduced share says what it was before and which limit reduced it") {
  auto scenario = scenarios::empty();
  scenario.missions = {{"M", eur("1000"), eur("800"), {{"A", std::nullopt}, {"B", eur("120")}}}};
  const auto trees = funding::explainMission(scenario, funding::plan(scenario).value(), 0);
  CHECK(reasonOf(trees[0]) == "F10 product of cost 1000.00, mission_cap 15:100");
  CHECK(reasonOf(trees[2]) ==
        "F10 part of share_limit 200.00, wanted_share 120.00, wanted_shares 270.00, extra_cent 0.01");
  CHECK(reasonOf(trees[2].operands[1]) == "F10 minimum of agreed 120.00, cap 150.00");
  CHECK(sourceOf(trees[2].operands[1].operands[0]) == "mission_share B");
  CHECK(reasonOf(trees[3]) ==
        "F10 difference of cost 1000.00, other_funding_used 800.00, share 111.11, share 88.89");
}

TEST_CASE("an expense's verdict lists each check with its days") {
  auto scenario = scenarios::empty();
  scenario.members = {
      {"A", scenarios::day("2020-08-20"), scenarios::day("2020-09-02"), scenarios::day("2021-06-01"), true}};
  scenario.expenses = {{"e", "A", scenarios::day("2020-09-01"), Money::francs(1'250'000), std::nullopt}};
  const auto trees = funding::explainExpense(scenario, funding::plan(scenario).value(), 0);
  CHECK(reasonOf(trees[0]) == "F12 product of amount 1250000, rate 1000:655957");
  CHECK(trees[0].rounding == Rounding::HalfUp);
  CHECK(reasonOf(trees[1]) ==
        "F11 all of has_letter true, letter_in_time true, not_before_start false, not_after_end true, "
        "before_withdrawal true");
  CHECK(
      reasonOf(trees[1].operands[1]) ==
      "F11 not_after_or_waived of letter_received 2020-09-02, letter_deadline 2020-09-01, late_waiver true");
  CHECK(reasonOf(trees[1].operands[2]) == "F11 not_before of date 2020-09-01, eligibility_start 2020-09-02");
  CHECK(sourceOf(trees[1].operands[2].operands[1]) == "membership A");
}

TEST_CASE("a start that the call sets names the call's rule as its source") {
  auto scenario = scenarios::empty();
  scenario.members = {{"A", std::nullopt, scenarios::day("2020-08-25"), std::nullopt, false}};
  scenario.expenses = {{"e", "A", scenarios::day("2020-09-01"), Money::cents(1), std::nullopt}};
  scenario.rules.eligibilityFixed = scenarios::day("2020-10-01");
  const auto startSource = [&](EligibilityStart policy) {
    scenario.rules.eligibilityStart = policy;
    const auto trees = funding::explainExpense(scenario, funding::plan(scenario).value(), 0);
    return sourceOf(whyOf(trees[1].operands, Figure::NotBeforeStart).operands[1]);
  };
  CHECK(startSource(EligibilityStart::Deadline) == "call_rule letter_deadline");
  CHECK(startSource(EligibilityStart::Fixed) == "call_rule eligibility_fixed");
  CHECK(startSource(EligibilityStart::LetterReceived) == "membership A");
}

}  // namespace lianes
