#include "gui/members/directory_source.hpp"

#include <QtCore/QPromise>
#include <QtCore/QThreadPool>

namespace lianes::gui {

DirectorySource::DirectorySource(QObject* parent) : QObject(parent) {
  connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
    m_directory = m_watcher.result();
    Q_EMIT loaded();
  });
}

DirectorySource::~DirectorySource() { m_watcher.waitForFinished(); }

void DirectorySource::load() {
  if (m_directory || m_watcher.isRunning()) return;
  auto promise = std::make_shared<QPromise<std::shared_ptr<const store::Directory>>>();
  m_watcher.setFuture(promise->future());
  promise->start();
  QThreadPool::globalInstance()->start([promise] {
    promise->addResult(std::make_shared<const store::Directory>(store::Directory::load()));
    promise->finish();
  });
}

}  // namespace lianes::gui
