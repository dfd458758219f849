#pragma once

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

#include <atomic>
#include <memory>
#include <optional>

#include "gui/desk/background_query.hpp"
#include "gui/file/second_places.hpp"
#include "lianes/domain/problem.hpp"

namespace lianes::gui {

class Session;

// Copies the open file into its second place, if it has one, on a worker with a connection of its own: when
// it is opened or closed after a change, when a place that was away is back, a few hours after the last copy
// there, and whenever asked. A place that is away is no error; what fails is kept to be told.
class PlaceKeeper : public QObject {
  Q_OBJECT

 public:
  explicit PlaceKeeper(Session& session, QObject* parent = nullptr);
  ~PlaceKeeper() override;  // a copy that is due is made first

  // Of the open file, or of the one that was open last.
  const std::optional<SecondPlace>& place() const { return m_place; }
  const std::optional<Problem>& problem() const { return m_problem; }  // why the last copy was not made
  bool isThere() const { return m_isThere; }                           // when last looked at
  bool isCopying() const { return m_isCopying; }
  int percent() const { return m_percent ? m_percent->load() : 0; }

  // How many days a person is to be reminded of, the last copy being so old and steps having been saved
  // since; nothing: no need.
  std::optional<qint64> daysToRemindOf() const;

  // Makes that folder the second place of the open file and copies to it. What speaks against it comes back.
  // Requires: a file is open.
  std::optional<Problem> choose(const std::filesystem::path& folder);
  void forget();   // what was copied there stays
  void copyNow();  // ends with `copied` or `refused`; nothing without a place

 Q_SIGNALS:
  void changed();                        // any of the above
  void copied();                         // as asked
  void refused(const Problem& problem);  // as asked

 private:
  enum class Wanted { IfDue, AfterTheDay, Always };
  struct Outcome;
  static void lookAndCopy(Outcome& outcome, const store::Environment& environment,
                          const std::atomic<bool>& isStopped, std::atomic<int>& percent);
  void takeUp();
  void look();
  void start(Wanted wanted);
  void finish(const Outcome& outcome);
  void stop();
  void copyAtTheEnd();
  void waitForCopy();

  Session& m_session;
  BackgroundQuery m_query;
  std::optional<SecondPlace> m_place;
  std::optional<Problem> m_problem;
  bool m_isThere = false;
  bool m_isCopying = false;
  bool m_hasChanged = false;  // since the last copy there
  int m_changes = 0;          // steps since the program began
  int m_round = 0;            // what is under way for another one no longer counts
  bool m_isWritable = false;
  QDateTime m_notBefore;  // after a failure
  QTimer m_looking;
  QThreadPool m_worker;  // one thread
  QFuture<std::shared_ptr<Outcome>> m_copying;
  std::shared_ptr<std::atomic<bool>> m_isStopped;
  std::shared_ptr<std::atomic<int>> m_percent;
};

}  // namespace lianes::gui
