#include "gui/file/fold_keeper.hpp"

#include <algorithm>
#include <memory>

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
    finish(failure(caught(thrown, m_session.file().path().string())));
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
  if (m_isDue) start();
}

void FoldKeeper::foldAndWait() {
  foldNow();
  m_worker.waitForDone();
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
  sendErrand(
      m_worker, this, {}, [folder] { return folder->fold(); },
      [this](const Result<bool, Problem>& isFolded) { finish(isFolded); });
}

void FoldKeeper::finish(const Result<bool, Problem>& isFolded) {
  m_isRunning = false;
  if (!m_session.isOpen()) return;
  m_session.lookAfter();
  if (isFolded && *isFolded) {
    m_said.reset();
    Q_EMIT folded();
    if (m_isDue && !m_pause.isActive()) start();
    return;
  }
  if (!m_session.isWritable()) return;
  wait();
  if (!isFolded && m_said != isFolded.error().code) {
    m_said = isFolded.error().code;
    m_session.sayFailure(isFolded.error());
  }
}

}  // namespace lianes::gui
