#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/entities/document.hpp"
#include "lianes/store/lists.hpp"

// Vouchers for a table that scrolls anywhere: first where all of them lie, in their order, then those that
// are looked at. Reading where 100 000 lie takes a moment, and belongs on a worker.
namespace lianes::store {

// The number of a row in the file: an expense keeps it as long as it exists.
using ExpenseRowNumber = std::int64_t;

// Number: by project or mission, then the year, then the count, as numbers are shown.
enum class ExpenseSort : std::uint8_t { Day, Amount, Number, Supplier, Project };

// All vouchers of a filter; among equals by day and number.
std::vector<ExpenseRowNumber> expenseRows(const ConsortiumFile& file, const ExpenseFilter& filter,
                                          ExpenseSort sort = ExpenseSort::Day, bool descending = false);

// In the order of the numbers; nothing where there is no such row any more.
std::vector<std::optional<ExpenseRow>> readExpenses(const ConsortiumFile& file,
                                                    std::span<const ExpenseRowNumber> rows);

std::optional<ExpenseRowNumber> rowOfExpense(const ConsortiumFile& file, Id<Expense> expense);

// What vouchers come to. Cancelled ones are counted, and add nothing.
struct ExpenseSum {
  std::int64_t count = 0;
  std::int64_t cancelled = 0;
  Money eur;

  friend bool operator==(const ExpenseSum&, const ExpenseSum&) = default;
};
ExpenseSum sumOf(const ConsortiumFile& file, std::span<const ExpenseRowNumber> rows);

// The suppliers of earlier vouchers whose name begins so, by name.
std::vector<std::string> suppliersLike(const ConsortiumFile& file, std::string_view beginning,
                                       std::size_t most = 12);

// The newest voucher of a supplier, which shows what the next one may be.
std::optional<Expense> newestOfSupplier(const ConsortiumFile& file, std::string_view supplier);

// What looks entered twice: the same supplier with the same reference, or without one the same amount. Case
// does not count; cancelled vouchers do not either, nor the expense itself.
std::vector<Expense> expensesLike(const ConsortiumFile& file, const Expense& expense, std::size_t most = 5);

// Every voucher of a supplier that is not cancelled; case does not count.
std::vector<Expense> expensesOfSupplier(const ConsortiumFile& file, std::string_view supplier);

// The documents with exactly these bytes, wherever they are attached.
std::vector<Document> documentsOfContent(const ConsortiumFile& file, std::string_view sha256);

}  // namespace lianes::store
