#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTextBrowser>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "gui/prompts.hpp"
#include "gui/reports_page.hpp"
#include "gui/workshop.hpp"
#include "lianes/app/freezing.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/lists.hpp"
#include "support/activity_pages.hpp"
#include "support/gui_support.hpp"

namespace lianes::gui {
namespace {

// Writes the title and the format; each writing differs from the one before, as a clock would make it.
std::vector<std::filesystem::path> writePlainly(const app::RenderJob& job) {
  static std::atomic<int> times = 0;
  std::ofstream(job.target) << "<p>Rapport de papier " << codeOf(job.format) << ' ' << ++times << "</p>";
  return {job.target};
}

// A page of reports in an office with questions that answer themselves.
struct Reports {
  explicit Reports(test::DeskWithFile::Content content, app::Renderer renderer = writePlainly)
      : around(content), workshop{std::move(renderer), prompts} {
    page = std::make_unique<ReportsPage>(Desk{around.session, around, &workshop});
    test::follow(around, *page);
  }

  std::vector<Report> all() const {
    std::vector<Report> found;
    const auto read = store::listRecords(around.session.file(), {.kind = EntityKind::Report});
    for (const auto& record : read->records) found.push_back(fromRecord<Report>(record));
    return found;
  }
  Report begin() {
    page->run(PageAction::Add);
    auto found = all();
    REQUIRE_FALSE(found.empty());
    return *std::max_element(found.begin(), found.end(),
                             [](const Report& a, const Report& b) { return a.number < b.number; });
  }
  Report now(Id<Report> id) const { return *around.session.file().find(id); }
  template <class Widget>
  Widget* part(const char* name) {
    return test::partOf<Widget>(*page, name);
  }
  void showTab(int tab) { page->findChild<QTabWidget*>()->setCurrentIndex(tab); }
  bool wait(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, test::kLongEnough); }
  void justifyAll() {
    showTab(2);
    prompts.text = QStringLiteral("Vérifié au siège (exemple fictif)");
    auto* table = part<QTableView>("checks");
    auto* freeze = part<QPushButton>("freeze");
    for (int turn = 0; turn < 100 && !freeze->isEnabled(); ++turn) {
      const auto open = [&] {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
          if (table->model()->index(row, 0).data() == QStringLiteral("À régler")) return row;
        }
        return -1;
      };
      REQUIRE(wait([&] { return open() >= 0 || freeze->isEnabled(); }));
      if (open() < 0) break;
      table->selectRow(open());
      auto* justify = part<QPushButton>("justify");
      REQUIRE(justify->isEnabled());
      const auto before = open();
      justify->setFocus();
      QTest::keyClick(justify, Qt::Key_Space);
      REQUIRE(wait([&] { return open() != before; }));
    }
    REQUIRE(wait([&] { return freeze->isEnabled(); }));
  }
  void agree() {
    auto* agreeing = page->findChild<QPushButton*>(QStringLiteral("agree"));
    REQUIRE(agreeing);
    QTest::keyClick(agreeing, Qt::Key_Space);
  }
  void freeze() {
    part<QPushButton>("freeze")->click();
    agree();
  }
  std::string exported(const QTemporaryDir& folder, const char* name) {
    prompts.file = folder.path() + QLatin1Char('/') + QLatin1String(name);
    part<QPushButton>("export")->click();
    agree();
    auto* news = part<QLabel>("news");
    REQUIRE(wait([&] {
      return news->text().startsWith(QStringLiteral("Écrit dans")) && news->text().contains(prompts.file);
    }));
    std::ostringstream all;
    for (const auto& file : std::filesystem::directory_iterator(prompts.file.toStdString())) {
      if (file.path().extension() == ".pdf") all << std::ifstream(file.path(), std::ios::binary).rdbuf();
    }
    return all.str();
  }

  test::DeskWithFile around;
  support::ScriptedPrompts prompts;
  Workshop workshop;
  std::unique_ptr<ReportsPage> page;
};

}  // namespace

TEST_CASE("An empty file says what reports are, and the first begins by its button") {
  Reports reports(test::DeskWithFile::Content::Empty);
  auto* begin = reports.part<QPushButton>("begin");
  REQUIRE(begin->isVisible());
  begin->setFocus();
  QTest::keyClick(begin, Qt::Key_Space);
  CHECK(reports.all().size() == 1);
  CHECK(reports.all().front().state == ReportState::Draft);
}

TEST_CASE("A new report begins the day after the last one, with the next number") {
  Reports reports(test::DeskWithFile::Content::Sample);
  const auto before = reports.all();
  const auto made = reports.begin();
  for (const auto& each : before) {
    CHECK(made.number > each.number);
    CHECK(made.periodStart > each.periodEnd);
  }
}

TEST_CASE("Typing a report's text is one step, saved when it is left") {
  Reports reports(test::DeskWithFile::Content::Sample);
  const auto made = reports.begin();
  const auto steps = reports.around.session.file().nextUndo()->number;
  auto* summary = reports.part<QPlainTextEdit>("summary");
  summary->setFocus();
  test::typeText(summary, QStringLiteral("Une année à Léré"));
  reports.part<QPlainTextEdit>("activities")->setFocus();
  CHECK(reports.now(made.id).summary == "Une année à Léré");
  CHECK(reports.around.session.file().nextUndo()->number == steps + 1);
}

TEST_CASE("The preview shows what the renderer wrote, and why where it could not") {
  Reports reports(test::DeskWithFile::Content::Sample);
  reports.begin();
  reports.showTab(0);
  auto* preview = reports.part<QTextBrowser>("preview");
  CHECK(reports.wait([&] { return preview->toPlainText().contains(QStringLiteral("Rapport de papier")); }));

  Reports failing(test::DeskWithFile::Content::Sample,
                  [](const app::RenderJob&) -> std::vector<std::filesystem::path> {
                    throw app::RenderFailure("Le disque est plein.");
                  });
  failing.begin();
  failing.showTab(0);
  auto* state = failing.part<QLabel>("previewState");
  CHECK(failing.wait([&] { return state->text() == QStringLiteral("Le disque est plein."); }));
}

TEST_CASE(
    "A report is frozen once its checks are justified, exports the same bytes, and reopens for a reason") {
  Reports reports(test::DeskWithFile::Content::Sample);
  const auto made = reports.begin();
  const QAbstractItemModelTester strict(reports.part<QTableView>("checks")->model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  reports.justifyAll();
  reports.freeze();
  REQUIRE(reports.now(made.id).state == ReportState::Frozen);
  CHECK_FALSE(reports.part<QPlainTextEdit>("summary")->isEnabled());
  CHECK_FALSE(reports.part<QPushButton>("freeze")->isEnabled());
  CHECK_FALSE(reports.part<QPushButton>("freeze")->toolTip().isEmpty());

  const QTemporaryDir folder;
  const auto first = reports.exported(folder, "un");
  CHECK_FALSE(first.empty());
  CHECK(reports.exported(folder, "deux") == first);

  auto* reopen = reports.part<QPushButton>("reopen");
  REQUIRE(reopen->isVisible());
  reports.prompts.text = QStringLiteral("  ");
  reopen->click();
  CHECK(reports.now(made.id).state == ReportState::Frozen);
  CHECK_FALSE(reports.around.said.isEmpty());
  reports.prompts.text = QStringLiteral("Une facture est arrivée");
  reopen->click();
  CHECK(reports.now(made.id).state == ReportState::Draft);
  CHECK(reports.now(made.id).reopeningReason == "Une facture est arrivée");
  CHECK(reports.part<QPlainTextEdit>("summary")->isEnabled());
}

TEST_CASE("Freezing that fails in the renderer says why and keeps the draft") {
  Reports reports(test::DeskWithFile::Content::Sample,
                  [](const app::RenderJob&) -> std::vector<std::filesystem::path> {
                    throw app::RenderFailure("Le disque est plein.");
                  });
  const auto made = reports.begin();
  reports.justifyAll();
  reports.freeze();
  CHECK(reports.now(made.id).state == ReportState::Draft);
  CHECK(reports.around.said.contains(QStringLiteral("Le disque est plein.")));
}

}  // namespace lianes::gui
