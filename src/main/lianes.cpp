#include <QtCore/QLocale>
#include <QtWidgets/QApplication>

#include <filesystem>

#include "lianes/gui/main_window.hpp"
#include "lianes/gui/theme.hpp"
#include "main/system_environment.hpp"

int main(int argumentCount, char** arguments) {
  const QApplication application(argumentCount, arguments);
  QApplication::setApplicationName(QStringLiteral("lianes"));
  QApplication::setApplicationDisplayName(QStringLiteral("Lianes"));
  QApplication::setOrganizationName(QStringLiteral("Lianes"));
  lianes::gui::applyTheme(lianes::gui::Theme::Light);
  // French amounts and dates whatever the computer's locale: the files are those of French authorities.
  QLocale::setDefault(QLocale(QLocale::French, QLocale::France));

  lianes::gui::MainWindow window(lianes::systemEnvironment);
  window.show();
  const auto files = QApplication::arguments().mid(1);
  if (!files.isEmpty()) window.openFile(std::filesystem::path(files.first().toStdU16String()));
  return QApplication::exec();
}
