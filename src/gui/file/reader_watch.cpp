#include "gui/file/reader_watch.hpp"

#include "gui/desk/session.hpp"
#include "lianes/store/journal.hpp"

namespace lianes::gui {
namespace {

constexpr int kBetweenLooks = 2000;  // milliseconds

}  // namespace

ReaderWatch::ReaderWatch(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  m_timer.setInterval(kBetweenLooks);
  connect(&m_timer, &QTimer::timeout, this, &ReaderWatch::look);
  connect(&session, &Session::opened, this, &ReaderWatch::begin);
  connect(&session, &Session::closing, &m_timer, &QTimer::stop);
  connect(&session, &Session::outdated, &m_timer, &QTimer::stop);
  connect(&session, &Session::displaced, &m_timer, &QTimer::stop);
}

void ReaderWatch::begin() {
  m_known = 0;
  if (m_session.file().isReadOnly()) {
    look();
    m_timer.start();
  } else {
    m_timer.stop();
  }
}

void ReaderWatch::look() {
  if (!m_session.isOpen() || !m_session.file().isReadOnly()) return m_timer.stop();
  const auto newest =
      m_session.read([](const store::ConsortiumFile& file) { return store::steps(file, {.most = 1}); });
  if (!newest) return m_timer.stop();  // what a failing disk says once is enough
  if (newest->empty()) return;
  const auto before = m_known;
  m_known = newest->front().number;
  if (before != 0 && m_known > before) Q_EMIT found(newest->front(), m_known - before);
}

}  // namespace lianes::gui
