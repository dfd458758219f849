#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/exchange/expense_mapping.hpp"

// What people write above the columns of their expenses.
namespace lianes::app {

// Lower case, without accents, signs and doubled spaces: "Montant TTC (€)" is "montant ttc eur".
std::string plainHead(std::string_view head);

// The column that each head names; each column at most once.
std::vector<std::optional<exchange::ExpenseColumn>> columnsNamedBy(const std::vector<std::string>& heads);

}  // namespace lianes::app
