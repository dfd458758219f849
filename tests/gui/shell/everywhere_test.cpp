#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QHelpEvent>
#include <QtGui/QStandardItemModel>
#include <QtGui/QWheelEvent>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QToolTip>
#include <catch2/catch.hpp>

#include <cmath>

#include "gui/kit/look.hpp"
#include "gui/kit/table_habits.hpp"
#include "gui/kit/tones.hpp"
#include "gui/kit/wrapped_head.hpp"
#include "gui/shell/preferences_dialog.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/gui/main_window.hpp"
#include "lianes/gui/preferences.hpp"
#include "lianes/gui/theme.hpp"
#include "support/gui_office.hpp"
#include "support/widget_walker.hpp"
#include "support/window_tour.hpp"

// What holds for every page and dialog, also those that come later.
namespace lianes::gui {
namespace {

using test::ChosenPreferences;
using test::onEachDialog;
using test::onEachForm;
using test::onEachPage;

double brightness(const QColor& colour) {
  const auto part = [](double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

// As the Web Content Accessibility Guidelines measure it: 4.5 is readable, 7 is easily so.
double contrast(const QColor& one, const QColor& other) {
  const auto [dark, light] = std::minmax({brightness(one), brightness(other)});
  return (light + 0.05) / (dark + 0.05);
}

using Search = QStringList (*)(const QWidget&);

// Once what a worker reads for it is on screen.
void requireNone(const QString& where, const QWidget& root, Search search) {
  constexpr int kSettled = 3'000;  // milliseconds
  QStringList found;
  const bool isNone = QTest::qWaitFor([&] { return (found = search(root)).isEmpty(); }, kSettled);
  INFO(where.toStdString() << ": " << found.join(u'\n').toStdString());
  CHECK(isNone);
}

}  // namespace

TEST_CASE("Each control of each page, form and dialog has an accessible name") {
  const QTemporaryDir folder;
  MainWindow window(test::office);
  window.show();
  requireNone(QStringLiteral("welcome"), window, test::namelessControls);
  window.openFile(test::newSampleFile(folder));
  onEachPage(window, [&](const QString& page) { requireNone(page, window, test::namelessControls); });
  const auto look = [](const QString& what, const QWidget& dialog) {
    requireNone(what, dialog, test::namelessControls);
  };
  onEachForm(look);
  onEachDialog(look);
}

TEST_CASE(
    "No text of a page, form or dialog is cut when letters are half as large again, in either language") {
  const auto language = GENERATE(wording::Language::French, wording::Language::English);
  CAPTURE(language);
  QSettings().remove(QStringLiteral("tables"));
  const ChosenPreferences large({.textPercent = 150, .language = language});
  const QTemporaryDir folder;
  MainWindow window(test::office);
  window.resize(1280, 800);
  window.show();
  window.openFile(test::newSampleFile(folder));
  onEachPage(window, [&](const QString& page) { requireNone(page, window, test::clippedTexts); });
  const auto look = [](const QString& what, const QWidget& dialog) {
    requireNone(what, dialog, test::clippedTexts);
  };
  onEachForm(look);
  onEachDialog(look);
}

TEST_CASE("No head of a column is cut, in either language and with letters of either size") {
  const auto language = GENERATE(wording::Language::French, wording::Language::English);
  const auto textPercent = GENERATE(100, 150);
  CAPTURE(language, textPercent);
  QSettings().remove(QStringLiteral("tables"));
  const ChosenPreferences chosen({.textPercent = textPercent, .language = language});
  const QTemporaryDir folder;
  MainWindow window(test::office);
  window.resize(1280, 800);
  window.show();
  window.openFile(test::newSampleFile(folder));
  onEachPage(window, [&](const QString& page) { requireNone(page, window, test::cutHeads); });
  onEachDialog([](const QString& what, const QWidget& dialog) { requireNone(what, dialog, test::cutHeads); });
}

TEST_CASE("Nothing is wider than its place, in either language and with letters of either size") {
  const auto language = GENERATE(wording::Language::French, wording::Language::English);
  const auto textPercent = GENERATE(100, 150);
  CAPTURE(language, textPercent);
  QSettings().remove(QStringLiteral("tables"));
  const ChosenPreferences chosen({.textPercent = textPercent, .language = language});
  const QTemporaryDir folder;
  MainWindow window(test::office);
  window.resize(1280, 800);
  window.show();
  window.openFile(test::newSampleFile(folder));
  onEachPage(window, [&](const QString& page) { requireNone(page, window, test::sidewaysAreas); });
  const auto look = [](const QString& what, const QWidget& dialog) {
    requireNone(what, dialog, test::sidewaysAreas);
  };
  onEachForm(look);
  onEachDialog(look);
}

TEST_CASE("Scrolling past a list does not choose from it, and the wheel still turns the list in hand") {
  const MainWindow window(test::office);
  QComboBox list;
  list.addItems({QStringLiteral("Lille"), QStringLiteral("Lesquin")});
  list.show();
  REQUIRE(QTest::qWaitForWindowActive(&list, test::kPatience));
  CHECK(list.focusPolicy() == Qt::StrongFocus);  // the wheel does not give the focus
  const auto turn = [&list] {
    QWheelEvent wheel({4, 4}, list.mapToGlobal(QPointF(4, 4)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&list, &wheel);
    return wheel.isAccepted();
  };
  list.clearFocus();
  CHECK_FALSE(turn());  // left to what scrolls
  CHECK(list.currentIndex() == 0);
  list.setFocus();
  CHECK(turn());
  CHECK(list.currentIndex() == 1);
}

TEST_CASE("A window says when all that its page reads is on screen") {
  const QTemporaryDir folder;
  MainWindow window(test::office);
  window.show();
  CHECK(window.isFilled());
  window.openFile(test::newSampleFile(folder));
  CHECK_FALSE(window.isFilled());
  auto* pages = window.findChild<QListWidget*>(QStringLiteral("navigation"));
  REQUIRE(QTest::qWaitFor([&] { return pages->count() > 0; }, test::kPatience));
  const auto vouchers = pages->findItems(QStringLiteral("Dépenses"), Qt::MatchExactly);
  REQUIRE(vouchers.size() == 1);
  window.showPage(pages->row(vouchers.first()));
  CHECK_FALSE(window.isFilled());
  REQUIRE(QTest::qWaitFor([&] { return window.isFilled(); }, test::kPatience));
  const auto* table = window.findChild<QTableView*>(QStringLiteral("vouchers"));
  REQUIRE(table);
  CHECK(table->model()->rowCount() > 0);
}

TEST_CASE("Columns without room are put away, told by a button, and come back with the room") {
  QSettings().remove(QStringLiteral("tables"));
  QStandardItemModel model(1, 4);
  for (int column = 0; column < 4; ++column) {
    model.setHorizontalHeaderItem(column, new QStandardItem(QStringLiteral("Colonne %1").arg(column)));
    model.setItem(0, column, new QStandardItem(QStringLiteral("exemple fictif")));
  }
  QTableView table;
  table.setModel(&model);
  new TableHabits(&table, QStringLiteral("narrow"));
  table.resize(260, 200);
  table.show();
  const auto* told = table.findChild<QToolButton*>(QStringLiteral("columnsAway"));
  REQUIRE(told);
  REQUIRE(QTest::qWaitFor([&] { return told->isVisible(); }, test::kPatience));
  CHECK(table.isColumnHidden(3));
  CHECK_FALSE(table.isColumnHidden(0));
  CHECK(told->toolTip().contains(QStringLiteral("Colonne 3")));
  CHECK(test::sidewaysAreas(table).isEmpty());
  table.resize(800, 200);
  REQUIRE(QTest::qWaitFor([&] { return !told->isVisible(); }, test::kPatience));
  CHECK_FALSE(table.isColumnHidden(3));
  CHECK(QSettings().value(QStringLiteral("tables/narrow")).isNull());
}

TEST_CASE("Texts of a long table are whole on the rows in sight") {
  QSettings().remove(QStringLiteral("tables"));
  constexpr int kRows = 600;
  QStandardItemModel model(kRows, 2);
  for (int row = 0; row < kRows; ++row) {
    model.setItem(row, 0, new QStandardItem(QStringLiteral("Comité de jumelage de Koro (exemple fictif)")));
    model.setItem(row, 1, new QStandardItem(QStringLiteral("exemple fictif")));
  }
  QTableView table;
  table.setModel(&model);
  table.setWordWrap(true);
  new TableHabits(&table, QStringLiteral("long"));
  table.resize(260, 400);
  table.show();
  const QAbstractItemView* cells = &table;
  const auto isWhole = [&](int row) { return table.rowHeight(row) >= cells->sizeHintForRow(row); };
  REQUIRE(QTest::qWaitForWindowExposed(&table, test::kPatience));
  REQUIRE(table.columnWidth(0) < cells->sizeHintForColumn(0));
  CHECK(isWhole(0));
  table.scrollTo(model.index(kRows / 2, 0), QAbstractItemView::PositionAtTop);
  CHECK(isWhole(table.rowAt(0)));
  CHECK(isWhole(table.rowAt(200)));
}

TEST_CASE("What a row is called stays readable while other columns can be put away") {
  QSettings().remove(QStringLiteral("tables"));
  QStandardItemModel model(1, 4);
  for (int column = 0; column < 4; ++column) {
    model.setItem(0, column,
                  new QStandardItem(QStringLiteral("Comité de jumelage de Koro (exemple fictif)")));
  }
  QTableView table;
  table.setModel(&model);
  new TableHabits(&table, QStringLiteral("named"));
  table.resize(360, 200);
  table.show();
  REQUIRE(QTest::qWaitFor([&] { return table.isColumnHidden(3); }, test::kPatience));
  CHECK(table.columnWidth(0) >= 160);
  CHECK(test::sidewaysAreas(table).isEmpty());
  table.resize(220, 200);
  REQUIRE(QTest::qWaitFor([&] { return table.columnWidth(0) < 160; }, test::kPatience));
  CHECK(test::sidewaysAreas(table).isEmpty());
}

TEST_CASE("Columns stay where they are when their texts become shorter, and grow with them") {
  QSettings().remove(QStringLiteral("tables"));
  QStandardItemModel model(1, 2);
  model.setItem(0, 0, new QStandardItem(QStringLiteral("Ciment (exemple fictif)")));
  model.setItem(0, 1, new QStandardItem(QStringLiteral("exemple fictif")));
  QTableView table;
  table.setModel(&model);
  new TableHabits(&table, QStringLiteral("steady"));
  table.resize(600, 200);
  table.show();
  REQUIRE(QTest::qWaitForWindowExposed(&table, test::kPatience));
  const int wide = table.columnWidth(0);
  model.setData(model.index(0, 0), QStringLiteral("Ciment"));
  CHECK(table.columnWidth(0) == wide);
  model.setData(model.index(0, 0), QStringLiteral("Ciment, sable et gravier (exemple fictif)"));
  CHECK(table.columnWidth(0) > wide);
  const QAbstractItemView* cells = &table;
  CHECK(table.columnWidth(0) >= cells->sizeHintForColumn(0));
}

TEST_CASE("Columns put away stay told by the button when a person draws another one wider") {
  QSettings().remove(QStringLiteral("tables"));
  QStandardItemModel model(1, 4);
  for (int column = 0; column < 4; ++column) {
    model.setItem(0, column, new QStandardItem(QStringLiteral("exemple fictif")));
  }
  QTableView table;
  table.setModel(&model);
  new TableHabits(&table, QStringLiteral("told"));
  table.resize(260, 200);
  table.show();
  const auto* told = table.findChild<QToolButton*>(QStringLiteral("columnsAway"));
  REQUIRE(QTest::qWaitFor([&] { return told->isVisible(); }, test::kPatience));
  auto* heads = table.horizontalHeader()->viewport();
  const QPoint edge(table.columnWidth(0) - 1, heads->height() / 2);
  QTest::mousePress(heads, Qt::LeftButton, {}, edge);
  QTest::mouseMove(heads, edge + QPoint(6, 0));
  QTest::mouseMove(heads, edge + QPoint(12, 0));
  QTest::mouseRelease(heads, Qt::LeftButton, {}, edge + QPoint(12, 0));
  REQUIRE_FALSE(QSettings().value(QStringLiteral("tables/told")).isNull());
  CHECK(told->isVisible());
  QTableView again;
  again.setModel(&model);
  new TableHabits(&again, QStringLiteral("told"));
  again.show();
  CHECK(again.isColumnHidden(3));
  CHECK(again.findChild<QToolButton*>(QStringLiteral("columnsAway"))->isVisible());
}

TEST_CASE("A column keeps the width that a person drew, and no other") {
  QSettings().remove(QStringLiteral("tables"));
  QStandardItemModel model(1, 3);
  for (int column = 0; column < 3; ++column) {
    model.setHorizontalHeaderItem(column, new QStandardItem(QStringLiteral("Colonne %1").arg(column)));
    model.setItem(0, column, new QStandardItem(QStringLiteral("exemple fictif")));
  }
  QTableView table;
  table.setModel(&model);
  new TableHabits(&table, QStringLiteral("drawn"));
  table.resize(600, 200);
  table.show();
  REQUIRE(QTest::qWaitForWindowExposed(&table, test::kPatience));
  table.resize(620, 200);
  CHECK(QSettings().value(QStringLiteral("tables/drawn")).isNull());
  auto* heads = table.horizontalHeader()->viewport();
  const QPoint edge(table.columnWidth(0) - 1, heads->height() / 2);
  QTest::mousePress(heads, Qt::LeftButton, {}, edge);
  QTest::mouseMove(heads, edge + QPoint(10, 0));
  QTest::mouseMove(heads, edge + QPoint(20, 0));
  QTest::mouseRelease(heads, Qt::LeftButton, {}, edge + QPoint(20, 0));
  const int drawn = table.columnWidth(0);
  REQUIRE(drawn > edge.x() + 1);
  QTableView again;
  again.setModel(&model);
  new TableHabits(&again, QStringLiteral("drawn"));
  CHECK(again.columnWidth(0) == drawn);
}

TEST_CASE("A column narrower than its head shows it on two lines, and its tool tip tells what is cut") {
  QStandardItemModel model(1, 2);
  model.setHorizontalHeaderLabels({QStringLiteral("Fin de la période"), QStringLiteral("État")});
  QTableView table;
  table.setModel(&model);
  auto* head = WrappedHead::of(&table);
  table.show();
  table.setColumnWidth(0, head->oneLineWidth(0));
  const int low = head->height();
  table.setColumnWidth(0, head->leastWidth(0));
  REQUIRE(QTest::qWaitFor([&] { return head->height() > low; }, test::kPatience));
  CHECK(head->leastWidth(0) < head->oneLineWidth(0));
  CHECK(test::cutHeads(table).isEmpty());
  table.setColumnWidth(0, head->leastWidth(0) / 2);
  CHECK(test::cutHeads(table).size() == 1);
  QHelpEvent asked(QEvent::ToolTip, {4, 4}, head->mapToGlobal(QPoint(4, 4)));
  QApplication::sendEvent(head->viewport(), &asked);
  CHECK(QToolTip::text() == QStringLiteral("Fin de la période"));
  QToolTip::hideText();
}

TEST_CASE("Columns grow with the letters") {
  QSettings().remove(QStringLiteral("tables"));
  const ChosenPreferences none({});
  QStandardItemModel model(1, 1);
  model.setItem(0, 0, new QStandardItem(QStringLiteral("Ciment (exemple fictif)")));
  QTableView table;
  table.setModel(&model);
  new TableHabits(&table, QStringLiteral("growing"));
  table.horizontalHeader()->setStretchLastSection(false);
  table.show();
  const int before = table.columnWidth(0);
  const ChosenPreferences large({.textPercent = 150});
  CHECK(table.columnWidth(0) == before * 150 / 100);
}

TEST_CASE("Texts are readable on what is behind them in each theme, easily so at high contrast") {
  const auto theme = GENERATE(Theme::Light, Theme::Dark, Theme::HighContrast);
  CAPTURE(theme);
  applyTheme(theme);
  const auto palette = QApplication::palette();
  const double least = theme == Theme::HighContrast ? 7 : 4.5;
  using Roles = std::pair<QPalette::ColorRole, QPalette::ColorRole>;
  for (const auto& [text, behind] : {Roles{QPalette::WindowText, QPalette::Window},
                                     {QPalette::Text, QPalette::Base},
                                     {QPalette::Text, QPalette::AlternateBase},
                                     {QPalette::ButtonText, QPalette::Button},
                                     {QPalette::ToolTipText, QPalette::ToolTipBase},
                                     {QPalette::Link, QPalette::Base}}) {
    CAPTURE(text, behind);
    CHECK(contrast(palette.color(text), palette.color(behind)) >= least);
  }
  for (const auto tone : {Tone::Accent, Tone::Good, Tone::Warning, Tone::Bad, Tone::Muted}) {
    CAPTURE(tone);
    CHECK(contrast(colourOf(tone, palette), palette.color(QPalette::Base)) >= 4.5);
  }
  applyLook();
}

TEST_CASE("A choice in the preferences counts at once: theme, letters and rows") {
  const ChosenPreferences none({});
  const QTemporaryDir folder;
  MainWindow window(test::office);
  window.show();
  window.openFile(test::newSampleFile(folder));
  onEachPage(window, [](const QString&) {});
  window.showPage(0);
  const auto* table = window.findChild<QTableView*>();
  REQUIRE(table);
  const auto letters = QApplication::font().pointSizeF();
  PreferencesDialog dialog(QStringLiteral("awa"));
  dialog.setAttribute(Qt::WA_DeleteOnClose, false);
  dialog.show();
  QTest::keyClick(dialog.findChild<QWidget*>(QStringLiteral("theme")), Qt::Key_End);
  CHECK(QApplication::palette().color(QPalette::Window) == QColor(Qt::black));
  QTest::keyClick(dialog.findChild<QWidget*>(QStringLiteral("density")), Qt::Key_End);
  CHECK(table->verticalHeader()->defaultSectionSize() == 22);
  QTest::keyClick(dialog.findChild<QWidget*>(QStringLiteral("textSize")), Qt::Key_End);
  CHECK(QApplication::font().pointSizeF() == Approx(2 * letters));
  CHECK(table->verticalHeader()->defaultSectionSize() == 44);
  QTest::keyClicks(dialog.findChild<QWidget*>(QStringLiteral("author")), QStringLiteral("Awa"));
  CHECK(storedPreferences().author == "Awa");
  CHECK(storedPreferences().theme == ThemeChoice::HighContrast);
}

TEST_CASE("A step is by whom the preferences name, from the next step on") {
  test::GuiSample sample;
  const ChosenPreferences named({.author = "Mme Exemple"});
  sample.session.nameAuthor();
  auto record = app::blankRecord(EntityKind::Organisation, sample.session.newId());
  record.values[*describe(record.kind).indexOf("name")] = std::string("Ville");
  record.values[*describe(record.kind).indexOf("country")] = std::string("FR");
  REQUIRE(sample.session.perform(app::savingStep(sample.session.file(), record)).empty());
  CHECK(sample.session.file().nextUndo()->author == "Mme Exemple");
}

TEST_CASE("The program is in French without another choice, also on a computer that speaks none") {
  qputenv("LANG", "C");
  qputenv("LC_ALL", "C");
  QLocale::setDefault(QLocale::c());
  CHECK(storedPreferences().language == wording::Language::French);
  applyLanguage();
  CHECK(QLocale().language() == QLocale::French);
  const QDialogButtonBox buttons(QDialogButtonBox::Cancel);
  CHECK(buttons.button(QDialogButtonBox::Cancel)->text() == QStringLiteral("Annuler"));
}

}  // namespace lianes::gui
