#include <QtCore/QEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QStackedWidget>
#include <catch2/catch.hpp>

#include <fstream>
#include <stdexcept>

#include "gui/desk/page.hpp"
#include "gui/desk/session.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/base/contract.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/gui/application.hpp"
#include "lianes/wording/problem_text.hpp"
#include "support/awaited_faults.hpp"
#include "support/fault_vfs.hpp"
#include "support/gui_support.hpp"
#include "support/seeded.hpp"

// What is thrown in the window ends what was being done, never the program.
namespace lianes::gui {
namespace {

namespace fs = std::filesystem;
using test::kPatience;

class Thrower : public QObject {
 public:
  explicit Thrower(std::function<void()> act) : m_act(std::move(act)) {}
  bool event(QEvent* event) override {
    if (event->type() == QEvent::User) m_act();
    return QObject::event(event);
  }

 private:
  std::function<void()> m_act;
};

std::vector<Problem> toldBy(const std::function<void()>& act) {
  const test::AwaitedFaults awaited;
  std::vector<Problem> told;
  const auto* application = qobject_cast<Application*>(qApp);
  REQUIRE(application);
  Thrower thrower(act);
  QObject::connect(application, &Application::failed, &thrower,
                   [&](const Problem& problem) { told.push_back(problem); });
  QCoreApplication::postEvent(&thrower, new QEvent(QEvent::User));
  CHECK(QTest::qWaitFor([&] { return !told.empty(); }, kPatience));
  return told;
}

QStringList toldIn(const MainWindow& window) {
  QStringList texts;
  for (const auto* box : window.findChildren<QMessageBox*>()) texts.append(box->text());
  return texts;
}

void leaveMessages(const MainWindow& window) {
  for (auto* box : window.findChildren<QMessageBox*>()) box->done(QMessageBox::Close);
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

// All but the first page of the file, as a failing disk may.
void overwritePages(const fs::path& path) {
  constexpr std::size_t kPage = 4096;
  std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
  const auto size = static_cast<std::size_t>(fs::file_size(path));
  file.seekp(kPage);
  const std::string noise(size - kPage, '\x5a');
  file.write(noise.data(), static_cast<std::streamsize>(noise.size()));
  REQUIRE(file.good());
}

store::Environment failingOffice() {
  auto environment = support::environment();
  environment.fileSystem = test::FaultFileSystem::name;
  return environment;
}

}  // namespace

TEST_CASE("What the world does while an event is handled is told, and the program goes on") {
  const auto told = toldBy([] { throw std::runtime_error("no such disk"); });
  REQUIRE(told.size() == 1);
  CHECK(told[0].code == ProblemCode::CannotRead);
}

TEST_CASE("A broken promise while an event is handled is told as a fault of Lianes, not of the file") {
  const auto told = toldBy([] { require(false, "an event in a test keeps its promise"); });
  REQUIRE(told.size() == 1);
  CHECK(told[0].code == ProblemCode::ProgramFault);
}

TEST_CASE(
    "A letter typed into the supplier of a file whose pages were overwritten is told, and the window goes "
    "on") {
  const test::AwaitedFaults awaited;
  support::SampleWindow sample;
  overwritePages(sample.path);
  for (int page = 0; page < sample.pages()->count(); ++page) {
    if (sample.pages()->item(page)->text() == QStringLiteral("Dépenses")) sample.window.showPage(page);
  }
  auto* supplier = sample.child<QLineEdit>("supplier");
  REQUIRE(QTest::qWaitFor([&] { return !toldIn(sample.window).isEmpty(); }, kPatience));
  leaveMessages(sample.window);
  test::typeText(supplier, QStringLiteral("a"));
  CHECK(supplier->text() == QStringLiteral("a"));
}

TEST_CASE("A step whose making meets a failing disk comes back as a problem, and the session goes on") {
  auto& disk = test::FaultFileSystem::fresh();
  const QTemporaryDir folder;
  Session session(failingOffice, wording::Language::French);
  QStringList told;
  QObject::connect(&session, &Session::failed, &session,
                   [&](const QString& sentence) { told.append(sentence); });
  session.open(test::newSampleFile(folder));
  REQUIRE(QTest::qWaitFor([&] { return session.isOpen(); }, kPatience));
  const Organisation organisation{.id = Id<Organisation>(session.newId()),
                                  .name = "Les Amis (exemple fictif)",
                                  .kind = OrganisationKind::Association,
                                  .country = "FR"};
  disk.failRead(1);
  const auto problems = session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::savingStep(file, toRecord(organisation)); });
  const auto found = session.find(organisation.id);
  disk.heal();
  if (!problems.empty()) CHECK_FALSE(told.isEmpty());
  CHECK_FALSE((problems.empty() && !found && told.isEmpty()));
  const auto after = session.performFrom(
      [&](const store::ConsortiumFile& file) { return app::savingStep(file, toRecord(organisation)); });
  for (const auto& problem : after) {
    FAIL_CHECK(wording::line(problem, wording::Language::French));
  }
  CHECK(session.find(organisation.id));
}

// The disk reads nothing any more from the n-th read on, while somebody looks at every page.
TEST_CASE("Whichever read fails first, every page can still be asked for, and it is told") {
  const test::AwaitedFaults awaited;
  test::Seeded chance;
  INFO(chance.seed());
  for (std::int64_t round = 0; round < test::faultCount(3); ++round) {
    auto& disk = test::FaultFileSystem::fresh();
    const QTemporaryDir folder;
    const auto path = support::makeSample(folder);
    MainWindow window(failingOffice, std::make_shared<support::ScriptedPrompts>());
    window.show();
    window.openFile(path);
    auto* pages = window.findChild<QListWidget*>(QStringLiteral("navigation"));
    REQUIRE(QTest::qWaitFor([&] { return pages->count() > 0; }, kPatience));
    const auto number = chance.between(1, 400);
    CAPTURE(number);
    disk.failRead(number);
    for (int page = 0; page < pages->count(); ++page) {
      QMetaObject::invokeMethod(
          &window, [&] { window.showPage(page); }, Qt::QueuedConnection);
      QCoreApplication::processEvents();
    }
    const bool hasFailed =
        QTest::qWaitFor([&] { return !toldIn(window).isEmpty() || window.isFilled(); }, kPatience);
    CHECK(hasFailed);
    const auto* stack = window.findChild<QStackedWidget*>(QStringLiteral("pages"));
    CHECK(stack->currentWidget()->findChild<Page*>()->accessibleName() == pages->currentItem()->text());
    disk.heal();
    leaveMessages(window);
  }
}

}  // namespace lianes::gui
