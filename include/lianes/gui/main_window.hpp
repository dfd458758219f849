#pragma once

#include <QtWidgets/QMainWindow>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "lianes/store/consortium_file.hpp"

class QTabWidget;

namespace Ui {
class MainWindow;
}

namespace lianes::gui {

class Page;
class RecordsPage;
class Session;
class WelcomePage;
enum class ActionId;
enum class EnabledWhen;

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
  void makeActions();
  void run(ActionId id);
  void sayAbout();
  bool isEnabled(EnabledWhen when) const;
  void makePages();
  void dropPages();
  void choosePage(int place);
  void leaveTo(int place);
  RecordsPage* currentRecords() const;

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
  std::unique_ptr<Session> m_session;
  WelcomePage* m_welcome;
  std::map<ActionId, QAction*> m_actions;
  std::vector<QTabWidget*> m_tabs;  // one for each line of the navigation but the journal
  std::vector<Page*> m_pages;
  std::vector<int> m_behind;  // pages seen before the current one, and after it
  std::vector<int> m_ahead;
};

}  // namespace lianes::gui
