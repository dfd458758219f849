#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "lianes/store/consortium_file.hpp"

namespace Ui {
class MainWindow;
}

namespace lianes::gui {

class HelpWindow;
class Page;
class Session;
class WelcomePage;
enum class ActionId;
struct ActionDescription;
struct NavigationEntry;

// The window of Lianes: navigation on the left, the page on the right, one consortium file at most. It
// remembers its size, its place and the recent files in QSettings.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  // `environments` gives each thread that opens a file an environment of its own.
  explicit MainWindow(std::function<store::Environment()> environments, QWidget* parent = nullptr);
  ~MainWindow() override;

  void openFile(const std::filesystem::path& path);
  void showPage(int place);  // in the order of the navigation

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  class Around;  // what its pages see of the window

  void makeActions();
  void run(ActionId id);
  void sayAbout();
  void askPreferences();
  void showHelp();
  bool isEnabled(const ActionDescription& action) const;
  void listPages();
  void dropPages();
  Page& pageAt(int place);
  Page* currentPage() const;
  void choosePage(int place);
  void putPage(int place);
  void leaveTo(int direction);

  void askNew();
  void askOpen();
  void askSample();

  void showOpened();
  void showWelcome();
  void showChanged();
  void showActions();
  void showBanner();
  void say(const QString& sentence);
  void rememberRecent();

  std::unique_ptr<Ui::MainWindow> m_ui;
  std::function<store::Environment()> m_environments;
  std::unique_ptr<Session> m_session;
  std::unique_ptr<Around> m_around;
  WelcomePage* m_welcome;
  QPointer<HelpWindow> m_help;
  std::map<ActionId, QAction*> m_actions;
  std::vector<NavigationEntry> m_entries;
  std::vector<Page*> m_pages;  // one for each entry, once it has been made
  static constexpr int kNoPage = -1;
  int m_place = kNoPage;
  std::vector<int> m_behind;  // pages seen before the current one, and after it
  std::vector<int> m_ahead;
};

}  // namespace lianes::gui
