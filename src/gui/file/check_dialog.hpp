#pragma once

#include <QtCore/QThreadPool>
#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

#include <filesystem>
#include <memory>

#include "lianes/store/consortium_file.hpp"
#include "lianes/wording/language.hpp"

class QLabel;
class QProgressBar;
class QPushButton;
class QTextBrowser;

namespace lianes::gui {

// Proves a whole file on a worker with a connection of its own: says which part is being read, can be
// stopped, and then says in sentences what was found. Where something is wrong it names the youngest backup
// that is whole.
class CheckDialog : public QDialog {
  Q_OBJECT

 public:
  CheckDialog(const std::filesystem::path& file, store::Environment environment, wording::Language language,
              QWidget* parent);
  ~CheckDialog() override;  // waits for the worker, which stops at once

 Q_SIGNALS:
  void backupsAsked(const std::filesystem::path& file);

 private:
  struct Watch;
  struct Outcome;
  static Outcome check(const std::filesystem::path& file, const store::Environment& environment,
                       Watch& watch);
  void layOut();
  void start(store::Environment environment);
  void showPart();
  void showOutcome(const Outcome& outcome);

  std::filesystem::path m_file;
  wording::Language m_language;
  std::shared_ptr<Watch> m_watch;
  QLabel* m_head;
  QLabel* m_part;
  QProgressBar* m_bar;
  QTextBrowser* m_result;
  QPushButton* m_backups;
  QPushButton* m_copy;
  QPushButton* m_leave;
  QTimer m_ticking;
  QThreadPool m_worker;  // one thread
};

}  // namespace lianes::gui
