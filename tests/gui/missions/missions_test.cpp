#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>

#include "gui/missions/mission_shares_model.hpp"
#include "gui/missions/mission_variants_model.hpp"
#include "gui/missions/missions_page.hpp"
#include "gui/missions/participants_model.hpp"
#include "lianes/app/mission_view.hpp"
#include "lianes/app/participants.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/lists.hpp"
#include "support/gui_office.hpp"

namespace lianes::gui {
namespace {

using test::DeskWithFile;
using test::partOf;

Mission missionNamed(const Session& session, std::string_view start) {
  const auto page = store::listRecords(session.file(), {.kind = EntityKind::Mission});
  for (const auto& record : page->records) {
    auto mission = fromRecord<Mission>(record);
    if (mission.title.starts_with(start)) return mission;
  }
  FAIL("no such mission");
  return {.id = Id<Mission>(Uuid({}))};
}

void showTab(QWidget& page, int tab) { page.findChild<QTabWidget*>()->setCurrentIndex(tab); }

}  // namespace

TEST_CASE(
    "A consortium without missions says what belongs there, and its button begins one by the keyboard") {
  DeskWithFile around(DeskWithFile::Content::Empty);
  MissionsPage page(around.desk());
  test::follow(around, page);
  auto* begin = partOf<QPushButton>(page, "begin");
  REQUIRE(begin->isVisible());
  CHECK_FALSE(partOf<QLabel>(page, "guidance")->text().isEmpty());
  begin->setFocus();
  QTest::keyClick(begin, Qt::Key_Space);
  auto* title = partOf<QLineEdit>(page, "title");
  REQUIRE(title->isVisible());
  REQUIRE(QTest::qWaitFor([&] { return title->hasFocus(); }, test::kPatience));
  QTest::keyClicks(title, QStringLiteral("Mission d'essai"));
  QTest::keyClick(title, Qt::Key_Return);
  CHECK(missionNamed(around.session, "Mission d'essai").state == MissionState::Planned);
}

TEST_CASE("A mission is cancelled only with its reason, which may be typed afterwards") {
  DeskWithFile around(DeskWithFile::Content::Sample);
  MissionsPage page(around.desk());
  test::follow(around, page);
  const auto dakar = missionNamed(around.session, "Rencontre de clôture : Dakar");
  REQUIRE(page.reveal(RecordReference{EntityKind::Mission, dakar.id.uuid()}));
  auto* state = partOf<QComboBox>(page, "state");
  state->setFocus();
  state->lineEdit()->selectAll();
  QTest::keyClicks(state->lineEdit(), QStringLiteral("Annul"));
  state->setCurrentText(QStringLiteral("Annulée"));
  QTest::keyClick(state->lineEdit(), Qt::Key_Return);
  CHECK(around.session.file().find(dakar.id)->state == MissionState::Planned);
  auto* reason = partOf<QWidget>(page, "state_reason");
  reason->setFocus();
  QTest::keyClicks(reason, QStringLiteral("Vols suspendus (exemple fictif)"));
  partOf<QLineEdit>(page, "title")->setFocus();
  CHECK(
      QTest::qWaitFor([&] { return around.session.file().find(dakar.id)->state == MissionState::Cancelled; },
                      test::kPatience));
  CHECK(around.session.file().find(dakar.id)->budget == dakar.budget);
}

TEST_CASE("Participants are added one after the other with Enter, for their own organisation") {
  DeskWithFile around(DeskWithFile::Content::Sample);
  MissionsPage page(around.desk());
  test::follow(around, page);
  const auto dakar = missionNamed(around.session, "Rencontre de clôture : Dakar");
  REQUIRE(page.reveal(RecordReference{EntityKind::Mission, dakar.id.uuid()}));
  showTab(page, 1);
  const auto people = store::listRecords(around.session.file(), {.kind = EntityKind::Person});
  std::size_t added = 0;
  for (const auto& person : people->records) {
    if (!fromRecord<Person>(person).organisation) continue;
    auto* box = partOf<QComboBox>(page, "person_id");
    box->setFocus();
    test::typeText(box->lineEdit(), QString::fromStdString(store::nameOf(person)));
    QTest::keyClick(box->lineEdit(), Qt::Key_Tab);  // takes what is typed
    auto* role = partOf<QComboBox>(page, "role");
    QTest::keyClick(role->lineEdit(), Qt::Key_Return);
    ++added;
    REQUIRE(
        QTest::qWaitFor([&] { return app::participantsOf(around.session.file(), dakar.id).size() == added; },
                        test::kPatience));
    if (added == 2) break;
  }
  REQUIRE(added == 2);
  auto* again = partOf<QComboBox>(page, "person_id");
  const auto first = app::participantsOf(around.session.file(), dakar.id).front();
  const auto person = around.session.file().find(EntityKind::Person, first.person.uuid());
  again->setFocus();
  test::typeText(again->lineEdit(), QString::fromStdString(store::nameOf(*person)));
  QTest::keyClick(again->lineEdit(), Qt::Key_Tab);
  QTest::keyClick(partOf<QComboBox>(page, "role")->lineEdit(), Qt::Key_Return);
  const auto isRefused = [&] {
    for (const auto* label : page.findChildren<QLabel*>()) {
      if (label->isVisible() && label->text().contains(QStringLiteral("déjà dans la liste"))) return true;
    }
    return false;
  };
  CHECK(QTest::qWaitFor(isRefused, test::kPatience));
  CHECK(app::participantsOf(around.session.file(), dakar.id).size() == added);
  for (const auto& each : app::participantsOf(around.session.file(), dakar.id)) {
    CHECK(each.forOrganisation == around.session.file().find(each.person)->organisation);
  }
}

TEST_CASE("The tables of a mission are well-behaved models and show no identifier") {
  DeskWithFile around(DeskWithFile::Content::Sample);
  const auto lille = missionNamed(around.session, "Rencontre de Lille");
  const auto bamako = missionNamed(around.session, "Rencontre de Bamako");
  ParticipantsModel people(around.session);
  MissionSharesModel shares(around.session);
  MissionVariantsModel variants(around.session);
  const auto strict = QAbstractItemModelTester::FailureReportingMode::Fatal;
  const QAbstractItemModelTester testsPeople(&people, strict);
  const QAbstractItemModelTester testsShares(&shares, strict);
  const QAbstractItemModelTester testsVariants(&variants, strict);
  people.show(lille.id);
  auto view = app::viewMission(around.session.file(), lille.id);
  REQUIRE(view.ok());
  shares.show(*view);
  auto views = app::compareVariants(around.session.file(), bamako.id);
  REQUIRE(views.ok());
  variants.show(*views);
  for (const QAbstractItemModel* model :
       {static_cast<QAbstractItemModel*>(&people), static_cast<QAbstractItemModel*>(&shares),
        static_cast<QAbstractItemModel*>(&variants)}) {
    CHECK(model->rowCount() > 0);
    for (int row = 0; row < model->rowCount(); ++row) {
      for (int column = 0; column < model->columnCount(); ++column) {
        CHECK_FALSE(Uuid::parse(model->index(row, column).data().toString().toStdString()));
      }
    }
  }
}

TEST_CASE("An agreed share typed into its cell is saved, and a wrong amount is refused in words") {
  DeskWithFile around(DeskWithFile::Content::Sample);
  const auto lille = missionNamed(around.session, "Rencontre de Lille");
  MissionSharesModel shares(around.session);
  shares.show(*app::viewMission(around.session.file(), lille.id));
  QString refused;
  QObject::connect(&shares, &MissionSharesModel::refused, &shares,
                   [&](const QString& sentence) { refused = sentence; });
  const auto cell = shares.index(0, MissionSharesModel::Agreed);
  CHECK_FALSE(shares.setData(cell, QStringLiteral("douze"), Qt::EditRole));
  CHECK(refused.contains(QStringLiteral("douze")));
  const auto member = shares.at(0).member;
  CHECK(shares.setData(cell, QStringLiteral("=2*150,5"), Qt::EditRole));
  const auto view = app::viewMission(around.session.file(), lille.id);
  for (const auto& share : view->members) {
    if (share.member == member) CHECK(share.record->agreed == Money::cents(301'00));
  }
}

TEST_CASE("The security tab counts what is left to see to, and the variants stand side by side") {
  DeskWithFile around(DeskWithFile::Content::Sample);
  MissionsPage page(around.desk());
  test::follow(around, page);
  const auto bamako = missionNamed(around.session, "Rencontre de Bamako");
  REQUIRE(page.reveal(RecordReference{EntityKind::Mission, bamako.id.uuid()}));
  showTab(page, 3);
  CHECK(partOf<QListWidget>(page, "checks")->count() > 5);
  CHECK(partOf<QLabel>(page, "verdict")->text().contains(QStringLiteral("refusée")));
  showTab(page, 4);
  auto* variants = partOf<QTableView>(page, "variants");
  CHECK(QTest::qWaitFor([&] { return variants->model()->columnCount() == 5; }, test::kPatience));
}

}  // namespace lianes::gui
