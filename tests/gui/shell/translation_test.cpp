#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "gui/kit/shown_values.hpp"
#include "gui/kit/text.hpp"
#include "gui/records/field_editor.hpp"
#include "lianes/store/lists.hpp"
#include "support/french_texts.hpp"
#include "support/shown_texts.hpp"
#include "support/translation_file.hpp"
#include "support/widget_walker.hpp"
#include "support/window_tour.hpp"

// The English of the window: whole, up to date, and the only language on an English screen.
namespace lianes::gui {
namespace {

using test::ChosenPreferences;
using test::kPatience;
using test::TranslationMessage;

std::vector<TranslationMessage> messages() {
  return test::readTranslations(test::translationBytes(test::translationPath()));
}

std::multiset<QString> matches(const QString& text, const QString& pattern) {
  std::multiset<QString> found;
  for (auto each = QRegularExpression(pattern).globalMatch(text); each.hasNext();)
    found.insert(each.next().captured());
  return found;
}

// What the sample's records say, which is in French on every screen; the longest first.
QStringList textsOfRecords(const std::filesystem::path& path) {
  constexpr qsizetype kShortest = 10;  // letters: shorter ones could be a page's words as well
  const auto file = store::ConsortiumFile::open(path, test::office(), store::OpenIntent::Read);
  REQUIRE(file.ok());
  QStringList texts;
  for (std::size_t kind = 0; kind < Choices<EntityKind>::codes.size(); ++kind) {
    const auto page =
        store::listRecords(file.value(), {.kind = static_cast<EntityKind>(kind), .most = 1'000});
    REQUIRE(page.ok());
    for (const auto& record : page.value().records) {
      for (const auto& value : record.values) {
        const auto* text = std::get_if<std::string>(&value);
        if (text && onScreen(*text).size() >= kShortest) texts.append(onScreen(*text));
      }
    }
  }
  std::sort(texts.begin(), texts.end(),
            [](const QString& one, const QString& other) { return one.size() > other.size(); });
  return texts;
}

// Gives what a worker reads for it the time to come.
void requireEnglish(const QString& where, const QWidget& root, const test::FrenchTexts& french) {
  constexpr int kSettled = 3'000;  // milliseconds
  QStringList found;
  const bool isEnglish = QTest::qWaitFor(
      [&] {
        found.clear();
        for (const auto& text : test::ShownTexts::of(root)) {
          if (french.has(text)) found.append(text);
        }
        return found.isEmpty();
      },
      kSettled);
  INFO(where.toStdString() << ":\n" << found.join(u'\n').toStdString());
  CHECK(isEnglish);
}

// Amounts, numbers and percentages in the French form; what the records themselves say is left out.
QStringList frenchNumbers(const QWidget& root, const QStringList& data) {
  static const QRegularExpression french(
      QStringLiteral("\\d[\\s\u00a0\u202f]*€|\\d\u202f\\d|\\d[\\s\u00a0\u202f]%|F\u00a0CFA"));
  auto texts = test::ShownTexts::of(root);
  for (const auto* line : root.findChildren<QLineEdit*>()) texts.insert(line->text());
  QStringList found;
  for (auto text : texts) {
    if (!french.match(text).hasMatch()) continue;
    const auto shown = text;
    for (const auto& each : data) text.remove(each);
    if (french.match(text).hasMatch()) found.append(shown);
  }
  return found;
}

QStringList contextMenuOf(QLineEdit& line) {
  const std::unique_ptr<QMenu> menu(line.createStandardContextMenu());
  QStringList texts;
  for (const auto* action : menu->actions()) texts.append(action->text().section(u'\t', 0, 0));
  return texts;
}

}  // namespace

TEST_CASE("Every text of the window has its English, complete, with the places and keys of the French") {
  const auto all = messages();
  REQUIRE(all.size() > 1'000);
  for (const auto& message : all) {
    CAPTURE(message.context.toStdString(), message.source.toStdString(), message.translation.toStdString());
    CHECK(message.type.isEmpty());
    CHECK(!message.translation.isEmpty());
    CHECK(matches(message.source, QStringLiteral("%L?\\d")) ==
          matches(message.translation, QStringLiteral("%L?\\d")));
    CHECK(matches(message.source, QStringLiteral("&(?=\\w)")).size() ==
          matches(message.translation, QStringLiteral("&(?=\\w)")).size());
    CHECK(message.source.endsWith(u'…') == message.translation.endsWith(u'…'));
    CHECK(matches(message.source, QStringLiteral("</?\\w+>")) ==
          matches(message.translation, QStringLiteral("</?\\w+>")));
    CHECK(matches(message.translation, QStringLiteral("[\u202f\u00a0 ][:;!?](?!\\w)|[«»]")).empty());
  }
}

TEST_CASE("A French text has one English within a page") {
  std::map<std::pair<QString, QString>, QString> known;
  for (const auto& message : messages()) {
    CAPTURE(message.context.toStdString(), message.source.toStdString());
    const auto [found, isNew] =
        known.emplace(std::pair{message.context, message.source}, message.translation);
    CHECK((isNew || found->second == message.translation));
  }
}

TEST_CASE("In English no page, menu, form or dialog shows a French text") {
  const ChosenPreferences english({.language = wording::Language::English});
  const QTemporaryDir folder;
  const auto sample = test::newSampleFile(folder);
  const test::FrenchTexts french(messages(), textsOfRecords(sample));
  CHECK(french.has(QStringLiteral("&Nouveau consortium…")));
  CHECK(!french.has(QStringLiteral("&New consortium…")));
  MainWindow window(test::office);
  window.show();
  requireEnglish(QStringLiteral("welcome"), window, french);
  window.openFile(sample);
  test::onEachPage(window, [&](const QString& page) { requireEnglish(page, window, french); });
  const auto look = [&](const QString& what, const QWidget& dialog) { requireEnglish(what, dialog, french); };
  test::onEachForm(look);
  test::onEachDialog(look);
}

TEST_CASE("In English amounts, numbers and percentages have one form, also where they are typed") {
  const ChosenPreferences english({.language = wording::Language::English});
  const QTemporaryDir folder;
  const auto sample = test::newSampleFile(folder);
  const auto data = textsOfRecords(sample);
  MainWindow window(test::office);
  window.resize(1280, 800);
  window.show();
  window.openFile(sample);
  const auto look = [&](const QString& what, const QWidget& root) {
    QStringList found;
    const bool isNone = QTest::qWaitFor([&] { return (found = frenchNumbers(root, data)).isEmpty(); }, 3'000);
    INFO(what.toStdString() << ":\n" << found.join(u'\n').toStdString());
    CHECK(isNone);
  };
  bool isAnyEnglish = false;
  test::onEachPage(window, [&](const QString& page) {
    look(page, window);
    for (const auto& text : test::ShownTexts::of(window)) {
      isAnyEnglish = isAnyEnglish || text.contains(QStringLiteral("€1"));
    }
  });
  CHECK(isAnyEnglish);
  test::onEachDialog(look);
}

TEST_CASE("An amount is shown in the form of the language and read back in either") {
  const auto amount = Money::cents(-1'234'550);
  const auto francs = Money(1'250'000, Currency::Xof);
  {
    const ChosenPreferences french({.language = wording::Language::French});
    CHECK(shownAmount(amount) == QStringLiteral("\u221212\u202f345,50\u00a0€"));
    CHECK(shownWithoutUnit(francs) == QStringLiteral("1\u202f250\u202f000"));
    CHECK(shownPercent(45) == QStringLiteral("45\u202f%"));
    CHECK(shownWholeEuros(1500) == QStringLiteral("1\u202f500\u00a0€"));
    CHECK(shownDecimal(QStringLiteral("2,5")) == QStringLiteral("2,5"));
  }
  const ChosenPreferences english({.language = wording::Language::English});
  CHECK(shownAmount(amount) == QStringLiteral("\u2212€12,345.50"));
  CHECK(shownWithoutUnit(amount) == QStringLiteral("\u221212,345.50"));
  CHECK(shownWithoutUnit(francs) == QStringLiteral("1,250,000"));
  CHECK(shownPercent(45) == QStringLiteral("45%"));
  CHECK(shownShare(-4.5) == QStringLiteral("\u22124.5%"));
  CHECK(shownWholeEuros(1500) == QStringLiteral("€1,500"));
  CHECK(shownCount(10'000) == QStringLiteral("10,000"));
  CHECK(shownDecimal(QStringLiteral("2,5")) == QStringLiteral("2.5"));
  test::GuiSample sample;
  const auto& fields = describe(EntityKind::Contribution);
  const auto editor =
      makeEditor(EntityKind::Contribution, fields.fields[*fields.indexOf("amount")], sample.session, nullptr);
  const std::unique_ptr<QWidget> control(editor->widget());
  editor->show(amount);
  auto* line = qobject_cast<QLineEdit*>(control->focusProxy());
  REQUIRE(line);
  CHECK(line->text() == shownAmount(amount));
  for (const auto* typed : {"-12 345,50", "-12,345.50", "−12 345,50 €", "-€12,345.50"}) {
    line->setText(QString::fromUtf8(typed));
    CHECK(*editor->value() == FieldValue(amount));
  }
}

TEST_CASE("In English no text of a page, form or dialog is cut") {
  const ChosenPreferences english({.language = wording::Language::English});
  const QTemporaryDir folder;
  MainWindow window(test::office);
  window.resize(1280, 800);
  window.show();
  window.openFile(test::newSampleFile(folder));
  const auto look = [](const QString& what, const QWidget& root) {
    QStringList cut;
    const bool isNone = QTest::qWaitFor([&] { return (cut = test::clippedTexts(root)).isEmpty(); }, 3'000);
    INFO(what.toStdString() << ":\n" << cut.join(u'\n').toStdString());
    CHECK(isNone);
  };
  test::onEachPage(window, [&](const QString& page) { look(page, window); });
  test::onEachForm(look);
  test::onEachDialog(look);
}

TEST_CASE("The keys of a menu are one for each of its entries, in both languages") {
  const auto language = GENERATE(wording::Language::French, wording::Language::English);
  const ChosenPreferences chosen({.language = language});
  const QTemporaryDir folder;
  MainWindow window(test::office);
  window.show();
  window.openFile(test::newSampleFile(folder));
  test::onEachPage(window, [](const QString&) {});
  static const QRegularExpression key(QStringLiteral("&(\\w)"));
  const auto requireOneEach = [&](const QList<QAction*>& entries) {
    std::map<QString, QString> taken;
    for (const auto* entry : entries) {
      const auto match = key.match(entry->text());
      if (!match.hasMatch() || !entry->isVisible()) continue;
      const auto [other, isFree] = taken.emplace(match.captured(1).toLower(), entry->text());
      INFO(entry->text().toStdString() << " and " << other->second.toStdString());
      CHECK(isFree);
    }
  };
  const auto menus = window.findChildren<QMenu*>();
  REQUIRE(menus.size() > 5);
  requireOneEach(window.findChild<QMenuBar*>()->actions());
  for (const auto* menu : menus) requireOneEach(menu->actions());
}

TEST_CASE("Qt’s own words are in the language of the window") {
  QLineEdit line;
  const auto buttons = QDialogButtonBox::Cancel | QDialogButtonBox::Save | QDialogButtonBox::Close;
  {
    const ChosenPreferences french({.language = wording::Language::French});
    const QDialogButtonBox box(buttons);
    CHECK(box.button(QDialogButtonBox::Cancel)->text() == QStringLiteral("Annuler"));
    CHECK(box.button(QDialogButtonBox::Save)->text().remove(u'&') == QStringLiteral("Enregistrer"));
    CHECK(box.button(QDialogButtonBox::Close)->text().remove(u'&') == QStringLiteral("Fermer"));
    CAPTURE(contextMenuOf(line).join(u'|').toStdString());
    CHECK(contextMenuOf(line).contains(QStringLiteral("Cop&ier")));
  }
  const ChosenPreferences english({.language = wording::Language::English});
  const QDialogButtonBox box(buttons);
  CHECK(box.button(QDialogButtonBox::Cancel)->text() == QStringLiteral("Cancel"));
  CHECK(contextMenuOf(line).contains(QStringLiteral("&Copy")));
}

}  // namespace lianes::gui
