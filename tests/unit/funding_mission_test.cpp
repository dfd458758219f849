#include <catch2/catch.hpp>

#include "lianes/funding/mission.hpp"
#include "support/scenarios.hpp"

namespace lianes {
namespace {

using funding::MissionFacts;
using funding::MissionPlan;
using scenarios::eur;

// Shares given as member and what was agreed; an empty text is nothing agreed.
MissionFacts missionOf(std::string_view cost, std::string_view otherFunding,
                       const scenarios::Contributions& shares) {
  MissionFacts facts{"M", eur(cost), eur(otherFunding), {}};
  for (const auto& [member, agreed] : shares) {
    facts.shares.push_back({member, agreed.empty() ? std::nullopt : std::optional(eur(agreed))});
  }
  return facts;
}

std::vector<std::string> sharesIn(const MissionPlan& plan) {
  std::vector<std::string> shares;
  for (const auto& share : plan.shares) shares.push_back(formatMoney(share.share));
  return shares;
}

using Shares = std::vector<std::string>;

}  // namespace

TEST_CASE("F10: with nothing agreed, a member owes the cap, rounded down to the cent") {
  const auto plan = funding::planMission(missionOf("8333.33", "0", {{"A", ""}}), scenarios::rules());
  CHECK(plan->cap == eur("1249.99"));
  CHECK(sharesIn(*plan) == Shares{"1249.99"});
  CHECK(plan->balance == eur("7083.34"));
}

TEST_CASE("F10: what was agreed counts up to the cap, and only what exceeds it is cut") {
  const auto plan = funding::planMission(
      missionOf("1000", "0", {{"A", "149.99"}, {"B", "150"}, {"C", "150.01"}, {"D", "0"}}),
      scenarios::rules());
  CHECK(sharesIn(*plan) == Shares{"149.99", "150.00", "150.00", "0.00"});
  CHECK_FALSE(plan->shares[0].capped);
  CHECK_FALSE(plan->shares[1].capped);
  CHECK(plan->shares[2].capped);
  CHECK_FALSE(plan->reduced);
  CHECK(plan->balance == eur("550.01"));
}

TEST_CASE("F10: shares beyond what other funding leaves are reduced to it") {
  const auto plan = funding::planMission(missionOf("1000", "800", {{"B", ""}, {"A", ""}, {"C", "0.01"}}),
                                         scenarios::rules());
  CHECK(plan->limit == eur("200"));
  CHECK(plan->reduced);
  // 99.9967 each and 0.0067: the largest remainders are those of A and B.
  CHECK(sharesIn(*plan) == Shares{"100.00", "100.00", "0.00"});
  CHECK(plan->balance.isZero());
}

TEST_CASE("F10: shares that come to just what is left are not reduced") {
  CHECK_FALSE(
      funding::planMission(missionOf("1000", "700", {{"A", ""}, {"B", ""}}), scenarios::rules())->reduced);
  CHECK(
      funding::planMission(missionOf("1000", "700.01", {{"A", ""}, {"B", ""}}), scenarios::rules())->reduced);
}

TEST_CASE("F10: the odd cent of a reduction goes to the first id in byte order") {
  const auto plan = funding::planMission(missionOf("1000", "899.99", {{"b", ""}, {"a", ""}, {"B", ""}}),
                                         scenarios::rules());
  CHECK(sharesIn(*plan) == Shares{"33.33", "33.34", "33.34"});  // 100.01 among three
  CHECK_FALSE(plan->shares[0].extraCent);
  CHECK(plan->shares[2].extraCent);
}

TEST_CASE("F10: other funding beyond the cost leaves nothing to share") {
  const auto plan =
      funding::planMission(missionOf("1000", "1200", {{"A", ""}, {"B", "20"}}), scenarios::rules());
  CHECK(plan->reduced);
  CHECK(sharesIn(*plan) == Shares{"0.00", "0.00"});
  CHECK(plan->balance.isZero());
}

TEST_CASE("F10: with the scope all, the shares together stay within one cap") {
  auto rules = scenarios::rules();
  rules.missionCapScope = MissionCapScope::All;
  const auto plan = funding::planMission(missionOf("1000", "0", {{"A", ""}, {"B", ""}}), rules);
  CHECK(plan->limit == eur("150"));
  CHECK(sharesIn(*plan) == Shares{"75.00", "75.00"});
  CHECK(plan->balance == eur("850"));
  CHECK_FALSE(funding::planMission(missionOf("1000", "0", {{"A", ""}}), rules)->reduced);
}

TEST_CASE("F10: without a cap, members owe what they agreed, up to the cost") {
  auto rules = scenarios::rules();
  rules.missionCap.reset();
  const auto plan =
      funding::planMission(missionOf("1000", "0", {{"A", "900"}, {"B", ""}, {"C", "300"}}), rules);
  CHECK_FALSE(plan->cap.has_value());
  CHECK(sharesIn(*plan) == Shares{"750.00", "0.00", "250.00"});
}

TEST_CASE("F10: a mission that costs nothing, or in which nobody takes part, has no shares") {
  const auto free = funding::planMission(missionOf("0", "0", {{"A", ""}}), scenarios::rules());
  CHECK(sharesIn(*free) == Shares{"0.00"});
  CHECK_FALSE(free->reduced);
  const auto alone = funding::planMission(missionOf("1000", "300", {}), scenarios::rules());
  CHECK(alone->balance == eur("700"));
  CHECK_FALSE(alone->reduced);
}

TEST_CASE("F10: a share of a mission of a few cents is rounded down, to nothing if need be") {
  const auto plan = funding::planMission(missionOf("0.06", "0", {{"A", ""}}), scenarios::rules());
  CHECK(sharesIn(*plan) == Shares{"0.00"});
  CHECK(sharesIn(*funding::planMission(missionOf("0.07", "0", {{"A", ""}}), scenarios::rules())) ==
        Shares{"0.01"});
}

}  // namespace lianes
