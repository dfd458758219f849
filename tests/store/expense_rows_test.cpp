#include "lianes/store/expense_rows.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "lianes/store/voucher_names.hpp"
#include "support/sample_consortium.hpp"

namespace lianes::store {
namespace {

using test::SampleConsortium;

// Six vouchers of two suppliers and two projects, one of them cancelled.
struct VouchersOfTwo {
  SampleConsortium sample;
  SampleConsortium::Member roncq = sample.member("Roncq");
  MicroProject well = sample.project(roncq, "Forage", "1000.00");
  MicroProject school = sample.project(roncq, "Bibliothèque", "1000.00");
  std::vector<Expense> all;

  VouchersOfTwo() {
    for (std::int64_t i = 0; i < 6; ++i) {
      auto expense = sample.expenseOf(i % 2 == 0 ? well : school, roncq, i / 2 + 1,
                                      sample.on("2020-09-10").plusDays(6 - i).value().text(),
                                      std::to_string(10 + i * 5 % 6) + ".00");
      expense.supplier = i < 3 ? "Quincaillerie du Fleuve" : "bâtir Kayes";
      expense.supplierReference = i == 1 ? "F-12" : "";
      if (i == 5) {
        expense.state = ExpenseState::Cancelled;
        expense.stateReason = "saisie deux fois";
      }
      sample.add(expense);
      all.push_back(expense);
    }
  }

  // By their place in `all`.
  std::vector<int> order(ExpenseSort sort, bool descending = false, const ExpenseFilter& filter = {}) const {
    std::vector<int> places;
    const auto numbers = expenseRows(*sample.file, filter, sort, descending);
    for (const auto& row : readExpenses(*sample.file, numbers)) {
      REQUIRE(row);
      const auto found = std::find(all.begin(), all.end(), row->expense);
      REQUIRE(found != all.end());
      places.push_back(static_cast<int>(found - all.begin()));
    }
    return places;
  }
};

}  // namespace

TEST_CASE("Where the vouchers lie comes in each order, there and back, for any filter") {
  const VouchersOfTwo vouchers;
  using Places = std::vector<int>;
  CHECK(vouchers.order(ExpenseSort::Day) == Places{5, 4, 3, 2, 1, 0});
  CHECK(vouchers.order(ExpenseSort::Day, true) == Places{0, 1, 2, 3, 4, 5});
  CHECK(vouchers.order(ExpenseSort::Amount) == Places{0, 5, 4, 3, 2, 1});
  CHECK(vouchers.order(ExpenseSort::Number) == Places{1, 3, 5, 0, 2, 4});
  CHECK(vouchers.order(ExpenseSort::Supplier) == Places{5, 4, 3, 2, 1, 0});
  CHECK(vouchers.order(ExpenseSort::Project) == Places{5, 3, 1, 4, 2, 0});
  CHECK(vouchers.order(ExpenseSort::Project, true) == Places{0, 2, 4, 1, 3, 5});
  CHECK(vouchers.order(ExpenseSort::Amount, false, {.project = vouchers.well.id}) == Places{0, 4, 2});
  CHECK(vouchers.order(ExpenseSort::Day, false, {.text = "fleuve"}) == Places{2, 1, 0});
  CHECK(vouchers.order(ExpenseSort::Day, false, {.text = "15,00"}) == Places{1});
}

TEST_CASE("The list of vouchers is filtered by comparisons, days, and what their project is called") {
  const VouchersOfTwo vouchers;
  using Places = std::vector<int>;
  const auto shown = [&](std::string text) {
    return vouchers.order(ExpenseSort::Day, false, {.text = std::move(text)});
  };
  // 10 on the 16th, 15, 14, 13, 12, 11 on the 11th
  CHECK(shown(">13") == Places{2, 1});
  CHECK(shown(">= 13 €") == Places{3, 2, 1});
  CHECK(shown("..11") == Places{5, 0});
  CHECK(shown("12/09/2020") == Places{4});
  CHECK(shown("12/09/2020..14/09/2020") == Places{4, 3, 2});
  CHECK(shown("fleuve >14") == Places{1});
  CHECK(shown("2020") == Places{5, 4, 3, 2, 1, 0});
  CHECK(shown("2021").empty());
  CHECK(shown("> 9 F CFA").empty());
  CHECK(shown("forage") == Places{4, 2, 0});
  CHECK(shown("batir") == Places{5, 4, 3});
  CHECK(shown(">") == Places{5, 4, 3, 2, 1, 0});
}

TEST_CASE("A voucher is found in the list by the number that people read") {
  const VouchersOfTwo vouchers;
  const auto& file = *vouchers.sample.file;
  const VoucherNames names(file);
  for (std::size_t at = 0; at < vouchers.all.size(); ++at) {
    const auto number = names.textOf(vouchers.all[at]);
    CAPTURE(number);
    CHECK(vouchers.order(ExpenseSort::Day, false, {.text = number}) == std::vector{static_cast<int>(at)});
  }
}

TEST_CASE("A voucher that has gone leaves its place empty, and keeps the others in theirs") {
  VouchersOfTwo vouchers;
  auto numbers = expenseRows(*vouchers.sample.file, {});
  numbers.insert(numbers.begin() + 2, 1'000'000);
  const auto rows = readExpenses(*vouchers.sample.file, numbers);
  REQUIRE(rows.size() == 7);
  CHECK_FALSE(rows[2]);
  CHECK(rows[3]->expense == vouchers.all[3]);
  CHECK(rowOfExpense(*vouchers.sample.file, vouchers.all[3].id) == numbers[3]);
}

TEST_CASE("The sum of vouchers counts cancelled ones and adds nothing for them") {
  const VouchersOfTwo vouchers;
  const auto numbers = expenseRows(*vouchers.sample.file, {});
  // 10 + 15 + 14 + 13 + 12, and 11 cancelled
  CHECK(sumOf(*vouchers.sample.file, numbers) == ExpenseSum{6, 1, Money::cents(64'00)});
  CHECK(sumOf(*vouchers.sample.file, std::vector<ExpenseRowNumber>{}) == ExpenseSum{0, 0, Money::cents(0)});
}

TEST_CASE(
    "Suppliers of earlier vouchers are found by their beginning, each once, with their newest voucher") {
  const VouchersOfTwo vouchers;
  const auto& file = *vouchers.sample.file;
  using Names = std::vector<std::string>;
  CHECK(suppliersLike(file, "quin") == Names{"Quincaillerie du Fleuve"});
  CHECK(suppliersLike(file, " B") == Names{"bâtir Kayes"});
  CHECK(suppliersLike(file, "z").empty());
  CHECK(suppliersLike(file, "").empty());
  CHECK(newestOfSupplier(file, "quincaillerie du fleuve") == vouchers.all[0]);
  CHECK_FALSE(newestOfSupplier(file, "Personne"));
}

TEST_CASE("A voucher like an earlier one is noticed by its reference, else by its amount") {
  VouchersOfTwo vouchers;
  const auto& file = *vouchers.sample.file;
  auto again = vouchers.all[1];
  CHECK(expensesLike(file, again).empty());  // itself
  again.id = Id<Expense>(vouchers.sample.newId());
  again.amount = Money::cents(1);
  again.supplierReference = "f-12";
  CHECK(expensesLike(file, again) == std::vector{vouchers.all[1]});
  again.supplierReference = "F-13";
  CHECK(expensesLike(file, again).empty());
  again.amount = vouchers.all[2].amount;  // which has no reference to tell them apart
  CHECK(expensesLike(file, again) == std::vector{vouchers.all[2]});
  again = vouchers.all[5];  // cancelled
  again.id = Id<Expense>(vouchers.sample.newId());
  CHECK(expensesLike(file, again).empty());
}

TEST_CASE("Documents of the same bytes are found by their hash") {
  VouchersOfTwo vouchers;
  const Document evidence{.id = Id<Document>(vouchers.sample.newId()),
                          .attachedTo = {EntityKind::Expense, vouchers.all[2].id.uuid()},
                          .name = "facture.pdf",
                          .mediaType = "application/pdf",
                          .size = 1,
                          .sha256 = std::string(64, 'a')};
  vouchers.sample.add(evidence);
  CHECK(documentsOfContent(*vouchers.sample.file, evidence.sha256) == std::vector{evidence});
  CHECK(documentsOfContent(*vouchers.sample.file, std::string(64, 'b')).empty());
}

}  // namespace lianes::store
