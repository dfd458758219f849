#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QListWidget>
#include <catch2/catch.hpp>

#include "gui/budget/budget_grid.hpp"
#include "gui/file/new_consortium_dialog.hpp"
#include "gui/kit/figure_tile.hpp"
#include "gui/members/add_member_dialog.hpp"
#include "gui/partnerships/partnership_dialog.hpp"
#include "gui/projects/new_project_dialog.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/funding_view.hpp"
#include "lianes/domain/money_text.hpp"
#include "support/keyboard_user.hpp"

namespace lianes::gui {
namespace {

// A window of someone who has never used the program.
class Newcomer : protected support::KeyboardUser {
 public:
  Newcomer() : KeyboardUser(QStringLiteral("forages.lianes"), std::make_unique<MainWindow>(test::office)) {}

  void beginConsortium() {
    press(Qt::Key_Space);
    waitFor<NewConsortiumDialog>();
    type(QStringLiteral("Forages de Koro (exemple fictif)"));
    press(Qt::Key_Tab);
    type(QStringLiteral("2020"));
    press(Qt::Key_Return);
    waitFor<QFileDialog>();
    press(Qt::Key_A, Qt::ControlModifier);
    type(QString::fromStdString(path().string()));
    press(Qt::Key_Return);
    waitUntil("the consortium is open", [&] { return pages().count() > 0 && pages().hasFocus(); });
  }

  void addTown() {
    goTo(QStringLiteral("Collectivités"));
    press(Qt::Key_Plus, Qt::ControlModifier);
    const auto* dialog = waitFor<AddMemberDialog>();
    const auto* matches = dialog->findChild<QListWidget*>(QStringLiteral("directoryMatches"));
    type(QStringLiteral("lil"));
    const auto chosen = [&] { return matches->currentItem() ? matches->currentItem()->text() : QString(); };
    waitUntil("towns are found", [&] { return matches->count() > 1; });
    for (int down = 0; down < matches->count() && !chosen().startsWith(QStringLiteral("Lille —")); ++down) {
      press(Qt::Key_Down);
    }
    REQUIRE(chosen().startsWith(QStringLiteral("Lille —")));
    press(Qt::Key_Return);
    waitUntil("the town is a member",
              [&] { return !all(EntityKind::Membership).empty() && !QApplication::activeModalWidget(); });
  }

  void noteLetter() {
    press(Qt::Key_F2);
    tabTo(QStringLiteral("letter_received_on"));
    type(QStringLiteral("12/03/2021"));
    press(Qt::Key_Tab);
    waitUntil("the letter is noted", [&] {
      const auto memberships = all(EntityKind::Membership);
      return fromRecord<Membership>(memberships.front()).letterReceivedOn == Date::of(2021, 3, 12);
    });
  }

  void addPartnership() {
    goTo(QStringLiteral("Partenariats"));
    press(Qt::Key_Plus, Qt::ControlModifier);
    waitFor<PartnershipDialog>();
    type(QStringLiteral("Lille"));
    tabTo(QStringLiteral("malian"));
    type(QStringLiteral("Koro (exemple fictif)"));
    press(Qt::Key_Return);
    waitUntil("the partnership is added",
              [&] { return !all(EntityKind::Partnership).empty() && !QApplication::activeModalWidget(); });
  }

  void addProject() {
    goTo(QStringLiteral("Micro-projets"));
    press(Qt::Key_Plus, Qt::ControlModifier);
    waitFor<NewProjectDialog>();
    press(Qt::Key_Down);
    tabTo(QStringLiteral("title"));
    type(QStringLiteral("Forage (exemple fictif)"));
    press(Qt::Key_Return);
    waitUntil("the project is added",
              [&] { return !all(EntityKind::MicroProject).empty() && !QApplication::activeModalWidget(); });
    press(Qt::Key_F2);
    tabTo(QStringLiteral("state"));
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("En cours"));
    press(Qt::Key_Tab);
    waitUntil("the project is active", [&] {
      return fromRecord<MicroProject>(all(EntityKind::MicroProject).front()).state == ProjectState::Active;
    });
  }

  void typeBudget() {
    goToTab(QStringLiteral("Budget"));
    tabTo(QStringLiteral("beginBudget"));
    press(Qt::Key_Space);
    waitUntil("the grid waits for a line",
              [&] { return qobject_cast<BudgetGrid*>(QApplication::focusWidget()) != nullptr; });
    typeLine({QStringLiteral("606"), QStringLiteral("Pompe"), {}, {}, {}, QStringLiteral("7500")}, 1);
    typeLine({QStringLiteral("611"), QStringLiteral("Forage"), QStringLiteral("50"), QStringLiteral("m"),
              QStringLiteral("90")},
             2);
  }

  void addContribution() {
    goToTab(QStringLiteral("Financement"));
    tabTo(QStringLiteral("Ajouter une participation"));
    press(Qt::Key_Space);
    waitFor<RecordForm>();
    tabTo(QStringLiteral("organisation_id"));
    type(QStringLiteral("Lille"));
    tabTo(QStringLiteral("amount"));
    type(QStringLiteral("3000"));
    press(Qt::Key_Return);
    waitUntil("the contribution is added", [&] { return all(EntityKind::Contribution).size() == 1; });
  }

  QString fundedAmountOnScreen() {
    const auto* tile =
        window().findChild<FigureTile*>(QString::fromStdString(std::string(codeOf(funding::Figure::Grant))));
    REQUIRE(tile);
    waitUntil("the figure is shown", [&] { return tile->isVisible() && tile->figure().contains(u'7'); });
    return tile->figure();
  }

  Money fundedAmountOfEngine() {
    const auto view = app::readFunding(reader());
    REQUIRE(view.ok());
    REQUIRE(view->plan.projects.size() == 1);
    return view->plan.projects.front().grant;
  }

 private:
  // Cell after cell, on to the end of the line, which adds it.
  void typeLine(const QStringList& cells, std::size_t linesThen) {
    for (const auto& cell : cells) {
      type(cell);
      press(Qt::Key_Tab);
    }
    constexpr int kMostCells = 6;
    for (int cell = 0; cell < kMostCells && all(EntityKind::BudgetLine).size() < linesThen; ++cell) {
      press(Qt::Key_Tab);
    }
    REQUIRE(all(EntityKind::BudgetLine).size() == linesThen);
  }
};

}  // namespace

TEST_CASE("Someone new comes from the first window to a funded project by the keyboard alone") {
  Newcomer newcomer;
  newcomer.beginConsortium();
  newcomer.addTown();
  newcomer.noteLetter();
  newcomer.addPartnership();
  newcomer.addProject();
  newcomer.typeBudget();
  newcomer.addContribution();
  CHECK(newcomer.fundedAmountOfEngine() == Money::cents(700'000));
  CHECK(newcomer.fundedAmountOnScreen().toStdString() == formatFrench(Money::cents(700'000)));
}

}  // namespace lianes::gui
