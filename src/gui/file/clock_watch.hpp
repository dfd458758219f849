#pragma once

#include <QtCore/QObject>

#include <vector>

#include "gui/desk/background_query.hpp"
#include "lianes/store/journal.hpp"

namespace lianes::gui {

// Steps whose dates contradict each other, with what is said of them.
struct WrongDates {
  store::ClockJump steps;
  Instant first;                  // the date of the first one
  Instant last;                   // and of the last one
  std::optional<Instant> before;  // of the step before them, whose date they would get
  Instant today;                  // what the clock said when that was found
};

// Watches the dates of the journal: looks through them when a file is opened, and notices when the clock of
// the computer is set while the window works.
class ClockWatch : public QObject {
  Q_OBJECT

 public:
  explicit ClockWatch(Session& session, QObject* parent = nullptr);

  const std::vector<WrongDates>& wrong() const { return m_wrong; }

  void look();  // ends with `found`, also where nothing is wrong any more

 Q_SIGNALS:
  void found();
  // Since the file was opened, or since the last such word, the clock has been set forwards, or backwards, by
  // more than a day.
  void clockWasSet(bool isForwards);

 private:
  void compare();

  Session& m_session;
  BackgroundQuery m_query;
  std::int64_t m_start = 0;  // what the clock said when the computer was started, by what it says now
  std::vector<WrongDates> m_wrong;
};

}  // namespace lianes::gui
