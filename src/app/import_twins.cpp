#include "app/import_twins.hpp"

#include <algorithm>

#include "lianes/store/expense_rows.hpp"

namespace lianes::app {
namespace {

// As the database compares names: ASCII letters alone lose their case.
std::string withoutCase(std::string text) {
  for (auto& character : text) {
    if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
  }
  return text;
}

template <class Key>
std::optional<Twin> twinIn(const std::map<Key, Twin>& twins, const Key& key) {
  const auto found = twins.find(key);
  return found == twins.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

ImportTwins::Supplier& ImportTwins::supplierOf(const Expense& expense) {
  const auto [entry, isNew] = m_suppliers.try_emplace(withoutCase(expense.supplier));
  if (isNew) {
    for (const auto& known : store::expensesOfSupplier(m_file, expense.supplier)) {
      keep(entry->second, known, {known.number, 0, known.spentOn, known.label});
    }
  }
  return entry->second;
}

void ImportTwins::keep(Supplier& supplier, const Expense& expense, const Twin& twin) {
  const AmountOfDay amount{expense.spentOn, expense.amount.minor(), expense.amount.currency()};
  supplier.byAmount.try_emplace(amount, twin);
  if (expense.supplierReference.empty()) {
    supplier.byAmountWithoutReference.try_emplace(amount, twin);
  } else {
    supplier.byReference.try_emplace(withoutCase(expense.supplierReference), twin);
  }
}

std::optional<Twin> ImportTwins::of(const Expense& expense) {
  if (expense.supplier.empty()) return std::nullopt;
  const auto& supplier = supplierOf(expense);
  const AmountOfDay amount{expense.spentOn, expense.amount.minor(), expense.amount.currency()};
  if (expense.supplierReference.empty()) return twinIn(supplier.byAmount, amount);
  const auto same = twinIn(supplier.byReference, withoutCase(expense.supplierReference));
  return same ? same : twinIn(supplier.byAmountWithoutReference, amount);
}

void ImportTwins::add(const Expense& expense, std::size_t line) {
  if (expense.supplier.empty()) return;
  keep(supplierOf(expense), expense, {0, line, expense.spentOn, expense.label});
}

}  // namespace lianes::app
