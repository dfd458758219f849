#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtWidgets/QApplication>

#include "lianes/app/sample.hpp"
#include "lianes/gui/preferences.hpp"
#include "lianes/gui/theme.hpp"
#include "main/page_pictures.hpp"

// Pictures of every page of the sample consortium: lianes-screenshots FOLDER [fr|en [PERCENT]], the last the
// size of the letters.
namespace lianes {
namespace {

int takePictures(const QString& folder) {
  const QTemporaryDir place;
  const std::filesystem::path sample = (place.path() + QStringLiteral("/exemple.lianes")).toStdString();
  if (!place.isValid() || !QDir().mkpath(folder) ||
      !app::newSample(sample, PagePictures::environment()).ok()) {
    QTextStream(stderr) << "Impossible de préparer l’exemple ou le dossier " << folder << '\n';
    return 1;
  }
  bool isWhole = true;
  for (const auto& look : {PagePictures::Look{gui::Theme::Light, QStringLiteral("clair")},
                           PagePictures::Look{gui::Theme::Dark, QStringLiteral("sombre")}}) {
    isWhole = PagePictures(folder, look).take(sample) && isWhole;
  }
  return isWhole ? 0 : 1;
}

}  // namespace
}  // namespace lianes

int main(int argumentCount, char** arguments) {
  const QApplication application(argumentCount, arguments);
  QApplication::setCursorFlashTime(0);  // a cursor that blinks would be another picture each time
  // Settings of their own: the pictures do not depend on a person's, and do not change them.
  const QTemporaryDir settings;
  qputenv("XDG_DATA_HOME", settings.filePath(QStringLiteral("data")).toLocal8Bit());
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  QApplication::setOrganizationName(QStringLiteral("Lianes"));
  QApplication::setApplicationName(QStringLiteral("lianes-screenshots"));
  const auto language = argumentCount >= 3 ? QString::fromLocal8Bit(arguments[2]) : QStringLiteral("fr");
  bool isNumber = true;
  const int percent = argumentCount == 4 ? QString::fromLocal8Bit(arguments[3]).toInt(&isNumber) : 100;
  if (argumentCount < 2 || argumentCount > 4 || !QStringList{"fr", "en"}.contains(language) || !isNumber) {
    QTextStream(stderr) << "Usage : lianes-screenshots DOSSIER [fr|en [POURCENTAGE]]\n";
    return 2;
  }
  using lianes::wording::Language;
  lianes::gui::keepPreferences(
      {.textPercent = percent,
       .language = language == QStringLiteral("en") ? Language::English : Language::French});
  lianes::gui::applyLook();
  lianes::gui::applyLanguage();
  return lianes::takePictures(QString::fromLocal8Bit(arguments[1]));
}
