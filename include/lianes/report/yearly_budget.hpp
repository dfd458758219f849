#pragma once

#include <vector>

#include "lianes/domain/date.hpp"
#include "lianes/domain/money.hpp"

// An amount for a period, year by year.
namespace lianes::report {

struct YearOfBudget {
  Date from;
  Date to;  // included
  Money amount;

  friend bool operator==(const YearOfBudget&, const YearOfBudget&) = default;
};

// Spread over the civil years by their days in the period, to the cent: the parts add up to the amount.
// Requires: from <= to.
std::vector<YearOfBudget> byYear(Money amount, Date from, Date to);

}  // namespace lianes::report
