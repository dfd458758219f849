#define CATCH_CONFIG_RUNNER
#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>
#include <catch2/catch.hpp>

// Qt 6.4 never frees the scroller and the thread of a QPdfView.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:QScroller::grabGesture\nleak:QPdfPageRenderer::setRenderMode\n";
}

namespace {

// No test finds what the one before it left in the settings: recent files, layouts, a theme.
struct FreshSettings : Catch::TestEventListenerBase {
  using TestEventListenerBase::TestEventListenerBase;
  void testCaseStarting(const Catch::TestCaseInfo&) override { QSettings().clear(); }
};
CATCH_REGISTER_LISTENER(FreshSettings)

}  // namespace

int main(int argumentCount, char** arguments) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  int one = 1;
  const QApplication application(one, arguments);
  QApplication::setStyle(QStringLiteral("Fusion"));
  QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
  QApplication::setApplicationName(QStringLiteral("lianes-tests"));
  QApplication::setOrganizationName(QStringLiteral("lianes-tests"));
  const QTemporaryDir
      settings;  // no test reads or writes the settings or drafts of the person at the computer
  qputenv("XDG_DATA_HOME", settings.filePath(QStringLiteral("data")).toLocal8Bit());
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  return Catch::Session().run(argumentCount, arguments);
}
