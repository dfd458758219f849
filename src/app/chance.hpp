#pragma once

#include <cstdint>

#include "lianes/base/contract.hpp"

namespace lianes::app {

// splitmix64: the same numbers from every compiler, which std::uniform_int_distribution does not promise.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : m_state(seed) {}

  std::uint64_t next() {
    auto mixed = m_state += 0x9E3779B97F4A7C15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

  // From lowest to highest, both included.
  std::int64_t between(std::int64_t lowest, std::int64_t highest) {
    require(lowest <= highest, "chance has something to choose from");
    const auto count = static_cast<std::uint64_t>(highest - lowest) + 1;
    return lowest + static_cast<std::int64_t>(next() % count);
  }

 private:
  std::uint64_t m_state;
};

}  // namespace lianes::app
