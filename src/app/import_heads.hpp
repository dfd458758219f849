#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/currency.hpp"
#include "lianes/exchange/expense_mapping.hpp"
#include "lianes/exchange/head_words.hpp"

// What people write above the columns of their expenses.
namespace lianes::app {

using exchange::plainHead;

// What a column of amounts holds, as its head says.
enum class AmountRole : std::uint8_t {
  None,
  Spent,      // with taxes, carried out, paid, in all
  Plain,      // "montant"
  NetOfTax,   // « Montant HT »
  Planned,    // « Montant prévu »
  UnitPrice,  // « Prix unitaire »
  Quantity,
  Tax,
  Balance,
  Debit,
  Credit,
};
AmountRole amountRoleOf(std::string_view head);

// The currency that a head or a line above it names; `foreign` is one that is neither the euro nor the franc.
struct NamedCurrency {
  std::optional<Currency> currency{};
  std::string foreign{};
};
NamedCurrency currencyNamedIn(std::string_view text);

// The column that each head names; each column at most once.
std::vector<std::optional<exchange::ExpenseColumn>> columnsNamedBy(const std::vector<std::string>& heads);

// The heads under which a known source writes the column, the best one first, "origine/euros"; nothing where
// it writes none, or for Unknown.
std::string_view headsOfSource(exchange::TableSource source, exchange::ExpenseColumn column);

}  // namespace lianes::app
