#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>
#include <catch2/catch.hpp>

#include "gui/budget/budget_comparison.hpp"
#include "gui/budget/budget_grid.hpp"
#include "gui/budget/budget_model.hpp"
#include "gui/budget/budget_paste_preview.hpp"
#include "gui/budget/budget_tab.hpp"
#include "gui/budget/budget_version_dialog.hpp"
#include "gui/desk/session.hpp"
#include "gui/kit/plain_table.hpp"
#include "gui/projects/documents_tab.hpp"
#include "gui/projects/new_project_dialog.hpp"
#include "gui/projects/project_list.hpp"
#include "gui/projects/projects_page.hpp"
#include "lianes/app/budget.hpp"
#include "lianes/store/lists.hpp"
#include "support/gui_office.hpp"

namespace lianes::gui::projects_test {
namespace {

using test::kPatience;

// The page of the projects on the sample, as the window shows it.
class ProjectsFixture {
 public:
  ProjectsFixture() {
    page = std::make_unique<ProjectsPage>(around.desk(), nullptr);
    QObject::connect(&session, &Session::changed, page.get(), [this] { page->recordsChanged(); });
    page->resize(1100, 700);
    page->show();
    page->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(page.get(), kPatience));
    choose("RONC");
    page->findChild<QTabWidget*>()->setCurrentIndex(1);
  }

  // As the window does before it lets go of its pages.
  ~ProjectsFixture() { session.disconnect(page.get()); }
  ProjectsFixture(const ProjectsFixture&) = delete;
  ProjectsFixture& operator=(const ProjectsFixture&) = delete;

  void choose(const char* code) {
    auto* list = page->findChild<QListView*>(QStringLiteral("projects"));
    for (int row = 0; row < list->model()->rowCount(); ++row) {
      if (list->model()->index(row, 0).data().toString().startsWith(QLatin1String(code))) {
        list->setCurrentIndex(list->model()->index(row, 0));
      }
    }
    REQUIRE(list->currentIndex().data().toString().startsWith(QLatin1String(code)));
  }

  Id<MicroProject> project() const {
    const auto records = store::listRecords(session.file(), {.kind = EntityKind::MicroProject});
    for (const auto& record : records->records) {
      if (fromRecord<MicroProject>(record).code == "RONC") return Id<MicroProject>(record.id);
    }
    FAIL("the sample has the project of Roncq");
    return Id<MicroProject>(records->records.front().id);
  }

  BudgetVersion latest() const { return app::budgetVersions(session.file(), project()).back(); }
  std::vector<BudgetLine> lines() const { return app::budgetLines(session.file(), latest().id); }

  BudgetGrid* grid() const { return page->findChild<BudgetGrid*>(); }
  BudgetModel* model() const { return page->findChild<BudgetModel*>(); }
  QPushButton* button(const char* text) const {
    for (auto* each : page->findChildren<QPushButton*>()) {
      if (each->text().startsWith(QString::fromUtf8(text)) && each->isVisible()) return each;
    }
    FAIL("no visible button " << text);
    return nullptr;
  }
  QString shown(const char* label) const {
    auto text = page->findChild<QLabel*>(QString::fromLatin1(label))->text();
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    return text.remove(tag);
  }

  // Types into what has the focus, as a person does.
  void type(const QString& text) {
    auto* editor = grid()->viewport()->findChild<QLineEdit*>();
    if (!editor) {
      QTest::keyClicks(grid(), text.left(1));
      editor = grid()->viewport()->findChild<QLineEdit*>();
      REQUIRE(editor);
      QTest::keyClicks(editor, text.mid(1));
    } else {
      QTest::keyClicks(editor, text);
    }
  }
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    auto* editor = openEditor();
    QTest::keyClick(editor ? static_cast<QWidget*>(editor) : grid(), key, modifiers);
  }
  QLineEdit* openEditor() const {
    for (auto* editor : grid()->viewport()->findChildren<QLineEdit*>()) {
      if (editor->isVisible()) return editor;
    }
    return nullptr;
  }
  void settle() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }

  // A cell typed and left by Enter.
  void enter(const char* text, Qt::Key key = Qt::Key_Return) {
    if (*text) type(QString::fromUtf8(text));
    press(key);
    settle();
  }

  void beginRevision() {
    const auto step = app::revisionStep(session.file(), project(), "Essai (exemple fictif)");
    REQUIRE(step.ok());
    REQUIRE(session.perform(*step).empty());
    REQUIRE_FALSE(latest().approvedOn);
  }

  test::DeskWithFile around{test::GuiFile::Sample};
  Session& session = around.session;
  std::unique_ptr<ProjectsPage> page;
};

}  // namespace

TEST_CASE("The models of the projects page behave, before, during and after steps") {
  ProjectsFixture fixture;
  BudgetModel model(fixture.session);
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.show(fixture.latest());
  CHECK(model.rowCount() > 0);
  fixture.beginRevision();
  model.show(fixture.latest());
  const auto cell = model.indexOf({{}, app::BudgetSection::Charges, 0});
  REQUIRE(cell.isValid());
  CHECK(model.setData(cell, QStringLiteral("615")));
  model.show(fixture.latest());
  model.show({});
  CHECK(model.rowCount() == 0);
  ProjectList list(fixture.session);
  const QAbstractItemModelTester listTester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
  list.reload();
  list.setTyped(QStringLiteral("ronc"));
  CHECK(list.rowCount() >= 1);
  PlainTable table({QStringLiteral("a"), QStringLiteral("b")}, {1});
  const QAbstractItemModelTester tableTester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
  PlainTable::Row row;
  row.cells = {QStringLiteral("x"), QStringLiteral("1")};
  table.show({row});
  CHECK(table.rowCount() == 1);
}

TEST_CASE("A whole budget is typed by the keyboard alone, line after line, and balances") {
  ProjectsFixture fixture;
  const auto record = fixture.session.file().find(fixture.project());
  auto other = *record;
  other.id = Id<MicroProject>(fixture.session.newId());
  other.code = "NEUF";
  other.title = "Nouveau puits (exemple fictif)";
  REQUIRE(
      fixture.session.perform({{store::StepAction::Added, {}}, {store::Insert{toRecord(other)}}}).empty());
  fixture.choose("NEUF");
  QTest::keyClick(fixture.button("Commencer le budget"), Qt::Key_Space);
  REQUIRE(fixture.grid()->currentIndex().isValid());
  const auto lines = [&] {
    return app::budgetLines(fixture.session.file(),
                            app::budgetVersions(fixture.session.file(), other.id).back().id);
  };

  // Account, label, quantity, unit, unit price, which makes the amount: the line is whole.
  for (const auto* cell : {"604", "Forage", "2", "jour", "350"}) fixture.enter(cell);
  REQUIRE(lines().size() == 1);
  CHECK(lines().front().label == "Forage");
  CHECK(lines().front().eur == Money::cents(70'000));
  for (const auto* cell : {"625", "", "", "", "", "=2*150"}) fixture.enter(cell);
  REQUIRE(lines().size() == 2);
  CHECK(lines().back().label.find("missions") != std::string::npos);  // named by its account
  CHECK(lines().back().eur == Money::cents(30'000));

  // An untouched new line ends its section: Enter goes on to the resources.
  fixture.press(Qt::Key_Return);
  CHECK(fixture.model()->sectionAt(fixture.grid()->currentIndex().row()) == app::BudgetSection::Resources);
  CHECK(fixture.shown("balance").contains(QStringLiteral("manque")));
  for (const auto* cell : {"74", "Participation", "", "", "", "1000"}) fixture.enter(cell);
  CHECK(lines().size() == 3);
  CHECK(fixture.shown("balance").contains(QStringLiteral("équilibre ✓")));
}

TEST_CASE("Enter validates and goes on and never removes a line; Esc takes a cell back; Tab goes both ways") {
  ProjectsFixture fixture;
  fixture.beginRevision();
  const auto before = fixture.lines();
  fixture.grid()->setFocus();
  fixture.grid()->goTo({before.front().id, app::BudgetSection::Charges, 1});
  for (int at = 0; at < 60; ++at) fixture.press(Qt::Key_Return);
  CHECK(fixture.lines() == before);

  fixture.grid()->goTo({before.front().id, app::BudgetSection::Charges, 1});
  fixture.type(QStringLiteral("Autre chose"));
  fixture.press(Qt::Key_Escape);
  fixture.settle();
  CHECK(fixture.lines() == before);
  CHECK(fixture.grid()->currentIndex().column() == 1);

  fixture.enter("Forage profond", Qt::Key_Tab);
  CHECK(fixture.lines().front().label == "Forage profond");
  CHECK(fixture.grid()->currentIndex().column() == 2);
  fixture.press(Qt::Key_Backtab);
  CHECK(fixture.grid()->currentIndex().column() == 1);
  REQUIRE(fixture.session.undo().empty());
  CHECK(fixture.lines() == before);
}

TEST_CASE("A line of a budget takes twenty keys at most, and the next one begins at its account") {
  ProjectsFixture fixture;
  fixture.beginRevision();
  const auto before = fixture.lines().size();
  fixture.grid()->begin(app::BudgetSection::Charges);
  int keys = 0;
  const auto key = [&](const QString& typed) {
    for (const auto letter : typed) {
      auto* editor = fixture.openEditor();
      QTest::keyClick(editor ? static_cast<QWidget*>(editor) : fixture.grid(), letter.toLatin1());
      ++keys;
    }
  };
  const auto enter = [&] {
    fixture.press(Qt::Key_Return);
    fixture.settle();
    ++keys;
  };
  key(QStringLiteral("604"));
  enter();
  key(QStringLiteral("Puits"));
  enter();
  for (int passed = 0; passed < 3; ++passed) enter();  // quantity, unit, unit price
  key(QStringLiteral("7500"));
  enter();
  INFO("keys: " << keys);
  CHECK(keys <= 20);
  CHECK(fixture.lines().size() == before + 1);
  const auto now = fixture.grid()->currentIndex();
  CHECK(fixture.model()->kindOf(now.row()) == BudgetModel::RowKind::New);
  CHECK(now.column() == 0);
  CHECK(fixture.shown("budgetProblem").isEmpty());
}

TEST_CASE("Enter from the amount of a line that is there goes on to the account of the next") {
  ProjectsFixture fixture;
  fixture.beginRevision();
  const auto lines = fixture.lines();
  fixture.grid()->setFocus();
  fixture.grid()->goTo({lines.front().id, app::BudgetSection::Charges, 5});
  const int row = fixture.grid()->currentIndex().row();
  fixture.press(Qt::Key_Return);
  CHECK(fixture.grid()->currentIndex().row() > row);
  CHECK(fixture.grid()->currentIndex().column() == 0);
}

TEST_CASE("What was wrong with a cell is no longer said once it is typed anew or taken back") {
  ProjectsFixture fixture;
  fixture.beginRevision();
  fixture.grid()->setFocus();
  fixture.grid()->goTo({fixture.lines().front().id, app::BudgetSection::Charges, 2});
  fixture.type(QStringLiteral("deux"));
  fixture.press(Qt::Key_Return);
  REQUIRE(fixture.shown("budgetProblem").contains(QStringLiteral("deux")));
  SECTION("typed anew") {
    QTest::keyClick(fixture.openEditor(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(fixture.openEditor(), QStringLiteral("2"));
    CHECK(fixture.shown("budgetProblem").isEmpty());
  }
  SECTION("taken back") {
    fixture.press(Qt::Key_Escape);
    CHECK(fixture.shown("budgetProblem").isEmpty());
  }
}

TEST_CASE("A cell that is refused says why and keeps what was typed") {
  ProjectsFixture fixture;
  fixture.beginRevision();
  const auto before = fixture.lines();
  fixture.grid()->setFocus();
  fixture.grid()->goTo({before.front().id, app::BudgetSection::Charges, 2});
  fixture.type(QStringLiteral("deux"));
  fixture.press(Qt::Key_Return);
  REQUIRE(fixture.openEditor());
  CHECK(fixture.openEditor()->text() == QStringLiteral("deux"));
  CHECK(fixture.shown("budgetProblem").contains(QStringLiteral("deux")));
  fixture.press(Qt::Key_Escape);
  fixture.settle();
  CHECK(fixture.lines() == before);
}

TEST_CASE("A new line that lacks its amount is kept and says so, and Esc lets it go") {
  ProjectsFixture fixture;
  fixture.beginRevision();
  const auto before = fixture.lines();
  fixture.grid()->begin(app::BudgetSection::Charges);
  fixture.enter("604");
  fixture.grid()->goTo({before.front().id, app::BudgetSection::Charges, 0});
  REQUIRE(QTest::qWaitFor([&] { return fixture.shown("budgetProblem").contains(QStringLiteral("montant")); },
                          kPatience));
  CHECK(fixture.lines() == before);
  CHECK(fixture.model()->isBegun(app::BudgetSection::Charges));
  fixture.grid()->begin(app::BudgetSection::Charges);
  fixture.press(Qt::Key_Escape);
  CHECK_FALSE(fixture.model()->isBegun(app::BudgetSection::Charges));
}

TEST_CASE("One copied cell is pasted into one cell, and undo takes it back") {
  ProjectsFixture fixture;
  fixture.beginRevision();
  const auto before = fixture.lines();
  const auto line = before.front();
  fixture.grid()->setFocus();
  fixture.grid()->goTo({line.id, app::BudgetSection::Charges, 8});
  QApplication::clipboard()->setText(QStringLiteral("devis n° 9\n"));
  fixture.press(Qt::Key_V, Qt::ControlModifier);
  CHECK(fixture.lines().front().justification == "devis n° 9");
  fixture.press(Qt::Key_C, Qt::ControlModifier);
  CHECK(QApplication::clipboard()->text() == QStringLiteral("devis n° 9"));
  REQUIRE(fixture.session.undo().empty());
  CHECK(fixture.lines() == before);
}

TEST_CASE(
    "Five hundred copied rows are previewed with what is refused, added as one step, and undone as one") {
  ProjectsFixture fixture;
  fixture.beginRevision();
  const auto before = fixture.lines();
  QString text = QStringLiteral("Compte\tIntitulé\tMontant\tDevise\n");
  for (int at = 0; at < 500; ++at) text += QStringLiteral("606\tLot %1\t12,50\tEUR\n").arg(at);
  text += QStringLiteral("999\tInconnu\t1\tEUR\n");
  QApplication::clipboard()->setText(text);
  fixture.grid()->setFocus();
  fixture.press(Qt::Key_V, Qt::ControlModifier);
  auto* preview = fixture.page->findChild<BudgetPastePreview*>();
  REQUIRE(preview);
  const auto tables = preview->findChildren<QTableView*>();
  REQUIRE(tables.size() == 2);
  CHECK(tables[0]->model()->rowCount() == 500);
  REQUIRE(tables[1]->model()->rowCount() == 1);
  CHECK(tables[1]->model()->index(0, 0).data().toString() == QStringLiteral("502"));
  CHECK(tables[1]->model()->index(0, 1).data().toString() == QStringLiteral("Compte"));
  CHECK(fixture.lines() == before);
  preview->accept();
  fixture.settle();
  CHECK(fixture.lines().size() == before.size() + 500);
  CHECK(fixture.around.announced.join(u' ').contains(QStringLiteral("500")));
  REQUIRE(fixture.session.undo().empty());
  CHECK(fixture.lines() == before);
}

TEST_CASE("An approved budget is read only, its revision a copy that is compared and approved") {
  ProjectsFixture fixture;
  const auto approved = fixture.latest();
  REQUIRE(approved.approvedOn);
  fixture.grid()->goTo({fixture.lines().front().id, app::BudgetSection::Charges, 1});
  QTest::keyClicks(fixture.grid(), QStringLiteral("x"));
  CHECK_FALSE(fixture.openEditor());

  QTest::mouseClick(fixture.button("Créer un avenant"), Qt::LeftButton);
  auto* asked = fixture.page->findChild<BudgetVersionDialog*>();
  REQUIRE(asked);
  asked->accept();
  CHECK(asked->isVisible());  // a reason is needed
  QTest::keyClicks(asked->findChild<QPlainTextEdit*>(), QStringLiteral("Pompe plus forte"));
  asked->accept();
  fixture.settle();
  const auto draft = fixture.latest();
  CHECK(draft.number == approved.number + 1);
  CHECK(fixture.model()->version()->id == draft.id);

  fixture.grid()->setFocus();
  fixture.grid()->goTo({fixture.lines().front().id, app::BudgetSection::Charges, 4});
  fixture.enter("10 000 000");
  QTest::mouseClick(fixture.button("Comparer"), Qt::LeftButton);
  auto* comparison = fixture.page->findChild<BudgetComparison*>();
  REQUIRE(comparison);
  const auto* rows = comparison->findChild<QTableView*>()->model();
  REQUIRE(rows->rowCount() == 3);  // one changed line and two totals
  CHECK(rows->index(0, 0).data().toString().contains(QStringLiteral("modifiée")));
  CHECK(rows->index(0, 5).data().toString() == rows->index(1, 5).data().toString());
  comparison->reject();

  QTest::mouseClick(fixture.button("Approuver"), Qt::LeftButton);
  fixture.settle();
  auto* approval = fixture.page->findChild<BudgetVersionDialog*>();
  REQUIRE(approval);
  // Charges were raised and nothing pays for them: said, not refused.
  const auto* warning = approval->findChild<QLabel*>(QStringLiteral("problem"));
  CHECK(warning->isVisible());
  CHECK(warning->text().contains(QStringLiteral("ne s’équilibre pas")));
  auto* day = approval->findChild<QLineEdit*>(QStringLiteral("approvedOn"));
  day->clear();
  QTest::keyClicks(day, QStringLiteral("12/3/2021"));
  approval->accept();
  CHECK(fixture.latest().approvedOn == Date::of(2021, 3, 12));
  CHECK_FALSE(fixture.model()->isEditable());
}

TEST_CASE("Gifts in kind that differ are said beside the balance, and keep a version from being approved") {
  ProjectsFixture fixture;
  fixture.beginRevision();
  CHECK(fixture.shown("inKind").contains(QStringLiteral("86 = 87 ✓")));
  for (const auto& line : fixture.lines()) {
    if (app::sectionOf(line) != app::BudgetSection::InKindSources) continue;
    const auto step = app::removeLinesStep(fixture.session.file(), line.version, std::vector{line.id});
    REQUIRE(step.ok());
    REQUIRE(fixture.session.perform(*step).empty());
    break;
  }
  CHECK(fixture.shown("inKind").contains(QStringLiteral("86 ≠ 87")));
}

TEST_CASE("A new project is one step of one form, and is then the one that is shown") {
  ProjectsFixture fixture;
  fixture.page->run(PageAction::Add);
  auto* dialog = fixture.page->findChild<NewProjectDialog*>();
  REQUIRE(dialog);
  dialog->accept();
  CHECK(dialog->isVisible());  // without title and partnership
  auto* partnership = dialog->findChild<QComboBox*>(QStringLiteral("partnership_id"));
  REQUIRE(partnership);
  CHECK(partnership->width() > dialog->width() / 2);
  partnership->setCurrentIndex(0);
  QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("title")),
                   QStringLiteral("Puits de Kayes (exemple fictif)"));
  dialog->accept();
  auto* list = fixture.page->findChild<QListView*>(QStringLiteral("projects"));
  CHECK(list->currentIndex().data().toString().contains(QStringLiteral("Puits de Kayes")));
  REQUIRE(fixture.session.undo().empty());
  CHECK_FALSE(list->currentIndex().data().toString().contains(QStringLiteral("Puits de Kayes")));
}

TEST_CASE("A suspension waits for its reason, then state and reason are saved together") {
  ProjectsFixture fixture;
  fixture.page->findChild<QTabWidget*>()->setCurrentIndex(0);
  auto* state = fixture.page->findChild<QComboBox*>(QStringLiteral("state"));
  auto* reason = fixture.page->findChild<QPlainTextEdit*>(QStringLiteral("state_reason"));
  REQUIRE(state);
  REQUIRE(reason);
  const auto project = fixture.project();
  const auto before = fixture.session.file().find(project)->state;
  const int suspended = state->findText(QStringLiteral("suspendu"), Qt::MatchStartsWith);
  REQUIRE(suspended >= 0);
  state->setCurrentIndex(suspended);
  Q_EMIT state->activated(suspended);
  CHECK(fixture.session.file().find(project)->state == before);
  reason->setFocus();
  QTest::keyClicks(reason, QStringLiteral("Aide suspendue"));
  QTest::keyClick(reason, Qt::Key_Tab);
  REQUIRE(QTest::qWaitFor(
      [&] { return fixture.session.file().find(project)->state == ProjectState::Suspended; }, kPatience));
  CHECK(fixture.session.file().find(project)->stateReason == "Aide suspendue");
}

TEST_CASE("The code of another project is refused on the sheet for as long as it stands there") {
  ProjectsFixture projects;
  projects.page->findChild<QTabWidget*>()->setCurrentIndex(0);
  auto* code = projects.page->findChild<QLineEdit*>(QStringLiteral("code"));
  auto* title = projects.page->findChild<QLineEdit*>(QStringLiteral("title"));
  const auto leaveWith = [](QLineEdit* field, const QString& text) {
    field->setFocus();
    field->setText(text);
    QTest::keyClick(field, Qt::Key_Tab);
  };
  leaveWith(code, QStringLiteral("lesq"));
  CHECK_FALSE(code->accessibleDescription().isEmpty());
  title->setFocus();
  QTest::keyClick(title, Qt::Key_Tab);
  CHECK_FALSE(code->accessibleDescription().isEmpty());
  CHECK(projects.session.file().find(projects.project())->code == "RONC");
  leaveWith(code, QStringLiteral("RONC"));
  CHECK(code->accessibleDescription().isEmpty());
}

TEST_CASE("A field that is half typed when the window goes is saved") {
  ProjectsFixture fixture;
  fixture.page->findChild<QTabWidget*>()->setCurrentIndex(0);
  auto* reason = fixture.page->findChild<QPlainTextEdit*>(QStringLiteral("state_reason"));
  reason->setFocus();
  QTest::keyClicks(reason, QStringLiteral("half typed"));
  const auto project = fixture.project();
  fixture.page->hide();
  CHECK(fixture.session.file().find(project)->stateReason == "half typed");
}

TEST_CASE("A file dropped on the documents of a project is kept with its size, and comes out the same") {
  ProjectsFixture fixture;
  fixture.page->findChild<QTabWidget*>()->setCurrentIndex(5);
  const QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("devis (exemple fictif).txt"));
  {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(70'000, 'x'));
  }
  auto* tab = fixture.page->findChild<DocumentsTab*>();
  tab->add({path});
  const bool isAdded = QTest::qWaitFor(
      [&] { return fixture.around.announced.join(u' ').contains(QStringLiteral("devis")); }, kPatience);
  INFO(fixture.around.said.join(u'\n').toStdString());
  REQUIRE(isAdded);
  const auto found = store::listRecords(
      fixture.session.file(),
      {.kind = EntityKind::Document,
       .filters = {
           {"attached_to", RecordReference{EntityKind::MicroProject, fixture.project().uuid()}.text()}}});
  REQUIRE(found.ok());
  REQUIRE_FALSE(found->records.empty());
  CHECK(fromRecord<Document>(found->records.back()).size == 70'000);
}

TEST_CASE("A budget line, an indicator and a version that are asked for are shown on their tab") {
  ProjectsFixture fixture;
  auto* tabs = fixture.page->findChild<QTabWidget*>();
  const auto line = fixture.lines().front();
  tabs->setCurrentIndex(0);
  CHECK(fixture.page->reveal(RecordReference{EntityKind::BudgetLine, line.id.uuid()}));
  CHECK(tabs->currentIndex() == 1);
  CHECK(fixture.page->reveal(RecordReference{EntityKind::MicroProject, fixture.project().uuid()}));
  CHECK_FALSE(fixture.page->reveal(RecordReference{EntityKind::Organisation, fixture.session.newId()}));
}

}  // namespace lianes::gui::projects_test
