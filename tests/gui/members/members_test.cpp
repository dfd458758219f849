#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

#include "gui/members/add_member_dialog.hpp"
#include "gui/members/members_page.hpp"
#include "gui/members/verdict_preview.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/joining.hpp"
#include "lianes/app/save_record.hpp"
#include "support/gui_office.hpp"

namespace lianes::gui {
namespace {

using test::GuiFile;
using test::GuiSession;
using test::kPatience;

// The page of collectivités, shown, with its rows there.
class ShownMembers {
 public:
  explicit ShownMembers(GuiFile file) : sample(file), page({sample.session, window}) {
    QObject::connect(&sample.session, &Session::changed, &page, [this] { page.recordsChanged(); });
    page.resize(1060, 720);
    page.show();
    if (file == GuiFile::Sample) waitForRows(5);
  }

  QTableView* table() { return page.findChild<QTableView*>(QStringLiteral("table")); }
  void waitForRows(int count) {
    REQUIRE(QTest::qWaitFor([&] { return table()->model()->rowCount() == count; }, kPatience));
  }
  void choose(const QString& name) {
    auto* model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
      if (model->index(row, 0).data().toString() == name) table()->selectRow(row);
    }
    REQUIRE(chosenName() == name);
  }
  QString chosenName() {
    const auto rows = table()->selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : rows.first().data().toString();
  }
  Membership membershipNamed(const std::string& name) {
    const auto members = store::listRecords(sample.session.file(), {.kind = EntityKind::Membership});
    for (const auto& record : members->records) {
      const auto membership = fromRecord<Membership>(record);
      if (sample.session.file().find(membership.organisation)->name == name) return membership;
    }
    FAIL("no such member");
    throw std::logic_error("unreachable");
  }

  GuiSession sample;
  test::ListeningWindow window;
  MembersPage page;
};

QLineEdit* fieldIn(QWidget& page, const char* name) {
  auto* line = page.findChild<QLineEdit*>(QLatin1String(name));
  REQUIRE(line);
  return line;
}

void typeInto(QLineEdit* line, const QString& text) {
  line->setFocus();
  line->selectAll();
  QTest::keyClick(line, Qt::Key_Delete);
  QTest::keyClicks(line, text);
  QTest::keyClick(line, Qt::Key_Return);
}

}  // namespace

TEST_CASE("A commune joins an empty consortium by three letters, the arrows and Enter") {
  ShownMembers shown(GuiFile::Empty);
  REQUIRE(shown.page.can(PageAction::Add));
  shown.page.run(PageAction::Add);
  auto* dialog = shown.page.findChild<AddMemberDialog*>();
  REQUIRE(dialog);
  auto* text = fieldIn(*dialog, "directoryText");
  auto* matches = dialog->findChild<QListWidget*>(QStringLiteral("directoryMatches"));
  QTest::keyClicks(text, QStringLiteral("lam"));
  const auto isOnLambersart = [&] {
    return matches->currentItem() &&
           matches->currentItem()->text().startsWith(QStringLiteral("Lambersart —"));
  };
  REQUIRE(QTest::qWaitFor([&] { return matches->count() > 5; }, kPatience));
  for (int press = 0; press < matches->count() && !isOnLambersart(); ++press) {
    QTest::keyClick(text, Qt::Key_Down);
  }
  REQUIRE(isOnLambersart());
  QTest::keyClick(text, Qt::Key_Return);

  shown.waitForRows(1);
  REQUIRE(QTest::qWaitFor([&] { return shown.chosenName() == QStringLiteral("Lambersart"); }, kPatience));
  const auto membership = shown.membershipNamed("Lambersart");
  CHECK(membership.stage == MembershipStage::Contact);
  const auto town = shown.sample.session.file().find(membership.organisation);
  CHECK(town->officialCode == "59328");
  CHECK(town->population.value_or(0) > 20'000);
  REQUIRE(shown.window.announced.size() == 1);
  CHECK(shown.window.announced.first().contains(QStringLiteral("contact")));
}

TEST_CASE("Several towns are added one after another without closing the dialog") {
  ShownMembers shown(GuiFile::Empty);
  shown.page.run(PageAction::Add);
  auto* dialog = shown.page.findChild<AddMemberDialog*>();
  auto* text = fieldIn(*dialog, "directoryText");
  auto* matches = dialog->findChild<QListWidget*>(QStringLiteral("directoryMatches"));
  const QStringList towns{QStringLiteral("Orchies"), QStringLiteral("Roncq"), QStringLiteral("Lesquin")};
  for (const auto& town : towns) {
    QTest::keyClicks(text, town);
    REQUIRE(QTest::qWaitFor(
        [&] {
          return matches->currentItem() &&
                 matches->currentItem()->text().startsWith(town + QStringLiteral(" —"));
        },
        kPatience));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(dialog->isVisible());
    CHECK(text->text().isEmpty());
  }
  shown.waitForRows(3);
  CHECK(dialog->findChild<QLabel*>(QStringLiteral("added"))->text().contains(QStringLiteral("Roncq")));
  QTest::keyClick(text, Qt::Key_Escape);
  for (const auto& town : towns) {
    CHECK(shown.membershipNamed(town.toUtf8().constData()).stage == MembershipStage::Contact);
  }
}

TEST_CASE("A name that the directory does not know is not added by Enter alone") {
  ShownMembers shown(GuiFile::Empty);
  shown.page.run(PageAction::Add);
  auto* dialog = shown.page.findChild<AddMemberDialog*>();
  auto* text = fieldIn(*dialog, "directoryText");
  auto* matches = dialog->findChild<QListWidget*>(QStringLiteral("directoryMatches"));
  QTest::keyClicks(text, QStringLiteral("zzqx"));
  const auto isSearched = [&] {
    return matches->count() == 2 && matches->item(0)->text().contains(QStringLiteral("zzqx"));
  };
  REQUIRE(QTest::qWaitFor(isSearched, kPatience));
  QTest::keyClick(text, Qt::Key_Return);
  CHECK(dialog->isVisible());
  CHECK(dialog->findChild<QLabel*>(QStringLiteral("problem"))->text().contains(QStringLiteral("zzqx")));
  CHECK(shown.table()->model()->rowCount() == 0);
  QTest::keyClick(text, Qt::Key_Down);
  QTest::keyClick(text, Qt::Key_Return);
  shown.waitForRows(1);
}

TEST_CASE("A town that is a member already is gone to instead of being added again") {
  ShownMembers shown(GuiFile::Sample);
  shown.choose(QStringLiteral("Roncq"));
  shown.page.run(PageAction::Add);
  auto* dialog = shown.page.findChild<AddMemberDialog*>();
  auto* text = fieldIn(*dialog, "directoryText");
  auto* matches = dialog->findChild<QListWidget*>(QStringLiteral("directoryMatches"));
  QTest::keyClicks(text, QStringLiteral("59328"));
  REQUIRE(QTest::qWaitFor([&] { return matches->count() > 0 && matches->currentRow() == 0; }, kPatience));
  QTest::keyClick(text, Qt::Key_Return);
  CHECK(shown.chosenName() == QStringLiteral("Lambersart"));
  CHECK(shown.table()->model()->rowCount() == 5);
  REQUIRE(shown.window.said.size() == 1);
  CHECK(shown.window.said.first().contains(QStringLiteral("Lambersart")));
}

TEST_CASE("What an empty page says is read whole, however wide the page is") {
  ShownMembers shown(GuiFile::Empty);
  auto* guidance = shown.page.findChild<QLabel*>(QStringLiteral("guidance"));
  REQUIRE(guidance);
  for (const int width : {700, 1060, 1800}) {
    shown.page.resize(width, 720);
    INFO(width);
    CHECK(QTest::qWaitFor([&] { return guidance->height() >= guidance->heightForWidth(guidance->width()); },
                          kPatience));
    CHECK(guidance->height() > guidance->fontMetrics().lineSpacing());
  }
}

TEST_CASE("Every column of the members is seen without scrolling in a window of 1280 pixels") {
  ShownMembers shown(GuiFile::Sample);
  shown.page.resize(1078, 720);
  CHECK(QTest::qWaitFor([&] { return shown.table()->horizontalScrollBar()->maximum() == 0; }, kPatience));
}

TEST_CASE("A letter said to be received on a day to come is told beside its date") {
  ShownMembers shown(GuiFile::Sample);
  shown.choose(QStringLiteral("Roncq"));
  typeInto(fieldIn(shown.page, "letter_received_on"), QStringLiteral("01/01/2120"));
  if (auto* preview = shown.page.findChild<VerdictPreview*>(); preview->isVisible()) {
    for (auto* button : preview->findChildren<QAbstractButton*>()) {
      if (button->text().startsWith(QStringLiteral("Appliquer"))) button->click();
    }
  }
  const auto isTold = [&] {
    for (const auto* label : shown.page.findChildren<QLabel*>()) {
      if (label->text().contains(QStringLiteral("à venir"))) return true;
    }
    return false;
  };
  CHECK(QTest::qWaitFor(isTold, kPatience));
}

TEST_CASE("An association that nobody knows is begun from the mandate that names it") {
  ShownMembers shown(GuiFile::Sample);
  auto& session = shown.sample.session;
  auto* mandate =
      new RecordForm(session, app::blankRecord(EntityKind::Mandate, session.newId()), &shown.page);
  mandate->open();
  auto* association = mandate->findChild<QComboBox*>(QStringLiteral("association_id"));
  REQUIRE(association);
  const auto name = QStringLiteral("Comité nouveau (exemple fictif)");
  association->setEditText(name);
  Q_EMIT association->lineEdit()->editingFinished();
  QLabel* problem = nullptr;
  for (auto* label : mandate->findChildren<QLabel*>(QStringLiteral("problem"))) {
    if (label->isVisible()) problem = label;
  }
  REQUIRE(problem);
  REQUIRE(problem->text().contains(QStringLiteral("<a ")));
  Q_EMIT problem->linkActivated(QStringLiteral("new"));
  auto* begun = mandate->findChild<RecordForm*>();
  REQUIRE(begun);
  CHECK(fieldIn(*begun, "name")->text() == name);
  begun->accept();
  association = mandate->findChild<QComboBox*>(QStringLiteral("association_id"));
  CHECK(QTest::qWaitFor(
      [&] {
        for (auto* each : mandate->findChildren<QComboBox*>(QStringLiteral("association_id"))) {
          if (each->isVisible() && each->currentText() == name) return true;
        }
        return false;
      },
      kPatience));
  CHECK_FALSE(problem->isVisible());
  mandate->giveUp();
}

TEST_CASE("A stage of the strip keeps its members alone, and shows all when pressed again") {
  ShownMembers shown(GuiFile::Sample);
  auto* convention = shown.page.findChild<QToolButton*>(QStringLiteral("convention"));
  REQUIRE(convention);
  CHECK(convention->text().endsWith(QStringLiteral("1")));
  QTest::keyClick(convention, Qt::Key_Space);
  REQUIRE(shown.table()->model()->rowCount() == 1);
  CHECK(shown.chosenName() == QStringLiteral("Lesquin"));  // signed, not yet transmitted
  QTest::keyClick(convention, Qt::Key_Space);
  CHECK(shown.table()->model()->rowCount() == 5);
}

TEST_CASE("A list whose filter keeps no row says so, and shows all again on request") {
  ShownMembers shown(GuiFile::Sample);
  auto* nothing = shown.page.findChild<QLabel*>(QStringLiteral("nothingFound"));
  REQUIRE(nothing);
  CHECK_FALSE(nothing->isVisible());
  auto* convention = shown.page.findChild<QToolButton*>(QStringLiteral("convention"));
  QTest::keyClick(convention, Qt::Key_Space);
  CHECK_FALSE(nothing->isVisible());
  auto* words = shown.page.findChild<QLineEdit*>(QStringLiteral("filter"));
  typeInto(words, QStringLiteral("Bamako"));
  REQUIRE(nothing->isVisible());
  CHECK(nothing->text().contains(QStringLiteral("Rien ne répond à ce filtre.")));
  Q_EMIT nothing->linkActivated(QStringLiteral("all"));
  CHECK_FALSE(nothing->isVisible());
  CHECK(words->text().isEmpty());
  CHECK_FALSE(convention->isChecked());
  CHECK(shown.table()->model()->rowCount() == 5);
}

TEST_CASE("A withdrawal waits until the expenses it makes ineligible have been seen") {
  ShownMembers shown(GuiFile::Sample);
  shown.choose(QStringLiteral("Roncq"));
  auto* preview = shown.page.findChild<VerdictPreview*>();
  REQUIRE(preview);
  typeInto(fieldIn(shown.page, "withdrawn_on"), QStringLiteral("01/10/2020"));
  REQUIRE(preview->isVisible());
  CHECK(preview->findChild<QLabel*>(QStringLiteral("verdictText"))
            ->text()
            .contains(QStringLiteral("inéligible")));
  CHECK_FALSE(shown.membershipNamed("Roncq").withdrawnOn);

  QTest::keyClick(preview->findChild<QPushButton*>(QStringLiteral("giveUpButton")), Qt::Key_Space);
  CHECK_FALSE(preview->isVisible());
  CHECK(fieldIn(shown.page, "withdrawn_on")->text().isEmpty());

  typeInto(fieldIn(shown.page, "withdrawn_on"), QStringLiteral("01/10/2020"));
  REQUIRE(preview->isVisible());
  QTest::keyClick(preview->findChild<QPushButton*>(QStringLiteral("applyButton")), Qt::Key_Space);
  CHECK(shown.membershipNamed("Roncq").withdrawnOn == Date::of(2020, 10, 1));
  CHECK(shown.membershipNamed("Roncq").stage == MembershipStage::Withdrawn);
}

TEST_CASE(
    "A date without effect on expenses is saved when its field is left; a wrong one is told beside it") {
  ShownMembers shown(GuiFile::Sample);
  shown.choose(QStringLiteral("Roncq"));
  typeInto(fieldIn(shown.page, "contacted_on"), QStringLiteral("08/06/2020"));
  CHECK(shown.membershipNamed("Roncq").contactedOn == Date::of(2020, 6, 8));
  typeInto(fieldIn(shown.page, "contacted_on"), QStringLiteral("le trente"));
  bool isTold = false;
  for (const auto* label : shown.page.findChildren<QLabel*>(QStringLiteral("problem"))) {
    isTold = isTold || (label->isVisible() && label->text().contains(QStringLiteral("trente")));
  }
  CHECK(isTold);
  CHECK(shown.membershipNamed("Roncq").contactedOn == Date::of(2020, 6, 8));
}

TEST_CASE("With no margin the page says so, and each member that its leaving would break the consortium") {
  ShownMembers shown(GuiFile::Sample);
  CHECK(shown.page.findChild<QLabel*>(QStringLiteral("margin"))->text().contains(QStringLiteral("Marge 0")));
  CHECK(shown.page.findChild<QLabel*>(QStringLiteral("returns"))->text().contains(QStringLiteral("Marge 0")));
}

TEST_CASE("The rows of the members are a well-behaved model, filtered without accents or case") {
  ShownMembers shown(GuiFile::Sample);
  const QAbstractItemModelTester tester(shown.table()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  auto* filter = fieldIn(shown.page, "filter");
  QTest::keyClicks(filter, QStringLiteral("FACHES"));
  CHECK(shown.table()->model()->rowCount() == 1);
  filter->clear();
  CHECK(shown.table()->model()->rowCount() == 5);
  shown.table()->sortByColumn(6, Qt::DescendingOrder);
  CHECK(shown.table()->model()->rowCount() == 5);
}

TEST_CASE("An empty page of members says how it begins and offers it") {
  ShownMembers shown(GuiFile::Empty);
  REQUIRE(QTest::qWaitFor([&] { return !shown.table()->isVisible(); }, kPatience));
  bool isOffered = false;
  for (const auto* button : shown.page.findChildren<QPushButton*>()) {
    isOffered = isOffered || (button->isVisible() && button->isEnabled());
  }
  CHECK(isOffered);
}

}  // namespace lianes::gui
