#include "gui/file/backup_keeper.hpp"

#include "gui/desk/errand.hpp"
#include "gui/desk/session.hpp"

namespace lianes::gui {
namespace {

// Whether one was made.
Result<bool, Problem> makeBackup(const std::filesystem::path& path, const store::Environment& environment,
                                 store::BackupOccasion occasion) {
  const auto file = store::ConsortiumFile::open(path, environment, store::OpenIntent::ReadAgain);
  if (!file) return failure(file.error().problem);
  const auto made = store::backUp(file.value(), occasion);
  if (!made) return failure(made.error());
  return true;
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
  const auto path = m_session.file().path();
  sendErrand(
      m_worker, this, path.string(),
      [path, occasion, environment = m_session.workerEnvironment()] {
        return makeBackup(path, environment, occasion);
      },
      [this, occasion, before = m_namesLost](const Result<bool, Problem>& made) {
        if (before != m_namesLost) return;  // the name led to another file, or to none: that has been told
        if (!made) return m_session.sayFailure(made.error());
        Q_EMIT backedUp(occasion);
      });
}

}  // namespace lianes::gui
