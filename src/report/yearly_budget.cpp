#include "lianes/report/yearly_budget.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "lianes/base/contract.hpp"
#include "lianes/funding/apportion.hpp"

namespace lianes::report {

std::vector<YearOfBudget> byYear(Money amount, Date from, Date to) {
  require(from <= to, "a period ends when it begins or later");
  std::vector<YearOfBudget> years;
  for (std::optional<Date> first = from; first && *first <= to;) {
    const auto last = std::min(Date::of(first->year(), 12, 31).value_or(to), to);
    years.push_back({*first, last, Money(0, amount.currency())});
    first = last.plusDays(1);
  }
  std::vector<std::string> names;
  for (const auto& year : years) names.push_back(year.from.text());
  std::vector<funding::Weight> weights;
  for (std::size_t i = 0; i < years.size(); ++i) {
    weights.push_back({years[i].to.daysSince(years[i].from) + 1, names[i]});
  }
  const auto minor = amount.minor();
  const auto parts = funding::largestRemainder(minor < 0 ? -minor : minor, weights);
  for (std::size_t i = 0; i < years.size(); ++i) {
    years[i].amount = Money(minor < 0 ? -parts[i].amount : parts[i].amount, amount.currency());
  }
  return years;
}

}  // namespace lianes::report
