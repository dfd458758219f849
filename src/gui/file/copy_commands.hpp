#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <atomic>
#include <filesystem>
#include <memory>

#include "gui/desk/long_query.hpp"
#include "gui/file/copy_made_dialog.hpp"

class QProgressDialog;
class QWidget;

namespace lianes::gui {

class Prompts;
class Session;

// What the File menu does with copies of the open file, and its properties. Requires, of each: a file is
// open.
class CopyCommands : public QObject {
  Q_OBJECT

 public:
  CopyCommands(Session& session, Prompts& prompts, QWidget* window);

  void askCopy();
  void askSendingCopy();
  void showProperties();

 Q_SIGNALS:
  void refused(const QString& sentence);
  void said(const QString& sentence);  // in passing

 private:
  struct Outcome;
  struct Progress;
  void askPlace(CopyPurpose purpose);
  void start(const std::filesystem::path& target, CopyPurpose purpose);
  void showProgress();
  void end();

  Session& m_session;
  Prompts& m_prompts;
  QWidget* m_window;
  BackgroundQuery m_query;
  LongQuery m_copying;
  std::shared_ptr<Progress> m_progress;
  QPointer<QProgressDialog> m_shown;
  QTimer m_ticking;
};

}  // namespace lianes::gui
