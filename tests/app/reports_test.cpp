#include "lianes/app/reports.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>

#include "lianes/app/freezing.hpp"
#include "lianes/app/new_consortium.hpp"
#include "lianes/app/report_view.hpp"
#include "lianes/app/save_record.hpp"
#include "lianes/base/files.hpp"
#include "lianes/domain/entities.hpp"
#include "lianes/exchange/zip_writer.hpp"
#include "lianes/report/live_text.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/wording/problem_text.hpp"
#include "support/sample_file.hpp"
#include "support/tools.hpp"

namespace lianes::app {
namespace {

Date reportDay(std::string_view text) { return Date::parse(text).value(); }

std::string wholeFile(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// Writes the key figures, so that the bytes say what was counted.
std::vector<std::filesystem::path> renderFigures(const RenderJob& job) {
  std::ofstream(job.target, std::ios::binary) << codeOf(job.format) << '\n'
                                              << job.model.cover.state << '\n'
                                              << report::writeFigures(report::figuresOf(job.facts));
  return {job.target};
}

class ReportFixture {
 public:
  explicit ReportFixture(bool sample = true) {
    const auto path = m_folder.path() / "exemple.lianes";
    if (sample) {
      file.emplace(test::openSample(path, environment()));
    } else {
      auto made = newConsortium(path, {"2020", "Essai (exemple fictif)"}, environment());
      REQUIRE(made.ok());
      file.emplace(std::move(made).value());
    }
  }

  store::Environment environment() {
    return {[this] { return Instant(m_clock += 1000); }, [this] { return m_source.next(); },
            "Awa (exemple fictif)"};
  }
  std::filesystem::path output() const { return m_folder.path() / "sortie"; }

  template <Described Entity>
  void save(const Entity& entity) {
    const auto done = file->perform(savingStep(*file, toRecord(entity)));
    REQUIRE(done.ok());
  }

  // A draft of the final report with every check justified.
  Id<Report> justifiedDraft() {
    const auto id = draftOf(*file, finalOrder());
    REQUIRE(id.ok());
    auto report = file->find(*id).value();
    const auto checks = checksOf(*file, *id);
    REQUIRE(checks.ok());
    for (const auto& check : *checks) {
      report.justification += report::justificationHead(check) + "exemple fictif\n";
    }
    save(report);
    return *id;
  }

  void freezeNow(Id<Report> id) {
    const auto frozen = freeze(*file, id, std::array{ReportFormat::Pdf, ReportFormat::Html}, writing);
    if (!frozen) {
      for (const auto& problem : frozen.error()) {
        UNSCOPED_INFO(wording::line(problem, wording::Language::French));
      }
    }
    REQUIRE(frozen.ok());
  }

  static Order finalOrder() {
    return {OutputKind::Final, reportDay("2020-09-01"), reportDay("2022-06-30"), {}, {}, {}};
  }
  static Order nextOrder() {
    return {OutputKind::Intermediate, reportDay("2021-04-01"), reportDay("2021-12-31"), {}, {}, {}};
  }

 private:
  TemporaryFolder m_folder;
  std::int64_t m_clock = 1'670'000'000'000;
  std::uint64_t m_chance = 0;
  UuidSource m_source{[] { return std::uint64_t{1'670'000'000'000}; }, [this] { return ++m_chance; }};

 public:
  std::optional<store::ConsortiumFile> file;
  Renderer renderer = renderFigures;
  Writing writing{renderer, {}};
};

constexpr std::array kTwoFormats{ReportFormat::Pdf, ReportFormat::Html};

std::vector<Expense> expensesOf(const store::ConsortiumFile& file) {
  std::vector<Expense> expenses;
  store::RecordQuery query{EntityKind::Expense, {}, {}, 1000};
  do {
    const auto page = store::listRecords(file, query);
    REQUIRE(page.ok());
    for (const auto& record : page->records) expenses.push_back(fromRecord<Expense>(record));
    query.after = page->next;
  } while (query.after);
  return expenses;
}

}  // namespace

TEST_CASE("The next report begins the day after the last one, else with the consortium, else today") {
  ReportFixture fixture(false);
  const auto today = reportDay("2026-11-26");
  CHECK(nextReport(*fixture.file, today).periodStart == today);
  CHECK(nextReport(*fixture.file, today).number == 1);
  auto consortium = onlyConsortium(*fixture.file).value();
  consortium.startsOn = reportDay("2020-09-01");
  fixture.save(consortium);
  CHECK(nextReport(*fixture.file, today).periodStart == reportDay("2020-09-01"));
  REQUIRE(draftOf(*fixture.file, ReportFixture::nextOrder()).ok());
  CHECK(nextReport(*fixture.file, today).periodStart == reportDay("2022-01-01"));
  consortium.startsOn.reset();
  fixture.save(consortium);
  const auto next = nextReport(*fixture.file, today);
  CHECK(next.number == 2);
  CHECK(next.periodStart == reportDay("2022-01-01"));
  CHECK(next.periodEnd == today);
}

TEST_CASE("A report with open checks is not frozen, and nothing has changed") {
  ReportFixture fixture;
  const auto report = draftOf(*fixture.file, ReportFixture::finalOrder());
  REQUIRE(report.ok());
  const auto before = fixture.file->nextUndo()->number;
  const auto frozen = freeze(*fixture.file, *report, kTwoFormats, fixture.writing);
  REQUIRE_FALSE(frozen.ok());
  CHECK(frozen.error().front().code == ProblemCode::ReportNotReady);
  CHECK(fixture.file->nextUndo()->number == before);
  CHECK(fixture.file->find(*report)->state == ReportState::Draft);
}

TEST_CASE(
    "A frozen report gives the same bytes again, whatever changes later, and nothing in another format") {
  ReportFixture fixture;
  const auto id = fixture.justifiedDraft();
  fixture.freezeNow(id);
  const auto report = fixture.file->find(id).value();
  CHECK(report.state == ReportState::Frozen);
  CHECK(report.frozenAt.has_value());

  const auto first =
      exportOrder(*fixture.file, ReportFixture::finalOrder(), kTwoFormats, fixture.output(), fixture.writing);
  REQUIRE(first.ok());
  REQUIRE(first->size() == 2);
  const auto bytes = wholeFile(first->front());
  CHECK(bytes.find("Figé le") != std::string::npos);

  auto expense = expensesOf(*fixture.file).front();
  expense.label = "Autre libellé (exemple fictif)";
  expense.amount = expense.amount + expense.amount;
  fixture.save(expense);
  const auto again = exportOrder(*fixture.file, ReportFixture::finalOrder(), kTwoFormats,
                                 fixture.output() / "encore", fixture.writing);
  REQUIRE(again.ok());
  CHECK(wholeFile(again->front()) == bytes);

  constexpr std::array kOther{ReportFormat::Odt};
  const auto other =
      exportOrder(*fixture.file, ReportFixture::finalOrder(), kOther, fixture.output(), fixture.writing);
  REQUIRE_FALSE(other.ok());
  CHECK(other.error().front().code == ProblemCode::FormatNotKept);
  CHECK(other.error().front().arguments == std::vector<std::string>{"odt", "pdf, html"});
}

TEST_CASE("Freezing takes over what it counts in one step, and undoing gives it all back") {
  ReportFixture fixture;
  const auto id = fixture.justifiedDraft();
  const auto before = expensesOf(*fixture.file);
  fixture.freezeNow(id);
  std::int64_t taken = 0;
  for (const auto& expense : expensesOf(*fixture.file)) taken += expense.report == id;
  CHECK(taken > 0);
  for (const auto& expense : expensesOf(*fixture.file)) {
    const bool waits = expense.state != ExpenseState::Active;
    if (waits) CHECK_FALSE(expense.report.has_value());
  }
  REQUIRE(fixture.file->undo().ok());
  CHECK(expensesOf(*fixture.file) == before);
  CHECK(fixture.file->find(id)->state == ReportState::Draft);
  CHECK(frozenDocuments(*fixture.file, id, ReportFormat::Pdf).empty());
}

TEST_CASE("Reopening asks a reason, keeps what was frozen beside, and a second freezing replaces it") {
  ReportFixture fixture;
  const auto id = fixture.justifiedDraft();
  const auto early = reopeningStep(*fixture.file, id, "déjà");
  REQUIRE_FALSE(early.ok());
  CHECK(early.error().front().code == ProblemCode::ReportNotFrozen);
  fixture.freezeNow(id);
  const auto twice = freeze(*fixture.file, id, kTwoFormats, fixture.writing);
  REQUIRE_FALSE(twice.ok());
  CHECK(twice.error().front().code == ProblemCode::ReportNotDraft);

  CHECK_FALSE(reopeningStep(*fixture.file, id, "  \n").ok());
  const auto step = reopeningStep(*fixture.file, id, "Pièce oubliée (exemple fictif)");
  REQUIRE(step.ok());
  REQUIRE(fixture.file->perform(*step).ok());
  CHECK(fixture.file->find(id)->state == ReportState::Draft);
  CHECK(frozenDocuments(*fixture.file, id, ReportFormat::Pdf).empty());
  fixture.freezeNow(id);
  CHECK(frozenDocuments(*fixture.file, id, ReportFormat::Pdf).size() == 1);
}

TEST_CASE("A report that the ministry accepted is not reopened") {
  ReportFixture fixture;
  const auto accepted =
      reportOf(*fixture.file, ReportKind::Intermediate, reportDay("2020-09-01"), reportDay("2021-03-31"));
  REQUIRE(accepted.has_value());
  const auto step = reopeningStep(*fixture.file, accepted->id, "erreur");
  REQUIRE_FALSE(step.ok());
  CHECK(step.error().front().code == ProblemCode::ReportAccepted);
}

TEST_CASE("A parked voucher is offered to the next report, counted there once taken, and in no other") {
  ReportFixture fixture;
  const auto parked = parkedVouchers(*fixture.file);
  REQUIRE(parked.size() == 1);
  const auto next = draftOf(*fixture.file, ReportFixture::nextOrder());
  REQUIRE(next.ok());
  const auto spentIn = [&](Date from, Date to) {
    ReportRequest request{ReportKind::Intermediate, from, to, {}, {}};
    const auto record = reportOf(*fixture.file, ReportKind::Intermediate, from, to);
    REQUIRE(record.has_value());
    request.report = record->id;
    const auto gathered = gatherFacts(*fixture.file, request);
    REQUIRE(gathered.ok());
    return report::figuresOf(gathered->facts()).find("depense")->value;
  };
  const auto first = spentIn(reportDay("2020-09-01"), reportDay("2021-03-31"));
  const auto second = spentIn(reportDay("2021-04-01"), reportDay("2021-12-31"));
  const auto step = takingStep(*fixture.file, std::array{parked.front().id});
  REQUIRE(step.ok());
  REQUIRE(fixture.file->perform(*step).ok());
  CHECK(parkedVouchers(*fixture.file).empty());
  CHECK(spentIn(reportDay("2021-04-01"), reportDay("2021-12-31")) == second + parked.front().eur);
  CHECK(spentIn(reportDay("2020-09-01"), reportDay("2021-03-31")) == first);

  const auto back = parkingStep(*fixture.file, std::array{parked.front().id}, "à compléter");
  REQUIRE(back.ok());
  REQUIRE(fixture.file->perform(*back).ok());
  CHECK(spentIn(reportDay("2021-04-01"), reportDay("2021-12-31")) == second);
}

TEST_CASE("A voucher of a frozen report is neither parked nor taken") {
  ReportFixture fixture;
  const auto all = expensesOf(*fixture.file);
  const auto reported =
      std::find_if(all.begin(), all.end(), [](const Expense& expense) { return expense.report.has_value(); });
  REQUIRE(reported != all.end());
  CHECK_FALSE(parkingStep(*fixture.file, std::array{reported->id}, "plus tard").ok());
  CHECK_FALSE(takingStep(*fixture.file, std::array{reported->id}).ok());
}

TEST_CASE("The next report says what changed in the key figures of the one frozen before") {
  ReportFixture fixture;
  const auto id = fixture.justifiedDraft();
  fixture.freezeNow(id);
  const auto gathered = gatherFacts(
      *fixture.file, {ReportKind::Final, reportDay("2020-09-01"), reportDay("2022-09-30"), {}, {}});
  REQUIRE(gathered.ok());
  REQUIRE(gathered->facts().previous.has_value());
  CHECK(gathered->facts().previous->id == id);
  REQUIRE(gathered->facts().previousFigures.has_value());
  CHECK(gathered->facts().previousFigures->find("depense") != nullptr);
}

TEST_CASE(
    "A new consortium without anything in it has its report, and every other document says what it lacks") {
  ReportFixture fixture(false);
  Order order = ReportFixture::finalOrder();
  REQUIRE(exportOrder(*fixture.file, order, kTwoFormats, fixture.output(), fixture.writing).ok());
  for (const auto kind : {OutputKind::MemberSheet, OutputKind::Convention, OutputKind::LetterOfIntent,
                          OutputKind::AidDeclaration, OutputKind::ProjectBudget, OutputKind::Minutes,
                          OutputKind::Invitations}) {
    order.kind = kind;
    const auto made = exportOrder(*fixture.file, order, kTwoFormats, fixture.output(), fixture.writing);
    REQUIRE_FALSE(made.ok());
    CHECK(made.error().front().code == ProblemCode::Missing);
  }
  order.kind = OutputKind::EvidencePack;
  CHECK(exportOrder(*fixture.file, order, {}, fixture.output(), fixture.writing).ok());
}

TEST_CASE("The evidence pack is the same bytes each time, with an index and a manifest") {
  ReportFixture fixture;
  Order order = ReportFixture::finalOrder();
  order.kind = OutputKind::EvidencePack;
  const auto first = exportOrder(*fixture.file, order, {}, fixture.output(), fixture.writing);
  REQUIRE(first.ok());
  REQUIRE(first->size() == 1);
  const auto bytes = wholeFile(first->front());
  CHECK(bytes.starts_with("PK"));
  for (const auto* part : {"index.csv", "SHA256SUMS", "pieces/00001-"}) {
    CHECK(bytes.find(part) != std::string::npos);
  }
  const auto again = exportOrder(*fixture.file, order, {}, fixture.output() / "encore", fixture.writing);
  REQUIRE(again.ok());
  CHECK(wholeFile(again->front()) == bytes);
  CHECK(exchange::sha256Of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("The index of an evidence pack has the decimal comma and the dates of a French spreadsheet") {
  ReportFixture fixture;
  Order order = ReportFixture::finalOrder();
  order.kind = OutputKind::EvidencePack;
  const auto written = exportOrder(*fixture.file, order, {}, fixture.output(), fixture.writing);
  REQUIRE(written.ok());
  const auto index = test::unzipped(written->front(), "index.csv");
  const std::regex row("\"[0-9]{2}/[0-9]{2}/[0-9]{4}\";.*;\"-?[0-9]+,[0-9]{2}\";");
  CHECK(std::regex_search(index, row));
  CHECK_FALSE(std::regex_search(index, std::regex("\"[0-9]+\\.[0-9]{2}\"")));
  const auto refused = exportOrder(*fixture.file, order, kTwoFormats, fixture.output(), fixture.writing);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().front().code == ProblemCode::NotAllowedHere);
}

TEST_CASE("A period that ends before it begins, or a project that is not there, is refused") {
  ReportFixture fixture;
  const auto backwards = gatherFacts(
      *fixture.file, {ReportKind::Final, reportDay("2021-09-01"), reportDay("2020-09-01"), {}, {}});
  REQUIRE_FALSE(backwards.ok());
  CHECK(backwards.error().front().code == ProblemCode::EndBeforeStart);
  const auto unknown = gatherFacts(
      *fixture.file, {ReportKind::Final,
                      reportDay("2020-09-01"),
                      reportDay("2021-09-01"),
                      {Id<MicroProject>(Uuid::parse("0192f0a1-0000-7000-8000-000000000001").value())},
                      {}});
  REQUIRE_FALSE(unknown.ok());
  CHECK(unknown.error().front().code == ProblemCode::RecordMissing);
}

TEST_CASE("Documents prepared for freezing are kept only while the file is what they were made from") {
  ReportFixture fixture;
  const auto id = fixture.justifiedDraft();
  const auto prepared = prepareFreezing(*fixture.file, id, kTwoFormats, fixture.writing);
  REQUIRE(prepared.ok());
  CHECK(prepared->isOf(*fixture.file));
  CHECK(fixture.file->find(id)->state == ReportState::Draft);
  auto expense = expensesOf(*fixture.file).front();
  expense.label = "Autre libellé (exemple fictif)";
  fixture.save(expense);
  CHECK_FALSE(prepared->isOf(*fixture.file));
  const auto again = prepareFreezing(*fixture.file, id, kTwoFormats, fixture.writing);
  REQUIRE(again.ok());
  REQUIRE(keepFrozen(*fixture.file, *again).ok());
  CHECK(fixture.file->find(id)->state == ReportState::Frozen);
  CHECK(isKept(*fixture.file, id));
}

TEST_CASE("Work that nobody wants any more stops between vouchers and leaves nothing") {
  ReportFixture fixture;
  const auto id = fixture.justifiedDraft();
  const Writing unwanted{fixture.renderer, {}, [] { return false; }};
  CHECK_THROWS_AS(freeze(*fixture.file, id, kTwoFormats, unwanted), WritingStopped);
  CHECK_THROWS_AS(viewOf(*fixture.file, id, [] { return false; }), WritingStopped);
  CHECK(fixture.file->find(id)->state == ReportState::Draft);
}

TEST_CASE("A comment on a gap takes its account's line, and leaves the others") {
  ReportFixture fixture;
  const auto id = fixture.justifiedDraft();
  const auto comment = [&](std::string_view account, std::string_view text) {
    const auto step = commentingStep(*fixture.file, id, account, text);
    REQUIRE(step.ok());
    REQUIRE(fixture.file->perform(*step).ok());
    return fixture.file->find(id)->gapComments;
  };
  CHECK(comment("604", "hausse\ndu devis") == "604\u202f: hausse du devis");
  CHECK(comment("625", "vols") == "604\u202f: hausse du devis\n625\u202f: vols");
  CHECK(comment("604", "autre") == "604\u202f: autre\n625\u202f: vols");
  CHECK(comment("604", "") == "625\u202f: vols");
  const auto view = viewOf(*fixture.file, id);
  REQUIRE(view.ok());
  for (const auto& gap : view->gaps) {
    if (gap.account == "625") CHECK(gap.comment == "vols");
  }
  fixture.freezeNow(id);
  const auto late = commentingStep(*fixture.file, id, "604", "trop tard");
  REQUIRE_FALSE(late.ok());
  CHECK(late.error().front().code == ProblemCode::ReportNotDraft);
}

TEST_CASE("A text that quotes an old figure is put right in one step") {
  ReportFixture fixture;
  const auto id = fixture.justifiedDraft();
  auto report = fixture.file->find(id).value();
  report.lessons = "Prévu {{budget=1,00 €}}, dépensé {{depense}} (exemple fictif)";
  fixture.save(report);
  const auto view = viewOf(*fixture.file, id);
  REQUIRE(view.ok());
  REQUIRE(view->stale.size() == 1);
  CHECK(view->stale.front().field == "lessons");
  CHECK(view->stale.front().figure.name == "budget");
  REQUIRE(fixture.file->perform(refreshingStep(*fixture.file, view->stale, view->figures)).ok());
  CHECK(viewOf(*fixture.file, id)->stale.empty());
  const auto lessons = fixture.file->find(id)->lessons;
  CHECK(lessons.find("{{depense}}") != std::string::npos);
  CHECK(lessons.find("1,00 €") == std::string::npos);
}

TEST_CASE("Only the deadlines are a calendar") {
  ReportFixture fixture;
  constexpr std::array kCalendar{ReportFormat::Ics};
  const auto refused =
      exportOrder(*fixture.file, ReportFixture::finalOrder(), kCalendar, fixture.output(), fixture.writing);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().front().code == ProblemCode::NotAllowedHere);
  const Order deadlines{
      .kind = OutputKind::Deadlines, .from = reportDay("2021-04-15"), .to = reportDay("2021-04-15")};
  const auto written = exportOrder(*fixture.file, deadlines, kCalendar, fixture.output(), fixture.writing);
  REQUIRE(written.ok());
  CHECK(written->front().filename() == "echeances-2021-04-15.ics");
}

}  // namespace lianes::app
