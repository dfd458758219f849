#include "gui/desk/long_query.hpp"

namespace lianes::gui {

void LongWork::say(std::string_view stage) {
  const std::lock_guard lock(m_guard);
  m_stage = stage;
}

std::string LongWork::stage() const {
  const std::lock_guard lock(m_guard);
  return m_stage;
}

LongQuery::LongQuery(Session& session, QObject* parent)
    : QObject(parent), m_query(new BackgroundQuery(session, this, Lane::Documents)) {
  connect(m_query, &BackgroundQuery::runningChanged, this, &LongQuery::runningChanged);
  // Closing waits for the worker, which shall not finish a document first.
  connect(&session, &Session::closing, this, &LongQuery::drop);
}

LongQuery::~LongQuery() { drop(); }

void LongQuery::drop() {
  if (m_work) m_work->stop();
  m_query->drop();
}

app::Writing writingOf(const app::Renderer& renderer, LongWork& work) {
  return {renderer, [&work](std::string_view stage) { work.say(stage); },
          [&work] { return work.isWanted(); }};
}

}  // namespace lianes::gui
