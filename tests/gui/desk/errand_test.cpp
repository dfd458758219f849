#include "gui/desk/errand.hpp"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtTest/QTest>
#include <catch2/catch.hpp>

#include <atomic>
#include <memory>
#include <optional>
#include <stdexcept>

#include "gui/desk/faults.hpp"
#include "lianes/base/contract.hpp"
#include "support/gui_office.hpp"

// Work on another thread, and what comes back of it.
namespace lianes::gui {
namespace {

using Answered = Result<int, Problem>;

std::optional<Answered> broughtBack(const std::function<int()>& work) {
  QThreadPool threads;
  QObject asker;
  std::optional<Answered> brought;
  sendErrand(threads, &asker, "exemple.lianes", work, [&](const Answered& answer) { brought = answer; });
  CHECK(QTest::qWaitFor([&] { return brought.has_value(); }, test::kPatience));
  return brought;
}

QString notedFaults() {
  QFile log(faultLogPath());
  return log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : QString();
}

}  // namespace

TEST_CASE("An errand brings its answer back") {
  const auto brought = broughtBack([] { return 42; });
  REQUIRE(brought);
  REQUIRE(brought->ok());
  CHECK(brought->value() == 42);
}

TEST_CASE("What the world does to an errand comes back as a problem of the file it was about") {
  const auto brought = broughtBack([]() -> int { throw std::runtime_error("no such disk"); });
  REQUIRE(brought);
  REQUIRE_FALSE(brought->ok());
  CHECK(brought->error() == Problem{ProblemCode::CannotRead, "exemple.lianes", {}});
}

TEST_CASE("A promise that an errand breaks comes back as a fault of Lianes, and is noted without a folder") {
  QFile::remove(faultLogPath());
  const auto brought = broughtBack([] {
    require(false, "an errand in a test keeps its promise");
    return 0;
  });
  REQUIRE(brought);
  REQUIRE_FALSE(brought->ok());
  CHECK(brought->error().code == ProblemCode::ProgramFault);
  CHECK(notedFaults().contains(QStringLiteral("errand_test.cpp")));
  CHECK_FALSE(notedFaults().contains(u'/'));
  CHECK(notedFaults().contains(QStringLiteral("an errand in a test keeps its promise")));
}

TEST_CASE("What a library says of a mistake is not noted: it may quote what somebody typed") {
  QFile::remove(faultLogPath());
  broughtBack([]() -> int { throw std::out_of_range("Awa Traoré"); });
  CHECK(notedFaults().contains(QStringLiteral("out_of_range")));
  CHECK_FALSE(notedFaults().contains(QStringLiteral("Awa")));
}

TEST_CASE("The log of faults is begun anew when it is long, and the one before is kept") {
  QFile::remove(faultLogPath() + QStringLiteral(".1"));
  {
    QDir().mkpath(QFileInfo(faultLogPath()).path());
    QFile log(faultLogPath());
    REQUIRE(log.open(QIODevice::WriteOnly));
    log.write(QByteArray(200'000, 'x'));
  }
  broughtBack([]() -> int { throw std::out_of_range("anything"); });
  CHECK(notedFaults().size() < 1000);
  CHECK(QFile(faultLogPath() + QStringLiteral(".1")).size() == 200'000);
}

TEST_CASE("An errand whose asker is gone, or that was deleted, is shown to nobody") {
  QThreadPool threads;
  threads.setMaxThreadCount(1);
  std::atomic<bool> mayEnd = false;
  bool isShown = false;
  auto asker = std::make_unique<QObject>();
  const auto wait = [&] {
    while (!mayEnd) QThread::yieldCurrentThread();
    return 0;
  };
  sendErrand(threads, asker.get(), {}, wait, [&](const Answered&) { isShown = true; });
  std::atomic<bool> isBegun = false;
  delete sendErrand(
      threads, asker.get(), {}, [&] { return isBegun = true; },
      [&](const Result<bool, Problem>&) { isShown = true; });
  asker.reset();
  mayEnd = true;
  threads.waitForDone();
  QCoreApplication::processEvents();
  CHECK_FALSE(isShown);
  CHECK_FALSE(isBegun);  // it waited for the other one, and nobody wanted it any more
}

}  // namespace lianes::gui
