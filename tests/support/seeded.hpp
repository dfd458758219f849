#pragma once

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>

// Chance for property tests: another seed at each run, the same one again with LIANES_SEED=…
// Show `seed()` with INFO, so that a failure can be repeated.
namespace lianes::test {

// How many rounds a test of chance takes: LIANES_FAULT_COUNT says another number.
inline std::int64_t faultCount(std::int64_t usual) {
  const char* given = std::getenv("LIANES_FAULT_COUNT");
  return given == nullptr ? usual : std::stoll(given);
}

class Seeded {
 public:
  Seeded() : Seeded(seedOfThisRun()) {}
  explicit Seeded(std::uint64_t seed) : m_seed(seed), m_engine(seed) {}

  std::string seed() const { return "LIANES_SEED=" + std::to_string(m_seed); }

  std::int64_t between(std::int64_t lowest, std::int64_t highest) {
    return std::uniform_int_distribution<std::int64_t>(lowest, highest)(m_engine);
  }

  // Any 64-bit number, with as many small and extreme ones as large ones.
  std::int64_t number() {
    const auto limit = std::numeric_limits<std::int64_t>::max() >> between(0, 62);
    if (between(0, 9) == 0) return between(0, 1) == 0 ? limit : -limit - 1;
    return between(-limit - 1, limit);
  }

 private:
  static std::uint64_t seedOfThisRun() {
    if (const char* given = std::getenv("LIANES_SEED")) return std::stoull(given);
    return std::random_device()();
  }

  std::uint64_t m_seed;
  std::mt19937_64 m_engine;
};

}  // namespace lianes::test
