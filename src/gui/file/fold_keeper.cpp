#include "gui/file/fold_keeper.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "gui/desk/errand.hpp"
#include "gui/desk/faults.hpp"
#include "gui/desk/session.hpp"
#include "lianes/store/folding.hpp"

namespace lianes::gui {
namespace {

constexpr qint64 kQuietMilliseconds = 1000;    // after a step
constexpr qint64 kLongestMilliseconds = 4000;  // however many steps follow each other

}  // namespace

FoldKeeper::FoldKeeper(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  m_worker.setMaxThreadCount(1);
  m_pause.setSingleShot(true);
  connect(&m_pause, &QTimer::timeout, this, &FoldKeeper::start);
  connect(&session, &Session::changed, this, &FoldKeeper::wait);
  connect(&session, &Session::lettingGo, this, &FoldKeeper::letGo);
  connect(&session, &Session::closed, this, [this] {
    m_pause.stop();
    m_isDue = false;
    m_isKept = false;
    m_isToEmpty = false;
    m_said.reset();
  });
}

FoldKeeper::~FoldKeeper() { m_worker.waitForDone(); }

void FoldKeeper::letGo() {
  m_worker.waitForDone();
  m_folder.reset();
}

store::LogFolder* FoldKeeper::folder() {
  try {
    if (!m_folder) m_folder = std::make_unique<store::LogFolder>(m_session.file());
  } catch (const std::exception& thrown) {
    const auto name = m_session.file().path();
    finish({name, store::LogAfter::Kept}, failure(caught(thrown, name.string())));
  }
  return m_folder.get();
}

void FoldKeeper::wait() {
  if (!m_isDue) m_sinceFirst.start();
  m_isDue = true;
  const auto left = std::max<qint64>(0, kLongestMilliseconds - m_sinceFirst.elapsed());
  m_pause.start(static_cast<int>(std::min(kQuietMilliseconds, left)));
}

void FoldKeeper::foldNow() {
  m_isToEmpty = m_isDue || m_isKept || m_isRunning;
  if (m_isToEmpty) start();
}

void FoldKeeper::foldAndWait() {
  foldNow();
  m_worker.waitForDone();
  // What was under way may not have taken the last steps along.
  if (!std::exchange(m_isToEmpty, false) || !m_folder) return;
  try {
    (void)m_folder->fold(store::LogAfter::Emptied);
  } catch (const std::exception&) {
    // Every step is safe in the log, and the next opening folds it in.
  }
}

// A file that a worker writes, or that cannot be written any more, is left alone; the step that ends such
// work begins the waiting anew.
void FoldKeeper::start() {
  m_pause.stop();
  if (m_isRunning || !m_session.isWritable()) return;
  m_isDue = false;
  auto* folder = this->folder();
  if (!folder) return;
  m_isRunning = true;
  m_isKept = true;
  const Beginning beginning{m_session.file().path(), std::exchange(m_isToEmpty, false)
                                                         ? store::LogAfter::Emptied
                                                         : store::LogAfter::Kept};
  sendErrand(
      m_worker, this, beginning.name.string(),
      [folder, after = beginning.after] { return folder->fold(after); },
      [this, beginning](const Result<bool, Problem>& isFolded) { finish(beginning, isFolded); });
}

void FoldKeeper::finish(const Beginning& beginning, const Result<bool, Problem>& isFolded) {
  m_isRunning = false;
  if (!m_session.isOpen()) return;
  m_session.lookAfter();
  // What became of the file under a name that it had before says nothing of it now.
  if (m_session.file().path() != beginning.name) {
    if (m_session.isWritable()) wait();
    return;
  }
  if (isFolded && *isFolded) {
    m_said.reset();
    m_isKept = beginning.after == store::LogAfter::Kept;
    Q_EMIT folded();
    if (m_isToEmpty || (m_isDue && !m_pause.isActive())) start();
    return;
  }
  if (!m_session.isWritable()) return;
  wait();
  if (isFolded || m_said == isFolded.error().code) return;
  m_said = isFolded.error().code;
  // Whatever the world hindered, the step itself is saved: that is what has to be known.
  const bool isOurs = *m_said == ProblemCode::ProgramFault;
  m_session.sayFailure(isOurs ? isFolded.error()
                              : Problem{ProblemCode::StillBeside, beginning.name.string(), {}});
}

}  // namespace lianes::gui
