#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>

namespace lianes::test {

// Whether what is thrown while an event is handled is what a test waits for; otherwise it ends the tests.
inline bool awaitsFaults = false;

class AwaitedFaults {
 public:
  AwaitedFaults() { awaitsFaults = true; }
  ~AwaitedFaults() {
    QCoreApplication::sendPostedEvents(qApp, QEvent::MetaCall);  // those that are still to be told
    awaitsFaults = false;
  }
  AwaitedFaults(const AwaitedFaults&) = delete;
  AwaitedFaults& operator=(const AwaitedFaults&) = delete;
};

}  // namespace lianes::test
