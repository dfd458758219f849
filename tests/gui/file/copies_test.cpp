#include <QtCore/QDir>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QTreeWidget>

#include <functional>

#include "gui/file/place_bar.hpp"
#include "gui/file/place_keeper.hpp"
#include "gui/file/second_places.hpp"
#include "lianes/gui/preferences.hpp"
#include "lianes/store/second_place.hpp"
#include "lianes/store/snapshot.hpp"
#include "lianes/wording/file_text.hpp"
#include "support/gui_support.hpp"

namespace lianes::gui {
namespace {

using support::SampleWindow;
using test::GuiFile;
using test::GuiSession;
using test::kPatience;

bool waitFor(const std::function<bool()>& isSo) { return QTest::qWaitFor(isSo, kPatience); }

template <class Found>
Found* awaited(QWidget& window, const char* name) {
  Found* found = nullptr;
  REQUIRE(waitFor([&] { return (found = window.findChild<Found*>(QString::fromLatin1(name))) != nullptr; }));
  return found;
}

// Keys of an inactive window go nowhere, and a dialog may just have gone.
void press(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers) {
  window.activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(&window, kPatience));
  QTest::keyClick(&window, key, modifiers);
}

void trigger(QWidget& window, const QString& text) {
  for (auto* action : window.findChildren<QAction*>()) {
    if (action->text() == text) return action->trigger();
  }
  FAIL("no such action");
}

std::string fingerprintOf(const std::filesystem::path& path) {
  const auto file = store::ConsortiumFile::open(path, support::environment(), store::OpenIntent::Read);
  REQUIRE(file.ok());
  return store::fingerprintOf(file.value());
}

std::filesystem::path pathIn(const QTemporaryDir& folder, const char* name) {
  return (folder.path() + u'/' + QString::fromUtf8(name)).toStdString();
}

void performStep(Session& session) {
  REQUIRE(session.perform({{store::StepAction::RestorePoint, {"Point"}}, {}}).empty());
}

// A session with a second place whose first copy is made.
struct KeptElsewhere : GuiSession {
  KeptElsewhere() : GuiSession(GuiFile::Empty), keeper(std::make_unique<PlaceKeeper>(session)) {
    QObject::connect(keeper.get(), &PlaceKeeper::copied, &session, [this] { ++copies; });
    QObject::connect(keeper.get(), &PlaceKeeper::refused, &session,
                     [this](const Problem& each) { told = each; });
    REQUIRE_FALSE(keeper->choose(folder()));
    REQUIRE(waitFor([this] { return copies == 1; }));
  }
  std::filesystem::path folder() const { return key.path().toStdString(); }
  std::size_t backups() const { return store::listBackups(keeper->place()->name).size(); }

  QTemporaryDir key;
  std::unique_ptr<PlaceKeeper> keeper;
  int copies = 0;
  std::optional<Problem> told;
};

}  // namespace

TEST_CASE("Ctrl+Shift+S saves a verified copy where one says, and tells where and how large it is") {
  SampleWindow sample;
  const QTemporaryDir elsewhere;
  const auto target = pathIn(elsewhere, "copie.lianes");
  sample.prompts->file = QString::fromStdString(target.string());
  press(sample.window, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
  auto* made = awaited<QDialog>(sample.window, "copyMade");
  const auto sentence = made->findChild<QPlainTextEdit*>(QStringLiteral("copySentence"))->toPlainText();
  CHECK(sentence.contains(sample.prompts->file));
  CHECK(sentence.contains(QStringLiteral("vérifiée")));
  CHECK(sentence.contains(QStringLiteral("jusqu’à l’étape")));
  CHECK_FALSE(made->findChild<QPlainTextEdit*>(QStringLiteral("companion")));
  CHECK(QDir(elsewhere.path()).entryList(QDir::Files | QDir::Hidden) ==
        QStringList{QStringLiteral("copie.lianes")});
  CHECK(fingerprintOf(target) == fingerprintOf(sample.path));
}

TEST_CASE("A copy under the name of the open file is refused with a sentence, and the window works on") {
  SampleWindow sample;
  sample.prompts->file = QString::fromStdString(sample.path.string());
  trigger(sample.window, QStringLiteral("Enre&gistrer une copie…"));
  QMessageBox* box = nullptr;
  REQUIRE(waitFor([&] { return (box = sample.window.findChild<QMessageBox*>()) != nullptr; }));
  CHECK(box->text().contains(QStringLiteral("fichier ouvert lui-même")));
  box->close();
  sample.prompts->text = QStringLiteral("Après");
  const auto before = fingerprintOf(sample.path);
  press(sample.window, Qt::Key_S, Qt::ControlModifier);
  CHECK(waitFor([&] { return fingerprintOf(sample.path) != before; }));
}

TEST_CASE("A copy to be sent says what leaves with it, and its fingerprint is the one of the properties") {
  SampleWindow sample;
  const QTemporaryDir elsewhere;
  sample.prompts->file = QString::fromStdString(pathIn(elsewhere, "à envoyer.lianes").string());
  sample.prompts->agrees = true;
  trigger(sample.window, QStringLiteral("Enregistrer une copie pour l’en&voyer…"));
  auto* made = awaited<QDialog>(sample.window, "copyMade");
  CHECK(sample.prompts->asked.contains(QStringLiteral("coordonnées des personnes (")));
  CHECK_FALSE(sample.prompts->asked.contains(QStringLiteral("personnes (0)")));
  CHECK_FALSE(sample.prompts->asked.contains(QStringLiteral("20 Mo")));
  const auto companion = made->findChild<QPlainTextEdit*>(QStringLiteral("companion"))->toPlainText();
  const auto told = QString::fromStdString(wording::shortFingerprint(fingerprintOf(sample.path)));
  CHECK(companion.contains(told));
  QTest::keyClick(made->findChild<QPushButton*>(QStringLiteral("copyCompanion")), Qt::Key_Space);
  CHECK(QGuiApplication::clipboard()->text() == companion);
  made->close();
  press(sample.window, Qt::Key_Return, Qt::AltModifier);
  auto* properties = awaited<QDialog>(sample.window, "properties");
  const auto table = properties->findChild<QTextBrowser*>(QStringLiteral("propertiesTable"))->toPlainText();
  CHECK(table.contains(told));
  CHECK(table.contains(QStringLiteral("exemple.lianes")));
  CHECK(table.contains(QStringLiteral("pour écrire, ici")));
}

TEST_CASE("A second place gets a copy when it is chosen, and another after the day's work") {
  KeptElsewhere kept;
  CHECK(kept.backups() == 1);
  performStep(kept.session);
  const auto place = *kept.keeper->place();
  kept.session.close();
  CHECK(waitFor([&] { return store::listBackups(place.name).size() == 2; }));
  CHECK(waitFor([&] { return secondPlaceOf(place.file)->fingerprint == fingerprintOf(place.file); }));
}

TEST_CASE("Ending the program after a change first copies it to the second place") {
  KeptElsewhere kept;
  performStep(kept.session);
  const auto place = *kept.keeper->place();
  kept.keeper.reset();
  CHECK(store::listBackups(place.name).size() == 2);
  CHECK(secondPlaceOf(place.file)->fingerprint == store::fingerprintOf(kept.session.file()));
  PlaceKeeper(kept.session).setObjectName(QString());  // without a change, nothing more
  CHECK(store::listBackups(place.name).size() == 2);
}

TEST_CASE("A key that was pulled out is no error until a copy is asked for, and no folder is made for it") {
  KeptElsewhere kept;
  performStep(kept.session);
  REQUIRE(QDir(kept.key.path()).removeRecursively());
  kept.keeper->copyNow();
  REQUIRE(waitFor([&] { return kept.told.has_value(); }));
  CHECK(kept.told->code == ProblemCode::PlaceMissing);
  CHECK_FALSE(kept.keeper->problem());
  kept.session.close();
  kept.keeper.reset();
  CHECK_FALSE(QDir(kept.key.path()).exists());
}

TEST_CASE("A second place that fails is told of by the bar, and what was kept there stays") {
  KeptElsewhere kept;
  PlaceBar bar(*kept.keeper, wording::Language::French);
  CHECK_FALSE(bar.isVisible());
  const auto name = kept.keeper->place()->name;
  const auto folder = store::listBackups(name).front().path.parent_path();
  std::filesystem::permissions(folder,
                               std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  const bool isRefused =
      !QFile(QString::fromStdString((folder / "essai").string())).open(QIODevice::WriteOnly);
  if (isRefused) {  // root may write everywhere
    performStep(kept.session);
    kept.keeper->copyNow();
    REQUIRE(waitFor([&] { return kept.told.has_value(); }));
    CHECK(bar.isVisible());
    CHECK(kept.backups() == 1);
  }
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
}

TEST_CASE("A last copy that is long ago is told of until put off, never when that is not wanted") {
  const QTemporaryDir key;
  SampleWindow sample;
  auto* bar = sample.child<PlaceBar>("placeBar");
  CHECK_FALSE(bar->isVisible());
  std::string beginning;
  {
    const auto file =
        store::ConsortiumFile::open(sample.path, support::environment(), store::OpenIntent::Read);
    beginning = store::beginningOf(file.value());
  }
  const auto today = QDateTime::fromMSecsSinceEpoch(support::environment().now().millisecondsSince1970());
  keepSecondPlace({sample.path, beginning, pathIn(key, "absent/exemple.lianes"), today.addDays(-30),
                   today.addDays(-8), "an older step"});
  const auto openAgain = [&] {
    press(sample.window, Qt::Key_W, Qt::ControlModifier);
    sample.open();
  };
  openAgain();
  REQUIRE(waitFor([&] { return bar->isVisible(); }));
  const auto told = bar->findChild<QLabel*>(QStringLiteral("placeText"))->text();
  CHECK(told.contains(QStringLiteral("il y a 8 jours")));
  CHECK(told.contains(QStringLiteral("Branchez la clé")));
  auto* copy = bar->findChild<QPushButton*>(QStringLiteral("placeCopy"));
  REQUIRE(waitFor([&] { return copy->isEnabled(); }));  // it is not while the place is looked at
  QTest::keyClick(copy, Qt::Key_Space);
  REQUIRE(waitFor([&] { return sample.window.findChild<QMessageBox*>() != nullptr; }));
  sample.window.findChild<QMessageBox*>()->close();
  QTest::keyClick(bar->findChild<QPushButton*>(QStringLiteral("placeLater")), Qt::Key_Space);
  CHECK_FALSE(bar->isVisible());
  keepPreferences({.placeReminderDays = 0});
  openAgain();
  CHECK(waitFor([&] { return sample.window.isFilled(); }));
  CHECK_FALSE(bar->isVisible());
}

TEST_CASE("The second place of a file is found again after the file was moved, and is not that of its copy") {
  const QTemporaryDir folder;
  const auto path = support::makeSample(folder);
  const auto moved = pathIn(folder, "autre nom.lianes");
  const SecondPlace place{path, "beginning", pathIn(folder, "place.lianes"), QDateTime::currentDateTime()};
  keepSecondPlace(place);
  CHECK_FALSE(secondPlaceOf(moved, "beginning"));
  std::filesystem::rename(path, moved);
  CHECK_FALSE(secondPlaceOf(moved, "another beginning"));
  REQUIRE(secondPlaceOf(moved, "beginning"));
  CHECK(secondPlaceOf(moved)->name == place.name);
  CHECK(secondPlaces().size() == 1);
}

TEST_CASE("The dialog of the backups tries the last one of each place, and lists both") {
  SampleWindow sample;
  const QTemporaryDir key;
  REQUIRE(waitFor([&] { return !store::listBackups(sample.path).empty(); }));
  trigger(sample.window, QStringLiteral("&Sauvegardes…"));
  auto* dialog = sample.child<QDialog>("backups");
  auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("backupList"));
  CHECK(list->topLevelItemCount() == 1);
  sample.prompts->file = key.path();
  QTest::keyClick(dialog->findChild<QPushButton*>(QStringLiteral("choosePlace")), Qt::Key_Space);
  REQUIRE(waitFor([&] { return list->topLevelItemCount() == 2; }));
  CHECK(dialog->findChild<QLabel*>(QStringLiteral("placeState"))->text().contains(key.path()));
  auto* told = dialog->findChild<QTextBrowser*>(QStringLiteral("difference"));
  QTest::keyClick(dialog->findChild<QPushButton*>(QStringLiteral("tryBackup")), Qt::Key_Space);
  REQUIRE(waitFor([&] { return told->toPlainText().count(QStringLiteral("elle est intacte")) == 2; }));
  CHECK(told->toPlainText().contains(key.path()));
}

}  // namespace lianes::gui
