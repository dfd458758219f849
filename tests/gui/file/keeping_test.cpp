#include <QtCore/QDir>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <fstream>

#include "gui/desk/draft.hpp"
#include "gui/file/displaced_dialog.hpp"
#include "gui/file/file_banner.hpp"
#include "gui/file/fold_keeper.hpp"
#include "gui/records/record_form.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/store/backup.hpp"
#include "lianes/store/journal.hpp"
#include "support/database.hpp"
#include "support/gui_support.hpp"
#include "support/real_program.hpp"

// What becomes of what was said to be saved, whatever happens to the file.
namespace lianes::gui {
namespace {

namespace fs = std::filesystem;
using test::kPatience;

store::StepNumber lastStepIn(const fs::path& path) {
  const auto file = store::ConsortiumFile::open(path, test::office(), store::OpenIntent::Read);
  REQUIRE(file);
  return store::steps(file.value(), {.most = 1}).front().number;
}

// Of the file alone, as somebody copies it who knows of no log.
store::StepNumber lastStepInCopyOf(const fs::path& path) {
  const QTemporaryDir elsewhere;
  const auto copy = fs::path(elsewhere.path().toStdString()) / "copie.lianes";
  fs::copy_file(path, copy);
  return lastStepIn(copy);
}

store::StepNumber lastStepOf(const Session& session) {
  return store::steps(session.file(), {.most = 1}).front().number;
}

void addStep(Session& session) {
  REQUIRE(session.perform({{store::StepAction::RestorePoint, {"Point"}}, {}}).empty());
}

// No file of this process grows, or is written behind its first page: as a full disk refuses it.
class FullDisk {
 public:
  FullDisk() {
    std::signal(SIGXFSZ, SIG_IGN);
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &m_before) == 0);
    auto small = m_before;
    small.rlim_cur = 4096;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

 private:
  rlimit m_before{};
};

QStringList namesIn(const fs::path& folder) {
  return QDir(QString::fromStdString(folder.string())).entryList(QDir::Files | QDir::Hidden);
}

}  // namespace

TEST_CASE("What was said to be saved is soon in the file itself, which a copy of it alone shows") {
  test::GuiSample sample;
  const FoldKeeper folding(sample.session);
  int folded = 0;
  QObject::connect(&folding, &FoldKeeper::folded, &sample.session, [&] { ++folded; });
  addStep(sample.session);
  REQUIRE(QTest::qWaitFor([&] { return folded > 0; }, kPatience));
  CHECK(lastStepInCopyOf(sample.session.file().path()) == lastStepOf(sample.session));
}

TEST_CASE("Work without a pause does not keep what was saved out of the file") {
  test::GuiSample sample;
  const FoldKeeper folding(sample.session);
  int folded = 0;
  QObject::connect(&folding, &FoldKeeper::folded, &sample.session, [&] { ++folded; });
  QTimer work;
  QObject::connect(&work, &QTimer::timeout, &work, [&] { addStep(sample.session); });
  work.start(200);
  CHECK(QTest::qWaitFor([&] { return folded > 0; }, kPatience));
}

TEST_CASE("Told that the window is left, what was saved is in the file at once") {
  test::GuiSample sample;
  FoldKeeper folding(sample.session);
  addStep(sample.session);
  CHECK_FALSE(folding.isFolded());
  folding.foldAndWait();
  CHECK(lastStepInCopyOf(sample.session.file().path()) == lastStepOf(sample.session));
}

TEST_CASE("Somebody who reads an older moment delays the folding in, and does not prevent it") {
  test::GuiSample sample;
  FoldKeeper folding(sample.session);
  int folded = 0;
  QObject::connect(&folding, &FoldKeeper::folded, &sample.session, [&] { ++folded; });
  std::optional<store::Snapshot> moment;
  auto reader =
      store::ConsortiumFile::open(sample.session.file().path(), test::office(), store::OpenIntent::Read);
  REQUIRE(reader);
  moment.emplace(reader.value());
  addStep(sample.session);
  folding.foldAndWait();
  QTest::qWait(0);
  CHECK(folded == 0);
  moment.reset();
  REQUIRE(QTest::qWaitFor([&] { return folded > 0; }, kPatience));
  CHECK(lastStepInCopyOf(sample.session.file().path()) == lastStepOf(sample.session));
}

TEST_CASE("Where the file has no room for what is saved it is told once that it is beside it, until it has") {
  test::GuiSample sample;
  FoldKeeper folding(sample.session);
  int folded = 0;
  QStringList told;
  QObject::connect(&folding, &FoldKeeper::folded, &sample.session, [&] { ++folded; });
  QObject::connect(&sample.session, &Session::failed, &folding,
                   [&](const QString& sentence) { told.append(sentence); });
  const auto tryInVain = [&] {
    addStep(sample.session);
    {
      const FullDisk full;
      folding.foldAndWait();
    }
    QTest::qWait(0);  // what the worker found waits already
  };
  tryInVain();
  tryInVain();
  REQUIRE(told.size() == 1);
  CHECK(told.front().contains(QStringLiteral("« -wal »")));
  CHECK(told.front().contains(QStringLiteral("exemple.lianes")));
  REQUIRE(QTest::qWaitFor([&] { return folded > 0; }, kPatience));
  CHECK(lastStepInCopyOf(sample.session.file().path()) == lastStepOf(sample.session));
  tryInVain();
  CHECK(told.size() == 2);
}

TEST_CASE("A folding in that fails because the file was renamed is not told: it is done under the new name") {
  test::GuiSample sample;
  FoldKeeper folding(sample.session);
  int folded = 0;
  QStringList told;
  QObject::connect(&folding, &FoldKeeper::folded, &sample.session, [&] { ++folded; });
  QObject::connect(&sample.session, &Session::failed, &folding,
                   [&](const QString& sentence) { told.append(sentence); });
  addStep(sample.session);
  const auto now = sample.session.file().path().parent_path() / "autre.lianes";
  fs::rename(sample.session.file().path(), now);
  folding.foldNow();
  REQUIRE(QTest::qWaitFor([&] { return folded > 0; }, kPatience));
  CHECK(told.isEmpty());
  CHECK(sample.session.file().path() == now);
  CHECK(lastStepInCopyOf(now) == lastStepOf(sample.session));
}

TEST_CASE("The real program, told to end, leaves one whole file with every step and keeps what is typed") {
  const int signal = GENERATE(SIGTERM, SIGHUP, SIGINT);
  CAPTURE(signal);
  const QTemporaryDir folder;
  const auto path = test::newSampleFile(folder);
  const auto before = lastStepIn(path);
  test::RealProgram program(path);
  for (const auto* name : {"Un", "Deux", "Trois"}) {
    REQUIRE(program.ask(QStringLiteral("point ") + QString::fromLatin1(name)) == QStringLiteral("saved"));
  }
  REQUIRE(program.ask(QStringLiteral("type Keita (exemple fictif)")) == QStringLiteral("typed"));
  CHECK(program.endBy(signal) == 0);
  CHECK(namesIn(path.parent_path()) == QStringList{QStringLiteral("exemple.lianes")});
  CHECK(lastStepIn(path) == before + 3);
  QDir drafts(program.home());
  bool isKept = false;
  for (const auto& name : {QStringLiteral("lianes"), QStringLiteral("Lianes/lianes")}) {
    const QDir kept(drafts.filePath(name + QStringLiteral("/drafts")));
    isKept = isKept || !kept.entryList({QStringLiteral("*.json")}, QDir::Files).isEmpty();
  }
  CHECK(isKept);
}

TEST_CASE("A second process reads the file while the window works and folds in") {
  const QTemporaryDir folder;
  const auto path = test::newSampleFile(folder);
  const auto before = lastStepIn(path);
  test::RealProgram program(path);
  REQUIRE(program.ask(QStringLiteral("point Un")) == QStringLiteral("saved"));
  auto reader = store::ConsortiumFile::open(path, test::office(), store::OpenIntent::Read);
  REQUIRE(reader);
  CHECK(store::steps(reader.value(), {.most = 1}).front().number == before + 1);
  REQUIRE(program.ask(QStringLiteral("point Deux")) == QStringLiteral("saved"));
  program.tell(QStringLiteral("leave"));
  REQUIRE(QTest::qWaitFor([&] { return lastStepInCopyOf(path) == before + 2; }, kPatience));
  CHECK(store::steps(reader.value(), {.most = 1}).front().number == before + 2);
}

TEST_CASE("A log of another state that a restore meets beside the file is named") {
  test::GuiSample sample;
  const auto path = sample.session.file().path();
  sample.session.close();
  const auto log = path.string() + "-wal";
  test::FileBytes foreign;
  for (int opening = 0; opening < 3; ++opening) {
    auto file = store::ConsortiumFile::open(path, test::office());
    REQUIRE(file);
    const auto done = file.value().perform({{store::StepAction::RestorePoint, {"point"}}, {}});
    REQUIRE(done);
    if (opening == 0) foreign = test::bytesOf(log);
  }
  const auto backups = store::listBackups(path);
  REQUIRE_FALSE(backups.empty());
  test::writeBytes(log, foreign);
  QString told;
  QObject::connect(&sample.session, &Session::failed, &sample.session,
                   [&](const QString& sentence) { told = sentence; });
  sample.session.restore(path, backups.front().path);
  REQUIRE(QTest::qWaitFor([&] { return sample.session.isOpen(); }, kPatience));
  CHECK(told.contains(QStringLiteral("n’est pas celui de ce fichier")));
  CHECK(told.contains(QStringLiteral("journal étranger")));
}

}  // namespace lianes::gui
