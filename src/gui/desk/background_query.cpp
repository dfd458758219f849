#include "gui/desk/background_query.hpp"

#include <QtCore/QPromise>

#include "lianes/base/contract.hpp"
#include "lianes/store/database_failure.hpp"

namespace lianes::gui {

BackgroundQuery::BackgroundQuery(Session& session, QObject* parent, Lane lane)
    : QObject(parent), m_session(session), m_lane(lane) {
  connect(&session, &Session::closed, this, &BackgroundQuery::drop);
}

BackgroundQuery::~BackgroundQuery() { drop(); }

void BackgroundQuery::drop() {
  if (!m_watcher) return;
  m_watcher->disconnect(this);
  m_watcher->cancel();
  m_watcher->deleteLater();
  m_watcher = nullptr;
}

void BackgroundQuery::start(std::function<std::shared_ptr<void>(store::ConsortiumFile&)> read,
                            std::function<void(void*)> show) {
  const bool wasRunning = isRunning();
  drop();
  auto promise = std::make_shared<QPromise<Outcome>>();
  m_watcher = new QFutureWatcher<Outcome>(this);
  connect(m_watcher, &QFutureWatcherBase::finished, this, [this, show = std::move(show)] { finish(show); });
  m_watcher->setFuture(promise->future());
  promise->start();
  m_session.readOnWorker(
      m_lane, [promise, read = std::move(read)](const std::function<store::ConsortiumFile&()>& file) {
        if (!promise->isCanceled()) {
          Outcome outcome;
          try {
            outcome.answer = read(file());
          } catch (const ContractViolation&) {
            throw;
          } catch (const std::exception& failure) {
            outcome.problem = store::problemOf(failure, {});
          }
          promise->addResult(std::move(outcome));
        }
        promise->finish();
      });
  if (!wasRunning) Q_EMIT runningChanged();
}

void BackgroundQuery::finish(const std::function<void(void*)>& show) {
  // Without a result, the worker was told to stop before it came to this question.
  const auto outcome = m_watcher->future().resultCount() > 0 ? m_watcher->result() : Outcome();
  m_watcher->deleteLater();
  m_watcher = nullptr;
  Q_EMIT runningChanged();
  if (outcome.problem) {
    m_session.sayFailure(*outcome.problem);
  } else if (outcome.answer) {
    show(outcome.answer.get());
  }
}

}  // namespace lianes::gui
