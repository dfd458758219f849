#include <QtCore/QFile>
#include <QtPdf/QPdfDocument>
#include <QtPdfWidgets/QPdfView>
#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QToolButton>

#include <atomic>
#include <thread>

#include "lianes/app/save_record.hpp"
#include "lianes/wording/step_text.hpp"
#include "support/report_pages.hpp"

namespace lianes::gui {
namespace {

using support::failToWrite;
using support::Reports;
using Content = test::DeskWithFile::Content;

}  // namespace

TEST_CASE("An empty file says what reports are, and the first begins by its button") {
  Reports reports(Content::Empty);
  reports.press("begin");
  auto* create = test::partOf<QPushButton>(*reports.beginning(), "adding");
  QTest::keyClick(create, Qt::Key_Space);
  REQUIRE(reports.all().size() == 1);
  CHECK(reports.all().front().state == ReportState::Draft);
}

TEST_CASE("A new report begins the day after the last one, with the next number") {
  Reports reports(Content::Sample);
  const auto before = reports.all();
  const auto made = reports.create();
  CHECK(reports.all().size() == before.size() + 1);
  for (const auto& each : before) {
    CHECK(made.number > each.number);
    CHECK(made.periodStart > each.periodEnd);
  }
  CHECK(reports.waitForNews(QStringLiteral("Des dépenses attendaient")));
}

TEST_CASE(
    "A period is chosen from those offered, a final report offers the whole programme, and a wrong day is "
    "told") {
  Reports reports(Content::Sample);
  reports.page->run(PageAction::Add);
  auto& dialog = *reports.beginning();
  auto* kind = test::partOf<QComboBox>(dialog, "kind_of");
  auto* start = test::partOf<QLineEdit>(dialog, "period_start");
  auto* end = test::partOf<QLineEdit>(dialog, "period_end");
  QTest::keyClick(kind, Qt::Key_Down);
  CHECK(test::partOf<QLineEdit>(dialog, "title")->text() == QStringLiteral("Compte rendu final"));
  CHECK(start->text() == QStringLiteral("01/09/2020"));
  CHECK(end->text() == QStringLiteral("30/06/2022"));
  auto* period = test::partOf<QComboBox>(dialog, "period");
  period->setFocus();
  while (period->currentIndex() < period->count() - 1 &&
         period->currentText() != QStringLiteral("Année 2021")) {
    QTest::keyClick(period, Qt::Key_Down);
  }
  CHECK(start->text() == QStringLiteral("01/01/2021"));
  end->setFocus();
  end->selectAll();
  QTest::keyClicks(end, QStringLiteral("31/02/2021"));
  auto* create = test::partOf<QPushButton>(dialog, "adding");
  const auto before = reports.all().size();
  QTest::keyClick(create, Qt::Key_Space);
  CHECK(reports.all().size() == before);
  end->selectAll();
  QTest::keyClicks(end, QStringLiteral("30/06/2021"));
  QTest::keyClick(create, Qt::Key_Space);
  REQUIRE(reports.all().size() == before + 1);
  const auto made = reports.all().back();
  CHECK(made.kind == ReportKind::Final);
  CHECK(made.periodStart == *Date::of(2021, 1, 1));
  CHECK(made.periodEnd == *Date::of(2021, 6, 30));
}

TEST_CASE("Typing a report's text is one step, saved when it is left") {
  Reports reports(Content::Sample);
  const auto made = reports.create();
  const auto steps = reports.around.session.file().nextUndo()->number;
  auto* summary = reports.part<QPlainTextEdit>("summary");
  summary->setFocus();
  test::typeText(summary, QStringLiteral("Une année à Léré"));
  reports.part<QPlainTextEdit>("activities")->setFocus();
  CHECK(reports.wait([&] { return reports.now(made.id).summary == "Une année à Léré"; }));
  CHECK(reports.around.session.file().nextUndo()->number == steps + 1);
}

TEST_CASE("The preview shows the pages that the renderer wrote, and why where it could not") {
  Reports reports(Content::Sample);
  reports.showTab(support::PreviewPlace);
  auto* preview = reports.part<QPdfView>("preview");
  CHECK(reports.wait([&] { return preview->document()->pageCount() == 1; }));
  CHECK(reports.wait(
      [&] { return reports.part<QLabel>("previewPage")->text() == QStringLiteral("Page 1 sur 1"); }));

  Reports failing(Content::Sample, failToWrite);
  failing.showTab(support::PreviewPlace);
  auto* state = failing.part<QLabel>("previewState");
  CHECK(failing.wait([&] { return state->text() == QStringLiteral("Le disque est plein."); }));
}

TEST_CASE("A gap is commented where it stands: chosen by the keys, written, saved when it is left") {
  Reports reports(Content::Sample);
  reports.showTab(support::GapsPlace);
  auto* gaps = reports.part<QTableView>("gaps");
  const QAbstractItemModelTester strict(gaps->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  REQUIRE(reports.wait([&] { return gaps->model()->rowCount() > 1; }));
  gaps->setFocus();
  QTest::keyClick(gaps, Qt::Key_Down);
  const auto account = gaps->currentIndex().siblingAtColumn(1).data().toString();
  const auto comments = [&] { return reports.now(reports.draft().id).gapComments; };
  QTest::keyClick(gaps, Qt::Key_Return);
  auto* comment = reports.part<QPlainTextEdit>("gapComment");
  REQUIRE(comment->hasFocus());
  test::typeText(comment, QStringLiteral("devis revu (exemple fictif)"));
  QTest::keyClick(comment, Qt::Key_Tab);
  CHECK(comments().find(account.toStdString() + "\u202f: devis revu (exemple fictif)") != std::string::npos);
  CHECK(reports.wait([&] {
    return gaps->currentIndex().siblingAtColumn(7).data() == QStringLiteral("devis revu (exemple fictif)");
  }));
}

TEST_CASE("A voucher is left to the next report for a reason, then taken in again") {
  Reports reports(Content::Sample);
  reports.showTab(support::AsidePlace);
  auto* which = reports.part<QComboBox>("asideWhich");
  auto* table = reports.part<QTableView>("aside");
  const auto stateOf = [&](const Uuid& id) {
    return reports.around.session.file().find(Id<Expense>(id))->state;
  };
  REQUIRE(reports.wait([&] { return table->model()->rowCount() > 0; }));
  const auto waiting = table->model()->rowCount();
  which->setFocus();
  QTest::keyClick(which, Qt::Key_Down);
  REQUIRE(reports.wait([&] { return table->model()->rowCount() > waiting + 2; }));
  const auto counted = table->model()->rowCount();
  table->selectRow(0);
  CHECK_FALSE(reports.part<QPushButton>("park")->isEnabled());  // the first report has told it
  CHECK(reports.part<QPushButton>("park")->toolTip().contains(QStringLiteral("déjà compté")));
  table->selectRow(counted - 2);
  table->setFocus();
  QTest::keyClick(table, Qt::Key_Down);
  reports.prompts.text = QStringLiteral("facture attendue (exemple fictif)");
  reports.press("park");
  REQUIRE(reports.wait([&] { return table->model()->rowCount() == counted - 1; }));
  which->setFocus();
  QTest::keyClick(which, Qt::Key_Up);
  REQUIRE(reports.wait([&] { return table->model()->rowCount() == waiting + 1; }));
  int row = 0;
  while (row <= waiting &&
         !table->model()->index(row, 5).data().toString().contains(QStringLiteral("facture attendue"))) {
    ++row;
  }
  REQUIRE(row <= waiting);
  table->selectRow(row);
  reports.press("openAside");
  const auto id = std::get<RecordReference>(reports.around.opened.back()).id;
  CHECK(stateOf(id) == ExpenseState::Parked);
  reports.press("takeAside");
  CHECK(stateOf(id) == ExpenseState::Active);
}

TEST_CASE(
    "A figure is put into a text from the list, and a text that quotes an old one is put right by a click") {
  Reports reports(Content::Sample);
  reports.showTab(support::TextsPlace);
  const auto id = reports.draft().id;
  auto* figures = reports.part<QComboBox>("figures");
  REQUIRE(reports.wait([&] { return figures->isEnabled(); }));
  reports.part<QPlainTextEdit>("difficulties")->setFocus();
  figures->setFocus();
  QTest::keyClick(figures, Qt::Key_Down);
  auto* difficulties = reports.part<QPlainTextEdit>("difficulties");
  REQUIRE(difficulties->hasFocus());
  CHECK(difficulties->toPlainText().contains(QStringLiteral("{{budget=")));
  reports.part<QPlainTextEdit>("lessons")->setFocus();
  REQUIRE(reports.wait([&] { return reports.now(id).difficulties.find("{{budget=") != std::string::npos; }));
  CHECK_FALSE(reports.part<QWidget>("staleBox")->isVisible());

  auto changed = reports.now(id);
  const auto fresh = changed.difficulties;
  changed.lessons = "Nous avions {{budget=1,00 €}} (exemple fictif)";
  REQUIRE(reports.around.session.perform(app::savingStep(reports.around.session.file(), toRecord(changed)))
              .empty());
  REQUIRE(reports.wait([&] { return reports.part<QWidget>("staleBox")->isVisible(); }));
  CHECK(reports.part<QLabel>("stale")->text().contains(QStringLiteral("budget")));
  reports.press("refreshFigures");
  CHECK(reports.now(id).lessons.find("1,00 €") == std::string::npos);
  CHECK(reports.now(id).lessons.find("{{budget=") != std::string::npos);
  CHECK(reports.wait([&] { return !reports.part<QWidget>("staleBox")->isVisible(); }));
}

TEST_CASE(
    "A report is frozen once its checks are justified, exports the same bytes, and reopens for a reason") {
  Reports reports(Content::Sample);
  const auto id = reports.draft().id;
  const QAbstractItemModelTester strict(reports.part<QTableView>("checks")->model(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  reports.justifyAll();
  reports.freeze();
  REQUIRE(reports.wait([&] { return reports.now(id).state == ReportState::Frozen; }));
  const auto lastStep = [&] {
    return wording::stepTitle(*reports.around.session.file().nextUndo(), wording::Language::French);
  };
  CHECK(lastStep().starts_with("Figé\u202f: "));
  CHECK_FALSE(reports.part<QPlainTextEdit>("summary")->isEnabled());
  CHECK_FALSE(reports.part<QPushButton>("freeze")->isEnabled());
  CHECK_FALSE(reports.part<QPushButton>("freeze")->toolTip().isEmpty());

  const QTemporaryDir folder;
  reports.exportTo(folder, "un");
  const auto first = Reports::written(reports.prompts.file);
  CHECK(first.size() == 3);
  reports.exportTo(folder, "deux");
  CHECK(Reports::written(reports.prompts.file) == first);

  reports.prompts.text = QStringLiteral("  ");
  reports.press("reopen");
  CHECK(reports.now(id).state == ReportState::Frozen);
  CHECK_FALSE(reports.around.said.isEmpty());
  reports.prompts.text = QStringLiteral("Une facture est arrivée");
  reports.press("reopen");
  CHECK(reports.now(id).state == ReportState::Draft);
  CHECK(reports.now(id).reopeningReason == "Une facture est arrivée");
  CHECK(lastStep().starts_with("Rouvert\u202f: "));
  CHECK(reports.part<QPlainTextEdit>("summary")->isEnabled());
}

TEST_CASE("A frozen report is sent, then accepted, each with its day, and is not reopened any more") {
  Reports reports(Content::Sample);
  const auto id = reports.draft().id;
  reports.justifyAll();
  reports.freeze();
  REQUIRE(reports.wait([&] { return reports.now(id).state == ReportState::Frozen; }));
  reports.prompts.text = QStringLiteral("demain ou après");
  reports.press("sent");
  CHECK(reports.now(id).state == ReportState::Frozen);
  CHECK(reports.around.said.size() == 1);
  reports.prompts.text = QStringLiteral("12/7/2022");
  reports.press("sent");
  CHECK(reports.now(id).sentOn == Date::of(2022, 7, 12));
  reports.prompts.text = QStringLiteral("3/9/2022");
  reports.press("sent");
  CHECK(reports.now(id).state == ReportState::Accepted);
  CHECK(reports.now(id).acceptedOn == Date::of(2022, 9, 3));
  CHECK_FALSE(reports.part<QPushButton>("reopen")->isEnabled());
}

TEST_CASE("Freezing that fails in the renderer says why and keeps the draft") {
  Reports reports(Content::Sample, failToWrite);
  const auto id = reports.draft().id;
  reports.justifyAll();
  reports.freeze();
  CHECK(reports.wait([&] { return reports.around.said.contains(QStringLiteral("Le disque est plein.")); }));
  CHECK(reports.now(id).state == ReportState::Draft);
}

TEST_CASE("Freezing can be stopped while its documents are made, and nothing has changed") {
  std::atomic<bool> isAtWork = false;
  Reports reports(Content::Sample, [&](const app::RenderJob& job) -> std::vector<std::filesystem::path> {
    if (job.format != app::ReportFormat::Xlsx) return support::writePlainly(job);
    isAtWork = true;
    while (job.wanted()) std::this_thread::yield();
    throw app::WritingStopped();
  });
  const auto id = reports.draft().id;
  reports.justifyAll();
  const auto steps = reports.around.session.file().nextUndo()->number;
  reports.freeze();
  REQUIRE(reports.wait([&] { return isAtWork.load(); }));
  REQUIRE(reports.wait([&] { return reports.part<QPushButton>("workStop")->isVisible(); }));
  CHECK_FALSE(reports.part<QPushButton>("export")->isEnabled());
  reports.press("workStop");
  CHECK(reports.waitForNews(QStringLiteral("Arrêté")));
  CHECK(reports.now(id).state == ReportState::Draft);
  CHECK(reports.around.session.file().nextUndo()->number == steps);
  CHECK(reports.part<QPushButton>("freeze")->isEnabled());
}

TEST_CASE("A draft is exported in every format that the keys choose") {
  Reports reports(Content::Sample);
  const QTemporaryDir folder;
  reports.prompts.file = folder.path() + QStringLiteral("/tout");
  reports.press("export");
  for (const auto* format : {"csv", "html", "iati"}) {
    auto* box = reports.part<QCheckBox>(format);
    REQUIRE(box->isVisible());
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
  }
  CHECK_FALSE(reports.part<QCheckBox>("ics")->isVisible());
  reports.agree();
  REQUIRE(reports.waitForNews(QStringLiteral("Écrit dans")));
  QStringList endings;
  for (const auto& [name, bytes] : Reports::written(reports.prompts.file)) {
    endings.append(QString::fromStdString(name).section(u'.', -1));
    CHECK_FALSE(bytes.empty());
  }
  CHECK(endings.size() == 6);
  for (const auto* ending : {"pdf", "odt", "xlsx", "csv", "html", "xml"}) {
    CHECK(endings.contains(QLatin1String(ending)));
  }
}

TEST_CASE("After an export that could not be written, the formats stay chosen for another folder") {
  Reports reports(Content::Sample);
  const QTemporaryDir folder;
  QFile blocking(folder.path() + QStringLiteral("/fichier"));
  REQUIRE(blocking.open(QIODevice::WriteOnly));
  reports.prompts.file = blocking.fileName() + QStringLiteral("/dedans");
  reports.press("export");
  for (const auto* format : {"pdf", "odt", "html"}) {
    QTest::keyClick(reports.part<QCheckBox>(format), Qt::Key_Space);
  }
  reports.agree();
  REQUIRE(reports.wait([&] { return reports.part<QPushButton>("elsewhere")->isVisible(); }));
  CHECK(reports.part<QLabel>("news")->text().contains(QStringLiteral("dedans")));
  reports.prompts.file = folder.path() + QStringLiteral("/ailleurs");
  reports.press("elsewhere");
  REQUIRE(reports.waitForNews(QStringLiteral("Écrit dans")));
  CHECK_FALSE(reports.part<QPushButton>("elsewhere")->isVisible());
  QStringList endings;
  for (const auto& [name, bytes] : Reports::written(reports.prompts.file)) {
    endings.append(QString::fromStdString(name).section(u'.', -1));
  }
  CHECK(endings == QStringList{QStringLiteral("html"), QStringLiteral("xlsx")});
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  reports.press("export");
  CHECK(reports.part<QCheckBox>("html")->isChecked());
  CHECK_FALSE(reports.part<QCheckBox>("pdf")->isChecked());
}

TEST_CASE("A report with a slash in its name is written beside the others") {
  Reports reports(Content::Sample);
  auto report = reports.draft();
  report.title = "Bilan 2020/2021 ../ailleurs (exemple fictif)";
  REQUIRE(reports.around.session.perform(app::savingStep(reports.around.session.file(), toRecord(report)))
              .empty());
  const QTemporaryDir folder;
  reports.exportTo(folder, "un");
  for (const auto& [name, bytes] : Reports::written(reports.prompts.file)) {
    CHECK(name.starts_with("rapport-"));
  }
}

TEST_CASE("An extract of some projects is previewed and exported, and is never frozen") {
  Reports reports(Content::Sample);
  reports.justifyAll();
  auto* projects = reports.part<QToolButton>("projects");
  const auto choices = projects->menu()->actions();
  REQUIRE(choices.size() > 3);
  choices.back()->trigger();
  CHECK(projects->text().contains(QStringLiteral("un projet")));
  CHECK_FALSE(reports.part<QPushButton>("freeze")->isEnabled());
  CHECK(reports.part<QPushButton>("freeze")->toolTip().contains(QStringLiteral("extrait")));
  const QTemporaryDir folder;
  reports.exportTo(folder, "extrait");
  CHECK(Reports::written(reports.prompts.file).begin()->first.find("-extrait.") != std::string::npos);
  projects->menu()->actions().front()->trigger();
  CHECK(reports.wait([&] { return reports.part<QPushButton>("freeze")->isEnabled(); }));
}

TEST_CASE("A report is printed page by page on the printer that was chosen") {
  Reports reports(Content::Sample);
  const QTemporaryDir folder;
  reports.prompts.file = folder.path() + QStringLiteral("/imprimé.pdf");
  REQUIRE(reports.page->canPrint());
  reports.press("print");
  REQUIRE(reports.waitForNews(QStringLiteral("Le rapport est envoyé")));
  QPdfDocument printed;
  CHECK(printed.load(reports.prompts.file) == QPdfDocument::Error::None);
  CHECK(printed.pageCount() == 1);
}

TEST_CASE("Ctrl+P in the window prints the report that is shown") {
  const QTemporaryDir folder;
  const auto prompts = std::make_shared<support::ScriptedPrompts>();
  MainWindow window(support::environment, prompts, support::writePlainly);
  window.show();
  window.openFile(support::makeSample(folder));
  auto* pages = test::partOf<QListWidget>(window, "navigation");
  REQUIRE(QTest::qWaitFor([&] { return pages->count() > 0; }, support::kPatience));
  window.activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(&window, support::kPatience));
  const auto found = pages->findItems(QStringLiteral("Rapports"), Qt::MatchExactly);
  REQUIRE(found.size() == 1);
  window.showPage(pages->row(found.front()));
  prompts->file = folder.path() + QStringLiteral("/imprimé.pdf");
  QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier);
  auto* news = test::partOf<QLabel>(window, "news");
  REQUIRE(QTest::qWaitFor([&] { return news->text().startsWith(QStringLiteral("Le rapport est envoyé")); },
                          support::kPatience));
  QPdfDocument printed;
  CHECK(printed.load(prompts->file) == QPdfDocument::Error::None);
}

TEST_CASE("Each other document is written from its dialog by the keys") {
  Reports reports(Content::Sample);
  const QTemporaryDir folder;
  const QStringList expected{QStringLiteral("fiche-"),         QStringLiteral("budget-"),
                             QStringLiteral("compte-rendu-"),  QStringLiteral("lettre-intention-"),
                             QStringLiteral("convention-"),    QStringLiteral("apd-"),
                             QStringLiteral("justificatifs-"), QStringLiteral("echeances-"),
                             QStringLiteral("invitations-"),   QStringLiteral("territoires-")};
  for (int place = 0; place < expected.size(); ++place) {
    CAPTURE(place);
    reports.prompts.file = folder.path() + QStringLiteral("/%1").arg(place);
    reports.press("others");
    auto* document = reports.part<QComboBox>("document");
    document->setFocus();
    for (int down = 0; down < place; ++down) QTest::keyClick(document, Qt::Key_Down);
    reports.agree();
    REQUIRE(reports.wait([&] {
      return reports.part<QLabel>("news")->text().startsWith(
          QStringLiteral("Écrit dans « %1 »").arg(reports.prompts.file));
    }));
    CHECK(reports.part<QLabel>("news")->text().contains(expected[place]));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
}

TEST_CASE("What changed since the last frozen report is told, and a changed voucher opens") {
  Reports reports(Content::Sample);
  reports.showTab(support::ChangesPlace);
  auto* changes = reports.part<QTableView>("changes");
  REQUIRE(reports.wait([&] { return changes->model()->rowCount() > 0; }));
  CHECK(reports.part<QLabel>("changesTold")->text().contains(QStringLiteral("Depuis le rapport figé")));
}

}  // namespace lianes::gui
