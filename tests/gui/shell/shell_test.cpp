#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeWidget>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "gui/file/file_banner.hpp"
#include "gui/records/record_form.hpp"
#include "gui/shell/actions.hpp"
#include "gui/shell/step_bar.hpp"
#include "gui/shell/window_actions.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/store/backup.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/store/lists.hpp"
#include "store/os/file_lock.hpp"
#include "support/gui_support.hpp"

namespace lianes::gui {
namespace {

QAction* actionNamed(QWidget& window, const QString& text) {
  for (auto* action : window.findChildren<QAction*>()) {
    if (plainText(action->text()) == text) return action;
  }
  FAIL("no action " << text.toStdString());
  return nullptr;
}

std::int64_t stepsIn(const std::filesystem::path& path) {
  const auto file = store::ConsortiumFile::open(path, support::environment(), store::OpenIntent::Read);
  REQUIRE(file);
  return store::steps(file.value(), {.most = 1}).front().number;
}

store::StepLabel lastLabelIn(const std::filesystem::path& path) {
  const auto file = store::ConsortiumFile::open(path, support::environment(), store::OpenIntent::Read);
  REQUIRE(file);
  return store::steps(file.value(), {.most = 1}).front().label;
}

}  // namespace

TEST_CASE("Ctrl+S makes a named restore point and a verified backup") {
  support::SampleWindow sample;
  sample.prompts->text = QStringLiteral("Avant l’avenant");
  QTest::keyClick(&sample.window, Qt::Key_S, Qt::ControlModifier);
  const auto isAsked = [](const store::Backup& backup) {
    return backup.occasion == store::BackupOccasion::Asked;
  };
  CHECK(QTest::qWaitFor(
      [&] {
        const auto backups = store::listBackups(sample.path);
        return std::any_of(backups.begin(), backups.end(), isAsked);
      },
      support::kPatience));
  CHECK(lastLabelIn(sample.path) == store::StepLabel{store::StepAction::RestorePoint, {"Avant l’avenant"}});
}

TEST_CASE("The status bar counts the engaged members and the envelope of the file") {
  support::SampleWindow sample;
  auto* state = sample.child<QLabel>("fileState");
  CHECK(QTest::qWaitFor(
      [&] {
        return state->text().contains(QStringLiteral("collectivités engagées sur 5")) &&
               state->text().contains(QStringLiteral("enveloppe"));
      },
      support::kPatience));
  CHECK(state->text().startsWith(QStringLiteral("Enregistré")));
}

TEST_CASE("Ctrl and a digit shows that page of the navigation") {
  support::SampleWindow sample;
  QTest::keyClick(&sample.window, Qt::Key_3, Qt::ControlModifier);
  CHECK(sample.pages()->currentRow() == 2);
  QTest::keyClick(&sample.window, Qt::Key_1, Qt::ControlModifier);
  CHECK(sample.pages()->currentRow() == 0);
}

TEST_CASE("Every action that cannot be used says why") {
  MainWindow window(support::environment, std::make_shared<support::ScriptedPrompts>());
  window.show();
  const auto* actions = window.findChild<WindowActions*>();
  REQUIRE(actions);
  int disabled = 0;
  for (const auto& item : actions->paletteItems()) {
    if (!item.reason.isEmpty()) ++disabled;
  }
  CHECK(disabled > 10);
  for (const auto& described : actionTable()) {
    const auto* action = actions->action(described.id);
    if (action->isEnabled()) continue;
    INFO(described.text.toStdString());
    CHECK(action->statusTip().endsWith(u'.'));
    CHECK(action->toolTip() == action->statusTip());
  }
}

TEST_CASE("The page of shortcuts shows the keys of every action") {
  MainWindow window(support::environment, std::make_shared<support::ScriptedPrompts>());
  window.show();
  actionNamed(window, QStringLiteral("Raccourcis clavier"))->trigger();
  auto* dialog = window.findChild<QDialog*>(QStringLiteral("shortcuts"));
  REQUIRE(dialog);
  auto* tree = dialog->findChild<QTreeWidget*>();
  REQUIRE(tree);
  for (const auto& action : actionTable()) {
    if (action.shortcuts.isEmpty()) continue;
    const auto found = tree->findItems(plainText(action.text), Qt::MatchExactly | Qt::MatchRecursive);
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found.first()->text(1).isEmpty());
  }
}

TEST_CASE("A file that another holds is read, the banner says who holds it, and it is reopened once free") {
  const QTemporaryDir folder;
  const auto path = support::makeSample(folder);
  auto other = std::make_unique<Result<store::ConsortiumFile, store::OpenFailure>>(
      store::ConsortiumFile::open(path, support::environment()));
  REQUIRE(*other);
  MainWindow window(support::environment, std::make_shared<support::ScriptedPrompts>());
  window.show();
  window.openFile(path);
  auto* banner = window.findChild<FileBanner*>();
  REQUIRE(QTest::qWaitFor([&] { return banner->isVisible(); }, support::kPatience));
  CHECK(window.windowTitle().contains(QStringLiteral("[lecture seule]")));
  CHECK(window.findChild<QLabel*>(QStringLiteral("bannerText"))->text().contains(QStringLiteral("depuis")));
  CHECK_FALSE(window.findChild<QPushButton*>(QStringLiteral("breakLock"))->isVisible());
  other.reset();
  QTest::keyClick(window.findChild<QPushButton*>(QStringLiteral("reopen")), Qt::Key_Space);
  CHECK(QTest::qWaitFor([&] { return !banner->isVisible(); }, support::kPatience));
  CHECK_FALSE(window.windowTitle().contains(QStringLiteral("[lecture seule]")));
}

TEST_CASE("A lock left by another computer is broken only after the question is agreed to") {
  const QTemporaryDir folder;
  const auto path = support::makeSample(folder);
  std::ofstream(store::os::FileLock::pathFor(path))
      << store::os::lockText({4242, 7, "BUREAU-2", "moussa", "2020-09-01T08:00:00Z"});
  const auto prompts = std::make_shared<support::ScriptedPrompts>();
  MainWindow window(support::environment, prompts);
  window.show();
  window.openFile(path);
  auto* banner = window.findChild<FileBanner*>();
  REQUIRE(QTest::qWaitFor([&] { return banner->isVisible(); }, support::kPatience));
  auto* breakLock = window.findChild<QPushButton*>(QStringLiteral("breakLock"));
  REQUIRE(breakLock->isVisible());
  QTest::keyClick(breakLock, Qt::Key_Space);
  CHECK(prompts->asked.contains(QStringLiteral("BUREAU-2")));
  CHECK(banner->isVisible());
  prompts->agrees = true;
  QTest::keyClick(breakLock, Qt::Key_Space);
  CHECK(QTest::qWaitFor([&] { return !banner->isVisible(); }, support::kPatience));
}

TEST_CASE("A lock whose program still runs is not broken, and the reason is told") {
  const QTemporaryDir folder;
  const auto path = support::makeSample(folder);
  const auto lock = store::os::FileLock::pathFor(path);
  std::ofstream(lock) << store::os::lockText({4242, 7, "BUREAU-2", "moussa", "2020-09-01T08:00:00Z"});
  const int held = ::open(lock.c_str(), O_RDWR | O_CLOEXEC);
  REQUIRE(::flock(held, LOCK_EX | LOCK_NB) == 0);
  const auto prompts = std::make_shared<support::ScriptedPrompts>();
  prompts->agrees = true;
  MainWindow window(support::environment, prompts);
  window.show();
  window.openFile(path);
  auto* breakLock = window.findChild<QPushButton*>(QStringLiteral("breakLock"));
  REQUIRE(QTest::qWaitFor([&] { return breakLock->isVisible(); }, support::kPatience));
  breakLock->click();
  const auto* box = window.findChild<QMessageBox*>();
  REQUIRE(box);
  CHECK(box->text().contains(QStringLiteral("n’a pas pu être libéré")));
  CHECK(box->text().contains(QStringLiteral("BUREAU-2")));
  CHECK(window.findChild<FileBanner*>()->isVisible());
  CHECK(std::filesystem::exists(lock));
  ::close(held);
}

TEST_CASE("Opening a file that has changed backs it up after it is on screen") {
  support::SampleWindow sample;
  CHECK(QTest::qWaitFor([&] { return !store::listBackups(sample.path).empty(); }, support::kPatience));
}

TEST_CASE("Opening the file that is open already leaves it writable") {
  support::SampleWindow sample;
  sample.window.openFile(sample.path);
  CHECK_FALSE(sample.window.findChild<FileBanner*>()->isVisible());
  CHECK_FALSE(sample.window.windowTitle().contains(QStringLiteral("[lecture seule]")));
}

TEST_CASE("The bar under the page takes the announced step back, and goes with the next one") {
  QWidget parent;
  StepBar bar(&parent);
  parent.show();
  bool isAsked = false;
  QObject::connect(&bar, &StepBar::undoAsked, &bar, [&] { isAsked = true; });
  bar.announce(QStringLiteral("« Roncq » est supprimé."));
  CHECK(bar.isVisible());
  QTest::keyClick(bar.findChild<QPushButton*>(QStringLiteral("undoStep")), Qt::Key_Space);
  CHECK(isAsked);

  support::SampleWindow sample;
  auto* shown = sample.window.findChild<StepBar*>();
  shown->announce(QStringLiteral("Essai."));
  CHECK(shown->isVisible());
  const auto before = stepsIn(sample.path);
  sample.prompts->text = QStringLiteral("Point");
  QTest::keyClick(&sample.window, Qt::Key_S, Qt::ControlModifier);
  CHECK(stepsIn(sample.path) == before + 1);
  CHECK_FALSE(shown->isVisible());
}

namespace {

// On the vouchers, with the first one chosen and read.
QTableView* chooseFirstVoucher(support::SampleWindow& sample) {
  sample.window.activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(&sample.window, support::kPatience));
  const auto page = sample.pages()->findItems(QStringLiteral("Dépenses"), Qt::MatchExactly);
  REQUIRE(page.size() == 1);
  sample.window.showPage(sample.pages()->row(page.front()));
  auto* table = sample.child<QTableView>("vouchers");
  REQUIRE(QTest::qWaitFor([&] { return table->model()->rowCount() > 0; }, support::kPatience));
  table->setFocus();
  table->selectRow(0);
  const auto* edit = actionNamed(sample.window, QStringLiteral("Modifier la fiche"));
  REQUIRE(QTest::qWaitFor([&] { return edit->isEnabled(); }, support::kPatience));
  return table;
}

}  // namespace

TEST_CASE("F2 in a table of the window opens the form of the chosen row") {
  support::SampleWindow sample;
  QTest::keyClick(chooseFirstVoucher(sample), Qt::Key_F2);
  CHECK(sample.window.findChild<RecordForm*>());
}

TEST_CASE("F2 opens the form of the chosen voucher while its details are hidden") {
  support::SampleWindow sample;
  QSettings().setValue(QStringLiteral("vouchers/detail"), false);
  QTest::keyClick(chooseFirstVoucher(sample), Qt::Key_F2);
  CHECK(sample.window.findChild<RecordForm*>());
  QSettings().remove(QStringLiteral("vouchers/detail"));
}

}  // namespace lianes::gui
