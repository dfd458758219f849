#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QFontDatabase>
#include <QtGui/QScreen>
#include <QtGui/QStyleHints>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <clocale>
#include <csignal>
#include <cstdio>
#include <filesystem>

#include "support/gui_office.hpp"

// The suite depends on nothing of the machine that it runs on.
namespace lianes::gui {
namespace {

constexpr auto kStart = "<<<";
constexpr auto kEnd = ">>>";

QStringList sortedEnvironment() {
  auto variables = QProcessEnvironment::systemEnvironment().toStringList();
  // What tests are told on purpose, if anything.
  variables.removeIf([](const QString& each) {
    if (each.startsWith(QStringLiteral("LIANES_AUTHOR="))) return false;
    return each.startsWith(QStringLiteral("LIANES_")) || each.startsWith(QStringLiteral("LD_")) ||
           each.section(u'=', 0, 0).endsWith(QStringLiteral("SAN_OPTIONS"));
  });
  variables.sort();
  return variables;
}

QString drawn(const QSize& size) {
  QPushButton button(QStringLiteral("Échéance du 31 mars"));
  button.resize(size);
  const auto picture = button.grab().toImage().convertToFormat(QImage::Format_RGB32);
  const QByteArray pixels(reinterpret_cast<const char*>(picture.constBits()),
                          static_cast<int>(picture.sizeInBytes()));
  return QString::fromLatin1(QCryptographicHash::hash(pixels, QCryptographicHash::Sha256).toHex());
}

QStringList whatIsSeen() {
  QStringList seen = sortedEnvironment();
  seen += QFontDatabase::families();
  for (const auto* family : {"Sans Serif", "Arial", "Monospace", "No Such Font"}) {
    const QFont font(QString::fromLatin1(family), 10);
    seen += QStringLiteral("%1: %2, %3")
                .arg(QString::fromLatin1(family), QFontInfo(font).family(),
                     QString::number(QFontMetrics(font).horizontalAdvance(QStringLiteral("Échéance €"))));
  }
  const auto* screen = QGuiApplication::primaryScreen();
  seen += QStringLiteral("%1 %2x%3 %4 %5")
              .arg(QGuiApplication::platformName())
              .arg(screen->size().width())
              .arg(screen->size().height())
              .arg(screen->devicePixelRatio())
              .arg(screen->logicalDotsPerInch());
  seen += QApplication::style()->name() + u' ' + QApplication::palette().color(QPalette::Window).name();
  seen += QApplication::font().toString();
  seen += QString::number(QGuiApplication::styleHints()->cursorFlashTime());
  seen += drawn({200, 40});
  seen += QLocale().name() + u' ' + QLocale::system().name();
  seen += QString::asprintf("%.1f ", 0.5) + QString::fromLatin1(std::setlocale(LC_ALL, nullptr));
  seen += QDateTime::fromSecsSinceEpoch(1'600'000'000).toString(Qt::ISODate);
  seen += QSettings().fileName();
  for (const auto place : {QStandardPaths::HomeLocation, QStandardPaths::AppDataLocation,
                           QStandardPaths::TempLocation, QStandardPaths::RuntimeLocation}) {
    seen += QStandardPaths::writableLocation(place);
  }
  const auto mask = ::umask(0);
  ::umask(mask);
  seen += QString::number(mask, 8);
  struct sigaction children {};
  ::sigaction(SIGCHLD, nullptr, &children);
  seen += QStringLiteral("children are %1").arg(children.sa_handler == SIG_IGN ? "ignored" : "heard");
  return seen;
}

// What this program, started anew by a shell that says so much before, sees of the machine.
QStringList seenAfter(const QString& script, const QProcessEnvironment& environment) {
  const auto program = std::filesystem::read_symlink("/proc/self/exe").string();
  QProcess probe;
  probe.setProcessEnvironment(environment);
  probe.start(QStringLiteral("/bin/sh"),
              {QStringLiteral("-c"), script + QStringLiteral("exec \"$0\" \"$1\""),
               QString::fromStdString(program), QStringLiteral("Tells what it sees of the machine")});
  REQUIRE(probe.waitForFinished(test::kPatience));
  const auto output = QString::fromUtf8(probe.readAllStandardOutput());
  INFO(output.toStdString() << probe.readAllStandardError().toStdString());
  REQUIRE(probe.exitCode() == 0);
  return output.section(QLatin1String(kStart), 1).section(QLatin1String(kEnd), 0, 0).split(u'\n');
}

// All that a desktop can say at once, and worse.
QProcessEnvironment hostileMachine(const QTemporaryDir& folder) {
  auto environment = QProcessEnvironment::systemEnvironment();
  const auto fonts = folder.filePath(QStringLiteral("fonts.conf"));
  QFile file(fonts);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(
      "<fontconfig><dir>/usr/share/fonts</dir>"
      "<match><edit name=\"family\" mode=\"assign\" binding=\"strong\">"
      "<string>Liberation Mono</string></edit></match></fontconfig>");
  file.close();
  const auto nowhere = QStringLiteral("/nonexistent/à la maison");
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, QString>>{
           {"FONTCONFIG_FILE", fonts},
           {"FONTCONFIG_PATH", folder.path()},
           {"HOME", nowhere},
           {"XDG_CONFIG_HOME", nowhere},
           {"XDG_DATA_HOME", nowhere},
           {"XDG_CACHE_HOME", nowhere},
           {"XDG_RUNTIME_DIR", nowhere},
           {"XDG_DATA_DIRS", QStringLiteral("/usr/share")},
           {"XDG_CONFIG_DIRS", QStringLiteral("/etc/xdg")},
           {"XDG_CURRENT_DESKTOP", QStringLiteral("KDE")},
           {"XDG_SESSION_TYPE", QStringLiteral("wayland")},
           {"KDE_SESSION_VERSION", QStringLiteral("5")},
           {"KDE_FULL_SESSION", QStringLiteral("true")},
           {"GTK_THEME", QStringLiteral("Adwaita:dark")},
           {"DBUS_SESSION_BUS_ADDRESS", QStringLiteral("unix:path=/nonexistent/bus")},
           {"DISPLAY", QStringLiteral(":99999")},
           {"WAYLAND_DISPLAY", QStringLiteral("wayland-99")},
           {"QT_QPA_PLATFORM", QStringLiteral("xcb")},
           {"QT_QPA_PLATFORMTHEME", QStringLiteral("gtk3")},
           {"QT_STYLE_OVERRIDE", QStringLiteral("Windows")},
           {"QT_SCALE_FACTOR", QStringLiteral("1.75")},
           {"QT_FONT_DPI", QStringLiteral("144")},
           {"QT_IM_MODULE", QStringLiteral("ibus")},
           {"QT_PLUGIN_PATH", nowhere},
           {"LOCPATH", QStringLiteral(LIANES_LOCALES)},
           {"LC_ALL", QStringLiteral("de_DE.UTF-8")},
           {"LC_NUMERIC", QStringLiteral("fr_FR.UTF-8")},
           {"LANG", QStringLiteral("de_DE.UTF-8")},
           {"LANGUAGE", QStringLiteral("de:fr")},
           {"TZ", QStringLiteral("Pacific/Kiritimati")},
           {"TMPDIR", nowhere},
           {"PATH", nowhere},
           {"LIANES_AUTHOR", QStringLiteral("Quelqu’un")}}) {
    environment.insert(QString::fromLatin1(name), value);
  }
  return environment;
}

// Each program has its own folder; where it is and what it is called may differ.
QStringList withoutChance(QStringList seen) {
  return seen.replaceInStrings(QRegularExpression(QStringLiteral("/[^:=]*/\\.lianes-[^/]+/")),
                               QStringLiteral("…/"));
}

}  // namespace

// Run by the test below in programs of their own.
TEST_CASE("Tells what it sees of the machine", "[.]") {
  const auto text = QLatin1String(kStart) + whatIsSeen().join(u'\n') + QLatin1String(kEnd);
  std::printf("%s", text.toUtf8().constData());
}

TEST_CASE("Tests see the same fonts, screen, language, hour, folders and colours on whatever machine") {
  const QTemporaryDir folder;
  const auto here = withoutChance(seenAfter({}, QProcessEnvironment::systemEnvironment()));
  const auto elsewhere = withoutChance(
      seenAfter(QStringLiteral("umask 077; trap '' CHLD PIPE TERM; cd /; "), hostileMachine(folder)));
  CHECK(elsewhere.join(u'\n').toStdString() == here.join(u'\n').toStdString());
  CHECK(here.contains(QStringLiteral("DejaVu Sans")));
}

TEST_CASE("Of the fonts of the machine, tests know those alone that ./dev installs") {
  auto families = QFontDatabase::families();
  for (const auto* substitute : {"Monospace", "Sans Serif", "Serif"}) {
    families.removeAll(QString::fromLatin1(substitute));
  }
  CHECK(families == QStringList{"DejaVu Sans", "DejaVu Sans Mono", "DejaVu Serif", "Liberation Mono",
                                "Liberation Sans", "Liberation Serif"});
}

}  // namespace lianes::gui
