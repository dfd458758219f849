#include "bench/loop_probe.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <utility>

namespace lianes::bench {
namespace {

constexpr int kLongestMilliseconds = 120'000;

double secondsOf(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

void LoopProbe::note() {
  const double wall = secondsOf(CLOCK_MONOTONIC);
  const double cpu = secondsOf(CLOCK_THREAD_CPUTIME_ID);
  m_longest.wall = std::max(m_longest.wall, wall - m_wall);
  m_longest.cpu = std::max(m_longest.cpu, cpu - m_cpu);
  m_wall = wall;
  m_cpu = cpu;
}

void LoopProbe::timerEvent(QTimerEvent*) { note(); }

void LoopProbe::turn(const std::function<bool()>& isDone) {
  m_wall = secondsOf(CLOCK_MONOTONIC);
  m_cpu = secondsOf(CLOCK_THREAD_CPUTIME_ID);
  const int timer = startTimer(1, Qt::PreciseTimer);
  QElapsedTimer whole;
  whole.start();
  while (!isDone()) {
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    if (whole.elapsed() > kLongestMilliseconds) {
      std::fprintf(stderr, "the window does not come to rest\n");
      std::exit(1);
    }
  }
  note();
  killTimer(timer);
}

void LoopProbe::watch(const std::function<void()>& action, const std::function<bool()>& isDone) {
  bool hasActed = false;
  QTimer::singleShot(0, this, [&] {
    action();
    hasActed = true;
  });
  turn([&] { return hasActed && isDone(); });
}

void LoopProbe::idle(int milliseconds) {
  QElapsedTimer elapsed;
  elapsed.start();
  turn([&] { return elapsed.elapsed() >= milliseconds; });
}

Gap LoopProbe::take() { return std::exchange(m_longest, {}); }

}  // namespace lianes::bench
