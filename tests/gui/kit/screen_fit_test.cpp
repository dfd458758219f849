#include "gui/kit/screen_fit.hpp"

#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QVBoxLayout>
#include <catch2/catch.hpp>

#include "support/gui_support.hpp"
#include "support/window_tour.hpp"

// On the second screen of the tests, which has the points of 1366 x 768 at 150 %.
namespace lianes::gui {
namespace {

const QScreen& smallScreen() {
  REQUIRE(QGuiApplication::screens().size() == 2);
  return *QGuiApplication::screens().at(1);
}

void showThere(QWidget& window) {
  window.hide();
  window.move(smallScreen().geometry().topLeft() + QPoint(20, 20));
  window.show();
  QApplication::processEvents();
}

// The buttons that answer a dialog, and are not inside of it.
QStringList buttonsOutside(const QWidget& dialog) {
  QStringList outside;
  for (const auto* box : dialog.findChildren<QDialogButtonBox*>()) {
    for (const auto* button : box->buttons()) {
      const QRect place(button->mapTo(&dialog, QPoint()), button->size());
      const bool isSeen = button->isVisible() && dialog.rect().contains(place);
      if (button->isVisibleTo(&dialog) && !isSeen) outside.append(button->text());
    }
  }
  return outside;
}

}  // namespace

TEST_CASE("A form that is higher than the screen scrolls, and its buttons stay in sight") {
  const ScreenFit fit(nullptr);
  QDialog dialog;
  auto* form = new QFormLayout(&dialog);
  for (int row = 0; row < 60; ++row) form->addRow(QString::number(row), new QLineEdit(&dialog));
  auto* first = dialog.findChild<QLineEdit*>();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
  form->addRow(buttons);
  first->setFocus();
  showThere(dialog);
  CHECK(smallScreen().availableGeometry().contains(dialog.frameGeometry()));
  CHECK(buttonsOutside(dialog).isEmpty());
  CHECK(dialog.focusWidget() == first);
  CHECK(first->isVisible());
  CHECK(first->height() >= first->minimumSizeHint().height());
}

TEST_CASE("A dialog that grows while it is open stays within the screen") {
  const ScreenFit fit(nullptr);
  QDialog dialog;
  auto* column = new QVBoxLayout(&dialog);
  auto* more = new QWidget(&dialog);
  auto* lines = new QVBoxLayout(more);
  for (int row = 0; row < 60; ++row) lines->addWidget(new QLineEdit(more));
  more->hide();
  column->addWidget(more);
  column->addWidget(new QDialogButtonBox(QDialogButtonBox::Close, &dialog));
  showThere(dialog);
  more->show();
  CHECK(QTest::qWaitFor(
      [&] {
        return smallScreen().availableGeometry().contains(dialog.frameGeometry()) &&
               buttonsOutside(dialog).isEmpty() && more->isVisible();
      },
      test::kPatience));
}

TEST_CASE("A message of a hundred lines scrolls in its box") {
  const ScreenFit fit(nullptr);
  QMessageBox box(QMessageBox::Warning, QStringLiteral("Lianes"),
                  QStringLiteral("Une ligne de plus.\n").repeated(100), QMessageBox::Close);
  showThere(box);
  CHECK(smallScreen().availableGeometry().contains(box.frameGeometry()));
  const auto* close = box.button(QMessageBox::Close);
  CHECK(box.rect().contains(QRect(close->mapTo(&box, QPoint()), close->size())));
}

TEST_CASE("A window kept for a larger screen, or for one that is gone, opens within this one") {
  QWidget window;
  window.setGeometry(5000, 4000, 2500, 1500);
  const auto room = smallScreen().availableGeometry();
  keepWithin(window, room);
  CHECK(room.contains(window.geometry()));
}

TEST_CASE("Every form and dialog fits a small screen, its buttons in sight, in either language") {
  const auto language = GENERATE(wording::Language::French, wording::Language::English);
  CAPTURE(language);
  const test::ChosenPreferences chosen({.language = language});
  const ScreenFit fit(nullptr);
  const auto look = [](const QString& what, const QWidget& shown) {
    auto& dialog = const_cast<QWidget&>(shown);
    showThere(dialog);
    INFO(what.toStdString() << " " << dialog.width() << " x " << dialog.height()
                            << ", outside: " << buttonsOutside(dialog).join(u',').toStdString());
    CHECK(smallScreen().availableGeometry().contains(dialog.frameGeometry()));
    CHECK(buttonsOutside(dialog).isEmpty());
  };
  test::onEachForm(look);
  test::onEachDialog(look);
}

TEST_CASE("The window fits a small screen on every page, with menus and status in sight") {
  support::SampleWindow sample;
  auto& window = sample.window;
  constexpr QSize kSmall{911, 480};
  window.move(smallScreen().geometry().topLeft());
  window.resize(kSmall);
  test::onEachPage(window, [&](const QString& page) {
    INFO(page.toStdString());
    CHECK(window.size() == kSmall);
    const auto isWithin = [&](const QWidget* part) {
      return window.rect().contains(QRect(part->mapTo(&window, QPoint()), part->size()));
    };
    CHECK(isWithin(window.menuBar()));
    CHECK(isWithin(window.statusBar()));
    for (const auto* label : window.statusBar()->findChildren<QLabel*>()) {
      if (label->isVisible()) CHECK(isWithin(label));
    }
    CHECK(isWithin(sample.child<QWidget>("pages")));
  });
}

}  // namespace lianes::gui
