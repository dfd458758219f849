#pragma once

#include <QtWidgets/QDialog>

#include <filesystem>
#include <vector>

#include "lianes/store/backup.hpp"
#include "lianes/wording/language.hpp"

class QLabel;
class QPushButton;
class QTextBrowser;
class QTreeWidget;

namespace lianes::gui {

// The backups of one file, the youngest first, and what going back to the chosen one would change, read on a
// worker. The button that restores can be used once that has been shown.
class BackupsDialog : public QDialog {
  Q_OBJECT

 public:
  BackupsDialog(const std::filesystem::path& file, wording::Language language, QWidget* parent);

 Q_SIGNALS:
  void restoreChosen(const std::filesystem::path& file, const std::filesystem::path& backup);

 private:
  void list();
  void compare();
  void showDifference(const store::RestoreDifference& difference);
  void restore();

  std::filesystem::path m_file;
  wording::Language m_language;
  std::vector<store::Backup> m_backups;
  QTreeWidget* m_list;
  QTextBrowser* m_difference;
  QPushButton* m_restore;
};

}  // namespace lianes::gui
