#pragma once

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTabWidget>
#include <catch2/catch.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "lianes/gui/main_window.hpp"
#include "lianes/store/lists.hpp"
#include "support/gui_office.hpp"

namespace lianes::gui::support {

// All that a person without a mouse has: keys that go to where the focus is, and the sight of the window.
class Keyboard {
 public:
  static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
    QTest::keyClick(focusedWindow(), key, with);
    QApplication::processEvents();
  }

  static void type(const QString& text) {
    for (const auto letter : text) {
      QTest::sendKeyEvent(QTest::Click, focusedWindow(), Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
    QApplication::processEvents();
  }

  // Goes on with Tab to the control of that name, or with that text on it.
  static void tabTo(const QString& name) {
    constexpr int kMostStops = 120;
    QStringList stops;
    for (int stop = 0; stop < kMostStops; ++stop) {
      if (isAt(name)) return;
      press(Qt::Key_Tab);
      const auto* now = QApplication::focusWidget();
      stops.append(now ? now->objectName() + u'/' + now->accessibleName() : QStringLiteral("nothing"));
    }
    INFO(name.toStdString() << " is not among " << stops.join(QStringLiteral(", ")).toStdString());
    FAIL();
  }

  // Waits for a window of that class and gives it.
  template <class Dialog>
  static Dialog* waitFor() {
    Dialog* found = nullptr;
    REQUIRE(QTest::qWaitFor(
        [&] {
          found = qobject_cast<Dialog*>(QApplication::activeModalWidget());
          return found && QApplication::focusWidget() && found->isAncestorOf(QApplication::focusWidget());
        },
        test::kPatience));
    return found;
  }

  static void waitUntil(const char* what, const std::function<bool()>& isTrue) {
    INFO(what);
    const auto isTrueInFront = [&] {
      comeToFront();
      return isTrue() && QApplication::focusWindow();
    };
    REQUIRE(QTest::qWaitFor(isTrueInFront, test::kPatience));
  }

 private:
  // As the desktop does when a dialog has gone.
  static void comeToFront() {
    if (QApplication::activeWindow()) return;
    for (auto* window : QApplication::topLevelWidgets()) {
      if (window->isVisible() && qobject_cast<MainWindow*>(window)) window->activateWindow();
    }
  }

  static QWindow* focusedWindow() {
    auto* popup = QApplication::activePopupWidget();
    auto* focused = popup ? popup->window()->windowHandle() : QApplication::focusWindow();
    REQUIRE(focused);
    return focused;
  }

  static bool isAt(const QString& name) {
    for (const auto* at = QApplication::focusWidget(); at && !at->isWindow(); at = at->parentWidget()) {
      const auto* button = qobject_cast<const QAbstractButton*>(at);
      if (at->objectName() == name || at->accessibleName() == name) return true;
      if (button && button->text().remove(u'&') == name) return true;
      if (!qobject_cast<const QWidget*>(at->parentWidget()) || at->focusPolicy() == Qt::NoFocus) break;
      if (at->parentWidget()->focusProxy() != at) break;
    }
    return false;
  }
};

// Someone at the window who has the keyboard alone.
class KeyboardUser : protected Keyboard {
 protected:
  // The file that will be made is of that name, in a folder of the user's own.
  KeyboardUser(const QString& name, std::unique_ptr<MainWindow> window)
      : m_path(inFolder(name).toStdString()), m_window(std::move(window)) {
    showWindow();
  }

  QString inFolder(const QString& name) const { return m_folder.filePath(name); }

  const std::filesystem::path& path() const { return m_path; }
  MainWindow& window() { return *m_window; }
  QListWidget& pages() { return *m_window->findChild<QListWidget*>(QStringLiteral("navigation")); }

  void replaceWindow(std::filesystem::path path, std::unique_ptr<MainWindow> window) {
    m_window = std::move(window);
    m_path = std::move(path);
    showWindow();
  }

  // As another reader of the file sees it.
  store::ConsortiumFile reader() const {
    auto file = store::ConsortiumFile::open(m_path, test::office(), store::OpenIntent::Read);
    REQUIRE(file.ok());
    return std::move(file).value();
  }
  std::vector<Record> all(EntityKind kind) const {
    const auto page = store::listRecords(reader(), {.kind = kind, .most = 1000});
    REQUIRE(page.ok());
    return page->records;
  }

  // By the key that the menu names.
  void goTo(const QString& page) {
    const auto found = pages().findItems(page, Qt::MatchExactly);
    REQUIRE(found.size() == 1);
    const int place = pages().row(found.front());
    if (place < kPagesWithKey) {
      press(static_cast<Qt::Key>(Qt::Key_1 + place), Qt::ControlModifier);
    } else {
      tabTo(QStringLiteral("navigation"));
      press(Qt::Key_End);
      for (int up = 0; up < pages().count() && pages().currentRow() != place; ++up) press(Qt::Key_Up);
    }
    waitUntil("the page is shown", [&] { return pages().currentRow() == place; });
  }

  void goToTab(const QString& title) {
    const auto shown = [&] {
      for (const auto* tabs : m_window->findChildren<QTabWidget*>()) {
        const auto text = tabs->tabText(tabs->currentIndex()).remove(u'&');
        if (tabs->isVisible() && text.section(QStringLiteral(" ("), 0, 0) == title) return true;
      }
      return false;
    };
    constexpr int kMostTabs = 10;
    for (int turn = 0; turn < kMostTabs && !shown(); ++turn) press(Qt::Key_Tab, Qt::ControlModifier);
    const auto* at = QApplication::focusWidget();
    INFO(title.toStdString()
         << " from " << (at ? at->objectName() + u'/' + at->accessibleName() : QString()).toStdString());
    REQUIRE(shown());
  }

 private:
  static constexpr int kPagesWithKey = 9;

  void showWindow() {
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(m_window.get(), test::kPatience));
  }

  QTemporaryDir m_folder;
  std::filesystem::path m_path;
  std::unique_ptr<MainWindow> m_window;
};

}  // namespace lianes::gui::support
