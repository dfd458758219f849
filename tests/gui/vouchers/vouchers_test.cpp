#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <set>

#include "gui/desk/session.hpp"
#include "gui/kit/text.hpp"
#include "gui/vouchers/voucher_table_model.hpp"
#include "gui/vouchers/vouchers_page.hpp"
#include "gui/vouchers/vouchers_view.hpp"
#include "lianes/app/generate.hpp"
#include "lianes/app/new_consortium.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/store/documents.hpp"
#include "support/gui_office.hpp"

namespace lianes::gui {
namespace {

bool comes(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, test::kPatience); }

class SilentNavigator final : public Navigator {
 public:
  void open(const Target&) override {}
  void openPage(const QString&) override {}
  void say(const QString& sentence) override { said = sentence; }
  void announceStep(const QString& title) override { announced = title; }

  QString said;
  QString announced;
};

// The page of vouchers on the sample, or on a generated file.
class VouchersFixture {
 public:
  explicit VouchersFixture(std::int64_t generated = 0) : session(test::office, wording::Language::French) {
    const std::filesystem::path path = (folder.path() + QStringLiteral("/exemple.lianes")).toStdString();
    if (generated > 0) {
      auto made = app::newConsortium(path, {"2020", "Essai (exemple fictif)"}, test::office());
      REQUIRE(made.ok());
      auto file = std::move(made).value();
      REQUIRE(app::generate(file, {.expenses = generated, .projects = 10}, {}).ok());
    }
    if (generated > 0) {
      session.open(path);
    } else {
      session.createSample(path);
    }
    REQUIRE(comes([&] { return session.isOpen(); }));
  }

  void showPage() {
    page = std::make_unique<VouchersPage>(Desk{session, navigator});
    QObject::connect(&session, &Session::changed, page.get(), &Page::recordsChanged);
    page->resize(1060, 720);
    page->show();
    table = page->findChild<QTableView*>(QStringLiteral("vouchers"));
    model = qobject_cast<VoucherTableModel*>(table->model());
    REQUIRE(comes([&] { return model->rowCount() > 0 && model->sum(); }));
    REQUIRE(comes([&] { return box("project_id")->count() > 0; }));
  }

  QLineEdit* line(const char* name) const {
    auto* found = page->findChild<QLineEdit*>(QLatin1String(name));
    REQUIRE(found);
    return found;
  }
  QComboBox* box(const char* name) const {
    auto* found = page->findChild<QComboBox*>(QLatin1String(name));
    REQUIRE(found);
    return found;
  }
  QLabel* label(const char* name) const {
    auto* found = page->findChild<QLabel*>(QLatin1String(name));
    REQUIRE(found);
    return found;
  }
  QPushButton* button(const char* name) const {
    auto* found = page->findChild<QPushButton*>(QLatin1String(name));
    REQUIRE(found);
    return found;
  }

  // Types a voucher from the day on, going from field to field with Tab.
  void type(const QStringList& fields) {
    line("spent_on")->setFocus();
    line("spent_on")->selectAll();
    QWidget* at = line("spent_on");
    for (int field = 0; field < fields.size(); ++field) {
      for (const auto character : fields[field]) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
        QCoreApplication::sendEvent(at, &press);
      }
      if (field + 1 == fields.size()) break;
      QTest::keyClick(at, Qt::Key_Escape);  // the list of completions, where one is open
      QTest::keyClick(at, Qt::Key_Tab);
      at = QApplication::focusWidget();
      if (auto* list = qobject_cast<QComboBox*>(at)) at = list->lineEdit();
    }
  }
  void enter() const { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); }

  std::int64_t count(const store::ExpenseFilter& filter = {}) const {
    return store::totalOf(session.file(), filter).count;
  }
  Expense newest(std::string_view words) const {
    const auto rows = store::listExpenses(session.file(), {.filter = {.text = std::string(words)}}).rows;
    REQUIRE(rows.size() == 1);
    return rows.front().expense;
  }

  QTemporaryDir folder;
  Session session;
  SilentNavigator navigator;
  std::unique_ptr<VouchersPage> page;
  QTableView* table = nullptr;
  VoucherTableModel* model = nullptr;
};

// Day, project, supplier, reference, label, account, amount.
QStringList cementOf(const VouchersFixture& fixture, const QString& reference, const QString& label) {
  return {QStringLiteral("12/3/2021"),
          fixture.box("project_id")->itemText(0),
          QStringLiteral("Quincaillerie du port"),
          reference,
          label,
          QStringLiteral("606"),
          QStringLiteral("=2*350")};
}

QString writtenFile(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
  const auto path = folder.filePath(name);
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(bytes);
  return path;
}

void drop(QWidget* target, QPoint place, const QString& path) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(path)});
  QDragEnterEvent entering(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(target, &entering);
  REQUIRE(entering.isAccepted());
  QDropEvent dropped(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(target, &dropped);
}

}  // namespace

TEST_CASE("The table of vouchers is a well-behaved model that fills as it is looked at") {
  VouchersFixture fixture;
  VoucherTableModel model(fixture.session);
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.reload();
  REQUIRE(comes([&] { return model.rowCount() == fixture.count(); }));
  CHECK(model.index(0, VoucherTableModel::Label).data().toString() == QStringLiteral("…"));
  REQUIRE(comes([&] { return model.lineAt(0) != nullptr; }));
  CHECK(model.index(0, VoucherTableModel::Label).data().toString() != QStringLiteral("…"));
  model.setFilter({.state = ExpenseState::Cancelled});
  REQUIRE(comes([&] { return model.rowCount() < fixture.count() && model.sum(); }));
  CHECK(model.rowCount() > 0);
  CHECK(model.sum()->cancelled == model.sum()->count);
}

TEST_CASE("Three vouchers are entered by keys alone, each as one step with the next number") {
  VouchersFixture fixture;
  fixture.showPage();
  const auto before = fixture.count();
  fixture.type(cementOf(fixture, QStringLiteral("F-1"), QStringLiteral("Ciment premier")));
  fixture.enter();
  REQUIRE(fixture.count() == before + 1);
  CHECK(fixture.line("label")->text().isEmpty());
  CHECK(fixture.line("spent_on")->text() == QStringLiteral("12/03/2021"));
  CHECK(fixture.box("project_id")->currentText() == fixture.box("project_id")->itemText(0));
  fixture.type(cementOf(fixture, QStringLiteral("F-2"), QStringLiteral("Ciment deuxième")));
  fixture.enter();
  fixture.type(cementOf(fixture, QStringLiteral("F-3"), QStringLiteral("Ciment troisième")));
  fixture.enter();
  REQUIRE(fixture.count() == before + 3);
  const auto first = fixture.newest("premier");
  const auto third = fixture.newest("troisieme");
  CHECK(third.number == first.number + 2);
  CHECK(third.amount == Money::cents(700'00));
  CHECK(third.project.has_value());
  CHECK(third.member.has_value());
  REQUIRE(fixture.session.undo().empty());
  CHECK(fixture.count() == before + 2);
}

TEST_CASE("A project is meant by its code alone") {
  VouchersFixture fixture;
  fixture.showPage();
  const auto before = fixture.count();
  auto fields = cementOf(fixture, QStringLiteral("F-7"), QStringLiteral("Ciment par code"));
  fields[1] = QStringLiteral("lamb");
  fixture.type(fields);
  fixture.enter();
  REQUIRE(fixture.count() == before + 1);
  const auto entered = fixture.newest("code");
  REQUIRE(entered.project);
  CHECK(fixture.session.file().find(*entered.project)->code == "LAMB");
}

TEST_CASE("While a voucher is typed, its euros and verdict stand beside it") {
  VouchersFixture fixture;
  fixture.showPage();
  fixture.box("currency")->setCurrentIndex(1);
  fixture.type({QStringLiteral("1/1/2019"), fixture.box("project_id")->itemText(0), QString(), QString(),
                QStringLiteral("Trop tôt"), QStringLiteral("606"), QStringLiteral("655 957")});
  auto* verdict = fixture.label("verdict");
  REQUIRE(comes([&] { return verdict->text().contains(onScreen(formatFrench(Money::cents(1'000'00)))); }));
  CHECK(verdict->text().contains(QStringLiteral("éligibilité")));
}

TEST_CASE("An amount typed with its unit is francs, whatever the currency beside it, and becomes euros") {
  VouchersFixture fixture;
  fixture.showPage();
  const auto before = fixture.count();
  auto fields = cementOf(fixture, QStringLiteral("F-8"), QStringLiteral("Ciment en francs"));
  fields.back() = QStringLiteral("150 000 F CFA");
  REQUIRE(fixture.box("currency")->currentText() == QStringLiteral("EUR"));
  fixture.type(fields);
  REQUIRE(comes([&] {
    return fixture.label("verdict")->text().contains(onScreen(formatFrench(Money::cents(228'67))));
  }));
  fixture.enter();
  REQUIRE(fixture.count() == before + 1);
  const auto entered = fixture.newest("francs");
  CHECK(entered.amount == Money::francs(150'000));
  CHECK(entered.eur == Money::cents(228'67));
}

TEST_CASE("A negative amount and one beyond the whole budget are asked about before they are saved") {
  VouchersFixture fixture;
  fixture.showPage();
  const auto before = fixture.count();
  const auto amount = GENERATE(as<std::string>{}, "-12,50", "9 000 000");
  CAPTURE(amount);
  auto fields = cementOf(fixture, QStringLiteral("F-10"), QStringLiteral("Ciment douteux"));
  fields.back() = QString::fromStdString(amount);
  fixture.type(fields);
  fixture.enter();
  CHECK(fixture.count() == before);
  CHECK(fixture.label("twins")->isVisible());
  REQUIRE(fixture.button("save_anyway")->hasFocus());
  fixture.enter();
  CHECK(fixture.count() == before + 1);
}

TEST_CASE("Eligible, justified and paid are three answers in the list and beside the chosen voucher") {
  VouchersFixture fixture;
  fixture.showPage();
  QStringList heads;
  for (int column = 0; column < VoucherTableModel::ColumnCount; ++column) {
    heads.append(VoucherTableModel::headOf(column));
  }
  for (const auto* head : {"Éligible", "Justifiée", "Payée"}) CHECK(heads.contains(QString::fromUtf8(head)));
  fixture.type(cementOf(fixture, QStringLiteral("F-11"), QStringLiteral("Ciment sans facture")));
  fixture.enter();
  const auto row = store::rowOfExpense(fixture.session.file(), fixture.newest("ciment sans facture").id);
  REQUIRE(row);
  const auto line = readVoucherLines(fixture.session.file(), {*row}).front();
  REQUIRE(line);
  const auto shown = [&](int column) {
    return VoucherTableModel::text(*line, column, wording::Language::French);
  };
  CHECK(shown(VoucherTableModel::Eligible) == QStringLiteral("Oui"));
  CHECK(shown(VoucherTableModel::Evidence) == QStringLiteral("Non"));
  CHECK(shown(VoucherTableModel::Paid) == QStringLiteral("Non"));
}

TEST_CASE("No two vouchers of the list are shown with the same number") {
  VouchersFixture fixture;
  std::set<QString> numbers;
  const auto rows = store::expenseRows(fixture.session.file(), {});
  for (const auto& line : readVoucherLines(fixture.session.file(), rows)) {
    REQUIRE(line);
    CHECK(numbers.insert(line->number).second);
  }
  CHECK(numbers.size() == rows.size());
}

TEST_CASE("A wrong amount or day is said, and nothing typed is lost") {
  VouchersFixture fixture;
  fixture.showPage();
  const auto before = fixture.count();
  auto fields = cementOf(fixture, QStringLiteral("F-9"), QStringLiteral("Ciment"));
  fields.back() = QStringLiteral("douze");
  fields.front() = QStringLiteral("31/2");
  fixture.type(fields);
  fixture.enter();
  CHECK(fixture.count() == before);
  CHECK(fixture.line("amount")->text() == QStringLiteral("douze"));
  CHECK(fixture.line("spent_on")->text() == QStringLiteral("31/2"));
  CHECK(fixture.line("label")->text() == QStringLiteral("Ciment"));
  auto* problems = fixture.page->findChild<QLabel*>(QStringLiteral("problems"));
  CHECK(problems->isVisible());
  CHECK(problems->text().contains(QStringLiteral("douze")));
  CHECK(problems->text().contains(QStringLiteral("31/2")));
  CHECK(fixture.line("spent_on")->hasFocus());
}

TEST_CASE("The line for the next voucher stays as high as it is, whatever is said below it") {
  VouchersFixture fixture;
  fixture.showPage();
  const auto whereTableBegins = [&] {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    return fixture.table->mapTo(fixture.page.get(), QPoint()).y();
  };
  const int before = whereTableBegins();
  fixture.line("label")->setFocus();
  fixture.line("label")->setText(QStringLiteral("Ciment"));
  fixture.enter();
  auto* problems = fixture.label("problems");
  REQUIRE(comes([&] { return problems->isVisible(); }));
  CHECK(problems->text().startsWith(QStringLiteral("Ces champs sont obligatoires")));
  for (const auto& name : {QStringLiteral("Compte"), QStringLiteral("Montant")}) {
    CHECK(problems->text().contains(name));
  }
  CHECK(whereTableBegins() == before);
  fixture.type(cementOf(fixture, QStringLiteral("F-1"), QStringLiteral("Ciment")));
  fixture.enter();
  fixture.type(cementOf(fixture, QStringLiteral("F-1"), QStringLiteral("Ciment")));
  fixture.enter();
  REQUIRE(fixture.label("twins")->isVisible());
  CHECK(whereTableBegins() == before);
}

TEST_CASE("A voucher that looks like an earlier one is entered only when that is meant") {
  VouchersFixture fixture;
  fixture.showPage();
  const auto before = fixture.count();
  fixture.type(cementOf(fixture, QStringLiteral("F-1"), QStringLiteral("Ciment")));
  fixture.enter();
  fixture.type(cementOf(fixture, QStringLiteral("F-1"), QStringLiteral("Ciment encore")));
  fixture.enter();
  CHECK(fixture.count() == before + 1);
  CHECK(fixture.label("twins")->isVisible());
  CHECK(fixture.label("twins")->text().contains(QStringLiteral("Ciment")));
  REQUIRE(fixture.button("save_anyway")->hasFocus());
  fixture.enter();
  CHECK(fixture.count() == before + 2);
  CHECK_FALSE(fixture.label("twins")->isVisible());
}

TEST_CASE("Evidence dropped on a voucher is kept in the file and read back, the same content told") {
  VouchersFixture fixture;
  fixture.showPage();
  REQUIRE(comes([&] { return fixture.model->lineAt(0) && fixture.model->lineAt(1); }));
  const QByteArray bytes = QByteArrayLiteral("facture d'essai (exemple fictif)");
  const auto path = writtenFile(fixture.folder, QStringLiteral("facture essai.txt"), bytes);
  const auto place = fixture.table->visualRect(fixture.model->index(1, VoucherTableModel::Label)).center();
  const auto voucher = fixture.model->lineAt(1)->row.expense.id;
  const auto documents = [&] {
    const auto page = store::listRecords(
        fixture.session.file(),
        {.kind = EntityKind::Document,
         .filters = {{"attached_to", RecordReference{EntityKind::Expense, voucher.uuid()}.text()}},
         .most = 50});
    return page->records;
  };
  const auto before = documents().size();
  drop(fixture.table->viewport(), place, path);
  REQUIRE(comes([&] { return documents().size() == before + 1; }));
  const auto document = fromRecord<Document>(documents().back());
  CHECK(document.name == "facture essai.txt");
  const std::filesystem::path target = fixture.folder.filePath(QStringLiteral("relu.txt")).toStdString();
  store::extractDocument(fixture.session.file(), document.id, target);
  QFile read(fixture.folder.filePath(QStringLiteral("relu.txt")));
  REQUIRE(read.open(QIODevice::ReadOnly));
  CHECK(read.readAll() == bytes);
  drop(fixture.table->viewport(), place, path);
  auto* notice = fixture.label("evidence_notice");
  REQUIRE(comes([&] { return notice->text().contains(QStringLiteral("déjà joint")); }));
  CHECK(documents().size() == before + 1);
}

TEST_CASE("A filter from elsewhere shows just its vouchers and what they come to") {
  VouchersFixture fixture;
  fixture.showPage();
  REQUIRE(fixture.page->reveal(store::ExpenseFilter{.eligible = false}));
  const auto wanted = store::totalOf(fixture.session.file(), {.eligible = false});
  REQUIRE(comes([&] { return fixture.model->rowCount() == wanted.count && fixture.model->sum(); }));
  CHECK(fixture.box("situation_filter")->currentText() == QStringLiteral("Non éligibles"));
  REQUIRE(fixture.page->reveal(store::ExpenseFilter{.eligible = true, .withoutEvidence = true}));
  const auto both = store::totalOf(fixture.session.file(), {.eligible = true, .withoutEvidence = true});
  REQUIRE(comes([&] { return fixture.model->rowCount() == both.count; }));
  CHECK(fixture.box("situation_filter")->currentText() == QStringLiteral("Éligibles, Sans justificatif"));
  CHECK_FALSE(fixture.page->reveal(RecordReference{EntityKind::Mission, fixture.session.newId()}));
}

TEST_CASE("A voucher asked for is chosen even when the filter hid it") {
  VouchersFixture fixture;
  fixture.showPage();
  const auto wanted = store::listExpenses(fixture.session.file(), {.most = 1}).rows.front().expense;
  fixture.page->reveal(store::ExpenseFilter{.state = ExpenseState::Parked});
  REQUIRE(comes([&] { return fixture.model->rowCount() < fixture.count(); }));
  REQUIRE(fixture.page->reveal(RecordReference{EntityKind::Expense, wanted.id.uuid()}));
  auto* title = fixture.label("voucher_title");
  REQUIRE(comes([&] { return title->text().contains(onScreen(wanted.label).toHtmlEscaped()); }));
  CHECK(fixture.model->rowCount() == fixture.count());
}

TEST_CASE("A voucher is cancelled with Del and a reason, stays in the list, and undo makes it count again") {
  VouchersFixture fixture;
  fixture.showPage();
  fixture.table->setFocus();
  QTest::keyClick(fixture.table, Qt::Key_Down);
  REQUIRE(comes([&] { return fixture.page->can(PageAction::Remove); }));
  const auto before = fixture.count();
  const auto cancelled = fixture.count({.state = ExpenseState::Cancelled});
  QTest::keyClick(fixture.table, Qt::Key_Delete);
  auto* reason = fixture.page->findChild<QLineEdit*>(QStringLiteral("state_reason"));
  REQUIRE(reason);
  QTest::keyClick(reason, Qt::Key_Return);
  CHECK(fixture.count({.state = ExpenseState::Cancelled}) == cancelled);
  QTest::keyClicks(reason, QStringLiteral("saisie deux fois"));
  QTest::keyClick(reason, Qt::Key_Return);
  CHECK(fixture.count() == before);
  CHECK(fixture.count({.state = ExpenseState::Cancelled}) == cancelled + 1);
  REQUIRE(fixture.session.undo().empty());
  CHECK(fixture.count({.state = ExpenseState::Cancelled}) == cancelled);
}

TEST_CASE("The chosen vouchers are copied with their heads, those not read yet too, and summed up") {
  VouchersFixture fixture(300);
  fixture.showPage();
  fixture.table->setFocus();
  fixture.table->selectAll();
  QGuiApplication::clipboard()->clear();
  QTest::keyClick(fixture.table, Qt::Key_C, Qt::ControlModifier);
  REQUIRE(comes([&] { return !QGuiApplication::clipboard()->text().isEmpty(); }));
  const auto lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
  CHECK(lines.size() == 301);
  CHECK(lines.front().startsWith(QStringLiteral("N°\tDate")));
  CHECK_FALSE(lines.back().contains(u'…'));
  REQUIRE(
      comes([&] { return fixture.label("selection_sum")->text().contains(QStringLiteral("300 pièces")); }));
}

TEST_CASE("Five thousand vouchers can be scrolled, sorted and filtered anywhere") {
  VouchersFixture fixture(5'000);
  fixture.showPage();
  REQUIRE(fixture.model->rowCount() == 5'000);
  fixture.table->scrollToBottom();
  REQUIRE(comes([&] { return fixture.model->lineAt(4'999) != nullptr; }));
  fixture.table->sortByColumn(VoucherTableModel::Euros, Qt::AscendingOrder);
  const auto smallest =
      store::listExpenses(fixture.session.file(), {.order = store::ExpenseOrder::Amount, .most = 1})
          .rows.front()
          .expense.eur;
  REQUIRE(comes([&] {
    const auto* line = fixture.model->lineAt(0);
    return line && line->row.expense.eur == smallest;
  }));
  QTest::keyClicks(fixture.line("filter"), QStringLiteral("assurances"));
  const auto wanted = fixture.count({.text = "assurances"});
  REQUIRE(wanted > 0);
  REQUIRE(comes([&] { return fixture.model->rowCount() == wanted; }));
}

TEST_CASE(
    "Inside a project the list and the entry are that project's alone, and only there its column is hidden") {
  VouchersFixture fixture;
  const auto projects = store::listRecords(fixture.session.file(), {.kind = EntityKind::MicroProject});
  const Id<MicroProject> project(projects->records.front().id);
  VouchersView view({fixture.session, fixture.navigator}, nullptr, project);
  view.show(store::ExpenseFilter{});
  auto* table = view.findChild<QTableView*>(QStringLiteral("vouchers"));
  REQUIRE(comes([&] { return table->model()->rowCount() == fixture.count({.project = project}); }));
  CHECK(table->isColumnHidden(VoucherTableModel::Owner));
  const VouchersView all({fixture.session, fixture.navigator});
  table = all.findChild<QTableView*>(QStringLiteral("vouchers"));
  CHECK_FALSE(table->isColumnHidden(VoucherTableModel::Owner));
}

TEST_CASE("Every control of the vouchers page has an accessible name") {
  VouchersFixture fixture;
  fixture.showPage();
  for (const auto* control : fixture.page->findChildren<QWidget*>()) {
    if (control->window() != fixture.page->window() || control->focusPolicy() == Qt::NoFocus) continue;
    if (control->focusProxy() || control->inherits("QLabel") || control->inherits("QAbstractButton"))
      continue;
    if (qobject_cast<const QComboBox*>(control->parentWidget())) continue;
    if (control->objectName().startsWith(QStringLiteral("qt_")) || control->inherits("QHeaderView")) continue;
    INFO(control->metaObject()->className() << " " << control->objectName().toStdString());
    CHECK_FALSE(control->accessibleName().isEmpty());
  }
}

}  // namespace lianes::gui
