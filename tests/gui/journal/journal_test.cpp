#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTextBrowser>

#include "gui/journal/journal_model.hpp"
#include "gui/journal/journal_page.hpp"
#include "gui/journal/past_model.hpp"
#include "gui/journal/past_panel.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/lists.hpp"
#include "support/gui_office.hpp"
#include "support/whole_journal.hpp"

namespace lianes::gui {
namespace {

Meeting firstMeeting(const Session& session) {
  const auto page = store::listRecords(session.file(), {.kind = EntityKind::Meeting, .most = 1});
  return fromRecord<Meeting>(page->records.at(0));
}

void saveMeeting(Session& session, const Meeting& meeting) {
  REQUIRE(session.perform(app::savingStep(session.file(), toRecord(meeting))).empty());
}

JournalModel& journalOf(JournalPage& page) { return *page.findChild<JournalModel*>(); }

}  // namespace

TEST_CASE("The history of one record holds its steps alone, from old to new in words") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  JournalPage page(around.desk());
  test::follow(around, page);
  const auto meeting = firstMeeting(around.session);
  auto* steps = test::partOf<QTableView>(page, "steps");
  test::readWhole(journalOf(page));
  const int all = steps->model()->rowCount();
  REQUIRE(page.reveal(HistoryOf{{EntityKind::Meeting, meeting.id.uuid()}}));
  test::readWhole(journalOf(page));
  CHECK(steps->model()->rowCount() > 1);
  CHECK(steps->model()->rowCount() < all);
  const auto told = test::partOf<QTextBrowser>(page, "changes")->toPlainText();
  CHECK(told.contains(QStringLiteral("→")));
  CHECK_FALSE(told.contains(QString::fromStdString(meeting.id.text())));
}

TEST_CASE("The journal is filtered by kind, by author and by words typed") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  const auto count = [&](const app::JournalQuery& query) {
    JournalModel model(around.session);
    model.show(query);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    test::readWhole(model);
    return model.rowCount();
  };
  const int all = count({});
  const int meetings = count({.kind = EntityKind::Meeting});
  CHECK(meetings > 0);
  CHECK(meetings < all);
  CHECK(count({.author = "personne de ce nom"}) == 0);
  CHECK(count({.kind = EntityKind::Meeting, .text = "groupe mali"}) > 0);
  CHECK(count({.text = "GRÔUPE MALI"}) >= count({.kind = EntityKind::Meeting, .text = "groupe mali"}));
  CHECK(count({.author = "exemple fictif"}) > 0);
}

TEST_CASE("A step is undone from the journal, and refused in words once its record has moved on") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  auto meeting = firstMeeting(around.session);
  const auto before = meeting.place;
  meeting.place = "Roncq";
  saveMeeting(around.session, meeting);
  JournalPage page(around.desk());
  test::follow(around, page);
  auto* steps = test::partOf<QTableView>(page, "steps");
  auto* undo = test::partOf<QPushButton>(page, "undoStep");
  test::readWhole(journalOf(page));
  steps->selectRow(0);
  undo->setFocus();
  QTest::keyClick(undo, Qt::Key_Space);
  CHECK(firstMeeting(around.session).place == before);
  meeting.place = "Lesquin";
  saveMeeting(around.session, meeting);
  meeting.place = "Orchies";
  saveMeeting(around.session, meeting);
  test::readWhole(journalOf(page));
  steps->selectRow(1);
  undo->setFocus();
  QTest::keyClick(undo, Qt::Key_Space);
  CHECK(firstMeeting(around.session).place == "Orchies");
  CHECK_FALSE(test::partOf<QLabel>(page, "refused")->text().isEmpty());
}

TEST_CASE("A list is shown as it was after a step, and as it was before anything") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  PastPanel panel(around.session);
  PastModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.show({{QStringLiteral("A"), QStringLiteral("B")}, {{QStringLiteral("1"), QStringLiteral("2")}}});
  CHECK(model.index(0, 1).data().toString() == QStringLiteral("2"));
  auto* table = test::partOf<QTableView>(panel, "past");
  const auto newest = store::steps(around.session.file(), {.most = 1});
  panel.showAfter(newest.front());
  REQUIRE(QTest::qWaitFor([&] { return table->model()->rowCount() > 0; }, test::kPatience));
  CHECK(table->model()->rowCount() == 5);
  const auto first = store::stepNumbered(around.session.file(), 1);
  panel.showAfter(*first);
  CHECK(QTest::qWaitFor([&] { return table->model()->rowCount() == 0; }, test::kPatience));
}

TEST_CASE("The journal of a new consortium holds its making") {
  test::DeskWithFile around(test::DeskWithFile::Content::Empty);
  JournalPage page(around.desk());
  test::follow(around, page);
  test::readWhole(journalOf(page));
  CHECK(journalOf(page).rowCount() == 1);
}

}  // namespace lianes::gui
