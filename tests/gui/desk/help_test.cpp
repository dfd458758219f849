#include <QtCore/QRegularExpression>
#include <QtGui/QImage>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTextBrowser>
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "gui/desk/help_window.hpp"
#include "gui/kit/text.hpp"
#include "gui/shell/navigation.hpp"
#include "lianes/base/embedded.hpp"
#include "lianes/base/text.hpp"
#include "lianes/wording/glossary.hpp"

namespace lianes::gui {
namespace {

bool hasGuide(const QString& id) {
  return std::any_of(guidePages().begin(), guidePages().end(),
                     [&](const GuidePage& page) { return page.id == id; });
}

}  // namespace

TEST_CASE("Each page of the navigation has its page of the guide") {
  for (const auto& entry : navigation()) {
    INFO(entry.id.toStdString());
    CHECK(hasGuide(entry.id));
  }
}

TEST_CASE("Each link of the guide leads to one of its pages") {
  const QRegularExpression link(QStringLiteral(R"((?<!!)\[[^\]]*\]\(([^)]+)\))"));
  int links = 0;
  for (const auto& page : guidePages()) {
    for (auto each = link.globalMatch(page.text); each.hasNext(); ++links) {
      const auto target = each.next().captured(1);
      INFO(page.id.toStdString() << " -> " << target.toStdString());
      CHECK(target.endsWith(QStringLiteral(".md")));
      CHECK(hasGuide(target.chopped(3)));
    }
  }
  CHECK(links > 10);
}

TEST_CASE("Each picture of the guide is shown, and each picture the program carries is in the guide") {
  HelpWindow help;
  help.setAttribute(Qt::WA_DeleteOnClose, false);
  const QRegularExpression picture(QStringLiteral(R"(!\[([^\]]+)\]\(\.\./images/([^)]+)\))"));
  std::set<QString> shown;
  for (const auto& page : guidePages()) {
    help.showGuide(page.id);
    for (auto each = picture.globalMatch(page.text); each.hasNext();) {
      const auto name = each.next().captured(2);
      INFO(page.id.toStdString() << " -> " << name.toStdString());
      const auto image =
          help.findChild<QTextBrowser*>()
              ->document()
              ->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("../images/") + name))
              .value<QImage>();
      CHECK(image.width() > 0);
      CHECK(image.width() < help.width() * image.devicePixelRatio());
      shown.insert(name);
    }
  }
  std::set<QString> carried;
  for (const auto& file : embedded::guidePictures()) carried.insert(onScreen(file.name));
  CHECK(shown == carried);
}

TEST_CASE("The guide shows a page, follows back, and searches all pages") {
  HelpWindow help;
  help.setAttribute(Qt::WA_DeleteOnClose, false);
  help.show();
  help.showGuide(QStringLiteral("vouchers"));
  CHECK(help.findChild<QTextBrowser*>()->toPlainText().contains(QStringLiteral("655,957")));
  const auto* list = help.findChild<QListWidget*>();
  CHECK(list->currentItem()->data(Qt::UserRole) == QStringLiteral("vouchers"));
  help.showGuide(QStringLiteral("members"));
  CHECK(list->currentItem()->data(Qt::UserRole) == QStringLiteral("members"));
  help.findChild<QTextBrowser*>()->backward();
  CHECK(help.shownGuide() == QStringLiteral("vouchers"));
  CHECK(list->currentItem()->data(Qt::UserRole) == QStringLiteral("vouchers"));
  QTest::keyClicks(help.findChild<QLineEdit*>(), QStringLiteral("parite exacte"));
  int shown = 0;
  for (int row = 0; row < list->count(); ++row) shown += list->item(row)->isHidden() ? 0 : 1;
  CHECK(shown == 1);
  CHECK(help.shownGuide() == QStringLiteral("vouchers"));
  help.showGuide(QStringLiteral("no such page"));
  CHECK(help.shownGuide() == guidePages().front().id);
}

TEST_CASE("Each term that tooltips explain stands in the glossary of the guide") {
  const auto glossary = std::find_if(guidePages().begin(), guidePages().end(), [](const GuidePage& page) {
    return page.id == QStringLiteral("glossaire");
  });
  REQUIRE(glossary != guidePages().end());
  const auto text = foldForSearch(fromScreen(glossary->text));
  for (const auto& entry : wording::glossary(wording::Language::French)) {
    INFO(entry.term);
    CHECK(text.find(foldForSearch(entry.term)) != std::string::npos);
  }
  CHECK(wording::explanationOf("Droit à l’effet levier", wording::Language::French).find("ministère") !=
        std::string_view::npos);
  CHECK(wording::explanationOf("Téléphone", wording::Language::French).empty());
}

}  // namespace lianes::gui
