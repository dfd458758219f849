#include "gui/file/clock_watch.hpp"

#include <cstdlib>

#include "gui/desk/session.hpp"
#include "lianes/base/uptime.hpp"

namespace lianes::gui {
namespace {

constexpr std::int64_t kDayMilliseconds = 24LL * 60 * 60 * 1000;

std::vector<WrongDates> readWrongDates(const store::ConsortiumFile& file, Instant now) {
  std::vector<WrongDates> wrong;
  for (const auto& jump : store::clockJumps(file, now)) {
    const auto first = store::stepNumbered(file, jump.first);
    const auto last = store::stepNumbered(file, jump.last);
    if (!first || !last) continue;
    const auto before = store::stepNumbered(file, jump.first - 1);
    wrong.push_back({jump, first->at, last->at, before ? std::optional(before->at) : std::nullopt, now});
  }
  return wrong;
}

}  // namespace

ClockWatch::ClockWatch(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_query(session, this) {
  connect(&session, &Session::opened, this, [this] {
    m_start = m_session.now().millisecondsSince1970() - millisecondsUp();
    m_wrong.clear();
    if (m_session.isWritable()) look();
  });
  connect(&session, &Session::changed, this, &ClockWatch::compare);
}

void ClockWatch::look() {
  m_query.ask([now = m_session.now()](store::ConsortiumFile& file) { return readWrongDates(file, now); },
              [this](std::vector<WrongDates> wrong) {
                const bool isNews = !wrong.empty() || !m_wrong.empty();
                m_wrong = std::move(wrong);
                if (isNews) Q_EMIT found();
              });
}

void ClockWatch::compare() {
  const auto start = m_session.now().millisecondsSince1970() - millisecondsUp();
  const auto set = start - m_start;
  if (std::abs(set) <= kDayMilliseconds) return;
  m_start = start;
  Q_EMIT clockWasSet(set > 0);
  look();
}

}  // namespace lianes::gui
