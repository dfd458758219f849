#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>
#include <catch2/catch.hpp>

#include <set>

#include "gui/desk/session.hpp"
#include "gui/journal/journal_model.hpp"
#include "gui/records/record_form.hpp"
#include "gui/records/record_table_model.hpp"
#include "gui/records/records_page.hpp"
#include "gui/shell/actions.hpp"
#include "gui/shell/navigation.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/gui/main_window.hpp"
#include "support/gui_office.hpp"
#include "support/whole_journal.hpp"

namespace lianes::gui {
namespace {

using test::GuiSession;
using test::kPatience;
using test::office;

QLineEdit* lineOf(QWidget& form, const char* field) {
  auto* line = form.findChild<QLineEdit*>(QString::fromLatin1(field));
  REQUIRE(line);
  return line;
}

}  // namespace

TEST_CASE("No two actions of the window share a shortcut") {
  std::set<QString> seen;
  for (const auto& action : actionTable()) {
    for (const auto& shortcut : action.shortcuts) {
      INFO(action.text.toStdString());
      CHECK(seen.insert(shortcut.toString()).second);
    }
  }
}

TEST_CASE("A table of any kind of record is a well-behaved model of the sample and shows no identifier") {
  GuiSession sample(test::GuiFile::Sample);
  for (std::size_t at = 0; at < Choices<EntityKind>::codes.size(); ++at) {
    const auto kind = static_cast<EntityKind>(at);
    INFO(codeOf(kind));
    std::vector<std::string_view> columns;
    for (const auto& field : describe(kind).fields) columns.push_back(field.name);
    RecordTableModel model(sample.session, kind, columns);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    while (model.canFetchMore({})) model.fetchMore({});
    CHECK(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row) {
      for (int column = 0; column < model.columnCount(); ++column) {
        const auto text = model.index(row, column).data().toString().toStdString();
        CHECK_FALSE(Uuid::parse(text));
      }
    }
    model.reload();
  }
}

TEST_CASE("The journal reads its steps page by page down to the first") {
  GuiSession sample(test::GuiFile::Sample);
  JournalModel model(sample.session);
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  test::readWhole(model);
  CHECK(model.stepAt(model.rowCount() - 1).number == 1);
  CHECK(model.stepAt(0).number == model.rowCount());
}

TEST_CASE("An organisation typed into its form is saved as one step, which undo takes back") {
  GuiSession sample(test::GuiFile::Sample);
  const auto id = sample.session.newId();
  auto* form = new RecordForm(sample.session, app::blankRecord(EntityKind::Organisation, id), nullptr);
  form->show();
  QTest::keyClicks(lineOf(*form, "name"), QStringLiteral("Ville d'essai"));
  QTest::keyClicks(lineOf(*form, "country"), QStringLiteral("FR"));
  QTest::keyClick(lineOf(*form, "country"), Qt::Key_Return);
  form->accept();
  const auto saved = sample.session.file().find(EntityKind::Organisation, id);
  REQUIRE(saved);
  CHECK(store::nameOf(*saved) == "Ville d'essai");
  CHECK(sample.session.undo().empty());
  CHECK_FALSE(sample.session.file().find(EntityKind::Organisation, id));
}

TEST_CASE("A form with a wrong amount says so beside its field and keeps what was typed") {
  GuiSession sample(test::GuiFile::Sample);
  RecordForm form(sample.session, app::blankRecord(EntityKind::Contribution, sample.session.newId()),
                  nullptr);
  form.setAttribute(Qt::WA_DeleteOnClose, false);
  form.show();
  auto* amount = form.findChild<QWidget*>(QStringLiteral("amount"));
  REQUIRE(amount);
  auto* line = amount->findChild<QLineEdit*>();
  REQUIRE(line);
  QTest::keyClicks(line, QStringLiteral("douze"));
  form.accept();
  CHECK(form.isVisible());
  CHECK(line->text() == QStringLiteral("douze"));
  bool isSaid = false;
  for (const auto* label : form.findChildren<QLabel*>(QStringLiteral("problem"))) {
    isSaid = isSaid || (label->isVisible() && label->text().contains(QStringLiteral("douze")));
  }
  CHECK(isSaid);
}

TEST_CASE("A form grows until what is wrong with each field is seen without scrolling") {
  GuiSession sample(test::GuiFile::Sample);
  RecordForm form(sample.session, app::blankRecord(EntityKind::Mandate, sample.session.newId()), nullptr);
  form.setAttribute(Qt::WA_DeleteOnClose, false);
  form.show();
  for (const auto* field : {"association_id", "collectivity_id"}) {
    const auto* box = form.findChild<QComboBox*>(QString::fromLatin1(field));
    REQUIRE(box);
    QTest::keyClicks(box->lineEdit(), QStringLiteral("Personne de ce nom (exemple fictif)"));
  }
  form.accept();
  const auto* bar = form.findChild<QScrollArea*>()->verticalScrollBar();
  CHECK(QTest::qWaitFor([&] { return bar->maximum() == 0; }, kPatience));
}

TEST_CASE("The first letters that one name alone begins with stand for it once the field is left") {
  GuiSession sample(test::GuiFile::Sample);
  RecordForm form(sample.session, app::blankRecord(EntityKind::Mandate, sample.session.newId()), nullptr);
  form.setAttribute(Qt::WA_DeleteOnClose, false);
  form.show();
  REQUIRE(QTest::qWaitForWindowActive(&form, kPatience));
  const auto* box = form.findChild<QComboBox*>(QStringLiteral("collectivity_id"));
  REQUIRE(box);
  REQUIRE(box->count() > 2);
  const auto leaveWith = [&](const QString& typed) {
    box->lineEdit()->setFocus();
    box->lineEdit()->clear();
    QTest::keyClicks(box->lineEdit(), typed);
    auto* proposals = QApplication::activePopupWidget();
    QTest::keyClick(proposals ? proposals : box->lineEdit(), Qt::Key_Tab);
    return box->currentText().toStdString();
  };
  CHECK(leaveWith(QStringLiteral("faches")) == "Faches-Thumesnil");
  CHECK(leaveWith(QStringLiteral("Thumesnil")) == "Thumesnil");
  CHECK(leaveWith(QStringLiteral("Comm")) == "Comm");  // begins several
}

TEST_CASE("Every control of every form has an accessible name") {
  GuiSession sample(test::GuiFile::Sample);
  for (std::size_t at = 0; at < Choices<EntityKind>::codes.size(); ++at) {
    const auto kind = static_cast<EntityKind>(at);
    RecordForm form(sample.session, app::blankRecord(kind, sample.session.newId()), nullptr);
    form.setAttribute(Qt::WA_DeleteOnClose, false);
    for (const auto* control : form.findChildren<QWidget*>()) {
      if (control->window() != &form) continue;  // the list that a box drops down
      if (control->focusPolicy() == Qt::NoFocus || control->focusProxy()) continue;
      if (qobject_cast<const QAbstractButton*>(control) || qobject_cast<const QLabel*>(control)) continue;
      const auto* box = qobject_cast<const QComboBox*>(control->parentWidget());
      if (box || control->objectName().startsWith(QStringLiteral("qt_"))) continue;
      if (control->inherits("QScrollArea")) continue;
      INFO(codeOf(kind) << " " << control->metaObject()->className() << " "
                        << control->objectName().toStdString());
      CHECK_FALSE(control->accessibleName().isEmpty());
    }
  }
}

TEST_CASE("The window opens a file and shows every page by the keyboard, back and forth") {
  const QTemporaryDir folder;
  MainWindow window(office);
  window.show();
  window.openFile(test::newSampleFile(folder));
  auto* pages = window.findChild<QListWidget*>(QStringLiteral("navigation"));
  REQUIRE(QTest::qWaitFor([&] { return pages->count() > 0; }, kPatience));
  CHECK(window.windowTitle().contains(QStringLiteral("exemple.lianes")));
  for (int page = 1; page < pages->count(); ++page) QTest::keyClick(pages, Qt::Key_Down);
  CHECK(pages->currentRow() == pages->count() - 1);
  QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
  CHECK(pages->currentRow() == pages->count() - 2);
  QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
  CHECK(pages->currentRow() == pages->count() - 1);
}

TEST_CASE("A record removed with Del comes back with Ctrl+Z") {
  const QTemporaryDir folder;
  MainWindow window(office);
  window.show();
  window.openFile(test::newSampleFile(folder));
  auto* pages = window.findChild<QListWidget*>(QStringLiteral("navigation"));
  REQUIRE(QTest::qWaitFor([&] { return pages->count() > 0; }, kPatience));
  window.showPage(1);
  auto* tabs = window.findChild<QTabWidget*>();
  REQUIRE(tabs);
  tabs->setCurrentIndex(1);  // mandates: nothing depends on one
  auto* table = tabs->currentWidget()->findChild<QTableView*>(QStringLiteral("table"));
  REQUIRE(table->accessibleName() == QStringLiteral("Mandats"));
  REQUIRE(table->isVisible());
  const int before = table->model()->rowCount();
  REQUIRE(before > 0);
  table->selectRow(0);
  table->setFocus();
  QTest::keyClick(table, Qt::Key_Delete);
  CHECK(table->model()->rowCount() == before - 1);
  QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
  CHECK(table->model()->rowCount() == before);
}

}  // namespace lianes::gui
