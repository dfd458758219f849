#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtGui/QIcon>
#include <QtGui/QImage>
#include <QtGui/QPixmap>
#include <catch2/catch.hpp>

#include "gui/records/kind_icons.hpp"
#include "lianes/domain/choices.hpp"
#include "lianes/gui/preferences.hpp"
#include "lianes/gui/theme.hpp"

// The icons are carried in the program: none may be missing, in either theme and at each density.
namespace lianes::gui {
namespace {

// Where a source names an icon: each way to write one.
QSet<QString> namedIcons() {
  static const QRegularExpression ways(
      QStringLiteral("(?:fromTheme\\(QStringLiteral\\(|icon = QStringLiteral\\(|iconset theme=|"
                     "addButton\\(QStringLiteral\\()\"([a-z0-9-]+)\""));
  QSet<QString> names;
  for (const auto* folder : {"/src/gui", "/ui"}) {
    QDirIterator sources(QStringLiteral(LIANES_SOURCE_DIR) + QString::fromLatin1(folder),
                         {QStringLiteral("*.cpp"), QStringLiteral("*.ui")}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (sources.hasNext()) {
      QFile file(sources.next());
      REQUIRE(file.open(QIODevice::ReadOnly));
      const auto text = QString::fromUtf8(file.readAll());
      for (auto each = ways.globalMatch(text); each.hasNext();) names.insert(each.next().captured(1));
    }
  }
  for (std::size_t kind = 0; kind < Choices<EntityKind>::codes.size(); ++kind)
    names.insert(iconNameOf(static_cast<EntityKind>(kind)));
  return names;
}

bool isBlank(const QImage& picture) {
  for (int row = 0; row < picture.height(); ++row) {
    for (int column = 0; column < picture.width(); ++column) {
      if (qAlpha(picture.pixel(column, row)) > 0) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("Every icon that the window names is carried in both themes, and is drawn at each density") {
  const auto [theme, folder] =
      GENERATE(table<Theme, QString>({{Theme::Light, QStringLiteral(":/icons/lianes/")},
                                      {Theme::Dark, QStringLiteral(":/icons/lianes-dark/")}}));
  applyTheme(theme);
  const auto names = namedIcons();
  REQUIRE(names.size() > 50);
  for (const auto& name : names) {
    CAPTURE(folder.toStdString(), name.toStdString());
    const bool isCarried = QFile::exists(folder + QStringLiteral("16/") + name + QStringLiteral(".png")) ||
                           QFile::exists(folder + QStringLiteral("22/") + name + QStringLiteral(".png")) ||
                           QFile::exists(folder + QStringLiteral("32/") + name + QStringLiteral(".svg"));
    CHECK(isCarried);
    for (const double density : {1.0, 1.5, 2.0}) {
      const auto picture = QIcon::fromTheme(name).pixmap(QSize(16, 16), density).toImage();
      CHECK(picture.width() == qRound(16 * density));
      CHECK_FALSE(isBlank(picture));
    }
  }
  applyLook();
}

}  // namespace lianes::gui
