#include "bench/program_at_rest.hpp"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QThread>

#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace lianes::bench {
namespace {

constexpr int kLookMilliseconds = 20;
constexpr int kRestMilliseconds = 600;
constexpr int kLongestMilliseconds = 60'000;
constexpr double kOfARest = 0.002;  // seconds that a program at rest may take up

[[noreturn]] void giveUp(const QString& program, const char* what) {
  std::fprintf(stderr, "%s: %s\n", qPrintable(program), what);
  std::exit(1);
}

double cpuOf(const QProcess& process) {
  clockid_t clock{};
  timespec used{};
  if (clock_getcpuclockid(static_cast<pid_t>(process.processId()), &clock) != 0) return 0;
  if (clock_gettime(clock, &used) != 0) return 0;
  return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

double mostMemoryOf(const QProcess& process) {
  QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
  if (!status.open(QFile::ReadOnly)) return 0;
  for (const auto& line : status.readAll().split('\n')) {
    if (line.startsWith("VmHWM:")) return line.mid(6).simplified().split(' ').front().toDouble() / 1024;
  }
  return 0;
}

}  // namespace

StartCost costUntilAtRest(const QString& program, const QStringList& arguments, const QString& folder) {
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("HOME"), folder);
  environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
  for (const auto* kind : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
    environment.insert(QString::fromLatin1(kind), folder);
  }
  QProcess process;
  process.setProcessEnvironment(environment);
  process.setProcessChannelMode(QProcess::ForwardedChannels);
  process.start(program, arguments);
  if (!process.waitForStarted()) giveUp(program, "does not start");

  QElapsedTimer whole;
  QElapsedTimer resting;
  whole.start();
  resting.start();
  double before = 0;
  while (resting.elapsed() < kRestMilliseconds) {
    QThread::msleep(kLookMilliseconds);
    const double now = cpuOf(process);
    if (now - before > kOfARest) {
      before = now;
      resting.restart();
    }
    if (whole.elapsed() > kLongestMilliseconds) giveUp(program, "does not come to rest");
  }
  const StartCost cost{cpuOf(process), mostMemoryOf(process)};
  if (process.waitForFinished(0) || cost.cpu <= 0) giveUp(program, "ended by itself");
  process.terminate();
  process.waitForFinished();
  return cost;
}

}  // namespace lianes::bench
