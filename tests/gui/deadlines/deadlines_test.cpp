#include "lianes/app/deadlines.hpp"

#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTreeView>

#include "gui/deadlines/deadlines_model.hpp"
#include "gui/deadlines/deadlines_page.hpp"
#include "gui/desk/today.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/domain/entities.hpp"
#include "support/gui_office.hpp"
#include "support/report_pages.hpp"

namespace lianes::gui {

TEST_CASE("Deadlines are grouped by how near they are, in a well-behaved model without identifiers") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  DeadlinesModel model(around.session);
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  const auto day = *Date::of(2021, 4, 12);
  model.show(app::dueItems(around.session.file(), day), day);
  REQUIRE(model.rowCount() >= 3);
  for (int group = 0; group < model.rowCount(); ++group) {
    const auto head = model.index(group, 0);
    CHECK(model.rowCount(head) > 0);
    for (int row = 0; row < model.rowCount(head); ++row) {
      for (int column = 0; column < model.columnCount(); ++column) {
        CHECK_FALSE(Uuid::parse(model.index(row, column, head).data().toString().toStdString()));
      }
    }
  }
  model.show({}, day);
  CHECK(model.rowCount() == 0);
}

TEST_CASE("A deadline of someone is ticked with Space, one that follows from a record opens it with Enter") {
  test::DeskWithFile around(test::DeskWithFile::Content::Empty);
  const Deadline deadline{.id = Id<Deadline>(around.session.newId()),
                          .title = "Déclarer l’aide",
                          .dueOn = *today(around.session).plusDays(3)};
  const Meeting meeting{.id = Id<Meeting>(around.session.newId()),
                        .title = "Groupe Mali",
                        .takesPlaceOn = *today(around.session).plusDays(5)};
  for (const auto& record : {toRecord(deadline), toRecord(meeting)}) {
    REQUIRE(around.session.perform(app::savingStep(around.session.file(), record)).empty());
  }
  DeadlinesPage page(around.desk());
  test::follow(around, page);
  auto* tree = test::partOf<QTreeView>(page, "deadlines");
  auto* model = tree->model();
  REQUIRE(QTest::qWaitFor([&] { return model->rowCount() > 0; }, test::kPatience));
  const auto indexOf = [&](const QString& part) {
    for (int group = 0; group < model->rowCount(); ++group) {
      const auto head = model->index(group, 0);
      for (int row = 0; row < model->rowCount(head); ++row) {
        const auto what = model->index(row, DeadlinesModel::What, head);
        if (what.data().toString().contains(part)) return model->index(row, 0, head);
      }
    }
    return QModelIndex();
  };
  tree->setFocus();
  REQUIRE(indexOf(QStringLiteral("Groupe Mali")).isValid());
  tree->setCurrentIndex(indexOf(QStringLiteral("Groupe Mali")));
  QTest::keyClick(tree, Qt::Key_Return);
  REQUIRE(around.opened.size() == 1);
  CHECK(std::get<RecordReference>(around.opened.front()) ==
        RecordReference{EntityKind::Meeting, meeting.id.uuid()});
  tree->setCurrentIndex(indexOf(QStringLiteral("Déclarer")));
  QTest::keyClick(tree, Qt::Key_Space);
  CHECK(around.session.file().find(deadline.id)->doneOn == today(around.session));
  CHECK(around.announced.size() == 1);
}

TEST_CASE("A deadline that Navigator asks for is chosen, even when it is done") {
  test::DeskWithFile around(test::DeskWithFile::Content::Empty);
  const Deadline deadline{.id = Id<Deadline>(around.session.newId()),
                          .title = "Passée",
                          .dueOn = *today(around.session).plusDays(-30),
                          .doneOn = *today(around.session).plusDays(-31)};
  REQUIRE(around.session.perform(app::savingStep(around.session.file(), toRecord(deadline))).empty());
  DeadlinesPage page(around.desk());
  test::follow(around, page);
  REQUIRE(page.reveal(RecordReference{EntityKind::Deadline, deadline.id.uuid()}));
  auto* tree = test::partOf<QTreeView>(page, "deadlines");
  CHECK(QTest::qWaitFor(
      [&] {
        const auto current = tree->currentIndex();
        return current.isValid() &&
               current.siblingAtColumn(DeadlinesModel::What).data().toString() == QStringLiteral("Passée");
      },
      test::kPatience));
}

TEST_CASE("The deadlines are exported as a calendar into the folder that was chosen") {
  test::DeskWithFile around(test::DeskWithFile::Content::Sample);
  support::ScriptedPrompts prompts;
  const Workshop workshop{support::writePlainly, prompts};
  DeadlinesPage page({around.session, around, &workshop});
  test::follow(around, page);
  const QTemporaryDir folder;
  prompts.file = folder.path();
  auto* calendar = test::partOf<QPushButton>(page, "calendar");
  REQUIRE(QTest::qWaitFor([&] { return calendar->isEnabled(); }, test::kPatience));
  calendar->setFocus();
  QTest::keyClick(calendar, Qt::Key_Space);
  auto* summary = test::partOf<QLabel>(page, "summary");
  REQUIRE(QTest::qWaitFor([&] { return summary->text().startsWith(QStringLiteral("Calendrier écrit")); },
                          test::kPatience));
  const auto written = support::Reports::written(folder.path());
  REQUIRE(written.size() == 1);
  CHECK(written.begin()->first == "echeances-" + today(around.session).text() + ".ics");
  CHECK(written.begin()->second.starts_with("ics"));
}

}  // namespace lianes::gui
