#pragma once

#include <functional>
#include <memory>

class QSocketNotifier;

namespace lianes {

// The system tells the program to end: SIGTERM and SIGHUP, as at a logout or a shutdown, and SIGINT. The
// first is answered by `end`, called by the event loop; what comes afterwards changes nothing. One that the
// program was started to ignore, as by nohup, stays ignored. Requires: an application, and no other object of
// this kind.
class EndSignals {
 public:
  explicit EndSignals(std::function<void()> end);
  EndSignals(const EndSignals&) = delete;
  EndSignals& operator=(const EndSignals&) = delete;
  ~EndSignals();  // the signals end the program at once again

 private:
  void hear();

  std::function<void()> m_end;
  std::unique_ptr<QSocketNotifier> m_notifier;
};

}  // namespace lianes
