#pragma once

#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <memory>

#include "lianes/store/directory.hpp"

namespace lianes::gui {

// The directory of French collectivités, read once and off the interface thread, when it is first asked for.
class DirectorySource : public QObject {
  Q_OBJECT

 public:
  explicit DirectorySource(QObject* parent = nullptr);
  ~DirectorySource() override;  // waits for the worker

  void load();
  const store::Directory* directory() const { return m_directory.get(); }  // null until it is loaded

 Q_SIGNALS:
  void loaded();

 private:
  std::shared_ptr<const store::Directory> m_directory;
  bool m_isAsked = false;
  QThreadPool m_worker;
};

}  // namespace lianes::gui
