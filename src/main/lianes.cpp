#include <QtCore/QFileInfo>
#include <QtGui/QIcon>

#include <filesystem>

#include "lianes/base/standard_streams.hpp"
#include "lianes/gui/application.hpp"
#include "lianes/gui/main_window.hpp"
#include "lianes/gui/preferences.hpp"
#include "lianes/gui/single_instance.hpp"
#include "main/end_signals.hpp"
#include "main/report_renderer.hpp"
#include "main/system_environment.hpp"

int main(int argumentCount, char** arguments) {
  lianes::holdStandardStreams();
  const lianes::gui::Application application(argumentCount, arguments);
  QApplication::setApplicationVersion(QStringLiteral(LIANES_VERSION));
  QApplication::setApplicationName(QStringLiteral("lianes"));
  QApplication::setApplicationDisplayName(QStringLiteral("Lianes"));
  QApplication::setOrganizationName(QStringLiteral("Lianes"));
  QApplication::setDesktopFileName(QStringLiteral("org.lianescooperation.lianes"));
  const auto files = QApplication::arguments().mid(1);
  const auto path = files.isEmpty() ? QString() : QFileInfo(files.first()).absoluteFilePath();
  lianes::gui::SingleInstance instance(lianes::gui::SingleInstance::nameForThisPerson());
  if (instance.handOver(path)) return 0;
  instance.listen();

  lianes::gui::applyLanguage();
  lianes::gui::applyLook();
  QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("lianes")));

  const lianes::EndSignals ending([] { QApplication::exit(); });
  lianes::gui::MainWindow window(lianes::systemEnvironment, nullptr, lianes::reportRenderer());
  QObject::connect(&instance, &lianes::gui::SingleInstance::handedOver, &window,
                   &lianes::gui::MainWindow::takeOver);
  // A logout that is called off leaves the window as it is.
  QObject::connect(
      &application, &QGuiApplication::commitDataRequest, &window, [&window] { window.settle(); },
      Qt::DirectConnection);
  if (!path.isEmpty()) window.openFile(std::filesystem::path(path.toStdU16String()));
  window.show();
  const int status = QApplication::exec();
  window.end();
  return status;
}
