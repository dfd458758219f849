#include <QtCore/QFileInfo>
#include <QtGui/QIcon>

#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "lianes/base/standard_streams.hpp"
#include "lianes/gui/application.hpp"
#include "lianes/gui/main_window.hpp"
#include "lianes/gui/preferences.hpp"
#include "lianes/gui/single_instance.hpp"
#include "main/end_signals.hpp"
#include "main/report_renderer.hpp"
#include "main/system_environment.hpp"
#include "main/window_arguments.hpp"

namespace {

int say(const lianes::ShortAnswer& answer) {
  auto* stream = answer.status == 0 ? stdout : stderr;
  std::fputs(answer.text.c_str(), stream);
  std::fflush(stream);
  return answer.status;
}

}  // namespace

int main(int argumentCount, char** arguments) {
  lianes::holdStandardStreams();
  QApplication::setApplicationVersion(QStringLiteral(LIANES_VERSION));
  QApplication::setApplicationName(QStringLiteral("lianes"));
  QApplication::setOrganizationName(QStringLiteral("Lianes"));
  const auto language = lianes::gui::storedPreferences().language;
  if (const auto answer = lianes::askedInstead({arguments + 1, arguments + argumentCount}, language))
    return say(*answer);
  const lianes::gui::Application application(argumentCount, arguments);
  std::vector<std::string> left;  // by Qt, which takes its own options
  for (const auto& argument : QApplication::arguments().mid(1)) left.push_back(argument.toStdString());
  if (const auto answer = lianes::unknownOption(left, language)) return say(*answer);
  QApplication::setApplicationDisplayName(QStringLiteral("Lianes"));
  QApplication::setDesktopFileName(QStringLiteral("org.lianescooperation.lianes"));
  const auto file = lianes::fileAmong(left);
  const auto path = file ? QFileInfo(QString::fromStdString(*file)).absoluteFilePath() : QString();
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
