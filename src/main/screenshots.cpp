#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtGui/QPixmap>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTabWidget>

#include "lianes/app/sample.hpp"
#include "lianes/gui/main_window.hpp"
#include "lianes/gui/preferences.hpp"
#include "lianes/gui/theme.hpp"
#include "main/report_renderer.hpp"
#include "main/system_environment.hpp"

// Pictures of every page of the sample consortium: lianes-screenshots FOLDER [fr|en [PERCENT]], the last the
// size of the letters.
namespace lianes {
namespace {

constexpr qint64 kSettlingMilliseconds = 600;    // until a worker has answered the page
constexpr qint64 kPreviewMilliseconds = 60'000;  // until the preview of a report is made

// In the middle of what the sample tells, so that its dates are near.
store::Environment sampleEnvironment() {
  auto environment = systemEnvironment();
  environment.now = [] { return Instant::parse("2021-04-15T09:00:00.000Z").value(); };
  return environment;
}

struct Look {
  gui::Theme theme;
  QString name;
};

class Pictures {
 public:
  Pictures(QString folder, Look look) : m_folder(std::move(folder)), m_look(std::move(look)) {}

  bool take(const std::filesystem::path& sample) {
    gui::applyTheme(m_look.theme);
    gui::MainWindow window(sampleEnvironment, nullptr, reportRenderer());
    window.resize(1280, 800);
    window.show();
    save(window, QStringLiteral("accueil"));
    window.openFile(sample);
    auto* pages = window.findChild<QListWidget*>(QStringLiteral("navigation"));
    while (pages->count() == 0) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    for (int page = 0; page < pages->count(); ++page) {
      window.showPage(page);
      takePage(window, pages->item(page)->text());
    }
    return m_isWhole;
  }

 private:
  void takePage(gui::MainWindow& window, const QString& title) {
    QTabWidget* tabs = nullptr;
    for (auto* each : window.findChildren<QTabWidget*>()) {
      if (each->isVisible() && each->count() > 1) tabs = each;
    }
    if (!tabs) return save(window, title);
    // A tab may tell how many it shows; a picture keeps its name when that changes.
    static const QRegularExpression count(QStringLiteral(R"(\s*\(\d+\)$)"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
      tabs->setCurrentIndex(tab);
      save(window, title + u'-' + tabs->tabText(tab).remove(u'&').remove(count));
    }
  }

  void save(gui::MainWindow& window, const QString& title) {
    QElapsedTimer settling;
    settling.start();
    const auto isPreparing = [&] {
      const auto* state = window.findChild<QLabel*>(QStringLiteral("previewState"));
      return state && state->isVisible() && settling.elapsed() < kPreviewMilliseconds;
    };
    while (isPreparing()) QApplication::processEvents(QEventLoop::AllEvents, 20);
    settling.restart();
    while (settling.elapsed() < kSettlingMilliseconds) QApplication::processEvents(QEventLoop::AllEvents, 20);
    const auto name = title.toLower().normalized(QString::NormalizationForm_D);
    QString plain;
    for (const auto character : name) {
      if (character.isLetterOrNumber() && character.unicode() < 128) {
        plain += character;
      } else if (character == u' ' || character == u'-') {
        plain += u'-';
      }
    }
    const auto path = QDir(m_folder).filePath(plain + u'-' + m_look.name + QStringLiteral(".png"));
    if (window.grab().save(path)) return;
    QTextStream(stderr) << "Impossible d’écrire " << path << '\n';
    m_isWhole = false;
  }

  QString m_folder;
  Look m_look;
  bool m_isWhole = true;
};

int takePictures(const QString& folder) {
  const QTemporaryDir place;
  const std::filesystem::path sample = (place.path() + QStringLiteral("/exemple.lianes")).toStdString();
  if (!place.isValid() || !QDir().mkpath(folder) || !app::newSample(sample, sampleEnvironment()).ok()) {
    QTextStream(stderr) << "Impossible de préparer l’exemple ou le dossier " << folder << '\n';
    return 1;
  }
  bool isWhole = true;
  for (const auto& look :
       {Look{gui::Theme::Light, QStringLiteral("clair")}, Look{gui::Theme::Dark, QStringLiteral("sombre")}}) {
    isWhole = Pictures(folder, look).take(sample) && isWhole;
  }
  return isWhole ? 0 : 1;
}

}  // namespace
}  // namespace lianes

int main(int argumentCount, char** arguments) {
  const QApplication application(argumentCount, arguments);
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
