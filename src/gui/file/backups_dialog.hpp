#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

#include <filesystem>
#include <optional>
#include <vector>

#include "lianes/store/backup.hpp"
#include "lianes/wording/language.hpp"

class QProgressBar;
class QPushButton;
class QTextBrowser;
class QTreeWidget;

namespace lianes::gui {

class BackupDrill;
class PlaceKeeper;
class Session;

// The backups of one file beside it and in its second place, the youngest first, and what going back to the
// chosen one would change, read on a worker. The button that restores can be used once that has been shown.
// The last ones can be tried, and for the open file the second place is chosen here.
class BackupsDialog : public QDialog {
  Q_OBJECT

 public:
  // `keeper` is that of the open file; nothing for another one.
  BackupsDialog(const Session& session, const std::filesystem::path& file, PlaceKeeper* keeper,
                QWidget* parent);

 Q_SIGNALS:
  void restoreChosen(const std::filesystem::path& file, const std::filesystem::path& backup);
  void placeAsked();  // which folder the second place is to be

 private:
  struct Listed {
    store::Backup backup;
    bool isElsewhere = false;  // in the second place
  };
  void layOut(PlaceKeeper* keeper);
  std::optional<std::filesystem::path> nameElsewhere() const;
  void list();
  void listAgain();
  void tryLast();
  void showDrill();
  void compare();
  void showDifference(const store::RestoreDifference& difference);
  void restore();

  std::filesystem::path m_file;
  wording::Language m_language;
  const Session& m_session;
  PlaceKeeper* m_keeper;
  std::vector<Listed> m_backups;
  QTreeWidget* m_list;
  QTextBrowser* m_difference;
  QPushButton* m_restore;
  QPushButton* m_try;
  QProgressBar* m_trying;
  BackupDrill* m_drill;
  QTimer m_ticking;
};

}  // namespace lianes::gui
