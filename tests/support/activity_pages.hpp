#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>
#include <QtGui/QKeyEvent>
#include <QtTest/QTest>
#include <catch2/catch.hpp>

#include <vector>

#include "gui/navigator.hpp"
#include "gui/session.hpp"

namespace lianes::test {

constexpr int kLongEnough = 30'000;  // milliseconds until a condition that never comes fails the test

// A page's surroundings: the sample or a new consortium, open, and a window that only notes what it is asked.
class DeskWithFile : public gui::Navigator {
 public:
  enum class Content { Sample, Empty };

  explicit DeskWithFile(Content content) : session(environment, wording::Language::French) {
    bool isOpen = false;
    QObject::connect(&session, &gui::Session::opened, &session, [&] { isOpen = true; });
    const auto path = (m_folder.path() + QStringLiteral("/exemple.lianes")).toStdString();
    if (content == Content::Sample) {
      session.createSample(path);
    } else {
      session.create(path, "2020", "Essai (exemple fictif)");
    }
    REQUIRE(QTest::qWaitFor([&] { return isOpen; }, kLongEnough));
  }

  gui::Desk desk() { return {session, *this}; }

  void open(const gui::Target& target) override { opened.push_back(target); }
  void openPage(const QString&) override {}
  void say(const QString& sentence) override { said.append(sentence); }
  void announceStep(const QString& title) override { announced.append(title); }

 private:
  static store::Environment environment() {
    static std::uint64_t chance = 0;
    static UuidSource source{[] { return std::uint64_t{1'650'000'000'000}; }, [] { return ++chance; }};
    return {[] { return Instant(1'650'000'000'000); }, [] { return source.next(); }, "Awa (exemple fictif)"};
  }

  QTemporaryDir m_folder;

 public:
  gui::Session session;
  std::vector<gui::Target> opened;
  QStringList said;
  QStringList announced;
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
