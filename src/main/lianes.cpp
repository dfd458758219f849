#include <QtWidgets/QApplication>

#include <filesystem>

#include "lianes/gui/main_window.hpp"
#include "lianes/gui/preferences.hpp"
#include "main/system_environment.hpp"

int main(int argumentCount, char** arguments) {
  const QApplication application(argumentCount, arguments);
  QApplication::setApplicationName(QStringLiteral("lianes"));
  QApplication::setApplicationDisplayName(QStringLiteral("Lianes"));
  QApplication::setOrganizationName(QStringLiteral("Lianes"));
  lianes::gui::applyLanguage();
  lianes::gui::applyLook();

  lianes::gui::MainWindow window(lianes::systemEnvironment);
  window.show();
  const auto files = QApplication::arguments().mid(1);
  if (!files.isEmpty()) window.openFile(std::filesystem::path(files.first().toStdU16String()));
  return QApplication::exec();
}
