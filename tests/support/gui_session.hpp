#pragma once

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <catch2/catch.hpp>

#include "gui/navigator.hpp"
#include "gui/session.hpp"

// What tests of pages share: a session on the sample or on a new consortium, and a window that only listens.
namespace lianes::test {

constexpr int kGuiPatience = 30'000;  // milliseconds until a condition that never comes fails the test

inline store::Environment guiOffice() {
  static std::uint64_t chance = 0;
  static UuidSource source{[] { return std::uint64_t{1'650'000'000'000}; }, [] { return ++chance; }};
  return {[] { return Instant(1'650'000'000'000); }, [] { return source.next(); }, "Awa (exemple fictif)"};
}

enum class GuiFile { Sample, Empty };

class GuiSession {
 public:
  explicit GuiSession(GuiFile wanted) : session(guiOffice, wording::Language::French) {
    bool isOpen = false;
    QObject::connect(&session, &gui::Session::opened, &session, [&] { isOpen = true; });
    const auto path = (m_folder.path() + QStringLiteral("/essai.lianes")).toStdString();
    if (wanted == GuiFile::Sample) {
      session.createSample(path);
    } else {
      session.create(path, "2020", "Essai (exemple fictif)");
    }
    REQUIRE(QTest::qWaitFor([&] { return isOpen; }, kGuiPatience));
  }

 private:
  QTemporaryDir m_folder;

 public:
  gui::Session session;
};

// Keeps what a page asks of its window.
class ListeningWindow : public gui::Navigator {
 public:
  void open(const gui::Target& target) override { opened.push_back(target); }
  void openPage(const QString& id) override { pages.append(id); }
  void say(const QString& sentence) override { said.append(sentence); }
  void announceStep(const QString& title) override { steps.append(title); }

  std::vector<gui::Target> opened;
  QStringList pages;
  QStringList said;
  QStringList steps;
};

}  // namespace lianes::test
