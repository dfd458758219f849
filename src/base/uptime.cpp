#include "lianes/base/uptime.hpp"

#include <ctime>

namespace lianes {

std::int64_t millisecondsUp() {
  constexpr std::int64_t kThousand = 1000;
  constexpr std::int64_t kMillion = 1'000'000;
  timespec up{};
  clock_gettime(CLOCK_BOOTTIME, &up);
  return std::int64_t{up.tv_sec} * kThousand + std::int64_t{up.tv_nsec} / kMillion;
}

}  // namespace lianes
