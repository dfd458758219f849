#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

#include <filesystem>
#include <functional>
#include <memory>

#include "lianes/app/reports.hpp"
#include "lianes/store/consortium_file.hpp"

class QToolButton;

namespace Ui {
class MainWindow;
}

namespace lianes::gui {

class BackupKeeper;
class ClockWatch;
class CommandPalette;
class CopyCommands;
class FileBanner;
class FileCommands;
class FoldKeeper;
class HelpWindow;
class PageStack;
class PlaceKeeper;
class Prompts;
class ReaderWatch;
class Session;
class StatusLine;
class StepBar;
class TextZoom;
class WelcomePage;
class WindowActions;
struct Workshop;
enum class ActionId;
struct PaletteItem;

// The window of Lianes: navigation on the left, the page on the right, one consortium file at most. It
// remembers its size, its place and the recent files in QSettings.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  // `environments` gives each thread that opens a file an environment of its own. Without prompts, questions
  // are asked by dialogs; without a renderer, no report is written.
  explicit MainWindow(std::function<store::Environment()> environments,
                      std::shared_ptr<Prompts> prompts = nullptr, app::Renderer renderer = {},
                      QWidget* parent = nullptr);
  ~MainWindow() override;

  void openFile(const std::filesystem::path& path);
  void showPage(int place);  // in the order of the navigation

  // Whether all that the page and the dialogs on screen read has been answered. What an answer shows may ask
  // for more: who waits looks again.
  bool isFilled() const;

  // The program may be ended soon: all that was said to be saved is in the file when this returns.
  void settle();

  // The program ends, whoever asked: what is being typed is kept as a draft, and the file is closed into one
  // piece with nothing beside it.
  void end();

  // Another start of the program hands its file over, or nothing: the window comes to the front and opens it.
  void takeOver(const QString& path);

 protected:
  void showEvent(QShowEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  class WindowNavigator;  // what its pages see of the window

  void layOut();
  void fitNavigation();
  void connectFile();
  void connectParts();
  void makeWelcome();
  void restoreLook();
  void run(ActionId id);
  void runOnPage(ActionId id);
  void runInControl(ActionId id);
  void runOnWindow(ActionId id);
  void runImport(ActionId id);
  void runHelp(ActionId id);
  void undo();
  void redo();
  void addOnPage(int place);
  void addOnPageOf(EntityKind kind);
  void addOnFirstTab();
  void addHere();
  void showPalette();
  void runFound(const PaletteItem& item);
  void sayAbout();
  void askPreferences();
  void showHelp();

  void showOpened();
  void showNoFile();
  void showWelcome();
  void showChanged();
  void showName();
  void showMoved(const std::filesystem::path& from);
  void showDisplaced();
  void keepUntold();
  void sayUntold();
  void comeOrGo(bool isHere);
  void sayClock(bool isForwards);
  void askDates();
  void showWritten(const store::Step& newest, qlonglong howMany);
  void showActions();
  void say(const QString& sentence);

  std::unique_ptr<Ui::MainWindow> m_ui;
  std::function<store::Environment()> m_environments;
  std::shared_ptr<Prompts> m_prompts;
  std::unique_ptr<Workshop> m_workshop;
  std::unique_ptr<Session> m_session;
  std::unique_ptr<WindowNavigator> m_navigator;
  WindowActions* m_actions;
  FileCommands* m_files;
  PageStack* m_pages;
  StatusLine* m_status;
  WelcomePage* m_welcome = nullptr;  // made when first seen
  QPointer<HelpWindow> m_help;
  FileBanner* m_banner;
  StepBar* m_stepBar;
  CommandPalette* m_palette;
  CopyCommands* m_copies;
  std::unique_ptr<BackupKeeper> m_keeper;
  std::unique_ptr<PlaceKeeper> m_places;
  std::unique_ptr<FoldKeeper> m_folding;
  ClockWatch* m_clock;
  ReaderWatch* m_reading;
  TextZoom* m_zoom;
  QToolButton* m_search = nullptr;
  bool m_isEnding = false;
  bool m_isTelling = false;  // what happened to the file, in a moment
};

}  // namespace lianes::gui
