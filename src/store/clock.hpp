#pragma once

#include <cstdint>

#include "lianes/domain/date.hpp"

namespace lianes::store {

// Clocks drift, are put right, and travel between time zones; beyond a day one of two is simply wrong.
inline bool isDaysLater(Instant one, Instant other) {
  constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;
  return one.millisecondsSince1970() - other.millisecondsSince1970() > kDay;
}

}  // namespace lianes::store
