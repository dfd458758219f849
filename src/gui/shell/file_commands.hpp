#pragma once

#include <QtCore/QObject>

#include <filesystem>
#include <functional>
#include <optional>

#include "lianes/domain/problem.hpp"

class QWidget;

namespace lianes::gui {

class PlaceKeeper;
class Prompts;
class Session;

// What the File menu and the welcome page do with whole files: the questions they ask and what follows.
class FileCommands : public QObject {
  Q_OBJECT

 public:
  FileCommands(Session& session, Prompts& prompts, QWidget* window);

  // What keeps the second place of the open file; for the dialog of the backups.
  void usePlaces(PlaceKeeper* places) { m_places = places; }

  // The file that is open for writing already stays as it is.
  void open(const std::filesystem::path& path);

  void askNew();
  void askOpen();
  void askSample();
  void askRestorePoint();  // Requires: the file can be written
  void askBackups();       // of the open file, else of one that is asked for
  void askCheck();         // of the open file, else of one that is asked for
  void showCheck(const std::filesystem::path& file);
  void showBackups(const std::filesystem::path& file);
  // Asks first where the backup is of another consortium.
  void restore(const std::filesystem::path& file, const std::filesystem::path& backup);
  void reopen();  // Requires: a file is open
  void close();
  // False, and told: a worker writes the file, or it is not where it was; leaving it is for who has read
  // that.
  bool mayClose();
  void sayDisplaced();  // nothing to say of a file in its place
  void askLockBreak();  // Requires: the open file is held by another

 Q_SIGNALS:
  void refused(const QString& sentence);
  void copyAsked();  // of what is open
  void restorePointMade();

 private:
  void restoreOrAsk(const std::filesystem::path& file, const std::filesystem::path& backup,
                    const std::optional<Problem>& other);
  void askPlace(const QString& name, const QString& edition);
  void sayOpeningFailed(const std::filesystem::path& path, const QString& sentences);
  void askSecondPlace(QWidget* parent);
  void breakLockOf(const std::filesystem::path& path);
  void sayStillHeld(const std::filesystem::path& path);
  bool waitsForWork();  // which is then told
  void putBack();
  void openOther();

  Session& m_session;
  Prompts& m_prompts;
  QWidget* m_window;
  PlaceKeeper* m_places = nullptr;
  std::function<void()> m_askAgain;  // where to make the file that is being made; empty: none is
};

}  // namespace lianes::gui
