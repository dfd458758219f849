#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtWidgets/QDialog>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QTreeWidget>

#include "gui/file/recent_files.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/store/backup.hpp"
#include "support/gui_support.hpp"

namespace lianes::gui {
namespace {

std::filesystem::path backedUpSample(const QTemporaryDir& folder) {
  const auto path = support::makeSample(folder);
  const auto file = store::ConsortiumFile::open(path, support::environment());
  REQUIRE(file);
  REQUIRE(store::backUp(file.value(), store::BackupOccasion::Asked));
  return path;
}

}  // namespace

TEST_CASE("The welcome page lists recent files, says which is missing and forgets it with Del") {
  const QTemporaryDir folder;
  const auto path = QString::fromStdString(support::makeSample(folder).string());
  rememberRecentFile(folder.path() + QStringLiteral("/parti.lianes"));
  rememberRecentFile(path);
  MainWindow window(support::environment, std::make_shared<support::ScriptedPrompts>());
  window.show();
  window.activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(&window));
  auto* recent = window.findChild<QTreeWidget*>(QStringLiteral("recent"));
  REQUIRE(recent->topLevelItemCount() == 2);
  CHECK(recent->topLevelItem(0)->text(0) == QStringLiteral("exemple.lianes"));
  CHECK(recent->topLevelItem(0)->text(1).startsWith(QStringLiteral("aujourd’hui")));
  CHECK(recent->topLevelItem(1)->text(1) == QStringLiteral("introuvable"));
  recent->setCurrentItem(recent->topLevelItem(1));
  QTest::keyClick(recent, Qt::Key_Delete);
  REQUIRE(recent->topLevelItemCount() == 1);
  QTest::keyClick(recent, Qt::Key_Return);
  auto* pages = window.findChild<QListWidget*>(QStringLiteral("navigation"));
  CHECK(QTest::qWaitFor([&] { return pages->count() > 0; }, support::kPatience));
}

TEST_CASE("The sample is made and opened from the welcome page, and Ctrl+W comes back to it") {
  const QTemporaryDir folder;
  const auto prompts = std::make_shared<support::ScriptedPrompts>();
  prompts->file = folder.path() + QStringLiteral("/essai.lianes");
  MainWindow window(support::environment, prompts);
  window.show();
  QTest::keyClick(window.findChild<QPushButton*>(QStringLiteral("sampleButton")), Qt::Key_Space);
  auto* pages = window.findChild<QListWidget*>(QStringLiteral("navigation"));
  REQUIRE(QTest::qWaitFor([&] { return pages->count() > 0; }, support::kPatience));
  CHECK(window.windowTitle() == QStringLiteral("essai.lianes — Lianes"));
  QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
  CHECK(pages->count() == 0);
  CHECK(window.findChild<QPushButton*>(QStringLiteral("sampleButton"))->isVisible());
}

TEST_CASE("What cannot be made where it was wanted is said, and made elsewhere without starting over") {
  const QTemporaryDir folder;
  const auto prompts = std::make_shared<support::ScriptedPrompts>();
  prompts->file = folder.path() + QStringLiteral("/absent/essai.lianes");
  MainWindow window(support::environment, prompts);
  window.show();
  QTest::keyClick(window.findChild<QPushButton*>(QStringLiteral("sampleButton")), Qt::Key_Space);
  QMessageBox* box = nullptr;
  REQUIRE(QTest::qWaitFor(
      [&] { return (box = window.findChild<QMessageBox*>(QStringLiteral("openingFailed"))) != nullptr; },
      support::kPatience));
  CHECK(box->windowTitle().contains(QStringLiteral("pas été créé")));
  CHECK(box->text().contains(QStringLiteral("dossier")));
  prompts->file = folder.path() + QStringLiteral("/essai.lianes");
  QTest::keyClick(box->findChild<QPushButton*>(QStringLiteral("elsewhere")), Qt::Key_Space);
  auto* pages = window.findChild<QListWidget*>(QStringLiteral("navigation"));
  CHECK(QTest::qWaitFor([&] { return pages->count() > 0; }, support::kPatience));
}

TEST_CASE("A damaged file is named with its damage and leads to its backups, from which it comes back") {
  const QTemporaryDir folder;
  const auto path = backedUpSample(folder);
  {
    QFile file(QString::fromStdString(path.string()));
    REQUIRE(file.open(QIODevice::ReadWrite));
    constexpr qint64 kPage = 4096;
    for (qint64 at = kPage; at < file.size(); at += kPage) {
      REQUIRE(file.seek(at + kPage / 2));
      file.write(QByteArray(64, '\xa5'));
    }
  }
  MainWindow window(support::environment, std::make_shared<support::ScriptedPrompts>());
  window.show();
  window.openFile(path);
  QMessageBox* box = nullptr;
  REQUIRE(QTest::qWaitFor(
      [&] { return (box = window.findChild<QMessageBox*>(QStringLiteral("openingFailed"))) != nullptr; },
      support::kPatience));
  CHECK(box->text().contains(QStringLiteral("abîmé")));
  auto* show = box->findChild<QPushButton*>(QStringLiteral("showBackups"));
  REQUIRE(show);
  QTest::keyClick(show, Qt::Key_Space);
  auto* backups = window.findChild<QDialog*>(QStringLiteral("backups"));
  REQUIRE(backups);
  auto* restore = backups->findChild<QPushButton*>(QStringLiteral("restore"));
  REQUIRE(QTest::qWaitFor([&] { return restore->isEnabled(); }, support::kPatience));
  QTest::keyClick(restore, Qt::Key_Space);
  auto* pages = window.findChild<QListWidget*>(QStringLiteral("navigation"));
  CHECK(QTest::qWaitFor([&] { return pages->count() > 0; }, support::kPatience));
}

TEST_CASE("The backups of the open file show what going back changes, and restoring opens it anew") {
  support::SampleWindow sample;
  const auto backupsReach = [&](std::size_t count) {
    return QTest::qWaitFor([&] { return store::listBackups(sample.path).size() >= count; },
                           support::kPatience);
  };
  REQUIRE(backupsReach(1));  // the one of opening
  sample.prompts->text = QStringLiteral("Point");
  QTest::keyClick(&sample.window, Qt::Key_S, Qt::ControlModifier);
  REQUIRE(backupsReach(2));
  sample.prompts->text = QStringLiteral("Après la sauvegarde");
  QTest::keyClick(&sample.window, Qt::Key_W, Qt::ControlModifier);
  const auto backups = store::listBackups(sample.path);
  sample.open();
  QTest::keyClick(&sample.window, Qt::Key_S, Qt::ControlModifier);
  sample.prompts->file.clear();
  for (auto* action : sample.window.findChildren<QAction*>()) {
    if (action->text() == QStringLiteral("&Sauvegardes…")) action->trigger();
  }
  auto* dialog = sample.child<QDialog>("backups");
  auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("backupList"));
  list->setCurrentItem(list->topLevelItem(list->topLevelItemCount() - 1));
  auto* restore = dialog->findChild<QPushButton*>(QStringLiteral("restore"));
  const auto* difference = dialog->findChild<QTextBrowser*>(QStringLiteral("difference"));
  // The button may still stand for the backup that was chosen first.
  const auto isShown = [&] {
    return restore->isEnabled() && difference->toPlainText().contains(QStringLiteral("Après la sauvegarde"));
  };
  REQUIRE(QTest::qWaitFor(isShown, support::kPatience));
  QTest::keyClick(restore, Qt::Key_Space);
  CHECK(sample.pages()->count() == 0);
  CHECK(QTest::qWaitFor([&] { return sample.pages()->count() > 0; }, support::kPatience));
}

}  // namespace lianes::gui
