#pragma once

#include <pugixml.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <string>

#include "gui/reports/formats_dialog.hpp"
#include "gui/reports/new_report_dialog.hpp"
#include "lianes/app/report_facts.hpp"
#include "lianes/app/report_view.hpp"
#include "lianes/report/builders.hpp"
#include "support/job_expenses.hpp"
#include "support/read_back.hpp"
#include "support/tools.hpp"

namespace lianes::gui::support {

// The intermediate report: begun, settled, frozen, written in every format, and read back from each.
class JobReports : public JobExpenses {
 public:
  void beginReport() {
    goTo(QStringLiteral("Rapports"));
    press(Qt::Key_Plus, Qt::ControlModifier);
    save(*waitFor<NewReportDialog>(),
         {{"period_start", QStringLiteral("01/09/2020")}, {"period_end", QStringLiteral("31/12/2021")}},
         "adding");
    REQUIRE(every<Report>().size() == 1);
    CHECK(report().kind == ReportKind::Intermediate);
  }

  void justifyChecks() {
    tabTo(QStringLiteral("reportTabs"));
    goToTab(QStringLiteral("Contrôles"));
    answers().text = fictional(QStringLiteral("Vérifié au siège"));
    const auto& freezing = part<QPushButton>(QStringLiteral("freeze"));
    waitUntil("the report is checked", [&] { return freezing.isEnabled() || openCheck() >= 0; });
    constexpr int kMostChecks = 100;
    for (int turn = 0; turn < kMostChecks && !freezing.isEnabled(); ++turn) {
      const auto row = openCheck();
      const auto before = report().justification;
      tabTo(QStringLiteral("checks"));
      press(Qt::Key_Home, Qt::ControlModifier);
      for (int down = 0; down < row; ++down) press(Qt::Key_Down);
      pressButton(QStringLiteral("justify"));
      waitUntil("the justification is kept", [&] { return report().justification != before; });
      waitUntil("the report is checked anew", [&] { return freezing.isEnabled() || openCheck() > row; });
    }
    CHECK(freezing.isEnabled());
  }

  void freezeReport() {
    pressButton(QStringLiteral("freeze"));
    agreeToEveryFormat();
    waitUntil("the report is frozen", [&] { return report().state == ReportState::Frozen; });
  }

  void exportEveryFormat() {
    answers().file = inFolder(QStringLiteral("rapport"));
    waitUntil("it can be exported", [&] { return part<QPushButton>(QStringLiteral("export")).isEnabled(); });
    pressButton(QStringLiteral("export"));
    agreeToEveryFormat();
    waitUntil("the files are written", [&] { return isOnScreen(QStringLiteral("Écrit dans")); });
    std::set<std::string> endings;
    for (const auto& file : std::filesystem::directory_iterator(answers().file.toStdString())) {
      endings.insert(file.path().extension().string());
    }
    CHECK(endings == std::set<std::string>{".csv", ".html", ".odt", ".pdf", ".xlsx", ".xml"});
  }

  void compareAmountsEverywhere() {
    const auto file = reader();
    const auto kept = report();
    const auto gathered =
        app::gatherFacts(file, {kept.kind, kept.periodStart, kept.periodEnd, {}, kept.id, {}});
    REQUIRE(gathered.ok());
    const auto model = report::activityReport(gathered->facts());
    compareDocuments(model);
    Money counted;
    gathered->facts().vouchers([&](const report::Voucher& voucher) {
      if (voucher.fate == report::VoucherFate::Counted) counted += voucher.expense.eur;
    });
    CHECK(counted == store::totalOf(file, {}).eur);
    CHECK(spentInIati() == counted);
    compareGapsOnScreen(model);
    compareTotalOnScreen(counted);
  }

 protected:
  Report report() const { return every<Report>().front(); }

 private:
  int openCheck() {
    const auto* model = part<QTableView>(QStringLiteral("checks")).model();
    for (int row = 0; row < model->rowCount(); ++row) {
      if (model->index(row, 0).data() == QStringLiteral("À régler")) return row;
    }
    return -1;
  }

  void agreeToEveryFormat() {
    auto* dialog = waitFor<FormatsDialog>();
    for (const auto* box : dialog->findChildren<QCheckBox*>()) {
      if (!box->isVisible() || box->isChecked()) continue;
      tabTo(box->objectName());
      press(Qt::Key_Space);
      CHECK(box->isChecked());
    }
    pressButton(QStringLiteral("agree"));
  }

  std::vector<std::filesystem::path> written(const std::string& ending) const {
    std::vector<std::filesystem::path> found;
    for (const auto& file : std::filesystem::directory_iterator(inFolder("rapport").toStdString())) {
      if (file.path().extension() == ending) found.push_back(file.path());
    }
    std::sort(found.begin(), found.end());
    REQUIRE_FALSE(found.empty());
    return found;
  }

  void compareDocuments(const report::ReportModel& model) {
    const auto odt = test::gridsOfOdt(written(".odt").front());
    const auto xlsx = test::gridsOfXlsx(written(".xlsx").front());
    const auto html = test::gridsOfHtml(test::fileText(written(".html").front()));
    const auto csv = written(".csv");
    const auto pages = test::run("pdftotext -layout " + test::quoted(written(".pdf").front()) + " -").output;
    auto printed = test::amountsAndWholeEurosOf(pages);
    std::sort(printed.begin(), printed.end());
    std::size_t place = 0;
    std::vector<std::string> every;
    for (const auto& block : model.blocks) {
      const auto* table = std::get_if<report::Table>(&block);
      if (!table) continue;
      INFO(table->id);
      const auto expected = test::amountsOf(test::gridOf(*table));
      REQUIRE(place < std::min({odt.size(), xlsx.size(), html.size()}));
      CHECK(test::amountsOf(odt[place]) == expected);
      CHECK(test::amountsOf(xlsx[place]) == expected);
      CHECK(test::amountsOf(html[place]) == expected);
      const auto sheet = std::find_if(csv.begin(), csv.end(), [&](const auto& path) {
        return path.stem().string() == model.id + '-' + table->id;
      });
      REQUIRE(sheet != csv.end());
      CHECK(test::amountsOf(test::gridOfCsv(*sheet)) == expected);
      every.insert(every.end(), expected.begin(), expected.end());
      ++place;
    }
    CHECK(place == csv.size());
    CHECK(every.size() > JobExpenses::kVouchers);
    std::sort(every.begin(), every.end());
    std::vector<std::string> missing;
    std::set_difference(every.begin(), every.end(), printed.begin(), printed.end(),
                        std::back_inserter(missing));
    CHECK(missing == std::vector<std::string>());
  }

  Money spentInIati() const {
    pugi::xml_document document;
    REQUIRE(document.load_file(written(".xml").front().c_str()));
    Money spent;
    for (const auto& activity : document.child("iati-activities").children("iati-activity")) {
      for (const auto& transaction : activity.children("transaction")) {
        if (std::string(transaction.child("transaction-type").attribute("code").value()) != "4") continue;
        spent += parseMoney(transaction.child_value("value"), Currency::Eur).value();
      }
    }
    return spent;
  }

  // What the page shows of each account is a line of the documents.
  void compareGapsOnScreen(const report::ReportModel& model) {
    tabTo(QStringLiteral("reportTabs"));
    goToTab(QStringLiteral("Écarts"));
    const auto* gaps = part<QTableView>(QStringLiteral("gaps")).model();
    waitUntil("the gaps are shown", [&] { return gaps->rowCount() > 0; });
    std::set<std::vector<std::string>> lines;
    for (const auto& block : model.blocks) {
      const auto* table = std::get_if<report::Table>(&block);
      for (const auto& row : table ? test::gridOf(*table) : test::Grid()) {
        lines.insert(test::amountsOf(test::Grid{row}));
      }
    }
    for (int row = 0; row < gaps->rowCount(); ++row) {
      std::vector<std::string> shown;
      for (const int column : {3, 4, 5}) {
        shown.push_back(test::normalised(gaps->index(row, column).data().toString().toStdString()));
      }
      INFO(gaps->index(row, 1).data().toString().toStdString() << ": " << shown[0] << ' ' << shown[1]);
      CHECK(lines.contains(shown));
    }
  }

  void compareTotalOnScreen(Money counted) {
    goTo(QStringLiteral("Dépenses"));
    const auto total = QString::fromStdString(formatFrench(counted));
    waitUntil("the total is shown", [&] { return isOnScreen(total); });
  }
};

}  // namespace lianes::gui::support
