#include "gui/desk/background_query.hpp"

namespace lianes::gui {

BackgroundQuery::BackgroundQuery(Session& session, QObject* parent, Lane lane)
    : QObject(parent), m_session(session), m_lane(lane) {
  connect(&session, &Session::closed, this, &BackgroundQuery::drop);
}

BackgroundQuery::~BackgroundQuery() { drop(); }

void BackgroundQuery::drop() { delete m_errand; }

void BackgroundQuery::start(std::function<std::shared_ptr<void>(store::ConsortiumFile&)> read,
                            std::function<void(void*)> show) {
  const bool wasRunning = isRunning();
  drop();
  const auto opened = std::make_shared<std::function<store::ConsortiumFile&()>>();
  m_errand = sendErrand(
      [this, opened](const std::function<void()>& run) {
        m_session.readOnWorker(m_lane, [opened, run](const std::function<store::ConsortiumFile&()>& file) {
          *opened = file;
          run();
        });
      },
      this, {}, [opened, read = std::move(read)] { return read((*opened)()); },
      [this, show = std::move(show)](const Result<std::shared_ptr<void>, Problem>& answer) {
        m_errand = nullptr;
        Q_EMIT runningChanged();
        if (answer) return show(answer->get());
        m_session.sayFailure(answer.error());
      });
  if (!wasRunning) Q_EMIT runningChanged();
}

}  // namespace lianes::gui
