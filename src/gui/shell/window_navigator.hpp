#pragma once

#include "gui/desk/navigator.hpp"
#include "lianes/gui/main_window.hpp"

namespace lianes::gui {

// The window as its pages see it.
class MainWindow::WindowNavigator final : public Navigator {
 public:
  explicit WindowNavigator(MainWindow& window) : m_window(window) {}

  // A record that no page shows is shown by what it belongs to: a document by its voucher.
  void open(const Target& target) override;
  void openPage(const QString& id) override;
  void addOnPage(const QString& id) override;
  void say(const QString& sentence) override;
  void announceStep(const QString& title) override;
  void announce(const QString& sentence) override;
  void showSelection(const QString& text) override;

 private:
  bool openLinked(const Record& record);

  MainWindow& m_window;
};

}  // namespace lianes::gui
