#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>
#include <catch2/catch.hpp>

#include "gui/add_member_dialog.hpp"
#include "gui/budget_grid.hpp"
#include "gui/figure_tile.hpp"
#include "gui/new_consortium_dialog.hpp"
#include "gui/new_project_dialog.hpp"
#include "gui/partnership_dialog.hpp"
#include "gui/record_form.hpp"
#include "lianes/app/funding_view.hpp"
#include "lianes/domain/money_text.hpp"
#include "lianes/gui/main_window.hpp"
#include "lianes/store/lists.hpp"
#include "support/gui_sample.hpp"

namespace lianes::gui {
namespace {

using test::kPatience;

// All that a person without a mouse has: keys that go to where the focus is, and the sight of the window.
class Keyboard {
 public:
  static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
    QTest::keyClick(window(), key, with);
    QApplication::processEvents();
  }

  static void type(const QString& text) {
    for (const auto letter : text) {
      QTest::sendKeyEvent(QTest::Click, window(), Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
    QApplication::processEvents();
  }

  // Goes on with Tab to the control of that name, or with that text on it.
  static void tabTo(const QString& name) {
    constexpr int kMostStops = 120;
    QStringList stops;
    for (int stop = 0; stop < kMostStops; ++stop) {
      if (isAt(name)) return;
      press(Qt::Key_Tab);
      const auto* now = QApplication::focusWidget();
      stops.append(now ? now->objectName() + u'/' + now->accessibleName() : QStringLiteral("nothing"));
    }
    INFO(name.toStdString() << " is not among " << stops.join(QStringLiteral(", ")).toStdString());
    FAIL();
  }

  // Waits for a window of that class and gives it.
  template <class Dialog>
  static Dialog* waitFor() {
    Dialog* found = nullptr;
    REQUIRE(QTest::qWaitFor(
        [&] {
          found = qobject_cast<Dialog*>(QApplication::activeModalWidget());
          return found && QApplication::focusWidget() && found->isAncestorOf(QApplication::focusWidget());
        },
        kPatience));
    return found;
  }

  static void waitUntil(const char* what, const std::function<bool()>& isTrue) {
    INFO(what);
    const auto isTrueInFront = [&] {
      comeToFront();
      return isTrue() && QApplication::focusWindow();
    };
    REQUIRE(QTest::qWaitFor(isTrueInFront, kPatience));
  }

 private:
  // As the desktop does when a dialog has gone.
  static void comeToFront() {
    if (QApplication::activeWindow()) return;
    for (auto* window : QApplication::topLevelWidgets()) {
      if (window->isVisible() && qobject_cast<MainWindow*>(window)) window->activateWindow();
    }
  }

  static QWindow* window() {
    auto* popup = QApplication::activePopupWidget();
    auto* focused = popup ? popup->window()->windowHandle() : QApplication::focusWindow();
    REQUIRE(focused);
    return focused;
  }

  static bool isAt(const QString& name) {
    for (const auto* at = QApplication::focusWidget(); at && !at->isWindow(); at = at->parentWidget()) {
      const auto* button = qobject_cast<const QAbstractButton*>(at);
      if (at->objectName() == name || at->accessibleName() == name) return true;
      if (button && button->text().remove(u'&') == name) return true;
      if (!qobject_cast<const QWidget*>(at->parentWidget()) || at->focusPolicy() == Qt::NoFocus) break;
      if (at->parentWidget()->focusProxy() != at) break;
    }
    return false;
  }
};

// A window of someone who has never used the program.
class Newcomer : protected Keyboard {
 public:
  Newcomer() : m_window(test::office) {
    m_window.resize(1280, 800);
    m_window.show();
    m_window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&m_window, kPatience));
  }

  void beginConsortium() {
    press(Qt::Key_Space);
    waitFor<NewConsortiumDialog>();
    type(QStringLiteral("Forages de Koro (exemple fictif)"));
    press(Qt::Key_Tab);
    type(QStringLiteral("2020"));
    press(Qt::Key_Return);
    waitFor<QFileDialog>();
    press(Qt::Key_A, Qt::ControlModifier);
    type(path());
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
        m_window.findChild<FigureTile*>(QString::fromStdString(std::string(codeOf(funding::Figure::Grant))));
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
  QString path() const { return m_folder.filePath(QStringLiteral("forages.lianes")); }
  QListWidget& pages() { return *m_window.findChild<QListWidget*>(QStringLiteral("navigation")); }

  store::ConsortiumFile reader() const {
    auto file = store::ConsortiumFile::open(path().toStdString(), test::office(), store::OpenIntent::Read);
    REQUIRE(file.ok());
    return std::move(file).value();
  }

  std::vector<Record> all(EntityKind kind) const {
    const auto page = store::listRecords(reader(), {.kind = kind, .most = 100});
    REQUIRE(page.ok());
    return page->records;
  }

  // By the key that the menu names.
  void goTo(const QString& page) {
    const auto found = pages().findItems(page, Qt::MatchExactly);
    REQUIRE(found.size() == 1);
    const int place = pages().row(found.front());
    press(static_cast<Qt::Key>(Qt::Key_1 + place), Qt::ControlModifier);
    waitUntil("the page is shown", [&] { return pages().currentRow() == place; });
  }

  void goToTab(const QString& title) {
    const auto shown = [&] {
      for (const auto* tabs : m_window.findChildren<QTabWidget*>()) {
        if (tabs->isVisible() && tabs->tabText(tabs->currentIndex()).remove(u'&') == title) return true;
      }
      return false;
    };
    constexpr int kMostTabs = 10;
    for (int turn = 0; turn < kMostTabs && !shown(); ++turn) press(Qt::Key_Tab, Qt::ControlModifier);
    REQUIRE(shown());
  }

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

  QTemporaryDir m_folder;
  MainWindow m_window;
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
