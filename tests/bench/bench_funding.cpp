// What the engine costs, as ratios to the least that the same figures could cost on the same machine: a bare
// loop on 64-bit numbers. Built with the release preset.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <new>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "funding/leverage.hpp"
#include "lianes/funding/plan.hpp"

namespace {

std::uint64_t allocations = 0;

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

using lianes::Date;
using lianes::Money;
using lianes::Ratio;
using lianes::funding::Scenario;
using lianes::funding::ShortagePolicy;

// The compiler must make the number, and may not know what becomes of it.
inline void consume(std::int64_t number) { __asm__ volatile("" : : "r"(number)); }

// Processor time of this program alone: what else runs on the machine does not count.
double nanosecondsOf(const std::function<void()>& work) {
  const auto start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) * (1e9 / CLOCKS_PER_SEC);
}

double median(std::vector<double> times) {
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

std::vector<Money> contributions(std::size_t count) {
  std::mt19937_64 random(20'200'901);
  std::vector<Money> amounts;
  for (std::size_t i = 0; i < count; ++i)
    amounts.push_back(Money::cents(static_cast<std::int64_t>(random() % 100'000'000)));
  return amounts;
}

struct LoopTimes {
  double constant;  // nanoseconds an element, 7 and 3 known to the compiler
  double runTime;   // 7 and 3 read when running, as a call's rules are
  double engine;
};

// The three loops take turns, so that a slow moment of the machine falls on all of them.
LoopTimes timeLeverage() {
  constexpr std::size_t kCount = 200'000;
  constexpr int kRepetitions = 41;
  const auto amounts = contributions(kCount);
  volatile std::int64_t seven = 7;
  volatile std::int64_t three = 3;
  std::array<std::vector<double>, 3> times;
  for (auto& list : times) list.reserve(kRepetitions);
  std::uint64_t allocated = 0;
  for (int repetition = 0; repetition < kRepetitions; ++repetition) {
    times[0].push_back(nanosecondsOf([&] {
      for (const auto amount : amounts) consume(amount.minor() * 7 / 3);
    }));
    times[1].push_back(nanosecondsOf([&] {
      const std::int64_t numerator = seven;
      const std::int64_t denominator = three;
      for (const auto amount : amounts) consume(amount.minor() * numerator / denominator);
    }));
    const Ratio leverage(seven, three);
    const auto before = allocations;
    times[2].push_back(nanosecondsOf([&] {
      for (const auto amount : amounts) consume(lianes::funding::entitlement(amount, leverage)->minor());
    }));
    allocated += allocations - before;
  }
  const LoopTimes result{median(times[0]) / kCount, median(times[1]) / kCount, median(times[2]) / kCount};
  std::printf("One leverage computation, median of %d runs of %zu\n", kRepetitions, kCount);
  std::printf("  bare loop, x * 7 / 3 compiled in          %8.2f ns\n", result.constant);
  std::printf("  bare loop, 7 and 3 read when running      %8.2f ns\n", result.runTime);
  std::printf("  entitlement(contribution, 7:3)            %8.2f ns   %.2f x the first, %.2f x the second\n",
              result.engine, result.engine / result.constant, result.engine / result.runTime);
  std::printf("  heap allocations during the leverage loop %llu\n\n",
              static_cast<unsigned long long>(allocated));
  return result;
}

Scenario scenarioOf(std::size_t projects, ShortagePolicy policy) {
  std::mt19937_64 random(projects);
  const auto below = [&](std::uint64_t limit) { return static_cast<std::int64_t>(random() % limit); };
  Scenario scenario;
  scenario.rules.minMembers = 5;
  scenario.rules.leverage = Ratio(7, 3);
  scenario.policy = policy;
  std::int64_t asked = 0;
  for (std::size_t i = 0; i < projects; ++i) {
    lianes::funding::ProjectFacts project;
    project.id = "project-" + std::to_string(random());
    project.eligibleBudget = Money::cents(100'000'000);
    project.committedOn = Date::of(2020, 9, 1)->plusDays(below(400));
    project.priority = below(50);
    std::int64_t contributed = 0;
    for (std::int64_t part = 0; part < 2 + below(2); ++part) {
      project.contributions.push_back(
          {"c", std::string(1, static_cast<char>('A' + part)), Money::cents(below(1'000'000))});
      contributed += project.contributions.back().amount.minor();
    }
    asked += contributed * 7 / 3;
    scenario.projects.push_back(std::move(project));
  }
  scenario.envelope = Money::cents(asked / 2);
  return scenario;
}

double timePlan(std::size_t projects, ShortagePolicy policy) {
  const auto scenario = scenarioOf(projects, policy);
  const std::size_t repetitions = std::max<std::size_t>(5, 50'000 / projects) | 1;
  std::vector<double> times;
  for (std::size_t i = 0; i < repetitions; ++i) {
    std::optional<lianes::Checked<lianes::funding::Plan>> plan;
    times.push_back(nanosecondsOf([&] { plan = lianes::funding::plan(scenario); }));
    if (!plan->ok() || (*plan)->envelope.used != *scenario.envelope) std::abort();
  }
  return median(times);
}

void timePlans(double bareLoop) {
  constexpr std::array<std::size_t, 3> kSizes{1'000, 10'000, 100'000};
  std::printf(
      "A plan under shortage, 2 or 3 contributions a project: ns a project (x the bare loop's element)\n");
  std::printf("  %-16s %20s %20s %20s   growth / (n log n)\n", "policy", "1 000 projects", "10 000",
              "100 000");
  for (const auto policy : {ShortagePolicy::Proportional, ShortagePolicy::Equal,
                            ShortagePolicy::FirstCommitted, ShortagePolicy::Priority}) {
    std::array<double, 3> total{};
    std::printf("  %-16s", std::string(lianes::codeOf(policy)).c_str());
    for (std::size_t i = 0; i < kSizes.size(); ++i) {
      total[i] = timePlan(kSizes[i], policy);
      const double each = total[i] / static_cast<double>(kSizes[i]);
      std::printf(" %10.0f (%6.0f x)", each, each / bareLoop);
    }
    const double expected = 100.0 * std::log(100'000.0) / std::log(1'000.0);
    std::printf("   %.2f\n  %-16s plan of 10 000 projects: %.2f ms\n", total[2] / total[0] / expected, "",
                total[1] / 1e6);
  }
}

}  // namespace

int main() {
  const auto loop = timeLeverage();
  timePlans(loop.constant);
  return 0;
}
