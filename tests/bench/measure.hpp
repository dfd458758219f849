#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <ctime>
#include <vector>

// Times of one piece of work, for ratios between pieces that take turns in the same run.
namespace lianes::bench {

struct Times {
  double wall = 0;  // seconds
  double cpu = 0;   // of this program alone: what else runs on the machine does not count
};

template <class Work>
Times timed(Work work) {
  const auto cpu = std::clock();
  const auto wall = std::chrono::steady_clock::now();
  work();
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count(),
          static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC};
}

inline double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// The medians of several runs, wall and processor apart.
class Series {
 public:
  template <class Work>
  void run(Work work) {
    const auto times = timed(work);
    m_wall.push_back(times.wall);
    m_cpu.push_back(times.cpu);
  }
  double wall() const { return median(m_wall); }
  double cpu() const { return median(m_cpu); }

 private:
  std::vector<double> m_wall;
  std::vector<double> m_cpu;
};

}  // namespace lianes::bench
