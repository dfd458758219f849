#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <catch2/catch.hpp>

#include <optional>

#include "gui/dashboard/dashboard_page.hpp"
#include "gui/dashboard/month_chart.hpp"
#include "gui/desk/session.hpp"
#include "gui/kit/figure_row.hpp"
#include "gui/kit/tile.hpp"
#include "lianes/domain/money_text.hpp"

namespace lianes::gui {
namespace {

constexpr int kLongest = 30'000;  // milliseconds until a condition that never comes fails the test

// 14 November 2020, in the middle of what the sample tells.
store::Environment officeOfDashboard() {
  static std::uint64_t chance = 0;
  static UuidSource source{[] { return std::uint64_t{1'605'312'000'000}; }, [] { return ++chance; }};
  return {[] { return Instant(1'605'312'000'000); }, [] { return source.next(); }, "Awa (exemple fictif)"};
}

// Writes down where it was asked to go.
class TravelLog final : public Navigator {
 public:
  void open(const Target& target) override { opened = target; }
  void openPage(const QString& id) override { page = id; }
  void addOnPage(const QString& id) override { begun = id; }
  void say(const QString&) override {}
  void announceStep(const QString&) override {}

  std::optional<Target> opened;
  QString page;
  QString begun;
};

// The dashboard of a file, shown and filled.
class ShownDashboard {
 public:
  enum class Content { Sample, Nothing };

  explicit ShownDashboard(Content content) : session(officeOfDashboard, wording::Language::French) {
    const std::filesystem::path path = (m_folder.path() + QStringLiteral("/essai.lianes")).toStdString();
    if (content == Content::Sample) {
      session.createSample(path);
    } else {
      session.create(path, "2020", "Essai (exemple fictif)");
    }
    REQUIRE(QTest::qWaitFor([&] { return session.isOpen(); }, kLongest));
    page = std::make_unique<DashboardPage>(Desk{session, log});
    page->resize(1090, 740);
    page->show();
    REQUIRE(QTest::qWaitFor([&] { return !tile("consortiumTile")->accessibleDescription().isEmpty(); },
                            kLongest));
  }

  Tile* tile(const char* name) const { return page->findChild<Tile*>(QString::fromLatin1(name)); }
  FigureRow* rowOf(const QString& title) const {
    for (auto* row : page->findChildren<FigureRow*>()) {
      if (row->content().title.contains(title)) return row;
    }
    return nullptr;
  }

 private:
  QTemporaryDir m_folder;

 public:
  Session session;
  TravelLog log;
  std::unique_ptr<DashboardPage> page;
};

using Content = ShownDashboard::Content;

}  // namespace

TEST_CASE("The dashboard of an empty consortium shows three first steps, each a button that begins it") {
  const ShownDashboard shown(Content::Nothing);
  QPushButton* members = nullptr;
  for (auto* button : shown.page->findChildren<QPushButton*>()) {
    if (button->text() == QStringLiteral("Ajouter des collectivités…")) members = button;
  }
  REQUIRE(members);
  CHECK(members->isVisible());
  CHECK_FALSE(shown.tile("consortiumTile")->isVisible());
  QTest::keyClick(members, Qt::Key_Space);
  CHECK(shown.log.begun == QStringLiteral("members"));
}

TEST_CASE("The dashboard of the sample says its figures to a screen reader") {
  const ShownDashboard shown(Content::Sample);
  for (const auto* name : {"consortiumTile", "envelopeTile", "spendingTile", "dueTile"}) {
    INFO(name);
    REQUIRE(shown.tile(name)->isVisible());
    CHECK_FALSE(shown.tile(name)->accessibleName().isEmpty());
    CHECK(shown.tile(name)->accessibleDescription().contains(QRegularExpression(QStringLiteral("[0-9]"))));
  }
  const auto rows = shown.page->findChildren<FigureRow*>();
  CHECK(rows.size() > 8);
  for (const auto* row : rows) {
    CHECK_FALSE(row->accessibleName().isEmpty());
    CHECK_FALSE(row->accessibleDescription().isEmpty());
  }
  for (const auto* button : shown.page->findChildren<QToolButton*>()) {
    if (button->isVisible()) CHECK_FALSE(button->accessibleName().isEmpty());
  }
  const auto* months = shown.page->findChild<MonthChart*>();
  REQUIRE(months);
  CHECK(months->accessibleDescription().contains(QStringLiteral("2020")));
}

TEST_CASE("A tile opened with the keyboard goes to the page of what it shows") {
  ShownDashboard shown(Content::Sample);
  QTest::keyClick(shown.tile("consortiumTile"), Qt::Key_Return);
  CHECK(shown.log.page == QStringLiteral("members"));
  QTest::keyClick(shown.tile("envelopeTile"), Qt::Key_Space);
  CHECK(shown.log.page == QStringLiteral("money"));
  QTest::keyClick(shown.tile("spendingTile"), Qt::Key_Enter);
  REQUIRE(shown.log.opened);
  const auto* filter = std::get_if<store::ExpenseFilter>(&*shown.log.opened);
  REQUIRE(filter);
  CHECK(filter->period.last() == Date::of(2020, 11, 14));
}

TEST_CASE("What is missing opens exactly the vouchers it counts") {
  ShownDashboard shown(Content::Sample);
  auto* row = shown.rowOf(QStringLiteral("sans justificatif"));
  REQUIRE(row);
  QTest::keyClick(row, Qt::Key_Return);
  REQUIRE(shown.log.opened);
  const auto* filter = std::get_if<store::ExpenseFilter>(&*shown.log.opened);
  REQUIRE(filter);
  CHECK(filter->withoutEvidence);
  CHECK(QString::number(store::totalOf(shown.session.file(), *filter).count) == row->content().value);
}

TEST_CASE("Without a voucher the dashboard says so in place of an empty chart") {
  ShownDashboard shown(Content::Nothing);
  Organisation town{.id = Id<Organisation>(shown.session.newId())};
  town.name = "Koro-sur-Essai (exemple fictif)";
  town.country = "FR";
  const Membership member{.id = Id<Membership>(shown.session.newId()), .organisation = town.id};
  const auto problems =
      shown.session.perform({{store::StepAction::Added, {"membership", "Essai"}},
                             {store::Insert{toRecord(town)}, store::Insert{toRecord(member)}}});
  REQUIRE(problems.empty());
  shown.page->recordsChanged();
  REQUIRE(QTest::qWaitFor([&] { return shown.tile("consortiumTile")->isVisible(); }, kLongest));
  CHECK_FALSE(shown.page->findChild<MonthChart*>()->isVisible());
  const ShownDashboard sample(Content::Sample);
  CHECK(sample.page->findChild<MonthChart*>()->isVisible());
}

TEST_CASE("A month of the chart is chosen with the arrows and opens its vouchers") {
  ShownDashboard shown(Content::Sample);
  auto* months = shown.page->findChild<MonthChart*>();
  QTest::keyClick(months, Qt::Key_Home);
  const auto first = months->chosen();
  REQUIRE(first);
  QTest::keyClick(months, Qt::Key_Right);
  CHECK(months->chosen()->first == first->first.plusMonths(1));
  QTest::keyClick(months, Qt::Key_Left);
  QTest::keyClick(months, Qt::Key_Return);
  REQUIRE(shown.log.opened);
  const auto& filter = std::get<store::ExpenseFilter>(*shown.log.opened);
  CHECK(filter.period.first() == first->first);
  CHECK(store::totalOf(shown.session.file(), filter).count > 0);
}

TEST_CASE("The dashboard follows the records without losing the keyboard") {
  ShownDashboard shown(Content::Sample);
  auto* row = shown.page->findChildren<FigureRow*>().front();
  row->setFocus();
  const auto before = shown.tile("consortiumTile")->accessibleDescription();
  const auto page = store::listRecords(shown.session.file(), {.kind = EntityKind::Membership});
  auto membership = fromRecord<Membership>(page->records.front());
  membership.stage = MembershipStage::Withdrawn;
  membership.withdrawnOn = Date::of(2020, 11, 1);
  membership.withdrawalReason = "exemple fictif";
  const auto problems = shown.session.perform(
      {{store::StepAction::Changed, {"membership", "Essai"}}, {store::Update{toRecord(membership)}}});
  REQUIRE(problems.empty());
  shown.page->recordsChanged();
  CHECK(QTest::qWaitFor([&] { return shown.tile("consortiumTile")->accessibleDescription() != before; },
                        kLongest));
  CHECK(shown.page->focusWidget() == row);
}

}  // namespace lianes::gui
