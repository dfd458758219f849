#pragma once

#include <QtCore/QMarginsF>
#include <QtGui/QPageLayout>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <sstream>

#include "gui/desk/prompts.hpp"
#include "gui/desk/workshop.hpp"
#include "gui/reports/new_report_dialog.hpp"
#include "gui/reports/reports_page.hpp"
#include "lianes/app/freezing.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/store/lists.hpp"
#include "support/gui_office.hpp"
#include "support/gui_support.hpp"

// A page of reports in an office with questions that answer themselves.
namespace lianes::gui::support {

enum ReportPlaces { PreviewPlace, TextsPlace, GapsPlace, AsidePlace, ChangesPlace, ChecksPlace };

// A PDF of one page, or a text that names the format; each writing differs from the one before, as a clock
// would make it.
inline std::vector<std::filesystem::path> writePlainly(const app::RenderJob& job) {
  static std::atomic<int> times = 0;
  const auto text = QStringLiteral("Rapport de papier %1").arg(++times);
  if (job.format == app::ReportFormat::Pdf) {
    QPdfWriter writer(QString::fromStdString(job.target.string()));
    QPainter painter(&writer);
    painter.drawText(500, 500, text);
  } else {
    std::ofstream(job.target) << codeOf(job.format) << ' ' << text.toStdString();
  }
  return {job.target};
}

inline std::vector<std::filesystem::path> failToWrite(const app::RenderJob&) {
  throw app::RenderFailure("Le disque est plein.");
}

struct Reports {
  explicit Reports(test::DeskWithFile::Content content, app::Renderer renderer = writePlainly)
      : around(content), workshop{std::move(renderer), prompts} {
    page = std::make_unique<ReportsPage>(Desk{around.session, around, &workshop});
    test::follow(around, *page);
  }
  ~Reports() { page->hide(); }  // as the window does: what is typed is saved while the page is whole

  std::vector<Report> all() const {
    std::vector<Report> found;
    const auto read = store::listRecords(around.session.file(), {.kind = EntityKind::Report});
    for (const auto& record : read->records) found.push_back(fromRecord<Report>(record));
    std::sort(found.begin(), found.end(),
              [](const Report& a, const Report& b) { return a.number < b.number; });
    return found;
  }
  Report now(Id<Report> id) const { return *around.session.file().find(id); }
  // The draft of the final report that the sample has, which the page shows first.
  Report draft() const { return all().back(); }

  template <class Widget>
  Widget* part(const char* name) {
    return test::partOf<Widget>(*page, name);
  }
  void press(const char* button) {
    auto* pressed = part<QPushButton>(button);
    REQUIRE(pressed->isVisible());
    REQUIRE(pressed->isEnabled());
    pressed->setFocus();
    QTest::keyClick(pressed, Qt::Key_Space);
  }
  void showTab(int tab) { page->findChild<QTabWidget*>()->setCurrentIndex(tab); }
  bool wait(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, test::kPatience); }
  bool waitForNews(const QString& beginning) {
    auto* news = part<QLabel>("news");
    return wait([&] { return news->text().startsWith(beginning); });
  }

  // The dialog of a new report.
  NewReportDialog* beginning() {
    auto* dialog = page->findChild<NewReportDialog*>();
    REQUIRE(dialog);
    return dialog;
  }
  Report create() {
    page->run(PageAction::Add);
    QTest::keyClick(test::partOf<QPushButton>(*beginning(), "adding"), Qt::Key_Space);
    return all().back();
  }
  // The row whose first cell says this; -1 for none.
  int rowOf(const char* table, const QString& state) {
    const auto* model = part<QTableView>(table)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
      if (model->index(row, 0).data() == state) return row;
    }
    return -1;
  }
  void justifyAll() {
    showTab(ChecksPlace);
    prompts.text = QStringLiteral("Vérifié au siège (exemple fictif)");
    const auto open = [&] { return rowOf("checks", QStringLiteral("À régler")); };
    auto* freeze = part<QPushButton>("freeze");
    for (int turn = 0; turn < 100 && !freeze->isEnabled(); ++turn) {
      REQUIRE(wait([&] { return open() >= 0 || freeze->isEnabled(); }));
      if (open() < 0) break;
      const auto before = open();
      part<QTableView>("checks")->selectRow(before);
      press("justify");
      REQUIRE(wait([&] { return open() != before; }));
    }
    REQUIRE(wait([&] { return freeze->isEnabled(); }));
  }
  void agree() {
    QPushButton* agreeing = nullptr;
    for (auto* each : page->findChildren<QPushButton*>(QStringLiteral("agree"))) {
      if (each->isVisible()) agreeing = each;
    }
    REQUIRE(agreeing);
    QTest::keyClick(agreeing, Qt::Key_Space);
  }
  void freeze() {
    press("freeze");
    agree();
  }
  void exportTo(const QTemporaryDir& folder, const char* name) {
    prompts.file = folder.path() + QLatin1Char('/') + QLatin1String(name);
    press("export");
    agree();
    auto* news = part<QLabel>("news");
    REQUIRE(
        wait([&] { return news->text().startsWith(QStringLiteral("Écrit dans « %1 »").arg(prompts.file)); }));
  }
  // What was written there, by name.
  static std::map<std::string, std::string> written(const QString& folder) {
    std::map<std::string, std::string> all;
    for (const auto& file : std::filesystem::directory_iterator(folder.toStdString())) {
      std::ostringstream bytes;
      bytes << std::ifstream(file.path(), std::ios::binary).rdbuf();
      all[file.path().filename().string()] = bytes.str();
    }
    return all;
  }

  test::DeskWithFile around;
  ScriptedPrompts prompts;
  Workshop workshop;
  std::unique_ptr<ReportsPage> page;
};

}  // namespace lianes::gui::support
