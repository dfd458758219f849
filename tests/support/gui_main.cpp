#define CATCH_CONFIG_RUNNER
#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <iostream>

#include "lianes/gui/application.hpp"
#include "support/awaited_faults.hpp"
#include "support/plain_machine.hpp"

// Qt 6.4 never frees the scroller and the thread of a QPdfView; fontconfig keeps what it knows to the end.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:QScroller::grabGesture\nleak:QPdfPageRenderer::setRenderMode\nleak:libfontconfig\n";
}

namespace {

// No test finds what the one before it left in the settings: recent files, layouts, a theme.
struct FreshSettings : Catch::TestEventListenerBase {
  using TestEventListenerBase::TestEventListenerBase;
  void testCaseStarting(const Catch::TestCaseInfo&) override { QSettings().clear(); }
};
CATCH_REGISTER_LISTENER(FreshSettings)

// Two screens without a display: a large one, and one with the points of 1366 x 768 at 150 %.
void makeScreens() {
  if (qgetenv("QT_QPA_PLATFORM") != "offscreen") return;
  const auto path = qEnvironmentVariable("XDG_CACHE_HOME") + QStringLiteral("/screens.json");
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return;
  file.write(R"({"screens": [
    {"name": "large", "x": 0, "y": 0, "width": 1920, "height": 1200,
     "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
    {"name": "small", "x": 4000, "y": 0, "width": 911, "height": 512,
     "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
  qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + path.toLocal8Bit());
}

}  // namespace

int main(int argumentCount, char** arguments) {
  const lianes::test::PlainMachine machine;
  makeScreens();
  int one = 1;
  const lianes::gui::Application application(one, arguments);
  QObject::connect(&application, &lianes::gui::Application::failed, [](const lianes::Problem& problem) {
    if (lianes::test::awaitsFaults) return;
    std::cerr << "thrown while an event was handled: " << static_cast<int>(problem.code) << ' '
              << problem.place << '\n';
    std::abort();
  });
  QApplication::setStyle(QStringLiteral("Fusion"));
  QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
  QApplication::setApplicationName(QStringLiteral("lianes-tests"));
  QApplication::setOrganizationName(QStringLiteral("lianes-tests"));
  return Catch::Session().run(argumentCount, arguments);
}
