#pragma once

#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include "gui/desk/background_query.hpp"
#include "lianes/store/backup.hpp"

namespace lianes::gui {

class Session;

// Backs the open file up, on a worker with a connection of its own: once the file has been opened, where it
// has changed since its last backup, and whenever asked. Closing the file waits for the one under way.
class BackupKeeper : public QObject {
  Q_OBJECT

 public:
  explicit BackupKeeper(Session& session, QObject* parent = nullptr);
  ~BackupKeeper() override;

  // Ends with `backedUp` or Session::failed. Requires: a file is open.
  void backUp();

 Q_SIGNALS:
  void backedUp(store::BackupOccasion occasion);  // a copy was made, and has been read back

 private:
  void start(store::BackupOccasion occasion);

  Session& m_session;
  BackgroundQuery m_change;
  int m_namesLost = 0;   // how often a file has lost its name
  QThreadPool m_worker;  // one thread
};

}  // namespace lianes::gui
