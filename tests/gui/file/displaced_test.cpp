#include <QtCore/QPointer>
#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>

#include <fstream>

#include "gui/desk/draft.hpp"
#include "gui/file/displaced_dialog.hpp"
#include "gui/file/file_banner.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/store/backup.hpp"
#include "lianes/store/journal.hpp"
#include "support/gui_support.hpp"
#include "support/real_program.hpp"

// The file loses its name, or its name leads to another one, while the window has it open.
namespace lianes::gui {
namespace {

namespace fs = std::filesystem;
using test::kPatience;

store::StepNumber stepsOf(const fs::path& path) {
  const auto file = store::ConsortiumFile::open(path, support::environment(), store::OpenIntent::Read);
  REQUIRE(file);
  return store::steps(file.value(), {.most = 1}).front().number;
}

// Of a file that has taken the name of the open one, whose log still lies beside it: SQLite, which knows
// files by their names, is not asked about it by the process that has that log open.
store::StepNumber stepsOfFileAlone(const fs::path& path) {
  const QTemporaryDir elsewhere;
  const auto copy = fs::path(elsewhere.path().toStdString()) / "copie.lianes";
  fs::copy_file(path, copy);
  return stepsOf(copy);
}

void addStepTo(const fs::path& path, const char* name) {
  auto file = store::ConsortiumFile::open(path, support::environment());
  REQUIRE(file);
  REQUIRE(file.value().perform({{store::StepAction::RestorePoint, {name}}, {}}));
}

// As a program does that synchronises: the server's state is laid beside, and takes the name at once.
void replaceByServers(const fs::path& path) {
  const auto beside = fs::path(path.string() + ".tmp");
  fs::rename(path.parent_path() / "serveur.lianes", beside);
  fs::rename(beside, path);
}

std::vector<fs::path> recoveriesBeside(const fs::path& path) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(path.parent_path())) {
    if (entry.path().filename().string().find("récupération") != std::string::npos &&
        entry.path().extension() == ".lianes")
      found.push_back(entry.path());
  }
  return found;
}

// Closes as the corner of the window does, and waits until the form is gone.
void closeForm(const QPointer<RecordForm>& form) {
  form->close();
  REQUIRE(QTest::qWaitFor([&] { return form.isNull(); }, kPatience));
}

// The sample in a window, one step further than the file that the server has.
class SharedFile : public support::SampleWindow {
 public:
  SharedFile() {
    fs::copy_file(path, path.parent_path() / "serveur.lianes");
    prompts->text = QStringLiteral("À moi");
    makePoint();
    mine = stepsOf(path);
  }

  // Keys of an inactive window go nowhere, and a dialog has just gone; nor those of a file that is not open
  // yet.
  void makePoint() {
    const auto actions = window.findChildren<QAction*>();
    const auto point = std::find_if(actions.begin(), actions.end(), [](const QAction* each) {
      return each->text() == QStringLiteral("&Point de restauration…");
    });
    REQUIRE(point != actions.end());
    window.activateWindow();
    REQUIRE(QTest::qWaitFor([&] { return (*point)->isEnabled() && window.isActiveWindow(); }, kPatience));
    QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
  }
  void comeBack() { Q_EMIT qApp->applicationStateChanged(Qt::ApplicationActive); }
  DisplacedDialog* dialog() {
    DisplacedDialog* found = nullptr;
    REQUIRE(QTest::qWaitFor(
        [&] {
          found = window.findChild<DisplacedDialog*>();
          return found && found->isVisible();
        },
        kPatience));
    return found;
  }
  void click(const char* name) {
    auto* button = dialog()->findChild<QPushButton*>(QString::fromLatin1(name));
    REQUIRE(button);
    button->click();
  }

  store::StepNumber mine = 0;
};

}  // namespace

TEST_CASE("A file that is replaced while it is open loses no step, and what took its name is left alone") {
  SharedFile shared;
  replaceByServers(shared.path);
  const auto servers = stepsOfFileAlone(shared.path);
  shared.makePoint();
  const auto* text = shared.dialog()->findChild<QLabel*>(QStringLiteral("displacedText"));
  const auto recoveries = recoveriesBeside(shared.path);
  REQUIRE(recoveries.size() == 1);
  CHECK(stepsOf(recoveries.front()) == shared.mine);
  CHECK(text->text().contains(QString::fromStdString(recoveries.front().filename().string())));
  CHECK(text->text().contains(QStringLiteral("l’étape %1").arg(shared.mine)));
  CHECK(stepsOfFileAlone(shared.path) == servers);
  CHECK(shared.window.windowTitle().contains(QStringLiteral("[lecture seule]")));
  CHECK(shared.child<FileBanner>("banner")->isVisible());
  CHECK(shared.window.findChild<QMessageBox*>() == nullptr);
}

TEST_CASE("What could not be kept is told to be lost, and the backups named as the place to look") {
  const QTemporaryDir folder;
  const auto path = fs::path(folder.path().toStdString()) / "essai.lianes";
  const Displacement displacement{GENERATE(store::Standing::Removed, store::Standing::Replaced), path};
  CHECK(displacementSentence(displacement).contains(QStringLiteral("perdu, sauf si")));
  CHECK(displacementSentence(displacement).contains(QStringLiteral("n’a pas de sauvegarde")));
  const auto backups = path.parent_path() / "essai - sauvegardes";
  fs::create_directory(backups);
  std::ofstream(backups / "2020-11-23T071502.123Z opening.lianes") << "sauvegarde";
  const auto named = QStringLiteral("« %1 »").arg(QString::fromStdString(backups.string()));
  CHECK(displacementSentence(displacement).contains(named));
  CHECK_FALSE(displacementSentence(displacement).contains(QStringLiteral("«  »")));
  const DisplacedDialog dialog(displacement, wording::Language::French, nullptr);
  CHECK(dialog.findChild<QLabel*>(QStringLiteral("displacedText"))->text().contains(named));
}

TEST_CASE("Coming back to the window is enough to learn that the file is not the one that was open") {
  SharedFile shared;
  const bool isReplaced = GENERATE(true, false);
  if (isReplaced) replaceByServers(shared.path);
  if (!isReplaced) fs::remove(shared.path);
  shared.comeBack();
  const bool canOpenOther = shared.dialog()->findChild<QPushButton*>(QStringLiteral("openOther")) != nullptr;
  CHECK(canOpenOther == isReplaced);
  CHECK(recoveriesBeside(shared.path).size() == 1);
}

TEST_CASE("A file that was removed is put back under its name with every step") {
  SharedFile shared;
  fs::remove(shared.path);
  shared.comeBack();
  shared.click("putBack");
  REQUIRE(QTest::qWaitFor(
      [&] {
        return !shared.window.windowTitle().contains(QStringLiteral("seule")) && shared.pages()->count() > 0;
      },
      kPatience));
  CHECK(stepsOf(shared.path) == shared.mine);
  shared.makePoint();
  CHECK(stepsOf(shared.path) == shared.mine + 1);
}

TEST_CASE("A file that another program writes over is told of, and its last backup taken back") {
  SharedFile shared;
  const auto isBackedUp = [&] { return !store::listBackups(shared.path).empty(); };
  REQUIRE(QTest::qWaitFor(isBackedUp, kPatience));
  shared.makePoint();
  // Until then the file itself is what it was when the other copy was made.
  const auto isFolded = [&, before = fs::last_write_time(shared.path)] {
    return fs::last_write_time(shared.path) != before;
  };
  REQUIRE(QTest::qWaitFor(isFolded, kPatience));
  fs::copy_file(shared.path.parent_path() / "serveur.lianes", shared.path,
                fs::copy_options::overwrite_existing);
  shared.comeBack();
  const auto* text = shared.dialog()->findChild<QLabel*>(QStringLiteral("displacedText"));
  CHECK(text->text().contains(QStringLiteral("écrit par-dessus")));
  CHECK(text->text().contains(QStringLiteral("dernière sauvegarde")));
  const auto recoveries = recoveriesBeside(shared.path);
  REQUIRE(recoveries.size() == 1);
  const auto kept = stepsOf(recoveries.front());
  CHECK(shared.window.windowTitle().contains(QStringLiteral("[lecture seule]")));
  CHECK(shared.child<FileBanner>("banner")->isVisible());
  shared.click("putBack");
  REQUIRE(QTest::qWaitFor(
      [&] {
        return !shared.window.windowTitle().contains(QStringLiteral("seule")) && shared.pages()->count() > 0;
      },
      kPatience));
  CHECK(stepsOf(shared.path) == kept);
  shared.makePoint();
  CHECK(stepsOf(shared.path) == kept + 1);
}

TEST_CASE("My state put back in its place keeps the file that was there as a backup") {
  SharedFile shared;
  addStepTo(shared.path.parent_path() / "serveur.lianes", "Du serveur");
  replaceByServers(shared.path);
  shared.comeBack();
  shared.click("putBack");
  const auto isKept = [&] {
    const auto backups = store::listBackups(shared.path);
    return std::any_of(backups.begin(), backups.end(), [](const store::Backup& each) {
      return each.occasion == store::BackupOccasion::Restore;
    });
  };
  REQUIRE(QTest::qWaitFor(isKept, kPatience));
  REQUIRE(QTest::qWaitFor([&] { return shared.pages()->count() > 0; }, kPatience));
  CHECK(stepsOf(shared.path) == shared.mine);
}

TEST_CASE("The other file is opened for writing, and the state that was open stays in its recovery") {
  SharedFile shared;
  addStepTo(shared.path.parent_path() / "serveur.lianes", "Du serveur");
  addStepTo(shared.path.parent_path() / "serveur.lianes", "Du serveur encore");
  replaceByServers(shared.path);
  const auto servers = stepsOfFileAlone(shared.path);
  shared.comeBack();
  shared.click("openOther");
  REQUIRE(QTest::qWaitFor([&] { return shared.pages()->count() > 0; }, kPatience));
  shared.makePoint();
  CHECK(stepsOf(shared.path) == servers + 1);
  REQUIRE(recoveriesBeside(shared.path).size() == 1);
  CHECK(stepsOf(recoveriesBeside(shared.path).front()) == shared.mine);
}

TEST_CASE("The state of a file that was replaced is saved under another name and compared with the other") {
  SharedFile shared;
  replaceByServers(shared.path);
  shared.comeBack();
  const QTemporaryDir elsewhere;
  const auto copy = fs::path(elsewhere.path().toStdString()) / "copie.lianes";
  shared.prompts->file = QString::fromStdString(copy.string());
  shared.click("copyState");
  REQUIRE(QTest::qWaitFor([&] { return fs::exists(copy); }, kPatience));
  CHECK(stepsOf(copy) == shared.mine);
  shared.click("compareStates");
  const auto* difference = shared.dialog()->findChild<QTextBrowser*>();
  CHECK(QTest::qWaitFor([&] { return difference->toPlainText().contains(QStringLiteral("même chose")); },
                        kPatience));
}

TEST_CASE("A file that was renamed is followed: every step is in it, under the name it has now") {
  SharedFile shared;
  const auto now = shared.path.parent_path() / "consortium 2026.lianes";
  fs::rename(shared.path, now);
  const bool isStepFirst = GENERATE(true, false);
  if (!isStepFirst) shared.comeBack();
  shared.makePoint();
  CHECK(shared.window.windowTitle().contains(QStringLiteral("consortium 2026.lianes")));
  CHECK(stepsOf(now) == shared.mine + 1);
  CHECK_FALSE(fs::exists(shared.path));
  shared.window.close();
  CHECK(shared.window.isHidden());
}

TEST_CASE("A draft is found under the name that its file has got while it was typed") {
  test::GuiSample sample;
  const auto record = app::blankRecord(EntityKind::Organisation, sample.session.newId());
  const QPointer<RecordForm> form = new RecordForm(sample.session, record, nullptr);
  form->show();
  QTest::keyClicks(form->findChild<QLineEdit*>(QStringLiteral("name")), QStringLiteral("Ville"));
  const auto now = sample.session.file().path().parent_path() / "autre.lianes";
  fs::rename(sample.session.file().path(), now);
  sample.session.lookAfter();
  REQUIRE(sample.session.file().path() == now);
  closeForm(form);
  CHECK(keptDrafts(draftOwner(sample.session.file())).size() == 1);
}

TEST_CASE("Closing a window whose file was replaced says so first, and closes when asked again") {
  SharedFile shared;
  replaceByServers(shared.path);
  shared.window.close();
  CHECK(shared.window.isVisible());
  shared.dialog()->reject();
  shared.window.close();
  CHECK(shared.window.isHidden());
}

TEST_CASE("A form that is refused because the file was replaced keeps what was typed") {
  test::GuiSample sample;
  const auto path = sample.session.file().path();
  const auto record = app::blankRecord(EntityKind::Organisation, sample.session.newId());
  const QPointer<RecordForm> form = new RecordForm(sample.session, record, nullptr);
  form->show();
  QTest::keyClicks(form->findChild<QLineEdit*>(QStringLiteral("name")), QStringLiteral("Ville d'essai"));
  QTest::keyClicks(form->findChild<QLineEdit*>(QStringLiteral("country")), QStringLiteral("FR"));
  fs::copy_file(path, path.parent_path() / "serveur.lianes");
  replaceByServers(path);
  form->accept();
  CHECK(form->isVisible());
  CHECK(sample.session.displacement().has_value());
  closeForm(form);
  CHECK(keptDrafts(draftOwner(sample.session.file())).size() == 1);
}

TEST_CASE(
    "The real program, ended while its file is replaced, keeps every step and says so at its next start") {
  const QTemporaryDir folder;
  const auto path = test::newSampleFile(folder);
  fs::copy_file(path, path.parent_path() / "serveur.lianes");
  test::RealProgram program(path);
  REQUIRE(program.ask(QStringLiteral("point À moi")) == QStringLiteral("saved"));
  const auto mine = stepsOf(path);
  replaceByServers(path);
  CHECK(program.endBy(SIGTERM) == 0);
  REQUIRE(recoveriesBeside(path).size() == 1);
  CHECK(stepsOf(recoveriesBeside(path).front()) == mine);
  program.start(path);
  CHECK(program.ask(QStringLiteral("look")).startsWith(QStringLiteral("dialog")));
}

}  // namespace lianes::gui
