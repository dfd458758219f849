#pragma once

#include <QtCore/QObject>

#include <functional>

namespace lianes::bench {

// The longest time, in seconds, in which the interface did nothing for the person before it: no key, no
// click, no picture.
struct Gap {
  double wall = 0;  // of the clock on the wall: what a person feels, and also what other programs take
  double cpu = 0;   // of the interface thread alone
};

// Notes how long each turn of the event loop of this thread takes. Other threads cost nothing here.
class LoopProbe : public QObject {
 public:
  LoopProbe() = default;

  // Acts from within the event loop, then lets it turn until `isDone`.
  void watch(const std::function<void()>& action, const std::function<bool()>& isDone);
  void idle(int milliseconds);  // lets the loop turn for so long

  Gap take();  // the longest gap since it was last taken

 protected:
  void timerEvent(QTimerEvent* event) override;

 private:
  void note();
  void turn(const std::function<bool()>& isDone);

  Gap m_longest;
  double m_wall = 0;
  double m_cpu = 0;
};

}  // namespace lianes::bench
