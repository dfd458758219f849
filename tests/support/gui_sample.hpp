#pragma once

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <catch2/catch.hpp>

#include "gui/session.hpp"
#include "lianes/app/sample.hpp"
#include "lianes/gui/preferences.hpp"

namespace lianes::test {

inline constexpr int kPatience = 30'000;  // milliseconds until a condition that never comes fails the test

inline store::Environment office() {
  static std::uint64_t chance = 0;
  static UuidSource source{[] { return std::uint64_t{1'650'000'000'000}; }, [] { return ++chance; }};
  return {[] { return Instant(1'650'000'000'000); }, [] { return source.next(); }, "Awa (exemple fictif)"};
}

inline std::filesystem::path newSampleFile(const QTemporaryDir& folder) {
  const std::filesystem::path path = (folder.path() + QStringLiteral("/exemple.lianes")).toStdString();
  REQUIRE(app::newSample(path, office()).ok());
  return path;
}

// A session on the sample, opened as the window does it.
class GuiSample {
 public:
  GuiSample() : session(office, gui::storedPreferences().language) {
    bool isOpen = false;
    QObject::connect(&session, &gui::Session::opened, &session, [&] { isOpen = true; });
    session.createSample((m_folder.path() + QStringLiteral("/exemple.lianes")).toStdString());
    REQUIRE(QTest::qWaitFor([&] { return isOpen; }, kPatience));
  }

 private:
  QTemporaryDir m_folder;

 public:
  gui::Session session;
};

}  // namespace lianes::test
