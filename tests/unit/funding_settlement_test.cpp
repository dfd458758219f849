#include <catch2/catch.hpp>

#include <limits>

#include "lianes/funding/apportion.hpp"
#include "lianes/funding/settlement.hpp"
#include "support/scenarios.hpp"

namespace lianes {
namespace {

using funding::RealCosts;
using funding::Weight;
using scenarios::eur;

constexpr std::int64_t kHighest = std::numeric_limits<std::int64_t>::max();

struct SettlementRow {
  std::string what;
  std::string accepted;
  std::string received;
  std::string paid;
  std::string due;
  std::string toRepay;
  std::string balance;
};

std::vector<std::int64_t> partsOf(std::int64_t total, const std::vector<Weight>& weights) {
  std::vector<std::int64_t> parts;
  for (const auto& part : funding::largestRemainder(total, weights)) parts.push_back(part.amount);
  return parts;
}

std::vector<std::int64_t> eurosOf(const std::vector<std::int64_t>& cents) {
  std::vector<Money> lines;
  for (const auto line : cents) lines.push_back(Money::cents(line));
  std::vector<std::int64_t> euros;
  for (const auto& line : funding::wholeEuros(lines)) {
    CHECK(line.minor() % 100 == 0);
    euros.push_back(line.minor() / 100);
  }
  return euros;
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

TEST_CASE(
    "F13: due is the least of the grant, its part of the accepted costs, and what nobody else covered") {
  const auto row = GENERATE(values<SettlementRow>({
      {"all spent", "10000", "3000", "5600", "7000.00", "0.00", "1400.00"},
      {"less spent", "8000.01", "2000", "5600", "5600.00", "0.00", "0.00"},
      {"overpaid", "8000", "2000", "5600.01", "5600.00", "0.01", "0.00"},
      {"more spent", "20000", "3000", "0", "7000.00", "0.00", "7000.00"},
      {"contributors gave more", "10000", "4000", "0", "6000.00", "0.00", "6000.00"},
      {"contributors covered all", "10000", "10000.01", "100", "0.00", "100.00", "0.00"},
      {"nothing accepted", "0", "0", "1", "0.00", "1.00", "0.00"},
      {"a cent accepted", "0.01", "0", "0", "0.00", "0.00", "0.00"},  // 0.7 cent
  }));
  INFO(row.what);
  const auto settlement = funding::settle(
      {eur(row.accepted), eur("10000"), eur("7000"), eur(row.received), eur("0"), eur(row.paid)});
  CHECK(formatMoney(settlement.due) == row.due);
  CHECK(formatMoney(settlement.toRepay) == row.toRepay);
  CHECK(formatMoney(settlement.balance) == row.balance);
}

TEST_CASE("F13: cofunding received lowers what is due like a contribution") {
  CHECK(funding::settle({eur("10000"), eur("10000"), eur("7000"), eur("3000"), eur("500"), eur("0")}).due ==
        eur("6500"));
}

TEST_CASE("F13: a budget of zero makes nothing due, and all that was paid is repaid") {
  const auto settlement = funding::settle({eur("100"), eur("0"), eur("50"), eur("0"), eur("0"), eur("20")});
  CHECK(settlement.due.isZero());
  CHECK(settlement.toRepay == eur("20"));
}

TEST_CASE("F13: amounts near the end of 64 bits settle exactly") {
  const auto most = Money::cents(kHighest);
  const auto settlement = funding::settle({most, most, most, Money(), Money(), Money()});
  CHECK(settlement.due == most);
  CHECK(funding::settle({most, Money::cents(1), most, most, most, Money()}).due.isZero());
}

TEST_CASE("F14: the last year is split in advance and balance, which has the odd cent") {
  const std::vector<funding::YearlyAmount> years{{2020, eur("100.03")}, {2021, eur("100.03")}};
  const auto plan = funding::tranches(years, Ratio(80, 100));
  REQUIRE(plan.size() == 3);
  CHECK(plan[0].amount == eur("100.03"));
  CHECK_FALSE(plan[0].isBalance);
  CHECK(plan[1].year == 2021);
  CHECK(plan[1].amount == eur("80.02"));  // 80.024
  CHECK_FALSE(plan[1].isBalance);
  CHECK(plan[2].year == 2021);
  CHECK(plan[2].amount == eur("20.01"));
  CHECK(plan[2].isBalance);
}

TEST_CASE("F14: a single cent is all balance, and without a rate no year is split") {
  const std::vector<funding::YearlyAmount> cent{{2021, eur("0.01")}};
  CHECK(funding::tranches(cent, Ratio(80, 100))[0].amount.isZero());
  CHECK(funding::tranches(cent, Ratio(80, 100))[1].amount == eur("0.01"));
  CHECK(funding::tranches(cent, std::nullopt).size() == 1);
  CHECK(funding::tranches({}, Ratio(80, 100)).empty());
}

TEST_CASE("F14: a tranche is callable once the report it depends on is accepted") {
  CHECK(funding::isCallable(false, false));
  CHECK_FALSE(funding::isCallable(true, false));
  CHECK(funding::isCallable(true, true));
}

TEST_CASE("F15: classes 86 and 87 are equal to the cent or unbalanced") {
  CHECK(funding::judgeInKind({eur("50"), eur("50"), eur("0")}, std::nullopt)->balanced);
  CHECK_FALSE(funding::judgeInKind({eur("50"), eur("50.01"), eur("0")}, std::nullopt)->balanced);
}

TEST_CASE("F15: with a cap of half the own contribution, in kind may equal the cash") {
  const auto equal = funding::judgeInKind({eur("50.01"), eur("50.01"), eur("50.01")}, Ratio(50, 100));
  CHECK(equal->cap == eur("50.01"));
  CHECK(equal->exceeding.isZero());
  const auto more = funding::judgeInKind({eur("50.03"), eur("50.03"), eur("50.01")}, Ratio(50, 100));
  CHECK(more->cap == eur("50.02"));
  CHECK(more->exceeding == eur("0.01"));
}

TEST_CASE("F15: an own contribution beyond 64 bits has no verdict") {
  const auto most = Money::cents(kHighest);
  CHECK_FALSE(funding::judgeInKind({most, most, Money::cents(1)}, Ratio(50, 100)).has_value());
}

TEST_CASE("the least own share is rounded up: a cent less would be below the rate") {
  const auto verdict = funding::judgeOwnShare(eur("100.01"), eur("10"), Ratio(10, 100));
  CHECK(verdict->least == eur("10.01"));
  CHECK(verdict->missing == eur("0.01"));
  CHECK(funding::judgeOwnShare(eur("100"), eur("10"), Ratio(10, 100))->missing.isZero());
}

TEST_CASE("LR: parts sum to the total, the missing units going by remainder, weight, then id in byte order") {
  CHECK(partsOf(10, {{1, "a"}, {1, "b"}, {1, "c"}}) == Numbers{4, 3, 3});
  CHECK(partsOf(11, {{1, "c"}, {1, "b"}, {1, "a"}}) == Numbers{3, 4, 4});
  CHECK(partsOf(1, {{1, "a"}, {1, "B"}}) == Numbers{0, 1});
  CHECK(partsOf(1, {{1, "\xc3\xa9"}, {1, "z"}}) == Numbers{0, 1});
  CHECK(partsOf(2, {{1, "a"}, {3, "b"}}) == Numbers{0, 2});
  CHECK(partsOf(3, {{0, "a"}, {2, "b"}, {2, "c"}}) == Numbers{0, 2, 1});
}

TEST_CASE("LR: weights of zero share nothing, and a total of zero gives zero") {
  CHECK(partsOf(100, {{0, "a"}, {0, "b"}}) == Numbers{0, 0});
  CHECK(partsOf(0, {{1, "a"}, {2, "b"}}) == Numbers{0, 0});
  CHECK(partsOf(5, {}).empty());
}

TEST_CASE("LR: weights and totals at the end of 64 bits are shared exactly") {
  CHECK(partsOf(kHighest, {{kHighest, "a"}, {kHighest, "b"}}) == Numbers{kHighest / 2 + 1, kHighest / 2});
  CHECK(partsOf(kHighest, {{kHighest, "a"}}) == Numbers{kHighest});
}

TEST_CASE("F16: lines in whole euros add up to their total in whole euros") {
  CHECK(eurosOf({3333, 3333, 3334}) == Numbers{33, 33, 34});
  CHECK(eurosOf({50}) == Numbers{1});
  CHECK(eurosOf({49}) == Numbers{0});
  CHECK(eurosOf({50, 50, 50}) == Numbers{1, 1, 0});  // 1.50 becomes 2: the first lines on paper
  CHECK(eurosOf({0, 0}) == Numbers{0, 0});
  CHECK(eurosOf({}).empty());
}

TEST_CASE("F16: lines below zero stay within a euro of what they are, and add up as well") {
  CHECK(eurosOf({1050, -250}) == Numbers{11, -3});  // 8.00
  CHECK(eurosOf({-50}) == Numbers{-1});             // halves away from zero
  CHECK(eurosOf({-50, 50}) == Numbers{-1, 1});
}

}  // namespace lianes
