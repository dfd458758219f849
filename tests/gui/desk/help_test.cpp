#include <QtCore/QRegularExpression>
#include <QtGui/QImage>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTextBrowser>
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <set>

#include "gui/desk/help_window.hpp"
#include "gui/kit/text.hpp"
#include "gui/shell/navigation.hpp"
#include "lianes/base/embedded.hpp"
#include "lianes/base/text.hpp"
#include "lianes/wording/glossary.hpp"
#include "support/window_tour.hpp"

namespace lianes::gui {
namespace {

using test::ChosenPreferences;
using wording::Language;

constexpr std::array kLanguages{Language::French, Language::English};

bool hasGuide(const QString& id, Language language) {
  const auto& pages = guidePages(language);
  return std::any_of(pages.begin(), pages.end(), [&](const GuidePage& page) { return page.id == id; });
}

// What the pattern captures in a page, as often as it stands there; one order is not that of another
// language.
std::multiset<QString> captured(const GuidePage& page, const char* pattern) {
  const QRegularExpression expression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
  std::multiset<QString> found;
  for (auto each = expression.globalMatch(page.text); each.hasNext();) found.insert(each.next().captured(1));
  return found;
}

std::multiset<QString> headsIn(const GuidePage& page) { return captured(page, "^(#+) "); }
std::multiset<QString> linksIn(const GuidePage& page) {
  return captured(page, R"((?<!!)\[[^\]]*\]\(([^)]+)\))");
}
// From the folder of its language, as who reads the page outside the program follows it.
std::multiset<QString> pictureLinksIn(const GuidePage& page) {
  return captured(page, R"(!\[[^\]]+\]\(([^)]+)\))");
}

QString pictureFolder(Language language) {
  return language == Language::English ? QStringLiteral("../../images/") : QStringLiteral("../images/");
}

std::multiset<QString> picturesIn(const GuidePage& page, Language language) {
  std::multiset<QString> names;
  for (const auto& link : pictureLinksIn(page)) {
    INFO(page.id.toStdString() << " -> " << link.toStdString());
    CHECK(link.startsWith(pictureFolder(language)));
    names.insert(link.mid(pictureFolder(language).size()));
  }
  return names;
}

QString titleFirstInTheList() {
  HelpWindow help;
  return help.findChild<QListWidget*>()->item(0)->text();
}

}  // namespace

TEST_CASE("Each page of the navigation has its page of the guide") {
  for (const auto language : kLanguages) {
    for (const auto& entry : navigation()) {
      INFO(entry.id.toStdString());
      CHECK(hasGuide(entry.id, language));
    }
  }
}

TEST_CASE("Each link of the guide leads to one of its pages") {
  for (const auto language : kLanguages) {
    std::size_t links = 0;
    for (const auto& page : guidePages(language)) {
      for (const auto& target : linksIn(page)) {
        INFO(page.id.toStdString() << " -> " << target.toStdString());
        CHECK(target.endsWith(QStringLiteral(".md")));
        CHECK(hasGuide(target.chopped(3), language));
        ++links;
      }
    }
    CHECK(links > 10);
  }
}

TEST_CASE("Each picture of the guide is shown, and each picture the program carries is in the guide") {
  std::set<QString> carried;
  for (const auto& file : embedded::guidePictures()) carried.insert(onScreen(file.name));
  for (const auto language : kLanguages) {
    const ChosenPreferences chosen({.language = language});
    HelpWindow help;
    help.setAttribute(Qt::WA_DeleteOnClose, false);
    std::set<QString> shown;
    for (const auto& page : guidePages()) {
      help.showGuide(page.id);
      for (const auto& name : picturesIn(page, language)) {
        INFO(page.id.toStdString() << " -> " << name.toStdString());
        const auto image = help.findChild<QTextBrowser*>()
                               ->document()
                               ->resource(QTextDocument::ImageResource, QUrl(pictureFolder(language) + name))
                               .value<QImage>();
        CHECK(image.width() > 0);
        CHECK(image.width() < help.width() * image.devicePixelRatio());
        shown.insert(name);
      }
    }
    CHECK(shown == carried);
  }
}

TEST_CASE(
    "Each French page of the guide has its English one, with as many heads, the same links and pictures") {
  const auto& french = guidePages(Language::French);
  const auto& english = guidePages(Language::English);
  CHECK(french.size() == embedded::guide().size());
  CHECK(english.size() == embedded::englishGuide().size());
  REQUIRE(french.size() == english.size());
  for (std::size_t at = 0; at < french.size(); ++at) {
    INFO(french[at].id.toStdString());
    CHECK(english[at].id == french[at].id);
    CHECK(english[at].text != french[at].text);
    CHECK(headsIn(english[at]) == headsIn(french[at]));
    CHECK(linksIn(english[at]) == linksIn(french[at]));
    CHECK(picturesIn(english[at], Language::English) == picturesIn(french[at], Language::French));
  }
}

TEST_CASE("The guide is in the language of the window") {
  {
    const ChosenPreferences chosen({.language = Language::English});
    CHECK(titleFirstInTheList() == QStringLiteral("First steps"));
    HelpWindow help;
    help.setAttribute(Qt::WA_DeleteOnClose, false);
    help.showGuide(QStringLiteral("vouchers"));
    CHECK(help.findChild<QTextBrowser*>()->toPlainText().contains(QStringLiteral("655.957 CFA francs")));
  }
  const ChosenPreferences chosen({.language = Language::French});
  CHECK(titleFirstInTheList() == QStringLiteral("Premiers pas"));
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
  for (const auto language : kLanguages) {
    const auto& pages = guidePages(language);
    const auto glossary = std::find_if(pages.begin(), pages.end(), [](const GuidePage& page) {
      return page.id == QStringLiteral("glossaire");
    });
    REQUIRE(glossary != pages.end());
    const auto text = foldForSearch(fromScreen(glossary->text));
    for (const auto& entry : wording::glossary(language)) {
      INFO(entry.term);
      CHECK(text.find(foldForSearch(entry.term)) != std::string::npos);
    }
  }
  CHECK(wording::explanationOf("Droit à l’effet levier", wording::Language::French).find("ministère") !=
        std::string_view::npos);
  CHECK(wording::explanationOf("Téléphone", wording::Language::French).empty());
}

}  // namespace lianes::gui
