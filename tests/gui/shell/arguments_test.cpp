#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QTemporaryDir>
#include <catch2/catch.hpp>

#include "support/gui_office.hpp"

// What the program answers at a terminal instead of opening its window.
namespace lianes::gui {
namespace {

struct Ended {
  int status = -1;
  QString out;
  QString err;
};

Ended run(const QString& option, const QString& platform) {
  const QTemporaryDir home;
  auto variables = QProcessEnvironment::systemEnvironment();
  for (const auto* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
    variables.insert(QString::fromLatin1(name), home.path());
  }
  variables.remove(QStringLiteral("DISPLAY"));
  variables.remove(QStringLiteral("WAYLAND_DISPLAY"));
  variables.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
  variables.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0"));
  QProcess program;
  program.setProcessEnvironment(variables);
  program.start(QStringLiteral(LIANES_PROGRAM), {option});
  REQUIRE(program.waitForFinished(test::kPatience));
  REQUIRE(program.exitStatus() == QProcess::NormalExit);
  return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
          QString::fromUtf8(program.readAllStandardError())};
}

}  // namespace

TEST_CASE("The window program tells its help and its version without a display") {
  const auto nowhere = QStringLiteral("no-such-platform");
  for (const auto* option : {"--help", "-h"}) {
    const auto help = run(QString::fromLatin1(option), nowhere);
    CHECK(help.status == 0);
    CHECK(help.out.contains(QStringLiteral("Utilisation\u202f: lianes [OPTIONS] [FICHIER]")));
    CHECK(help.err.isEmpty());
  }
  const auto version = run(QStringLiteral("--version"), nowhere);
  CHECK(version.status == 0);
  CHECK(version.out.startsWith(QStringLiteral("lianes ")));
  CHECK(version.out.count(u'.') == 2);
}

TEST_CASE("An option that the window program does not have is refused by name") {
  const auto refused = run(QStringLiteral("--fenetre"), QStringLiteral("offscreen"));
  CHECK(refused.status == 2);
  CHECK(refused.out.isEmpty());
  CHECK(refused.err.contains(QStringLiteral("«\u00a0--fenetre\u00a0» n’existe pas")));
}

}  // namespace lianes::gui
