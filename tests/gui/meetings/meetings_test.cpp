#include "lianes/app/meetings.hpp"

#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>

#include "gui/desk/today.hpp"
#include "gui/meetings/actions_model.hpp"
#include "gui/meetings/meetings_page.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/lists.hpp"
#include "support/gui_office.hpp"

namespace lianes::gui {
namespace {

std::vector<Meeting> meetingsOf(const Session& session) {
  std::vector<Meeting> all;
  const auto page = store::listRecords(session.file(), {.kind = EntityKind::Meeting});
  for (const auto& record : page->records) all.push_back(fromRecord<Meeting>(record));
  return all;
}

}  // namespace

TEST_CASE("The first meeting begins with the button of the empty page, in two months") {
  test::DeskWithFile around(test::DeskWithFile::Content::Empty);
  MeetingsPage page(around.desk());
  test::follow(around, page);
  auto* begin = test::partOf<QPushButton>(page, "begin");
  REQUIRE(begin->isVisible());
  begin->setFocus();
  QTest::keyClick(begin, Qt::Key_Space);
  const auto meetings = meetingsOf(around.session);
  REQUIRE(meetings.size() == 1);
  CHECK(meetings.front().takesPlaceOn == *today(around.session).plusMonths(2));
}

TEST_CASE("A new meeting shows what earlier ones left open, and its own actions are typed with Enter") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  MeetingsPage page(around.desk());
  test::follow(around, page);
  const auto before = meetingsOf(around.session).size();
  page.run(PageAction::Add);
  const auto meetings = meetingsOf(around.session);
  REQUIRE(meetings.size() == before + 1);
  auto* title = test::partOf<QLineEdit>(page, "title");
  CHECK(title->text() == QStringLiteral("Groupe Mali n° 3"));
  page.findChild<QTabWidget*>()->setCurrentIndex(2);
  auto* actions = test::partOf<QTableView>(page, "actions");
  const int carried = actions->model()->rowCount();
  CHECK(carried > 0);
  auto* line = test::partOf<QLineEdit>(page, "action");
  line->setFocus();
  test::typeText(line, QStringLiteral("Réserver la salle"));
  QTest::keyClick(line, Qt::Key_Return);
  CHECK(actions->model()->rowCount() == carried + 1);
  CHECK(line->text().isEmpty());
  CHECK(line->hasFocus());
  CHECK(actions->model()->index(0, ActionsModel::What).data().toString() ==
        QStringLiteral("Réserver la salle"));
}

TEST_CASE("The actions of a meeting are a well-behaved model without identifiers") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  ActionsModel model(around.session);
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  for (const auto& meeting : meetingsOf(around.session)) {
    model.show(meeting);
    CHECK(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row) {
      for (int column = 0; column < model.columnCount(); ++column) {
        CHECK_FALSE(Uuid::parse(model.index(row, column).data().toString().toStdString()));
      }
    }
  }
}

TEST_CASE("Minutes typed into a meeting are saved when the field is left") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  MeetingsPage page(around.desk());
  test::follow(around, page);
  const auto meeting = meetingsOf(around.session).front();
  REQUIRE(page.reveal(RecordReference{EntityKind::Meeting, meeting.id.uuid()}));
  auto* minutes = test::partOf<QWidget>(page, "minutes");
  minutes->setFocus();
  QTest::keyClick(minutes, Qt::Key_Home, Qt::ControlModifier);
  QTest::keyClicks(minutes, QStringLiteral("Ajout. "));
  test::partOf<QLineEdit>(page, "title")->setFocus();
  CHECK(
      QTest::qWaitFor([&] { return around.session.file().find(meeting.id)->minutes.starts_with("Ajout. "); },
                      test::kPatience));
}

}  // namespace lianes::gui
