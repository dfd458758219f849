#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <catch2/catch.hpp>

#include "gui/vouchers/import_dialog.hpp"
#include "gui/vouchers/import_preview_model.hpp"
#include "lianes/store/lists.hpp"
#include "support/gui_support.hpp"

namespace lianes::gui {
namespace {

using support::kPatience;

constexpr const char* kExampleTable =
    "Date;Fournisseur;Facture;Libellé;Compte;Montant;Devise;Justificatif\n"
    "21/03/2021;Exemple fictif;F-901;Ciment;606;1 234,50;EUR;f1.pdf\n"
    "02/03/2021;Exemple fictif;F-902;Sable;606;650 000;XOF;\n"
    "99/03/2021;Exemple fictif;F-903;Fer;606;12,00;EUR;\n"
    "02/03/2021;Exemple fictif;F-902;Encore;606;650 000;XOF;\n";

// The window on the sample, and an import by keys.
class ImportWindow : public support::SampleWindow {
 public:
  ImportWindow() {
    QSettings().remove(QStringLiteral("import_mappings"));
    write("f1.pdf", "exemple fictif");
  }

  QString write(const char* name, const QByteArray& bytes) {
    const auto written = folder.path() + u'/' + QLatin1String(name);
    QFile file(written);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return written;
  }
  QDialog* dialog() {
    auto* found = window.findChild<QDialog*>(QStringLiteral("import_dialog"));
    REQUIRE(found);
    return found;
  }
  bool isOpen() const { return window.findChild<QDialog*>(QStringLiteral("import_dialog")) != nullptr; }
  template <class Widget>
  Widget* part(const char* name) {
    auto* found = dialog()->findChild<Widget*>(QLatin1String(name));
    REQUIRE(found);
    return found;
  }
  void ask(const QString& table) {
    prompts->file = table;
    QTest::keyClick(&window, Qt::Key_I, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return isOpen(); }, kPatience));
  }
  bool isReady() { return part<QPushButton>("next")->isEnabled(); }
  void waitUntilReady() {
    REQUIRE(QTest::qWaitFor([&] { return isReady(); }, kPatience));
  }
  bool isOnPreview() { return part<QTableView>("preview")->isVisible(); }
  void showPreview() {
    waitUntilReady();
    QTest::keyClick(dialog(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return isOnPreview(); }, kPatience));
  }
  void waitUntilClosed() {
    REQUIRE(QTest::qWaitFor([&] { return !isOpen(); }, kPatience));
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window, kPatience));
  }
  void enter() {
    QTest::keyClick(dialog(), Qt::Key_Return);
    waitUntilClosed();
  }
  QTableView* showVouchers() {
    const auto found = pages()->findItems(QStringLiteral("Dépenses"), Qt::MatchExactly);
    REQUIRE(found.size() == 1);
    window.showPage(pages()->row(found.first()));
    auto* vouchers = child<QTableView>("vouchers");
    REQUIRE(QTest::qWaitFor([&] { return vouchers->isVisible(); }, kPatience));
    return vouchers;
  }
  QString said() { return part<QLabel>("said")->text(); }
  // As another reader of the file sees it.
  std::int64_t count(EntityKind kind = EntityKind::Expense) {
    const auto file = store::ConsortiumFile::open(path, support::environment(), store::OpenIntent::Read);
    REQUIRE(file.ok());
    std::int64_t records = 0;
    store::RecordQuery query{.kind = kind, .most = 1000};
    do {
      const auto page = store::listRecords(file.value(), query);
      records += static_cast<std::int64_t>(page->records.size());
      query.after = page->next;
    } while (query.after);
    return records;
  }
};

}  // namespace

TEST_CASE(
    "Expenses are imported by keys alone: proposed, previewed, entered, "
    "and undone in one step") {
  ImportWindow test;
  const auto before = test.count();
  const auto documents = test.count(EntityKind::Document);
  test.ask(test.write("depenses.csv", kExampleTable));
  test.waitUntilReady();
  CHECK(test.part<QComboBox>("column_amount")->currentText().endsWith(QStringLiteral("Montant")));
  test.part<QCheckBox>("attach_evidence")->setFocus();
  QTest::keyClick(test.part<QCheckBox>("attach_evidence"), Qt::Key_Space);
  test.showPreview();
  auto* table = test.part<QTableView>("preview");
  REQUIRE(table->model()->rowCount() == 4);
  const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
  CHECK(cell(0, ImportPreviewModel::State) == QStringLiteral("Nouvelle"));
  CHECK(cell(2, ImportPreviewModel::State) == QStringLiteral("Refusée"));
  CHECK(cell(2, ImportPreviewModel::Line) == QStringLiteral("4"));
  CHECK(cell(2, ImportPreviewModel::Why).contains(QStringLiteral("99/03/2021")));
  CHECK(cell(3, ImportPreviewModel::State) == QStringLiteral("Déjà saisie"));
  CHECK(test.count() == before);
  test.enter();
  CHECK(test.count() == before + 2);
  CHECK(test.count(EntityKind::Document) == documents + 1);
  QTest::keyClick(&test.window, Qt::Key_Z, Qt::ControlModifier);
  CHECK(test.count() == before);
}

TEST_CASE(
    "The preview filters by state, and the space bar takes or leaves "
    "rows, refused ones never") {
  ImportWindow test;
  test.ask(test.write("depenses.csv", kExampleTable));
  test.showPreview();
  auto* table = test.part<QTableView>("preview");
  const QAbstractItemModelTester tester(table->model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  const auto before = test.count();
  QTest::keyClick(table, Qt::Key_Space);  // leaves the first row
  auto* state = test.part<QComboBox>("preview_state");
  CHECK(state->itemText(1).contains(QStringLiteral("(2)")));
  state->setCurrentIndex(4);
  REQUIRE(table->model()->rowCount() == 1);
  table->selectRow(0);
  QTest::keyClick(table, Qt::Key_Space);
  state->setCurrentIndex(2);
  REQUIRE(table->model()->rowCount() == 1);
  table->selectRow(0);
  QTest::keyClick(table, Qt::Key_Space);  // takes the repeated row
  test.enter();
  CHECK(test.count() == before + 2);
}

TEST_CASE("A chosen column is remembered for the next table with the same heads") {
  ImportWindow test;
  const QByteArray strange = "Quand;Quoi;Imputé;Combien\n21/03/2021;Ciment;606;12,00\n";
  test.ask(test.write("a.csv", strange));
  REQUIRE(QTest::qWaitFor([&] { return test.part<QComboBox>("column_label")->count() > 1; }, kPatience));
  CHECK_FALSE(test.isReady());
  CHECK(test.part<QLabel>("missing")->text().contains(QStringLiteral("Montant")));
  int place = 1;
  for (const auto* name : {"column_spent_on", "column_label", "column_account", "column_amount"}) {
    test.part<QComboBox>(name)->setCurrentIndex(place++);
  }
  test.showPreview();
  QTest::keyClick(test.dialog(), Qt::Key_Escape);
  QTest::keyClick(test.dialog(), Qt::Key_Escape);
  test.waitUntilClosed();
  test.ask(test.write("b.csv", strange + "02/03/2021;Sable;606;13,00\n"));
  test.waitUntilReady();
  CHECK(test.part<QComboBox>("column_amount")->currentIndex() == 4);
}

TEST_CASE(
    "A hostile table is refused in a sentence, and another separator may "
    "be tried") {
  ImportWindow test;
  const auto before = test.count();
  test.ask(test.write("nul.csv", QByteArray("Date;Montant\n1\0;2\n", 18)));
  REQUIRE(QTest::qWaitFor([&] { return test.said().contains(QStringLiteral("octet nul")); }, kPatience));
  CHECK(test.said().contains(QStringLiteral("nul.csv")));
  CHECK_FALSE(test.isReady());
  test.prompts->file = test.write("bon.csv", kExampleTable);
  test.part<QPushButton>("other_file")->click();
  test.waitUntilReady();
  test.part<QComboBox>("separator")->setCurrentIndex(2);  // a comma
  REQUIRE(QTest::qWaitFor(
      [&] { return test.part<QLabel>("missing")->text().contains(QStringLiteral("Montant")); }, kPatience));
  CHECK(test.count() == before);
}

TEST_CASE("Rows copied from a spreadsheet are pasted into the list of vouchers") {
  ImportWindow test;
  const auto before = test.count();
  auto* vouchers = test.showVouchers();
  QApplication::clipboard()->setText(
      QStringLiteral("Date\tLibellé\tCompte\tMontant\n21/3/2021\tCiment\t606\t\"1 234,50\"\n"));
  vouchers->setFocus();
  QTest::keyClick(vouchers, Qt::Key_V, Qt::ControlModifier);
  REQUIRE(QTest::qWaitFor([&] { return test.isOpen(); }, kPatience));
  test.showPreview();
  test.enter();
  CHECK(test.count() == before + 1);
}

TEST_CASE("Copied rows are pasted from any page, and an empty clipboard is said to be one") {
  ImportWindow test;
  const auto before = test.count();
  QApplication::clipboard()->setText(QStringLiteral(" "));
  QTest::keyClick(&test.window, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK_FALSE(test.isOpen());
  auto* said = QApplication::activeModalWidget();
  REQUIRE(said);
  QTest::keyClick(said, Qt::Key_Escape);
  QApplication::clipboard()->setText(
      QStringLiteral("Date\tLibellé\tCompte\tMontant\n21/3/2021\tCiment\t606\t12,50\n"));
  QTest::keyClick(&test.window, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(QTest::qWaitFor([&] { return test.isOpen(); }, kPatience));
  test.showPreview();
  test.enter();
  CHECK(test.count() == before + 1);
}

TEST_CASE("A table that leaves something open asks it with both readings, and enters nothing before") {
  ImportWindow test;
  const auto before = test.count();
  test.ask(test.write("releve.csv",
                      "Date;Fournisseur;Libellé;Compte;Montant\n"
                      "04/05/2021;Exemple fictif;Gravier;606;1 250,40\n"));
  test.showPreview();
  auto* next = test.part<QPushButton>("next");
  CHECK_FALSE(next->isEnabled());
  CHECK(test.part<QLabel>("results_days")->text().contains(QStringLiteral("4 mai 2021")));
  CHECK(test.part<QLabel>("results_days")->text().contains(QStringLiteral("5 avril 2021")));
  test.part<QComboBox>("answer_days")->setCurrentIndex(1);
  REQUIRE(next->isEnabled());
  next->click();
  REQUIRE(QTest::qWaitFor([&] { return next->text() == QStringLiteral("Importer") && next->isEnabled(); },
                          kPatience));
  CHECK(test.count() == before);
  next->click();
  test.waitUntilClosed();
  CHECK(test.count() == before + 1);
}

TEST_CASE("Escape leaves a table while its rows are looked at") {
  ImportWindow test;
  test.ask(test.write("depenses.csv", kExampleTable));
  test.waitUntilReady();
  QTest::keyClick(test.dialog(), Qt::Key_Return);
  QTest::keyClick(test.dialog(), Qt::Key_Escape);
  QTest::keyClick(test.dialog(), Qt::Key_Escape);
  test.waitUntilClosed();
}

TEST_CASE(
    "A table dropped on the list of vouchers is imported, not taken for "
    "evidence") {
  ImportWindow test;
  auto* vouchers = test.showVouchers();
  QMimeData dropped;
  dropped.setUrls({QUrl::fromLocalFile(test.write("depenses.csv", kExampleTable))});
  QDragEnterEvent entering({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(vouchers->viewport(), &entering);
  REQUIRE(entering.isAccepted());
  QDropEvent drop({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(vouchers->viewport(), &drop);
  REQUIRE(QTest::qWaitFor([&] { return test.isOpen(); }, kPatience));
  test.waitUntilReady();
}

}  // namespace lianes::gui
