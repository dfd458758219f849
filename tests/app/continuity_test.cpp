#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <set>
#include <tuple>

#include "lianes/app/freezing.hpp"
#include "lianes/app/report_facts.hpp"
#include "lianes/app/reports.hpp"
#include "lianes/report/gaps.hpp"
#include "lianes/report/live_text.hpp"
#include "lianes/store/all_records.hpp"
#include "report/grant_lines.hpp"
#include "support/sample_consortium.hpp"
#include "support/seeded.hpp"

// From one report to the next no euro is lost, and none told twice.
namespace lianes::app {
namespace {

std::vector<std::filesystem::path> renderNothing(const RenderJob& job) {
  std::ofstream(job.target, std::ios::binary) << job.model.cover.title;
  return {job.target};
}

// Two projects whose vouchers someone enters, changes, parks and refuses while reports are made.
class Programme : public test::SampleConsortium {
 public:
  Programme()
      : lesquin(member("Lesquin (exemple fictif)")),
        orchies(member("Orchies (exemple fictif)")),
        projects{project(lesquin, "Caniveaux (exemple fictif)", "9000.00"),
                 project(orchies, "Dispensaire (exemple fictif)", "7000.00")} {}

  Expense voucher(std::size_t place, std::string_view day, std::string_view amount) {
    const auto& of = place == 0 ? lesquin : orchies;
    auto made = expenseOf(projects.at(place), of, ++m_numbers[{place, on(day).year()}], day, amount);
    add(made);
    return made;
  }

  Report draft(ReportKind kind, std::string_view from, std::string_view to) {
    Report report{.id = Id<Report>(newId()),
                  .kind = kind,
                  .number = ++m_reports,
                  .title = "Rapport (exemple fictif)",
                  .periodStart = on(from),
                  .periodEnd = on(to)};
    add(report);
    return report;
  }

  void freezeReport(Id<Report> id) {
    auto report = file->find(id).value();
    const auto checks = checksOf(*file, id);
    REQUIRE(checks.ok());
    report.justification.clear();
    for (const auto& check : *checks) {
      report.justification += report::justificationHead(check) + "vu au siège (exemple fictif)\n";
    }
    change(report);
    const auto frozen = freeze(*file, id, std::array{ReportFormat::Html}, Writing{m_renderer});
    REQUIRE(frozen.ok());
  }

  ReportRequest requestOf(const Report& report) const {
    return {report.kind, report.periodStart, report.periodEnd, {}, report.id};
  }

  Money figure(const ReportRequest& request, std::string_view name) const {
    const auto gathered = gatherFacts(*file, request);
    REQUIRE(gathered.ok());
    return report::figuresOf(gathered->facts()).find(name)->value;
  }

  Member lesquin;
  Member orchies;
  std::array<MicroProject, 2> projects;

 private:
  std::map<std::pair<std::size_t, int>, std::int64_t> m_numbers;
  std::int64_t m_reports = 0;
  Renderer m_renderer = renderNothing;
};

// What one report said it came to since the beginning, line by line.
using Totals = std::map<std::tuple<report::AccountSide, std::string, std::string, std::string>, Money>;

Totals totalsOf(const std::vector<report::AccountTotal>& accounts) {
  Totals totals;
  for (const auto& each : accounts) totals[{each.side, each.unit, each.account, each.label}] += each.total;
  return totals;
}

Money countableCash(const report::Facts& facts) {
  Money sum;
  facts.vouchers([&](const report::Voucher& voucher) {
    const bool counts = voucher.expense.state == ExpenseState::Active && voucher.reasons.empty() &&
                        voucher.expense.spentOn <= facts.scope.to && !voucher.expense.inKind;
    if (counts) sum += voucher.expense.eur;
  });
  return sum;
}

// The running proof of one report, against what the one before it kept.
void prove(const report::Facts& facts, const Totals& before) {
  const auto units = report::grantUnits(facts);
  Totals told;
  Money charges;
  for (const auto& unit : units) {
    const auto id = unit.project ? unit.project->text() : unit.mission ? unit.mission->text() : std::string();
    const auto& accounts = unit.accounts;
    const std::array sides{&accounts.charges, &accounts.indirect,   &accounts.products,
                           &accounts.own,     &accounts.inKindUses, &accounts.inKindSources};
    for (std::size_t side = 0; side < sides.size(); ++side) {
      for (const auto& line : *sides.at(side)) {
        CHECK(line.before + line.here() == line.total);
        if (!line.before.isZero())
          told[{static_cast<report::AccountSide>(side), id, line.account, line.label}] = line.before;
        if (side < 2) charges += line.total;
      }
    }
  }
  CHECK(told == before);
  CHECK(charges == countableCash(facts));
  const auto figures = report::figuresOf(facts);
  Money chargesBefore;
  for (const auto& [key, amount] : before) {
    if (std::get<0>(key) <= report::AccountSide::Indirect) chargesBefore += amount;
  }
  CHECK(figures.find("depense_cumulee")->value == charges);
  const auto expected = facts.counting.kind == ReportKind::Final ? charges : charges - chargesBefore;
  CHECK(figures.find("depense")->value == expected);
}

constexpr std::array<std::string_view, 4> kEnds{"2020-12-31", "2021-04-30", "2021-08-31", "2021-12-31"};
constexpr std::array<std::string_view, 4> kStarts{"2020-10-01", "2021-01-01", "2021-05-01", "2021-09-01"};

class History {
 public:
  explicit History(test::Seeded& chance) : m_chance(chance) {}

  void live() {
    for (std::size_t period = 0; period < kEnds.size(); ++period) {
      for (auto left = m_chance.between(2, 8); left > 0; --left) act(period);
      const bool isLast = period + 1 == kEnds.size();
      const auto report = m_programme.draft(isLast ? ReportKind::Final : ReportKind::Intermediate,
                                            isLast ? kStarts[0] : kStarts.at(period), kEnds.at(period));
      makeKnown(report);
      if (m_chance.between(0, 2) != 0) continue;
      const auto step = reopeningStep(*m_programme.file, report.id, "pièce oubliée (exemple fictif)");
      REQUIRE(step.ok());
      REQUIRE(m_programme.file->perform(*step).ok());
      act(period);
      act(period);
      makeKnown(report);
    }
  }

 private:
  // What it tells, once that is proven.
  Money proven(const Report& report) {
    const auto gathered = gatherFacts(*m_programme.file, m_programme.requestOf(report));
    REQUIRE(gathered.ok());
    const auto& facts = gathered->facts();
    const bool isFirst = report.periodEnd == test::SampleConsortium::on(kEnds[0]);
    CHECK(facts.previous.has_value() != isFirst);
    const auto before = isFirst ? Totals() : totalsOf(facts.previousFigures.value().accounts.value());
    prove(facts, before);
    return report::figuresOf(facts).find("depense")->value;
  }

  // Proves it, without its record and with it, then freezes it.
  void makeKnown(const Report& report) {
    const auto told = proven(report);
    // Once frozen, its vouchers are its own: without the record they are another report's.
    auto without = m_programme.requestOf(report);
    without.report.reset();
    if (m_known.insert(report.number).second) CHECK(told == m_programme.figure(without, "depense"));
    m_programme.freezeReport(report.id);
  }

  Expense any() {
    const auto all = store::allRecords<Expense>(*m_programme.file);
    return all.at(static_cast<std::size_t>(m_chance.between(0, static_cast<std::int64_t>(all.size()) - 1)));
  }

  void enter(std::size_t period) {
    // Some come late: dated in a period that was reported already.
    const auto of = static_cast<std::size_t>(m_chance.between(0, static_cast<std::int64_t>(period)));
    const auto first = test::SampleConsortium::on(kStarts.at(of));
    const auto day = first.plusDays(m_chance.between(0, 85)).value();
    const auto amount = std::to_string(m_chance.between(1, 900)) + ".37";
    m_programme.voucher(static_cast<std::size_t>(m_chance.between(0, 1)), day.text(), amount);
  }

  // Money that is noted long after it came in is told by the next report, like a late voucher.
  void receive(std::size_t period) {
    const auto of = static_cast<std::size_t>(m_chance.between(0, static_cast<std::int64_t>(period)));
    const auto place = static_cast<std::size_t>(m_chance.between(0, 1));
    auto received = m_programme.contribution(
        m_programme.projects.at(place), place == 0 ? m_programme.lesquin : m_programme.orchies, "500.00");
    received.receivedAmount = Money::cents(m_chance.between(1, 50'000));
    received.receivedOn = test::SampleConsortium::on(kStarts.at(of));
    m_programme.change(received);
  }

  void act(std::size_t period) {
    if (store::allRecords<Expense>(*m_programme.file).empty()) return enter(period);
    auto expense = any();
    switch (m_chance.between(0, 9)) {
      case 0:
        expense.amount = expense.eur = Money::cents(m_chance.between(1, 90'000));
        break;
      case 1:
        expense.account = m_chance.between(0, 1) == 0 ? "606" : "625";
        break;
      case 2:
        expense.state = ExpenseState::Refused;
        expense.stateReason = "exemple fictif";
        break;
      case 3:
        expense.state = ExpenseState::Active;
        expense.stateReason.clear();
        break;
      case 4: {
        const auto step = parkingStep(*m_programme.file, std::array{expense.id}, "exemple fictif");
        if (step) REQUIRE(m_programme.file->perform(*step).ok());
        return;
      }
      case 5:
        expense.state = ExpenseState::Parked;
        expense.stateReason = "exemple fictif";
        break;
      case 6:
        return receive(period);
      default:
        return enter(period);
    }
    m_programme.change(expense);
  }

  test::Seeded& m_chance;
  Programme m_programme;
  std::set<std::int64_t> m_known;
};

}  // namespace

TEST_CASE(
    "What was told before and what a report adds is all since the beginning, whatever happened between") {
  test::Seeded chance;
  INFO(chance.seed());
  for (auto left = test::faultCount(12); left > 0; --left) History(chance).live();
}

TEST_CASE("A voucher parked in a frozen report is counted by the next one, with a record of it or without") {
  Programme programme;
  programme.voucher(0, "2020-11-05", "500.00");
  auto parked = programme.voucher(0, "2020-11-20", "2000.00");
  const auto first = programme.draft(ReportKind::Intermediate, "2020-10-01", "2020-12-31");
  const auto step = parkingStep(*programme.file, std::array{parked.id}, "facture attendue (exemple fictif)");
  REQUIRE(step.ok());
  REQUIRE(programme.file->perform(*step).ok());
  programme.freezeReport(first.id);
  programme.voucher(0, "2021-02-01", "800.00");
  const auto taken = takingStep(*programme.file, std::array{parked.id});
  REQUIRE(taken.ok());
  REQUIRE(programme.file->perform(*taken).ok());
  const auto on = test::SampleConsortium::on;
  const ReportRequest without{ReportKind::Intermediate, on("2021-01-01"), on("2021-06-30")};
  CHECK(programme.figure(without, "depense") == Money::cents(2'800'00));
  const auto second = programme.draft(ReportKind::Intermediate, "2021-01-01", "2021-06-30");
  CHECK(programme.figure(programme.requestOf(second), "depense") == Money::cents(2'800'00));
  const ReportRequest whole{ReportKind::Final, on("2021-01-01"), on("2021-06-30")};
  CHECK(programme.figure(whole, "depense") == Money::cents(3'300'00));
}

TEST_CASE("What is changed, refused or entered late after a report is frozen is told by the next one, once") {
  Programme programme;
  auto changed = programme.voucher(0, "2020-11-05", "500.00");
  auto refused = programme.voucher(1, "2020-11-06", "300.00");
  const auto first = programme.draft(ReportKind::Intermediate, "2020-10-01", "2020-12-31");
  programme.freezeReport(first.id);
  changed = programme.file->find(changed.id).value();
  changed.amount = changed.eur = Money::cents(550'00);
  programme.change(changed);
  refused = programme.file->find(refused.id).value();
  refused.state = ExpenseState::Refused;
  refused.stateReason = "exemple fictif";
  programme.change(refused);
  programme.voucher(0, "2020-12-01", "20.00");
  const auto second = programme.draft(ReportKind::Intermediate, "2021-01-01", "2021-06-30");
  const auto request = programme.requestOf(second);
  CHECK(programme.figure(request, "depense") == Money::cents((50 - 300 + 20) * 100));
  CHECK(programme.figure(request, "depense_cumulee") == Money::cents(570'00));
  {
    const auto gathered = gatherFacts(*programme.file, request);
    REQUIRE(gathered.ok());
    CHECK(gathered->facts().changedVouchers.size() == 2);
  }
  programme.freezeReport(second.id);
  const auto third = programme.draft(ReportKind::Intermediate, "2021-07-01", "2021-12-31");
  CHECK(programme.figure(programme.requestOf(third), "depense") == Money());
}

TEST_CASE(
    "A report on which a later one builds is neither reopened nor frozen anew, and the sentence says how") {
  Programme programme;
  programme.voucher(0, "2020-11-05", "500.00");
  const auto first = programme.draft(ReportKind::Intermediate, "2020-10-01", "2020-12-31");
  programme.freezeReport(first.id);
  const auto second = programme.draft(ReportKind::Intermediate, "2021-01-01", "2021-06-30");
  programme.freezeReport(second.id);
  const auto step = reopeningStep(*programme.file, first.id, "oubli (exemple fictif)");
  REQUIRE_FALSE(step.ok());
  CHECK(step.error().front().code == ProblemCode::ReportFollowed);
  CHECK(step.error().front().arguments == std::vector<std::string>{"1", "2"});
  CHECK(reopeningStep(*programme.file, second.id, "oubli (exemple fictif)").ok());
  const auto between = programme.draft(ReportKind::Intermediate, "2021-01-01", "2021-03-31");
  const Renderer renderer = renderNothing;
  const auto frozen = freeze(*programme.file, between.id, std::array{ReportFormat::Html}, Writing{renderer});
  REQUIRE_FALSE(frozen.ok());
  CHECK(frozen.error().front().code == ProblemCode::ReportFollowed);
}

TEST_CASE("A report that was frozen without keeping its documents says that it is made anew") {
  Programme programme;
  auto report = programme.draft(ReportKind::Intermediate, "2020-10-01", "2020-12-31");
  report.state = ReportState::Frozen;
  report.frozenAt = Instant(1'610'000'000'000);
  programme.change(report);
  const auto isRemade = [&](const Report& of) {
    const auto gathered = gatherFacts(*programme.file, programme.requestOf(of));
    REQUIRE(gathered.ok());
    return gathered->facts().isRemade;
  };
  CHECK(isRemade(report));
  const auto kept = programme.draft(ReportKind::Intermediate, "2021-01-01", "2021-06-30");
  programme.freezeReport(kept.id);
  CHECK_FALSE(isRemade(kept));
}

}  // namespace lianes::app
