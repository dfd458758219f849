#pragma once

#include <cstdint>
#include <functional>
#include <random>

#include "lianes/funding/facts.hpp"

// Random scenarios, small and full of what goes wrong: ties, cents, nothing at all, days around a boundary.
// The same seed gives the same scenario on every machine.
namespace lianes::generator {

// Draws from a seed, the same everywhere (the standard's distributions differ between libraries).
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : m_engine(seed) {}

  std::int64_t between(std::int64_t lowest, std::int64_t highest);
  bool percent(std::int64_t likelihood) { return between(1, 100) <= likelihood; }
  template <class List>
  auto oneOf(const List& list) {
    return list[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(list.size()) - 1))];
  }
  template <class T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t i = list.size(); i > 1; --i) {
      std::swap(list[i - 1], list[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(i) - 1))]);
    }
  }

 private:
  std::mt19937_64 m_engine;
};

funding::Scenario scenario(std::uint64_t seed);

// The same facts, every list in another order.
funding::Scenario shuffled(funding::Scenario scenario, std::uint64_t seed);

// Scenarios asked for by LIANES_PROPERTY_COUNT, or `usual`, times `part` of a hundred.
std::uint64_t countOf(std::uint64_t usual, std::uint64_t part = 100);

// Calls `check` with the scenarios of the seeds first, first + step, … (`count` of them). What fails names
// the seed; with LIANES_SEED set, that scenario alone is checked.
void forScenarios(std::uint64_t first, std::uint64_t step, std::uint64_t count,
                  const std::function<void(const funding::Scenario&)>& check);

}  // namespace lianes::generator
