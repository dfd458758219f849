#include "lianes/gui/application.hpp"

#include "gui/desk/faults.hpp"

namespace lianes::gui {
namespace {

constexpr qint64 kSameAgain = 2000;  // milliseconds

}  // namespace

bool Application::notify(QObject* receiver, QEvent* event) {
  try {
    return QApplication::notify(receiver, event);
  } catch (const std::exception& thrown) {
    // The event may have been that of a widget amid its painting, and on any thread.
    QMetaObject::invokeMethod(
        this, [this, problem = caught(thrown, {})] { tell(problem); }, Qt::QueuedConnection);
    return true;
  }
}

void Application::tell(const Problem& problem) {
  if (m_told == problem && m_sinceTold.isValid() && m_sinceTold.elapsed() < kSameAgain) return;
  m_told = problem;
  m_sinceTold.start();
  Q_EMIT failed(problem);
}

}  // namespace lianes::gui
