#include "gui/file/file_banner.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QSysInfo>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <atomic>
#include <filesystem>
#include <fstream>

#include "gui/file/clock_watch.hpp"
#include "gui/file/dates_dialog.hpp"
#include "lianes/store/journal.hpp"
#include "support/gui_office.hpp"

namespace lianes::gui {
namespace {

using test::kPatience;

QString saidOf(const store::OpenReport& report) {
  FileBanner banner;
  banner.showReport(report);
  return banner.isHidden() ? QString() : banner.findChild<QLabel*>(QStringLiteral("bannerText"))->text();
}

// What is in it does not matter here.
void makeBackupOf(const std::filesystem::path& file) {
  const auto folder = file.parent_path() / (file.stem().string() + " - sauvegardes");
  std::filesystem::create_directory(folder);
  std::ofstream(folder / "2020-11-23T071502.123Z opening.lianes") << "sauvegarde";
}

constexpr std::int64_t kTenYears = 3650LL * 24 * 60 * 60 * 1000;

// A session on a new consortium, at a computer whose clock can be set.
class ClockedSession {
 public:
  ClockedSession()
      : session(
            [this] {
              auto environment = test::office();
              environment.now = [this] { return Instant(clock.load()); };
              return environment;
            },
            wording::Language::French),
        watch(session) {
    QObject::connect(&watch, &ClockWatch::clockWasSet, &session,
                     [this](bool isForwards) { ++(isForwards ? forwards : backwards); });
    session.create((m_folder.path() + QStringLiteral("/essai.lianes")).toStdString(), "2020", "Essai");
    REQUIRE(QTest::qWaitFor([&] { return session.isOpen(); }, kPatience));
  }

  store::StepNumber addStep() {
    clock += 1000;
    REQUIRE(session.perform({{store::StepAction::RestorePoint, {"Point"}}, {}}).empty());
    return store::steps(session.file(), {.most = 1}).front().number;
  }

  std::atomic<std::int64_t> clock = 1'650'000'000'000;
  int forwards = 0;
  int backwards = 0;

 private:
  QTemporaryDir m_folder;

 public:
  Session session;
  ClockWatch watch;
};

}  // namespace

TEST_CASE("The banner says nothing of a file that is in order") { CHECK(saidOf({}).isEmpty()); }

TEST_CASE("The banner names a log that was not the file's, and the steps that a damaged one has lost") {
  store::OpenReport report;
  report.setAside = {"/tmp/essai - journal étranger 2026-11-30.lianes-wal"};
  CHECK(saidOf(report).contains(QStringLiteral("essai - journal étranger 2026-11-30")));
  report.lost = store::LostSteps{12, 14};
  CHECK(saidOf(report).contains(QStringLiteral("3 étapes manquent")));
  CHECK(saidOf(report).contains(QStringLiteral("12 à 14")));
  report.lost = store::LostSteps{12, 12};
  CHECK(saidOf(report).contains(QStringLiteral("l’étape 12")));
}

TEST_CASE("The banner says why a file is only read: no way to reserve it, or its name lost to another") {
  store::OpenReport report;
  report.readOnly = store::ReadOnlyReason::NoLocks;
  CHECK(saidOf(report).contains(QStringLiteral("réserver")));
  report.readOnly = store::ReadOnlyReason::Displaced;
  report.recovery = "/tmp/a - récupération b.lianes";
  CHECK(saidOf(report).contains(QStringLiteral("/tmp/a - récupération b.lianes")));
}

TEST_CASE("The banner of a file that lost its name and could not be kept names its backups, and no copy") {
  const QTemporaryDir folder;
  const std::filesystem::path file = (folder.path() + QStringLiteral("/essai.lianes")).toStdString();
  makeBackupOf(file);
  FileBanner banner;
  const auto* text = banner.findChild<QLabel*>(QStringLiteral("bannerText"));
  // On a full disk its own report says nothing of it.
  banner.showReport({}, Displacement{store::Standing::Replaced, file});
  CHECK_FALSE(banner.isHidden());
  CHECK(text->text().contains(QStringLiteral("n’est que dans cette fenêtre")));
  CHECK(text->text().contains(QStringLiteral("/essai - sauvegardes »")));
  CHECK_FALSE(text->text().contains(QStringLiteral("«  »")));
  banner.showReport({}, Displacement{store::Standing::Overwritten, file});
  CHECK(text->text().contains(QStringLiteral("est perdu")));
  CHECK(text->text().contains(QStringLiteral("/essai - sauvegardes »")));
}

TEST_CASE("A file that another program holds can be let go of, whatever computer its lock names") {
  store::OpenReport report;
  report.readOnly = store::ReadOnlyReason::HeldByAnother;
  report.holder = store::Holder{"Awa", QSysInfo::machineHostName().toStdString(), 4242, {}};
  FileBanner banner;
  const auto* button = banner.findChild<QPushButton*>(QStringLiteral("breakLock"));
  banner.showReport(report);
  CHECK_FALSE(button->isHidden());
  report.holder->process = QCoreApplication::applicationPid();
  banner.showReport(report);
  CHECK(button->isHidden());
}

TEST_CASE("A clock that is set while the window works is noticed at the next step, forwards and back") {
  ClockedSession at;
  at.addStep();
  CHECK(at.forwards + at.backwards == 0);
  at.clock += kTenYears;
  at.addStep();
  CHECK(at.forwards == 1);
  at.addStep();
  CHECK(at.forwards == 1);
  at.clock -= kTenYears;
  at.addStep();
  CHECK(at.backwards == 1);
}

TEST_CASE("Steps that a clock ten years ahead has dated are told, and declared wrong as one more step") {
  ClockedSession at;
  at.addStep();
  at.clock += kTenYears;
  const auto first = at.addStep();
  const auto last = at.addStep();
  at.clock -= kTenYears;
  at.addStep();
  REQUIRE(QTest::qWaitFor([&] { return at.watch.wrong().size() == 1; }, kPatience));
  CHECK(at.watch.wrong().front().steps == store::ClockJump{first, last});
  FileBanner banner;
  banner.showDates(at.watch.wrong());
  CHECK(
      banner.findChild<QLabel*>(QStringLiteral("bannerText"))->text().contains(stepsOnScreen({first, last})));
  CHECK_FALSE(banner.findChild<QPushButton*>(QStringLiteral("correctDates"))->isHidden());

  DatesDialog dialog(at.session, at.watch.wrong(), nullptr);
  dialog.setAttribute(Qt::WA_DeleteOnClose, false);
  dialog.findChild<QPushButton*>(QStringLiteral("correct"))->click();
  CHECK(store::clockJumps(at.session.file(), at.session.now()).empty());
  at.watch.look();
  CHECK(QTest::qWaitFor([&] { return at.watch.wrong().empty(); }, kPatience));
}

}  // namespace lianes::gui
