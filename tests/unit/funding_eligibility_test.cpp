#include <catch2/catch.hpp>

#include "lianes/funding/conversion.hpp"
#include "lianes/funding/eligibility.hpp"
#include "lianes/funding/plan.hpp"
#include "support/scenarios.hpp"

namespace lianes {
namespace {

using funding::Ineligibility;
using funding::MemberFacts;
using scenarios::day;

using Reasons = std::vector<Ineligibility>;

MemberFacts engagedMember(std::string id) {
  return {std::move(id), day("2020-08-20"), day("2020-08-25"), std::nullopt, false};
}

std::vector<MemberFacts> engagedMembers(int count) {
  std::vector<MemberFacts> members;
  for (int i = 0; i < count; ++i)
    members.push_back(engagedMember(std::string(1, static_cast<char>('A' + i))));
  return members;
}

struct DayRow {
  std::string_view day;
  Reasons reasons;
};

struct FrancRow {
  std::int64_t francs;
  std::optional<Ratio> rate;
  std::int64_t cents;
};

}  // namespace

TEST_CASE("F1: a member is engaged once its letter is received, until it withdraws") {
  auto member = engagedMember("A");
  CHECK(funding::isEngaged(member));
  member.withdrawn = day("2021-01-01");
  CHECK_FALSE(funding::isEngaged(member));
  CHECK_FALSE(funding::isEngaged({"B", day("2020-08-20"), std::nullopt, std::nullopt, true}));
}

TEST_CASE(
    "F1: a consortium is eligible from the minimum on, and at the minimum each engaged member is critical") {
  auto members = engagedMembers(5);
  members.push_back({"late", day("2020-08-20"), std::nullopt, std::nullopt, false});
  const auto atMinimum = funding::planConsortium(members, 5);
  CHECK(atMinimum.eligible);
  CHECK(atMinimum.margin == 0);
  CHECK(atMinimum.criticalMembers == std::vector<std::string>{"A", "B", "C", "D", "E"});

  const auto above = funding::planConsortium(members, 4);
  CHECK(above.margin == 1);
  CHECK(above.criticalMembers.empty());

  const auto below = funding::planConsortium(members, 6);
  CHECK_FALSE(below.eligible);
  CHECK(below.margin == -1);
  CHECK(below.criticalMembers.empty());
}

TEST_CASE("F1: nobody is enough only where nobody is needed") {
  CHECK(funding::planConsortium({}, 0).eligible);
  CHECK_FALSE(funding::planConsortium({}, 1).eligible);
}

TEST_CASE("F11: the start day itself and the last day are eligible") {
  const auto row = GENERATE(values<DayRow>({{"2020-08-24", {Ineligibility::BeforeStart}},
                                            {"2020-08-25", {}},
                                            {"2021-12-31", {}},
                                            {"2022-01-01", {Ineligibility::AfterEnd}}}));
  INFO(row.day);
  CHECK(funding::reasonsAgainst(scenarios::rules(), engagedMember("A"), day(row.day)) == row.reasons);
}

TEST_CASE("F11: a letter received on the deadline is in time, and one day later is late unless waived") {
  auto member = engagedMember("A");
  member.letterReceived = day("2020-09-01");
  CHECK(funding::reasonsAgainst(scenarios::rules(), member, day("2020-10-01")).empty());
  member.letterReceived = day("2020-09-02");
  CHECK(funding::reasonsAgainst(scenarios::rules(), member, day("2020-10-01")) ==
        Reasons{Ineligibility::LetterLate});
  member.lateWaiver = true;
  CHECK(funding::reasonsAgainst(scenarios::rules(), member, day("2020-10-01")).empty());
}

TEST_CASE("F11: expenses count until the eve of a withdrawal") {
  auto member = engagedMember("A");
  member.withdrawn = day("2021-03-01");
  CHECK(funding::reasonsAgainst(scenarios::rules(), member, day("2021-02-28")).empty());
  CHECK(funding::reasonsAgainst(scenarios::rules(), member, day("2021-03-01")) ==
        Reasons{Ineligibility::Withdrawn});
}

TEST_CASE("F11: without a letter, neither its lateness nor a start counts, but the end and a withdrawal do") {
  const MemberFacts member{"A", day("2020-08-20"), std::nullopt, day("2021-06-01"), false};
  CHECK(funding::reasonsAgainst(scenarios::rules(), member, day("2020-01-01")) ==
        Reasons{Ineligibility::NoLetter});
  CHECK(funding::reasonsAgainst(scenarios::rules(), member, day("2022-01-01")) ==
        Reasons{Ineligibility::NoLetter, Ineligibility::AfterEnd, Ineligibility::Withdrawn});
}

TEST_CASE("F11: every reason is given, in the order of the rule") {
  const MemberFacts member{"A", day("2020-08-20"), day("2022-06-01"), day("2022-01-01"), false};
  CHECK(funding::reasonsAgainst(scenarios::rules(), member, day("2022-01-01")) ==
        Reasons{Ineligibility::LetterLate, Ineligibility::BeforeStart, Ineligibility::AfterEnd,
                Ineligibility::Withdrawn});
}

TEST_CASE("F11: each policy starts eligibility on its own day, and a missing day sets no start") {
  auto rules = scenarios::rules();
  rules.eligibilityFixed = day("2020-10-01");
  auto member = engagedMember("A");
  const auto start = [&](EligibilityStart policy) {
    rules.eligibilityStart = policy;
    return funding::eligibilityStart(rules, member);
  };
  CHECK(start(EligibilityStart::LetterReceived) == day("2020-08-25"));
  CHECK(start(EligibilityStart::LetterSigned) == day("2020-08-20"));
  CHECK(start(EligibilityStart::Deadline) == day("2020-09-01"));
  CHECK(start(EligibilityStart::Fixed) == day("2020-10-01"));

  member.letterSigned.reset();
  rules.eligibilityFixed.reset();
  rules.letterDeadline.reset();
  for (const auto policy :
       {EligibilityStart::LetterSigned, EligibilityStart::Deadline, EligibilityStart::Fixed}) {
    CHECK_FALSE(start(policy).has_value());
    CHECK(funding::reasonsAgainst(rules, member, day("1999-01-01")).empty());
  }
}

TEST_CASE("F11: an expense of the lead association is held to the programme's last day alone") {
  CHECK(funding::reasonsAgainst(scenarios::rules(), day("2019-01-01")).empty());
  CHECK(funding::reasonsAgainst(scenarios::rules(), day("2021-12-31")).empty());
  CHECK(funding::reasonsAgainst(scenarios::rules(), day("2022-01-01")) == Reasons{Ineligibility::AfterEnd});
}

TEST_CASE("F11: an expense of someone who is not a member has no letter") {
  auto scenario = scenarios::empty();
  scenario.members = {engagedMember("A")};
  scenario.expenses = {{"e", "a", day("2021-01-01"), Money::cents(100), std::nullopt}};
  CHECK(funding::plan(scenario)->expenses[0].reasons == Reasons{Ineligibility::NoLetter});
}

TEST_CASE("F12: francs become euros at parity or at their own rate, rounded half up to the cent") {
  const auto row = GENERATE(values<FrancRow>({{1'250'000, std::nullopt, 190'561},
                                              {655'957, std::nullopt, 100'000},
                                              {0, std::nullopt, 0},
                                              {1, std::nullopt, 0},
                                              {3, std::nullopt, 0},
                                              {4, std::nullopt, 1},
                                              {1, Ratio(1, 200), 1},  // half a cent
                                              {1, Ratio(1, 201), 0},
                                              {3, Ratio(1, 200), 2},
                                              {1000, Ratio(1, 656), 152},
                                              {1000, Ratio(0, 1), 0}}));
  INFO(row.francs << " francs");
  CHECK(funding::toEuros(Money::francs(row.francs), row.rate) == Money::cents(row.cents));
}

TEST_CASE("F12: euros stay what they are, whatever the rate") {
  CHECK(funding::toEuros(Money::cents(1234), std::nullopt) == Money::cents(1234));
  CHECK(funding::toEuros(Money::cents(1234), Ratio(1, 656)) == Money::cents(1234));
}

TEST_CASE("F12: the difference with converting the total at once is known, and leaves out euros") {
  const std::vector<Money> small(100, Money::francs(4));  // 100 × 0.01 against 0.61
  CHECK(funding::conversionDifference(small) == Money::cents(-39));
  const std::vector<Money> lost(100, Money::francs(3));  // 100 × 0.00 against 0.46
  CHECK(funding::conversionDifference(lost) == Money::cents(46));
  CHECK(funding::conversionDifference(std::vector<Money>{Money::cents(5)}) == Money::cents(0));
}

}  // namespace lianes
