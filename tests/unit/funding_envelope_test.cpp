#include <catch2/catch.hpp>

#include "funding/envelope.hpp"
#include "support/scenarios.hpp"

namespace lianes {
namespace {

using funding::Allotment;
using funding::Claim;
using funding::ShortagePolicy;

Claim claim(std::string_view id, std::int64_t cents,
            std::optional<std::string_view> committedOn = std::nullopt,
            std::optional<std::int64_t> priority = std::nullopt) {
  const auto day = committedOn ? std::optional(scenarios::day(*committedOn)) : std::nullopt;
  return {id, Money::cents(cents), day, priority};
}

std::vector<std::int64_t> grantsIn(ShortagePolicy policy, std::int64_t envelope,
                                   const std::vector<Claim>& claims) {
  std::vector<std::int64_t> grants;
  for (const auto& allotment : funding::allot(Money::cents(envelope), claims, policy)) {
    grants.push_back(allotment.grant.minor());
  }
  return grants;
}

using Grants = std::vector<std::int64_t>;

constexpr ShortagePolicy kPolicies[] = {ShortagePolicy::Proportional, ShortagePolicy::Equal,
                                        ShortagePolicy::FirstCommitted, ShortagePolicy::Priority};

}  // namespace

TEST_CASE("F6: an envelope that is absent or just enough gives every claim in full") {
  const std::vector<Claim> claims{claim("A", 100), claim("B", 0), claim("C", 1)};
  for (const auto policy : kPolicies) {
    INFO(codeOf(policy));
    CHECK(grantsIn(policy, 101, claims) == Grants{100, 0, 1});
    CHECK(funding::allot(std::nullopt, claims, policy)[0].grant == Money::cents(100));
  }
}

TEST_CASE("F6: an empty envelope gives nothing under any policy") {
  for (const auto policy : kPolicies) {
    INFO(codeOf(policy));
    CHECK(grantsIn(policy, 0, {claim("A", 100), claim("B", 1)}) == Grants{0, 0});
  }
}

TEST_CASE("F6: no project and claims of nothing are no shortage, even with an empty envelope") {
  for (const auto policy : kPolicies) {
    INFO(codeOf(policy));
    CHECK(grantsIn(policy, 0, {}).empty());
    CHECK(grantsIn(policy, 0, {claim("A", 0), claim("B", 0)}) == Grants{0, 0});
  }
}

TEST_CASE("F6: an envelope a cent short is short by that cent, where the policy says") {
  const std::vector<Claim> claims{claim("A", 100, "2020-10-02", 1), claim("B", 100, "2020-10-01", 2)};
  CHECK(grantsIn(ShortagePolicy::Proportional, 199, claims) == Grants{100, 99});  // tie: by id
  CHECK(grantsIn(ShortagePolicy::Equal, 199, claims) == Grants{99, 100});         // tie: by date
  CHECK(grantsIn(ShortagePolicy::FirstCommitted, 199, claims) == Grants{99, 100});
  CHECK(grantsIn(ShortagePolicy::Priority, 199, claims) == Grants{100, 99});
}

TEST_CASE("F6 proportional: left-over cents go by largest remainder, then larger claim, then id") {
  CHECK(grantsIn(ShortagePolicy::Proportional, 10, {claim("A", 10), claim("B", 20), claim("C", 30)}) ==
        Grants{2, 3, 5});  // 1.67, 3.33, 5: the largest remainder
  CHECK(grantsIn(ShortagePolicy::Proportional, 2, {claim("A", 1), claim("B", 3)}) ==
        Grants{0, 2});  // 0.5 and 1.5: the larger claim
  CHECK(grantsIn(ShortagePolicy::Proportional, 1, {claim("b", 5), claim("a", 5), claim("B", 5)}) ==
        Grants{0, 0, 1});  // byte order: capitals first
}

TEST_CASE("F6 equal: small claims are met, the others share a common level") {
  CHECK(grantsIn(ShortagePolicy::Equal, 70, {claim("A", 10), claim("B", 100), claim("C", 30)}) ==
        Grants{10, 30, 30});
  CHECK(grantsIn(ShortagePolicy::Equal, 60, {claim("A", 10), claim("B", 100), claim("C", 30)}) ==
        Grants{10, 25, 25});
  CHECK(grantsIn(ShortagePolicy::Equal, 50, {claim("A", 60)}) == Grants{50});
}

TEST_CASE("F6 equal: left-over cents go to those above the level, by date, then id, no date last") {
  const std::vector<Claim> claims{claim("D", 1, "2020-01-01"), claim("C", 50), claim("B", 50, "2020-10-02"),
                                  claim("a", 50, "2020-10-01"), claim("A", 50, "2020-10-02")};
  CHECK(grantsIn(ShortagePolicy::Equal, 1 + 4 * 10 + 1, claims) == Grants{1, 10, 10, 11, 10});
  CHECK(grantsIn(ShortagePolicy::Equal, 1 + 4 * 10 + 2, claims) == Grants{1, 10, 10, 11, 11});
  CHECK(grantsIn(ShortagePolicy::Equal, 1 + 4 * 10 + 3, claims) == Grants{1, 10, 11, 11, 11});
}

TEST_CASE("F6 equal: a claim that just reaches the level gets no left-over cent") {
  // Level 10: A asks for exactly that, and the cent left goes to B, though A committed first.
  CHECK(grantsIn(ShortagePolicy::Equal, 31,
                 {claim("A", 10, "2020-01-01"), claim("B", 30, "2020-01-02"),
                  claim("C", 30, "2020-01-03")}) == Grants{10, 11, 10});
}

TEST_CASE("F6 first committed: filled by date, then id in byte order, a missing date last") {
  const std::vector<Claim> claims{claim("A", 10), claim("b", 10, "2020-10-02"), claim("B", 10, "2020-10-02"),
                                  claim("Z", 10, "2020-10-01")};
  CHECK(grantsIn(ShortagePolicy::FirstCommitted, 25, claims) == Grants{0, 5, 10, 10});
  CHECK(grantsIn(ShortagePolicy::FirstCommitted, 35, claims) == Grants{5, 10, 10, 10});
}

TEST_CASE("F6 priority: filled by number, then date, then id, missing ones last") {
  const std::vector<Claim> claims{claim("A", 10), claim("B", 10, "2020-10-02", 2),
                                  claim("C", 10, "2020-10-01", 2), claim("D", 10, std::nullopt, 1),
                                  claim("E", 10, std::nullopt, 2)};
  CHECK(grantsIn(ShortagePolicy::Priority, 15, claims) == Grants{0, 0, 5, 10, 0});
  CHECK(grantsIn(ShortagePolicy::Priority, 25, claims) == Grants{0, 5, 10, 10, 0});
  CHECK(grantsIn(ShortagePolicy::Priority, 35, claims) == Grants{0, 10, 10, 10, 5});
  CHECK(grantsIn(ShortagePolicy::Priority, 45, claims) == Grants{5, 10, 10, 10, 10});
}

TEST_CASE("F6: the decisive figure is what each policy compared the claim with") {
  const std::vector<Claim> claims{claim("A", 10, "2020-10-01", 1), claim("B", 20, "2020-10-02", 2)};
  const auto decisive = [&](ShortagePolicy policy, std::size_t index) {
    return funding::allot(Money::cents(15), claims, policy)[index].decisive.minor();
  };
  CHECK(decisive(ShortagePolicy::Proportional, 0) == 5);
  CHECK(decisive(ShortagePolicy::Equal, 0) == 7);
  CHECK(decisive(ShortagePolicy::FirstCommitted, 1) == 5);
  CHECK(decisive(ShortagePolicy::Priority, 0) == 15);
}

}  // namespace lianes
