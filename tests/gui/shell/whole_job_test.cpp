#include <catch2/catch.hpp>

#include <filesystem>
#include <map>

#include "lianes/store/check.hpp"
#include "support/job_reports.hpp"

namespace lianes::gui {
namespace {

class WholeJob : public support::JobReports {
 public:
  void undoTenStepsAndRedoThem() {
    constexpr int kSteps = 10;
    const auto before = everything();
    std::vector<Everything> states;
    tabTo(QStringLiteral("navigation"));  // in a field, the same key takes back what was typed there
    for (int step = 0; step < kSteps; ++step) {
      states.push_back(everything());
      press(Qt::Key_Z, Qt::ControlModifier);
      waitUntil("the step is undone", [&] { return everything() != states.back(); });
    }
    for (int step = kSteps; step > 0; --step) {
      press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
      waitUntil("the step is redone",
                [&] { return everything() == states[static_cast<std::size_t>(step) - 1]; });
    }
    CHECK(everything() == before);
  }

  // Reopening it takes a reason, and so does undoing the step that froze it.
  void failToUndoTheFreezing() {
    tabTo(QStringLiteral("navigation"));
    const auto before = everything();
    answers().text.clear();
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(everything() == before);
  }

  // The disk as a power cut leaves it: what is there while the window is open, never closed, is opened by
  // another window.
  void cutThePowerAndReopen() {
    const auto before = everything();
    const std::filesystem::path after = inFolder(QStringLiteral("apres")).toStdString();
    std::filesystem::create_directory(after);
    for (const auto* ending : {"", "-wal"}) {
      const auto from = path().string() + ending;
      if (std::filesystem::exists(from)) {
        std::filesystem::copy_file(from, after / (path().filename().string() + ending));
      }
    }
    const auto file = after / path().filename();
    replaceWindow(file, anotherWindow());
    window().openFile(file);
    waitUntil("the consortium is open again", [&] { return pages().count() > 0; });
    CHECK(everything() == before);
    goTo(QStringLiteral("Rapports"));
    goTo(QStringLiteral("Collectivités"));
    waitUntil("the towns are there", [&] { return isOnScreen(QStringLiteral("5 lignes")); });
  }

  void checkTheFile() {
    auto file = reader();
    const auto checked = store::checkFile(file);
    for (const auto& finding : checked.findings) {
      UNSCOPED_INFO(codeOf(finding.code) << ' ' << finding.detail);
    }
    CHECK(checked.sound());
    CHECK(checked.steps > 60);
    CHECK(checked.records > kVouchers);
  }

 private:
  using Everything = std::map<EntityKind, std::vector<Record>>;

  Everything everything() const {
    const auto file = reader();
    Everything found;
    forEachEntity([&]<class Entity>() {
      const auto page = store::listRecords(file, {.kind = Description<Entity>::kind, .most = 1000});
      REQUIRE(page.ok());
      found[Description<Entity>::kind] = page->records;
    });
    return found;
  }
};

}  // namespace

TEST_CASE("The whole job is done at the window, from a new consortium to a report that agrees everywhere") {
  WholeJob job;
  job.beginConsortium();
  job.addTowns();
  job.addAssociations();
  job.giveMandates();
  job.nameDelegates();
  job.receiveLetters();
  job.signConventions();
  job.formPartnerships();
  job.beginProjects();
  job.typeBudgets();
  job.reviseOneBudget();
  job.promiseContributions();
  job.grantLessThanAsked();
  job.tryEachPolicy();
  job.prepare(support::kLille);
  job.prepare(support::kBamako);
  job.agreeShares(support::kBamako, QStringLiteral("250"));
  job.importExpenses();
  job.beginReport();
  job.justifyChecks();
  job.undoTenStepsAndRedoThem();
  job.freezeReport();
  job.exportEveryFormat();
  job.compareAmountsEverywhere();
  job.failToUndoTheFreezing();
  job.cutThePowerAndReopen();
  job.checkTheFile();
}

}  // namespace lianes::gui
