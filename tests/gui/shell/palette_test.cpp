#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

#include "gui/shell/command_palette.hpp"
#include "support/gui_support.hpp"

namespace lianes::gui {
namespace {

// The palette of a window on the sample, opened by its key.
class OpenPalette : public support::SampleWindow {
 public:
  OpenPalette() {
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    palette = window.findChild<CommandPalette*>();
    line = child<QLineEdit>("paletteText");
    list = child<QListView>("paletteList");
  }

  QString chosen() const { return list->currentIndex().data().toString(); }
  bool waitForRow(const QString& title) {
    return QTest::qWaitFor(
        [&] {
          for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString().contains(title)) return true;
          }
          return false;
        },
        support::kPatience);
  }

  CommandPalette* palette = nullptr;
  QLineEdit* line = nullptr;
  QListView* list = nullptr;
};

}  // namespace

TEST_CASE("The palette's model behaves while its text and its records change") {
  PaletteModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.setFixed({{PagePlace{0}, QStringLiteral("Dépenses"), QStringLiteral("Page"), {}, {}},
                  {ActionId::Quit, QStringLiteral("Quitter"), QStringLiteral("Fichier"), {}, {}}});
  model.setText({});
  CHECK(model.rowCount() == 2);
  model.setText(QStringLiteral("DEPENSES"));
  CHECK(model.rowCount() == 1);
  model.setRecords({{EntityKind::Expense, support::environment().newId(), "Pièce 12"}},
                   wording::Language::French);
  CHECK(model.rowCount() == 2);
  CHECK(model.index(1).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Pièce 12")));
  model.setText(QStringLiteral("rien de tel"));
  CHECK(model.rowCount() == 0);
}

TEST_CASE("Ctrl+K finds a page without its accents, and Enter shows it") {
  OpenPalette open;
  REQUIRE(open.palette->isVisible());
  QTest::keyClicks(open.line, QStringLiteral("reunions"));
  REQUIRE(open.chosen() == QStringLiteral("Réunions"));
  QTest::keyClick(open.line, Qt::Key_Return);
  CHECK_FALSE(open.palette->isVisible());
  CHECK(open.pages()->currentItem()->text() == QStringLiteral("Réunions"));
}

TEST_CASE("Ctrl+K finds a record of the file, and Enter opens the page that shows it") {
  OpenPalette open;
  QTest::keyClicks(open.line, QStringLiteral("orchies"));
  REQUIRE(open.waitForRow(QStringLiteral("Orchies")));
  while (open.list->currentIndex().data(PaletteModel::DetailRole).toString() != QStringLiteral("Organisme") &&
         open.list->currentIndex().row() + 1 < open.list->model()->rowCount()) {
    QTest::keyClick(open.line, Qt::Key_Down);
  }
  REQUIRE(open.chosen().contains(QStringLiteral("Orchies")));
  QTest::keyClick(open.line, Qt::Key_Return);
  CHECK(open.pages()->currentRow() > 0);
}

TEST_CASE("The palette runs an action, and tells why one cannot run") {
  OpenPalette open;
  QTest::keyClicks(open.line, QStringLiteral("retablir"));
  REQUIRE(open.chosen() == QStringLiteral("Rétablir"));
  QTest::keyClick(open.line, Qt::Key_Return);
  CHECK(open.palette->isVisible());
  bool isSaid = false;
  for (const auto* label : open.palette->findChildren<QLabel*>()) {
    isSaid = isSaid || (label->isVisible() && label->text() == QStringLiteral("Rien à rétablir."));
  }
  CHECK(isSaid);
  open.line->clear();
  QTest::keyClicks(open.line, QStringLiteral("fermer le fichier"));
  QTest::keyClick(open.line, Qt::Key_Return);
  CHECK(open.pages()->count() == 0);
}

TEST_CASE("Escape leaves the palette and says nothing was found for nonsense") {
  OpenPalette open;
  QTest::keyClicks(open.line, QStringLiteral("zzqqxx"));
  CHECK(QTest::qWaitFor(
      [&] {
        for (const auto* label : open.palette->findChildren<QLabel*>()) {
          if (label->isVisible() && label->text().contains(QStringLiteral("Rien ne répond"))) return true;
        }
        return false;
      },
      support::kPatience));
  QTest::keyClick(open.line, Qt::Key_Escape);
  CHECK_FALSE(open.palette->isVisible());
}

}  // namespace lianes::gui
