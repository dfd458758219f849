#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>
#include <QtGui/QKeyEvent>
#include <QtTest/QTest>
#include <catch2/catch.hpp>

#include <vector>

#include "gui/desk/navigator.hpp"
#include "gui/desk/session.hpp"
#include "lianes/app/sample.hpp"
#include "lianes/gui/preferences.hpp"
#include "support/sample_file.hpp"

// What tests of pages and dialogs share: a session on the sample or on a new consortium, and a window that
// only listens.
namespace lianes::test {

inline constexpr int kPatience = 60'000;  // milliseconds until a condition that never comes fails the test

inline store::Environment office() {
  static std::uint64_t chance = 0;
  static UuidSource source{[] { return std::uint64_t{1'650'000'000'000}; }, [] { return ++chance; }};
  return {[] { return Instant(1'650'000'000'000); }, [] { return source.next(); }, "Awa (exemple fictif)"};
}

inline std::filesystem::path newSampleFile(const QTemporaryDir& folder) {
  const std::filesystem::path path = (folder.path() + QStringLiteral("/exemple.lianes")).toStdString();
  copySample(path);
  return path;
}

enum class GuiFile { Sample, Empty };

// A session on such a file, opened as the window does it.
class GuiSession {
 public:
  explicit GuiSession(GuiFile wanted, wording::Language language = wording::Language::French)
      : session(office, language) {
    const auto path = (m_folder.path() + QStringLiteral("/exemple.lianes")).toStdString();
    if (wanted == GuiFile::Sample) {
      copySample(path);
      session.open(path);
    } else {
      session.create(path, "2020", "Essai (exemple fictif)");
    }
    REQUIRE(QTest::qWaitFor([&] { return session.isOpen(); }, kPatience));
  }

 private:
  QTemporaryDir m_folder;

 public:
  gui::Session session;
};

// In the language of the preferences.
class GuiSample : public GuiSession {
 public:
  GuiSample() : GuiSession(GuiFile::Sample, gui::storedPreferences().language) {}
};

// Keeps what a page asks of its window.
class ListeningWindow : public gui::Navigator {
 public:
  void open(const gui::Target& target) override { opened.push_back(target); }
  void openPage(const QString& id) override { pages.append(id); }
  void say(const QString& sentence) override { said.append(sentence); }
  void announceStep(const QString& title) override { announced.append(title); }

  std::vector<gui::Target> opened;
  QStringList pages;
  QStringList said;
  QStringList announced;
};

// A page's surroundings.
class DeskWithFile : public GuiSession, public ListeningWindow {
 public:
  using Content = GuiFile;
  using GuiSession::GuiSession;

  gui::Desk desk() { return {session, *this}; }
};

// The page is told of each step, as the window tells it.
template <class Page>
void follow(DeskWithFile& around, Page& page) {
  QObject::connect(&around.session, &gui::Session::changed, &page, [&page] { page.recordsChanged(); });
  page.resize(1100, 760);
  page.show();
  page.activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(&page));
}

template <class Widget>
Widget* partOf(QWidget& whole, const char* name) {
  auto* part = whole.findChild<Widget*>(QString::fromLatin1(name));
  REQUIRE(part);
  return part;
}

// Any text by the keyboard, accents included.
inline void typeText(QWidget* control, const QString& text) {
  for (const auto character : text) {
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
    QCoreApplication::sendEvent(control, &press);
  }
}

}  // namespace lianes::test
