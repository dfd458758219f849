#include "gui/desk/errand.hpp"

#include <QtCore/QPromise>

#include "gui/desk/faults.hpp"

namespace lianes::gui {

Errand::Errand(QObject* asker, std::string about, const Start& start,
               std::function<std::shared_ptr<void>()> work, std::function<void(Outcome)> show)
    : QObject(asker), m_isWanted(std::make_shared<std::atomic<bool>>(true)) {
  auto promise = std::make_shared<QPromise<Outcome>>();
  connect(&m_watcher, &QFutureWatcherBase::finished, this, [this, show = std::move(show)] {
    deleteLater();
    // Without a result, the threads were told to leave what they had not begun.
    if (m_watcher.future().resultCount() > 0) show(m_watcher.result());
  });
  m_watcher.setFuture(promise->future());
  promise->start();
  start([promise, isWanted = m_isWanted, about = std::move(about), work = std::move(work)] {
    if (*isWanted) {
      Outcome outcome;
      try {
        outcome.answer = work();
      } catch (const std::exception& thrown) {
        outcome.problem = caught(thrown, about);
      }
      promise->addResult(std::move(outcome));
    }
    promise->finish();
  });
}

Errand::~Errand() { *m_isWanted = false; }

}  // namespace lianes::gui
