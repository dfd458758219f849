#pragma once

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QApplication>

#include <optional>

#include "lianes/domain/problem.hpp"

namespace lianes::gui {

// The application of the window, and its outermost edge: what is thrown while an event is handled ends the
// handling of that event, never the program. A disk that fails is told as such; a bug as what it is, and it
// is noted (faults.hpp).
class Application : public QApplication {
  Q_OBJECT

 public:
  using QApplication::QApplication;

  bool notify(QObject* receiver, QEvent* event) override;

 Q_SIGNALS:
  // Once the event is over; the same again at the earliest after two seconds, for a window that paints itself
  // anew meets the same page of the file each time.
  void failed(const Problem& problem);

 private:
  void tell(const Problem& problem);

  std::optional<Problem> m_told;
  QElapsedTimer m_sinceTold;
};

}  // namespace lianes::gui
