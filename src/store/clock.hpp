#pragma once

#include <cstdint>
#include <vector>

#include "lianes/store/journal.hpp"
#include "store/sql/connection.hpp"

namespace lianes::store {

// Clocks drift, are put right, and travel between time zones; beyond a day one of two is simply wrong.
inline bool isDaysLater(Instant one, Instant other) {
  constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;
  return one.millisecondsSince1970() - other.millisecondsSince1970() > kDay;
}

// The steps whose dates were declared wrong, by steps of action ClockCorrected.
class DateCorrections {
 public:
  explicit DateCorrections(sql::Connection& connection);

  const ClockJump* around(StepNumber step) const;  // null where the date holds
  StepNumber endOfRun(StepNumber step) const;  // the last one of those declared wrong that follow directly

  // A date declared wrong gives way to that of the last step before whose date holds.
  void correct(Step& step) const;

 private:
  sql::Connection& m_connection;
  std::vector<ClockJump> m_runs;  // in order, apart from each other
};

}  // namespace lianes::store
