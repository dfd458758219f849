#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lianes/funding/facts.hpp"

// What docs/funding-rules.md says a plan is, computed the slow way: unbounded integers and true fractions,
// searches and sorts straight from the definitions, and nothing shared with the engine but what it is told.
namespace lianes::oracle {

using Int =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;
using Fraction =
    boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;

Int floorOf(const Fraction& fraction);
Int roundedHalfUp(const Fraction& fraction);  // of what is not negative
bool fits64(const Int& number);

struct Share {
  Int amount;
  bool extraCent = false;
};
struct Weighted {
  Int weight;
  std::string id;
};
std::vector<Share> largestRemainder(const Int& total, const std::vector<Weighted>& weights);

struct Consortium {
  std::int64_t engaged = 0;
  std::int64_t minimum = 0;
  std::int64_t margin = 0;
  bool eligible = false;
  std::vector<std::string> critical;
};

struct Project {
  std::string id;
  Int contribution;
  std::optional<Int> entitlement;
  Int need;
  std::optional<Int> ceiling;
  Int claim;
  Int grant;
  bool extraCent = false;
  Int leftInQueue;  // under shortage, by a queue: what those before left
  Int gap;
  Int surplus;
  std::string binding;
  Int contributionToClose;
  std::vector<Share> grantByContribution;
};

struct MissionShare {
  std::string member;
  Int wanted;
  Int share;
  bool capped = false;
  bool extraCent = false;
};
struct Mission {
  std::string id;
  std::optional<Int> cap;
  Int limit;
  bool reduced = false;
  std::vector<MissionShare> shares;
  Int balance;
};

struct Expense {
  std::string id;
  Int eur;
  std::vector<std::string> reasons;
};

struct Answer {
  Consortium consortium;
  std::optional<Int> granted;
  Int asked;
  Int used;
  Int level;  // under shortage, by equal parts
  std::vector<Project> projects;
  std::vector<Mission> missions;
  std::vector<Expense> expenses;
  std::vector<std::string> tooLarge;  // the places whose figures leave 64 bits: not empty, the engine refuses

  bool shortage() const { return granted && asked > *granted; }
};

// Requires: leverage or a highest rate where there are projects; a minimum of members.
Answer answer(const funding::Scenario& scenario);

// Σ claims, before any envelope.
Int asked(const funding::Scenario& scenario);

}  // namespace lianes::oracle
