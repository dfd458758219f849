#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>
#include <catch2/catch.hpp>

#include "gui/desk/session.hpp"
#include "gui/funding/derivation_model.hpp"
#include "gui/funding/figures_table.hpp"
#include "gui/funding/money_page.hpp"
#include "gui/funding/project_funding.hpp"
#include "gui/kit/figure_tile.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/wording/derivation_text.hpp"
#include "support/gui_office.hpp"

namespace lianes::gui {
namespace {

using test::kPatience;

class Treasury : public test::DeskWithFile {
 public:
  explicit Treasury(Content content = Content::Sample) : DeskWithFile(content) {}

  app::FundingView view() {
    auto view = app::readFunding(session.file());
    REQUIRE(view.ok());
    return std::move(view).value();
  }
};

template <class Shown>
void waitShown(Shown& shown, const std::function<void()>& begin) {
  QSignalSpy spy(&shown, &Shown::shown);
  begin();
  REQUIRE(QTest::qWaitFor([&] { return spy.count() > 0; }, kPatience));
}

// A project whose plan is not closed yet.
std::size_t openProject(const app::FundingView& view) {
  for (std::size_t place = 0; place < view.plan.projects.size(); ++place) {
    if (!view.plan.projects[place].gap.isZero()) return place;
  }
  FAIL("the sample has a project with something left to fund");
  return 0;
}

Id<MicroProject> idOf(const app::FundingView& view, std::size_t place) {
  return Id<MicroProject>(*Uuid::parse(view.plan.projects[place].id));
}

template <class Child>
Child* childOf(const QWidget& parent, const char* name) {
  auto* child = parent.findChild<Child*>(QString::fromLatin1(name));
  REQUIRE(child);
  return child;
}

}  // namespace

TEST_CASE("The funding of each project of the sample shows the figures and the sentence of its plan") {
  Treasury treasury;
  const auto view = treasury.view();
  ProjectFunding funding(treasury.desk());
  funding.show();
  REQUIRE_FALSE(view.plan.projects.empty());
  for (std::size_t place = 0; place < view.plan.projects.size(); ++place) {
    const auto& plan = view.plan.projects[place];
    waitShown(funding, [&] { funding.setProject(idOf(view, place)); });
    const auto shown = [&](const char* figure) {
      return childOf<FigureTile>(funding, figure)->figure().toStdString();
    };
    CHECK(shown("contribution") == formatFrench(plan.contribution));
    CHECK(shown("entitlement") == formatFrench(*plan.entitlement));
    CHECK(shown("claim") == formatFrench(plan.claim));
    CHECK(shown("grant") == formatFrench(plan.grant));
    CHECK(shown("gap") == formatFrench(plan.gap));
    CHECK(childOf<QLabel>(funding, "bindingSentence")->text().toStdString() ==
          wording::bindingSentence(plan, view.plan.envelope, view.scenario.rules, wording::Language::French));
  }
}

TEST_CASE(
    "Expliquer opens the tree of a figure, its root the figure on the screen, its facts their records") {
  Treasury treasury;
  const auto view = treasury.view();
  ProjectFunding funding(treasury.desk());
  funding.show();
  waitShown(funding, [&] { funding.setProject(idOf(view, 0)); });
  auto* tile = childOf<FigureTile>(funding, "entitlement");
  auto* button = tile->findChild<QToolButton*>();
  REQUIRE(button);
  button->setFocus();
  QTest::keyClick(button, Qt::Key_Space);
  auto* tree = funding.findChild<QTreeView*>(QStringLiteral("derivation"));
  REQUIRE(tree);
  auto* model = tree->model();
  const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  const auto root = model->index(0, 0);
  CHECK(root.siblingAtColumn(DerivationModel::Value).data().toString() == tile->figure());
  CHECK(root.siblingAtColumn(DerivationModel::Rule).data().toString() == QStringLiteral("F2"));
  const auto fact = model->index(0, 0, model->index(0, 0, root));
  REQUIRE(fact.isValid());
  tree->setCurrentIndex(fact);
  QTest::keyClick(tree, Qt::Key_Return);
  REQUIRE(treasury.opened.size() == 1);
  CHECK(std::get<RecordReference>(treasury.opened[0]).kind == EntityKind::Contribution);
}

TEST_CASE("The simulator, by the keyboard, shows before and after and writes nothing until applied") {
  Treasury treasury;
  const auto view = treasury.view();
  const auto place = openProject(view);
  ProjectFunding funding(treasury.desk());
  funding.show();
  waitShown(funding, [&] { funding.setProject(idOf(view, place)); });
  const auto steps = treasury.session.file().nextUndo()->number;
  const auto present = view.plan.projects[place].contribution;
  auto* amount = childOf<QLineEdit>(funding, "amount");
  auto* apply = childOf<QPushButton>(funding, "apply");
  CHECK_FALSE(apply->isEnabled());
  const auto wished = present + Money::cents(300);
  amount->setFocus();
  amount->selectAll();
  QTest::keyClicks(amount, QString::fromStdString(formatMoney(wished)));
  const auto* table = childOf<QTableView>(funding, "simulation");
  const auto first = table->model()->index(0, 1);
  CHECK(first.data().toString().toStdString() == formatFrench(present));
  CHECK(first.siblingAtColumn(2).data().toString().toStdString() == formatFrench(wished));
  CHECK(first.siblingAtColumn(3).data().toString().toStdString() == "+" + formatFrench(Money::cents(300)));
  CHECK(childOf<QSlider>(funding, "slider")->value() == wished.minor() / 100);
  CHECK(treasury.session.file().nextUndo()->number == steps);
  REQUIRE(apply->isEnabled());
  QTest::keyClick(apply, Qt::Key_Space);
  CHECK(treasury.session.file().nextUndo()->number == steps + 1);
  CHECK(treasury.view().plan.projects[place].contribution == wished);
  CHECK(treasury.session.undo().empty());
  CHECK(treasury.view().plan.projects[place].contribution == present);
}

TEST_CASE("The amounts of the simulator are read whole when they grow") {
  Treasury treasury;
  const auto view = treasury.view();
  ProjectFunding funding(treasury.desk());
  funding.resize(860, 720);
  funding.show();
  waitShown(funding, [&] { funding.setProject(idOf(view, openProject(view))); });
  auto* amount = childOf<QLineEdit>(funding, "amount");
  amount->setFocus();
  amount->selectAll();
  QTest::keyClicks(amount, QStringLiteral("123456789"));
  const auto* table = childOf<QTableView>(funding, "simulation");
  REQUIRE(table->model()->index(0, 3).data().toString().startsWith(u'+'));
  const QAbstractItemView* cells = table;
  for (const int column : {1, 2, 3}) {
    CAPTURE(column);
    CHECK(table->columnWidth(column) >= cells->sizeHintForColumn(column));
  }
}

TEST_CASE("The simulator cannot go below what is voted, and says so") {
  Treasury treasury;
  const auto view = treasury.view();
  ProjectFunding funding(treasury.desk());
  funding.show();
  waitShown(funding, [&] { funding.setProject(idOf(view, openProject(view))); });
  auto* amount = childOf<QLineEdit>(funding, "amount");
  amount->selectAll();
  QTest::keyClicks(amount, QStringLiteral("1"));
  CHECK_FALSE(childOf<QPushButton>(funding, "apply")->isEnabled());
  CHECK(childOf<QLabel>(funding, "reason")->text().contains(QStringLiteral("délibération")));
}

TEST_CASE("Another shortage policy is adopted as one step that can be undone") {
  Treasury treasury;
  MoneyPage page(treasury.desk());
  waitShown(page, [&] { page.show(); });
  const auto steps = treasury.session.file().nextUndo()->number;
  const auto before = treasury.view().scenario.policy;
  auto* policy = childOf<QComboBox>(page, "policy");
  auto* adopt = childOf<QPushButton>(page, "adopt");
  CHECK_FALSE(adopt->isEnabled());
  policy->setFocus();
  QTest::keyClick(policy, Qt::Key_Down);
  REQUIRE(adopt->isEnabled());
  QTest::keyClick(adopt, Qt::Key_Space);
  CHECK(treasury.view().scenario.policy != before);
  CHECK(treasury.session.file().nextUndo()->number == steps + 1);
  CHECK(treasury.session.undo().empty());
  CHECK(treasury.view().scenario.policy == before);
}

TEST_CASE("The money page of an empty file guides, and its tables are well-behaved models") {
  Treasury treasury(test::GuiFile::Empty);
  MoneyPage page(treasury.desk());
  waitShown(page, [&] { page.show(); });
  bool isGuided = false;
  for (const auto* label : page.findChildren<QLabel*>()) {
    isGuided = isGuided || (label->isVisible() && label->text().contains(QStringLiteral("Aucun projet")));
  }
  CHECK(isGuided);
  for (auto* table : page.findChildren<FiguresTable*>()) {
    const QAbstractItemModelTester tester(&table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK_FALSE(table->table().accessibleName().isEmpty());
  }
}

}  // namespace lianes::gui
