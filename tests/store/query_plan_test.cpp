#include <catch2/catch.hpp>

#include "lianes/store/expense_rows.hpp"
#include "lianes/store/journal.hpp"
#include "lianes/store/lists.hpp"
#include "lianes/store/overview_sums.hpp"
#include "lianes/store/search.hpp"
#include "lianes/store/sums.hpp"
#include "lianes/store/verdicts.hpp"
#include "store/sql/connection.hpp"
#include "support/sample_consortium.hpp"

namespace lianes::store {
namespace {

using test::SampleConsortium;

void askEveryList(const ConsortiumFile& file, const SampleConsortium::Member& member,
                  const MicroProject& project, const Mission& mission) {
  const std::vector<ExpenseFilter> filters{{},
                                           {.project = project.id},
                                           {.mission = mission.id},
                                           {.member = member.town.id},
                                           {.state = ExpenseState::Parked},
                                           {.eligible = true},
                                           {.eligible = false},
                                           {.project = project.id, .eligible = false},
                                           {.period = Period(Date::of(2020, 1, 1), Date::of(2020, 12, 31))},
                                           {.text = "ciment"},
                                           {.text = ">500"},
                                           {.text = ">500 F CFA"},
                                           {.text = "ciment 12/2020..03/2021"},
                                           {.text = "ORCH-2021-1"},
                                           {.withoutEvidence = true},
                                           {.project = project.id, .withoutEvidence = true}};
  for (const auto& filter : filters) {
    for (const auto order : {ExpenseOrder::Day, ExpenseOrder::Amount}) {
      listExpenses(file, {.filter = filter, .order = order});
      listExpenses(file, {.filter = filter, .order = order, .descending = true});
    }
    totalOf(file, filter);
    for (const auto sort : {ExpenseSort::Day, ExpenseSort::Amount, ExpenseSort::Number, ExpenseSort::Supplier,
                            ExpenseSort::Project}) {
      sumOf(file, expenseRows(file, filter, sort));
    }
  }
  flawsOfExpenses(file);
  readExpenses(file, std::vector<ExpenseRowNumber>{1});
  suppliersLike(file, "a");
  newestOfSupplier(file, "a");
  auto like = SampleConsortium::eur("1.00");
  expensesLike(file, {.id = Id<Expense>(project.id.uuid()),
                      .spentOn = SampleConsortium::on("2020-09-01"),
                      .supplier = "a",
                      .amount = like,
                      .eur = like});
  documentsOfContent(file, "a");
  verdictFor(file, member.town.id, SampleConsortium::on("2020-09-01"));
  for (std::size_t i = 0; i < Choices<EntityKind>::codes.size(); ++i) {
    REQUIRE(listRecords(file, {.kind = static_cast<EntityKind>(i)}).ok());
  }
  REQUIRE(listRecords(file, {.kind = EntityKind::Imputation, .filters = {{"note", "x"}}}).ok());
}

void askEverySum(const ConsortiumFile& file, const MicroProject& project) {
  for (unsigned splits = 0; splits < 8; ++splits) {
    SpendingQuery query{
        .byProject = (splits & 1U) != 0, .byAccount = (splits & 2U) != 0, .byMonth = (splits & 4U) != 0};
    spending(file, query);
    query.project = project.id;
    spending(file, query);
  }
  spendingByFunder(file);
  eligibleSpending(file);
  judgedSpending(file);
  spendingByFunder(file, project.id);
}

// Every question that a screen asks; a new one is added here.
void askEverything(const ConsortiumFile& file, const SampleConsortium::Member& member,
                   const MicroProject& project, const Mission& mission) {
  askEveryList(file, member, project, mission);
  askEverySum(file, project);
  search(file, "ciment 12");
  search(file, "ciment", 20, EntityKind::Expense);
  search(file, "ciment >500", 20, EntityKind::Expense);
  search(file, "commun-2021-1");
  nextVoucherNumber(file, project.id, 2020);
  verdictOf(file, Id<Expense>(project.id.uuid()));
  steps(file, {});
  steps(file, {std::nullopt, 100, RecordReference{EntityKind::MicroProject, project.id.uuid()}});
  changesOf(file, 1);
  stepAt(file, Instant(0));
  findAt(file, EntityKind::MicroProject, project.id.uuid(), 1);
  listAt(file, EntityKind::MicroProject, 1);
  dependentsOf(file, EntityKind::MicroProject, project.id.uuid());
  file.find(project.id);
}

// The steps of a plan that read a whole table of those that grow; a sum may read all of a covering index, and
// of the imputations, whose rows are no longer than an index that covers them.
std::vector<std::string> fullScans(sql::Connection& connection, const std::string& sql) {
  std::vector<std::string> scans;
  auto plan = connection.prepare("EXPLAIN QUERY PLAN " + sql);
  while (plan.step()) {
    const std::string detail(plan.text(3));
    for (const std::string table :
         {"expense", "change", "change_block", "change_in_block", "step", "imputation", "document"}) {
      const bool scan = detail == "SCAN " + table || detail.rfind("SCAN " + table + " ", 0) == 0;
      const bool isShort = table == "imputation" || detail.find("USING COVERING INDEX ") != std::string::npos;
      const bool sum = isShort && sql.find("sum(") != std::string::npos;
      if (scan && !sum) scans.push_back(detail + " in " + sql);
    }
  }
  return scans;
}

}  // namespace

TEST_CASE("No question of a screen reads a whole table of those that grow") {
  SampleConsortium sample;
  const auto member = sample.member("Roncq");
  const auto project = sample.project(member, "Forage", "1000.00");
  const auto mission = sample.mission("Lille", "100.00");
  sample.reopen();
  auto& connection = sample.file->connection();
  askEverything(*sample.file, member, project, mission);
  std::size_t questions = 0;
  for (const auto& sql : connection.cachedTexts()) {
    if (sql.rfind("SELECT", 0) != 0) continue;
    ++questions;
    for (const auto& scan : fullScans(connection, sql)) FAIL_CHECK(scan);
  }
  CHECK(questions > 90);
}

TEST_CASE("A full scan would be noticed") {
  SampleConsortium sample;
  auto& connection = sample.file->connection();
  CHECK(fullScans(connection, "SELECT * FROM expense WHERE label = 'x'").size() == 1);
  CHECK(fullScans(connection, "SELECT spent_on FROM expense").size() == 1);
  CHECK(fullScans(connection, "SELECT sum(amount) FROM expense").size() == 1);
  CHECK(fullScans(connection, "SELECT count(*), sum(eur) FROM expense").empty());
  CHECK(fullScans(connection, "SELECT * FROM change WHERE after = 'x'").size() == 1);
}

}  // namespace lianes::store
