#include "gui/members/directory_source.hpp"

#include "gui/desk/errand.hpp"

namespace lianes::gui {

DirectorySource::DirectorySource(QObject* parent) : QObject(parent) {}

DirectorySource::~DirectorySource() { m_worker.waitForDone(); }

void DirectorySource::load() {
  if (m_isAsked) return;
  m_isAsked = true;
  sendErrand(
      m_worker, this, {}, [] { return std::make_shared<const store::Directory>(store::Directory::load()); },
      [this](const Result<std::shared_ptr<const store::Directory>, Problem>& directory) {
        if (!directory) return;  // without suggestions, names can still be typed
        m_directory = *directory;
        Q_EMIT loaded();
      });
}

}  // namespace lianes::gui
