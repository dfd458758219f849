#include <catch2/catch.hpp>

#include <cstdlib>
#include <map>

#include "lianes/report/builders.hpp"
#include "report/grant_tables.hpp"
#include "report/model_check.hpp"
#include "report/random_consortium.hpp"
#include "report/unit_tables.hpp"
#include "report/whole_euros.hpp"

namespace lianes::report {
namespace {

std::int64_t consortiumCount(std::int64_t usual) {
  const char* given = std::getenv("LIANES_PROPERTY_COUNT");
  return given == nullptr ? usual : std::stoll(given);
}

Money cellIn(const Table& table, std::size_t row, std::size_t column) {
  return std::get<Money>(table.rows.at(row).cells.at(column));
}

// Of the last row, the total.
Money totalIn(const Table& table, std::size_t column) { return cellIn(table, table.rows.size() - 1, column); }

Money rounded(Money amount) { return Money::cents(amount.times({1, 100}, Rounding::HalfUp).minor() * 100); }

constexpr std::size_t kActual = 3;

std::size_t columnOf(const Table& table, std::string_view id) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].id == id) return i;
  }
  FAIL("there is no column " << id);
  return 0;
}

void checkWholeEuros(const ReportModel& model, bool isFinal) {
  for (const std::string side : {"charges", "produits"}) {
    const auto& whole = tableOf(model, side);
    const auto& cents = tableOf(model, "centimes_" + side);
    CHECK(totalIn(whole, columnOf(whole, "prevision")) ==
          rounded(totalIn(cents, columnOf(cents, "prevision"))));
    CHECK(totalIn(whole, columnOf(whole, isFinal ? "realisation" : "total")) ==
          rounded(totalIn(cents, columnOf(cents, "realisation"))));
  }
}

// The lines of the whole are the sums of those of the projects, euro by euro.
void checkMatrix(const std::vector<GrantUnit>& units) {
  const auto whole = inWholeEuros(units);
  const auto together = consolidated(whole);
  std::map<std::pair<std::string, std::string>, Money> sums;
  for (const auto& unit : whole) {
    for (const auto& line : unit.accounts.charges) sums[{line.account, line.label}] += line.total;
  }
  const auto exact = consolidated(units);
  std::map<std::pair<std::string, std::string>, Money> exactSums;
  for (const auto& line : exact.charges) exactSums[{line.account, line.label}] = line.total;
  for (const auto& line : together.charges) {
    const auto key = std::pair(line.account, line.label);
    CHECK(sums[key] == line.total);
    CHECK(std::abs((exactSums[key] - line.total).minor()) < 100);
  }
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto gap = chargesOf(units[i].accounts).total - chargesOf(whole[i].accounts).total;
    CHECK(std::abs(gap.minor()) < 100);
  }
}

}  // namespace

TEST_CASE("Every table of a report adds up, in cents and in whole euros, whatever the consortium") {
  test::Seeded chance;
  INFO(chance.seed());
  for (auto left = consortiumCount(60); left > 0; --left) {
    ConsortiumShape shape;
    shape.projects = chance.between(0, 9);
    shape.vouchersOfProject = chance.between(0, 15);
    shape.onlyFrancs = chance.between(0, 4) == 0;
    const auto facts = randomConsortium(chance, shape);
    const auto model = activityReport(facts);
    const auto faults = faultsOf(model);
    for (const auto& fault : faults) UNSCOPED_INFO(fault);
    REQUIRE(faults.empty());
    checkWholeEuros(model, facts.counting.kind == ReportKind::Final);
    checkMatrix(grantUnits(facts));
  }
}

TEST_CASE(
    "What projects, missions and pooled costs come to is what the whole comes to, side by side or not") {
  test::Seeded chance;
  INFO(chance.seed());
  for (auto left = consortiumCount(60); left > 0; --left) {
    ConsortiumShape shape;
    shape.projects = chance.between(1, 9);
    const auto facts = randomConsortium(chance, shape);
    const auto units = grantUnits(facts);
    const auto whole = consolidated(units);
    Planned charges;
    Planned products;
    for (const auto& unit : units) {
      charges += chargesOf(unit.accounts);
      products += productsOf(unit.accounts);
    }
    CHECK(charges == chargesOf(whole));
    CHECK(products == productsOf(whole));
    for (const auto cents : {Cents::Kept, Cents::Rounded}) {
      const auto shown = cents == Cents::Kept ? units : inWholeEuros(units);
      const auto table = unitLinesTable(facts, shown, UnitSide::Charges, cents);
      const auto expected = cents == Cents::Kept ? charges.total : rounded(charges.total);
      CHECK(totalIn(table, kActual) == expected);
    }
  }
}

TEST_CASE("Every counted voucher is in the accounts once, cash or in kind") {
  test::Seeded chance;
  INFO(chance.seed());
  for (auto left = consortiumCount(60); left > 0; --left) {
    const auto facts = randomConsortium(chance, {});
    Money cash;
    Money inKind;
    facts.vouchers([&](const Voucher& voucher) {
      if (voucher.fate != VoucherFate::Counted) return;
      (voucher.expense.inKind ? inKind : cash) += voucher.expense.eur;
    });
    const auto whole = consolidated(grantUnits(facts));
    CHECK(chargesOf(whole).total == cash);
    CHECK(sumOf(whole.inKindUses).total == inKind);
    CHECK(sumOf(whole.inKindSources).total == inKind);
  }
}

TEST_CASE("The ministry's money received is told once, however it is shared between projects") {
  test::Seeded chance;
  INFO(chance.seed());
  for (auto left = consortiumCount(60); left > 0; --left) {
    auto facts = randomConsortium(chance, {});
    Money received;
    for (const auto& tranche : facts.tranches) {
      if (tranche.grant == facts.grants.front().id && isReceived(facts, tranche.receivedOn)) {
        received += *tranche.receivedAmount;
      }
    }
    Money told;
    const auto ministry = nameOf(facts, std::optional(facts.grants.front().funder));
    for (const auto& line : consolidated(grantUnits(facts)).products) {
      if (line.label == ministry) told += line.total;
    }
    CHECK(told == received);
  }
}

TEST_CASE("A report without anything in it still has its seven parts") {
  test::Seeded chance(1);
  ConsortiumShape shape;
  shape.projects = 0;
  const auto facts = randomConsortium(chance, shape);
  const auto model = activityReport(facts);
  CHECK(faultsOf(model).empty());
  const auto text = allText(model);
  for (const auto* part : {"# 1. ", "# 2. ", "# 3. ", "# 4. ", "# 5. ", "# 6. ", "# 7. "}) {
    CHECK(text.find(part) != std::string::npos);
  }
}

TEST_CASE("300 projects with names of 200 characters, paid in francs alone, add up and draw few bars") {
  test::Seeded chance(2);
  ConsortiumShape shape;
  shape.projects = 300;
  shape.vouchersOfProject = 3;
  shape.nameLength = 200;
  shape.onlyFrancs = true;
  const auto facts = randomConsortium(chance, shape);
  const auto model = activityReport(facts);
  CHECK(faultsOf(model).empty());
  for (const auto& block : model.blocks) {
    if (const auto* chart = std::get_if<Chart>(&block)) CHECK(chart->categories.size() <= 20);
  }
}

TEST_CASE("A gap has no percentage where the forecast is 0, and its comment beside it") {
  test::Seeded chance(3);
  auto facts = randomConsortium(chance, {});
  facts.report = Report{.id = Id<Report>(facts.call.id.uuid()),
                        .periodStart = facts.scope.from,
                        .periodEnd = facts.scope.to,
                        .gapComments = "60 : prix du bois\n625: mission annulée\nsans compte"};
  const GrantAccounts accounts{{{"606", "Achats", {}, Money::cents(12'345)},
                                {"625", "Missions", Money::cents(10'000), Money::cents(5'000)}},
                               {},
                               {},
                               {},
                               {},
                               {}};
  ReportModel model{.id = "essai", .cover = {}, .date = facts.scope.to};
  Writer writer(model);
  addGrantTables(writer, facts, accounts, {"", Cents::Kept, false, true});
  const auto& table = tableOf(model, "charges");
  REQUIRE(table.rows.size() == 5);
  CHECK(table.rows[1].cells[5] == Cell(Dash{}));
  CHECK(table.rows[1].cells[6] == Cell(std::string("prix du bois")));
  CHECK(table.rows[3].cells[4] == Cell(Money::cents(-5'000)));
  CHECK(table.rows[3].cells[5] == Cell(Percentage{-5'000}));
  CHECK(table.rows[3].cells[6] == Cell(std::string("mission annulée")));
}

TEST_CASE("An intermediate report tells what was told before, what it adds, what remains and how far it is") {
  test::Seeded chance(3);
  auto facts = randomConsortium(chance, {});
  const GrantAccounts accounts{
      {{"606", "Achats", Money::cents(50'460'00), Money::cents(26'157'00), Money::cents(6'157'00)}},
      {},
      {},
      {},
      {},
      {}};
  ReportModel model{.id = "essai", .cover = {}, .date = facts.scope.to};
  Writer writer(model);
  addGrantTables(writer, facts, accounts, {"", Cents::Kept, false, false, GrantColumns::Running});
  const auto& cells = tableOf(model, "charges").rows.at(1).cells;
  CHECK(cells[3] == Cell(Money::cents(6'157'00)));
  CHECK(cells[4] == Cell(Money::cents(20'000'00)));
  CHECK(cells[5] == Cell(Money::cents(26'157'00)));
  CHECK(cells[6] == Cell(Money::cents(24'303'00)));
  CHECK(cells[7] == Cell(Percentage{51'84}));
}

TEST_CASE(
    "Whole euros agree down the rows, across the columns and in all, each below or above by less than one") {
  test::Seeded chance;
  INFO(chance.seed());
  for (auto left = consortiumCount(200); left > 0; --left) {
    const auto rows = static_cast<std::size_t>(chance.between(1, 9));
    const auto columns = static_cast<std::size_t>(chance.between(1, 9));
    std::vector<MatrixCell> cells;
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t column = 0; column < columns; ++column) {
        if (chance.between(0, 3) == 0) continue;
        cells.push_back({row, column, Money::cents(chance.between(-20'000, 90'000))});
      }
    }
    const auto whole = wholeEuroMatrix(cells);
    std::map<std::size_t, std::int64_t> ofRow;
    std::map<std::size_t, std::int64_t> ofColumn;
    Money exact;
    Money all;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      CHECK(whole[i].minor() % 100 == 0);
      const auto gap = whole[i].minor() - cells[i].amount.minor();
      CHECK(std::abs(gap) < 100);
      ofRow[cells[i].row] += gap;
      ofColumn[cells[i].column] += gap;
      exact += cells[i].amount;
      all += whole[i];
    }
    for (const auto& [row, gap] : ofRow) CHECK(std::abs(gap) < 100);
    for (const auto& [column, gap] : ofColumn) CHECK(std::abs(gap) < 100);
    CHECK(all == rounded(exact));
  }
}

}  // namespace lianes::report
