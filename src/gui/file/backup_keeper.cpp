#include "gui/file/backup_keeper.hpp"

#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>

#include <memory>

#include "gui/desk/session.hpp"
#include "lianes/store/database_failure.hpp"

namespace lianes::gui {
namespace {

struct BackupOutcome {
  bool isMade = false;
  std::optional<Problem> problem{};
};

BackupOutcome makeBackup(const std::filesystem::path& path, const store::Environment& environment,
                         store::BackupOccasion occasion) {
  try {
    const auto file = store::ConsortiumFile::open(path, environment, store::OpenIntent::ReadAgain);
    if (!file) return {false, file.error().problem};
    const auto made = store::backUp(file.value(), occasion);
    return made ? BackupOutcome{true, {}} : BackupOutcome{false, made.error()};
  } catch (const std::exception& failure) {
    return {false, store::problemOf(failure, path.string())};
  }
}

}  // namespace

BackupKeeper::BackupKeeper(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_change(session, this) {
  m_worker.setMaxThreadCount(1);
  connect(&session, &Session::opened, this, [this] {
    if (!m_session.isWritable()) return;
    m_change.ask([](store::ConsortiumFile& file) { return store::hasChangedSinceBackup(file); },
                 [this](bool hasChanged) {
                   if (hasChanged && m_session.isWritable()) start(store::BackupOccasion::Opening);
                 });
  });
  connect(&session, &Session::displaced, this, [this] { ++m_namesLost; });
  connect(&session, &Session::lettingGo, this, [this] { m_worker.waitForDone(); });
}

BackupKeeper::~BackupKeeper() { m_worker.waitForDone(); }

void BackupKeeper::backUp() { start(store::BackupOccasion::Asked); }

void BackupKeeper::start(store::BackupOccasion occasion) {
  auto promise = std::make_shared<QPromise<BackupOutcome>>();
  auto* watcher = new QFutureWatcher<BackupOutcome>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, occasion, before = m_namesLost] {
    watcher->deleteLater();
    if (before != m_namesLost) return;  // the name led to another file, or to none: that has been told
    const auto outcome = watcher->result();
    if (outcome.problem) return m_session.sayFailure(*outcome.problem);
    if (outcome.isMade) Q_EMIT backedUp(occasion);
  });
  watcher->setFuture(promise->future());
  promise->start();
  m_worker.start(
      [promise, occasion, path = m_session.file().path(), environment = m_session.workerEnvironment()] {
        promise->addResult(makeBackup(path, environment, occasion));
        promise->finish();
      });
}

}  // namespace lianes::gui
