#include "main/end_signals.hpp"

#include <QtCore/QSocketNotifier>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

namespace lianes {
namespace {

constexpr std::array kEndingSignals{SIGTERM, SIGHUP, SIGINT};

// What the event loop reads, and what a handler writes into, which may do little else.
std::array<int, 2> endPipe{-1, -1};

void passOn(int) {
  const int before = errno;
  const char byte = 0;
  [[maybe_unused]] const auto written = write(endPipe[1], &byte, 1);
  errno = before;
}

void answerBy(void (*handler)(int)) {
  for (const int each : kEndingSignals) {
    struct sigaction action {};
    sigaction(each, nullptr, &action);
    if (action.sa_handler == SIG_IGN) continue;
    action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(each, &action, nullptr);
  }
}

}  // namespace

EndSignals::EndSignals(std::function<void()> end) : m_end(std::move(end)) {
  if (pipe2(endPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
    throw std::system_error(errno, std::generic_category(), "pipe");
  }
  m_notifier = std::make_unique<QSocketNotifier>(endPipe[0], QSocketNotifier::Read);
  QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { hear(); });
  answerBy(passOn);
}

EndSignals::~EndSignals() {
  answerBy(SIG_DFL);
  m_notifier.reset();
  for (int& end : endPipe) close(std::exchange(end, -1));
}

void EndSignals::hear() {
  m_notifier->setEnabled(false);
  m_end();
}

}  // namespace lianes
