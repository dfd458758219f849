#include "lianes/store/lists.hpp"

#include <catch2/catch.hpp>

#include "lianes/store/expense_rows.hpp"
#include "lianes/store/overview_sums.hpp"
#include "support/sample_consortium.hpp"

namespace lianes::store {
namespace {

using test::SampleConsortium;

// Twelve vouchers of one project, two on each day, one of them too early.
struct Vouchers {
  SampleConsortium sample;
  SampleConsortium::Member roncq = sample.member("Roncq");
  MicroProject project = sample.project(roncq, "Forage", "1000.00");
  std::vector<Expense> all;

  Vouchers() {
    for (std::int64_t i = 0; i < 12; ++i) {
      const auto day = sample.on("2020-08-24").plusDays(i / 2 * 10).value();
      auto expense = sample.expenseOf(project, roncq, i + 1, day.text(), std::to_string(i * 7 % 12) + ".00");
      expense.label = i % 2 == 0 ? "Ciment" : "Sable";
      sample.add(expense);
      all.push_back(expense);
    }
  }
  std::vector<std::int64_t> numbers(ExpenseQuery query) const {
    std::vector<std::int64_t> numbers;
    for (;;) {
      const auto page = listExpenses(*sample.file, query);
      for (const auto& row : page.rows) numbers.push_back(row.expense.number);
      if (!page.next) return numbers;
      query.after = page.next;
    }
  }
};

}  // namespace

TEST_CASE("The pages of a list of vouchers hold each one once, in order, whatever their size") {
  const Vouchers vouchers;
  const std::vector<std::int64_t> byDay{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
  const std::vector<std::int64_t> backwards(byDay.rbegin(), byDay.rend());
  const std::vector<std::int64_t> byAmount{1, 8, 3, 10, 5, 12, 7, 2, 9, 4, 11, 6};
  const std::vector<std::int64_t> largestFirst(byAmount.rbegin(), byAmount.rend());
  for (const std::size_t most : {1U, 3U, 12U, 100U}) {
    CAPTURE(most);
    CHECK(vouchers.numbers({.most = most}) == byDay);
    CHECK(vouchers.numbers({.descending = true, .most = most}) == backwards);
    CHECK(vouchers.numbers({.order = ExpenseOrder::Amount, .most = most}) == byAmount);
    CHECK(vouchers.numbers({.order = ExpenseOrder::Amount, .descending = true, .most = most}) ==
          largestFirst);
  }
}

TEST_CASE("What is without evidence comes to what its list does, whatever else is asked") {
  Vouchers vouchers;
  auto& sample = vouchers.sample;
  for (const std::size_t cancelled : {4U, 9U}) {
    vouchers.all[cancelled].state = ExpenseState::Cancelled;
    vouchers.all[cancelled].stateReason = "saisie deux fois";
    sample.change(vouchers.all[cancelled]);
  }
  const auto attach = [&](const Expense& expense, DocumentKind kind) {
    sample.add(Document{.id = Id<Document>(sample.newId()),
                        .attachedTo = {EntityKind::Expense, expense.id.uuid()},
                        .kind = kind,
                        .name = "facture.pdf",
                        .mediaType = "application/pdf",
                        .size = 1,
                        .sha256 = std::string(64, '0')});
  };
  for (const std::size_t proven : {0U, 2U, 2U, 3U, 8U, 9U}) {
    attach(vouchers.all[proven], DocumentKind::Evidence);
  }
  attach(vouchers.all[5], DocumentKind::Quote);
  const Period some(sample.on("2020-09-03"), sample.on("2020-10-03"));
  const std::vector<ExpenseFilter> filters{
      {.withoutEvidence = true},
      {.project = vouchers.project.id, .withoutEvidence = true},
      {.project = Id<MicroProject>(sample.newId()), .withoutEvidence = true},
      {.member = vouchers.roncq.town.id, .withoutEvidence = true},
      {.state = ExpenseState::Cancelled, .withoutEvidence = true},
      {.state = ExpenseState::Active, .withoutEvidence = true},
      {.eligible = true, .withoutEvidence = true},
      {.eligible = false, .withoutEvidence = true},
      {.period = some, .withoutEvidence = true},
      {.text = "sab", .withoutEvidence = true}};
  std::size_t found = 0;
  for (const auto& filter : filters) {
    const auto listed = listExpenses(*sample.file, {.filter = filter}).rows;
    Money eur;
    for (const auto& row : listed) {
      CHECK_FALSE(row.hasEvidence);
      eur += row.expense.eur;
    }
    const auto total = totalOf(*sample.file, filter);
    CHECK(total.count == static_cast<std::int64_t>(listed.size()));
    CHECK(total.eur == eur);
    CHECK(expenseRows(*sample.file, filter, ExpenseSort::Day).size() == listed.size());
    found += listed.size();
  }
  CHECK(found > 30);
}

TEST_CASE("A list of vouchers shows only those of its filter, and their total") {
  Vouchers vouchers;
  auto& sample = vouchers.sample;
  auto cancelled = vouchers.all[11];
  cancelled.state = ExpenseState::Cancelled;
  cancelled.stateReason = "saisie deux fois";
  sample.change(cancelled);
  const Document evidence{.id = Id<Document>(sample.newId()),
                          .attachedTo = {EntityKind::Expense, vouchers.all[2].id.uuid()},
                          .kind = DocumentKind::Evidence,
                          .name = "facture.pdf",
                          .mediaType = "application/pdf",
                          .size = 1,
                          .sha256 = std::string(64, '0')};
  sample.add(evidence);
  using Numbers = std::vector<std::int64_t>;
  const auto shown = [&](ExpenseFilter filter) { return vouchers.numbers({.filter = std::move(filter)}); };
  CHECK(shown({.project = vouchers.project.id}).size() == 12);
  CHECK(shown({.project = Id<MicroProject>(sample.newId())}).empty());
  CHECK(shown({.mission = Id<Mission>(sample.newId())}).empty());
  CHECK(shown({.member = vouchers.roncq.town.id}).size() == 12);
  CHECK(shown({.state = ExpenseState::Cancelled}) == Numbers{12});
  CHECK(shown({.eligible = false}) == Numbers{1, 2});
  CHECK(shown({.eligible = true}).size() == 9);  // the cancelled one is neither
  CHECK(shown({.period = Period(sample.on("2020-09-03"), sample.on("2020-09-13"))}) == Numbers{3, 4, 5, 6});
  CHECK(shown({.text = "sab"}) == Numbers{2, 4, 6, 8, 10, 12});
  CHECK(shown({.text = "\"; NOT"}).empty());
  CHECK(shown({.withoutEvidence = true}) == Numbers{1, 2, 4, 5, 6, 7, 8, 9, 10, 11});
  CHECK(shown({.state = ExpenseState::Cancelled, .withoutEvidence = true}) == Numbers{12});
  const auto flaws = flawsOfExpenses(*sample.file);
  CHECK(flaws.withoutEvidence == 10);
  CHECK(flaws.ineligible == 2);
  const auto total = totalOf(*sample.file, {.eligible = false});
  CHECK(total.count == 2);
  CHECK(total.eur == Money::cents(700));
  const auto rows = listExpenses(*sample.file, {}).rows;
  CHECK(rows[2].hasEvidence);
  CHECK_FALSE(rows[3].hasEvidence);
  CHECK(rows[0].verdict == Verdict{funding::Ineligibility::BeforeStart});
}

TEST_CASE("Records are listed by name, page by page, with accents and case ignored") {
  test::ConsortiumFixture fixture;
  for (const auto name : {"Orchies", "Étaples", "estaires", "Zuydcoote", "Aire"})
    fixture.add(fixture.town(name));
  std::string names;
  RecordQuery query{.kind = EntityKind::Organisation, .most = 2};
  for (bool more = true; more;) {
    const auto page = listRecords(*fixture.file, query);
    REQUIRE(page.ok());
    for (const auto& record : page.value().records) names += nameOf(record) + ' ';
    query.after = page.value().next;
    more = page.value().next.has_value();
  }
  CHECK(names == "Aire estaires Étaples Orchies Zuydcoote ");
}

TEST_CASE("A list of records keeps those whose fields have the values that are asked for") {
  Vouchers vouchers;
  const auto count = [&](EntityKind kind, std::vector<FieldFilter> filters) {
    const auto page = listRecords(*vouchers.sample.file, {.kind = kind, .filters = std::move(filters)});
    REQUIRE(page.ok());
    return page.value().records.size();
  };
  const auto kind = EntityKind::Expense;
  CHECK(count(kind, {{"label", "Sable"}}) == 6);
  CHECK(count(kind, {{"label", "Sable"}, {"number", "2"}}) == 1);
  CHECK(count(kind, {{"spent_on", "2020-08-24"}}) == 2);
  CHECK(count(kind, {{"amount", "7.00 EUR"}}) == 1);
  CHECK(count(kind, {{"eur", "7.00"}}) == 1);
  CHECK(count(kind, {{"state", "active"}, {"in_kind", "false"}}) == 12);
  CHECK(count(kind, {{"project_id", vouchers.project.id.text()}}) == 12);
  CHECK(count(kind, {{"mission_id", ""}}) == 12);
  CHECK(count(EntityKind::CallRule, {{"value", "7:3"}}) == 1);
}

TEST_CASE("A list of records names the filter that it cannot understand") {
  test::ConsortiumFixture fixture;
  const auto problemOf = [&](FieldFilter filter) {
    const auto page =
        listRecords(*fixture.file, {.kind = EntityKind::Expense, .filters = {std::move(filter)}});
    REQUIRE_FALSE(page.ok());
    return std::pair(page.error().front().code, page.error().front().place);
  };
  CHECK(problemOf({"colour", "red"}) == std::pair(ProblemCode::UnknownKey, std::string("colour")));
  CHECK(problemOf({"state", "gone"}) == std::pair(ProblemCode::NotAmongChoices, std::string("state")));
  CHECK(problemOf({"spent_on", "hier"}) == std::pair(ProblemCode::NotADate, std::string("spent_on")));
  CHECK(problemOf({"eur", "1,5"}) == std::pair(ProblemCode::NotAnAmount, std::string("eur")));
  CHECK(problemOf({"number", "x"}) == std::pair(ProblemCode::Malformed, std::string("number")));
  CHECK(problemOf({"project_id", "x"}) == std::pair(ProblemCode::Malformed, std::string("project_id")));
}

TEST_CASE("A voucher's number is the next in its project and year, cancelled ones counted") {
  Vouchers vouchers;
  const auto& file = *vouchers.sample.file;
  CHECK(nextVoucherNumber(file, vouchers.project.id, 2020) == 13);
  auto last = vouchers.all[11];
  last.state = ExpenseState::Cancelled;
  last.stateReason = "saisie deux fois";
  vouchers.sample.change(last);
  CHECK(nextVoucherNumber(file, vouchers.project.id, 2020) == 13);
  CHECK(nextVoucherNumber(file, vouchers.project.id, 2021) == 1);
  CHECK(nextVoucherNumber(file, Id<Mission>(vouchers.sample.newId()), 2020) == 1);
  CHECK(nextVoucherNumber(file, std::monostate(), 2020) == 1);
  auto pooled = vouchers.sample.expense(1, "2020-10-01", "1.00");
  pooled.nature = CostNature::Pooled;
  vouchers.sample.add(pooled);
  CHECK(nextVoucherNumber(file, std::monostate(), 2020) == 2);
}

}  // namespace lianes::store
