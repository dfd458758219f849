#pragma once

#include <QtWidgets/QListView>

#include <vector>

#include "gui/budget/budget_grid.hpp"
#include "gui/budget/budget_version_dialog.hpp"
#include "gui/projects/new_project_dialog.hpp"
#include "lianes/app/budget.hpp"
#include "support/job_members.hpp"

namespace lianes::gui::support {

// The projects of the partnerships: begun, budgeted, and promised money.
class JobProjects : public JobMembers {
 public:
  void beginProjects() {
    goTo(QStringLiteral("Micro-projets"));
    for (const auto& town : kJobTowns) {
      press(Qt::Key_Plus, Qt::ControlModifier);
      save(*waitFor<NewProjectDialog>(),
           {{"partnership_id", nameWith(EntityKind::Partnership, QString::fromUtf8(town.name))},
            {"title", fictional(QStringLiteral("Puits de %1").arg(QString::fromUtf8(town.partner)))},
            {"code", QString::fromUtf8(town.code)},
            {"starts_on", QStringLiteral("01/09/2020")},
            {"ends_on", QStringLiteral("31/12/2021")}},
           "Créer le projet");
      press(Qt::Key_F2);
      fill({{"state", QStringLiteral("En cours")}});
      waitUntil("the project is under way", [&] { return projectOf(town).state == ProjectState::Active; });
    }
  }

  void typeBudgets() {
    for (const auto& town : kJobTowns) {
      chooseProject(town);
      goToTab(QStringLiteral("Budget"));
      pressButton(QStringLiteral("beginBudget"));
      waitUntil("the grid waits for a line", [] { return isInGrid(); });
      typeLine({"606", "Pompe et ciment", "", "", "", "=2*3000"});
      typeLine({"611", "Forage", "50", "m", "80"});
      press(Qt::Key_Return);  // an untouched line ends its section
      typeLine({"74", "Subventions et participations", "", "", "", "10000"});
      CHECK(part<QLabel>(QStringLiteral("balance")).text().contains(QStringLiteral("équilibre ✓")));
      approveBudget(QStringLiteral("15/09/2020"));
    }
  }

  void reviseOneBudget() {
    const auto& town = kJobTowns[4];
    chooseProject(town);
    goToTab(QStringLiteral("Budget"));
    pressButton(QStringLiteral("Créer un avenant…"));
    save(*waitFor<BudgetVersionDialog>(), {{"Motif", fictional(QStringLiteral("Pompe plus forte"))}},
         "Créer l’avenant");
    waitUntil("the revision is begun", [&] { return versionsOf(town).size() == 2; });
    tabToGrid();
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; row < kMostRows && labelNow() != QStringLiteral("Pompe et ciment"); ++row) {
      press(Qt::Key_Down);
    }
    REQUIRE(labelNow() == QStringLiteral("Pompe et ciment"));
    typeInColumn(5, QStringLiteral("6500"));
    for (int row = 0; row < kMostRows && !labelNow().startsWith(QStringLiteral("Subventions")); ++row) {
      press(Qt::Key_Down);
    }
    typeInColumn(5, QStringLiteral("10500"));
    approveBudget(QStringLiteral("12/03/2021"));
    const auto versions = versionsOf(town);
    REQUIRE(versions.size() == 2);
    CHECK(versions.back().approvedOn == Date::of(2021, 3, 12));
    CHECK(chargesOf(versions.front()) == Money::cents(1'000'000));
    CHECK(chargesOf(versions.back()) == Money::cents(1'050'000));
  }

  void promiseContributions() {
    for (const auto& town : kJobTowns) {
      chooseProject(town);
      goToTab(QStringLiteral("Financement"));
      pressButton(QStringLiteral("Ajouter une participation"));
      save(*waitFor<RecordForm>(), {{"organisation_id", QString::fromUtf8(town.name)},
                                    {"amount", QString::fromUtf8(town.euros)},
                                    {"promised_on", QStringLiteral("01/09/2020")},
                                    {"voted_amount", QString::fromUtf8(town.euros)},
                                    {"voted_on", QString::fromUtf8(town.voted)}});
    }
    CHECK(count(EntityKind::Contribution) == std::size(kJobTowns));
  }

 protected:
  MicroProject projectOf(const JobTown& town) const {
    for (const auto& each : every<MicroProject>()) {
      if (each.code == town.code) return each;
    }
    FAIL(town.code << " is no project");
    throw std::logic_error("unreachable");
  }

  void chooseProject(const JobTown& town) {
    tabTo(QStringLiteral("projects"));
    auto* list = qobject_cast<QListView*>(QApplication::focusWidget());
    REQUIRE(list);
    const auto now = [list] { return list->currentIndex().data().toString(); };
    press(Qt::Key_Home);
    for (int down = 0; down < list->model()->rowCount() && !now().startsWith(QLatin1String(town.code));
         ++down) {
      press(Qt::Key_Down);
    }
    REQUIRE(now().startsWith(QLatin1String(town.code)));
    press(Qt::Key_F2);
  }

 private:
  static constexpr int kMostRows = 40;

  static BudgetGrid* gridWithFocus() {
    auto* at = QApplication::focusWidget();
    while (at && !qobject_cast<BudgetGrid*>(at)) at = at->parentWidget();
    return qobject_cast<BudgetGrid*>(at);
  }
  static bool isInGrid() { return gridWithFocus() != nullptr; }

  static QString labelNow() { return gridWithFocus()->currentIndex().siblingAtColumn(1).data().toString(); }

  void tabToGrid() {
    constexpr int kMostStops = 60;
    for (int stop = 0; stop < kMostStops && !isInGrid(); ++stop) press(Qt::Key_Tab);
    REQUIRE(isInGrid());
  }

  void typeInColumn(int column, const QString& text) {
    press(Qt::Key_Home);
    for (int right = 0; right < column; ++right) press(Qt::Key_Right);
    REQUIRE(gridWithFocus()->currentIndex().column() == column);
    type(text);
    press(Qt::Key_Return);
  }

  // Cell after cell, on to the end of the line, which adds it.
  void typeLine(const std::vector<const char*>& cells) {
    const auto before = count(EntityKind::BudgetLine);
    for (const auto* cell : cells) {
      type(QString::fromUtf8(cell));
      press(Qt::Key_Return);
    }
    constexpr int kMostCells = 6;
    for (int cell = 0; cell < kMostCells && count(EntityKind::BudgetLine) == before; ++cell) {
      press(Qt::Key_Return);
    }
    REQUIRE(count(EntityKind::BudgetLine) == before + 1);
  }

  void approveBudget(const QString& day) {
    pressButton(QStringLiteral("Approuver…"));
    save(*waitFor<BudgetVersionDialog>(), {{"approvedOn", day}}, "Approuver");
  }

  std::vector<BudgetVersion> versionsOf(const JobTown& town) const {
    return app::budgetVersions(reader(), projectOf(town).id);
  }

  Money chargesOf(const BudgetVersion& version) const {
    Money sum;
    for (const auto& line : app::budgetLines(reader(), version.id)) {
      if (app::sectionOf(line) == app::BudgetSection::Charges) sum = sum + line.eur;
    }
    return sum;
  }
};

}  // namespace lianes::gui::support
