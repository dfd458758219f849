#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

#include <filesystem>
#include <memory>
#include <optional>

#include "lianes/base/result.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/store/folding.hpp"

namespace lianes::gui {

class Session;

// Brings what was said to be saved out of the log into the file itself, so that a copy made by anyone is
// whole: within two seconds of the last step, within five of the first one while work goes on, at once when
// asked. On a worker with a connection of its own, one at a time; closing the file waits for the one under
// way. A failure is said once, until it succeeds again: every step is safe in the log, beside the file.
class FoldKeeper : public QObject {
  Q_OBJECT

 public:
  explicit FoldKeeper(Session& session, QObject* parent = nullptr);
  ~FoldKeeper() override;

  // What waits is folded in now, and nothing is left beside the file: the window loses the focus, or the
  // system is about to end.
  void foldNow();
  void foldAndWait();

  bool isFolded() const { return !m_isDue && !m_isRunning; }

 Q_SIGNALS:
  void folded();  // all that was saved before it began is in the file

 private:
  struct Beginning {
    std::filesystem::path name;  // of the file then
    store::LogAfter after;
  };
  void letGo();
  store::LogFolder* folder();
  void wait();
  void start();
  void finish(const Beginning& beginning, const Result<bool, Problem>& isFolded);

  Session& m_session;
  QTimer m_pause;
  QElapsedTimer m_sinceFirst;  // since the first step that is not folded in
  bool m_isDue = false;        // steps wait that no folding under way takes along
  bool m_isRunning = false;
  bool m_isKept = false;                       // the log holds something, if only what is in the file as well
  bool m_isToEmpty = false;                    // as soon as nothing is under way
  std::unique_ptr<store::LogFolder> m_folder;  // made when first needed
  std::optional<ProblemCode> m_said;           // why it failed, since it last succeeded
  QThreadPool m_worker;                        // one thread
};

}  // namespace lianes::gui
